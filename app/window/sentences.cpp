// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sentences.h"

#include "app/charts/chart_input.h"
#include "app/language/known_sentences.h"
#include "app/language/punctuation.h"
#include "app/language/typed_number.h"
#include "app/measure/number_text.h"
#include "app/plan/duration.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/report/text_line.h"
#include "app/window/look.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

struct SentencesText
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString place(const ServerError &error)
{
    return QStringLiteral("%1:%2").arg(text(error.host)).arg(error.port);
}

QString grouped(std::uint64_t value)
{
    return groupedNumber(static_cast<double>(value));
}

/// "12 timed out": as many requests as came to that end.
QString outcomeText(Outcome outcome, std::uint64_t count)
{
    const QString number = grouped(count);
    switch (outcome) {
    case Outcome::Ok:
        return SentencesText::tr("%1 ok").arg(number);
    case Outcome::HttpError:
        return SentencesText::tr("%1 http error").arg(number);
    case Outcome::Timeout:
        return SentencesText::tr("%1 timeout").arg(number);
    case Outcome::ConnectError:
        return SentencesText::tr("%1 connect error").arg(number);
    case Outcome::Reset:
        return SentencesText::tr("%1 reset").arg(number);
    case Outcome::ProtocolError:
        return SentencesText::tr("%1 protocol error").arg(number);
    case Outcome::LocalError:
        return SentencesText::tr("%1 local error").arg(number);
    case Outcome::Aborted:
        return SentencesText::tr("%1 aborted (cut off at the end, censored)").arg(number);
    }
    return number;
}

QString runName(const Plan &plan)
{
    return SentencesText::tr("%1, %2", "target, mode")
        .arg(text(targetName(plan)), QString::fromLatin1(modeName(plan.mode)));
}

} // namespace

QString windowSentence(const ServerError &error)
{
    const QString detail = translatedSentence(error.detail);
    switch (error.kind) {
    case ServerError::Kind::InvalidConfig:
        return SentencesText::tr("The server cannot run like this: %1").arg(detail);
    case ServerError::Kind::InvalidHost:
        return SentencesText::tr("The server's address '%1' has no meaning here: %2")
            .arg(text(error.host), detail);
    case ServerError::Kind::AddressInUse:
        return SentencesText::tr("Port %1 is taken: another program listens on %2")
            .arg(error.port)
            .arg(place(error));
    case ServerError::Kind::AddressUnavailable:
        return SentencesText::tr("'%1' is no address of this machine: %2").arg(text(error.host), detail);
    case ServerError::Kind::PermissionDenied:
        return SentencesText::tr("Not allowed to listen on %1; ports below 1024 need a privilege")
            .arg(place(error));
    case ServerError::Kind::OutOfResources:
        return SentencesText::tr(
                   "The system has too few resources for the server: %1. Fewer threads or workers may help")
            .arg(detail);
    case ServerError::Kind::Other:
        break;
    }
    return SentencesText::tr("The server cannot listen on %1: %2").arg(place(error), detail);
}

QString windowSentence(const event::Scarce &scarce)
{
    const QString needed = grouped(scarce.needed);
    const QString left = grouped(scarce.available);
    if (scarce.what == event::Scarce::What::Descriptors) {
        return SentencesText::tr(
                   "This run may fail for lack of file descriptors: %1 are needed and %2 are left. "
                   "Fewer requests in flight need fewer")
            .arg(needed, left);
    }
    return SentencesText::tr("This run may fail for lack of local ports: %1 are needed and %2 are left. "
                             "Keep-alive connections need fewer")
        .arg(needed, left);
}

QString windowSentence(const event::CellRefused &refused)
{
    const QString detail = translatedSentence(refused.detail);
    if (refused.reason == event::CellRefused::Reason::NotResolved) {
        return SentencesText::tr("The name '%1' has no address: %2").arg(text(refused.host), detail);
    }
    if (refused.reason == event::CellRefused::Reason::NotReady) {
        return SentencesText::tr("%1 did not accept connections in time").arg(detail);
    }
    if (refused.reason == event::CellRefused::Reason::NoServer) {
        return SentencesText::tr("The server it needs could not be started");
    }
    return SentencesText::tr("The run could not be started: %1").arg(detail);
}

QString windowSentence(const HistoryError &error)
{
    const QString path = text(error.path);
    const QString detail = translatedSentence(error.detail);
    switch (error.kind) {
    case HistoryError::Kind::NoDriver:
        return SentencesText::tr("Stored runs cannot be read: %1. On Debian the package libqt6sql6-sqlite "
                                 "is missing")
            .arg(detail);
    case HistoryError::Kind::CannotOpen:
        return SentencesText::tr("The stored runs in %1 cannot be opened: %2").arg(path, detail);
    case HistoryError::Kind::Newer:
        return SentencesText::tr("The stored runs in %1 were left alone: %2. Use that version, or move the "
                                 "file away")
            .arg(path, detail);
    case HistoryError::Kind::NotFound:
        return SentencesText::tr("The run is no longer among the stored ones");
    case HistoryError::Kind::Failed:
        break;
    }
    return SentencesText::tr("The stored runs in %1 cannot be used: %2").arg(path, detail);
}

QString notStoredSentence(const HistoryError &error)
{
    return SentencesText::tr("Runs are no longer stored; export what you want to keep. %1")
        .arg(windowSentence(error));
}

