"""No secret leaves the one place for secrets, whatever goes right or wrong.

A whole life of two connections is lived through the real doors, with everything going wrong
that can: then each known secret is looked for in all that was written or answered.
"""

import io
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import psycopg
import pyotp
import pytest
import structlog

from adapters.publishing.tiktok_calls import TikTokCalls
from adapters.publishing.tiktok_direct import DirectRules
from adapters.publishing.tiktok_publishing import TikTokPublishing
from api.app import build_app
from api.bootstrap import Kinora, Urls
from api.cli.main import run
from api.consents import Consents
from api.diagnosis import bundle
from api.logs import configure_logs, mask_crashes
from api.settings import load_settings
from api.workshop import build_workshop
from domain.events.event import NewEvent
from domain.events.settings import SettingChanged
from domain.events.work import WorkRequested
from domain.identifiers import Digest, EventId, PublicationId, WorkId
from domain.platforms.access import Opening
from domain.production.stage import Stage as WorkStage
from domain.publishing_port import PublishingProblem, UploadOrder
from domain.stages.job import Conclusion, Job
from domain.stages.perform import perform
from tests.adapters.platform_accounts.consenting import CLIENTS, Stage, consented, staged
from tests.api.doors import PASSWORD, Browser
from tests.api.planted import PASSPHRASE, Planted, everything, unzipped

HOME = "http://127.0.0.1:8460"
CALLBACK = "/api/v1/platforms/callback"
SHOWN_ONCE = ("/api/v1/session", "/api/v1/operator", "/connect")
"""Answers that are the one way of a secret to its owner: the session's token, the second
factor as it is turned on, and the state in the address of a page of consent."""

DIGEST = Digest("0" * 64)


@dataclass
class Life:
    """A profile that is lived in, what is secret about it, and what it said."""

    kinora: Kinora
    stage: Stage
    browser: Browser
    planted: Planted
    said: io.StringIO
    answers: dict[str, bytes]

    def places(self) -> dict[str, bytes]:
        """Everything written and answered."""
        found = everything(self.kinora) | self.answers
        return found | {"standard error": self.said.getvalue().encode()}

    def post(self, path: str, **content: object) -> Any:
        return self.browser.post(f"/api/v1{path}", json=content)

    def connect(self, platform: str) -> None:
        client = CLIENTS[platform]
        secret = self.planted.add(f"{platform} client secret", client.secret)
        self.post(f"/platforms/{platform}/configure", client_id=client.id, client_secret=secret)
        self.post(f"/platforms/{platform}/configure", client_secret=secret)
        self.post(f"/platforms/{platform}/configure", client_id="x", client_secret=[secret])
        begun = self.browser.post(f"/api/v1/platforms/{platform}/connect").json()
        answer = consented(begun["url"])
        self.browser.get(CALLBACK, params=answer, follow_redirects=False)
        self.browser.get(CALLBACK, params=answer, follow_redirects=False)


@pytest.fixture
def life(
    prepared_url: str,
    redis_url: str,
    tmp_path: Path,
    quick_passwords: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Life]:
    planted, said = Planted(), io.StringIO()
    planted.add("passphrase of a backup", PASSPHRASE)
    answers: dict[str, bytes] = {}
    with staged(start=datetime.now(UTC)) as stage:
        _overhear(stage, planted, monkeypatch)
        settings = load_settings(
            KINORA_DATA_DIR=tmp_path,
            KINORA_PROFILE="sandbox",
            KINORA_YOUTUBE_URL=stage.url,
            KINORA_TIKTOK_URL=stage.url,
        )
        kinora = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
        kinora.clock = stage.sandbox.clock
        kinora.views.prepare()
        with Browser(build_app(kinora), raise_server_exceptions=False) as browser:
            browser.base_url = HOME
            browser.headers["Origin"] = HOME
            _keep_answers(browser, answers)
            yield Life(
                kinora=kinora,
                stage=stage,
                browser=browser,
                planted=planted,
                said=said,
                answers=answers,
            )
        kinora.close()
    structlog.reset_defaults()


