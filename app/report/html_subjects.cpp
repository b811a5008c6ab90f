// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_tables.h"

namespace threadloop {

void writeSubjects(HtmlWriter &writer, const std::vector<ReportSubject> &subjects)
{
    for (const ReportSubject &subject : subjects) {
        writer.open("section", {{"class", "subject"}}).element("h2", subject.title).line();
        writer.element("p", subject.question).line();
        if (!subject.answers.empty()) {
            writer.open("ul");
            for (const std::string &answer : subject.answers)
                writer.element("li", answer);
            writer.close().line();
        }
        if (!subject.lookFor.empty())
            writer.element("p", subject.lookFor, {{"class", "note"}});
        writer.close().line();
    }
}

} // namespace threadloop
