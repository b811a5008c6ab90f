// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/generator.h"

#include <algorithm>

namespace threadloop {

GeneratorReport &GeneratorReport::operator+=(const GeneratorReport &other)
{
    cpuTime += other.cpuTime;
    lastSuccess = std::max(lastSuccess, other.lastSuccess); // nullopt is less than any time
    lastEnd = std::max(lastEnd, other.lastEnd);
    return *this;
}

} // namespace threadloop
