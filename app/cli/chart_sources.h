// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/parsed.h"

#include <QString>
#include <QStringList>

namespace threadloop {

/// Whether the name of a source means a stored run: a number, or four hexadecimal digits of an id at least,
/// of which there is no file.
bool namesStoredRun(const QString &source);

/// The runs of all sources in their order, each once, or the sentence that says which cannot be read. A
/// source is a file that --json wrote, or names a run in this database.
Parsed<RunResults> runsFrom(const QStringList &sources, const QString &database);

} // namespace threadloop
