// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace threadloop {

/// Why a text could not be read, as one sentence without a full stop, fit to stand under the field.
struct ParseError
{
    std::string message;

    bool operator==(const ParseError &) const = default;
};

/// Either the value that a text stands for, or the reason why it stands for none.
template <typename T>
class Parsed
{
public:
    Parsed(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {}
    Parsed(ParseError error)
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    explicit operator bool() const { return m_content.index() == 0; }

    /// The value; only after the object was found true.
    const T &operator*() const & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    const T *operator->() const { return &std::get<0>(m_content); }

    /// The reason; only after the object was found false.
    const std::string &error() const { return std::get<1>(m_content).message; }

private:
    std::variant<T, ParseError> m_content;
};

} // namespace threadloop
