#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: lint-tidy.sh BUILD-DIR      clang-tidy on what the last commit changed: those .cpp files and, for a changed
# header, the .cpp beside it. Takes at most ten minutes and names what it had no time for. Skipped (status 77) without
# git history or clang-tidy 14 (Debian 12): other versions have other checks under the same names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=$1
seconds=600
tool=$(command -v clang-tidy-14 || command -v clang-tidy) || { echo "skipped: no clang-tidy"; exit 77; }
case "$("$tool" --version)" in
*'version 14.'*) ;;
*) echo "skipped: not clang-tidy 14"; exit 77 ;;
esac
git rev-parse -q --verify HEAD~1 >/dev/null 2>&1 || { echo "skipped: no commit to compare with"; exit 77; }

# clang cannot read gcc's precompiled headers: the tests' header itself takes its place, the others can be done without.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -E 's#-include (\\"[^"]*|[^ ]*)/tests/CMakeFiles/greenroom_test_support\.dir/cmake_pch\.hxx(\\")?#-include tests/support/pch.h#
    s#-include (\\"[^"]*|[^ ]*)/cmake_pch\.hxx(\\")?##; s#-Winvalid-pch##' \
    "$build/compile_commands.json" >"$work/compile_commands.json"

status=0
checked=0
end=$((SECONDS + seconds))
while read -r file; do
    { [ -f "$file" ] && grep -qF "/$file\"" "$work/compile_commands.json"; } || continue
    if [ $SECONDS -ge $end ]; then
        echo "no time left for $file"
        continue
    fi
    checked=$((checked + 1))
    timeout $((end - SECONDS + 1)) "$tool" --quiet -p "$work" --extra-arg=-Wno-unknown-warning-option "$file" 2>"$work/errors" ||
        { [ $? = 124 ] && echo "no time left for $file"; } || { grep -v 'warnings\? .*generated' "$work/errors" || true; status=1; }
done < <(git diff --name-only HEAD~1 HEAD -- '*.cpp' '*.h' | sed 's/\.h$/.cpp/' | sort -u)
echo "$checked files checked"
exit $status
