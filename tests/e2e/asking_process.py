"""One process that asks: ``python -m tests.e2e.asking_process DATABASE URL TIMEOUT QUESTION…``.

It tells each outcome in a line of JSON; a test may kill it in the middle of a call.
"""

import json
import sys
import time
from contextlib import closing
from uuid import uuid4
from zoneinfo import ZoneInfo

from adapters.clock.system_clock import SystemClock
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.postgres_leases import PostgresLeases
from adapters.language_model.configuration import Models, models_of
from adapters.language_model.prompt_files import PromptFiles
from domain.advising import NotAnswered, Question
from domain.ports import EventStore, Leases
from domain.stages.consult import Consultant, Outside
from tests.domain.samples import uid
from tests.sandbox import PRICED, gateway


def consultant(store: EventStore, leases: Leases, models: Models, key: str = "") -> Consultant:
    """What the composition root builds, with secrets in memory."""
    return Consultant(
        Outside(
            store=store,
            clock=SystemClock(),
            leases=leases,
            model=gateway(models, {"box_api_key": key} if key else None),
            prompts=PromptFiles(),
            configuration=models.configuration,
            zone=ZoneInfo("Europe/Warsaw"),
            new_id=uuid4,
            pause=time.sleep,
        )
    )


def question(about: str) -> Question:
    """The same words are the same question."""
    values = {
        "capabilities": "everything",
        "features": "none",
        "gaps": "none",
        "title": about,
        "summary": "It turns.",
    }
    return Question(task="verify", prompt="verify", values=values, subject=uid("idea"))


def main(database: str, url: str, timeout_s: str, *questions: str) -> None:
    """Ask everything, one after another."""
    models = models_of(PRICED.format(url=url, kind="compatible", more="", timeout_s=timeout_s))
    with PostgresEventStore(database) as store, closing(PostgresLeases(database)) as leases:
        asking = consultant(store, leases, models)
        for about in questions:
            try:
                answer = asking.ask(question(about), accept=lambda _: "", progress=lambda _: None)
                told = {"about": about, "text": answer.text, "replayed": answer.replayed}
            except NotAnswered as refused:
                told = {"about": about, "refused": refused.kind}
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
