// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/default_drafts.h"

#include "app/window/kept_drafts.h"

#include <QSettings>

namespace threadloop {
namespace {

const QString kDefaultsGroup = QStringLiteral("defaults");

/// The settings' keys are those of this group for as long as it lives.
class InDefaults
{
public:
    explicit InDefaults(QSettings &settings)
        : m_settings(settings)
    {
        m_settings.beginGroup(kDefaultsGroup);
    }
    ~InDefaults() { m_settings.endGroup(); }
    InDefaults(const InDefaults &) = delete;
    InDefaults &operator=(const InDefaults &) = delete;

private:
    QSettings &m_settings;
};

} // namespace

PlanDraft defaultPlanDraft(QSettings &settings)
{
    const InDefaults group(settings);
    return hasKeptDrafts(settings) ? keptPlanDraft(settings) : firstPlanDraft();
}

ServerDraft defaultServerDraft(QSettings &settings)
{
    const InDefaults group(settings);
    return hasKeptDrafts(settings) ? keptServerDraft(settings) : firstServerDraft();
}

void keepDefaultDrafts(QSettings &settings, const PlanDraft &plan, const ServerDraft &server)
{
    const InDefaults group(settings);
    keepDrafts(settings, plan, server);
}

void resetDefaultDrafts(QSettings &settings)
{
    settings.remove(kDefaultsGroup);
}

} // namespace threadloop
