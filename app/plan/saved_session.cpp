// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/saved_session.h"

#include "app/plan/draft_fields.h"
#include "app/plan/json_members.h"

#include <QJsonDocument>
#include <set>

namespace threadloop {
namespace {

template <class Draft, class Fields>
void readFields(JsonMembers &members, Draft &draft, const Fields &fields)
{
    for (const auto &field : fields)
        draft.*field.text = members.text(std::string(field.name).c_str());
}

PlanDraft readClientDraft(const QJsonValue &json, const QString &place)
{
    JsonMembers members(json, place);
    PlanDraft draft;
    draft.targets = members.texts("targets");
    readFields(members, draft, planFields);
    draft.headers = members.texts("headers");
    draft.body = members.text("body");
    draft.label = members.text("label").value_or(std::string());
    members.refuseOthers();
    return draft;
}

ServerDraft readServerDraft(const QJsonValue &json, const QString &place)
{
    JsonMembers members(json, place);
    ServerDraft draft;
    readFields(members, draft, serverFields);
    draft.interpreterLock = members.flag("interpreter_lock").value_or(false);
    members.refuseOthers();
    return draft;
}

/// The value that the text stands for; what is missing stands for the first.
template <class Names>
auto readNamed(JsonMembers &members, const char *name, const Names &names)
{
    const std::optional<std::string> text = members.text(name);
    QStringList known;
    for (const auto &[value, valueName] : names) {
        if (!text || *text == valueName)
            return value;
        known.append(QString::fromLatin1(valueName));
    }
    members.refuse(name, QStringLiteral(" must be one of ") + known.join(QStringLiteral(", ")));
}

SavedRun readSavedRun(const QJsonValue &json, const QString &place)
{
    JsonMembers members(json, place);
    SavedRun run;
    run.id = members.neededText("id");
    run.shown = readNamed(members, "shown", shownAsNames);
    if (run.id.empty())
        members.refuse("id", QStringLiteral(" must not be empty"));
    members.refuseOthers();
    return run;
}

std::vector<SavedRun> readSavedRuns(JsonMembers &session)
{
    const QJsonArray list = session.list("runs");
    if (list.size() > static_cast<qsizetype>(mostSavedRuns))
        session.refuse("runs", QStringLiteral(" must be %1 at most").arg(mostSavedRuns));
    std::vector<SavedRun> runs;
    std::set<std::string> ids;
    for (const QJsonValue &json : list) {
        const QString place = session.where("runs") + QStringLiteral("[%1]").arg(runs.size());
        runs.push_back(readSavedRun(json, place));
        if (!ids.insert(runs.back().id).second)
            throw WrongMember{place + QStringLiteral(" is there twice")};
    }
    return runs;
}

void readView(const QJsonValue &json, const QString &place, SavedSession &session)
{
    if (json.isUndefined())
        return;
    JsonMembers members(json, place);
    session.view = readNamed(members, "shows", savedViewNames);
    session.focus = members.text("focus").value_or(std::string());
    session.isMoreShown = members.flag("more").value_or(false);
    members.refuseOthers();
}

SavedComparison readComparison(const QJsonValue &json, const QString &place)
{
    SavedComparison comparison;
    if (json.isUndefined())
        return comparison;
    JsonMembers members(json, place);
    comparison.metric = members.text("metric").value_or(comparison.metric);
    comparison.baseline = members.text("baseline").value_or(std::string());
    comparison.marginPercent = members.number("margin_percent").value_or(comparison.marginPercent);
    if (!(comparison.marginPercent >= 0 && comparison.marginPercent < 100))
        members.refuse("margin_percent", QStringLiteral(" must be at least 0 and below 100"));
    comparison.force = members.flag("force").value_or(false);
    members.refuseOthers();
    return comparison;
}

/// Before anything else is looked at: a later version may have changed it all.
std::optional<SessionError> newerSchema(const QJsonDocument &document)
{
    const int schema = document.object().value(QStringLiteral("schema")).toInt(); // 0: no whole number
    if (schema <= sessionSchema)
        return std::nullopt;
    return SessionError{SessionError::Kind::NewerSchema, std::to_string(schema)};
}

SavedSession readSession(const QJsonDocument &document)
{
    const QString place = QStringLiteral("session");
    JsonMembers members(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
                        place);
    if (members.number("schema") != sessionSchema)
        members.refuse("schema", QStringLiteral(" must be %1").arg(sessionSchema));
    SavedSession session;
    session.client = readClientDraft(members.value("client"), members.where("client"));
    session.server = readServerDraft(members.value("server"), members.where("server"));
    session.runs = readSavedRuns(members);
    readView(members.value("view"), members.where("view"), session);
    session.comparison = readComparison(members.value("comparison"), members.where("comparison"));
    members.refuseOthers();
    return session;
}

} // namespace

bool holdSameWork(const SavedSession &one, const SavedSession &other)
{
    SavedSession seenAlike = one;
    seenAlike.focus = other.focus;
    seenAlike.view = other.view;
    seenAlike.isMoreShown = other.isMoreShown;
    return seenAlike == other;
}

std::variant<SavedSession, SessionError> parseSession(std::string_view json)
{
    QJsonParseError error;
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return SessionError{SessionError::Kind::NotJson,
                            error.errorString().toStdString() + " at byte " + std::to_string(error.offset)};
    }
    if (std::optional<SessionError> newer = newerSchema(document))
        return *std::move(newer);
    try {
        return readSession(document);
    } catch (const WrongMember &wrong) {
        return SessionError{SessionError::Kind::WrongMember, wrong.message.toStdString()};
    }
}

} // namespace threadloop
