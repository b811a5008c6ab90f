// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/sentence_lists.h"

#include <QtGlobal>

namespace threadloop {
namespace {

constexpr const char *kFailures[] = {
    // The C library's
    QT_TRANSLATE_NOOP("Failures", "Connection refused"),
    QT_TRANSLATE_NOOP("Failures", "Connection reset by peer"),
    QT_TRANSLATE_NOOP("Failures", "Connection timed out"),
    QT_TRANSLATE_NOOP("Failures", "Broken pipe"),
    QT_TRANSLATE_NOOP("Failures", "No route to host"),
    QT_TRANSLATE_NOOP("Failures", "Network is unreachable"),
    QT_TRANSLATE_NOOP("Failures", "Address already in use"),
    QT_TRANSLATE_NOOP("Failures", "Cannot assign requested address"),
    QT_TRANSLATE_NOOP("Failures", "Permission denied"),
    QT_TRANSLATE_NOOP("Failures", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Failures", "Too many open files"),
    QT_TRANSLATE_NOOP("Failures", "Too many open files in system"),
    QT_TRANSLATE_NOOP("Failures", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("Failures", "Resource temporarily unavailable"),
    QT_TRANSLATE_NOOP("Failures", "No such file or directory"),
    QT_TRANSLATE_NOOP("Failures", "Not a directory"),
    QT_TRANSLATE_NOOP("Failures", "Is a directory"),
    QT_TRANSLATE_NOOP("Failures", "No space left on device"),
    QT_TRANSLATE_NOOP("Failures", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Failures", "Read-only file system"),
    QT_TRANSLATE_NOOP("Failures", "File name too long"),
    QT_TRANSLATE_NOOP("Failures", "Input/output error"),
    QT_TRANSLATE_NOOP("Failures", "Name or service not known"),
    QT_TRANSLATE_NOOP("Failures", "Temporary failure in name resolution"),
    QT_TRANSLATE_NOOP("Failures", "No address associated with hostname"),
    QT_TRANSLATE_NOOP("Failures", "the name was not resolved in time"),
    QT_TRANSLATE_NOOP("Failures", "%1 (no free local port: keep connections alive, or use fewer)"),
    QT_TRANSLATE_NOOP("Failures", "%1 (raise the limit with ulimit -n, or use fewer connections)"),
    // What came instead of a reply
    QT_TRANSLATE_NOOP("Failures", "timed out while connecting"),
    QT_TRANSLATE_NOOP("Failures", "timed out while waiting for the reply"),
    QT_TRANSLATE_NOOP("Failures", "closed before the reply"),
    QT_TRANSLATE_NOOP("Failures", "closed within the reply"),
    QT_TRANSLATE_NOOP("Failures", "malformed reply"),
    QT_TRANSLATE_NOOP("Failures", "reply header too large"),
    QT_TRANSLATE_NOOP("Failures", "bytes that no request asked for"),
    QT_TRANSLATE_NOOP("Failures", "switched to another protocol"),
    QT_TRANSLATE_NOOP("Failures", "other"),
    QT_TRANSLATE_NOOP("Failures", "status %1"),
    // The stored runs
    QT_TRANSLATE_NOOP("Failures", "Qt's plugin for SQLite is not installed"),
    QT_TRANSLATE_NOOP("Failures", "cannot make its folder"),
    QT_TRANSLATE_NOOP("Failures", "its folder cannot be written, or another program keeps it locked"),
    QT_TRANSLATE_NOOP("Failures", "its folder cannot be written"),
    QT_TRANSLATE_NOOP("Failures", "there is such a file already"),
    QT_TRANSLATE_NOOP("Failures", "it cannot be renamed"),
    QT_TRANSLATE_NOOP("Failures", "it cannot be read"),
    QT_TRANSLATE_NOOP("Failures", "a later version of Threadloop wrote it"),
    QT_TRANSLATE_NOOP("Failures", "it is damaged and cannot be renamed"),
    QT_TRANSLATE_NOOP("Failures", "database or disk is full"),
    QT_TRANSLATE_NOOP("Failures", "attempt to write a readonly database"),
    QT_TRANSLATE_NOOP("Failures", "database is locked"),
    QT_TRANSLATE_NOOP("Failures", "run %1: its latencies cannot be read"),
    // Files
    QT_TRANSLATE_NOOP("Failures", "it is too large for an experiment"),
    QT_TRANSLATE_NOOP("Failures", "cannot write '%1': %2"),
    QT_TRANSLATE_NOOP("Failures", "The file has no name"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be an object"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be a text"),
    QT_TRANSLATE_NOOP("Failures", "%1 is missing"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be a whole number from %2 to %3"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be a whole number"),
    QT_TRANSLATE_NOOP("Failures", "%1 must not be negative"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be a number"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be true or false"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be a list of texts"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be a list"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be one of %2"),
    QT_TRANSLATE_NOOP("Failures", "%1 must not be empty"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be %2 at most"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be at least 0 and below 100"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be above 1"),
    QT_TRANSLATE_NOOP("Failures", "%1 must be %2"),
    QT_TRANSLATE_NOOP("Failures", "%1 is there twice"),
    QT_TRANSLATE_NOOP("Failures", "%1 has an unknown member '%2'"),
    QT_TRANSLATE_NOOP("Failures", "%1 at byte %2"),
};

} // namespace

SentenceList failureSentences()
{
    return {"Failures", kFailures};
}

} // namespace threadloop
