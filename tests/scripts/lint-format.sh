#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file is formatted as .clang-format says. The tree is formatted with clang-format 14 (Debian 12); other
# versions lay out some lines differently, so they are skipped (status 77).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tool=$(command -v clang-format-14 || command -v clang-format) || { echo "skipped: no clang-format"; exit 77; }
case "$("$tool" --version)" in
*'version 14.'*) ;;
*) echo "skipped: $("$tool" --version), the tree is formatted with 14"; exit 77 ;;
esac
folders=()
for folder in app core ui tests; do [ ! -d "$folder" ] || folders+=("$folder"); done
find "${folders[@]}" \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 "$tool" --dry-run --Werror
