#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: translations.sh LUPDATE      Every plural in the window's sources has its English forms and every text its German
# one, none is left over, and a translation keeps what the program and the reader count on (translations.awk).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
fail() {
    echo "$1"
    status=1
}
sources() { # in no order, for new ones are appended
    awk '/<name>/ { context = $0 } /<source>/ { text = $0 } /<comment>/ { text = text $0 } /<translation/ { print context text }' "$1" | sort
}

check() { # FILE, then lupdate's options: which texts it has
    local file=resources/translations/$1 fresh=$work/$1
    shift
    "$lupdate" -silent -I . -locations none "$@" ui app/greenroom -ts "$fresh" 2>"$work/said"
    # Such texts are looked for under another name when the program runs.
    ! grep 'lacks Q_OBJECT' "$work/said" || fail "these stand in a class of no name for translations"
    diff <(sources "$file") <(sources "$fresh") || fail "$file is not up to date: build the target translations"
    awk -f tests/scripts/translations.awk "$file" || fail "$file is not finished"
}

lupdate=$1
check greenroom_en.ts -pluralonly -source-language en -target-language en
check greenroom_de.ts -source-language en -target-language de
exit $status
