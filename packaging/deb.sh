#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

usage() {
    cat <<END
usage: packaging/deb.sh [--out DIR]
Builds Greenroom and makes a .deb of it for this system (Debian 12 and 13, Ubuntu 24.04), in DIR (out/ unless given).
END
}

out="$root/out"
while [ $# -gt 0 ]; do
    case "$1" in
    --out)
        [ $# -gt 1 ] || { usage >&2; exit 2; }
        out=$2
        shift
        ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done
mkdir -p "$out"
out=$(cd "$out" && pwd -P)

# shellcheck source=packaging/lib.sh
. "$root/packaging/lib.sh"
install_packages build package
build_tree release || die "The build failed; all of it is in build/release.log"
(cd "$root/build/release" && cpack -G DEB -B "$out" >"$root/build/deb.log" 2>&1) ||
    die "The package could not be made; all of it is in build/deb.log"
rm -rf "$out/_CPack_Packages"
sed -n 's/^CPack: - package: \(.*\) generated\.$/Made \1/p' "$root/build/deb.log"
