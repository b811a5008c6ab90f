// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/matrix.h"

#include <algorithm>

namespace threadloop {

bool Cell::needsServer() const
{
    return plan.target.embedded || (plan.background && plan.background->target.embedded);
}

bool Matrix::needsServer() const
{
    return std::any_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.needsServer(); });
}

} // namespace threadloop
