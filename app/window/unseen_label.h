// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

namespace threadloop {

/// Says what the combo box chooses to people who hear the window, where no label beside it does. Its parent
/// is final by then. On Linux the name that Qt tells of a combo box is its value, so that a change of the
/// value is heard; what it chooses is told by the label whose buddy it is alone. This one is never shown.
void labelUnseen(QComboBox &choice, const QString &what);

} // namespace threadloop
