// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/console.h"
#ifdef THREADLOOP_GUI
#include "app/window/application.h"
#endif

int main(int argc, char **argv)
{
    threadloop::secureStandardDescriptors();
#ifdef THREADLOOP_GUI
    if (threadloop::invocationOf(argc, argv) == threadloop::Invocation::Window &&
        threadloop::hasDisplay(argc, argv)) {
        return threadloop::runWindow(argc, argv);
    }
#endif
    return threadloop::runCommandLine(argc, argv);
}
