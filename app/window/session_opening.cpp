// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_opening.h"

#include "app/window/runs_model.h"

#include <algorithm>
#include <utility>

namespace threadloop {
namespace {

/// What a slice of the work may take, but for its last run: short beside what a hand notices.
constexpr std::chrono::milliseconds kSlice{20};

} // namespace

SessionOpening::SessionOpening(RunsModel &runs, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
{
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &SessionOpening::loadMore);
}

void SessionOpening::start(const QString &file, ReadSession read)
{
    cancel();
    m_file = file;
    m_read = std::move(read);
    m_loaded = 0;
    m_since.start();
    while (m_loaded < std::min(firstRuns, m_read->session.runs.size())) {
        loadNext();
    }
    goOn();
}

void SessionOpening::cancel()
{
    m_slice.stop();
    if (std::exchange(m_read, std::nullopt)) {
        Q_EMIT cancelled(std::exchange(m_file, QString()));
    }
}

void SessionOpening::loadMore()
{
    QElapsedTimer slice;
    slice.start();
    do {
        loadNext();
    } while (m_loaded < m_read->session.runs.size() && !slice.hasExpired(kSlice.count()));
    goOn();
}

/// Rows come and go meanwhile: a run is looked for when it is its turn. One that cannot be loaded is missed
/// by who shows the session.
void SessionOpening::loadNext()
{
    if (const auto row = m_runs.runs().find(m_read->session.runs[m_loaded].id)) {
        m_runs.resultAt(static_cast<int>(*row));
    }
    ++m_loaded;
}

void SessionOpening::goOn()
{
    const std::size_t all = m_read->session.runs.size();
    if (m_loaded < all) {
        const auto spent = static_cast<double>(m_since.elapsed());
        const double left = spent / static_cast<double>(m_loaded) * static_cast<double>(all - m_loaded);
        m_slice.start(0);
        Q_EMIT progressed(m_loaded, all, std::chrono::milliseconds(static_cast<std::int64_t>(left)));
        return;
    }
    const ReadSession read = *std::exchange(m_read, std::nullopt);
    Q_EMIT ready(std::exchange(m_file, QString()), read);
}

} // namespace threadloop
