#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/bench/run.sh [NAME[:PART,...]...]      for example: tests/bench/run.sh journal recorder:cpu,kill
# Installs what measuring needs, builds the benchmarks and runs them all, or those named. Each runs its yardstick beside
# us, interleaved, and prints a table and JSON; all of it is kept in build/bench.txt. Nothing else should run meanwhile.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=packaging/lib.sh
. "$root/packaging/lib.sh"

install_packages build test bench
build_tree bench || die "The benchmarks do not build; all of it is in build/bench.log"
[ $# -gt 0 ] || set -- $(cd "$root/build/bench/bin" && ls -1 | sed -n 's/^bench_//p')
for name; do
    say "== $name"
    parts=${name#"${name%%:*}"}
    # shellcheck disable=SC2086 # a list of words
    "$root/build/bench/bin/bench_${name%%:*}" $(echo "${parts#:}" | tr ',' ' ')
done </dev/null | tee "$root/build/bench.txt"
