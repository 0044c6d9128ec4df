#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tour: every state of the window comes about on real homes, and is photographed. usage: tour.sh GREENROOM
# At 150 %, which is one size and one process; so each scene gives two pictures. GREENROOM_PROGRAM names another program
# to take it with.
set -euo pipefail
greenroom=${GREENROOM_PROGRAM:-$1}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$1" >&2
    sed 's/^/    /' "$work/out" >&2
    exit 1
}

# As large as a screen is: menus keep on it.
cat >"$work/screen.json" <<'END'
{ "screens": [{ "name": "screen", "x": 0, "y": 0, "width": 2880, "height": 1800, "logicalDpi": 96 }] }
END
export QT_QPA_PLATFORM="offscreen:configfile=$work/screen.json" QT_LOGGING_RULES="qt.qpa.*=false" QT_SCALE_FACTOR=1.5 LC_ALL=C.UTF-8
# Ends with an error, and names the scene, when one does not come about.
"$greenroom" --tour "$work/pictures" >"$work/out" 2>&1 || fail "a scene of the tour failed"
[[ $(grep " pictures of " "$work/out") =~ ^([0-9]+)\ pictures\ of\ ([0-9]+)\ scenes ]] || fail "the tour does not say what it did"
said=${BASH_REMATCH[1]}
scenes=${BASH_REMATCH[2]}
[[ $scenes -gt 100 && $said == $((2 * scenes)) ]] || fail "$scenes scenes gave $said pictures"
pictures=("$work"/pictures/*-1280x800@1.5x.png)
[[ ${#pictures[@]} == "$said" ]] || fail "${#pictures[@]} pictures were written, not $said"
