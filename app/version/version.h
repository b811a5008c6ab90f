// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace threadloop {

/// "1.2.3", as the top CMakeLists.txt says. Any thread.
std::string_view versionNumber();

/// The commit that the program was built from, twelve digits, with "+" where the sources differed from it;
/// empty when it is not known. Any thread.
std::string_view revision();

/// Both in one line: "1.2.3 (0123456789ab)". Any thread.
std::string versionText();

} // namespace threadloop
