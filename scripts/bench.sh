#!/bin/sh
# Run every benchmark, or the ones named: sh scripts/bench.sh render log
set -eu
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
    set -- benchmarks/*.py
    [ -e "$1" ] || { echo 'no benchmarks yet'; exit 0; }
fi
for name in "$@"; do
    file=benchmarks/$(basename "$name" .py).py
    case $(basename "$file") in _*) continue ;; esac
    printf '\n== %s\n' "$(basename "$file" .py)"
    python "$file"
done
