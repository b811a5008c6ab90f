// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stored_runs.h"

#include <algorithm>
#include <chrono>
#include <unordered_set>

namespace threadloop {
namespace {

constexpr std::chrono::seconds kLookInterval{1};

} // namespace

StoredRuns::StoredRuns(RunsModel &model, std::function<bool()> isBusy, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_isBusy(std::move(isBusy))
{
    setObjectName(QStringLiteral("storedRuns"));
    m_timer.setInterval(kLookInterval);
    connect(&m_timer, &QTimer::timeout, this, &StoredRuns::look);
}

StoredRuns::~StoredRuns()
{
    m_model.setStore(nullptr);
}

/// The value; without one, nullopt, and the error is told.
template <typename T>
std::optional<T> StoredRuns::valueOf(HistoryResult<T> result)
{
    if (const auto *error = std::get_if<HistoryError>(&result)) {
        Q_EMIT failed(*error);
        return std::nullopt;
    }
    return std::get<T>(std::move(result));
}

void StoredRuns::open(const QString &path)
{
    auto opened = valueOf(History::open(path));
    if (!opened) {
        return;
    }
    const bool isAnother = m_history != nullptr;
    if (isAnother) {
        list(); // what was stored last is known as that
    }
    m_history = std::move(*opened);
    m_listedAt.reset();
    m_removed.clear();
    if (isAnother) {
        leaveOut();
    }
    m_model.setStore(this);
    if (const auto name = m_history->asideName()) {
        Q_EMIT setAsideAs(*name);
    }
    list();
}

/// The runs of the history before, but for those that are in this one as well, and those that are in none.
void StoredRuns::leaveOut()
{
    const auto entries = valueOf(m_history->list());
    std::unordered_set<std::string> here;
    for (const RunEntry &entry : entries.value_or(std::vector<RunEntry>())) {
        here.insert(entry.id);
    }
    std::vector<int> others;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const RunRow &run = m_model.rowAt(row);
        if (run.isStored() && !here.contains(run.entry.id)) {
            others.push_back(row);
        }
    }
    m_model.take(others);
}

void StoredRuns::setWatching(bool watching)
{
    if (watching && !m_timer.isActive()) {
        look();
        m_timer.start();
    } else if (!watching) {
        m_timer.stop();
    }
}

void StoredRuns::look()
{
    if (m_history && !m_isBusy()) {
        list();
    }
    Q_EMIT looked();
}

void StoredRuns::list()
{
    // Before the list: what is written between the two is listed once more, and not missed.
    const auto count = valueOf(m_history->changeCount());
    if (!count || count == m_listedAt) {
        return;
    }
    if (auto entries = valueOf(m_history->list())) {
        m_listedAt = count;
        m_model.merge(std::move(*entries));
    }
}

std::optional<std::int64_t> StoredRuns::numberOf(const RunRow &row)
{
    if (!m_history || row.isRefused()) {
        return std::nullopt;
    }
    if (row.isStored()) {
        return row.entry.number;
    }
    // Made in this session, and not listed yet.
    const auto found = valueOf(m_history->find(row.entry.id));
    return found ? std::optional(found->number) : std::nullopt;
}

std::shared_ptr<const RunResult> StoredRuns::load(const RunRow &row)
{
    const auto number = numberOf(row);
    return number ? valueOf(m_history->load(*number)).value_or(nullptr) : nullptr;
}

bool StoredRuns::edit(const RunRow &row, const RunEdit &change)
{
    const auto number = numberOf(row);
    return number && valueOf(m_history->edit(std::span(&*number, 1), change)).has_value();
}

std::size_t StoredRuns::remove(const std::vector<int> &rows)
{
    std::vector<std::int64_t> numbers;
    std::vector<int> going;
    for (const int row : rows) {
        const RunRow &run = m_model.rowAt(row);
        if (run.isBeingMade()) {
            continue;
        }
        const auto number = numberOf(run);
        if (!number && !run.isRefused() && m_history) {
            continue; // what could not be found is not lost from sight, either
        }
        going.push_back(row);
        if (number) {
            numbers.push_back(*number);
        }
    }
    if (going.empty() || (!numbers.empty() && !valueOf(m_history->remove(numbers)))) {
        return 0;
    }
    m_removed.push_back({m_model.take(going), std::move(numbers)});
    return going.size();
}

std::size_t StoredRuns::undoRemove()
{
    if (m_removed.empty()) {
        return 0;
    }
    const std::vector<std::int64_t> &numbers = m_removed.back().numbers;
    if (!numbers.empty() && !valueOf(m_history->restore(numbers))) {
        return 0;
    }
    std::vector<RunRow> rows = std::move(m_removed.back().rows);
    m_removed.pop_back();
    const std::size_t count = rows.size();
    m_model.putBack(std::move(rows));
    return count;
}

} // namespace threadloop
