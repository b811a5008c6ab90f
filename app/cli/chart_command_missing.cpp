// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/chart_command.h"

#include "app/cli/console.h"
#include "app/cli/exit_status.h"

namespace threadloop {

std::unique_ptr<QCoreApplication> makeChartApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

int chartCommand(const QStringList &)
{
    Console(false).error("chart: this threadloop was built without charts (THREADLOOP_GUI=OFF)");
    return exit_status::couldNot;
}

} // namespace threadloop
