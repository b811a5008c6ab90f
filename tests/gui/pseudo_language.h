// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTranslator>

namespace threadloop {

/// A language in which every letter has an accent and every text is 40 % longer: "[Šţåŕţ ··]". It knows
/// exactly the texts that stand in the translations' files, so what is shown with plain letters goes
/// untranslated by real languages, too.
class PseudoLanguage final : public QTranslator
{
public:
    /// From a *.ts file, which must exist.
    explicit PseudoLanguage(const QString &file);

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;

    qsizetype size() const { return m_known.size(); }

private:
    QSet<QString> m_known;
};

} // namespace threadloop
