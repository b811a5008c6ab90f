# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting, pinning and measuring processes; every one is ended by its own id."""

import contextlib
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

SERVER_CORE = 0
LOAD_CORE = 1
# Runs are stored, as users' are, but not among the user's own.
DATA = tempfile.TemporaryDirectory(prefix="threadloop-bench-data-")
os.environ["XDG_DATA_HOME"] = DATA.name
SHIELD = []  # what a measured command begins with


def shield():
    """From now on whatever is pinned runs before everything else on the machine. Needs root."""
    SHIELD.extend(["chrt", "--fifo", "1"])


AWAKE = """
import os, sys
os.sched_setaffinity(0, {int(sys.argv[1])})
os.nice(19)
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
parent = os.getppid()
while os.getppid() == parent:
    for _ in range(1_000_000):
        pass
"""


@contextlib.contextmanager
def awake():
    """Keeps the cores out of their idle states, by processes that run only where nothing else wants to: a virtual
    machine gives an idle core away, and gets it back up to milliseconds after it is wanted."""
    cores = range(min(os.cpu_count() or 1, 1 + max(SERVER_CORE, LOAD_CORE)))
    with contextlib.ExitStack() as stack:
        for core in cores:
            stack.enter_context(ending(subprocess.Popen([sys.executable, "-c", AWAKE, str(core)])))
        yield


def on_core(core):
    """What pins a command to a core; on a machine with a single one, nothing."""
    return ["taskset", "-c", str(core)] if (os.cpu_count() or 1) > 1 else []


def pinned(core, command):
    """The command on one core."""
    return [*SHIELD, *on_core(core), *command]


def pinned_above(core, command):
    """The same, before what is measured, where that is shielded."""
    return [*(["chrt", "--fifo", "2"] if SHIELD else []), *on_core(core), *command]


def cpu_ns(pid):
    """Processor time of all threads of a process that are alive, in nanoseconds."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            with open(f"/proc/{pid}/task/{task}/schedstat") as file:
                total += int(file.read().split()[0])
    return total


def resident_bytes(pid):
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_port(port, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.02)
    raise RuntimeError(f"nothing accepts on port {port}")


@contextlib.contextmanager
def ending(process):
    """Ends the process at the end of the block, by its id."""
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def threadloop_serve(program, *options, core=SERVER_CORE):
    command = [program, "serve", "--port", "0", *options]
    process = subprocess.Popen(pinned(core, command) if core is not None else command, stdout=subprocess.PIPE, text=True)
    with ending(process):
        line = process.stdout.readline()
        yield process.pid, line.split()[-1]


NGINX_CONFIG = """
worker_processes 1;
master_process off;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_rlimit_nofile 20000;
events {{ worker_connections 16000; }}
http {{
    access_log off;
    keepalive_requests 1000000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} backlog=4096;
        location / {{ default_type application/json; return 200 '{{"duration":0}}'; }}
    }}
}}
"""


def nginx_program():
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")


@contextlib.contextmanager
def nginx_serve(core=SERVER_CORE):
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="threadloop-bench-") as folder:
        config = os.path.join(folder, "nginx.conf")
        with open(config, "w") as file:
            file.write(NGINX_CONFIG.format(folder=folder, port=port))
        command = [nginx_program(), "-c", config, "-p", folder, "-e", os.path.join(folder, "error.log")]
        process = subprocess.Popen(pinned(core, command), stderr=subprocess.DEVNULL)
        with ending(process):
            await_port(port)
            yield process.pid, f"http://127.0.0.1:{port}"


def run_and_account(command, core=LOAD_CORE):
    """Runs a command to its end: (standard output, processor seconds of the whole process)."""
    process = subprocess.Popen(pinned(core, command) if core is not None else command, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0,):
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {output}")
    return output, usage.ru_utime + usage.ru_stime


def wrk(url, connections, seconds, core=LOAD_CORE):
    """(completed requests, seconds it measured, processor seconds of wrk)."""
    output, cpu = run_and_account(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", url], core)
    found = re.search(r"(\d+) requests in ([\d.]+)s", output)
    if re.search(r"Socket errors|Non-2xx", output):
        raise RuntimeError("wrk saw errors: " + output)
    return int(found.group(1)), float(found.group(2)), cpu


def raise_descriptor_limit():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
