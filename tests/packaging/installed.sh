#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb on a system with nothing of ours: debootstrap makes the smallest one of this machine's release from the places
# where this machine has its packages from, apt installs the package, somebody who is not root starts the window, opens
# an invitation by what a double-click does, and the package is removed again, which leaves their recordings alone.
# usage: installed.sh FOLDER [PICTURES]      FOLDER has the package; pictures of the windows go into PICTURES
# Needs root and the network; status 77 where there is no root, nothing may be mounted, or debootstrap is missing.
set -u

if [ "${1:-}" != --inside ]; then
    skip() { echo "package_installed: SKIPPED, so nobody has tried the package here: $*"; exit 77; }
    [ "$(id -u)" = 0 ] || skip "this needs root"
    command -v debootstrap >/dev/null || skip "debootstrap is not installed"
    unshare --mount true 2>/dev/null || skip "nothing may be mounted here"
    bare=$(mktemp -d -p "$(cd "$1" && pwd -P)") || exit 99
    chmod 755 "$bare" # it is somebody's /
    # What is mounted in there is gone with the namespace, before anything is deleted.
    unshare --mount --propagation private "$0" --inside "$bare" "$@"
    status=$?
    rm -rf --one-file-system "$bare"
    exit $status
fi

bare=$2 folder=$3 pictures=${4:-}
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/e2e/window.sh
. "$here/../e2e/window.sh" package_installed

begun=$(now)
lap() { echo "package_installed: $1 after $((($(now) - begun) / 1000000000)) s"; }
# On the bare system: as root, and as Ann, in an environment that nobody prepared
clean=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
bare() { "${clean[@]}" HOME=/root chroot "$bare" "$@"; }
greenroom=$work/as-ann # for run()
cat >"$greenroom" <<END
#!/bin/sh
exec ${clean[*]} HOME=/home/ann DISPLAY="\$DISPLAY" GREENROOM_KEYCHAIN=off QT_LOGGING_RULES="$QT_LOGGING_RULES" \\
    chroot --userspec=ann:ann "$bare" "\$@"
END
chmod +x "$greenroom"
quietly() { "$@" >>"$log" 2>&1 </dev/null || failed "${failure:-$*}"; }
known_as() { bare xdg-mime query default "$1"; }

open_display

# The bare system, with this machine's places for packages.
# shellcheck source=/dev/null
. /etc/os-release
targets=$(apt-get indextargets --format "\$(REPO_URI) \$(RELEASE) \$(COMPONENT) \$(ORIGIN)" 'Created-By: Packages' |
    awk '$4 == "Debian" || $4 == "Ubuntu"' | sort -u)
mirror=$(awk -v release="$VERSION_CODENAME" '$2 == release { print $1; exit }' <<<"$targets")
[ -n "$mirror" ] || failed "apt does not say where $VERSION_CODENAME comes from"
failure="debootstrap did not make a bare $VERSION_CODENAME" quietly debootstrap --variant=minbase "$VERSION_CODENAME" "$bare" "$mirror"
awk '{ from[$1 " " $2] = from[$1 " " $2] " " $3 } END { for (each in from) print "deb " each from[each] }' <<<"$targets" \
    >"$bare/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https)::Proxy' >"$bare/etc/apt/apt.conf.d/90proxy"
echo force-unsafe-io >"$bare/etc/dpkg/dpkg.cfg.d/fast" # for a system of minutes
printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d" && chmod +x "$bare/usr/sbin/policy-rc.d" # starts no services
cp /etc/resolv.conf "$bare/etc/resolv.conf"
mkdir -p "$bare/tmp/.X11-unix"
mount -t proc proc "$bare/proc" && mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix" || failed "nothing can be mounted"
quietly bare useradd --create-home ann
lap "a bare $VERSION_CODENAME"

