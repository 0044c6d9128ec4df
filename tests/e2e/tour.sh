#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tour: every state of the window comes about on real homes, and is photographed. usage: tour.sh GREENROOM
# At 150 %, which is one size and one process; so each scene gives two pictures.
set -euo pipefail
greenroom=$1
scenes=129

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$1" >&2
    sed 's/^/    /' "$work/out" >&2
    exit 1
}

export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="qt.qpa.*=false" QT_SCALE_FACTOR=1.5 LC_ALL=C.UTF-8
"$greenroom" --tour "$work/pictures" >"$work/out" 2>&1 || fail "a scene of the tour failed"
grep -q "^$((2 * scenes)) pictures of $scenes scenes" "$work/out" || fail "the tour has not $scenes scenes"
pictures=("$work"/pictures/*-1280x800@1.5x.png)
[[ ${#pictures[@]} == $((2 * scenes)) ]] || fail "${#pictures[@]} pictures were written"
