"""Write the description of the API that the panel's client is generated from.

``python -m scripts.openapi`` writes ``panel/src/generated/openapi.json``.
"""

import json
from pathlib import Path

from api.app import build_app

PLACE = Path(__file__).parent.parent / "panel" / "src" / "generated" / "openapi.json"


def described() -> str:
    """The OpenAPI document as text, the same on every machine."""
    return (
        json.dumps(build_app(None).openapi(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    )


def main() -> None:
    """Write the file when it differs."""
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    if not PLACE.exists() or PLACE.read_text(encoding="utf-8") != described():
        PLACE.write_text(described(), encoding="utf-8")
        print(f"written: {PLACE}")


if __name__ == "__main__":
    main()
