#!/usr/bin/env python3
"""Runs hotspot_bench and peers.R one after the other on one core and prints a table: CPU seconds and their ratio.

    compare.py build/release/tests/bench/hotspot_bench

Needs Rscript with spdep and spatstat (Debian: r-cran-spdep, r-cran-spatstat).
"""
import json
import os
import subprocess
import sys
from pathlib import Path


def ours(program):
    """CPU seconds of each benchmark: the median of three repetitions."""
    run = subprocess.run(
        [program, "--benchmark_repetitions=3", "--benchmark_format=json", "--benchmark_report_aggregates_only=true"],
        check=True, stdout=subprocess.PIPE, text=True)
    to_seconds = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
    return {b["run_name"].split("/")[0]: b["cpu_time"] * to_seconds[b["time_unit"]]
            for b in json.loads(run.stdout)["benchmarks"] if b["aggregate_name"] == "median"}


def peers():
    run = subprocess.run(["Rscript", str(Path(__file__).with_name("peers.R"))],
                         check=True, stdout=subprocess.PIPE, text=True)
    rows = (line.split(",") for line in run.stdout.splitlines())
    return {name: float(seconds) for name, seconds in rows}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    here, there = ours(sys.argv[1]), peers()
    print("| what | hotspot, CPU s | R, CPU s | times faster |\n| --- | --- | --- | --- |")
    for name, seconds in here.items():
        peer = there.get(name)
        rest = f"{peer:.2f} | {peer / seconds:.0f}" if peer is not None else "| "
        print(f"| {name.replace('_', ' ')} | {seconds:.3g} | {rest} |")
    for name in there.keys() - here.keys():
        print(f"{name}: no benchmark of ours", file=sys.stderr)


if __name__ == "__main__":
    main()
