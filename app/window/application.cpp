// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/load/descriptor_limit.h"
#include "app/window/icons.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace threadloop {
namespace {

/// A file that was given to be opened; there is nothing yet that opens one.
QString fileArgument()
{
    const QStringList arguments = QApplication::arguments();
    return arguments.size() > 1 ? arguments.at(1) : QString();
}

} // namespace

bool hasDisplay(int argc, char **argv)
{
    const bool named = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view text = argument;
        return text.find("-platform") == 0 || text.find("--platform") == 0;
    });
    const auto isSet = [](const char *name) {
        const char *value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    return named || isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

int runWindow(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("threadloop"));
    QApplication::setApplicationDisplayName(QStringLiteral("Threadloop"));
    QApplication::setApplicationVersion(QStringLiteral(THREADLOOP_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.threadloop.Threadloop"));
    const QApplication application(argc, argv);
    QApplication::setWindowIcon(programIcon());
    raiseDescriptorLimit();
    MainWindow window(
        {std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("threadloop"),
                                     QStringLiteral("threadloop")),
         askWithDialog});
    window.show();
    window.startServer();
    window.findChild<QPushButton *>(QStringLiteral("invitationRun"))->setFocus();
    if (const QString file = fileArgument(); !file.isEmpty()) {
        window.showMessage({Tone::Error,
                            QApplication::translate("Application", "%1 was not opened: this version keeps no "
                                                                   "session files")
                                .arg(file),
                            {},
                            {}});
    }
    return QApplication::exec();
}

} // namespace threadloop
