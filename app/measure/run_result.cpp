// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/run_result.h"

#include "app/measure/names.h"

#include <array>

namespace threadloop {

namespace {

constexpr std::array<std::string_view, 4> stopReasons{"completed", "duration", "cancelled", "failed"};

} // namespace

std::string_view stopReasonName(StopReason reason)
{
    return stopReasons[static_cast<std::size_t>(reason)];
}

std::optional<StopReason> stopReasonFromName(std::string_view name)
{
    return enumeratorNamed<StopReason>(stopReasons, name);
}

} // namespace threadloop
