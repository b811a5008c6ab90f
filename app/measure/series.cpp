// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/series.h"

#include <utility>

namespace threadloop {

void Series::append(const SeriesRow &row)
{
    m_tail.push_back(row);
    if (m_tail.size() < chunkSize)
        return;
    m_chunks.push_back(std::make_shared<const std::vector<SeriesRow>>(std::exchange(m_tail, {})));
}

const SeriesRow &Series::operator[](std::size_t index) const
{
    const std::size_t chunk = index / chunkSize;
    return chunk < m_chunks.size() ? (*m_chunks[chunk])[index % chunkSize] : m_tail[index % chunkSize];
}

std::vector<SeriesRow> Series::rows() const
{
    std::vector<SeriesRow> rows;
    rows.reserve(size());
    for (const auto &chunk : m_chunks)
        rows.insert(rows.end(), chunk->begin(), chunk->end());
    rows.insert(rows.end(), m_tail.begin(), m_tail.end());
    return rows;
}

} // namespace threadloop
