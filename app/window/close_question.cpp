// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/close_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace threadloop {

void askToClose(QWidget &window, const std::function<void()> &agreed)
{
    const QString name = QStringLiteral("closeQuestion");
    if (window.findChild<QMessageBox *>(name) != nullptr) {
        return;
    }
    const auto text = [](const char *english) {
        return QCoreApplication::translate("CloseQuestion", english);
    };
    auto *question = new QMessageBox(QMessageBox::Question, text("Threadloop"),
                                     text("A run is under way. Stop it and close the window?"),
                                     QMessageBox::NoButton, &window);
    question->setObjectName(name);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close = question->addButton(text("&Stop and close"), QMessageBox::AcceptRole);
    close->setObjectName(QStringLiteral("closeConfirm"));
    QPushButton *goOn = question->addButton(text("&Go on"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    QObject::connect(close, &QPushButton::clicked, &window, agreed);
    question->open();
}

} // namespace threadloop
