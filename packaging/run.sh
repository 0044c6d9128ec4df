#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

usage() {
    cat <<END
usage: packaging/run.sh [--out DIR] [--build-only]
Installs what Greenroom needs (Debian 12 and 13, Ubuntu 24.04), builds it and starts it with demo content:
the window when there is a display, otherwise the whole loop without one, its results in DIR
(out/demo-DATE-TIME unless given).
END
}

out="$root/out/demo-$(date +%Y%m%d-%H%M%S)"
build_only=
while [ $# -gt 0 ]; do
    case "$1" in
    --out)
        [ $# -gt 1 ] || { usage >&2; exit 2; }
        mkdir -p "$2"
        out=$(cd "$2" && pwd -P)
        shift
        ;;
    --build-only) build_only=1 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

# shellcheck source=packaging/lib.sh
. "$root/packaging/lib.sh"
install_packages build
build_tree release || die "The build failed; all of it is in build/release.log"
[ -z "$build_only" ] || exit 0

programs="$root/build/release/bin"
if [ -x "$programs/greenroom" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Starting Greenroom with demo content"
    exec "$programs/greenroom" --demo
fi
say "Playing the demo without a window"
mkdir -p "$out"
"$programs/greenroomctl" demo --out "$out" </dev/null || die "The demo failed; what it made so far is in $out"
say "The results are in $out"