# Installed, with what it recommends, by apt alone.
[ ! -e "$bare/usr/bin/greenroom" ] || failed "the system is not bare"
cp "$folder"/greenroom_*.deb "$bare/var/tmp/greenroom.deb" || failed "there is no package in $folder"
quietly bare apt-get -q update
failure="apt does not install the package" quietly bare apt-get -q -y install /var/tmp/greenroom.deb
lap "installed"
version=$(bare dpkg-query -W -f '${Version}' greenroom)
[ "$(bare greenroomctl --version)" = "greenroomctl $version" ] || failed "greenroomctl is not version $version: $(bare greenroomctl --version)"
for kind in application/x-greenroom-invitation x-scheme-handler/greenroom; do
    [ "$(known_as $kind)" = org.greenroom.Greenroom.desktop ] || failed "Greenroom does not open $kind"
done
[ -s "$bare/usr/share/icons/hicolor/48x48/apps/org.greenroom.Greenroom.png" ] || failed "there is no icon"

# Somebody has a team, and an invitation for Ann.
quietly bare greenroomctl --home /root/ines home init --name "Ines Vogt" --role coach --keys file
mkdir -m 777 "$bare/srv/share"
quietly bare greenroomctl --home /root/ines team create --name "Northern sales" --remote /srv/share --recovery-out /root/kit
quietly bare greenroomctl --home /root/ines team invite --out "/home/ann/Northern sales.greenroom-invitation"
invitation="/home/ann/Northern sales.greenroom-invitation"
bare chown ann: "$invitation"
[ "$(bare xdg-mime query filetype "$invitation")" = application/x-greenroom-invitation ] ||
    failed "an invitation is taken for $(bare xdg-mime query filetype "$invitation")"

# Ann's first start: a name, then the studio.
marked "page: greenroom::ui::StudioPage"
run greenroom
timeout 30 xdotool search --sync --onlyvisible --name "^Greenroom" >/dev/null || failed "no window comes"
sleep 2
picture 01-name
type_in "Ann Lee"
press Return
await "page: greenroom::ui::StudioPage" 30 "her name does not lead to the studio"
sleep 2
picture 02-studio
press ctrl+q
until_is gone 10 eval "kill -0 $window 2>/dev/null || echo gone" || failed "Ctrl+Q does not end it"
quietly "$greenroom" greenroomctl home info
lap "practised"

# A double-click on the invitation; a click on it as a link, while the window is open: that one shows it.
joining="page: greenroom::ui::JoinPage"
marked "$joining"
run xdg-open "$invitation"
await "$joining" 30 "a double-click on an invitation does not open the page to join"
sleep 2
picture 03-double-click
marked "page: greenroom::ui::TodayPage"
press ctrl+1
await "page: greenroom::ui::TodayPage" 10 "Ctrl+1 does not lead to Today"
marked "$joining"
failure="a click on a link opens another window" quietly timeout 20 "$greenroom" xdg-open "$(tr -d '\n' <"$bare$invitation")"
await "$joining" 10 "a click on a link does not open the page to join"
sleep 1
picture 04-link
press ctrl+q
until_is gone 10 eval "kill -0 $window 2>/dev/null || echo gone" || failed "Ctrl+Q does not end it"
lap "invited"

# Removed: no program, no menu entry; what is hers is there.
home=$bare/home/ann/.local/share/greenroom
before=$(cd "$home" && find . -type f | sort)
quietly bare apt-get -q -y purge greenroom
[ -n "$before" ] && [ "$(cd "$home" && find . -type f | sort)" = "$before" ] || failed "removing the package changed Ann's home"
left=$(bare sh -c 'ls /usr/bin/greenroom* /usr/share/*/*reenroom* /usr/share/*/*/*reenroom* /usr/share/icons/hicolor/*/apps/*reenroom* 2>/dev/null')
[ -z "$left" ] || failed "this was left behind: $left"
[ -z "$(known_as application/x-greenroom-invitation)" ] || failed "invitations are still to be opened in Greenroom"
lap "removed; all is well"
