// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/experiment.h"

#include "app/plan/plan_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

/// Thrown and caught in this file only: the first thing that is wrong ends the reading.
struct Wrong
{
    QString message;
};

/// One JSON object being read: each member is asked for by name, and none may be left over.
class Members
{
public:
    Members(const QJsonValue &value, QString place)
        : m_object(value.toObject())
        , m_place(std::move(place))
    {
        if (!value.isObject()) {
            throw Wrong{m_place + QStringLiteral(" must be an object")};
        }
    }

    std::optional<std::string> text(const char *name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isString()) {
            throw Wrong{where(name) + QStringLiteral(" must be a text")};
        }
        return value.toString().toStdString();
    }
    /// A text, or a whole number as text: what a draft's field may be.
    std::optional<std::string> textOrWhole(const char *name)
    {
        const double number = value(name).toDouble(-1);
        if (number >= 0 && number == std::floor(number)) {
            return QString::number(number, 'f', 0).toStdString();
        }
        if (value(name).isDouble()) {
            throw Wrong{where(name) + QStringLiteral(" must be a whole number")};
        }
        return text(name);
    }
    std::string neededText(const char *name)
    {
        std::optional<std::string> value = text(name);
        if (!value) {
            throw Wrong{where(name) + QStringLiteral(" is missing")};
        }
        return *std::move(value);
    }
    std::optional<double> number(const char *name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isDouble()) {
            throw Wrong{where(name) + QStringLiteral(" must be a number")};
        }
        return value.toDouble();
    }
    std::optional<bool> flag(const char *name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isBool()) {
            throw Wrong{where(name) + QStringLiteral(" must be true or false")};
        }
        return value.toBool();
    }
    QJsonArray list(const char *name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isArray()) {
            throw Wrong{where(name) + QStringLiteral(" must be a list")};
        }
        return value.toArray();
    }
    QJsonValue value(const char *name) { return take(name); }

    QString where(const char *name) const
    {
        return m_place + QStringLiteral(".") + QString::fromLatin1(name);
    }
    void refuseOthers() const
    {
        for (const QString &key : m_object.keys()) {
            if (!m_asked.contains(key)) {
                throw Wrong{m_place + QStringLiteral(" has an unknown member '") + key + QStringLiteral("'")};
            }
        }
    }

private:
    QJsonValue take(const char *name)
    {
        const QString key = QString::fromLatin1(name);
        m_asked.append(key);
        return m_object.value(key);
    }

    QJsonObject m_object;
    QString m_place;
    QStringList m_asked;
};

