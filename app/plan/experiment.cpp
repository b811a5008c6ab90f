// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/experiment.h"

#include "app/plan/json_members.h"
#include "app/plan/plan_draft.h"
#include "app/plan/sweep.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

template <class Value>
Value orThrow(std::variant<Value, Problems> made, const QString &place)
{
    if (const auto *problems = std::get_if<Problems>(&made)) {
        const Problem &first = problems->front();
        throw WrongMember{
            place + QStringLiteral(", %1: %2")
                        .arg(QString::fromStdString(first.field), QString::fromStdString(first.message))};
    }
    return std::get<Value>(std::move(made));
}

/// Sets what the object names over what holds for all variants.
void readServer(const QJsonValue &json, const QString &place, ServerDraft &draft)
{
    if (json.isUndefined()) {
        return;
    }
    JsonMembers members(json, place);
    const auto set = [&members](const char *name, std::optional<std::string> &field) {
        if (std::optional<std::string> text = members.textOrWhole(name)) {
            field = std::move(text);
        }
    };
    set("workers", draft.workers);
    set("threads", draft.threads);
    set("delay", draft.delay);
    draft.interpreterLock = members.flag("interpreter_lock").value_or(draft.interpreterLock);
    members.refuseOthers();
}

ExperimentVariant readVariant(const QJsonValue &json, const QString &place, ServerDraft server)
{
    JsonMembers members(json, place);
    ExperimentVariant variant;
    variant.id = members.neededText("id");
    variant.title = members.neededText("title");
    readServer(members.value("server"), members.where("server"), server);
    variant.server = orThrow(serverSettingsFrom(server), place);
    if (const std::optional<std::string> background = members.text("background")) {
        const Parsed<Target> target = parseTarget(*background);
        if (!target) {
            throw WrongMember{members.where("background") + QStringLiteral(": ") +
                              QString::fromStdString(target.error())};
        }
        variant.background = *target;
    }
    members.refuseOthers();
    return variant;
}

PlanDraft readDraft(JsonMembers &members)
{
    PlanDraft draft;
    draft.targets = {members.neededText("target")};
    draft.mode = members.neededText("mode");
    draft.requests = members.textOrWhole("requests");
    draft.duration = members.text("duration");
    draft.concurrency = members.textOrWhole("concurrency");
    draft.rate = members.textOrNumber("rate");
    draft.arrivals = members.text("arrivals");
    draft.seed = members.textOrWhole("seed");
    draft.ramp = members.text("ramp");
    draft.warmup = members.text("warmup");
    draft.connections = members.text("connections");
    draft.timeout = members.text("timeout");
    draft.loops = members.textOrWhole("loops");
    draft.method = members.text("method");
    draft.headers = members.texts("headers");
    draft.body = members.text("body");
    draft.expect = members.text("expect");
    draft.background = members.text("background");
    draft.sweep = members.text("sweep");
    return draft;
}

/// One cell, or with a sweep one for each value.
std::vector<ExperimentCell> readCells(const QJsonValue &json, const QString &place)
{
    JsonMembers members(json, place);
    const std::string id = members.neededText("id");
    const PlanDraft draft = readDraft(members);
    const std::optional<double> reference = members.number("reference");
    members.refuseOthers();
    SweptGrid grid = orThrow(sweptGridFrom(draft, {}), place);
    if (grid.sweep && isServerField(grid.sweep->field)) {
        members.refuse("sweep", QStringLiteral(" is of the server; write a variant for each value"));
    }
    if (grid.sweep && reference) {
        members.refuse("reference", QStringLiteral(" would hold for every value of the sweep"));
    }
    std::vector<ExperimentCell> cells;
    for (SweepStep &step : grid.steps) {
        if (step.plans.size() != 1) {
            throw WrongMember{place + QStringLiteral(" must name one mode")};
        }
        const std::string cellId = grid.sweep ? id + ':' + step.value : id;
        cells.push_back({cellId, std::move(step.plans.front()), reference, grid.sweep ? id : std::string()});
    }
    return cells;
}

/// Findings name them, and so do results: none may stand for two.
template <class Named>
void requireDistinct(const std::vector<Named> &all, const QString &place)
{
    for (auto one = all.begin(); one != all.end(); ++one) {
        if (std::any_of(all.begin(), one, [&one](const Named &other) { return other.id == one->id; })) {
            throw WrongMember{place + QStringLiteral(" has the id '") + QString::fromStdString(one->id) +
                              QStringLiteral("' twice")};
        }
    }
}

