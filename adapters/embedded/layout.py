"""Where the embedded services keep their files inside a data folder."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Every path of the embedded services of one data folder, absolute and resolved."""

    root: Path

    @classmethod
    def of(cls, data_dir: Path) -> "Layout":
        """The layout of the data folder, which need not exist yet."""
        return cls(root=data_dir.expanduser().resolve() / "services")

    @property
    def postgres(self) -> Path:
        """The database cluster."""
        return self.root / "postgres"

    @property
    def unfinished_postgres(self) -> Path:
        """A cluster being made; it becomes ``postgres`` when it is whole."""
        return self.root / "postgres.unfinished"

    @property
    def valkey(self) -> Path:
        """Valkey's append-only file."""
        return self.root / "valkey"

    @property
    def password(self) -> Path:
        """The generated password of both servers, mode 0600."""
        return self.root / "password"

    @property
    def state(self) -> Path:
        """What runs now, mode 0600."""
        return self.root / "state.json"

    @property
    def start_lock(self) -> Path:
        """Held exclusively by whoever is starting the services."""
        return self.root / "start.lock"

    @property
    def users_lock(self) -> Path:
        """Held shared by every user; exclusively by whoever stops the services."""
        return self.root / "users.lock"

    @property
    def holder_lock(self) -> Path:
        """Held exclusively by the holder as long as it lives."""
        return self.root / "holder.lock"

    def log_of(self, name: str) -> Path:
        """The log file of one process."""
        return self.root / f"{name}.log"


def prepare(layout: Layout) -> None:
    """Make the folder, open to its owner only. Raises ``OSError``."""
    layout.root.mkdir(mode=0o700, parents=True, exist_ok=True)


def read_or_make_password(layout: Layout) -> tuple[str, bool]:
    """The password of both servers, and whether it was made just now.

    Raises ``OSError`` when it cannot be written.
    """
    if layout.password.exists():
        known = layout.password.read_text(encoding="ascii").strip()
        if known:
            return known, False
    made = secrets.token_urlsafe(32)
    write_private(layout.password, made)
    return made, True


def write_private(path: Path, text: str) -> None:
    """Replace a file as a whole, readable by its owner only. Raises ``OSError``."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