QString damagedHistorySentence(const QString &asideName)
{
    return SentencesText::tr("The stored runs were damaged. The file is now %1, and a new one was begun")
        .arg(asideName);
}

QString failedSentence(const RunResult &result)
{
    const QString reason = result.errors.empty() ? SentencesText::tr("no connection succeeded")
                                                 : translatedSentence(result.errors.front().detail);
    return SentencesText::tr("No connection to %1 ever succeeded: %2. Check that a server listens there")
        .arg(text(result.plan->target.authority()), reason);
}

QString someFailedSentence(const RunResult &result)
{
    const QString name = runName(*result.plan);
    const QString failures = failuresText(result.counts);
    return result.errors.empty() ? SentencesText::tr("%1: %2", "run: failures").arg(name, failures)
                                 : SentencesText::tr("%1: %2, most often: %3")
                                       .arg(name, failures, translatedSentence(result.errors.front().detail));
}

QString progressSentence(const Snapshot &snapshot)
{
    constexpr double kLeastProgress = 0.02; // below, the time left is a guess
    const QString name = runName(*snapshot.plan);
    const QString percent = groupedNumber(std::floor(snapshot.progress * 100));
    if (snapshot.state == RunState::Stopping) {
        return SentencesText::tr("%1: %2 %, stopping").arg(name, percent);
    }
    if (snapshot.progress < kLeastProgress) {
        return SentencesText::tr("%1: %2 %").arg(name, percent);
    }
    const double elapsed = std::chrono::duration<double>(snapshot.elapsed).count();
    return SentencesText::tr("%1: %2 %, %3 s left")
        .arg(name, percent, decimalNumber(elapsed * (1 / snapshot.progress - 1), 1));
}

QString failuresText(const Counts &counts)
{
    QStringList parts;
    for (const Outcome outcome : allOutcomes) {
        if (isFailure(outcome) && counts[outcome] > 0) {
            parts.push_back(outcomeText(outcome, counts[outcome]));
        }
    }
    return parts.isEmpty()
               ? QString()
               : SentencesText::tr("%1 failed: %2").arg(grouped(counts.failed()), joinedItems(parts));
}

QString balanceText(const Counts &counts)
{
    QStringList parts{outcomeText(Outcome::Ok, counts.ok())};
    for (const Outcome outcome : allOutcomes) {
        if (outcome != Outcome::Ok && counts[outcome] > 0) {
            parts.push_back(outcomeText(outcome, counts[outcome]));
        }
    }
    if (counts.inFlight() > 0) {
        parts.push_back(SentencesText::tr("%1 in flight").arg(grouped(counts.inFlight())));
    }
    return SentencesText::tr("%1 started = %2")
        .arg(grouped(counts.started), parts.join(QStringLiteral(" + ")));
}

QString loopWord(const Plan &plan)
{
    return std::holds_alternative<OpenLoop>(plan.pacing) ? SentencesText::tr("open loop")
                                                         : SentencesText::tr("closed loop");
}

QString loopExplained(const Plan &plan)
{
    return std::holds_alternative<OpenLoop>(plan.pacing)
               ? SentencesText::tr(
                     "Response time, from when a request was due: a stall shows in every request "
                     "that fell into it")
               : SentencesText::tr("A closed loop sends nothing while it waits: a stall is seen once per "
                                   "connection");
}

QString scheduleText(const RunResult &result)
{
    if (!result.schedule) {
        return {};
    }
    const auto ms = [](double milliseconds) { return localNumber(displayMs(milliseconds)); };
    QStringList parts;
    if (const auto &service = result.schedule->service) {
        parts.push_back(
            SentencesText::tr("service time p50 %1, p99 %2").arg(ms(service->p50), ms(service->p99)));
    }
    if (const auto &delay = result.schedule->sendDelay) {
        parts.push_back(SentencesText::tr("send delay p50 %1, p99 %2").arg(ms(delay->p50), ms(delay->p99)));
    }
    if (result.schedule->unsent > 0) {
        parts.push_back(SentencesText::tr("%1 due, but never sent").arg(grouped(result.schedule->unsent)));
    }
    return joinedClauses(parts);
}

QString durationText(std::chrono::nanoseconds duration)
{
    QString text = typedNumber(formatDuration(duration));
    const auto unit = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    return text.insert(unit - text.cbegin(), QChar(QChar::Nbsp));
}

QString leadText(const RunResult &result)
{
    if (result.plan->phases.lead().count() == 0) {
        return {};
    }
    const QString time = durationText(result.plan->phases.lead());
    return result.leadCounts ? SentencesText::tr("without the first %1, in which %2 more were started")
                                   .arg(time, grouped(result.leadCounts->started))
                             : SentencesText::tr("without the first %1").arg(time);
}

QString detailsOf(const RunResult &result)
{
    QStringList lines{text(textLine(result)), text(detailLine(result))};
    for (const ErrorCount &error : result.errors) {
        lines.push_back(SentencesText::tr("%1: %2", "failed requests: reason")
                            .arg(outcomeText(error.kind, error.count), translatedSentence(error.detail)));
    }
    lines.push_back(SentencesText::tr("Threadloop %1, Qt %2, %3, %4, %5 cores, run %6")
                        .arg(text(result.environment.version), text(result.environment.qt),
                             text(result.environment.kernel), text(result.environment.cpu))
                        .arg(result.environment.cores)
                        .arg(text(result.id)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace threadloop
