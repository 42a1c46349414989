"""The twin: a model whose attempts are written down beforehand."""

from collections.abc import Callable, Sequence

from domain.consultation.model_call import CallFailed, ModelCall, ModelReply


class ScriptedModel:
    """``LanguageModel`` that plays its outcomes in order; the last one stays.

    A text is an answer of 10 tokens in and 5 out; a ``CallFailed`` is raised.
    """

    def __init__(self, *outcomes: str | CallFailed) -> None:
        self._outcomes: Sequence[str | CallFailed] = outcomes or ("yes",)
        self.calls: list[ModelCall] = []
        """Every attempt, in order."""

    def attempt(self, call: ModelCall, progress: Callable[[dict[str, object]], None]) -> ModelReply:
        """The next outcome."""
        outcome = self._outcomes[min(len(self.calls), len(self._outcomes) - 1)]
        self.calls.append(call)
        progress({"seconds": 0})
        if isinstance(outcome, CallFailed):
            raise outcome
        return ModelReply(
            text=outcome, tokens_in=10, tokens_out=5, counted="reported", milliseconds=1
        )
