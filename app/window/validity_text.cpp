// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/validity_text.h"

#include "app/charts/chart_input.h"
#include "app/language/known_sentences.h"
#include "app/language/local_number.h"
#include "app/plan/plan.h"

#include <QCoreApplication>
#include <QStringList>

namespace threadloop {
namespace {

struct ValidityWords
{
    Q_DECLARE_TR_FUNCTIONS(Validity)
};

QString adviceFor(SelfCheck check)
{
    switch (check) {
    case SelfCheck::LittlesLaw:
        return ValidityWords::tr("Run it again, for longer");
    case SelfCheck::Generator:
        return ValidityWords::tr("Give the client more event loops, or a machine of its own");
    case SelfCheck::SendDelay:
        return ValidityWords::tr("Ask for a lower rate, or give the client more event loops");
    case SelfCheck::Concurrency:
        return ValidityWords::tr("Let it run longer, or ask for fewer in flight");
    case SelfCheck::Descriptors:
        return ValidityWords::tr("Ask for fewer in flight, or allow more files with ulimit -n");
    case SelfCheck::Ports:
        return ValidityWords::tr("Keep connections alive, or make fewer requests");
    }
    return {};
}

} // namespace

QString validityWord(const Validity &validity)
{
    const QString word = validity.isValid() ? ValidityWords::tr("valid") : ValidityWords::tr("invalid");
    return validity.isShort ? ValidityWords::tr("%1, short").arg(word) : word;
}

QString validityDetails(const Validity &validity)
{
    QStringList lines;
    for (const Objection &objection : validity.objections) {
        lines.push_back(ValidityWords::tr("Not valid: %1").arg(translatedSentence(objection.text)));
    }
    if (validity.isValid()) {
        lines.push_back(
            ValidityWords::tr("The run passed its self-checks: Little's law, the client's processor "
                              "share, the send delay, the requests in flight"));
    }
    if (validity.isShort) {
        lines.push_back(
            ValidityWords::tr("Short: under a second or under 100 samples; no verdict is drawn from it"));
    }
    return lines.join(QLatin1Char('\n'));
}

QString invalidSentence(const RunResults &invalid, std::size_t runs)
{
    const RunResult &result = *invalid.front();
    const Objection &first = result.validity.objections.front();
    const QString name = ValidityWords::tr("%1, %2", "target, mode")
                             .arg(QString::fromStdString(targetName(*result.plan)),
                                  QString::fromLatin1(modeName(result.plan->mode)));
    const QString why = ValidityWords::tr("%1. %2", "what is wrong, what helps")
                            .arg(translatedSentence(first.text), adviceFor(first.check));
    return invalid.size() == 1 ? ValidityWords::tr("%1 is not valid: %2").arg(name, why)
                               : ValidityWords::tr("%1 of %2 runs are not valid; the first, %3: %4")
                                     .arg(groupedNumber(static_cast<double>(invalid.size())),
                                          groupedNumber(static_cast<double>(runs)), name, why);
}

} // namespace threadloop
