// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/save_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace threadloop {
namespace {

struct SaveQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(SaveQuestion)
};

} // namespace

void askToSave(QWidget &window, const QString &name, const SaveAnswers &answers)
{
    const QString objectName = QStringLiteral("saveQuestion");
    if (window.findChild<QMessageBox *>(objectName) != nullptr) {
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, QStringLiteral("Threadloop"),
                        SaveQuestionText::tr("The changes to %1 are not saved. Save them?").arg(name),
                        QMessageBox::NoButton, &window);
    question->setObjectName(objectName);
    question->setTextFormat(Qt::PlainText); // a file may be called anything
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *save = question->addButton(SaveQuestionText::tr("&Save"), QMessageBox::AcceptRole);
    save->setObjectName(QStringLiteral("saveConfirm"));
    QPushButton *discard =
        question->addButton(SaveQuestionText::tr("&Discard changes"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("saveDiscard"));
    QPushButton *cancel = question->addButton(SaveQuestionText::tr("&Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("saveCancel"));
    question->setDefaultButton(save);
    question->setEscapeButton(cancel);
    QObject::connect(save, &QPushButton::clicked, &window, answers.save);
    QObject::connect(discard, &QPushButton::clicked, &window, answers.discard);
    QObject::connect(cancel, &QPushButton::clicked, &window, answers.cancel);
    question->open();
}

} // namespace threadloop
