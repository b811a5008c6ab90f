// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_tables.h"
#include "app/report/html_writer.h"

namespace threadloop {

void writeSubjects(HtmlWriter &writer, const std::vector<ReportSubject> &subjects)
{
    for (const ReportSubject &subject : subjects) {
        // The only one's title heads the page already.
        const std::string head = subjects.size() > 1 ? subject.title : "What was asked";
        writer.open("section", {{"class", "subject"}}).element("h2", head).line();
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
