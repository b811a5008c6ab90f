// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/batch_clock.h"
#include "app/window/experiment_notes.h"
#include "app/window/trial_figures.h"
#include "app/window/workbench.h"

#include <QElapsedTimer>
#include <QObject>
#include <optional>

namespace threadloop {

class ChartsArea;
class ClientPanel;
class FigurePanel;
class MessageBar;
class RunsModel;
class StatusLine;

/// Shows a batch while it runs and when it is over, in all the parts of the window that tell of it: cells,
/// big figure, charts, table, messages and status line. Whatever ends a run, this alone says so.
class RunDisplay : public QObject
{
    Q_OBJECT

public:
    /// Where it is shown; all must outlive the display.
    struct Parts
    {
        ClientPanel &client;
        FigurePanel &figure;
        ChartsArea &charts;
        RunsModel &runs;
        MessageBar &messages;
        StatusLine &status;
    };

    RunDisplay(Workbench &workbench, const Parts &parts, QObject *parent);

    /// The next batch is one of the panels' plans, perhaps over a swept value: an experiment's runs make
    /// room.
    void preparePlans(bool areSwept);
    /// The next batch is that of these experiments, of which there is one at least.
    Batch prepareExperiments(std::vector<Experiment> experiments);

    /// What came of the batch that has ended, in a sentence.
    QString outcome() const;

    /// The run that is current in the table; null for none. What is live comes first.
    void showFocused(const std::shared_ptr<const RunResult> &result);
    /// A part of the experiments that has been run.
    void showPart(int part);

Q_SIGNALS:
    /// How far the whole batch is, 0 to 1.
    void batchProgressed(double progress);

private:
    void onPartStarted();
    void onCellStarted(const event::CellStarted &started);
    void onProgressed(const event::Progressed &progressed);
    void onCellFinished(const event::CellFinished &finished);
    void onCellRefused(const event::CellRefused &refused);
    void onScarce(const event::Scarce &scarce);
    void onBatchFinished(bool cancelled);
    /// What the bars are: of the part of the experiments, else requests per second.
    void chooseBars(std::size_t part);
    /// The page of the part's experiment.
    void showExperiment(std::size_t part, bool isRunning);
    /// Where the batch is: "/wait: 63 %; part 2 of 14, cell 3 of 10; all done in about 20 s".
    QString whereText(const event::Progressed &progressed) const;
    /// What the whole batch still takes; empty when that is not known, or is what the run takes.
    QString leftText(const BatchPlace &place) const;
    void showFailures(const RunResult &result);
    /// One message for all runs of the batch that are not valid.
    void showInvalid();
    void showOutcome(std::size_t index, const RunResult &result);
    const std::vector<Cell> &runsOfPart() const;
    void endLive();

    Workbench &m_workbench;
    Parts m_to;
    std::optional<ExperimentNotes> m_experiments; ///< while their runs are what is shown
    std::optional<double> m_ideal;                ///< of the live run
    bool m_isSweep = false;                       ///< the batch of the panels' plans
    bool m_isLive = false;                        ///< between a cell's start and its end
    std::size_t m_cellsOfPart = 0;                ///< runs, with repeats
    TrialFigures m_figures;                       ///< of the part
    RunResults m_invalid;                         ///< of the batch
    std::size_t m_finished = 0;                   ///< runs of the batch
    std::shared_ptr<const RunResult> m_last;      ///< of the batch
    std::optional<BatchClock> m_clock;            ///< of the batch
    QElapsedTimer m_since;                        ///< the start of the batch
    std::size_t m_partsShown = 0;                 ///< of the experiments, with results
};

} // namespace threadloop
