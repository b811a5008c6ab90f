// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/runs_model.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace threadloop {

/// Keeps the table's model and the history alike: lists what is stored, also by other programs, loads, edits,
/// deletes and brings back. Lives in the GUI thread and works there: each call takes a few milliseconds.
class StoredRuns : public QObject, public RunStore
{
    Q_OBJECT

public:
    /// The model must outlive it. `isBusy`: while it says so, nothing is listed that others have stored, so
    /// that the work for it is not measured.
    StoredRuns(RunsModel &model, std::function<bool()> isBusy, QObject *parent);
    ~StoredRuns() override;

    /// Opens the history, instead of the one before, or says with failed() why it cannot, and lists what is
    /// in it.
    void open(const QString &path);
    /// Looks about once a second what has been stored meanwhile, and at once.
    void setWatching(bool watching);

    std::shared_ptr<const RunResult> load(const RunRow &row) override;
    bool edit(const RunRow &row, const RunEdit &change) override;

    /// Takes the rows, given from the first to the last, out of model and history; a run that is still being
    /// made stays. How many went.
    std::size_t remove(const std::vector<int> &rows);
    /// Brings back what was removed last. How many came.
    std::size_t undoRemove();
    bool canUndo() const { return !m_removed.empty(); }

Q_SIGNALS:
    void failed(const threadloop::HistoryError &error);
    /// A damaged history was renamed to this.
    void setAsideAs(const QString &name);
    /// Looked, whether or not anything was new.
    void looked();

private:
    struct Removal
    {
        std::vector<RunRow> rows;
        std::vector<std::int64_t> numbers; ///< of those that are stored
    };

    void leaveOut();
    void look();
    void list();
    std::optional<std::int64_t> numberOf(const RunRow &row);
    template <typename T>
    std::optional<T> valueOf(HistoryResult<T> result);

    RunsModel &m_model;
    std::function<bool()> m_isBusy;
    std::unique_ptr<History> m_history;     ///< null when it could not be opened
    std::optional<std::int64_t> m_listedAt; ///< the history's count of changes
    std::vector<Removal> m_removed;
    QTimer m_timer;
};

} // namespace threadloop
