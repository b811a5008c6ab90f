// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/options.h"
#include "app/cli/sentences.h"
#include "app/cli/signal_watcher.h"
#include "app/session/embedded_server.h"

#include <QEventLoop>

namespace threadloop {
namespace {

const QString kServe = QStringLiteral("serve");
/// How long running requests may go on after the first signal.
constexpr std::chrono::seconds kDrain{5};

std::string urlOf(const Endpoint &endpoint)
{
    const bool isIpv6 = endpoint.host.find(':') != std::string::npos;
    return "http://" + (isIpv6 ? "[" + endpoint.host + "]" : endpoint.host) + ":" +
           std::to_string(endpoint.port);
}

int serve(const ServerSettings &settings, Console &console)
{
    EmbeddedServer server;
    QEventLoop loop;
    const SignalWatcher signalWatcher([&loop](int) { loop.quit(); });
    const auto started = server.start(settings);
    if (const auto *error = std::get_if<ServerError>(&started)) {
        console.error(sentenceFor(*error));
        return exit_status::couldNot;
    }
    const auto &[endpoint, takenPort] = std::get<EmbeddedServer::Started>(started);
    if (takenPort) {
        console.note(portNote(*takenPort, endpoint.port));
    }
    if (!isLoopbackAddress(endpoint.host)) {
        console.error(exposureWarning(endpoint.host));
    }
    if (!console.result("listening on " + urlOf(endpoint) + "\n")) {
        console.complainOfLostResults();
        return exit_status::couldNot;
    }
    loop.exec();
    server.stop(kDrain);
    return exit_status::ok;
}

} // namespace

int serveCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Runs the embedded server alone until SIGINT or SIGTERM; its routes are listed at /."));
    addServerOptions(parser);
    parser.addOption(
        {{QStringLiteral("q"), QStringLiteral("quiet")}, QStringLiteral("No notes on standard error.")});
    if (const Parsing parsing = parseArguments(parser, kServe, arguments); !parsing.goOn) {
        return parsing.status;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuseUsage(kServe, {{"", "serve takes no target: '" +
                                            parser.positionalArguments().first().toStdString() + "'"}});
    }
    const auto settings = serverSettingsFrom(serverDraftFrom(parser));
    if (const auto *problems = std::get_if<Problems>(&settings)) {
        return refuseUsage(kServe, *problems);
    }
    Console console(parser.isSet(QStringLiteral("quiet")));
    return serve(std::get<ServerSettings>(settings), console);
}

} // namespace threadloop
