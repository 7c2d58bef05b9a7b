#!/usr/bin/env python3
"""Runs peers.R and hotspot_bench one after the other on one core and prints a table: CPU seconds and their ratio. Only
what has a peer, and what is promised a time; some three minutes of CPU.

    compare.py build/release/tests/bench/hotspot_bench

Needs Rscript with spdep and spatstat (Debian: r-cran-spdep, r-cran-spatstat).
"""
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path


# Without a peer, but promised a time.
ALONE = ["local_moran_100000_999", "queen_irregular/317", "gi_star_grid_1000/10000", "scan_poisson"]


def name_of(benchmark):
    """queen_squares/56/process_time/real_time -> queen_squares/56"""
    return "/".join(part for part in benchmark["run_name"].split("/") if part not in ("process_time", "real_time"))


def ours(program, names, repetitions):
    """CPU seconds of each benchmark: the median."""
    run = subprocess.run(
        [program, "--benchmark_filter=^(" + "|".join(names) + ")(/process_time)?(/real_time)?$",
         f"--benchmark_repetitions={repetitions}", "--benchmark_min_time=0.1", "--benchmark_format=json"],
        check=True, stdout=subprocess.PIPE, text=True)
    to_seconds = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
    seconds = {}
    for benchmark in json.loads(run.stdout)["benchmarks"]:
        if benchmark["run_type"] == "iteration":
            cpu = benchmark["cpu_time"] * to_seconds[benchmark["time_unit"]]
            seconds.setdefault(name_of(benchmark), []).append(cpu)
    return {name: statistics.median(values) for name, values in seconds.items()}


def peers():
    run = subprocess.run(["Rscript", str(Path(__file__).with_name("peers.R"))],
                         check=True, stdout=subprocess.PIPE, text=True)
    rows = (line.split(",") for line in run.stdout.splitlines())
    return {name: float(seconds) for name, seconds in rows}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    there = peers()
    here = ours(sys.argv[1], list(there), 3) | ours(sys.argv[1], ALONE, 1)
    print("| what | hotspot, CPU s | R, CPU s | times faster |\n| --- | --- | --- | --- |")
    for name, seconds in here.items():
        peer = there.get(name)
        rest = f"{peer:.2f} | {peer / seconds:.1f}" if peer is not None else "| "
        print(f"| {name.replace('_', ' ')} | {seconds:.3g} | {rest} |")
    for name in there.keys() - here.keys():
        print(f"{name}: no benchmark of ours", file=sys.stderr)


if __name__ == "__main__":
    main()
