// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/field_writer.h"
#include "app/plan/parsed.h"
#include "app/plan/plan.h"

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QJsonObject;
QT_END_NAMESPACE

namespace threadloop {

/// Writes the `plan` object of a result (schema 1). The body is not stored, only its size; the label stands
/// beside the plan, in the run.
void writePlan(FieldWriter &writer, const Plan &plan);

/// Reads the object back; the body's size becomes unstoredBodyBytes and no target is marked as embedded.
Parsed<Plan> planFromJson(const QJsonObject &object);

} // namespace threadloop
