#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/bench/capture-cycles.sh BOOTHHELPER [COUNT]     for example with build/dev/bin/boothhelper; COUNT: 50
# Opens the virtual camera and microphone, records a second, stops and closes, over and over in one process, and says
# what that process holds. Fails where threads or handles grew after the second time, or memory by over 200 kB a time.
set -euo pipefail
rig=$(cd "$(dirname "${BASH_SOURCE[0]}")/../support" && pwd -P)/pipewire-rig.sh
helper=$(realpath "$1")
count=${2:-50}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export QT_QPA_PLATFORM=offscreen
"$rig" "$helper" repeat "$count" open default default record "$work/take.mp4" wait 1000 stop close wait 700 measure \
    >"$work/log" 2>"$work/errors" || { cat "$work/log" "$work/errors" >&2; exit 1; }
awk '
    $2 == "error" || $2 == "trouble" { print }
    $2 == "resources" {
        if (++n == 2) { threads = $3; handles = $4; memory = $5 }
        last = sprintf("after %d times: %d threads, %d handles, %d kB", n, $3, $4, $5)
        if (n == 2 || n % 10 == 0) print last
        grown = n > 2 && ($3 > threads || $4 > handles || $5 > memory + 200 * (n - 2) + 2000)
    }
    END { if (n < 3 || grown) { print last " - this is more than after two"; exit 1 } }' "$work/log"
