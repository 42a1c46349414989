"""Keep the services of a data folder up: ``python -m adapters.embedded DIR``, until a signal."""

import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from adapters.embedded.problems import ServicesUnavailable
from adapters.embedded.services import EmbeddedServices, find_running

_LOOK_S = 0.25


def main(arguments: Sequence[str]) -> int:
    """Use the services and bring them back if their holder is killed. 1 if they cannot run."""
    data_dir = Path(arguments[0])
    asked_to_stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked_to_stop.set())
    services = EmbeddedServices(data_dir)
    try:
        services.start()
        sys.stdout.write("Postgres and Valkey accept connections\n")
        sys.stdout.flush()
        while not asked_to_stop.wait(_LOOK_S):
            if find_running(data_dir) is None:
                services.start()
    except ServicesUnavailable as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    finally:
        services.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
