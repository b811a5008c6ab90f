// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// Qt's application object gives the C library the system's locale. Numbers are printed and read with a
/// decimal point everywhere, and the system's reasons ("Connection refused") stand in files: both stay plain.
/// Once that object exists.
void keepPlainCLocale();

} // namespace threadloop
