// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sentences.h"

#include "app/plan/mode.h"
#include "app/plan/plan.h"

#include <QHostAddress>
#include <cmath>
#include <cstdio>

namespace threadloop {
namespace {

std::string place(const ServerError &error)
{
    return error.host + ":" + std::to_string(error.port);
}

/// Time that the rest of the run takes at the pace so far; below 0.02 nothing can be said.
std::string timeLeft(const Snapshot &snapshot)
{
    constexpr double kLeastProgress = 0.02;
    if (snapshot.progress < kLeastProgress) {
        return {};
    }
    const double elapsed = std::chrono::duration<double>(snapshot.elapsed).count();
    char text[32];
    std::snprintf(text, sizeof text, ", %.1f s left", elapsed * (1 / snapshot.progress - 1));
    return text;
}

} // namespace

std::string sentenceFor(const ServerError &error)
{
    switch (error.kind) {
    case ServerError::Kind::InvalidConfig:
        return "the server cannot run like this: " + error.detail;
    case ServerError::Kind::InvalidHost:
        return "'" + error.host + "' is no address and no known name: " + error.detail;
    case ServerError::Kind::AddressInUse:
        return "port " + std::to_string(error.port) + " is taken: another program listens on " +
               place(error) + "; choose another --port, or 0 for a free one";
    case ServerError::Kind::AddressUnavailable:
        return "'" + error.host + "' is no address of this machine: " + error.detail;
    case ServerError::Kind::PermissionDenied:
        return "not allowed to listen on " + place(error) + "; ports below 1024 need a privilege";
    case ServerError::Kind::OutOfResources:
        return "the system has too few resources for the server: " + error.detail +
               "; fewer --threads or --workers may help";
    case ServerError::Kind::Other:
        break;
    }
    return "cannot listen on " + place(error) + ": " + error.detail;
}

std::string sentenceFor(const event::Scarce &scarce)
{
    const std::string numbers =
        std::to_string(scarce.needed) + " are needed and " + std::to_string(scarce.available) + " are left";
    switch (scarce.what) {
    case event::Scarce::What::Descriptors:
        return "this run may fail for lack of file descriptors: " + numbers +
               "; raise the limit with 'ulimit -n'";
    case event::Scarce::What::Ports:
        break;
    }
    return "this run may fail for lack of local ports: " + numbers +
           "; use --connections keep-alive or fewer requests";
}

std::string sentenceFor(const event::CellRefused &refused)
{
    switch (refused.reason) {
    case event::CellRefused::Reason::NotResolved:
        return "the name '" + refused.host + "' has no address: " + refused.detail;
    case event::CellRefused::Reason::NotReady:
        return refused.detail + " did not accept connections in the time of --wait-ready";
    case event::CellRefused::Reason::NoServer:
        return "the run could not be started: its server is not running";
    case event::CellRefused::Reason::NoEngine:
        break;
    }
    return "the run could not be started: " + refused.detail;
}

std::string sentenceFor(const HistoryError &error)
{
    switch (error.kind) {
    case HistoryError::Kind::NoDriver:
        return error.detail + "; on Debian it is the package libqt6sql6-sqlite";
    case HistoryError::Kind::CannotOpen:
        return "cannot open '" + error.path + "': " + error.detail;
    case HistoryError::Kind::Newer:
        return "'" + error.path + "' was left alone: " + error.detail + "; name another one with --database";
    case HistoryError::Kind::NotFound:
        return "no run is called " + error.detail;
    case HistoryError::Kind::Failed:
        break;
    }
    return "'" + error.path + "': " + error.detail;
}

std::string damagedHistoryNote(const QString &asideName)
{
    return "the history was damaged; it is now '" + asideName.toStdString() + "', and a new one was begun";
}

std::string portNote(std::uint16_t taken, std::uint16_t used)
{
    return "port " + std::to_string(taken) + " is taken, using " + std::to_string(used);
}

std::string exposureWarning(const std::string &host)
{
    return "listening on " + host +
           ": other machines may reach this server and keep it busy; there is no protection against that";
}

bool isLoopbackAddress(const std::string &address)
{
    return QHostAddress(QString::fromStdString(address)).isLoopback();
}

std::string progressLine(const Snapshot &snapshot, std::size_t cell, std::size_t cells)
{
    const auto percent = static_cast<int>(std::floor(snapshot.progress * 100));
    return snapshot.plan->target.requestTarget + ", " + std::string(modeName(snapshot.plan->mode)) + ": " +
           (snapshot.isInLead ? "not counted yet, " : "") + std::to_string(percent) + " %" +
           timeLeft(snapshot) + "; cell " + std::to_string(cell + 1) + " of " + std::to_string(cells);
}

} // namespace threadloop
