#!/usr/bin/env bash
# Draws the pictures anew that the map is compared with: renew_baselines.sh BUILD_FOLDER. Look at them before they are
# committed.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")"
HOTSPOT_RENEW_BASELINES=1 "$build/tests/viewer/viewer_pixels_tests" --test-case="*baseline*"
ls -l baselines
