"""How films come about: where the time goes, what they cost, what models are good for."""

import marimo

app = marimo.App(width="medium")


@app.cell
def _():
    import os
    from pathlib import Path

    import marimo as mo
    import matplotlib.pyplot as plt
    import pyarrow.parquet as pq

    from projections.analytics.engine import Facts

    return Facts, Path, mo, os, plt, pq


@app.cell
def _(Facts, Path, mo, os, pq):
    _folder = Path(os.environ.get("KINORA_EXPORT", "var/notebooks/export"))
    facts = Facts()
    for _file in sorted(_folder.glob("events-*.parquet")):  # the tail sorts last
        facts.add(pq.read_table(_file))
    mo.md(f"# Production\n\nThe log up to event {facts.position}.")
    return (facts,)


@app.cell
def _(facts, mo, plt):
    times = facts.ask("lead_times")
    _figure, _axes = plt.subplots(figsize=(9, 4))
    _axes.barh([each["stage"] for each in times], [each["median_s"] or 0 for each in times])
    _axes.set_xscale("symlog")
    _axes.set_xlabel("seconds from the cause to the good end, median")
    _axes.set_title("Lead time by stage")
    mo.vstack([mo.md("## Where the time goes"), _figure, mo.ui.table(times, selection=None)])
    return


@app.cell
def _(facts, mo):
    costs, acceptance = facts.ask("costs"), facts.ask("acceptance")
    mo.vstack(
        [
            mo.md("## Cost and acceptance\n\nMicro-USD; refused films are paid for as well."),
            mo.ui.table(costs, selection=None),
            mo.ui.table(acceptance, selection=None),
        ]
    )
    return


@app.cell
def _(facts, mo, plt):
    success = facts.ask("model_success")
    _figure, _axes = plt.subplots(figsize=(6, 3))
    _axes.bar([str(each["attempt"]) for each in success], [each["rate"] for each in success])
    _axes.set_ylim(0, 1)
    _axes.set_xlabel("attempt")
    _axes.set_ylabel("share accepted")
    _axes.set_title("Drafts by models" if success else "No model was asked")
    mo.vstack([mo.md("## Models by attempt"), _figure])
    return


if __name__ == "__main__":
    app.run()
