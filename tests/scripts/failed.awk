# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what `ctest -V` printed and prints again all that the failed entries said, but for Qt's remarks on the offscreen
# platform.
/^[0-9]+: / && !/This plugin does not support/ {
    number = $0 + 0
    output[number] = output[number] $0 "\n"
}
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / && !/ Passed +[0-9.]+ sec|\*\*\*Skipped|\(Disabled\)/ {
    number = $0
    sub(/^[^#]*#/, "", number)
    printf "\n%s\n%s", $0, output[number + 0]
}
