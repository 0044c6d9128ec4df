# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# For scripts that use the window as people do: a display of its own with a window manager, the program with what it
# says in a log, keys, and buttons by their names. Sourced with the name of the script; then
#   open_display                begins; `finish` is called at the end, whatever happens
#   run                         starts $greenroom, whose process is $window
#   marked TEXT; await TEXT SECONDS WHAT   until the log has one more line with TEXT than at marked(); or failed WHAT
#   press KEY..., type_in TEXT, click NAME
#   picture NAME                into the folder $pictures, if there is one
script=$1
work=$(mktemp -d) || exit 99
export GREENROOM_HOME=$work/home GREENROOM_KEYCHAIN=off LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
# What is said to the person and what goes on, with the seconds since the program's start.
export QT_LOGGING_RULES="greenroom.*.info=true" QT_MESSAGE_PATTERN="%{time process} %{message}"
# Buttons are found as a screen reader finds them.
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
log=$work/log
started=()
window=

finish() {
    for ((i = ${#started[@]} - 1; i >= 0; --i)); do kill "${started[i]}" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT

failed() {
    echo "$script: $*" >&2
    tail -n 30 "$log" >&2
    picture failed
    exit 1
}

now() { date +%s%N; }

picture() {
    if [ -z "${pictures:-}" ]; then return; fi
    if command -v import >/dev/null; then
        import -window root "$pictures/$1.png"
    else
        ffmpeg -v error -y -f x11grab -video_size 1320x860 -i "$DISPLAY" -frames:v 1 "$pictures/$1.png"
    fi
}

marked() { seen=$(grep -cF "$1" "$log"); }

# heard TEXT SECONDS
heard() {
    for ((i = 0; i < $2 * 20; ++i)); do
        [ "$(grep -cF "$1" "$log")" -gt "${seen:-0}" ] && return
        sleep 0.05
    done
    return 1
}

await() { heard "$1" "$2" || failed "$3"; }

# until_is WANTED SECONDS COMMAND...: until the command prints that; its last answer is $answer
until_is() {
    local wanted=$1 tries=$(($2 * 10))
    shift 2
    for ((i = 0; i < tries; ++i)); do
        answer=$("$@")
        [ "$answer" = "$wanted" ] && return
        sleep 0.1
    done
    return 1
}

run() {
    "$greenroom" "$@" >>"$log" 2>&1 &
    window=$!
    started+=("$window")
}

press() { xdotool key "$@"; }
type_in() { xdotool type --delay 30 "$1"; }

# By the mouse, where a screen reader says that it is.
click() {
    local place
    place=$(/usr/bin/python3 "$(dirname "${BASH_SOURCE[0]}")/whereis.py" "$1") || failed "there is no \"$1\" to click at"
    # shellcheck disable=SC2086 # two numbers
    xdotool mousemove $place click 1
}

open_display() {
    for program in Xvfb openbox xdotool /usr/bin/python3; do
        command -v "$program" >/dev/null || { echo "$script: $program is not installed" >&2; exit 99; }
    done
    mkdir -p "${pictures:-$work}" && : >"$log"
    mkfifo "$work/display" || exit 99
    exec 7<>"$work/display"
    Xvfb -displayfd 7 -screen 0 1320x860x24 >/dev/null 2>&1 &
    started+=($!)
    read -r -t 20 -u 7 display || failed "there is no display"
    export DISPLAY=:$display
    openbox >/dev/null 2>&1 &
    started+=($!)
}
