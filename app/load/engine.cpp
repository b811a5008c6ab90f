// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/engine.h"

#include "app/load/conductor.h"
#include "app/load/native_thread.h"
#include "app/load/run_signal.h"

namespace threadloop {

Engine::Engine() = default;

Engine::~Engine()
{
    stop();
    join();
}

void Engine::start(RunSpec spec, RunListener &listener)
{
    join();
    auto signal = std::make_shared<RunSignal>();
    {
        const std::lock_guard lock(m_mutex);
        m_signal = signal; // before the thread: a stop from here on belongs to this run
    }
    m_conductor = std::thread([spec = std::move(spec), signal = std::move(signal), &listener]() mutable {
        ::pthread_setname_np(::pthread_self(), "conductor");
        Conductor conductor(std::move(spec), std::move(signal), listener);
        conductor.run();
    });
}

void Engine::stop()
{
    const std::lock_guard lock(m_mutex);
    if (m_signal) {
        m_signal->requestStop();
    }
}

void Engine::join()
{
    if (m_conductor.joinable()) {
        m_conductor.join();
    }
    const std::lock_guard lock(m_mutex);
    m_signal.reset();
}

} // namespace threadloop
