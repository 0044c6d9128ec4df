#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: keychain.sh GREENROOMCTL      The keys of a home with a real Secret Service (gnome-keyring) on a session bus of
# its own, without one, and after its entry was lost. Touches neither the user's bus nor the user's keyring.
set -euo pipefail
program=$1
if [ "${2:-}" != inside ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    unset GREENROOM_KEYCHAIN GREENROOM_HOME DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    export HOME="$work" XDG_DATA_HOME="$work/data" XDG_RUNTIME_DIR="$work/run" WORK="$work"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    dbus-run-session -- "$BASH" "$0" "$program" inside

    # The bus is gone, and with it the keychain: no wait, a clear word, and new homes keep their keys in a file.
    begin=$(date +%s%N)
    if "$program" --home "$work/home" home info 2>"$work/error"; then
        echo "a home opened without its keychain"
        exit 1
    fi
    grep -q '^error: busy: .*keychain' "$work/error"
    "$program" --home "$work/headless" home init --name Ann --json | grep -q '"keys":"file"'
    took=$((($(date +%s%N) - begin) / 1000000))
    begin=$(date +%s%N)
    GREENROOM_KEYCHAIN=off "$program" --home "$work/plain" home init --name Ann --json >"$work/plain.json"
    plain=$((($(date +%s%N) - begin) / 1000000))
    echo "without a bus: $took ms, making a home alone: $plain ms"
    # Somebody who waits for a keychain waits 5 s each time.
    [ "$took" -lt $((2 * plain + 4000)) ] || { echo "too slow"; exit 1; }
    exit 0
fi

run() { "$program" --home "$WORK/home" "$@"; }
expect() {
    local wanted=$1
    shift
    if ! run --json "$@" >"$WORK/output" 2>&1 || ! grep -q "$wanted" "$WORK/output"; then
        cat "$WORK/output"
        echo "greenroomctl $*: no $wanted"
        exit 1
    fi
}

printf 'only a test' >"$WORK/password"
gnome-keyring-daemon --foreground --unlock --components=secrets <"$WORK/password" >/dev/null 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null || true' EXIT
for ((i = 0; i < 100; ++i)); do
    dbus-send --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets | grep -q true && break
    sleep 0.1
done

expect '"keys":"keychain"' home init --name Ann
[ ! -e "$WORK/home/keys/wrapping.key" ] || { echo "the key lies in a file besides"; exit 1; }
expect '"name":"Ann"' home info
expect '"keys":"file"' home keys --keep file
[ -e "$WORK/home/keys/wrapping.key" ]
expect '"name":"Ann"' home info
expect '"keys":"keychain"' home keys --keep keychain
[ ! -e "$WORK/home/keys/wrapping.key" ]
expect '"name":"Ann"' home info
run --json home recovery >"$WORK/recovery"
echo "kept, moved out and in again"

# The entry is lost with the keyring's file; the recovery code helps.
cp -r "$WORK/home" "$WORK/copy"
entry=$(sed -n 's/.*"home": "\([0-9a-f]*\)".*/\1/p' "$WORK/home/keys/keys.json")
sed -i "s/$entry/00000000000000000000000000000000/" "$WORK/copy/keys/keys.json"
if "$program" --home "$WORK/copy" home info 2>"$WORK/error"; then
    echo "a home opened without its entry"
    exit 1
fi
grep -q '^error: crypto: .*recovery code' "$WORK/error"
sed 's/.*"code":"\([^"]*\)".*/\1/' "$WORK/recovery" | "$program" --home "$WORK/copy" home init --recover >/dev/null
"$program" --home "$WORK/copy" home info | grep -q Ann
echo "lost, and recovered"
