// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace threadloop {

/// What a file is asked for.
struct SaveRequest
{
    QString title;
    QString path;   ///< suggested, folder and name
    QString filter; ///< as QFileDialog writes it
    QString suffix; ///< added to a name without one
};

/// Asks for a file to save to and calls `chosen` when there is one, later and at most once. A seam: tests put
/// their own answer here.
using AskForFile =
    std::function<void(QWidget *parent, const SaveRequest &request, std::function<void(QString)> chosen)>;

/// The dialog a person sees; it blocks nothing.
void askWithDialog(QWidget *parent, const SaveRequest &request, std::function<void(QString)> chosen);

} // namespace threadloop
