// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/close_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace threadloop {
namespace {

struct CloseQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(CloseQuestion)
};

} // namespace

void askToClose(QWidget &window, const std::function<void()> &agreed)
{
    const QString name = QStringLiteral("closeQuestion");
    if (window.findChild<QMessageBox *>(name) != nullptr) {
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, QStringLiteral("Threadloop"),
                        CloseQuestionText::tr("A run is under way. Stop it and close the window?"),
                        QMessageBox::NoButton, &window);
    question->setObjectName(name);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close =
        question->addButton(CloseQuestionText::tr("&Stop and close"), QMessageBox::AcceptRole);
    close->setObjectName(QStringLiteral("closeConfirm"));
    QPushButton *goOn = question->addButton(CloseQuestionText::tr("&Go on"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    QObject::connect(close, &QPushButton::clicked, &window, agreed);
    question->open();
}

} // namespace threadloop
