#!/usr/bin/env python3
"""Measures servers side by side with wrk, and writes a line for each round, operation and server into a CSV file.

A server is NAME=URL[,OPERATIONS][,pid=PID]. URL takes every operation, or is rest:URL, below which each operation has its own path.
OPERATIONS is the folder of the bodies to POST, q1.json and so on. PID is a process that works for the server, such as a database.
"""
import argparse
import csv
import glob
import json
import os
import re
import resource
import subprocess
import sys
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.environ["BENCH_HOME"]
TICKS = os.sysconf("SC_CLK_TCK")
SCRIPT = os.path.join(HOME, "post.lua")
LUA = r"""
wrk.method = "POST"
local file = io.open(os.getenv("BODY"), "rb")
wrk.body = file:read("*a")
file:close()
wrk.headers["content-type"] = "application/json"
wrk.headers["accept"] = "application/json"
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
    errors.status + errors.connect + errors.read + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
"""


class Server:
    def __init__(self, text):
        self.name, rest = text.split("=", 1)
        url, *options = rest.split(",")
        self.has_paths = url.startswith("rest:")
        self.url = url.removeprefix("rest:").rstrip("/")
        self.operations = os.path.join(HERE, "ops")
        self.others = []
        for option in options:
            if option.startswith("pid="):
                self.others = [int(pid) for pid in option[4:].split("+")]
            else:
                self.operations = option
        port = int(re.search(r":(\d+)", self.url.split("//")[1]).group(1))
        self.listeners = listeners(port)
        if not self.listeners:
            sys.exit(f"{self.name}: nothing listens on port {port}.")

    def address(self, operation):
        return f"{self.url}/{operation}" if self.has_paths else self.url

    def body(self, operation):
        return os.path.join(self.operations, operation + ".json")

    def processes(self):
        return tree(self.listeners | set(self.others))


def listeners(port):
    """The processes that listen on a port."""
    sockets = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in open(table).read().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and int(fields[1].split(":")[1], 16) == port:
                sockets.add(f"socket:[{fields[9]}]")
    found = set()
    for handle in glob.glob("/proc/[0-9]*/fd/*"):
        try:
            if os.readlink(handle) in sockets:
                found.add(int(handle.split("/")[2]))
        except OSError:
            pass
    return found


def tree(roots):
    """The processes and all that descend from them."""
    children = {}
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            text = open(path).read()
        except OSError:
            continue
        parent = int(text.rsplit(")", 1)[1].split()[1])
        children.setdefault(parent, []).append(int(text.split(" ", 1)[0]))
    found, waiting = [], list(roots)
    while waiting:
        process = waiting.pop()
        if process not in found:
            found.append(process)
            waiting += children.get(process, [])
    return found


def cpu_seconds(processes):
    total = 0
    for process in processes:
        try:
            fields = open(f"/proc/{process}/stat").read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def megabytes(processes, field, file="status"):
    total = 0
    for process in processes:
        try:
            match = re.search(rf"^{field}:\s+(\d+)", open(f"/proc/{process}/{file}").read(), re.M)
        except OSError:
            continue
        total += int(match.group(1)) if match else 0
    return total / 1024


def reset_peak_memory(processes):
    for process in processes:
        try:
            open(f"/proc/{process}/clear_refs", "w").write("5")
        except OSError:
            pass


def machine_cpu_seconds():
    """User and system time of all processes."""
    return sum(map(int, open("/proc/stat").readline().split()[1:4])) / TICKS


def own_cpu_seconds():
    """What wrk has used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def load(server, operation, connections, seconds):
    output = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", SCRIPT, server.address(operation)],
        env={**os.environ, "BODY": server.body(operation)}, capture_output=True, text=True).stdout
    match = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+)", output)
    if not match:
        raise RuntimeError(output)
    return list(map(int, match.groups()))


def check(server, operation):
    """What is wrong with the answer; None where it has data and no errors."""
    request = urllib.request.Request(
        server.address(operation), open(server.body(operation), "rb").read(),
        {"content-type": "application/json", "accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            answer = json.load(response)
    except (OSError, ValueError) as error:
        return str(error)
    return None if answer.get("data") and not answer.get("errors") else str(answer.get("errors"))


def measure(server, operation, arguments):
    if arguments.warmup:
        load(server, operation, arguments.connections, arguments.warmup)
    before = server.processes()
    reset_peak_memory(before)
    server_cpu, machine_cpu, own_cpu, start = cpu_seconds(before), machine_cpu_seconds(), own_cpu_seconds(), time.time()
    requests, microseconds, errors, median, slowest = load(server, operation, arguments.connections, arguments.duration)
    wall = time.time() - start
    server_cpu = cpu_seconds(server.processes()) - server_cpu
    neighbours = machine_cpu_seconds() - machine_cpu - server_cpu - (own_cpu_seconds() - own_cpu)
    return {
        "op": operation,
        "server": server.name,
        "rps": requests / (microseconds / 1e6),
        "p50": median / 1000,
        "p99": slowest / 1000,
        "cpu_us": server_cpu * 1e6 / max(requests, 1),
        "cores": server_cpu / wall,
        "rss": megabytes(tree(server.listeners), "VmHWM") + megabytes(tree(server.others), "Pss", "smaps_rollup"),
        "errors": errors,
        "neigh": max(0, neighbours / wall),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("servers", nargs="+")
    parser.add_argument("-o", "--operations", default="q1,q2,q3,q4,q5")
    parser.add_argument("-d", "--duration", type=int, default=8, help="seconds that are measured")
    parser.add_argument("-w", "--warmup", type=int, default=3, help="seconds before each measurement")
    parser.add_argument("--pre", type=int, default=0, help="seconds of load on each operation before the first round")
    parser.add_argument("-c", "--connections", type=int, default=32)
    parser.add_argument("-r", "--rounds", type=int, default=2)
    parser.add_argument("-O", "--output", default=os.path.join(HOME, "results", "servers.csv"), help="the CSV file")
    arguments = parser.parse_args()

    with open(SCRIPT, "w") as script:
        script.write(LUA)
    servers = [Server(text) for text in arguments.servers]
    operations = arguments.operations.split(",")
    for server in servers:
        for operation in operations:
            if fault := check(server, operation):
                sys.exit(f"{server.name} does not answer {operation}: {fault[:200]}")
            if arguments.pre:
                load(server, operation, arguments.connections, arguments.pre)

    with open(arguments.output, "w", newline="") as output:
        writer = None
        for number in range(1, arguments.rounds + 1):
            for operation in operations:
                for server in servers:
                    row = {"round": number, **measure(server, operation, arguments)}
                    if writer is None:
                        writer = csv.DictWriter(output, row)
                        writer.writeheader()
                    writer.writerow(row)
                    print("round {round} {op} {server:<12} {rps:8.0f} requests/s, median {p50:6.2f} ms, 99 % {p99:6.2f} ms, CPU {cpu_us:6.1f} µs, "
                          "{rss:4.0f} MB, {errors} errors, others {neigh:.2f} cores".format(**row), flush=True)


if __name__ == "__main__":
    main()
