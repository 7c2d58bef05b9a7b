#!/usr/bin/env python3
"""Instructions of the exact kernel density per event and row of cells in reach: a figure that noise does not touch.

    instructions.py HOTSPOT_BENCH [--kernels epanechnikov,quartic] [--bandwidth 25]

Counts with valgrind's callgrind (Debian's package valgrind) inside of the sweep alone, sorting left out, for 1,000,000
and for 100,000 events; the difference, so without what a cell costs, is divided by events times rows. Valgrind knows no
AVX-512, so this is the code for AVX2; with AVX-512 vectors are twice as long. Prints a table in Markdown.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile

MANY, FEW = 1_000_000, 100_000


def instructions(program, kernel, events, bandwidth):
    name = f"kernel_density_exact/{kernel}/{events}/{bandwidth}/1/"
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out",
             "--toggle-collect=hotspot::detail::sweep_sums_at_cells*", program, "--benchmark_min_time=0.001",
             f"--benchmark_filter=^{name}"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    collected = re.search(r"Collected : (\d+)", done.stdout)
    iterations = re.search(rf"^{re.escape(name)}\S*\s+\S+ \S+\s+\S+ \S+\s+(\d+)", done.stdout, re.MULTILINE)
    if done.returncode != 0 or not collected or not iterations:
        sys.exit(f"no figure of {name}:\n{done.stdout[-2000:]}")
    return int(collected.group(1)) / int(iterations.group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--kernels", default="epanechnikov,quartic")
    parser.add_argument("--bandwidth", type=int, default=25, help="in cells; one that hotspot_bench has")
    options = parser.parse_args()
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is not installed")
    print("| kernel | instructions an event and row (AVX2) | all, 1,000,000 events |\n| --- | --- | --- |")
    for kernel in options.kernels.split(","):
        many, few = (instructions(options.program, kernel, n, options.bandwidth) for n in (MANY, FEW))
        each = (many - few) / ((MANY - FEW) * 2 * options.bandwidth)
        print(f"| {kernel} | {each:.1f} | {many:.4g} |", flush=True)


if __name__ == "__main__":
    main()
