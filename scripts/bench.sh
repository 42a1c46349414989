#!/bin/sh
# Run every benchmark, or the ones named: sh scripts/bench.sh render log
set -eu
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
    set -- benchmarks/*.py
    [ -e "$1" ] || { echo 'no benchmarks yet'; exit 0; }
fi
for name in "$@"; do
    name=$(basename "$name" .py)
    case $name in _*) continue ;; esac
    printf '\n== %s\n' "$name"
    python -m "benchmarks.$name"
done
