#!/bin/sh
# From a fresh clone to a working environment, with nothing preinstalled but a Python.
#
#   sh scripts/bootstrap.sh                    set up
#   sh scripts/bootstrap.sh COMMAND [ARG…]     set up, then run COMMAND inside the environment
#   sh scripts/bootstrap.sh --uv ARG…          only make sure of uv, then run it
#
# Safe to run again: an environment that is complete is checked in a tenth of a second.
# Everything made here lies inside the clone (.tools, .venv), except uv's download cache.
set -eu

UV_VERSION=0.13.9 # the version the lock was made with
OLDEST_UV=0.9     # reads this lock; an older one on PATH is passed over

here=$(cd "$(dirname "$0")/.." && pwd)

say() { printf 'bootstrap: %s\n' "$*" >&2; }

stop() {
    say "$1"
    shift
    for line in "$@"; do printf '           %s\n' "$line" >&2; done
    exit 1
}

# --- Pythons -----------------------------------------------------------------------------
# uv searches PATH and its own store, not the folders of pyenv; and pyenv's shims fail for
# versions that are not selected. So the folders themselves go in front of PATH.
pyenv_folders() {
    for root in "${PYENV_ROOT:-}" "${HOME:-}/.pyenv"; do
        [ -n "$root" ] || continue
        for folder in "$root"/versions/3.1[2-9]*/bin; do
            if [ -x "$folder/python3" ]; then printf '%s:' "$folder"; fi
        done
    done
}

# --- uv ----------------------------------------------------------------------------------
new_enough() {
    version=$("$1" --version 2>/dev/null | awk '{ print $2 }') || return 1
    awk -v have="$version" -v need="$OLDEST_UV" 'BEGIN {
        split(have, h, "."); split(need, n, ".")
        exit !(h[1] > n[1] || (h[1] == n[1] && h[2] >= n[2]))
    }'
}

uv_from_python() {
    "$1" -m venv --clear "$here/.tools" >/dev/null 2>&1 || return 1
    "$here/.tools/bin/python" -m pip install -qq --disable-pip-version-check \
        "uv==$UV_VERSION" || return 2
    [ -x "$here/.tools/bin/uv" ]
}

make_uv() {
    outcome=1
    seen=
    folders=$search_path:/opt/homebrew/bin
    IFS=:
    for folder in $folders; do
        python=$folder/python3
        [ -x "$python" ] || continue
        seen=$python
        uv_from_python "$python" && return 0 || outcome=$?
        if [ "$outcome" = 2 ]; then break; fi
    done
    unset IFS
    rm -rf "$here/.tools"
    [ -n "$seen" ] || stop "no Python was found, so uv cannot be fetched." \
        "macOS: sh scripts/setup-macos.sh (or: brew install uv)" \
        "Debian, Ubuntu: sudo apt-get install python3 python3-venv"
    [ "$outcome" = 1 ] || stop "uv $UV_VERSION could not be downloaded from PyPI." \
        "Check the network and run the same command again; nothing was left half-made."
    stop "$seen cannot make a virtual environment (its module venv is missing)." \
        "Debian, Ubuntu: sudo apt-get install python3-venv" \
        "Or install uv yourself: https://docs.astral.sh/uv/"
}

find_uv() {
    if command -v uv >/dev/null 2>&1 && new_enough uv; then
        command -v uv
        return
    fi
    if ! [ -x "$here/.tools/bin/uv" ] || ! new_enough "$here/.tools/bin/uv"; then
        say "fetching uv $UV_VERSION into .tools"
        make_uv
    fi
    printf '%s\n' "$here/.tools/bin/uv"
}

