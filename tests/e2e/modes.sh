#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The ways to practise in the window as people use it, with a camera and a microphone that this machine does not have
# and into which somebody says a sentence every few seconds: a drill of the model, twice, and call and response with the
# model, whose lines follow by themselves when the sentence is over.
# usage: modes.sh GREENROOM GREENROOMCTL [FOLDER for pictures of each step]
set -u

here=$(cd "$(dirname "$0")" && pwd)
if [ "${1:-}" != --inside ]; then
    for program in espeak-ng ffmpeg; do
        command -v "$program" >/dev/null || { echo "modes: $program is not installed" >&2; exit 99; }
    done
    voice=$(mktemp -d) || exit 99
    trap 'rm -rf "$voice"' EXIT
    espeak-ng -s 160 -w "$voice/said.wav" "We take those four days out, and your auditors still see every step." &&
        ffmpeg -v error -i "$voice/said.wav" -af "apad=pad_dur=3" "$voice/voice.wav" || exit 99
    "$here/../support/pipewire-rig.sh" --sound "$voice/voice.wav" "$0" --inside "$@"
    exit $?
fi
greenroom=$2 ctl=$3 pictures=${4:-}
# shellcheck source=tests/e2e/window.sh
. "$here/window.sh" modes

ctl() { "$ctl" --home "$GREENROOM_HOME" --json "$@"; }
# How many takes there are of this mode
of_mode() { ctl take list | grep -o "\"mode\": *\"$1\"" | wc -l; }
# choose MODE DOWNS: by the menu and its keys
choose() {
    marked "mode $1"
    press d
    sleep 0.7
    picture "$1-menu"
    for ((i = 0; i < $2; ++i)); do press Down; done
    press Return
    await "mode $1" 5 "the menu does not choose $1"
}

open_display
run
xdotool search --sync --onlyvisible --pid "$window" >/dev/null || failed "no window comes"
sleep 2
marked "phase ready"
type_in "Lea Hartmann"
press Return
await "phase ready" 30 "the studio is not ready"
sleep 1

# Drill: the model plays, then it counts down and records; stopped by R, both play; again, without waiting.
choose drill 2
sleep 1
picture drill-chosen
marked "phase lead-in"
press r
await "phase lead-in" 5 "the model's part does not play"
sleep 3
picture drill-listening
marked "phase recording"
press r
await "phase recording" 20 "R does not go on to the recording"
sleep 4
picture drill-recording
marked "phase playing"
press r
await "phase playing" 10 "the try does not play"
sleep 2
picture drill-beside
marked "phase recording"
press r
sleep 1
press r
await "phase recording" 20 "R does not record the next try"
sleep 3
marked "phase playing"
press r
await "phase playing" 10 "the second try does not play"
until_is 2 10 of_mode drill || failed "two drills should be kept, but there are $answer"

# Call and response: the second line comes when the first answer is over, by itself.
press Escape
choose call_and_response 3
marked "Your turn"
until_is 1 60 grep -c "The model says a line" "$log" || failed "the lines of the model are not found"
picture call-chosen
press r
await "phase recording" 20 "call and response does not record"
sleep 2
picture call-listening
await "Your turn" 30 "the first line does not end"
sleep 1
picture call-answering
seen=0
await "Line 2 of" 30 "the answer is not heard to be over"
sleep 1
marked "Your turn"
press space
await "Your turn" 5 "Space does not end the line"
sleep 2
marked "phase playing"
press r
await "phase playing" 10 "the answers do not play"
sleep 2
picture call-playing
until_is 1 10 of_mode call_and_response || failed "the answers are not kept"
echo "modes: drill and call and response work"
