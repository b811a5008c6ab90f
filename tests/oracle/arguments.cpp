// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace threadloop::oracle {

double numberFrom(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !(number >= 0) || std::isinf(number)) {
        throw UsageError("not a number: " + std::string(text));
    }
    return number;
}

std::int64_t nanosecondsFrom(std::string_view text)
{
    // "s" last: the others end in it as well.
    constexpr std::array<std::pair<std::string_view, double>, 4> units{
        {{"ns", 1}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}}};
    for (const auto &[unit, nanoseconds] : units) {
        if (text.ends_with(unit)) {
            text.remove_suffix(unit.size());
            return std::llround(numberFrom(text) * nanoseconds);
        }
    }
    throw UsageError("a duration without unit: " + std::string(text));
}

std::vector<std::string> partsOf(const std::string &text, char separator)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

Arguments::Arguments(int count, char **texts, const std::vector<std::string> &known)
{
    for (int i = 0; i < count; i += 2) {
        const std::string option = texts[i];
        const std::string name = option.substr(std::min<std::size_t>(2, option.size()));
        if (!option.starts_with("--") || std::ranges::find(known, name) == known.end()) {
            throw UsageError("no such option: " + option);
        }
        if (i + 1 == count) {
            throw UsageError(option + " needs a value");
        }
        m_values[name] = texts[i + 1];
    }
}

std::string Arguments::text(const std::string &name, const std::string &otherwise) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? otherwise : found->second;
}

double Arguments::number(const std::string &name, double otherwise) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? otherwise : numberFrom(found->second);
}

std::uint64_t Arguments::count(const std::string &name, std::uint64_t otherwise) const
{
    const double value = number(name, static_cast<double>(otherwise));
    if (value != std::floor(value) || value > 9e15) {
        throw UsageError("--" + name + " needs a whole number");
    }
    return static_cast<std::uint64_t>(value);
}

} // namespace threadloop::oracle
