// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace threadloop {

/// Which file is asked for.
struct OpenRequest
{
    QString title;
    QString folder; ///< where to look first
    QString filter; ///< as QFileDialog writes it
};

/// Asks for a file that exists and calls `chosen` when there is one, later and at most once. A seam, as
/// AskForFile is.
using AskForOpenFile =
    std::function<void(QWidget *parent, const OpenRequest &request, std::function<void(QString)> chosen)>;

/// The dialog a person sees; it blocks nothing.
void askToOpenWithDialog(QWidget *parent, const OpenRequest &request, std::function<void(QString)> chosen);

} // namespace threadloop
