#!/bin/sh
# Prepare a Mac: command line tools, then the Brewfile, then the environment.
# Asks before nothing and changes nothing else; safe to run again.
set -eu
cd "$(dirname "$0")/.."

stop() {
    printf 'setup-macos: %s\n' "$@" >&2
    exit 1
}

[ "$(uname)" = Darwin ] || stop 'this is not a Mac. On Linux `make setup` is enough.'

version=$(sw_vers -productVersion)
[ "${version%%.*}" -ge 14 ] || stop "macOS $version is too old: the video library needs macOS 14 or newer."

if ! xcode-select -p >/dev/null 2>&1; then
    xcode-select --install || true
    stop 'a window is asking to install the command line tools (git, make).' \
        'Accept it, wait until it is done, and run this script again.'
fi

for folder in /opt/homebrew/bin /usr/local/bin; do
    if ! command -v brew >/dev/null 2>&1 && [ -x "$folder/brew" ]; then PATH="$folder:$PATH"; fi
done
command -v brew >/dev/null 2>&1 || stop 'Homebrew is missing. Install it as described on https://brew.sh, then run this again.' \
    'Without Homebrew: install uv (https://docs.astral.sh/uv/) and run `make setup`.'

brew bundle --file Brewfile --no-upgrade
make setup
printf '\nReady. Next: make demo\n'
