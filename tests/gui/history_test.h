// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history.h"
#include "app/window/charts_area.h"
#include "app/window/runs_model.h"
#include "tests/gui/gui_fixture.h"

#include <QTableView>
#include <memory>
#include <string>

namespace threadloop {

/// A run as it was stored on some day before; equal for equal indices.
std::shared_ptr<const RunResult> storedRun(int index);

/// What tests of the stored runs have in common: a window with six of them, and hands for their table.
class HistoryTest : public QObject
{
protected:
    void begin();
    void end();

    GuiFixture &gui() { return *m_gui; }
    QTableView &table() { return gui().find<QTableView>("runs"); }
    int rows() { return table().model()->rowCount(); }
    QString text(int row, int column) { return table().model()->index(row, column).data().toString(); }
    int shown(int row)
    {
        return table().model()->index(row, RunsModel::Shown).data(Qt::CheckStateRole).toInt();
    }
    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < rows(); ++row) {
            names.push_back(text(row, RunsModel::Name));
        }
        return names;
    }
    void select(int row)
    {
        table().setFocus();
        table().selectionModel()->setCurrentIndex(table().model()->index(row, RunsModel::Name),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
    }
    std::size_t drawn()
    {
        std::size_t count = 0;
        for (const ChartRun &run :
             gui().find<ChartsArea>("chartsArea").chart(ChartKind::Throughput).input().runs) {
            count += run.visible ? 1 : 0;
        }
        return count;
    }
    CompareChoice compare()
    {
        return gui().find<ChartsArea>("chartsArea").chart(ChartKind::Compare).input().compare;
    }

    /// Another program's view of the same history.
    History &other()
    {
        if (!m_other) {
            auto opened = History::open(gui().path(QStringLiteral("history.sqlite")));
            m_other = std::get<std::unique_ptr<History>>(std::move(opened));
        }
        return *m_other;
    }
    void closeOther() { m_other.reset(); }
    RunEntry entryOfLabel(const std::string &label)
    {
        const auto listed = other().list();
        for (const RunEntry &entry : std::get<std::vector<RunEntry>>(listed)) {
            if (entry.label == label) {
                return entry;
            }
        }
        return {};
    }
    std::int64_t numberOf(const std::string &label) { return entryOfLabel(label).number; }
    std::string idOf(const std::string &label) { return entryOfLabel(label).id; }

private:
    std::unique_ptr<GuiFixture> m_gui;
    std::unique_ptr<History> m_other;
};

} // namespace threadloop
