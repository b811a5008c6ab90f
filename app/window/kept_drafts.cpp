// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/kept_drafts.h"

#include <QSettings>
#include <QStringList>
#include <array>
#include <utility>

namespace threadloop {
namespace {

using PlanField = std::pair<const char *, std::optional<std::string> PlanDraft::*>;
using ServerField = std::pair<const char *, std::optional<std::string> ServerDraft::*>;

constexpr std::array kPlanFields{PlanField{"client/mode", &PlanDraft::mode},
                                 PlanField{"client/requests", &PlanDraft::requests},
                                 PlanField{"client/duration", &PlanDraft::duration},
                                 PlanField{"client/concurrency", &PlanDraft::concurrency},
                                 PlanField{"client/rate", &PlanDraft::rate},
                                 PlanField{"client/arrivals", &PlanDraft::arrivals},
                                 PlanField{"client/ramp", &PlanDraft::ramp},
                                 PlanField{"client/warmup", &PlanDraft::warmup},
                                 PlanField{"client/repeat", &PlanDraft::repeat},
                                 PlanField{"client/seed", &PlanDraft::seed},
                                 PlanField{"client/connections", &PlanDraft::connections},
                                 PlanField{"client/timeout", &PlanDraft::timeout},
                                 PlanField{"client/loops", &PlanDraft::loops},
                                 PlanField{"client/method", &PlanDraft::method},
                                 PlanField{"client/body", &PlanDraft::body},
                                 PlanField{"client/expect", &PlanDraft::expect},
                                 PlanField{"client/background", &PlanDraft::background}};
constexpr std::array kServerFields{
    ServerField{"server/port", &ServerDraft::port}, ServerField{"server/workers", &ServerDraft::workers},
    ServerField{"server/threads", &ServerDraft::threads}, ServerField{"server/delay", &ServerDraft::delay}};

const QString kTargets = QStringLiteral("client/targets");
const QString kHeaders = QStringLiteral("client/headers");
const QString kLock = QStringLiteral("server/interpreterLock");

template <class Draft, class Fields>
void read(const QSettings &settings, Draft &draft, const Fields &fields)
{
    for (const auto &[key, member] : fields) {
        const QString text = settings.value(QLatin1String(key)).toString();
        draft.*member = text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
    }
}

template <class Draft, class Fields>
void write(QSettings &settings, const Draft &draft, const Fields &fields)
{
    for (const auto &[key, member] : fields) {
        settings.setValue(QLatin1String(key), QString::fromStdString((draft.*member).value_or("")));
    }
}

std::vector<std::string> readList(const QSettings &settings, const QString &key)
{
    std::vector<std::string> texts;
    for (const QString &text : settings.value(key).toStringList()) {
        texts.push_back(text.toStdString());
    }
    return texts;
}

void writeList(QSettings &settings, const QString &key, const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts) {
        list.push_back(QString::fromStdString(text));
    }
    settings.setValue(key, list);
}

} // namespace

bool hasKeptDrafts(const QSettings &settings)
{
    return settings.contains(kTargets);
}

PlanDraft firstPlanDraft()
{
    PlanDraft draft;
    draft.targets = {"/wait", "/asyncwait"};
    draft.mode = "all";
    draft.requests = "10000";
    draft.duration = "2s";
    draft.concurrency = "100";
    return draft;
}

ServerDraft firstServerDraft()
{
    ServerDraft draft;
    draft.workers = "1";
    draft.threads = "40";
    draft.delay = "50ms";
    return draft;
}

PlanDraft keptPlanDraft(const QSettings &settings)
{
    PlanDraft draft;
    read(settings, draft, kPlanFields);
    draft.targets = readList(settings, kTargets);
    draft.headers = readList(settings, kHeaders);
    return draft;
}

ServerDraft keptServerDraft(const QSettings &settings)
{
    ServerDraft draft;
    read(settings, draft, kServerFields);
    draft.interpreterLock = settings.value(kLock).toBool();
    return draft;
}

void keepDrafts(QSettings &settings, const PlanDraft &plan, const ServerDraft &server)
{
    write(settings, plan, kPlanFields);
    writeList(settings, kTargets, plan.targets);
    writeList(settings, kHeaders, plan.headers);
    write(settings, server, kServerFields);
    settings.setValue(kLock, server.interpreterLock);
}

} // namespace threadloop
