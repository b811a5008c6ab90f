// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/punctuation.h"

#include <QCoreApplication>

namespace threadloop {
namespace {

struct PunctuationText
{
    Q_DECLARE_TR_FUNCTIONS(Punctuation)
};

template <class Join>
QString joined(const QStringList &parts, const Join &join)
{
    QString text = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        text = join(text, parts[i]);
    }
    return text;
}

} // namespace

QString joinedClauses(const QStringList &clauses)
{
    return joined(clauses, [](const QString &first, const QString &next) {
        return PunctuationText::tr("%1; %2", "clauses").arg(first, next);
    });
}

QString joinedItems(const QStringList &items)
{
    return joined(items, [](const QString &first, const QString &next) {
        return PunctuationText::tr("%1, %2", "items of a list").arg(first, next);
    });
}

} // namespace threadloop
