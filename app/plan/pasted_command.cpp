// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/pasted_command.h"

#include "app/plan/draft_fields.h"
#include "app/plan/option_words.h"
#include "app/plan/pasted_curl.h"
#include "app/plan/shell_words.h"
#include "app/plan/text.h"

#include <array>

namespace threadloop {

namespace {

/// What no field of a draft stands for: lists, marks, and where results go.
constexpr std::array otherOptions{
    OptionForm{'H', "header", true},   OptionForm{'d', "data", true},
    OptionForm{0, "interpreter-lock"}, OptionForm{0, "label", true},
    OptionForm{0, "wait-ready", true}, OptionForm{0, "json", true},
    OptionForm{0, "csv", true},        OptionForm{0, "markdown", true},
    OptionForm{0, "hgrm", true},       OptionForm{0, "hlog", true},
    OptionForm{0, "html", true},       OptionForm{0, "series", true},
    OptionForm{0, "database", true},   OptionForm{0, "no-history"},
    OptionForm{0, "fail-if", true},    OptionForm{0, "save-experiment", true},
    OptionForm{0, "title", true},      OptionForm{0, "question", true},
    OptionForm{0, "details"},          OptionForm{0, "no-details"},
    OptionForm{'q', "quiet"},
};

std::vector<OptionForm> allForms()
{
    std::vector<OptionForm> forms(otherOptions.begin(), otherOptions.end());
    for (const PlanField &field : planFields)
        forms.push_back({field.letter, field.name, true});
    for (const ServerField &field : serverFields)
        forms.push_back({0, field.name, true});
    return forms;
}

bool isProgram(const std::string &word, std::string_view name)
{
    return word == name || word.ends_with('/' + std::string(name)) || word == std::string(name) + ".exe";
}

/// Puts an option into the draft that has a field of its name; false when none has.
bool takeField(PastedCommand &command, const FoundOption &option)
{
    for (const PlanField &field : planFields) {
        if (field.name == option.form->name) {
            command.plan.*field.text = option.value;
            return true;
        }
    }
    for (const ServerField &field : serverFields) {
        if (field.name == option.form->name) {
            command.server.*field.text = option.value;
            return true;
        }
    }
    return false;
}

void takeRunOption(PastedCommand &command, const FoundOption &option, const std::string &pipedBody)
{
    if (option.form == nullptr) {
        command.leftOut.push_back(option.spelled + " is no option of threadloop run");
    } else if (option.form->name == "header") {
        command.plan.headers.push_back(option.value);
    } else if (option.form->name == "data" && option.value == "@/dev/stdin") {
        command.plan.body = pipedBody; // as runCommandText() writes a body that begins with @
    } else if (option.form->name == "data" && option.value.starts_with('@')) {
        command.bodyFile = option.value.substr(1);
    } else if (option.form->name == "data") {
        command.plan.body = option.value;
    } else if (option.form->name == "interpreter-lock") {
        command.server.interpreterLock = true;
    } else if (option.form->name == "label") {
        command.plan.label = option.value;
    } else if (!takeField(command, option)) {
        command.leftOut.push_back(option.spelled + " is left out: it is not about the request or the load");
    }
}

Parsed<PastedCommand> pastedRun(std::span<const std::string> words, const std::string &pipedBody)
{
    PastedCommand command;
    const std::vector<OptionForm> forms = allForms();
    for (const FoundOption &option : foundOptions(words, forms)) {
        if (option.spelled.empty())
            command.plan.targets.push_back(option.value);
        else
            takeRunOption(command, option, pipedBody);
    }
    return command;
}

} // namespace

Parsed<PastedCommand> pastedCommand(std::string_view text)
{
    const Parsed<std::vector<std::string>> split = shellWords(text);
    if (!split)
        return ParseError{split.error()};
    std::span<const std::string> words(*split);
    if (!words.empty() && words[0] == "$") // copied with the prompt
        words = words.subspan(1);
    std::string pipedBody;
    if (words.size() > 4 && words[0] == "printf" && words[1] == "%s" && words[3] == "|") {
        pipedBody = words[2];
        words = words.subspan(4);
    }
    if (words.empty())
        return ParseError{"there is no command in it"};
    if (std::find(words.begin(), words.end(), "|") != words.end())
        return ParseError{"it is more than one command"};
    if (isProgram(words[0], "curl"))
        return pastedCurl(words.subspan(1));
    const bool isRun = isProgram(words[0], "threadloop") || isProgram(words[0], "run.sh");
    if (!isRun || words.size() < 2 || words[1] != "run")
        return ParseError{inQuotes(words[0]) + " is neither a 'threadloop run' line nor a curl command"};
    return pastedRun(words.subspan(2), pipedBody);
}

} // namespace threadloop
