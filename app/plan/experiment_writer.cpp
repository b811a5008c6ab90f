// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/experiment_writer.h"

#include "app/plan/draft_fields.h"
#include "app/plan/duration.h"
#include "app/plan/experiment.h"
#include "app/plan/json_writer.h"
#include "app/plan/sweep.h"

#include <QString>

namespace threadloop {

namespace {

constexpr std::string_view savedVariant = "grid"; // where the server has one setting

bool isUtf8(const std::string &text)
{
    return QString::fromStdString(text).toStdString() == text;
}

/// "1-wait-event-loop": two targets may differ in their hosts alone.
std::string cellId(const Plan &plan, std::size_t index)
{
    const std::string &target = plan.target.requestTarget;
    std::string path;
    for (const char c : target.substr(0, target.find('?'))) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isPlain)
            path += c;
        else if (!path.empty() && path.back() != '-')
            path += '-';
    }
    if (!path.empty() && path.back() != '-')
        path += '-';
    return std::to_string(index + 1) + '-' + path + std::string(modeName(plan.mode));
}

/// Not what stands for each cell, for the whole grid, or for nothing here.
bool isOfCell(const PlanField &field, const Plan &plan, const SweptGrid &grid)
{
    if (field.text == &PlanDraft::mode || field.text == &PlanDraft::repeat)
        return false;
    if (field.text == &PlanDraft::seed)
        return std::holds_alternative<OpenLoop>(plan.pacing);
    return field.text != &PlanDraft::sweep || (grid.sweep && !isServerField(grid.sweep->field));
}

/// What the draft says; its sweep, and for each plan its own target and mode.
void writeCell(JsonWriter &writer, const PlanDraft &draft, const Plan &plan, const SweptGrid &grid,
               std::size_t index)
{
    const auto optional = [&writer](std::string_view name, const std::optional<std::string> &text) {
        if (text)
            writer.member(name, std::string_view(*text));
    };
    writer.beginObject();
    writer.member("id", std::string_view(cellId(plan, index)));
    writer.member("target", std::string_view(plan.target.url));
    writer.member("mode", modeName(plan.mode));
    for (const PlanField &field : planFields) {
        if (isOfCell(field, plan, grid))
            optional(field.name, draft.*field.text);
    }
    if (!draft.headers.empty()) {
        writer.key("headers").beginArray();
        for (const std::string &header : draft.headers)
            writer.value(std::string_view(header));
        writer.endArray();
    }
    optional("body", draft.body);
    writer.endObject();
}

void writeVariant(JsonWriter &writer, const SweepStep &step, const std::string &field)
{
    writer.beginObject();
    writer.member("id",
                  std::string_view(field.empty() ? std::string(savedVariant) : field + '-' + step.value));
    writer.member("title", std::string_view(field.empty() ? "as saved" : field + " = " + step.value));
    writer.key("server").beginObject();
    writer.member("workers", step.server.workers);
    writer.member("threads", step.server.threads);
    writer.member("delay", std::string_view(formatDuration(step.server.delay)));
    writer.member("interpreter_lock", step.server.interpreterLock);
    writer.endObject();
    writer.endObject();
}

/// The entries of a list, one a line.
class Lines
{
public:
    void add(JsonWriter &&writer) { m_text += (m_text.empty() ? "\n    " : ",\n    ") + writer.take(); }
    std::string take() { return "[" + std::move(m_text) + "\n  ]"; }

private:
    std::string m_text;
};

std::string member(std::string_view name, const std::string &text)
{
    JsonWriter writer;
    writer.value(std::string_view(text));
    return "  \"" + std::string(name) + "\": " + writer.take() + ",\n";
}

std::string headOf(const PlanDraft &plan, const ExperimentTexts &texts)
{
    std::string text = "{\n  \"schema\": " + std::to_string(experimentSchema) + ",\n";
    text += member("title", texts.title);
    text += member("question", texts.question.empty() ? texts.title : texts.question);
    if (!texts.lookFor.empty())
        text += member("look_for", texts.lookFor);
    const Repetition repetition = repetitionOf(plan);
    if (repetition.rounds > 1)
        text += "  \"repeat\": " + std::to_string(repetition.rounds) + ",\n";
    if (repetition != Repetition{repetition.rounds, Repetition().seed})
        text += "  \"seed\": " + std::to_string(repetition.seed) + ",\n";
    return text;
}

/// A sweep asks where its throughput stops rising.
std::string kneesOf(const SweptGrid &grid)
{
    if (!grid.sweep || isServerField(grid.sweep->field))
        return {};
    Lines answers;
    const std::vector<Plan> &plans = grid.steps.front().plans;
    for (std::size_t index = 0; index < plans.size(); ++index) {
        JsonWriter writer;
        writer.beginObject();
        writer.member("type", "knee");
        writer.member("variant", savedVariant);
        writer.member("sweep", std::string_view(cellId(plans[index], index)));
        writer.endObject();
        answers.add(std::move(writer));
    }
    return ",\n  \"answers\": " + answers.take();
}

Problems problemsOf(const PlanDraft &plan, const ExperimentTexts &texts)
{
    Problems problems;
    if (texts.title.empty())
        problems.push_back({"title", "an experiment needs a title"});
    if (plan.body && !isUtf8(*plan.body))
        problems.push_back({"data", "the body is no text, which is all that an experiment can hold"});
    return problems;
}

} // namespace

std::variant<std::string, Problems> experimentTextFrom(const PlanDraft &plan, const ServerDraft &server,
                                                       const ExperimentTexts &texts)
{
    if (Problems problems = problemsOf(plan, texts); !problems.empty())
        return problems;
    const auto made = sweptGridFrom(plan, server);
    if (const auto *problems = std::get_if<Problems>(&made))
        return *problems;
    const SweptGrid &grid = std::get<SweptGrid>(made);
    const bool isOfServer = grid.sweep && isServerField(grid.sweep->field);
    const std::string field(isOfServer ? sweepFieldName(grid.sweep->field) : std::string_view());
    Lines variants;
    for (const SweepStep &step : grid.steps) {
        if (isOfServer || &step == &grid.steps.front()) {
            JsonWriter writer;
            writeVariant(writer, step, field);
            variants.add(std::move(writer));
        }
    }
    Lines cells;
    const std::vector<Plan> &plans = grid.steps.front().plans;
    for (std::size_t index = 0; index < plans.size(); ++index) {
        JsonWriter writer;
        writeCell(writer, plan, plans[index], grid, index);
        cells.add(std::move(writer));
    }
    return headOf(plan, texts) + "  \"variants\": " + variants.take() + ",\n  \"cells\": " + cells.take() +
           kneesOf(grid) + "\n}\n";
}

} // namespace threadloop
