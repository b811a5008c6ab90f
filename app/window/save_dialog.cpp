// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/save_dialog.h"

#include <QFileDialog>

namespace threadloop {

void askWithDialog(QWidget *parent, const SaveRequest &request, std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(request.filter);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.path);
    dialog->setModal(false); // a run goes on, and so may what is done about it
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->show();
}

} // namespace threadloop