template <class Named>
void requireNamed(const std::vector<Named> &all, const std::string &id, const QString &place)
{
    if (std::none_of(all.begin(), all.end(), [&id](const Named &one) { return one.id == id; })) {
        throw WrongMember{place + QStringLiteral(" names '") + QString::fromStdString(id) +
                          QStringLiteral("', which is not there")};
    }
}

/// "variant/cell", both of which must exist.
void readSide(const Experiment &experiment, const std::string &text, const QString &place,
              std::string &variant, std::string &cell)
{
    const std::size_t slash = text.find('/');
    variant = text.substr(0, slash);
    cell = slash == std::string::npos ? std::string() : text.substr(slash + 1);
    requireNamed(experiment.variants, variant, place);
    requireNamed(experiment.cells, cell, place);
}

ExperimentFinding readFinding(const QJsonValue &json, const QString &place, const Experiment &experiment)
{
    JsonMembers members(json, place);
    ExperimentFinding finding;
    readSide(experiment, members.neededText("a"), members.where("a"), finding.variantA, finding.cellA);
    readSide(experiment, members.neededText("b"), members.where("b"), finding.variantB, finding.cellB);
    finding.text = members.neededText("text");
    members.refuseOthers();
    return finding;
}

ExperimentSide readSide(JsonMembers &members, const char *name, const char *nameOfSide,
                        const Experiment &experiment)
{
    ExperimentSide side;
    readSide(experiment, members.neededText(name), members.where(name), side.variant, side.cell);
    side.name = members.text(nameOfSide).value_or(std::string());
    return side;
}

ExperimentMetric readMetric(JsonMembers &members, const char *name, ExperimentMetric byDefault)
{
    const std::optional<std::string> text = members.text(name);
    if (!text) {
        return byDefault;
    }
    if (*text == "reqs_per_sec") {
        return ExperimentMetric::ReqsPerSec;
    }
    if (*text == "latency_ms") {
        return ExperimentMetric::LatencyMs;
    }
    if (*text == "latency_p99_ms") {
        return ExperimentMetric::LatencyP99Ms;
    }
    members.refuse(name, QStringLiteral(" must be reqs_per_sec, latency_ms or latency_p99_ms"));
}

answer::Compare readCompare(JsonMembers &members, const Experiment &experiment)
{
    answer::Compare compare;
    compare.a = readSide(members, "a", "name_a", experiment);
    compare.b = readSide(members, "b", "name_b", experiment);
    compare.figure = readMetric(members, "figure", compare.figure);
    compare.marginPercent = members.number("margin_percent").value_or(compare.marginPercent);
    if (compare.marginPercent < 0 || compare.marginPercent >= 100) {
        members.refuse("margin_percent", QStringLiteral(" must be at least 0 and below 100"));
    }
    return compare;
}

answer::FindKnee readFindKnee(JsonMembers &members, const Experiment &experiment)
{
    answer::FindKnee knee;
    knee.variant = members.neededText("variant");
    requireNamed(experiment.variants, knee.variant, members.where("variant"));
    knee.sweep = members.neededText("sweep");
    if (std::none_of(experiment.cells.begin(), experiment.cells.end(),
                     [&](const ExperimentCell &cell) { return cell.sweep == knee.sweep; })) {
        members.refuse("sweep", QStringLiteral(" names '") + QString::fromStdString(knee.sweep) +
                                    QStringLiteral("', which is no cell with a sweep"));
    }
    knee.expected = members.number("expected");
    return knee;
}

answer::Reference readReference(JsonMembers &members, const Experiment &experiment)
{
    const answer::Reference reference{readSide(members, "at", "name_at", experiment)};
    const auto cell = std::find_if(experiment.cells.begin(), experiment.cells.end(),
                                   [&](const ExperimentCell &one) { return one.id == reference.at.cell; });
    if (!cell->reference || *cell->reference <= 0) {
        members.refuse("at", QStringLiteral(" names a cell without a reference"));
    }
    return reference;
}

answer::Canary readCanary(JsonMembers &members, const Experiment &experiment)
{
    answer::Canary canary;
    canary.beside = readSide(members, "beside", "name_beside", experiment);
    canary.alone = readSide(members, "alone", "name_alone", experiment);
    canary.figure = readMetric(members, "figure", canary.figure);
    if (canary.figure == ExperimentMetric::ReqsPerSec) {
        members.refuse("figure", QStringLiteral(" must be latency_ms or latency_p99_ms"));
    }
    canary.factor = members.number("factor").value_or(canary.factor);
    if (!(canary.factor > 1)) {
        members.refuse("factor", QStringLiteral(" must be above 1"));
    }
    return canary;
}

