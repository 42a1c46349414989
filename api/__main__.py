"""``python -m api`` is ``kinora``."""

from api.cli.main import main

if __name__ == "__main__":
    main()
