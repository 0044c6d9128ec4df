#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The window as people use it, with a camera and a microphone that this machine does not have: the first start with a
# name and nothing else, two recordings by R, playing, the star, and both devices unplugged in the middle of a take.
# usage: practise.sh GREENROOM GREENROOMCTL [FOLDER for pictures of each step]
set -u

here=$(cd "$(dirname "$0")" && pwd)
if [ "${1:-}" != --inside ]; then
    for program in Xvfb openbox xdotool; do
        command -v "$program" >/dev/null || { echo "practise: $program is not installed" >&2; exit 99; }
    done
    exec "$here/../support/pipewire-rig.sh" "$0" --inside "$@"
fi
greenroom=$2 ctl=$3 pictures=${4:-}

work=$(mktemp -d) || exit 99
export GREENROOM_HOME=$work/home GREENROOM_KEYCHAIN=off LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
# What the studio says, with the seconds since the program's start.
export QT_LOGGING_RULES="greenroom.studio.info=true" QT_MESSAGE_PATTERN="%{time process} %{message}"
log=$work/log
started=()
finish() {
    for ((i = ${#started[@]} - 1; i >= 0; --i)); do kill "${started[i]}" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
failed() {
    echo "practise: $*" >&2
    tail -n 30 "$log" >&2
    picture failed
    exit 1
}
now() { date +%s%N; }
picture() { if [ -n "$pictures" ] && command -v import >/dev/null; then import -window root "$pictures/$1.png"; fi; }
# heard TEXT SECONDS: until the log has one more line with it than marked() saw
marked() { seen=$(grep -cF "$1" "$log"); }
heard() {
    for ((i = 0; i < $2 * 20; ++i)); do
        [ "$(grep -cF "$1" "$log")" -gt "${seen:-0}" ] && return
        sleep 0.05
    done
    return 1
}
await() { # TEXT SECONDS WHAT
    heard "$1" "$2" || failed "$3"
}
# The numbers of attempts, takes and starred takes
count() {
    local list
    list=$("$ctl" --home "$GREENROOM_HOME" --json take list)
    echo "$(grep -o '"attempts": *[0-9]*' <<<"$list" | grep -o '[0-9]*$')" "$(grep -o '"starred":' <<<"$list" | wc -l)" \
        "$(grep -o '"starred": *true' <<<"$list" | wc -l)"
}
run() {
    "$greenroom" >>"$log" 2>&1 &
    window=$!
    started+=("$window")
}
press() { xdotool key "$@"; }

mkdir -p "${pictures:-$work}" && : >"$log"
mkfifo "$work/display" || exit 99
exec 7<>"$work/display"
Xvfb -displayfd 7 -screen 0 1320x860x24 >/dev/null 2>&1 &
started+=($!)
read -r -t 20 -u 7 display || failed "there is no display"
export DISPLAY=:$display
openbox >/dev/null 2>&1 &
started+=($!)

# First start: a name, and the picture is there.
begun=$(now)
run
xdotool search --sync --onlyvisible --pid "$window" >/dev/null || failed "no window comes"
sleep 2
picture 1-name
marked "phase ready"
xdotool type --delay 30 "Lea Hartmann"
press Return
await "phase ready" 30 "the studio is not ready"
picture 2-ready
marked "phase recording"
press r
sleep 1
picture 3-countdown
await "phase recording" 20 "R does not record"
echo "practise: from the start to the first recording it took $((($(now) - begun) / 1000000000)) s"
[ $((($(now) - begun) / 1000000000)) -lt 120 ] || failed "the first recording took longer than two minutes"
sleep 4
press m
sleep 0.5
picture 4-recording
marked "phase playing"
press r
await "phase playing" 10 "the take does not play after the stop"
sleep 1
picture 5-playing
[ "$(count)" = "1 1 0" ] || failed "there should be one attempt with its take, but: $(count)"

# Again, without a question; star it.
marked "phase recording"
press r
await "phase recording" 20 "R does not record again"
sleep 4
marked "phase playing"
press r
await "phase playing" 10 "the second take does not play"
press shift+s
for _ in $(seq 50); do [ "$(count)" = "2 2 1" ] && break; sleep 0.1; done
[ "$(count)" = "2 2 1" ] || failed "there should be two takes, one with a star, but: $(count)"
sleep 1
picture 6-starred

# Both devices go in the middle of a take: the person is told within two seconds, and the take is there.
marked "phase recording"
press r
await "phase recording" 20 "R does not record a third time"
sleep 4
marked "unplugged"
unplugged=$(now)
pactl unload-module "$(cat "$GREENROOM_RIG/mic.id")" || failed "the microphone cannot be unplugged"
pw-cli destroy vcam >/dev/null || failed "the camera cannot be unplugged"
told=no
heard "unplugged" 10 && told=$((($(now) - unplugged) / 1000000))
sleep 1.5
picture 7-unplugged
if kill -0 "$window" 2>/dev/null; then
    echo "practise: told after $told ms"
    if [ "$told" = no ] || [ "$told" -ge 2000 ]; then failed "the person was not told within two seconds"; fi
else
    # A multimedia backend may fall over a device that goes. What was recorded does not.
    echo "practise: the program ended when the devices went; it starts again"
    run
fi
for _ in $(seq 200); do [ "$(count)" = "3 3 1" ] && break; sleep 0.1; done
[ "$(count)" = "3 3 1" ] || failed "the take that was cut off should be there, but: $(count)"
picture 8-kept
"$ctl" --home "$GREENROOM_HOME" store check >/dev/null || failed "the home is not sound any more"
echo "practise: all is well"
