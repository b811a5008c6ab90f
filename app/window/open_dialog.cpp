// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/open_dialog.h"

#include <QFileDialog>

namespace threadloop {

void askToOpenWithDialog(QWidget *parent, const OpenRequest &request, std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title, request.folder, request.filter);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setModal(false); // a run goes on, and so may what is done about it
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->show();
}

} // namespace threadloop
