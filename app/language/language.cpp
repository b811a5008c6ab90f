// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"

#include "app/language/file_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace threadloop {
namespace {

const Language *spoken = nullptr;
int changes = 0;

QString folder()
{
    return QStringLiteral(":/translations");
}

/// Says nothing while a file is written: English is found below it.
class WindowTexts final : public QTranslator
{
public:
    explicit WindowTexts(std::unique_ptr<QTranslator> texts)
        : m_texts(std::move(texts))
    {}

    bool isEmpty() const override { return m_texts->isEmpty(); }

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override
    {
        return FileLanguage::isSpoken() ? QString() : m_texts->translate(context, source, disambiguation, n);
    }

private:
    std::unique_ptr<QTranslator> m_texts;
};

std::unique_ptr<QTranslator> programTexts(const QLocale &locale)
{
    auto texts = std::make_unique<QTranslator>();
    const bool isKnown = texts->load(locale, QStringLiteral("threadloop"), QStringLiteral("_"), folder());
    return isKnown ? std::move(texts) : nullptr;
}

/// Of the language that the program's own texts are in: a window speaks one.
std::unique_ptr<QTranslator> toolkitTexts(const QString &language)
{
    auto texts = std::make_unique<QTranslator>();
    const bool isKnown =
        texts->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return isKnown ? std::move(texts) : nullptr;
}

/// English plural forms ("1 run", "2 runs"), on which all else is laid: of every program that has this
/// folder, from the moment its application object is made.
void installEnglish()
{
    auto *english = new QTranslator(QCoreApplication::instance());
    if (!english->load(QStringLiteral("threadloop_en"), folder())) {
        qFatal("the English texts are missing"); // a file that was compiled in
    }
    QCoreApplication::installTranslator(english);
}

Q_COREAPP_STARTUP_FUNCTION(installEnglish)

} // namespace

Language::Language(const QLocale &locale)
    : Language(locale, programTexts(locale))
{}

Language::Language(const QLocale &locale, std::unique_ptr<QTranslator> texts)
{
    QLocale::setDefault(locale);
    spoken = this;
    ++changes;
    if (!texts) {
        return;
    }
    if (auto toolkit = toolkitTexts(texts->language())) {
        m_installed.push_back(std::move(toolkit));
    }
    m_installed.push_back(std::make_unique<WindowTexts>(std::move(texts)));
    for (const auto &translator : m_installed) {
        QCoreApplication::installTranslator(translator.get());
    }
}

Language::~Language()
{
    for (const auto &translator : m_installed) {
        QCoreApplication::removeTranslator(translator.get());
    }
    QLocale::setDefault(m_before);
    spoken = nullptr;
    ++changes;
}

bool Language::isSpoken()
{
    return spoken != nullptr && !FileLanguage::isSpoken();
}

bool Language::hasLocalNumbers()
{
    return isSpoken() && QLocale().language() != QLocale::C;
}

int Language::generation()
{
    return changes;
}

} // namespace threadloop
