// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <utility>

namespace threadloop {

/// What somebody asks for who is told of a defect: a caption and a value each.
using ProgramDetails = QList<std::pair<QString, QString>>;

/// Version, Qt, platform, kernel, processor and licence, as they are where this runs.
ProgramDetails programDetails();
/// A line each, for a clipboard.
QString detailsText(const ProgramDetails &details);

/// What this program is and what it runs on. Open it with open().
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace threadloop
