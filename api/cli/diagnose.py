"""``kinora diagnose``: a bundle for whoever helps, without secrets."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.session import quiet_logs, session_of

app = Noun()

DEFAULT = Path("kinora-diagnosis.zip")


@app.command("diagnose")
def diagnose(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write.")] = DEFAULT,
) -> None:
    """Write versions, settings, status, checks, failures and the ends of logs into a zip file.

    Secrets are masked. Look into it before you give it to anybody.
    """
    session = session_of(ctx)
    quiet_logs()
    from api.diagnosis import bundle
    from api.render_files import write_whole

    with session.kinora() as kinora, session.screen.working("Gathering…"):
        made = bundle(kinora)
    write_whole(out, made)
    if not session.screen.answer({"file": str(out), "bytes": len(made)}):
        session.screen.good("Written: {file}", file=str(out))
