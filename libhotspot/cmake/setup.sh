# shellcheck shell=bash
# Sourced by examples/quickstart.sh and tests/run.sh: installs what is missing, configures, builds.

export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  else
    echo "Root rights or sudo are needed to run: $*" >&2
    return 1
  fi
}

# install_packages SECTION...: those sections of debian-packages.txt, as far as they are missing.
install_packages() {
  local section name missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian: install what libhotspot/cmake/debian-packages.txt names by hand." >&2
    return
  fi
  while read -r name _; do
    case $name in
      '' | '#'*) ;;
      '['*) section=${name//[\[\]]/} ;;
      *)
        [[ " $* " = *" $section "* ]] || continue
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
        ;;
    esac
  done <"$root/libhotspot/cmake/debian-packages.txt"
  [ ${#missing[@]} = 0 ] && return
  echo "Installing: ${missing[*]}"
  as_root apt-get -qq update
  as_root apt-get -qq install --yes --no-install-recommends "${missing[@]}"
}

# build PRESET [CMAKE_OPTION...]: configures and builds, in build/PRESET.
build() {
  cd "$root"
  cmake --preset "$@"
  cmake --build --preset "$1"
}
