# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what `ctest -V` printed, in one file or more, and prints "N passed, N failed[, N skipped]"; status 1 if anything failed or none passed.
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
    total[FILENAME] = $1
    sub(/.*\//, "", total[FILENAME])
    number = $0
    sub(/^[^#]*#/, "", number)
    entry = FILENAME " " (number + 0)
    named_suite[entry] = /#[0-9]+: test_/
    ended[entry] = /\*\*\*Skipped|\(Disabled\)/ ? "skipped" : / Passed +[0-9.]+ sec/ ? "passed" : "failed"
}

function close_suite(good, bad, left,    entry) {
    entry = FILENAME " " ($0 + 0)
    closed[entry] = 1
    suite_passed[entry] = good
    suite_failed[entry] = bad
    suite_skipped[entry] = left
}

END {
    for (entry in ended) {
        ++reported
        if (entry in closed) {
            passed += suite_passed[entry]
            failed += suite_failed[entry]
            skipped += suite_skipped[entry]
            if (ended[entry] == "failed" && !suite_failed[entry]) ++failed
        } else if (ended[entry] == "skipped") {
            ++skipped
        } else if (ended[entry] == "passed" && !named_suite[entry]) {
            ++passed
        } else {
            ++failed
        }
    }
    for (file in total) expected += total[file]
    failed += expected - reported
    printf "%d passed, %d failed", passed, failed
    if (skipped) printf ", %d skipped", skipped
    print ""
    exit passed == 0 || failed > 0
}
