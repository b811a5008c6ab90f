// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/matrix.h"

#include <algorithm>

namespace threadloop {

bool Matrix::needsServer() const
{
    return std::any_of(cells.begin(), cells.end(), [](const Cell &cell) {
        return cell.plan.target.embedded || (cell.plan.background && cell.plan.background->target.embedded);
    });
}

} // namespace threadloop
