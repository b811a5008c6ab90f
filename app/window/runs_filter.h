// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/mode.h"

#include <QSortFilterProxyModel>
#include <QStringList>
#include <chrono>
#include <optional>
#include <string>

namespace threadloop {

class RunsModel;

/// When a run was started.
enum class RunAge { Any, Today, SevenDays };

/// The runs that a filter lets through, in the order of a column. Answers within a frame for ten thousand
/// runs: what it looks into was put in lower case once.
class RunsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit RunsFilter(RunsModel &model, QObject *parent = nullptr);

    /// Every word must be in name, label, target, tags, cell or note.
    void setText(const QString &text);
    void setMode(std::optional<Mode> mode);
    /// Empty: any.
    void setTarget(const QString &target);
    void setAge(RunAge age);
    /// Another day may have begun.
    void refreshAge();
    /// Whether it may hold something back.
    bool isActive() const;

    int sourceRow(const QModelIndex &index) const { return mapToSource(index).row(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    RunsModel &m_runs;
    QStringList m_words;
    std::optional<Mode> m_mode;
    std::string m_target;
    RunAge m_age = RunAge::Any;
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> m_earliest;
};

} // namespace threadloop
