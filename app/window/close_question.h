// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace threadloop {

/// Asks whether the run shall be stopped and the window closed: the one question that is modal. Returns at
/// once; `agreed` is called when the answer is yes. Does nothing while it is being asked.
void askToClose(QWidget &window, const std::function<void()> &agreed);

} // namespace threadloop
