#!/usr/bin/env bash
# Installs what is missing, builds the command and runs the sample municipality: quickstart.sh [RESULTS_FOLDER]
set -euo pipefail
# shellcheck source=libhotspot/cmake/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/../libhotspot/cmake/setup.sh"

results=$(realpath -m "${1:-$root/results}")
install_packages build fonts viewer
build release -DHOTSPOT_BUILD_TESTS=OFF
"$root/build/release/libhotspot/src/cli/hotspots" run "$root/data/lindeby/study.toml" -o "$results"

printf '\nThe results are in %s\n' "$results"
printf '  report   open in a browser:  %s\n' "$results/report.html"
printf '  layers   open in QGIS:       %s\n' "$results"/*.gpkg
viewer=$root/build/release/viewer/hotspot-viewer
[ ! -x "$viewer" ] || printf '  viewer   start:              %s %s\n' "$viewer" "$results"/*.gpkg
