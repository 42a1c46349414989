#!/bin/sh
# Prove that every locked package has a wheel for the machines Kinora promises, without
# having those machines. No build from source anywhere: a Mac needs no compiler.
#
# The answer depends on the lock only, so a lock that passed is not asked about again
# (--again asks anyway). Without network this is skipped, except in CI.
set -eu
cd "$(dirname "$0")/.."

stamp=.venv/.wheels-checked
if [ -e "$stamp" ] && cmp -s "$stamp" uv.lock && [ "${1:-}" != --again ]; then
    echo 'this lock was checked before'
    exit 0
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/kinora-wheels.XXXXXX")
trap 'rm -rf "$work"' EXIT
uv() { sh scripts/bootstrap.sh --uv "$@"; }

uv export --quiet --locked --no-emit-project --no-hashes --no-dev >"$work/packages.txt"

# PyAV's Apple silicon wheel asks for macOS 14, so that is the oldest macOS promised.
export MACOSX_DEPLOYMENT_TARGET=14.0

resolve() {
    uv pip compile --quiet --no-deps --only-binary :all: --python-platform "$1" \
        --python-version "$2" -o "$work/$1-$2.txt" "$work/packages.txt" \
        2>"$work/$1-$2.errors" || echo "$1, Python $2" >"$work/$1-$2.failed"
}

for version in 3.12 3.13 3.14; do
    for platform in aarch64-apple-darwin x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu; do
        resolve "$platform" "$version" &
    done
done
wait

for failure in "$work"/*.failed; do
    [ -e "$failure" ] || break
    errors=${failure%.failed}.errors
    if [ -z "${CI:-}" ] && grep -qiE 'failed to fetch|dns error|connect|timed out|network was disabled' "$errors"; then
        echo 'skipped: the package registry cannot be reached'
        exit 0
    fi
    echo "no complete set of wheels for $(cat "$failure"):" >&2
    cat "$errors" >&2
    exit 1
done
cp uv.lock "$stamp"
