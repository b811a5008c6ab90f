// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/history/history_file.h"
#include "app/language/language.h"
#include "app/load/descriptor_limit.h"
#include "app/session/c_locale.h"
#include "app/version/version.h"
#include "app/window/icons.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/window_arguments.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace threadloop {
namespace {

// The command line's exit statuses, which a window that was not shown ends with as well.
constexpr int kWrongUsage = 2;
constexpr int kCouldNot = 3;

/// Qt aborts when there is no display behind the name; a shell wants a sentence and a status.
void endWithoutCore(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    if (type == QtFatalMsg) {
        std::fputs("threadloop: no window can be shown here; see: threadloop --help\n", stderr);
        std::_Exit(kCouldNot);
    }
}

/// A window holds one session.
void openFirst(MainWindow &window, const QStringList &files)
{
    if (files.isEmpty()) {
        return;
    }
    window.openSession(files.front());
    for (const QString &other : files.mid(1)) {
        window.showMessage(
            {Tone::Warning,
             QApplication::translate("Application", "%1 was not opened: a window holds one session. Start "
                                                    "Threadloop once more for it")
                 .arg(other),
             {},
             {}});
    }
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
    QApplication::setApplicationVersion(
        QString::fromLatin1(versionNumber().data(), static_cast<qsizetype>(versionNumber().size())));
    QApplication::setDesktopFileName(QStringLiteral("io.github.threadloop.threadloop"));
    const QtMessageHandler before = qInstallMessageHandler(endWithoutCore);
    const QApplication application(argc, argv);
    qInstallMessageHandler(before);
    const WindowArguments arguments =
        windowArgumentsFrom(QApplication::arguments().mid(1)); // Qt took its own
    if (!arguments.unknown.isEmpty()) {
        std::fprintf(stderr, "threadloop: '%s' is no option\nthreadloop: see: threadloop --help\n",
                     qPrintable(arguments.unknown));
        return kWrongUsage;
    }
    QApplication::setWindowIcon(programIcon());
    raiseDescriptorLimit();
    keepPlainCLocale();
    const Language language(QLocale::system());
    MainWindow window(
        {std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("threadloop"),
                                     QStringLiteral("threadloop")),
         askWithDialog, defaultHistoryFile(), arguments.isNew});
    window.show();
    openFirst(window, arguments.files);
    window.startServer();
    window.findChild<QPushButton *>(QStringLiteral("invitationRun"))->setFocus();
    if (arguments.article) {
        window.runArticle();
    }
    return QApplication::exec();
}

} // namespace threadloop
