#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: sumtest.sh CTEST      The closing line of tests/run.sh adds up: checked on what this ctest really prints for
# small made-up suites, and on logs that were cut short.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
ctest=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# run NAME SHELL-TEXT [PROPERTY VALUE]...: adds an entry to the ctest project in this folder.
run() {
    printf 'add_test([==[%s]==] sh -c [==[%s]==])\n' "$1" "$2" >>CTestTestfile.cmake
    [ $# -lt 3 ] || printf 'set_tests_properties([==[%s]==] PROPERTIES %s)\n' "$1" "${*:3}" >>CTestTestfile.cmake
}

# expect LINE STATUS: what sum.awk makes of the project's run, or of ./log when there is no project.
expect() {
    local line status=0
    if [ -f CTestTestfile.cmake ]; then
        "$ctest" -V -j 2 --no-tests=error >log 2>&1 || true
        rm CTestTestfile.cmake
    fi
    line=$(awk -f "$here/sum.awk" log) || status=$?
    if [ "$line" != "$1" ] || [ $status != "$2" ]; then
        cat log
        echo "expected \"$1\" and status $2, got \"$line\" and $status"
        exit 1
    fi
}

# All good: two suites and a script.
run test_a 'echo "All tests passed (12 assertions in 4 test cases)"'
run test_b 'echo "Randomness seeded to: 7"; echo "All tests passed (1 assertion in 1 test case)"'
run script 'true'
expect '6 passed, 0 failed' 0

# Failed cases are counted, not failed entries; "failed as expected" is no failure. Twelve entries: two digits in ctest.
run test_a 'echo "test cases:  5 |  3 passed | 1 failed | 1 failed as expected"; echo "assertions: 20 | 18 passed | 2 failed"; exit 1'
run test_b 'echo "test cases: 3 | 1 passed | 2 skipped"; echo "assertions: 3 | 3 passed"'
run test_c 'echo "test cases: 2 | 2 failed"; exit 2'
for i in 1 2 3 4 5 6 7 8; do run "script_$i" 'true'; done
run script_9 'echo "oh no"; exit 1'
expect '13 passed, 4 failed, 2 skipped' 1

# A leak after the last case, a crash without a closing line, a time limit, a missing program, a suite that ran nothing
# or ended without a closing line: one failure each.
run test_leak 'echo "All tests passed (2 assertions in 2 test cases)"; echo "ERROR: LeakSanitizer"; exit 23'
run test_crash 'kill -SEGV $$'
run test_hang 'sleep 20' TIMEOUT 1
run test_empty 'echo "No tests ran"'
run test_silent 'true'
printf 'add_test(missing /nonexistent/program)\n' >>CTestTestfile.cmake
expect '2 passed, 6 failed' 1

# Skipped and disabled entries are neither; when nothing passed that is no success.
run skipped 'exit 77' SKIP_RETURN_CODE 77
run disabled 'true' DISABLED 1
expect '0 passed, 0 failed, 2 skipped' 1

# A closing line that another program's unfinished line precedes still counts.
run test_a 'printf "qt.qpa: no display "; echo "All tests passed (2 assertions in 2 test cases)"'
expect '2 passed, 0 failed' 0

# ctest was ended before its last two entries: they are missed.
printf '1: All tests passed (2 assertions in 2 test cases)\n1/3 Test #1: test_a ......   Passed    0.01 sec\n' >log
expect '2 passed, 2 failed' 1

# Nothing ran at all.
echo 'No tests were found!!!' >log
expect '0 passed, 0 failed' 1

# Two runs, whose entries have the same numbers, are added up.
printf '1: All tests passed (2 assertions in 2 test cases)\n1/1 Test #1: test_a ......   Passed    0.01 sec\n' >first
printf '1: All tests passed (3 assertions in 3 test cases)\n1/2 Test #1: test_b ......   Passed    0.01 sec\n' >second
got=$(awk -f "$here/sum.awk" first second) && { echo "two runs: a missed entry is no failure"; exit 1; }
[ "$got" = '5 passed, 1 failed' ] || { echo "two runs: $got"; exit 1; }
