#!/usr/bin/env python3
"""What becomes of every file under a folder: a Markdown table with a line for each layer.

Each layer is read by `hotspots check` in a study of its own: as events among areas that cover the earth, and,
where it holds no points, as the areas themselves.

    read_table.py --hotspots build/dev/libhotspot/src/cli/hotspots [--crs FILE_OR_FOLDER=EPSG:27700]... FOLDER
"""

import argparse
import json
import pathlib
import subprocess
import tempfile
import time

WORLD = {
    "type": "FeatureCollection",
    "features": [{
        "type": "Feature",
        "properties": {"id": "1"},
        "geometry": {
            "type": "Polygon",
            "coordinates": [[[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]]],
        },
    }],
}
ENDINGS = (".shp .dbf .gpkg .geojson .json .topojson .csv .tsv .txt .gz .zip .kmz .kml .gml .gpx .fgb "
           ".parquet .xlsx .xls .ods .tab .mif").split()


def is_data(path):
    beside = path.with_suffix(".shp")
    return path.suffix.lower() in ENDINGS and not (path.suffix.lower() == ".dbf" and beside.exists())


def crs_line(crs):
    return f'crs = "{crs}"\n' if crs else ""


def study_of_events(path, layer, crs):
    return (f'[study]\ncrs = "EPSG:3857"\n[areas]\nfile = "world.geojson"\n'
            f'[[source]]\nname = "a"\nfile = {json.dumps(str(path))}\n'
            + (f'layer = {json.dumps(layer)}\n' if layer else "") + crs_line(crs))


def study_of_areas(path, layer, crs):
    return (f'[study]\ncrs = "EPSG:3857"\n[areas]\nfile = {json.dumps(str(path))}\n'
            + (f'layer = {json.dumps(layer)}\n' if layer else "") + crs_line(crs)
            + '[[source]]\nname = "a"\nfile = "nowhere.geojson"\n')


class Check:
    def __init__(self, hotspots, folder, study, source):
        file = pathlib.Path(folder, "study.toml")
        file.write_text(study, encoding="utf-8")
        start = time.monotonic()
        try:
            run = subprocess.run([hotspots, "check", "--json", str(file)], capture_output=True, timeout=120)
        except subprocess.TimeoutExpired:
            self.seconds, self.record, self.error = 120.0, None, "NOT DONE IN 120 s"
            return
        self.seconds = time.monotonic() - start
        self.error = run.stderr.decode("utf-8", "replace").strip()
        if run.returncode < 0:
            self.error = f"KILLED BY SIGNAL {-run.returncode} " + self.error
        self.record = None
        if run.returncode == 0:
            sources = json.loads(run.stdout)["sources"]
            self.record = next(s for s in sources if s["source"] == source)


def layers_in(error):
    """The layers an error lists, where it asks to choose one."""
    before, found, listed = error.partition("--layer: ")
    return listed.rstrip(".").split(", ") if found else []


def read(hotspots, folder, path, layer, crs):
    events = Check(hotspots, folder, study_of_events(path, layer, crs), "a")
    if events.record:
        return "events", events
    areas = Check(hotspots, folder, study_of_areas(path, layer, crs), "areas")
    if areas.record:
        return "areas", areas
    return ("events" if "shapes of the kind" in areas.error or "table without polygons" in areas.error
            else "areas" if "shapes of the kind" in events.error else ""), (
        events if "shapes of the kind" not in events.error else areas)


def line(name, layer, kind, check):
    if not check.record:
        return f"| {name} | {layer} | {kind} | refused | | {check.error} | {check.seconds:.2f} |"
    record = check.record
    rejected = ", ".join(f"{reason} {entry['rows']}" for reason, entry in record["rejected"].items())
    words = "; ".join([rejected] * bool(rejected) + [" ".join(f.split()) for f in record["findings"]])
    return (f"| {name} | {layer} | {kind} | {record['rows_read']} | {record['rows_kept']} | {words} | "
            f"{check.seconds:.2f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hotspots", required=True)
    parser.add_argument("--crs", action="append", default=[], help="PART_OF_PATH=CRS, for files without one")
    parser.add_argument("--only", default="", help="a part of the path")
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    systems = [entry.split("=", 1) for entry in options.crs]

    print("| file | layer | read as | rows | kept | rejected, findings | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "world.geojson").write_text(json.dumps(WORLD))
        pathlib.Path(folder, "nowhere.geojson").write_text('{"type": "Point", "coordinates": [1, 1]}')
        for path in sorted(p.resolve() for p in options.folder.rglob("*") if p.is_file() and is_data(p)):
            name = str(path.relative_to(options.folder.resolve()))
            if options.only not in name:
                continue
            crs = next((system for part, system in systems if part in name), "")
            kind, check = read(options.hotspots, folder, path, "", crs)
            for layer in layers_in(check.error) or [""]:
                if layer:
                    kind, check = read(options.hotspots, folder, path, layer, crs)
                print(line(name, layer, kind, check).replace(str(path), path.name), flush=True)


if __name__ == "__main__":
    main()
