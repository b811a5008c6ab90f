// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace threadloop {

/// What may become of changes that are in no file yet.
struct SaveAnswers
{
    std::function<void()> save;
    std::function<void()> discard;
    std::function<void()> cancel;
};

/// Asks what shall become of the changes to the session of this name. Returns at once; one of the answers is
/// called later. Does nothing while it is being asked.
void askToSave(QWidget &window, const QString &name, const SaveAnswers &answers);

} // namespace threadloop
