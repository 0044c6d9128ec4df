#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the .deb and looks into it: what it depends on, what it brings, and that desktops can read it.
# usage: package.sh FOLDER     for the package
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
folder=$1
fail() { echo "package: $*" >&2; exit 1; }
for program in dpkg-deb desktop-file-validate appstreamcli update-mime-database xdg-mime gio; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done

rm -rf "$folder"
"$root/packaging/deb.sh" --out "$folder"
packages=("$folder"/greenroom_*.deb)
[ "${#packages[@]}" = 1 ] || fail "not one package was made, but: ${packages[*]}"
package=${packages[0]}

# has FIELD WORD...: that field of the package names these
has() {
    local field=$1 value word
    value=" $(dpkg-deb -f "$package" "$field" | tr ',' ' ') "
    shift
    for word; do [[ $value == *" $word "* ]] || fail "$field has no $word:$value"; done
}
has Package greenroom
has Version "$(sed -n 's/^project(Greenroom VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")"
has Architecture "$(dpkg --print-architecture)"
# The driver is loaded at run time; the others are linked, so these have come from dpkg-shlibdeps.
has Depends libqt6sql6-sqlite libqt6multimedia6 libsodium23
has Recommends gstreamer1.0-plugins-good libsecret-1-0 shared-mime-info

unpacked=$folder/unpacked
dpkg-deb -x "$package" "$unpacked"
share=$unpacked/usr/share
id=org.greenroom.Greenroom
for file in usr/bin/greenroom usr/bin/greenroomctl usr/share/doc/greenroom/copyright usr/share/doc/greenroom/changelog.gz \
    "usr/share/icons/hicolor/scalable/apps/$id.svg"; do
    [ -s "$unpacked/$file" ] || fail "it has no $file"
done
for size in 16 22 24 32 48 64 128 256; do
    file -b "$share/icons/hicolor/${size}x$size/apps/$id.png" | grep -q "PNG image data, $size x $size, 8-bit/color RGBA" ||
        fail "it has no icon of $size pixels"
done
strange=$(cd "$unpacked" && find . -type f ! -path './usr/bin/greenroom*' ! -path './usr/share/*')
[ -z "$strange" ] || fail "it brings what it should not: $strange"
for program in greenroom greenroomctl; do
    if readelf -d "$unpacked/usr/bin/$program" | grep -qE 'RPATH|RUNPATH'; then fail "$program looks for libraries where it was built"; fi
    if readelf -S "$unpacked/usr/bin/$program" | grep -q '\.debug_info'; then fail "$program is not stripped"; fi
done
desktop-file-validate "$share/applications/$id.desktop"
appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml" >"$folder/appstream.log" || { cat "$folder/appstream.log"; fail "appstreamcli does not like it"; }
grep -q "^Exec=greenroom %u$" "$share/applications/$id.desktop" || fail "the menu entry does not open invitations"

# An invitation is known by its name, and without one by how it begins; other text is not.
update-mime-database "$share/mime" 2>/dev/null
invitation=greenroom:join/oWFhAQ
printf '%s\n' $invitation >"$folder/Northern sales.greenroom-invitation"
printf '%s\n' $invitation >"$folder/attachment"
printf 'Join me in the greenroom:join/ there.\n' >"$folder/letter"
kind() { HOME=$folder XDG_DATA_HOME=$share XDG_CURRENT_DESKTOP=GNOME xdg-mime query filetype "$1"; }
for name in "Northern sales.greenroom-invitation" attachment; do
    [ "$(kind "$folder/$name")" = application/x-greenroom-invitation ] || fail "$name is $(kind "$folder/$name")"
done
[ "$(kind "$folder/letter")" = text/plain ] || fail "a letter is $(kind "$folder/letter")"
echo "package: $(basename "$package") is as it should be"