ExperimentAnswer readAnswer(const QJsonValue &json, const QString &place, const Experiment &experiment)
{
    JsonMembers members(json, place);
    const std::string type = members.neededText("type");
    const ExperimentAnswer read = [&]() -> ExperimentAnswer {
        if (type == "compare") {
            return readCompare(members, experiment);
        }
        if (type == "knee") {
            return readFindKnee(members, experiment);
        }
        if (type == "reference") {
            return readReference(members, experiment);
        }
        if (type == "canary") {
            return readCanary(members, experiment);
        }
        members.refuse("type", QStringLiteral(" must be compare, knee, reference or canary"));
    }();
    members.refuseOthers();
    return read;
}

template <class Read>
void forEach(const QJsonArray &list, const QString &place, Read read)
{
    for (qsizetype index = 0; index < list.size(); ++index) {
        read(list.at(index), place + QStringLiteral("[%1]").arg(index));
    }
}

void requireSchema(JsonMembers &members)
{
    const std::optional<double> schema = members.number("schema");
    if (!schema) {
        members.refuse("schema", QStringLiteral(" is missing; write \"schema\": %1").arg(experimentSchema));
    }
    if (*schema != experimentSchema) {
        members.refuse("schema",
                       QStringLiteral(" is %1; this version reads %2").arg(*schema).arg(experimentSchema));
    }
}

Repetition readRepetition(JsonMembers &members)
{
    Repetition repetition;
    repetition.rounds = static_cast<std::uint32_t>(
        members.whole("repeat", 1, PlanLimits::repeats).value_or(repetition.rounds));
    repetition.seed = members.whole("seed", 0, PlanLimits::seed).value_or(repetition.seed);
    return repetition;
}

int readNumber(JsonMembers &members)
{
    constexpr double kMost = 1'000'000;
    const double number = members.number("number").value_or(0);
    if (number < 0 || number > kMost || number != std::floor(number)) {
        throw WrongMember{members.where("number") + QStringLiteral(" must be a small whole number")};
    }
    return static_cast<int>(number);
}

Experiment readExperiment(const QJsonDocument &document)
{
    const QJsonValue root = document.isObject() ? QJsonValue(document.object()) : QJsonValue();
    JsonMembers members(root, QStringLiteral("experiment"));
    requireSchema(members);
    Experiment experiment;
    experiment.number = readNumber(members);
    experiment.title = members.neededText("title");
    experiment.question = members.neededText("question");
    experiment.lookFor = members.text("look_for").value_or(std::string());
    experiment.metric = readMetric(members, "metric", experiment.metric);
    experiment.repetition = readRepetition(members);
    ServerDraft server;
    readServer(members.value("server"), members.where("server"), server);
    forEach(members.list("variants"), members.where("variants"),
            [&](const QJsonValue &json, const QString &place) {
                experiment.variants.push_back(readVariant(json, place, server));
            });
    forEach(members.list("cells"), members.where("cells"), [&](const QJsonValue &json, const QString &place) {
        const std::vector<ExperimentCell> cells = readCells(json, place);
        experiment.cells.insert(experiment.cells.end(), cells.begin(), cells.end());
    });
    requireDistinct(experiment.variants, members.where("variants"));
    requireDistinct(experiment.cells, members.where("cells"));
    forEach(members.list("findings"), members.where("findings"),
            [&](const QJsonValue &json, const QString &place) {
                experiment.findings.push_back(readFinding(json, place, experiment));
            });
    forEach(members.list("answers"), members.where("answers"),
            [&](const QJsonValue &json, const QString &place) {
                experiment.answers.push_back(readAnswer(json, place, experiment));
            });
    members.refuseOthers();
    if (experiment.variants.empty() || experiment.cells.empty()) {
        throw WrongMember{QStringLiteral("an experiment needs at least one variant and one cell")};
    }
    return experiment;
}

} // namespace

Plan Experiment::planOf(const ExperimentCell &cell, const ExperimentVariant &variant)
{
    Plan plan = cell.plan;
    if (variant.background) {
        plan.background = Background{*variant.background};
    }
    return plan;
}

Parsed<Experiment> parseExperiment(std::string_view json)
{
    QJsonParseError error;
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return ParseError{error.errorString().toStdString() + " at byte " + std::to_string(error.offset)};
    }
    try {
        return readExperiment(document);
    } catch (const WrongMember &wrong) {
        return ParseError{wrong.message.toStdString()};
    }
}

} // namespace threadloop
