#!/usr/bin/env bash
# Installs what is missing, builds everything and runs all tests: run.sh [dev | asan | tsan | release]
set -euo pipefail
# shellcheck source=libhotspot/cmake/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/../libhotspot/cmake/setup.sh"

preset=${1:-dev}
install_packages build fonts viewer test
build "$preset" -DHOTSPOT_BUILD_TESTS=ON
ctest --preset "$preset" --parallel "$(nproc)"
