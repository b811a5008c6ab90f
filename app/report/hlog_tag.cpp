// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hlog_tag.h"

#include "app/plan/text.h"

#include <charconv>

namespace threadloop {

namespace {

constexpr std::string_view kLabelPart = "label=";
constexpr std::string_view kTrialPart = "trial=";

bool needsEscape(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte >= 0x7f || std::string_view("%+,;").find(c) != std::string_view::npos;
}

void appendEscaped(std::string &tag, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ' ')
            tag += '+';
        else if (needsEscape(c))
            tag += {'%', digits[byte >> 4], digits[byte & 0xf]};
        else
            tag += c;
    }
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned byte = 0;
        const char *const first = text.data() + at + 1;
        if (text[at] == '%' && text.size() - at > 2 &&
            std::from_chars(first, first + 2, byte, 16).ptr == first + 2) {
            plain += static_cast<char>(byte);
            at += 2;
        } else {
            plain += text[at] == '+' ? ' ' : text[at];
        }
    }
    return plain;
}

} // namespace

std::string hlogTag(const TaggedRun &run)
{
    std::string tag;
    appendEscaped(tag, run.cell);
    if (!run.label.empty()) {
        tag += ';';
        tag += kLabelPart;
        appendEscaped(tag, run.label);
    }
    if (run.trial > 1) {
        tag += ';';
        tag += kTrialPart;
        tag += std::to_string(run.trial);
    }
    return tag;
}

TaggedRun runOfTag(std::string_view tag)
{
    const auto takePart = [&tag] {
        const std::size_t end = std::min(tag.find(';'), tag.size());
        const std::string_view part = tag.substr(0, end);
        tag.remove_prefix(std::min(end + 1, tag.size()));
        return part;
    };
    TaggedRun run;
    run.cell = unescaped(takePart());
    while (!tag.empty()) {
        const std::string_view part = takePart();
        if (part.starts_with(kLabelPart))
            run.label = unescaped(part.substr(kLabelPart.size()));
        else if (part.starts_with(kTrialPart))
            run.trial = parseWhole<std::uint32_t>(part.substr(kTrialPart.size())).value_or(run.trial);
    }
    return run;
}

} // namespace threadloop
