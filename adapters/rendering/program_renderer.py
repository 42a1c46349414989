"""Runs the render program in a process of its own, as ``docs/renderer-contract.md`` says."""

import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from typing import IO, Any, cast

from domain.ports import Progress, RenderAnswer, RenderOrder, RenderRefused

PARENT_VARIABLE = "KINORA_RENDER_PARENT"
"""Tells the program whose end is also its own."""
INPUT_OUTPUT = 4
GRACE_S = 5.0
"""From the polite signal to the last one."""
BEAT_S = 0.5
"""The caller's progress is asked at least this often, so a cancellation is noticed."""
SHORT_ANSWER_S = 60.0
SILENCE_S = 300.0
"""A program that tells no progress for so long hangs: it is ended, and the attempt failed."""


class ProgramRenderer:
    """A renderer that is any command answering the contract."""

    def __init__(self, command: Sequence[str], *, silence_s: float = SILENCE_S) -> None:
        self._command = tuple(command)
        self._silence_s = silence_s

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        """Render into the order's folder. Raises ``RenderRefused`` or ``Cancelled``."""
        folder = order.work_folder
        folder.mkdir(parents=True, exist_ok=True)
        document = folder / "document.yaml"
        document.write_text(order.document, encoding="utf-8")
        film = folder / f"{order.preset}.mp4"
        thumbnail = folder / f"{order.preset}.jpg" if order.thumbnail else None
        arguments = [
            str(document),
            *("--out", str(film)),
            *("--preset", order.preset),
            *("--work-folder", str(folder / "segments")),
            "--json",
        ]
        if thumbnail is not None:
            arguments += ["--thumbnail", str(thumbnail)]
        proxy, frame_list = folder / "proxy.mp4", folder / "frames.knfl"
        if order.review:
            arguments += ["--proxy", str(proxy), "--save-frames", str(frame_list)]
        report = self._run(arguments, progress)
        return RenderAnswer(
            film=film,
            thumbnail=thumbnail,
            report=report,
            proxy=proxy if order.review and proxy.exists() else None,
            frame_list=frame_list.read_bytes() if order.review and frame_list.exists() else b"",
        )

    def versions(self) -> Mapping[str, str]:
        """Asked of the program once. Raises ``RenderRefused`` when it cannot be run."""
        return _versions(self._command)

    def _run(self, arguments: Sequence[str], progress: Progress) -> Mapping[str, object]:
        process = _start((*self._command, *arguments))
        answer: list[str] = []
        lines: queue.Queue[str | None] = queue.Queue()
        readers = [
            threading.Thread(target=_read_all, args=(process.stdout, answer), daemon=True),
            threading.Thread(target=_read_lines, args=(process.stderr, lines), daemon=True),
        ]
        try:
            for reader in readers:
                reader.start()
            last_words = _follow(lines, progress, self._silence_s)
            code = process.wait()
            for reader in readers:
                reader.join()
        finally:
            _end(process)
        return _concluded(code, "".join(answer), last_words)


def _start(command: Sequence[str]) -> "subprocess.Popen[str]":
    try:
        return subprocess.Popen(  # noqa: S603 - the command is the operator's setting
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
            env=os.environ | {PARENT_VARIABLE: str(os.getpid())},
        )
    except OSError as failure:
        raise RenderRefused(INPUT_OUTPUT, f"{command[0]}: {failure.strerror}") from failure


def _read_all(stream: IO[str], into: list[str]) -> None:
    into.append(stream.read())


def _read_lines(stream: IO[str], into: "queue.Queue[str | None]") -> None:
    for line in stream:
        into.put(line)
    into.put(None)


def _follow(lines: "queue.Queue[str | None]", progress: Progress, silence_s: float) -> str:
    """Pass progress on until the program closes its stderr; return what else it said."""
    silent = 0.0
    state: dict[str, object] = {"event": "progress", "stage": "start", "done": 0, "total": 0}
    words: list[str] = []
    while True:
        try:
            line = lines.get(timeout=BEAT_S)
        except queue.Empty:
            progress(dict(state))
            silent += BEAT_S
            if silent > silence_s:
                last = "".join(words[-20:]) or "nothing"
                raise RenderRefused(  # noqa: B904 - the empty queue is no cause
                    INPUT_OUTPUT, f"the renderer hung for {silent:.0f} s; last it said {last}"
                )
            continue
        silent = 0.0
        if line is None:
            return "".join(words[-20:])
        heard = _told(line)
        if heard is None:
            words.append(line)
            continue
        state = heard
        progress(dict(state))


def _told(line: str) -> dict[str, object] | None:
    """A progress line with ``done`` and ``total`` as all work reports them, or ``None``."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    if not isinstance(found, dict) or found.get("event") != "progress":
        return None
    return {**found, "done": found.get("frames", 0), "total": found.get("total", 0)}


def _concluded(code: int, answer: str, last_words: str) -> Mapping[str, object]:
    try:
        report = cast("dict[str, Any]", json.loads(answer)) if answer.strip() else {}
    except ValueError:
        report = {}
    if code == 0 and "digests" in report:
        return report
    error = report.get("error", {})
    message = error.get("message") or last_words.strip() or f"the program ended with code {code}"
    problems = [
        " · ".join(str(each.get(part, "")) for part in ("path", "expected", "got", "hint"))
        for each in error.get("problems", [])
    ]
    raise RenderRefused(code if code > 0 else INPUT_OUTPUT, "\n".join([message, *problems]))


def _end(process: "subprocess.Popen[str]") -> None:
    """End the program and everything it started; first politely."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            break
        _signal_group(process.pid, number)
        try:
            process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            continue
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def _signal_group(group: int, number: int) -> None:
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return


@cache
def _versions(command: tuple[str, ...]) -> Mapping[str, str]:
    process = _start((*command, "--versions", "--json"))
    try:
        answer, words = process.communicate(timeout=SHORT_ANSWER_S)
    except subprocess.TimeoutExpired as late:
        raise RenderRefused(INPUT_OUTPUT, "the renderer does not answer") from late
    finally:
        _end(process)
    if process.returncode:
        raise RenderRefused(process.returncode, words.strip())
    found = json.loads(answer)
    return {name: str(value) for name, value in found["versions"].items()}
