#!/bin/sh
# Three short films of the gallery simulated on an emulated arm64 processor, without a compiler:
# their states and drawing data must be those recorded in tests/golden/films.json.
#
#     sh scripts/arm64_digests.sh [FILM ...]        (default: three_balls three_pendulums galton)
#
# For a Debian or Ubuntu machine with apt; not part of CI, for it fetches 120 MB and takes
# minutes. Everything goes to $KINORA_ARM64 (default: a folder kinora-arm64 in the temporary
# folder), which may be deleted; nothing is installed into the machine.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
place=${KINORA_ARM64:-${TMPDIR:-/tmp}/kinora-arm64}
python=3.13
suite=trixie
uv=$here/.tools/bin/uv
apt() {
    apt-get -q -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o APT::Sandbox::User=root \
        -o Dir::State="$place/apt" -o Dir::State::status="$place/apt/status" \
        -o Dir::Cache="$place/apt/cache" -o Dir::Etc::SourceList="$place/apt/sources.list" \
        -o Dir::Etc::SourceParts=/dev/null -o APT::Install-Recommends=false "$@"
}

if [ ! -x "$place/qemu/usr/bin/qemu-aarch64-static" ]; then
    echo 'arm64: fetching the emulator'
    mkdir -p "$place/qemu"
    (cd "$place" && apt-get -q download qemu-user-static && dpkg -x qemu-user-static_*.deb qemu)
fi
if [ ! -x "$place/root/usr/bin/python$python" ]; then
    echo "arm64: fetching Python $python of Debian $suite"
    mkdir -p "$place/apt/lists/partial" "$place/apt/cache/archives/partial" "$place/root"
    : >"$place/apt/status"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $suite main" \
        >"$place/apt/sources.list"
    apt update
    apt install --download-only --yes "python$python-minimal" "libpython$python-stdlib" libstdc++6
    for package in "$place"/apt/cache/archives/*.deb; do dpkg -x "$package" "$place/root"; done
    [ -e "$place/root/lib" ] || ln -s usr/lib "$place/root/lib"
fi
if [ ! -d "$place/packages/numpy" ]; then
    echo 'arm64: fetching the packages of the lock'
    "$uv" export --quiet --project "$here" --frozen --no-dev --no-emit-project --no-hashes |
        grep -E '^(numpy|msgspec|pydantic|pydantic-core|annotated-types|typing-extensions|typing-inspection|jsonschema|jsonschema-specifications|referencing|attrs|rpds-py|ruamel-yaml)==' |
        sed 's/ *;.*//' >"$place/packages.txt"
    "$uv" pip install --quiet --target "$place/packages" --python-version "$python" \
        --python-platform aarch64-manylinux_2_28 --only-binary :all: --no-deps \
        --requirement "$place/packages.txt"
fi

cd "$here"
PYTHONPATH="$here:$place/packages" PYTHONDONTWRITEBYTECODE=1 exec \
    "$place/qemu/usr/bin/qemu-aarch64-static" -L "$place/root" \
    "$place/root/usr/bin/python$python" -m scripts.film_digests "$@"
