// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/series.h"

#include <cstddef>
#include <memory>
#include <variant>
#include <vector>

namespace threadloop {

/// The rows of a run, finished or not, without a copy of them: drawing a live run of an hour would copy
/// megabytes a frame. What they belong to stays alive with it.
class RowsView
{
public:
    RowsView() = default;
    /// Rows within something that `owner` keeps alive.
    RowsView(std::shared_ptr<const void> owner, const std::vector<SeriesRow> &rows)
        : m_owner(std::move(owner))
        , m_rows(&rows)
    {}
    RowsView(std::shared_ptr<const void> owner, const Series &series)
        : m_owner(std::move(owner))
        , m_rows(&series)
    {}

    std::size_t size() const
    {
        return m_owner ? std::visit([](const auto *rows) { return rows->size(); }, m_rows) : 0;
    }
    bool isEmpty() const { return size() == 0; }
    const SeriesRow &operator[](std::size_t index) const
    {
        return std::visit([index](const auto *rows) -> const SeriesRow & { return (*rows)[index]; }, m_rows);
    }
    const SeriesRow &last() const { return (*this)[size() - 1]; }

private:
    std::shared_ptr<const void> m_owner;
    std::variant<const std::vector<SeriesRow> *, const Series *> m_rows;
};

} // namespace threadloop
