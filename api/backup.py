"""A profile as one file, and back into an empty one.

Format ``kinora-backup`` 1: a tar whose first member ``manifest.json`` says what follows:
``secrets.box`` (under a passphrase, if there are any), ``models.toml`` (if there is one),
``artifacts/<digest>`` and ``log.jsonl.gz``. Everything proves itself: artifacts by their digest,
the log by its chain, the secrets by their seal.

The log comes last on both ways: until it is there, a restored profile is empty, and the same
restore may be begun again. The operator's password is not part of it.
"""

import io
import json
import os
import re
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from adapters.event_store.cursors import lags, move_cursor
from adapters.event_store.export import export_log, exported_followers, import_log
from adapters.secrets.chain import store_in
from adapters.secrets.passphrase_box import close_box, open_box
from api.bootstrap import Kinora
from api.supervisor_state import read_state
from api.views import FOLLOWER
from domain.identifiers import Digest
from domain.ports import Unavailable

FORMAT = "kinora-backup"
FORMAT_VERSION = 1
MANIFEST, SECRETS, MODELS, LOG = "manifest.json", "secrets.box", "models.toml", "log.jsonl.gz"

_ARTIFACT = re.compile(r"artifacts/([0-9a-f]{64})")
_LARGEST_TEXT = 16_000_000

type Told = Callable[[int, int], None]
"""Told how many of how many artifacts are done."""


class BackupUnreadable(Exception):
    """The file is no backup, or not all of it."""


class PassphraseNeeded(Exception):
    """There are secrets, and no passphrase to put them under or to open them with."""


class KinoraIsUp(Unavailable):
    """Others work on the profile; a restore wants it alone."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a backup holds."""

    format: str
    version: int
    kinora: str
    profile: str
    events: int
    head: str
    artifacts: int
    artifact_bytes: int
    secrets: int


def back_up(kinora: Kinora, file: Path, *, passphrase: str, told: Told) -> Manifest:
    """Write the whole profile into a new file, which appears when it is complete.

    Raises ``PassphraseNeeded`` when secrets are kept and no passphrase is given.
    """
    values = _kept_secrets(kinora)
    if values and not passphrase:
        raise PassphraseNeeded("Secrets are kept here; they travel only under a passphrase.")
    with tempfile.TemporaryDirectory(dir=kinora.settings.data_dir) as folder, _beside(file) as part:
        log = Path(folder) / LOG
        with kinora.connections.use() as connection:
            followers = {each.name: each.position for each in lags(connection)}
        events, head = export_log(kinora.store, log, followers=followers)
        digests = tuple(kinora.artifacts.digests())
        manifest = Manifest(
            format=FORMAT,
            version=FORMAT_VERSION,
            kinora=version("kinora"),
            profile=kinora.settings.profile,
            events=events,
            head=head.hex(),
            artifacts=len(digests),
            artifact_bytes=sum(map(kinora.artifacts.size, digests)),
            secrets=len(values),
        )
        with tarfile.open(part, "w", format=tarfile.PAX_FORMAT) as tar:
            _add(tar, MANIFEST, json.dumps(asdict(manifest), indent=1).encode())
            if values:
                _add(tar, SECRETS, close_box(values, passphrase))
            if kinora.settings.models_file.is_file():
                _add(tar, MODELS, kinora.settings.models_file.read_bytes())
            for number, digest in enumerate(digests, 1):
                _add(tar, f"artifacts/{digest}", kinora.artifacts.path(digest))
                told(number, len(digests))
            _add(tar, LOG, log)
    return manifest


def restore(kinora: Kinora, file: Path, *, passphrase: str, told: Told) -> Manifest:
    """Fill an empty profile from a backup; same events, same hashes, same artifacts.

    Raises ``LogNotEmpty``, ``KinoraIsUp``, ``WrongPassphrase``, ``PassphraseNeeded`` and
    ``BackupUnreadable``; the log is then still empty, and the restore may be begun again.
    """
    if read_state(kinora.settings.data_dir) is not None:
        raise KinoraIsUp("Kinora is running on this profile; a restore wants it alone.")
    _refuse_a_log(kinora)
    with _opened(file) as tar:
        manifest = _manifest(tar)
        values = _opened_secrets(tar, manifest, passphrase)
        for number, member in enumerate(_artifacts(tar), 1):
            _take_artifact(kinora, tar, member)
            told(number, manifest.artifacts)
        _take_models(kinora, tar)
        for name, value in values.items():
            store_in(kinora.settings.data_dir).set(name, value)
        _take_log(kinora, tar, manifest)
    return manifest


