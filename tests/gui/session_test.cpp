// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/session_test.h"

#include "app/window/client_panel.h"
#include "app/window/runs_model.h"

#include <QFile>
#include <QMessageBox>
#include <QPushButton>

namespace threadloop {

void SessionTest::begin()
{
    m_gui = std::make_unique<GuiFixture>();
    m_gui->type("port", QStringLiteral("0"));
    m_file = m_gui->path(QStringLiteral("night.threadloop"));
}

ClientPanel &SessionTest::client()
{
    return gui().find<ClientPanel>("clientPanel");
}

int SessionTest::shownCount()
{
    int count = 0;
    for (int row = 0; row < runs().model()->rowCount(); ++row) {
        const QVariant shown = runs().model()->index(row, RunsModel::Shown).data(Qt::CheckStateRole);
        count += shown.toInt() != Qt::Unchecked ? 1 : 0;
    }
    return count;
}

void SessionTest::saveAs(const QString &path)
{
    gui().chosenFile = path;
    gui().trigger("saveSessionAs");
}

SavedSession SessionTest::written(const QString &path)
{
    saveAs(path);
    return stored(path);
}

SavedSession SessionTest::stored(const QString &path)
{
    auto read = readSessionFile(path);
    if (const auto *refusal = std::get_if<QString>(&read)) {
        qFatal("%s", qPrintable(*refusal));
    }
    return std::get<ReadSession>(read).session;
}

void SessionTest::write(const QString &path, const std::string &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(QByteArray::fromStdString(text)) != static_cast<qint64>(text.size())) {
        qFatal("%s", qPrintable(file.errorString()));
    }
}

void SessionTest::answer(const char *button, const char *question)
{
    gui().find<QMessageBox>(question).findChild<QPushButton *>(QString::fromLatin1(button))->click();
    QTRY_VERIFY(gui().window().findChild<QMessageBox *>(QString::fromLatin1(question)) == nullptr);
}

} // namespace threadloop
