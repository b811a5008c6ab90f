// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"
#include "app/plan/problem.h"
#include "app/plan/text.h"

#include <chrono>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace threadloop {

/// Reads the fields of a draft and collects what is wrong with them, so that all of it is told at once.
class DraftReader
{
public:
    void addProblem(std::string_view field, std::string message);

    /// The value, or nothing after its problem was noted.
    template <typename T>
    std::optional<T> take(std::string_view field, Parsed<T> parsed)
    {
        if (parsed)
            return *std::move(parsed);
        addProblem(field, parsed.error());
        return std::nullopt;
    }

    /// A whole number within [least, most]; nothing when the field is unset or wrong.
    template <std::unsigned_integral T>
    std::optional<T> whole(std::string_view field, const std::optional<std::string> &text, T least, T most)
    {
        if (!text)
            return std::nullopt;
        const std::optional<T> number = parseWhole<T>(*text);
        if (number && *number >= least && *number <= most)
            return number;
        addProblem(field, inQuotes(*text) +
                              " is no number that can be used here; write a whole number from " +
                              std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }

    /// A decimal number within [least, most]; nothing when the field is unset or wrong.
    std::optional<double> decimal(std::string_view field, const std::optional<std::string> &text,
                                  double least, double most);

    /// A duration within [least, most]; nothing when the field is unset or wrong.
    std::optional<std::chrono::nanoseconds> duration(std::string_view field,
                                                     const std::optional<std::string> &text,
                                                     std::chrono::nanoseconds least,
                                                     std::chrono::nanoseconds most);

    const Problems &problems() const { return m_problems; }

private:
    Problems m_problems;
};

} // namespace threadloop
