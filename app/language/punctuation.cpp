// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/punctuation.h"

#include <QCoreApplication>

namespace threadloop {
namespace {

struct PunctuationText
{
    Q_DECLARE_TR_FUNCTIONS(Punctuation)
};

} // namespace

QString joinedClauses(const QStringList &clauses)
{
    return clauses.join(PunctuationText::tr("; ", "between clauses"));
}

QString joinedItems(const QStringList &items)
{
    return items.join(PunctuationText::tr(", ", "between the items of a list"));
}

} // namespace threadloop
