// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// An option of a command line: how it is written, and whether a value follows.
struct OptionForm
{
    char letter = 0; ///< 0: there is no short form
    std::string_view name;
    bool hasValue = false;
};

/// An option as it was found, or an argument when `form` is null and `spelled` is empty.
struct FoundOption
{
    const OptionForm *form = nullptr; ///< null with `spelled`: no such option is known
    std::string spelled;              ///< "--json", "-X"
    std::string value;
};

/// Takes words apart as getopt_long does: --name value, --name=value, -n5, -n 5, -sS, and -- before
/// arguments. What is missing of a value is empty.
inline std::vector<FoundOption> foundOptions(std::span<const std::string> words,
                                             std::span<const OptionForm> forms)
{
    std::vector<FoundOption> found;
    const auto formOf = [forms](const auto &matches) {
        const auto form = std::find_if(forms.begin(), forms.end(), matches);
        return form == forms.end() ? nullptr : &*form;
    };
    std::size_t at = 0;
    const auto nextWord = [&] { return at < words.size() ? words[at++] : std::string(); };
    bool hasOptions = true;
    while (at < words.size()) {
        const std::string word = words[at++];
        if (hasOptions && word == "--") {
            hasOptions = false;
        } else if (hasOptions && word.starts_with("--")) {
            const std::size_t equals = word.find('=');
            const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
            const OptionForm *form = formOf([&](const OptionForm &each) { return each.name == name; });
            std::string value = equals == std::string::npos ? std::string() : word.substr(equals + 1);
            if (form != nullptr && form->hasValue && equals == std::string::npos)
                value = nextWord();
            found.push_back({form, "--" + name, std::move(value)});
        } else if (hasOptions && word.size() > 1 && word[0] == '-') {
            for (std::size_t i = 1; i < word.size(); ++i) {
                const OptionForm *form = formOf(
                    [&](const OptionForm &each) { return each.letter != 0 && each.letter == word[i]; });
                found.push_back({form, std::string("-") + word[i], {}});
                if (form != nullptr && form->hasValue) {
                    found.back().value = i + 1 < word.size() ? word.substr(i + 1) : nextWord();
                    break;
                }
            }
        } else {
            found.push_back({nullptr, {}, word});
        }
    }
    return found;
}

} // namespace threadloop
