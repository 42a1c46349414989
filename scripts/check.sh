#!/bin/sh
# Everything that can be said about the code without running it. Runs all parts, then fails
# if one of them did. Called by `make check`, at every push (hooks) and in CI.
set -u
cd "$(dirname "$0")/.."
failed=

part() {
    title=$1
    shift
    if output=$("$@" 2>&1); then
        printf '  ok    %-46s %s\n' "$title" "$(printf '%s\n' "$output" | grep '^skipped' | head -n 1)"
    else
        printf '  FAIL  %s\n' "$title"
        printf '%s\n' "$output" | sed 's/^/        /'
        failed="$failed $title,"
    fi
}

part 'style (ruff check)' ruff check --quiet --output-format concise
part 'format (ruff format)' ruff format --check --quiet --output-format concise
part 'types (mypy strict)' mypy --no-error-summary
part 'laws of import (import-linter)' lint-imports --no-logo
part 'dead code (vulture)' vulture
part 'shell scripts parse' sh scripts/check_shell.sh
part 'lock names PyPI only' python scripts/check_lock.py
part 'panel: style and imports (biome)' python -m scripts.panel --run style
part 'panel: types (tsc strict)' python -m scripts.panel --run types
part 'panel: behaviour and catalogues (vitest)' python -m scripts.panel --run test
part 'every package exists for macOS and Linux' sh scripts/check_wheels.sh

if [ -n "$failed" ]; then
    printf 'check failed:%s\n' "${failed%,}" >&2
    exit 1
fi
printf 'check passed\n'