template <class Value>
Value orThrow(std::variant<Value, Problems> made, const QString &place)
{
    if (const auto *problems = std::get_if<Problems>(&made)) {
        const Problem &first = problems->front();
        throw Wrong{place +
                    QStringLiteral(", %1: %2")
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
    Members members(json, place);
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
    Members members(json, place);
    ExperimentVariant variant;
    variant.id = members.neededText("id");
    variant.title = members.neededText("title");
    readServer(members.value("server"), members.where("server"), server);
    variant.server = orThrow(serverSettingsFrom(server), place);
    if (const std::optional<std::string> background = members.text("background")) {
        const Parsed<Target> target = parseTarget(*background);
        if (!target) {
            throw Wrong{members.where("background") + QStringLiteral(": ") +
                        QString::fromStdString(target.error())};
        }
        variant.background = *target;
    }
    members.refuseOthers();
    return variant;
}

ExperimentCell readCell(const QJsonValue &json, const QString &place)
{
    Members members(json, place);
    ExperimentCell cell;
    cell.id = members.neededText("id");
    PlanDraft draft;
    draft.targets = {members.neededText("target")};
    draft.mode = members.neededText("mode");
    draft.requests = members.textOrWhole("requests");
    draft.duration = members.text("duration");
    draft.concurrency = members.textOrWhole("concurrency");
    draft.connections = members.text("connections");
    cell.reference = members.number("reference");
    members.refuseOthers();
    std::vector<Plan> plans = orThrow(plansFrom(draft), place);
    if (plans.size() != 1) {
        throw Wrong{place + QStringLiteral(" must name one mode")};
    }
    cell.plan = std::move(plans.front());
    return cell;
}

/// Findings name them, and so do results: none may stand for two.
template <class Named>
void requireDistinct(const std::vector<Named> &all, const QString &place)
{
    for (auto one = all.begin(); one != all.end(); ++one) {
        if (std::any_of(all.begin(), one, [&one](const Named &other) { return other.id == one->id; })) {
            throw Wrong{place + QStringLiteral(" has the id '") + QString::fromStdString(one->id) +
                        QStringLiteral("' twice")};
        }
    }
}

template <class Named>
void requireNamed(const std::vector<Named> &all, const std::string &id, const QString &place)
{
    if (std::none_of(all.begin(), all.end(), [&id](const Named &one) { return one.id == id; })) {
        throw Wrong{place + QStringLiteral(" names '") + QString::fromStdString(id) +
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
    Members members(json, place);
    ExperimentFinding finding;
    readSide(experiment, members.neededText("a"), members.where("a"), finding.variantA, finding.cellA);
    readSide(experiment, members.neededText("b"), members.where("b"), finding.variantB, finding.cellB);
    finding.text = members.neededText("text");
    members.refuseOthers();
    return finding;
}

template <class Read>
void forEach(const QJsonArray &list, const QString &place, Read read)
{
    for (qsizetype index = 0; index < list.size(); ++index) {
        read(list.at(index), place + QStringLiteral("[%1]").arg(index));
    }
}

ExperimentMetric readMetric(Members &members)
{
    const std::string name = members.text("metric").value_or("reqs_per_sec");
    if (name == "reqs_per_sec") {
        return ExperimentMetric::ReqsPerSec;
    }
    if (name == "latency_ms") {
        return ExperimentMetric::LatencyMs;
    }
    throw Wrong{members.where("metric") + QStringLiteral(" must be reqs_per_sec or latency_ms")};
}

int readNumber(Members &members)
{
    constexpr double kMost = 1'000'000;
    const double number = members.number("number").value_or(0);
    if (number < 0 || number > kMost || number != std::floor(number)) {
        throw Wrong{members.where("number") + QStringLiteral(" must be a small whole number")};
    }
    return static_cast<int>(number);
}

Experiment readExperiment(const QJsonDocument &document)
{
    const QJsonValue root = document.isObject() ? QJsonValue(document.object()) : QJsonValue();
    Members members(root, QStringLiteral("experiment"));
    Experiment experiment;
    experiment.number = readNumber(members);
    experiment.title = members.neededText("title");
    experiment.question = members.neededText("question");
    experiment.lookFor = members.text("look_for").value_or(std::string());
    experiment.metric = readMetric(members);
    ServerDraft server;
    readServer(members.value("server"), members.where("server"), server);
    forEach(members.list("variants"), members.where("variants"),
            [&](const QJsonValue &json, const QString &place) {
                experiment.variants.push_back(readVariant(json, place, server));
            });
    forEach(members.list("cells"), members.where("cells"), [&](const QJsonValue &json, const QString &place) {
        experiment.cells.push_back(readCell(json, place));
    });
    requireDistinct(experiment.variants, members.where("variants"));
    requireDistinct(experiment.cells, members.where("cells"));
    forEach(members.list("findings"), members.where("findings"),
            [&](const QJsonValue &json, const QString &place) {
                experiment.findings.push_back(readFinding(json, place, experiment));
            });
    members.refuseOthers();
    if (experiment.variants.empty() || experiment.cells.empty()) {
        throw Wrong{QStringLiteral("an experiment needs at least one variant and one cell")};
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
    } catch (const Wrong &wrong) {
        return ParseError{wrong.message.toStdString()};
    }
}

} // namespace threadloop
