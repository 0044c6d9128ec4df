#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: translations.sh LUPDATE      Every plural in the window's sources has its English forms, and no form is left over.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fresh=$work/fresh.ts
"$1" -silent -I . -locations none -pluralonly ui app/greenroom -source-language en -target-language en -ts "$fresh" 2>/dev/null
sources() { sed -n 's/^ *<name>/in /p; s/^ *<source>/  /p' "$1"; }
diff <(sources resources/translations/greenroom_en.ts) <(sources "$fresh") ||
    { echo "resources/translations/greenroom_en.ts is not up to date: build the target translations"; exit 1; }
! grep -nE 'unfinished|<numerusform></numerusform>' resources/translations/greenroom_en.ts ||
    { echo "these have no English forms"; exit 1; }
