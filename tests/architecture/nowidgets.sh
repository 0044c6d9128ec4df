#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: nowidgets.sh GREENROOMCTL      The terminal program never loads Qt Widgets: neither linked, nor through a
# library, nor through a plugin while it works. Told by the dynamic linker itself.
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GREENROOM_HOME="$work/home" GREENROOM_KEYCHAIN=off LD_DEBUG_OUTPUT="$work/loaded"
unset QT_QPA_PLATFORM DISPLAY WAYLAND_DISPLAY

if ldd "$program" | grep Widgets; then
    echo "linked with Qt Widgets"
    exit 1
fi

while read -r -a arguments; do
    rm -f "$work"/loaded.*
    LD_DEBUG=files "$program" "${arguments[@]}" >"$work/output" 2>&1 || {
        cat "$work/output"
        echo "greenroomctl ${arguments[*]}: failed"
        exit 1
    }
    # Without this line the absence of Widgets would mean nothing.
    grep -q 'calling init: .*libQt6Core' "$work"/loaded.* || { echo "nothing heard from the dynamic linker"; exit 1; }
    if grep 'calling init: .*libQt6Widgets' "$work"/loaded.*; then
        echo "greenroomctl ${arguments[*]}: loads Qt Widgets"
        exit 1
    fi
    echo "greenroomctl ${arguments[*]}: no Widgets"
done <<'END'
--version
--help
home init --name Ann
home info
scenario list
map list --json
store check
END