# --- the environment ---------------------------------------------------------------------
choose_python() {
    if [ -n "${UV_PYTHON:-}" ] || [ -x "$here/.venv/bin/python" ]; then return; fi
    for wanted in 3.12 '>=3.12'; do
        if found=$("$uv" python find --system --no-python-downloads --no-project "$wanted" 2>/dev/null); then
            export UV_PYTHON="$found"
            return
        fi
    done
    say "no Python 3.12 or newer here: uv will download one into .tools"
    export UV_PYTHON_INSTALL_DIR="$here/.tools/python"
    UV_PYTHON_DOWNLOADS=manual "$uv" python install --quiet --no-bin 3.12 >/dev/null 2>&1 || stop \
        "no Python 3.12 or newer was found, and none could be downloaded." \
        "macOS: brew install python@3.12" \
        "Debian 13, Ubuntu 24.04: sudo apt-get install python3 python3-venv" \
        "elsewhere: pyenv install 3.12 (export PYENV_ROOT if it is not ~/.pyenv)"
}

synchronise() {
    log=$(mktemp "${TMPDIR:-/tmp}/kinora-bootstrap.XXXXXX")
    trap 'rm -f "$log"' EXIT
    [ -x "$here/.venv/bin/kinora" ] || say "installing the locked packages into .venv (first time: about 15 s)"
    if ! "$uv" sync --locked --quiet 2>"$log"; then
        cat "$log" >&2
        if grep -q 'lockfile' "$log"; then
            stop "uv.lock does not fit pyproject.toml." "Run: make lock"
        fi
        stop "the locked packages could not be installed." \
            "Check the network and the free disk space, then run the same command again:" \
            "what was fetched already is kept."
    fi
    rm -f "$log"
    trap - EXIT
}

# The picture library is linked against the system's OpenGL loader, which bare servers lack.
check_libraries() {
    stamp="$here/.venv/.libraries-checked"
    if [ -e "$stamp" ] && [ "$stamp" -nt "$here/uv.lock" ]; then return; fi
    if missing=$("$here/.venv/bin/python" -c 'import skia' 2>&1); then
        : >"$stamp"
        return
    fi
    case $missing in
    *.so*) stop "the picture library cannot start: $(printf '%s\n' "$missing" | tail -n 1)" \
        "Debian, Ubuntu: sudo apt-get install libgl1 libegl1 libexpat1" ;;
    *) say "$missing" ;;
    esac
}

# Trust whom the system trusts, where it says so: many networks look into TLS with a
# certificate of their own, which the roots built into uv do not know.
trust_the_system() {
    for bundle in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt \
        /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem /etc/ssl/cert.pem; do
        if [ -s "$bundle" ]; then
            export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}"
            return
        fi
    done
}

main() {
    # Machine code and bytecode are kept beside their sources: without, every start takes
    # seconds longer, and a film's day has many starts.
    unset PYTHONDONTWRITEBYTECODE
    search_path="$(pyenv_folders)${PATH:-/usr/bin:/bin}"
    # A personal package index would be written into the lock, or make uv refuse it.
    unset UV_DEFAULT_INDEX UV_INDEX_URL UV_INDEX UV_EXTRA_INDEX_URL
    # Another project's active environment is not ours.
    unset VIRTUAL_ENV UV_PROJECT_ENVIRONMENT
    if [ -z "${HOME:-}" ] && [ -z "${UV_CACHE_DIR:-}" ]; then export UV_CACHE_DIR="$here/.tools/cache"; fi
    export UV_PYTHON_SEARCH_PATH="$search_path"
    # Only choose_python may download a Python; elsewhere it would come unasked and slowly.
    export UV_PYTHON_DOWNLOADS=never
    trust_the_system
    uv=$(find_uv)

    if [ "${1:-}" = --uv ]; then
        shift
        exec "$uv" "$@"
    fi
    (
        cd "$here"
        choose_python
        synchronise
        check_libraries
    )
    if [ $# -gt 0 ]; then
        PATH="$here/.venv/bin:${PATH:-/usr/bin:/bin}"
        VIRTUAL_ENV="$here/.venv"
        export PATH VIRTUAL_ENV
        unset UV_PYTHON_SEARCH_PATH
        exec "$@"
    fi
    say "ready: $("$here/.venv/bin/python" --version), $("$uv" --version)"
}

main "$@"
