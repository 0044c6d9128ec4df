# SPDX-License-Identifier: GPL-3.0-or-later
# Reads a .ts file and prints each translation that is missing or unfinished, or that lost or gained one of what its source
# has: %1 and %n, a mnemonic, markup, a line or a heading of Markdown, a file pattern, a space at an end, the three dots of
# what asks further. Status 1 if there is any.

BEGIN { RS = "</message>" }

/<name>/ {
    context = $0
    sub(/.*<name>/, "", context)
    sub(/<\/name>.*/, "", context)
}

/<source>/ {
    ++messages
    source = $0
    sub(/.*<source>/, "", source)
    sub(/<\/source>.*/, "", source)
    if (/<translation type=/) tell("is unfinished")
    rest = $0
    count = 0
    while (match(rest, /<(translation|numerusform)>[^<]*<\/(translation|numerusform)>/)) {
        text = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + RLENGTH)
        gsub(/<\/?(translation|numerusform)>/, "", text)
        ++count
        compare(text)
    }
    if (count < (/numerus="yes"/ ? 2 : 1)) tell("is not translated")
}

END {
    if (!messages) print "there is no text at all"
    exit !messages || bad
}

function tell(what) {
    printf "%s: \"%s\" %s\n", context, source, what
    bad = 1
}

function compare(text,    before) {
    if (text == "") tell("has an empty form")
    if (!alike(text, "^ ") || !alike(text, " $")) tell("lost or gained a space at an end: \"" text "\"")
    if (!alike(text, "(…|[.][.][.])$")) tell("lost or gained the dots at the end: \"" text "\"")
    if (!alike(text, "^#+ ")) tell("lost or gained a heading: \"" text "\"")
    before = source
    if (/numerus="yes"/ && count == 1) { # "once" is a number as well
        gsub(/%n/, "", before)
        gsub(/%n/, "", text)
    }
    if (all(before, "%L?[0-9n]+") != all(text, "%L?[0-9n]+")) tell("lost or gained placeholders: \"" text "\"")
    if (all(before, "&lt;[^&]*&gt;") != all(text, "&lt;[^&]*&gt;")) tell("lost or gained markup: \"" text "\"")
    if (all(before, "[*][.][a-z-]+") != all(text, "[*][.][a-z-]+")) tell("lost or gained file patterns: \"" text "\"")
    if (gsub(/&amp;[A-Za-z]/, "&", before) != gsub(/&amp;[A-Za-z]/, "&", text)) tell("lost or gained a mnemonic: \"" text "\"")
    if (all(before, "\n|[*][*]|\n#+ |[[]|[]]|;;") != all(text, "\n|[*][*]|\n#+ |[[]|[]]|;;"))
        tell("lost or gained lines or marks: \"" text "\"")
}

function alike(text, pattern) { return (source ~ pattern) == (text ~ pattern) }

# What of a text fits, sorted.
function all(text, pattern,    found, n, i, j, swap, result) {
    for (n = 0; match(text, pattern); text = substr(text, RSTART + RLENGTH)) found[++n] = substr(text, RSTART, RLENGTH)
    for (i = 1; i < n; ++i)
        for (j = i + 1; j <= n; ++j)
            if (found[j] < found[i]) {
                swap = found[i]
                found[i] = found[j]
                found[j] = swap
            }
    for (i = 1; i <= n; ++i) result = result "|" found[i]
    return result
}
