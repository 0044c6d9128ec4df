#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/run.sh [CTEST OPTIONS]      for example: tests/run.sh -R test_base
# Installs what building and testing needs (Debian 12 and 13, Ubuntu 24.04), builds the tests with sanitizers and the
# programs as people run them, runs all tests and closes with "N passed, N failed": test cases of all suites and
# script tests. All output is kept in build/tests.log. Status 0 only when something ran and nothing failed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
exec </dev/null

# shellcheck source=packaging/lib.sh
. "$root/packaging/lib.sh"
# Whatever ends this early is one failure, in the same words as a full run.
trap 'say "0 passed, 1 failed"' EXIT

install_packages build package test
build_tree release || die "The programs do not build; all of it is in build/release.log"
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:halt_on_error=1:detect_stack_use_after_return=1}"
# The tour is taken, and the terminal program tried end to end, with the programs as people run them.
export GREENROOM_PROGRAM="$root/build/release/bin/greenroom" GREENROOM_CTL="$root/build/release/bin/greenroomctl"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}"
# test LOG [CTEST OPTIONS]: runs tests of the tree as it is built now.
test() {
    local log=$1
    shift
    say "Testing (${log#"$root"/})"
    ctest --test-dir "$root/build/asan" -j 2 -V --no-tests=ignore "$@" 2>&1 | tee "$log" |
        awk '/^ *[0-9]+\/[0-9]+ Test +#/ { print; fflush() }' || true
}
build_tests() { build_tree asan "$@" || die "The tests do not build; all of it is in build/asan.log"; }

log="$root/build/tests.log"
without="$root/build/tests-without-window.log"
rm -f "$without"
if [ ! -f "$root/build/asan/build.ninja" ]; then
    # Nothing below the window may need it: a new tree is built and tested without it, and only then with it.
    build_tests -DGREENROOM_UI=OFF
    test "$without" -LE last "$@"
    build_tests -DGREENROOM_UI=ON
    test "$log" -L 'ui|last' "$@"
else
    build_tests -DGREENROOM_UI=ON
    test "$log" "$@"
fi

trap - EXIT
logs=("$log")
[ ! -f "$without" ] || logs+=("$without")
for file in "${logs[@]}"; do awk -f "$root/tests/scripts/failed.awk" "$file"; done
awk -f "$root/tests/scripts/sum.awk" "${logs[@]}"
