#!/bin/sh
# Parse every shell script with the shell that will run it.
set -eu
cd "$(dirname "$0")/.."
for script in scripts/*.sh; do sh -n "$script"; done
bash -n .ci/run
