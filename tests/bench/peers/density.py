#!/usr/bin/env python3
"""Kernel density beside QGIS, SAGA, GRASS and spatstat: the same CSV in, a raster out. Prints a table in Markdown.

    density.py --hotspots PATH --make-points PATH [--events 100000,1000000] [--peers qgis,saga,grass,spatstat]
               [--repeat 3] [--folder DIR]

Figures are CPU seconds of the whole process, children included, on one core; ours also from the opened file to the
finished raster, that is without what the program takes to start (`hotspots version`). Quartic kernel, 10 km by 10 km.
GRASS's import is a figure of its own. A peer that is not installed is left out, with a word; Debian's packages:
qgis, saga, grass-core, r-cran-spatstat. `--make-points` is the program that make_points.cpp beside this folder is.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SIDE = 10_000
HERE = Path(__file__).parent

VRT = """<OGRVRTDataSource><OGRVRTLayer name="{name}"><SrcDataSource>{path}</SrcDataSource>
<GeometryType>wkbPoint</GeometryType><LayerSRS>EPSG:25832</LayerSRS>
<GeometryField encoding="PointFromColumns" x="x" y="y"/></OGRVRTLayer></OGRVRTDataSource>
"""


def cpu_seconds(command, **environment):
    """CPU seconds of a command and its children. Ends the program with its words where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env={**os.environ, **environment})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stdout[-2000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def raster_of(path, folder):
    """Peers may fail with exit code 0."""
    if not path.is_file() or path.stat().st_size == 0:
        raise RuntimeError(f"no raster: {path.relative_to(folder)}")


def hotspots(program, kernel="quartic"):
    def run(csv, cell, bandwidth, folder):
        raster = folder / "ours.tif"
        seconds = cpu_seconds([program, "kde", csv, "--crs", "EPSG:25832", "--kernel", kernel, "--bandwidth", bandwidth,
                               "--cell", cell, "--extent", 0, 0, SIDE, SIDE, "--threads", 1, "-o", raster])
        raster_of(raster, folder)
        start = cpu_seconds([program, "version", "--json"])
        return [f"{seconds:.2f}", f"{seconds - start:.2f}"]
    return run


def qgis(csv, cell, bandwidth, folder):
    # Debian's wrapper hands QGIS_OPTS on, which qgis_process does not know; the program itself is beside it.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    raster = folder / "qgis.tif"
    source = f"delimitedtext://file://{csv}?xField=x&yField=y&crs=EPSG:25832"
    # QGIS needs Debian's own Python, whichever runs this script.
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder), "PATH": "/usr/bin:/bin"}
    seconds = cpu_seconds([program, "run", "qgis:heatmapkerneldensityestimation", "--", f"INPUT={source}",
                           f"RADIUS={bandwidth}", f"PIXEL_SIZE={cell}", "KERNEL=0", "OUTPUT_VALUE=0",
                           f"OUTPUT={raster}"],
                          **surroundings)
    raster_of(raster, folder)
    return [f"{seconds:.2f}"]


def saga(csv, cell, bandwidth, folder):
    layer, shapes, raster = folder / "points.vrt", folder / "points.shp", folder / "saga.sgrd"
    layer.write_text(VRT.format(name=csv.stem, path=csv))
    seconds = cpu_seconds(["saga_cmd", "-c=1", "io_gdal", 3, "-FILES", layer, "-SHAPES", shapes])
    half = cell / 2
    seconds += cpu_seconds(["saga_cmd", "-c=1", "grid_gridding", 6, "-POINTS", shapes, "-RADIUS", bandwidth,
                            "-KERNEL", 0,
                            "-TARGET_DEFINITION", 0, "-TARGET_USER_SIZE", cell, "-TARGET_USER_XMIN", half,
                            "-TARGET_USER_XMAX", SIDE - half, "-TARGET_USER_YMIN", half, "-TARGET_USER_YMAX", SIDE - half,
                            "-TARGET_OUT_GRID", raster])
    raster_of(raster.with_suffix(".sdat"), folder)
    return [f"{seconds:.2f}"]


def grass(csv, cell, bandwidth, folder):
    def inside(*command):
        return cpu_seconds(["grass", folder / "grass" / "PERMANENT", "--exec", *command])
    cpu_seconds(["grass", "-c", "EPSG:25832", "-e", folder / "grass"])
    start = inside("g.region", "n=10000", "s=0", "w=0", "e=10000", f"res={cell}")
    read = inside("v.in.ascii", "-t", f"input={csv}", "output=points", "separator=comma", "skip=1", "x=1", "y=2") - start
    seconds = inside("v.kernel", "input=points", "output=density", f"radius={bandwidth}", "kernel=quartic") - start
    return [f"{seconds:.2f} + {read:.2f}"]


def spatstat(csv, cell, bandwidth, folder):
    raster = folder / "spatstat.csv"
    seconds = cpu_seconds(["Rscript", HERE / "density.R", csv, cell, bandwidth, SIDE, raster])
    raster_of(raster, folder)
    return [f"{seconds:.2f}"]


PEERS = {"qgis": (qgis, "qgis_process"), "saga": (saga, "saga_cmd"), "grass": (grass, "grass"),
         "spatstat": (spatstat, "Rscript")}


def median_run(run, repeat, *arguments):
    """The run of median CPU seconds; a word in place of figures where it fails."""
    runs = []
    for _ in range(repeat):
        with tempfile.TemporaryDirectory(dir=arguments[-1]) as own:
            try:
                runs.append(run(*arguments[:-1], Path(own)))
            except RuntimeError as failure:
                print(failure, file=sys.stderr)
                return ["failed"] * 2
    return sorted(runs, key=lambda cells: float(cells[0].split()[0]))[len(runs) // 2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hotspots", required=True)
    parser.add_argument("--make-points", required=True)
    parser.add_argument("--events", default="100000,1000000")
    parser.add_argument("--cells", default="10:250,2.5:250", help="cell:bandwidth, with commas between")
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--folder", default=tempfile.gettempdir())
    return parser.parse_args()


def main():
    options = arguments()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    chosen = [name for name in options.peers.split(",") if name]
    for name in [name for name in chosen if shutil.which(PEERS[name][1]) is None]:
        print(f"{name}: {PEERS[name][1]} is not installed", file=sys.stderr)
        chosen.remove(name)
    print("| n / cell / bandwidth, m | hotspots | from opened file to raster |", *[f"{name} |" for name in chosen])
    print("| --- | --- | --- |", "--- |" * len(chosen))
    for n in options.events.split(","):
        csv = Path(options.folder) / f"points_{n}.csv"
        subprocess.run([options.make_points, n, csv], check=True)
        for cell, bandwidth in (map(float, pair.split(":")) for pair in options.cells.split(",")):
            place = (csv, cell, bandwidth, options.folder)
            row = median_run(hotspots(options.hotspots), options.repeat, *place)
            for name in chosen:
                row += median_run(PEERS[name][0], options.repeat, *place)[:1]
            print(f"| {int(n):,} / {cell:g} / {bandwidth:g} |", *[f"{figure} |" for figure in row], flush=True)
        csv.unlink()


if __name__ == "__main__":
    main()
