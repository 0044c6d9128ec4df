#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A camera and a microphone for machines without: runs a command inside a private D-Bus session with a private PipeWire,
# in which there are
#   vcam      a camera with moving colour bars
#   vmic      a microphone that hears an endless tone (or the sound file of --sound, over and over; or nothing: --silent)
#   vmic2     another that hears nothing, which the sound server turns to when the first is unplugged
# usage: pipewire-rig.sh [--silent | --sound FILE] COMMAND [ARGUMENT...]
# Gives the command's status; 99 if the devices could not be made, with the reason on standard error.
# For the command: GREENROOM_RIG holds the folder of this rig with the daemons' logs, and
#   pw-cli destroy vcam    unplugs the camera            pactl unload-module "$(cat "$GREENROOM_RIG"/mic.id)"    the microphone
set -u

if [ "${1:-}" != --inside ]; then
    for program in dbus-run-session pipewire wireplumber pipewire-pulse pw-cli pw-cat pw-link pactl ffmpeg; do
        command -v "$program" >/dev/null || { echo "pipewire-rig: $program is not installed" >&2; exit 99; }
    done
    GREENROOM_RIG=$(mktemp -d) || exit 99
    export GREENROOM_RIG
    dbus-run-session -- "$0" --inside "$@"
    status=$?
    if [ -n "${GREENROOM_RIG_KEEP:-}" ]; then echo "pipewire-rig: kept $GREENROOM_RIG" >&2; else rm -rf "$GREENROOM_RIG"; fi
    exit $status
fi
shift
sound=tone
case "${1:-}" in
--silent) sound=silence; shift ;;
--sound) sound=$2; shift 2 ;;
esac

rig=$GREENROOM_RIG
mkdir -m 700 "$rig/run" && mkdir -p "$rig/config/pipewire/pipewire.conf.d" "$rig/state" || exit 99
export XDG_RUNTIME_DIR=$rig/run XDG_CONFIG_HOME=$rig/config XDG_STATE_HOME=$rig/state
export PIPEWIRE_RUNTIME_DIR=$rig/run PULSE_RUNTIME_PATH=$rig/run/pulse
unset PULSE_SERVER PIPEWIRE_REMOTE PULSE_SINK PULSE_SOURCE
cat >"$rig/config/pipewire/pipewire.conf.d/camera.conf" <<'CONF'
context.spa-libs = { videotestsrc = videotestsrc/libspa-videotestsrc }
context.objects = [
    { factory = spa-node-factory
      args = {
          factory.name = videotestsrc
          node.name = vcam
          node.description = "Virtual camera"
          media.class = Video/Source
          media.role = Camera
          live = true
      }
    }
]
CONF

daemons=()
run() {
    "$@" >"$rig/$1.log" 2>&1 &
    daemons+=($!)
}
# Ends what run() started, the newest first.
finish() {
    for ((i = ${#daemons[@]} - 1; i >= 0; --i)); do
        kill "${daemons[i]}" 2>/dev/null
        wait "${daemons[i]}" 2>/dev/null
    done
}
trap finish EXIT
# until_true WHAT COMMAND...: for 15 s
until_true() {
    local what=$1
    shift
    for _ in $(seq 150); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    echo "pipewire-rig: $what; the logs say:" >&2
    tail -n 20 "$rig"/*.log >&2
    exit 99
}
hears() { pw-link -l vmic | grep -q vvoice; }
has_node() { pw-cli ls Node | grep -q "node.name = \"$1\""; }

run pipewire
until_true "PipeWire does not start" pw-cli info 0
run wireplumber
run pipewire-pulse
until_true "the sound server does not answer" pactl info
until_true "there is no virtual camera" has_node vcam
microphone() {
    pactl load-module module-null-sink media.class=Audio/Source/Virtual "sink_name=$1" channel_map=mono \
        "sink_properties=device.description=$2"
}
microphone vmic Virtual_microphone >"$rig/mic.id" || exit 99
microphone vmic2 Other_microphone >/dev/null || exit 99
until_true "there are no virtual microphones" has_node vmic
until_true "there are no virtual microphones" has_node vmic2
pactl set-default-source vmic
# Where sound goes that is played; nobody listens.
pactl load-module module-null-sink sink_name=vspeaker sink_properties=device.description=Virtual_speaker >/dev/null
until_true "there is no virtual speaker" has_node vspeaker
pactl set-default-sink vspeaker

if [ "$sound" != silence ]; then
    if [ "$sound" = tone ]; then
        sound=$rig/tone.wav
        ffmpeg -v error -f lavfi -i "sine=frequency=440:sample_rate=48000:duration=60,volume=4dB" "$sound" || exit 99
    fi
    # The session manager links no player to a microphone; this does. The ports have their channels' names.
    # shellcheck disable=SC2317 # called through run
    play() {
        while sleep 0.1; do
            pw-cat --playback --target 0 --properties '{ node.name = vvoice }' "$1" &
            player=$!
            until pw-link vvoice:output_MONO vmic:input_MONO || pw-link vvoice:output_FL vmic:input_MONO; do
                kill -0 $player || break
                sleep 0.1
            done
            wait $player
        done
    }
    run play "$sound"
    until_true "the virtual microphone hears nothing" hears
fi

export QT_MEDIA_BACKEND=${QT_MEDIA_BACKEND-gstreamer}
"$@"
