"""The twin: an adviser that knows its answers beforehand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from domain.advising import Answer, NotAnswered, Question
from domain.identifiers import digest_of_parts, question_id
from domain.ports import Progress

type Script = Callable[[Question, int], str]
"""The answer to a question; the number counts the attempts at it from 0."""


class ScriptedAdviser:
    """``domain.advising.Adviser`` without models, prompts, budget or log.

    ``answers`` gives the texts of each task in order (the last one stays), or is a function.
    A task without an answer is not configured. A refused text is followed by the next one, up
    to the question's attempts (three unless it says so). Equal questions are replayed.
    """

    def __init__(
        self, answers: Mapping[str, Sequence[str]] | Script, *, routes: Sequence[str] = ("s/m",)
    ) -> None:
        self._answers = answers
        self._routes = tuple(routes)
        self._given: dict[str, Answer] = {}
        self._used: dict[str, int] = {}
        self.asked: list[Question] = []
        """Every question that was not replayed, in order."""

    def routes(self, task: str) -> tuple[str, ...]:
        """The routes, for every task that has answers."""
        if callable(self._answers) or task in self._answers:
            return self._routes
        return ()

    def ask(
        self, question: Question, *, accept: Callable[[str], str], progress: Progress
    ) -> Answer:
        """The next text of the script. Raises ``NotAnswered``."""
        routes = [each for each in self.routes(question.task) if each not in question.avoid]
        if not routes:
            raise NotAnswered("not_configured", f"no answers for {question.task}")
        key = _key(question)
        known = self._given.get(key)
        if known is not None and known.route not in question.avoid:
            return replace(known, replayed=True)
        self.asked.append(question)
        text, verdict = "", ""
        for number in range(question.attempts or 3):
            progress({"asking": routes[0], "seconds": 0})
            text = self._next(question, number)
            verdict = accept(text) or "accepted"
            if verdict == "accepted":
                break
        self._given[key] = _answer(question, key, text, verdict, routes[0])
        return self._given[key]

    def _next(self, question: Question, number: int) -> str:
        if callable(self._answers):
            return self._answers(question, number)
        texts = self._answers[question.task]
        used = self._used.get(question.task, 0)
        self._used[question.task] = used + 1
        return texts[min(used, len(texts) - 1)]


def _key(question: Question) -> str:
    values = [part for name, value in sorted(question.values.items()) for part in (name, value)]
    return digest_of_parts(question.task, question.prompt, str(question.round), *values)


def _answer(question: Question, key: str, text: str, verdict: str, route: str) -> Answer:
    return Answer(
        text=text,
        verdict=verdict,
        route=route,
        call=question_id(question.task, key, question.round),
        prompt_version="1",
        prompt_digest=digest_of_parts(key),
        tokens_in=sum(len(each) for each in question.values.values()) // 4,
        tokens_out=len(text) // 4,
        cost_micro_usd=0,
        milliseconds=0,
        replayed=False,
    )
