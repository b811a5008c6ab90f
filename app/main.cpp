// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/console.h"

int main(int argc, char **argv)
{
    threadloop::secureStandardDescriptors();
    return threadloop::runCommandLine(argc, argv);
}
