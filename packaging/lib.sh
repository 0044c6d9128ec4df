# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # root
# Shared by packaging/run.sh and tests/run.sh, sourced with `root` set to the top of the tree.

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# ccache keeps what was compiled, across clones too. It takes precompiled headers only when told to be sloppy about
# macros; depend mode makes that safe, since it looks at the headers themselves and never at preprocessed text.
export CCACHE_DEPEND="${CCACHE_DEPEND:-1}"
export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}"
if [ -z "${CCACHE_DIR:-}" ] && ! [ -w "${HOME:-/nonexistent}" ]; then
    export CCACHE_DIR="$root/build/ccache"
fi

# rows SECTION...: the lines "package sign" of these sections of packages.txt.
rows() {
    local section
    for section; do
        awk -v section="$section" '$1 == section { print $2, $3 }' "$root/packaging/packages.txt"
    done
}

has_apt() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null &&
        grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release 2>/dev/null
}

# missing_packages SECTION...: those not installed, as dpkg knows them.
missing_packages() {
    local package sign
    rows "$@" | while read -r package sign; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

# missing_signs SECTION...: programs, libraries and headers that are not there, on a system without apt.
missing_signs() {
    local package sign header
    rows "$@" | while read -r package sign; do
        case "$sign" in
        program:*) command -v "${sign#*:}" >/dev/null ;;
        pkg:*) pkg-config --exists "${sign#*:}" 2>/dev/null ;;
        header:*)
            for header in $(echo "${sign#*:}" | tr '|' ' '); do
                echo "#include <$header>" | c++ -x c++ -std=c++20 -E - >/dev/null 2>&1 && break
            done
            ;;
        esac || echo "  ${sign%%:*} ${sign#*:}"
    done | sed 's/^  pkg /  library /'
}

# install_packages SECTION...: installs what is missing through apt, asking nothing; elsewhere names it and ends.
install_packages() {
    local missing as_root=()
    if ! has_apt; then
        missing=$(missing_signs "$@")
        [ -z "$missing" ] && return
        die "This is not Debian or Ubuntu, so nothing was installed. Missing here:
$missing
Install these (Qt 6.4 or newer, FFmpeg 5.1 or newer, CMake 3.25 or newer) and start again."
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -z "$missing" ] && return
    say "Installing: $missing" | fold -s -w 100
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "This needs root and there is no sudo. As root: apt-get install $missing"
        as_root=(sudo)
        [ -t 0 ] || as_root+=(-n)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300)
    mkdir -p "$root/build"
    # shellcheck disable=SC2086 # a list of names
    { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends $missing; } \
        </dev/null >"$root/build/apt.log" 2>&1 || {
        tail -n 15 "$root/build/apt.log" >&2
        die "apt could not install what is missing; all it said is in build/apt.log"
    }
}

# build_tree PRESET [-DOPTION=VALUE...]: configures when that was not done or an option is another now, then builds what
# changed.
build_tree() {
    local preset=$1 log="$root/build/$1.log" option as_wanted=1
    shift
    mkdir -p "$root/build"
    say "Building $preset (build/$preset.log)"
    [ -f "$root/build/$preset/build.ninja" ] || as_wanted=
    for option; do
        option=${option#-D}
        grep -q "^${option%%=*}:.*=${option#*=}\$" "$root/build/$preset/CMakeCache.txt" 2>/dev/null || as_wanted=
    done
    {
        { [ -n "$as_wanted" ] || (cd "$root" && cmake --preset "$preset" "$@"); } &&
            cmake --build "$root/build/$preset"
    } </dev/null >"$log" 2>&1 || {
        grep -E -A 6 '(error|Error|FAILED)' "$log" | tail -n 60 >&2
        return 1
    }
}
