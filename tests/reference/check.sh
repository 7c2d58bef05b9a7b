#!/bin/sh
# check.sh HOTSPOTS: runs the reference cases of the methods that exist through the command.
set -eu
shared=$(dirname "$0")/../../../shared
if [ ! -f "$shared/check_reference.py" ]; then
  echo "skipped: the reference cases are not beside the project (../shared)"
  exit 0
fi
if ! command -v python3 >/dev/null; then
  echo "skipped: python3 is not installed"
  exit 0
fi
exec python3 "$shared/check_reference.py" --hotspots "$1" \
  --only 'kde-direct*,kde-weighted*,kde-window*,kde-qgis*,grid-*,events per cell,*/weights *' "$shared/reference"
