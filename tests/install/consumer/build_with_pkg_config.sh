#!/bin/sh
# build_with_pkg_config.sh COMPILER FOLDER_OF_HOTSPOT_PC: builds and runs files.cpp as someone without CMake would.
set -eu
program=$(mktemp)
trap 'rm -f "$program"' EXIT
export PKG_CONFIG_PATH="$2"
# shellcheck disable=SC2046  # words wanted
"$1" -std=c++20 "$(dirname "$0")/files.cpp" $(pkg-config --cflags --libs hotspot) -o "$program"
LD_LIBRARY_PATH=$(pkg-config --variable=libdir hotspot) "$program"
