// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace threadloop {

/// English sentences as the layers below make them, under the context that their translations stand in. `%1`
/// to `%9` and `{a}` are what changes, `%n` a count, whose noun ends in "(s)". The first one that fits a text
/// is taken: what is special stands before what is general.
struct SentenceList
{
    const char *context;
    std::span<const char *const> sources;
};

SentenceList limitSentences();      ///< what limited a run, and why it is not valid
SentenceList planSentences();       ///< what is wrong with a draft
SentenceList failureSentences();    ///< reasons of the system, of servers, of files
SentenceList experimentSentences(); ///< answers and findings of experiments

} // namespace threadloop
