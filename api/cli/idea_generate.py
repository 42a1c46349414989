"""``kinora ideas generate`` and ``reembed``: new ideas, and vectors for all of them."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli.batch import Reading, await_batch, show_batch
from api.cli.errors import InputRefused
from api.cli.idea_import import WaitOption
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.ideas.generation import Wanted
    from domain.stages.generate import Found

type SourceName = Literal["model", "offline", "file", "auto"]
type LanguageName = Literal["pl", "en"]


def generate(
    ctx: typer.Context,
    count: Annotated[int, typer.Option("--count", min=1, max=1000, help="How many.")] = 5,
    source: Annotated[
        SourceName,
        typer.Option(
            "--source",
            help="A model, the grammar, the ideas file, or auto: in this order.",
        ),
    ] = "auto",
    language: Annotated[
        LanguageName | None, typer.Option("--language", help="Language of the ideas: pl or en.")
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", min=0, help="The same seed asks for the same ideas again."),
    ] = None,
    wishes: Annotated[
        str, typer.Option("--wishes", help="What they should be about, for a model.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show them and keep nothing.")] = False,
    wait: WaitOption = True,
) -> None:
    """Make new ideas: by a model, else by the built-in grammar, else from the ideas file.

    Every idea tells where it came from, and why the sources before it gave nothing.
    """
    session = session_of(ctx)
    with session.kinora() as kinora:
        wanted = _wanted(
            session,
            kinora,
            count=count,
            source=source,
            language=language or kinora.content_language,
            seed=kinora.store.head()[0] if seed is None else seed,
            wishes=wishes,
        )
        if dry_run:
            _rehearse(session, kinora, wanted)
            return
        _ask(session, kinora, wanted, wait=wait)


def reembed(ctx: typer.Context) -> None:
    """Make the vectors that the chosen embedding lacks, with progress."""
    session = session_of(ctx)
    words = session.words
    from api.embedding import model_space, prepare
    from api.idea_pool import ViewedIdeaPool

    with session.kinora() as kinora:
        kinora.views.catch_up()
        space = model_space(kinora.settings, lambda: kinora.adviser)
        if space is None:
            _needs_nothing(session, kinora)
            return
        from adapters.similarity.space import NotReady

        with session.screen.working("Embedding…") as line:
            try:
                done = prepare(
                    ViewedIdeaPool(kinora.views),
                    space,
                    kinora.store.head()[0],
                    lambda told: line.show(words("Embedding…"), detail=_share(told)),
                )
            except NotReady as reason:
                raise InputRefused(
                    "The embedding cannot measure: {reason}",
                    "Ideas are compared offline until then; nothing is lost.",
                    kind="EmbeddingNotReady",
                    reason=str(reason),
                ) from reason
    if not session.screen.answer(done):
        session.screen.good(
            "{n} ideas have a vector of {version}.", n=done.ideas, version=done.version
        )


def _share(told: dict[str, object]) -> str:
    return f"{told['done']}/{told['total']}"


def _needs_nothing(session: Session, kinora: "Kinora") -> None:
    version = kinora.embedding_version
    if not session.screen.answer({"version": version, "ideas": 0, "missing": 0}):
        session.screen.good("{version} makes its vectors when it compares.", version=version)


def _wanted(
    session: Session,
    kinora: "Kinora",
    *,
    count: int,
    source: SourceName,
    language: LanguageName,
    seed: int,
    wishes: str,
) -> "Wanted":
    """What is asked for. Raises ``InputRefused`` for a source that is not there."""
    from domain.ideas.generation import Wanted

    if source == "model" and not kinora.adviser.routes("generate"):
        raise InputRefused(
            "No language model is configured for new ideas.",
            "State one in models.toml, or take --source offline.",
            kind="ModelNotConfigured",
        )
    name, text = _ideas_file(session, required=source == "file")
    if source in ("model", "offline"):
        name, text = "", ""
    return Wanted(
        count=count,
        source=source,
        language=language,
        seed=seed,
        wishes=wishes,
        file=name,
        text=text,
    )


def _ideas_file(session: Session, *, required: bool) -> tuple[str, str]:
    """Name and text of the configured ideas file; empty where there is none."""
    from api.ideas_file import ideas_file

    name, text = ideas_file(session.settings)
    if required and not name:
        raise InputRefused(
            "There is no ideas file {file}.",
            "Write one, or name another with KINORA_IDEAS_FILE.",
            kind="NoIdeasFile",
            file=str(session.settings.ideas_file.expanduser()),
        )
    return name, text


def _ask(session: Session, kinora: "Kinora", wanted: "Wanted", *, wait: bool) -> None:
    from domain.commands.ideas import generate as ask

    work = ask(kinora.store, kinora.request(), wanted)
    if not wait:
        if not session.screen.answer({"work": work.id, "seed": wanted.seed, "waited": False}):
            session.screen.good("New ideas are asked for, with seed {seed}.", seed=wanted.seed)
            session.screen.next("kinora up", "kinora ideas list")
        return
    reading = Reading(text=work.text, source=f"seed {wanted.seed}", ideas=(), problems=())
    result = await_batch(session, kinora, work, reading)
    if not session.screen.answer(result):
        show_batch(session, result)


def _rehearse(session: Session, kinora: "Kinora", wanted: "Wanted") -> None:
    """The same sources in this process; a model is really asked, but no idea is kept."""
    from api.workshop import idea_sources
    from domain.commands.ideas import generation
    from domain.stages.generate import NothingCame
    from domain.stages.generate import generate as make
    from domain.stages.job import Job

    kinora.views.catch_up()
    work = generation(wanted)
    job = Job(
        work=work.id,
        attempt=1,
        asked=work.requested(),
        position=kinora.store.head()[0] + 1,
        progress=lambda _: None,
    )
    try:
        found = make(idea_sources(kinora), wanted, job)
    except NothingCame as reasons:
        raise InputRefused(
            "No new idea came: {reasons}.",
            "Ask another source, or another seed.",
            kind="NothingCame",
            reasons=str(reasons),
        ) from reasons
    from api.cli.idea_judging import judge_unstored, show_judged

    judged = judge_unstored(kinora, [each.idea for each in found])
    sources = [_origin(each) for each in found]
    answer = {"seed": wanted.seed, "kept": False, "ideas": judged, "sources": sources}
    if not session.screen.answer(answer):
        show_judged(session, judged, [each.source for each in found])


def _origin(found: "Found") -> dict[str, object]:
    return {
        "source": found.source,
        "fallback": found.fallback,
        "cost_micro_usd": found.share,
    }
