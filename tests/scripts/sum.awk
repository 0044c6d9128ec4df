# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what `ctest -V` printed and prints "N passed, N failed[, N skipped]"; status 1 if anything failed or none passed.
# A Catch2 suite (named test_...) counts as its test cases, told by its closing line; any other entry counts as one.
# One failure more for each entry that failed without a failed case of its own (crash, leak, time limit), for each suite
# that passed without a closing line, and for each entry that ctest never reported.

# "3: All tests passed (12 assertions in 4 test cases)"
/^[0-9]+: .*All tests passed \([0-9]+ assertions? in [0-9]+ test cases?\)/ {
    split($0, part, / assertions? in /)
    close_suite(part[2] + 0, 0, 0)
}

# "3: test cases: 5 | 3 passed | 1 failed | 1 failed as expected | 1 skipped"
/^[0-9]+: .*test cases: +[0-9]+ \|/ {
    count = split($0, part, /\|/)
    good = bad = left = 0
    for (i = 2; i <= count; ++i) {
        if (part[i] ~ /passed|failed as expected/) good += part[i]
        else if (part[i] ~ /failed/) bad += part[i]
        else if (part[i] ~ /skipped/) left += part[i]
    }
    close_suite(good, bad, left)
}

/^[0-9]+: .*No tests ran/ { close_suite(0, 1, 0) }

# " 2/13 Test  #3: test_base ....................   Passed    0.02 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    total = $1
    sub(/.*\//, "", total)
    number = $0
    sub(/^[^#]*#/, "", number)
    named_suite[number + 0] = /#[0-9]+: test_/
    ended[number + 0] = /\*\*\*Skipped|\(Disabled\)/ ? "skipped" : / Passed +[0-9.]+ sec/ ? "passed" : "failed"
}

function close_suite(good, bad, left) {
    closed[$0 + 0] = 1
    suite_passed[$0 + 0] = good
    suite_failed[$0 + 0] = bad
    suite_skipped[$0 + 0] = left
}

END {
    for (number in ended) {
        ++reported
        if (number in closed) {
            passed += suite_passed[number]
            failed += suite_failed[number]
            skipped += suite_skipped[number]
            if (ended[number] == "failed" && !suite_failed[number]) ++failed
        } else if (ended[number] == "skipped") {
            ++skipped
        } else if (ended[number] == "passed" && !named_suite[number]) {
            ++passed
        } else {
            ++failed
        }
    }
    failed += total - reported
    printf "%d passed, %d failed", passed, failed
    if (skipped) printf ", %d skipped", skipped
    print ""
    exit passed == 0 || failed > 0
}
