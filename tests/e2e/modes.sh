#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The ways to practise in the window as people use it, with a camera and a microphone that this machine does not have
# and into which somebody says a sentence every few seconds: a drill of the model, twice; call and response with the
# model, whose lines follow by themselves when the sentence is over; objections that come and are answered, asked for and
# put off; a recorded buyer who goes on where a key says.
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

# A scenario with objections and a buyer comes to the home from a terminal while the window is open.
model=$(ctl library search | sed 's/.*"path": *"[^"]*\/\([0-9a-f]\{64\}\)".*/\1/')
[ ${#model} = 64 ] || failed "there is no model whose voice could be the buyer's"
cat >"$work/scenario.json" <<END
{ "format": "greenroom-scenario/1", "title": "Two voices", "kind": "basic-call", "language": "en", "brief": "Hold your ground.",
  "x-greenroom-objections": [
      { "id": "price", "text": "That is more than we spend today.", "hint": "Asks: compared with what?" },
      { "id": "time", "text": "We have no time for a change this year." },
      { "id": "board", "text": "My board will never agree." }],
  "x-greenroom-ghost-buyer": { "clip": "$model", "lines": [
      { "id": "hello", "text": "Who is calling?", "in": 0.5, "out": 3,
        "next": [{ "to": "more", "label": "Go on" }, { "to": "bye", "label": "Close" }] },
      { "id": "more", "text": "What does it cost?", "in": 5, "out": 8 },
      { "id": "bye", "text": "Send me that in writing.", "in": 10, "out": 13 }] } }
END
ctl scenario add "$work/scenario.json" >/dev/null || failed "the scenario is not taken"
press Escape
marked "page: greenroom::ui::ScenariosPage"
press ctrl+2
await "page: greenroom::ui::ScenariosPage" 5 "the list of scenarios does not open"
sleep 2
press ctrl+f
type_in "Two voices"
marked "phase ready"
for ((try = 0; try < 6; ++try)); do # the list is still read at first
    sleep 1
    press ctrl+f Tab Tab Return
    heard "phase ready" 6 && break
done
[ $try -lt 6 ] || failed "the studio is not ready for the other scenario"
sleep 1

# Objections: the first comes by itself, with a hint; the next by Space; the third is put off.
choose objections 2
sleep 1
picture objections-chosen
marked "phase recording"
press r
await "phase recording" 20 "objections are not recorded"
marked "says Objection 1"
await "says Objection 1" 60 "no objection comes by itself"
sleep 1
picture objection-asked
press 1
sleep 1
picture objection-hint
marked "says Objection 2"
press space
await "says Objection 2" 10 "Space does not bring the next"
sleep 1
press 3
sleep 1
picture objection-put-off
marked "phase playing"
press r
await "phase playing" 10 "what was answered does not play"
sleep 2
picture objections-played
until_is 1 10 of_mode objections || failed "the attempt with objections is not kept"

# The buyer: says a line and waits; 2 chooses where it goes on; nothing is cut out of the take.
press Escape
sleep 1
choose ghost_buyer 3
sleep 1
picture buyer-chosen
marked "says Line 1 of 3: Who is calling?"
press r
await "says Line 1 of 3: Who is calling?" 20 "the buyer does not begin"
sleep 1
picture buyer-speaks
press 2
await "says Line 1 of 3: Your turn" 10 "the buyer's line does not end"
sleep 0.5
picture buyer-listens
seen=0
await "says Line 3 of 3: Send me that in writing." 30 "the buyer does not go on where the key said"
marked "phase playing"
sleep 4
press r
await "phase playing" 10 "the talk with the buyer does not play"
sleep 2
picture buyer-played
until_is 1 10 of_mode ghost_buyer || failed "the talk with the buyer is not kept"
echo "modes: drill, call and response, objections and ghost buyer work"
