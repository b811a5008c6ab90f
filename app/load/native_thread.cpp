// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/native_thread.h"

#include <csignal>
#include <sys/prctl.h>
#include <utility>

namespace threadloop {

int NativeThread::start(const char *name, std::function<void()> body)
{
    m_name = name;
    m_body = std::move(body);
    const auto entry = [](void *self) -> void * {
        auto &thread = *static_cast<NativeThread *>(self);
        ::pthread_setname_np(::pthread_self(), thread.m_name);
        ::prctl(PR_SET_TIMERSLACK,
                1UL); // nanoseconds: who waits until a request is due shall not wait longer
        thread.m_body();
        return nullptr;
    };
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before); // a new thread inherits the mask
    pthread_attr_t attributes;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setstacksize(&attributes, smallStackBytes);
    const int error = ::pthread_create(&m_thread, &attributes, entry, this);
    ::pthread_attr_destroy(&attributes);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    m_isRunning = error == 0;
    return error;
}

void NativeThread::join()
{
    if (std::exchange(m_isRunning, false)) {
        ::pthread_join(m_thread, nullptr);
    }
}

} // namespace threadloop