def _overhear(stage: Stage, planted: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes every token, code and upload address that the platforms make up, and every state
    and verifier of ours."""
    mint, begin = stage.sandbox.mint, Consents.begin

    def minted(what: str, characters: int) -> str:
        made = mint(what, characters)
        return planted.add(what, made) if what in _KEYS else made

    def begun(self: Consents, platform: str, opening: Opening) -> None:
        planted.add("state", opening.state)
        planted.add("verifier", opening.verifier)
        begin(self, platform, opening)

    monkeypatch.setattr(stage.sandbox, "mint", minted)
    monkeypatch.setattr(Consents, "begin", begun)


_KEYS = {"access", "refresh", "code", "upload", "session"}


def _listen(kinora: Kinora, said: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs as a process of its own writes them. Called by a test, not by a fixture: between the
    two pytest takes standard error back."""
    monkeypatch.setattr(sys, "stderr", said)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", list(root.handlers))
    monkeypatch.setattr(root, "level", root.level)
    configure_logs(role="api", redact=kinora.redact, pretty=False)
    mask_crashes(kinora.redact)
    for module in ("api.problems", "api.routes.platforms"):
        monkeypatch.setattr(f"{module}.log", structlog.get_logger())


def _keep_answers(browser: Browser, answers: dict[str, bytes]) -> None:
    def keep(response: Any) -> None:
        path = str(response.request.url.path)
        told = response.read() + str(response.headers.get("location", "")).encode()
        if not any(path.startswith(each) or path.endswith(each) for each in SHOWN_ONCE):
            answers[f"answer {len(answers)} {path}"] = told

    browser.event_hooks = {"response": [keep]}


def _signed_in(life: Life) -> None:
    """An operator with a password and a second factor."""
    life.browser.app.state.porter.create(PASSWORD, "shell")  # type: ignore[attr-defined]
    life.planted.add("password", PASSWORD)
    life.browser.sign_in("guessed wrong " + PASSWORD)
    token = life.browser.sign_in().json()["token"]
    life.planted.add("session's token", token)
    life.planted.add("session", next(iter(life.browser.cookies.values())))
    begun = life.browser.post("/api/v1/operator/totp", json={"password": PASSWORD}).json()
    secret = life.planted.add("second factor", begun["secret"])
    code = pyotp.TOTP(secret).at(life.kinora.clock.now())
    done = life.browser.post("/api/v1/operator/totp/confirm", json={"code": code}).json()
    life.browser.carry(life.planted.add("session's token", done["token"]))
    for each in done["recovery_codes"]:
        life.planted.add("recovery code", each)


def _publish(life: Life, film: Path) -> None:
    """An upload to TikTok that breaks off, is looked at, and is refused."""
    kinora = life.kinora
    film.write_bytes(b"film" * 100)
    tiktok = TikTokPublishing(
        calls=TikTokCalls(kinora.platforms.access("tiktok"), kinora.clock.now, root=life.stage.url),
        secrets=kinora.secrets,
        clock=kinora.clock,
        rules=DirectRules(),
        direct=False,
        scopes=lambda: ("video.list",),
        unconnected=tuple,
    )
    order = UploadOrder(
        publication=PublicationId(uuid4()), platform="tiktok", account="a", mode="inbox",
        film=film, size=400, digest=DIGEST, duration_s=3.0, title="t", caption="c", hashtags=(),
    )  # fmt: skip
    log = structlog.get_logger()
    life.answers["dry run"] = "\n".join(tiktok.dry_run(order)).encode()
    session = tiktok.open(order, "session_1")
    life.answers["opened"] = repr(session).encode()
    for kind in ("drop_before", "server_error", "drop_after"):
        life.stage.fault("tiktok.upload", kind)
        try:
            tiktok.send(order, "session_1", 0, lambda _: None)
        except PublishingProblem:
            log.exception("upload.broke", address=kinora.secrets.get("session_1"))
    for kind in ("drop_after", "access_token_invalid"):
        life.stage.fault("tiktok.status", kind, times=2)
        try:
            tiktok.look(order, session.remote_id)
        except PublishingProblem as problem:
            log.exception("look.broke", nested={"why": [str(problem)]})


def _go_wrong(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refusals, an absence, a dead consent, and mistakes nobody foresaw, with a token in each."""
    for platform, door in (("youtube", "google.token"), ("tiktok", "tiktok.token")):
        for kind in ("garbled", "drop_after", "invalid_client"):
            life.stage.later(hours=3)
            life.stage.fault(door, kind)
            life.browser.post(f"/api/v1/platforms/{platform}/test")
    token = life.kinora.secrets.get("youtube_refresh_token") or ""

    def fail(_: object) -> str:
        raise RuntimeError(f"a library said: {token} and {CLIENTS['tiktok'].secret}")

    monkeypatch.setattr("domain.commands.platforms.test_connection", fail)
    assert life.browser.post("/api/v1/platforms/youtube/test").status_code == 500
    _work_fails(life, fail)
    _terminal_fails(life, monkeypatch)
    structlog.get_logger("x").error(
        "odd", value={"deep": [{token: SimpleNamespace(token=token)}]}, other=fail
    )
    logging.getLogger("httpx2").info("HTTP Request: PUT https://x/?upload_token=%s", token)
    logging.getLogger("library").error("refused %s", token)
    try:
        fail(None)
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        logging.getLogger("library").exception("and once more")
    crashing = threading.Thread(target=fail, args=(None,))
    crashing.start()
    crashing.join()


def _work_fails(life: Life, fail: Callable[[object], str]) -> None:
    kinora, work = life.kinora, WorkId(uuid4())
    asked = WorkRequested(stage=WorkStage.PUBLISH, subject=uuid4(), input_digest=DIGEST)
    kinora.store.append(
        [NewEvent(stream=work, version=1, event_id=EventId(uuid4()), payload=asked,
                  origin=kinora.request().origin)]
    )  # fmt: skip

    def stage(_: Job) -> Conclusion:
        fail(None)
        raise AssertionError

    workshop = build_workshop(kinora, threading.Event())
    told = perform(replace(workshop, stages={WorkStage.PUBLISH: stage}), work, uuid4())
    assert told == "failed"


def _terminal_fails(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, said = life.kinora.settings, io.StringIO()
    monkeypatch.setenv("KINORA_DATA_DIR", str(settings.data_dir.parent))
    monkeypatch.setenv("DATABASE_URL", life.kinora.urls.database)
    monkeypatch.setenv("REDIS_URL", life.kinora.urls.redis)
    monkeypatch.setenv("KINORA_YOUTUBE_URL", life.stage.url)
    monkeypatch.setenv("KINORA_DEBUG", "1")
    monkeypatch.setattr(sys, "stdout", said)
    for line in (["platforms", "test", "youtube"], ["platforms", "list"], ["secrets", "list"]):
        run(["--profile", settings.profile, *line])
    life.answers["terminal"] = said.getvalue().encode()
    assert list((settings.data_dir / "logs").glob("error-*.txt"))


class TestSecrets:
    def test_stand_nowhere_after_a_whole_life_of_two_connections(
        self, life: Life, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _listen(life.kinora, life.said, monkeypatch)
        _signed_in(life)
        life.connect("youtube")
        life.connect("tiktok")
        _publish(life, tmp_path / "film.mp4")
        _go_wrong(life, monkeypatch)
        life.answers |= dict(unzipped(bundle(life.kinora)))
        for path in ("/platforms", "/settings", "/audit-log", "/system", "/production-line"):
            life.browser.get(f"/api/v1{path}")
        for platform in ("youtube", "tiktok"):
            life.post(f"/platforms/{platform}/disconnect", reason="enough")

        places = life.places()

        assert life.planted.found_in(places) == []
        assert len(life.planted) > 25
        told = life.said.getvalue()
        assert told.count(r"secret\u203a") >= 6, told
        assert "a library said" in told
        assert len([each for each in places if each.startswith(("event", "table"))]) > 20


class TestSearch:
    """A search that could not find anything would prove nothing."""

    def test_finds_a_secret_in_every_kind_of_place(
        self, life: Life, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _listen(life.kinora, life.said, monkeypatch)
        secret = life.planted.add("canary", "act.canary/in+the=mine")
        kinora = life.kinora
        fact = SettingChanged(name="account", value=secret, previous="")
        kinora.store.append(
            [NewEvent(stream=uuid4(), version=1, event_id=EventId(uuid4()), payload=fact,
                      origin=kinora.request().origin)]
        )  # fmt: skip
        with psycopg.connect(kinora.urls.database) as connection:
            connection.execute("create table left_over (what bytea)")
            connection.execute("insert into left_over values (%s)", (secret.encode(),))
        (kinora.settings.data_dir / "cache").mkdir(parents=True, exist_ok=True)
        (kinora.settings.data_dir / "cache" / "note.txt").write_text(secret)
        sys.stderr.write(f"raw {secret}\n")
        life.browser.get("/api/v1/version", headers={"Accept-Language": "pl"})
        life.answers["answer"] = f"go to https://x/?token={secret}".encode()

        found = life.planted.found_in(life.places())

        names = " | ".join(found)
        for place in ("event ", "table public.left_over", "note.txt", "standard error", "answer"):
            assert place in names, place
        assert "audit" in names

    def test_finds_it_in_base_64_and_in_addresses(self, life: Life) -> None:
        import base64
        from urllib.parse import quote

        secret = life.planted.add("canary", "act.canary/in+the=mine")
        coded = base64.b64encode(f"id:{secret}".encode())

        assert life.planted.found_in({"basic": coded})
        assert life.planted.found_in({"address": quote(secret, safe="").encode()})
        assert not life.planted.found_in({"nothing": b"act.canary"})
