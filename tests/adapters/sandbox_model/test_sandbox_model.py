"""The sandbox model by itself: its script, its answers, its ledger, its program."""

import json
import subprocess
import sys
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from jsonschema import Draft202012Validator

from adapters.sandbox_model.answers import FolderOfAnswers, instance_of
from adapters.sandbox_model.script import MIXTURE, MODES, Script, UnknownMode
from adapters.sandbox_model.server import SandboxModel
from domain.language.model_schema import model_schema


def posted(sandbox: SandboxModel, path: str, content: object) -> Any:
    root = sandbox.base_url.removesuffix("/v1")
    request = urllib.request.Request(  # noqa: S310 - our own server on loopback
        root + path, json.dumps(content).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310 - as above
        return json.load(answer)


def ledger(sandbox: SandboxModel) -> Any:
    root = sandbox.base_url.removesuffix("/v1")
    with urllib.request.urlopen(f"{root}/ledger", timeout=5) as answer:  # noqa: S310 - as above
        return json.load(answer)


def chat(text: str) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": text}]}


class TestTheScript:
    def test_plays_what_is_queued_and_then_the_usual(self) -> None:
        script = Script(["hang", "drop"], usual="fenced")

        assert [script.next() for _ in range(4)] == ["hang", "drop", "fenced", "fenced"]

    def test_mixes_the_same_way_for_the_same_seed(self) -> None:
        def played(seed: int) -> list[str]:
            script = Script(mixture=MIXTURE, seed=seed)
            return [script.next() for _ in range(500)]

        assert played(7) == played(7) != played(8)
        assert set(played(7)) == set(MIXTURE)
        assert Counter(played(7)).most_common(1)[0][0] == "ok"

    def test_refuses_a_mode_that_does_not_exist(self) -> None:
        with pytest.raises(UnknownMode, match="'nap' is no mode"):
            Script(["nap"])


class TestAnswersFromAFolder:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "compile.a.json").write_text("first", "utf-8")
        (tmp_path / "compile.b.json").write_text("second", "utf-8")
        (tmp_path / "compile.moons.json").write_text("of moons", "utf-8")
        (tmp_path / "compile.moons.when").write_text("Two moons\n", "utf-8")
        return tmp_path

    def test_are_given_in_turn(self, folder: Path) -> None:
        answer = FolderOfAnswers(folder)

        given = [answer(chat("Task: compile\nA sun")) for _ in range(3)]

        assert given == ["first", "second", "first"]

    def test_are_chosen_by_words_of_the_prompt(self, folder: Path) -> None:
        assert FolderOfAnswers(folder)(chat("Task: compile\nTitle: Two moons")) == "of moons"

    def test_are_made_up_for_a_task_without_files(self, folder: Path) -> None:
        assert FolderOfAnswers(folder)(chat("Task: verify\n")) == "yes"

    def test_need_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            FolderOfAnswers(tmp_path / "none")


class TestAMadeUpAnswer:
    def test_fits_the_schema_of_the_language(self) -> None:
        schema = model_schema()

        assert list(Draft202012Validator(schema).iter_errors(instance_of(schema))) == []


class TestTheServer:
    def test_speaks_chat_responses_and_embeddings(self, sandbox: SandboxModel) -> None:
        said = posted(sandbox, "/v1/chat/completions", chat("hello"))
        response = posted(sandbox, "/v1/responses", {"model": "m", "input": "hello"})
        vectors = posted(sandbox, "/v1/embeddings", {"model": "m", "input": ["a", "b"]})

        assert said["choices"][0]["message"]["content"] == "yes"
        assert response["output"][0]["content"][0]["text"] == "yes"
        assert [each["index"] for each in vectors["data"]] == [0, 1]

    def test_can_be_directed_over_http(self, sandbox: SandboxModel) -> None:
        posted(sandbox, "/script", {"modes": ["fenced"], "usual": "prose"})

        texts = [
            posted(sandbox, "/v1/chat/completions", chat("x"))["choices"][0]["message"]["content"]
            for _ in range(2)
        ]

        assert texts[0].startswith("```json")
        assert texts[1].startswith("Certainly!")
        with pytest.raises(HTTPError, match="400"):
            posted(sandbox, "/script", {"modes": ["nap"]})

    def test_enters_every_call_in_its_ledger(self, sandbox: SandboxModel) -> None:
        posted(sandbox, "/v1/chat/completions", chat("x" * 400))
        sandbox.script.play(["server_error"])
        with pytest.raises(HTTPError, match="500"):
            posted(sandbox, "/v1/chat/completions", chat("x"))

        report = ledger(sandbox)

        assert (report["calls"], report["billed"]) == (2, 1)
        assert (report["tokens_in"], report["tokens_out"]) == (100, 1)
        assert [each["mode"] for each in report["entries"]] == ["ok", "server_error"]
        assert report == sandbox.ledger.report()

    def test_cuts_an_answer_at_the_most_tokens(self, sandbox: SandboxModel) -> None:
        said = posted(sandbox, "/v1/chat/completions", chat("x") | {"max_tokens": 0})

        assert said["choices"][0]["finish_reason"] == "length"

    def test_refuses_what_is_no_request(self, sandbox: SandboxModel) -> None:
        for path, content in (("/v1/chat/completions", []), ("/v1/nowhere", {})):
            with pytest.raises(HTTPError):
                posted(sandbox, path, content)


class TestTheProgram:
    def test_tells_its_address_and_serves(self, tmp_path: Path) -> None:
        (tmp_path / "any.txt").write_text("from the folder", "utf-8")
        command = [sys.executable, "-m", "adapters.sandbox_model", "--answers", str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            try:
                assert running.stdout is not None
                url = running.stdout.readline().strip()
                body = json.dumps(chat("x")).encode()
                request = urllib.request.Request(f"{url}/chat/completions", body)  # noqa: S310 - ours
                with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310 - ours
                    said = json.load(answer)
            finally:
                running.terminate()

        assert said["choices"][0]["message"]["content"] == "from the folder"

    def test_knows_every_mode(self) -> None:
        answer = subprocess.run(
            [sys.executable, "-m", "adapters.sandbox_model", "--help"],
            capture_output=True,
            text=True,
            check=True,
        )

        assert all(mode in answer.stdout for mode in MODES)
