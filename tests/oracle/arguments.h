// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop::oracle {

/// Wrong usage; the text is for whoever started the program.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// "500us", "5ms", "2s" in nanoseconds, not negative. Throws UsageError.
std::int64_t nanosecondsFrom(std::string_view text);

/// A number that takes the whole text. Throws UsageError.
double numberFrom(std::string_view text);

/// The parts of "a,b,c".
std::vector<std::string> partsOf(const std::string &text, char separator);

/// `--name value` pairs. Every question throws UsageError for a value of the wrong kind.
class Arguments
{
public:
    /// The arguments after the subcommand; `known` are the names there are, without dashes.
    Arguments(int count, char **texts, const std::vector<std::string> &known);

    std::string text(const std::string &name, const std::string &otherwise) const;
    double number(const std::string &name, double otherwise) const;
    std::uint64_t count(const std::string &name, std::uint64_t otherwise) const;

private:
    std::map<std::string, std::string> m_values;
};

} // namespace threadloop::oracle
