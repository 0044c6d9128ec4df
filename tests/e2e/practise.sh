#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The window as people use it, with a camera and a microphone that this machine does not have: from the first start,
# which asks for a name and nothing else, over two recordings to the second attempt compared with the model and with the
# first one; a note and a level on it; what a crash in the middle of a take leaves; and both devices unplugged.
# usage: practise.sh GREENROOM GREENROOMCTL [FOLDER for pictures of each step]
set -u

here=$(cd "$(dirname "$0")" && pwd)
if [ "${1:-}" != --inside ]; then
    exec "$here/../support/pipewire-rig.sh" "$0" --inside "$@"
fi
greenroom=$2 ctl=$3 pictures=${4:-}
# shellcheck source=tests/e2e/window.sh
. "$here/window.sh" practise

ctl() { "$ctl" --home "$GREENROOM_HOME" --json "$@"; }
# The numbers of attempts, takes, starred takes and recovered takes
count() {
    local list
    list=$(ctl take list)
    echo "$(grep -o '"attempts": *[0-9]*' <<<"$list" | grep -o '[0-9]*$')" "$(grep -o '"starred":' <<<"$list" | wc -l)" \
        "$(grep -o '"starred": *true' <<<"$list" | wc -l)" "$(grep -o '"recovered": *true' <<<"$list" | wc -l)"
}
# The id of the take with a star
starred() { ctl take list | tr '{}' '\n' | grep '"starred": *true' | grep -o '"id": *"[^"]*"' | cut -d'"' -f4; }
notes() { ctl note list "$(starred)" | grep -c "Slower before the ask"; }
counted() { until_is "$1" 20 count || failed "attempts, takes, stars, recovered should be $1, but are: $answer"; }
# record SECONDS: by R, until it plays
record() {
    marked "phase recording"
    press r
    await "phase recording" 20 "R does not record"
    sleep "$1"
    marked "phase playing"
    press r
    await "phase playing" 10 "the take does not play after the stop"
}

open_display

# First start: a name, and the picture is there.
begun=$(now)
run
xdotool search --sync --onlyvisible --pid "$window" >/dev/null || failed "no window comes"
sleep 2
picture 01-name
marked "phase ready"
type_in "Lea Hartmann"
press Return
await "phase ready" 30 "the studio is not ready"
picture 02-ready
marked "phase recording"
press r
await "phase countdown" 5 "R does not count down"
sleep 1
picture 03-countdown
await "phase recording" 20 "R does not record"
echo "practise: from the start to the first recording it took $((($(now) - begun) / 1000000000)) s"
[ $((($(now) - begun) / 1000000000)) -lt 120 ] || failed "the first recording took longer than two minutes"
sleep 4
press m
sleep 0.5
picture 04-recording
marked "phase playing"
press r
await "phase playing" 10 "the take does not play after the stop"
sleep 1
picture 05-playing
counted "1 1 0 0"
marked " beside "
press b
await " beside " 5 "B does not put the model beside the take"
sleep 1
picture 06-beside-the-model

# Again, without a question; star it by its button.
record 4
counted "2 2 0 0"
click Star
counted "2 2 1 0"
sleep 0.5
picture 07-starred

# The second attempt compared, by the button beside the star: played, aligned by an event, a range looped.
marked "Your take 2 | Mara"
click Compare
await "Your take 2 | Mara" 10 "Compare does not show the take beside the model"
sleep 1
picture 08-compare
marked ", playing"
press space
await ", playing" 10 "Space does not play both"
sleep 1.5
picture 09-compare-playing
marked ", paused"
press space
await ", paused" 10 "Space does not pause"
marked "side 1 marked"
press a
await "side 1 marked" 10 "A does not mark the event"
picture 10-marked
for _ in 1 2 3 4 5; do press Right; done
marked "told: Aligned."
press a
await "told: Aligned." 10 "the second A does not align"
sleep 0.5
picture 11-aligned
press i
press shift+Right
marked ", loop of"
press o
await ", loop of" 10 "I and O do not loop"
picture 12-looped
press c
sleep 1
picture 13-choose-another
marked "Your take 2 | Your take 1"
type_in "take 1"
press Return
await "Your take 2 | Your take 1" 10 "the two attempts are not compared"
sleep 1
picture 14-both-attempts
marked "phase ready"
press alt+Up
await "phase ready" 10 "there is no way back to the studio"

# A note and a level on the starred take.
marked "plays Attempt 2"
click "Attempt 2"
await "plays Attempt 2" 10 "a click on the attempt does not play it"
marked "opened attempt 2"
click "Rate yourself"
await "opened attempt 2" 10 "Rate does not open the take"
sleep 1
picture 15-review
press n
sleep 0.5
type_in "Slower before the ask."
picture 16-writing
press ctrl+Return
take=$(starred)
until_is 1 10 notes || failed "the note is not there"
press g
press 4
marked "told: Your assessment is saved."
press ctrl+s
await "told: Your assessment is saved." 10 "the level is not saved"
ctl assessment list "$take" | grep -q '"self"' || failed "there is no assessment of one's own"
sleep 0.5
picture 17-rated
marked "phase ready"
press alt+Up
await "phase ready" 10 "the studio is not ready again"

# The program is killed in the middle of a take: the next start says what it found, and the take is in the list.
marked "phase recording"
press r
await "phase recording" 20 "R does not record"
sleep 4
kill -9 "$window"
wait "$window" 2>/dev/null
marked "news: Recovered"
run
await "news: Recovered" 30 "nobody is told of the take that the crash cut off"
counted "3 3 1 1"
sleep 1
picture 18-recovered
marked "opened attempt 3"
click "Show it"
await "opened attempt 3" 10 "what was recovered is not shown"
sleep 1
picture 19-recovered-take
press alt+Up
marked "phase ready"
press Return
await "phase ready" 20 "Today does not lead back to the scenario"
sleep 0.5
picture 20-recovered-in-the-list

# Both devices go in the middle of a take: the person is told within two seconds, and the take is there.
marked "phase recording"
press r
await "phase recording" 20 "R does not record after the crash"
sleep 4
marked "unplugged"
unplugged=$(now)
pactl unload-module "$(cat "$GREENROOM_RIG/mic.id")" || failed "the microphone cannot be unplugged"
pw-cli destroy vcam >/dev/null || failed "the camera cannot be unplugged"
told=no
heard "unplugged" 10 && told=$((($(now) - unplugged) / 1000000))
sleep 1.5
picture 21-unplugged
if kill -0 "$window" 2>/dev/null; then
    echo "practise: told after $told ms"
    if [ "$told" = no ] || [ "$told" -ge 2000 ]; then failed "the person was not told within two seconds"; fi
    counted "4 4 1 1"
else
    # A multimedia backend may fall over a device that goes. What was recorded does not.
    echo "practise: the program ended when the devices went; it starts again"
    run
    counted "4 4 1 2"
fi
picture 22-kept
"$ctl" --home "$GREENROOM_HOME" store check >/dev/null || failed "the home is not sound any more"
echo "practise: all is well, in $((($(now) - begun) / 1000000000)) s"
