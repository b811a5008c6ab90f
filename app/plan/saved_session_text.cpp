// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/draft_fields.h"
#include "app/plan/json_writer.h"
#include "app/plan/saved_session.h"

namespace threadloop {
namespace {

template <class Names, class Value>
std::string_view nameAmong(const Names &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

void writeTexts(JsonWriter &writer, std::string_view name, const std::vector<std::string> &texts)
{
    if (texts.empty())
        return;
    writer.key(name).beginArray();
    for (const std::string &text : texts)
        writer.value(std::string_view(text));
    writer.endArray();
}

void writeSetText(JsonWriter &writer, std::string_view name, const std::optional<std::string> &text)
{
    if (text)
        writer.member(name, std::string_view(*text));
}

template <class Draft, class Fields>
void writeFields(JsonWriter &writer, const Draft &draft, const Fields &fields)
{
    for (const auto &field : fields)
        writeSetText(writer, field.name, draft.*field.text);
}

std::string clientDraftText(const PlanDraft &draft)
{
    JsonWriter writer;
    writer.beginObject();
    writeTexts(writer, "targets", draft.targets);
    writeFields(writer, draft, planFields);
    writeTexts(writer, "headers", draft.headers);
    writeSetText(writer, "body", draft.body);
    if (!draft.label.empty())
        writer.member("label", std::string_view(draft.label));
    writer.endObject();
    return writer.take();
}

std::string serverDraftText(const ServerDraft &draft)
{
    JsonWriter writer;
    writer.beginObject();
    writeFields(writer, draft, serverFields);
    writer.member("interpreter_lock", draft.interpreterLock);
    writer.endObject();
    return writer.take();
}

/// One a line.
std::string savedRunsText(const std::vector<SavedRun> &runs)
{
    std::string text;
    for (const SavedRun &run : runs) {
        JsonWriter writer;
        writer.beginObject();
        writer.member("id", std::string_view(run.id));
        writer.member("shown", nameAmong(shownAsNames, run.shown));
        writer.endObject();
        text += (text.empty() ? "\n    " : ",\n    ") + writer.take();
    }
    return text.empty() ? "[]" : "[" + text + "\n  ]";
}

std::string savedViewText(const SavedSession &session)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("shows", nameAmong(savedViewNames, session.view));
    if (!session.focus.empty())
        writer.member("focus", std::string_view(session.focus));
    writer.member("more", session.isMoreShown);
    writer.endObject();
    return writer.take();
}

std::string savedComparisonText(const SavedComparison &comparison)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("metric", std::string_view(comparison.metric));
    if (!comparison.baseline.empty())
        writer.member("baseline", std::string_view(comparison.baseline));
    writer.member("margin_percent", comparison.marginPercent);
    writer.member("force", comparison.force);
    writer.endObject();
    return writer.take();
}

} // namespace

std::string sessionText(const SavedSession &session)
{
    return "{\n  \"schema\": " + std::to_string(sessionSchema) +
           ",\n  \"client\": " + clientDraftText(session.client) +
           ",\n  \"server\": " + serverDraftText(session.server) +
           ",\n  \"runs\": " + savedRunsText(session.runs) + ",\n  \"view\": " + savedViewText(session) +
           ",\n  \"comparison\": " + savedComparisonText(session.comparison) + "\n}\n";
}

} // namespace threadloop