def _take_artifact(kinora: Kinora, tar: tarfile.TarFile, member: tarfile.TarInfo) -> None:
    digest = Digest(member.name.removeprefix("artifacts/"))
    if kinora.artifacts.has(digest):
        return
    with tempfile.NamedTemporaryFile(dir=kinora.settings.data_dir) as scratch:
        source = tar.extractfile(member)
        while source is not None and (piece := source.read(1 << 20)):
            scratch.write(piece)
        scratch.flush()
        kept = kinora.artifacts.put(Path(scratch.name))
    if kept != digest:
        kinora.artifacts.delete(kept)
        raise BackupUnreadable(f"The artifact {digest} is damaged in the backup.")


def _take_models(kinora: Kinora, tar: tarfile.TarFile) -> None:
    target = kinora.settings.models_file
    if MODELS in tar.getnames() and not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_text(tar, MODELS))


def _take_log(kinora: Kinora, tar: tarfile.TarFile, manifest: Manifest) -> None:
    with tempfile.TemporaryDirectory(dir=kinora.settings.data_dir) as folder:
        log = Path(folder) / LOG
        source = tar.extractfile(_member(tar, LOG))
        with log.open("wb") as target:
            while source is not None and (piece := source.read(1 << 20)):
                target.write(piece)
        followers = exported_followers(log)
        _, head = import_log(log, kinora.store)
    if head.hex() != manifest.head:
        raise BackupUnreadable("The log in the backup is not the one that its manifest names.")
    with kinora.connections.use() as connection:
        for name in set(followers) - {FOLLOWER}:
            move_cursor(connection, name, followers[name])
    kinora.views.catch_up()


def _refuse_a_log(kinora: Kinora) -> None:
    from adapters.event_store.errors import LogNotEmpty

    events, _ = kinora.store.head()
    if events:
        raise LogNotEmpty(f"The log of this profile holds {events} events.")


def _kept_secrets(kinora: Kinora) -> Mapping[str, str]:
    """Those of the store; what the environment sets belongs to the machine."""
    store = store_in(kinora.settings.data_dir)
    found = {name: store.get(name) for name in store.names()}
    return {name: value for name, value in found.items() if value is not None}


def _opened_secrets(tar: tarfile.TarFile, manifest: Manifest, passphrase: str) -> dict[str, str]:
    if not manifest.secrets:
        return {}
    if not passphrase:
        raise PassphraseNeeded("This backup holds secrets; its passphrase opens them.")
    return open_box(_text(tar, SECRETS), passphrase)


def _manifest(tar: tarfile.TarFile) -> Manifest:
    try:
        manifest = Manifest(**json.loads(_text(tar, MANIFEST)))
    except (ValueError, TypeError) as error:
        raise BackupUnreadable("This file is no backup of Kinora.") from error
    if manifest.format != FORMAT or manifest.version > FORMAT_VERSION:
        raise BackupUnreadable("This backup was written by a newer Kinora.")
    missing = manifest.artifacts - sum(1 for _ in _artifacts(tar))
    if missing:
        raise BackupUnreadable(f"{missing} artifacts are missing: the file is not complete.")
    return manifest


def _artifacts(tar: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    return (each for each in tar.getmembers() if each.isfile() and _ARTIFACT.fullmatch(each.name))


def _member(tar: tarfile.TarFile, name: str) -> tarfile.TarInfo:
    try:
        return tar.getmember(name)
    except KeyError as error:
        raise BackupUnreadable(f"There is no {name} in this file.") from error


def _text(tar: tarfile.TarFile, name: str) -> bytes:
    member = _member(tar, name)
    source = tar.extractfile(member)
    if source is None or member.size > _LARGEST_TEXT:
        raise BackupUnreadable(f"{name} cannot be read.")
    return source.read()


@contextmanager
def _opened(file: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(file, "r:") as tar:
            yield tar
    except (tarfile.TarError, EOFError) as error:
        raise BackupUnreadable(f"{file} is no backup of Kinora, or not all of it.") from error


def _add(tar: tarfile.TarFile, name: str, content: bytes | Path) -> None:
    """A member that says nothing of who packed it, and when."""
    info = tarfile.TarInfo(name)
    info.mode = 0o600
    if isinstance(content, bytes):
        info.size = len(content)
        tar.addfile(info, io.BytesIO(content))
        return
    info.size = content.stat().st_size
    with content.open("rb") as source:
        tar.addfile(info, source)


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A private file that takes the name when everything went well."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.touch(mode=0o600)
        yield part
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
