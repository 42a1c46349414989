"""Keep the services of a data folder up: ``python -m adapters.embedded DIR``, until a signal."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from adapters.embedded.problems import ServicesUnavailable
from adapters.embedded.services import EmbeddedServices, find_running
from adapters.embedded.stopping import StopRequest

_LOOK_S = 0.25


def main(arguments: Sequence[str]) -> int:
    """Use the services and bring them back if their holder is killed. 1 if they cannot run."""
    data_dir = Path(arguments[0])
    stop = StopRequest((signal.SIGTERM, signal.SIGINT))
    services = EmbeddedServices(data_dir)
    try:
        services.start()
        sys.stdout.write("Postgres and Valkey accept connections\n")
        sys.stdout.flush()
        while not stop.wait(_LOOK_S):
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
