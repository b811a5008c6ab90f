// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <pthread.h>

namespace threadloop::test {

/// Runs `body` to its end on a thread with a stack of `stackBytes`; false when no such thread could be made.
inline bool runOnSmallStack(std::size_t stackBytes, std::function<void()> body)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stackBytes);
    pthread_t thread{};
    const auto entry = [](void *argument) -> void * {
        (*static_cast<std::function<void()> *>(argument))();
        return nullptr;
    };
    const bool created = pthread_create(&thread, &attributes, entry, &body) == 0;
    pthread_attr_destroy(&attributes);
    if (created) {
        pthread_join(thread, nullptr);
    }
    return created;
}

} // namespace threadloop::test
