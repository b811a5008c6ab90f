// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/kept_drafts.h"

#include "app/plan/draft_fields.h"

#include <QSettings>
#include <QStringList>

namespace threadloop {
namespace {

const QString kTargets = QStringLiteral("client/targets");
const QString kHeaders = QStringLiteral("client/headers");
const QString kBody = QStringLiteral("client/body");
const QString kLabel = QStringLiteral("client/label");
const QString kLock = QStringLiteral("server/interpreterLock");

QString keyOf(const PlanField &field)
{
    return QStringLiteral("client/") + QString::fromLatin1(QByteArrayView(field.name));
}

QString keyOf(const ServerField &field)
{
    return QStringLiteral("server/") + QString::fromLatin1(QByteArrayView(field.name));
}

std::optional<std::string> readText(const QSettings &settings, const QString &key)
{
    const QString text = settings.value(key).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

void writeText(QSettings &settings, const QString &key, const std::optional<std::string> &text)
{
    settings.setValue(key, QString::fromStdString(text.value_or(std::string())));
}

template <class Draft, class Fields>
void read(const QSettings &settings, Draft &draft, const Fields &fields)
{
    for (const auto &field : fields) {
        draft.*field.text = readText(settings, keyOf(field));
    }
}

template <class Draft, class Fields>
void write(QSettings &settings, const Draft &draft, const Fields &fields)
{
    for (const auto &field : fields) {
        writeText(settings, keyOf(field), draft.*field.text);
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
    read(settings, draft, planFields);
    draft.targets = readList(settings, kTargets);
    draft.headers = readList(settings, kHeaders);
    draft.body = readText(settings, kBody);
    draft.label = readText(settings, kLabel).value_or(std::string());
    return draft;
}

ServerDraft keptServerDraft(const QSettings &settings)
{
    ServerDraft draft;
    read(settings, draft, serverFields);
    draft.interpreterLock = settings.value(kLock).toBool();
    return draft;
}

void keepDrafts(QSettings &settings, const PlanDraft &plan, const ServerDraft &server)
{
    write(settings, plan, planFields);
    writeList(settings, kTargets, plan.targets);
    writeList(settings, kHeaders, plan.headers);
    writeText(settings, kBody, plan.body);
    writeText(settings, kLabel, plan.label);
    write(settings, server, serverFields);
    settings.setValue(kLock, server.interpreterLock);
}

} // namespace threadloop
