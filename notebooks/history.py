"""Questions to the whole history: who did what, what followed from what, what is missing."""

import marimo

app = marimo.App(width="medium")


@app.cell
def _():
    import os
    from pathlib import Path

    import duckdb
    import marimo as mo
    import matplotlib.pyplot as plt
    import pyarrow as pa
    import pyarrow.parquet as pq

    from projections.analytics.engine import Facts

    return Facts, Path, duckdb, mo, os, pa, plt, pq


@app.cell
def _(Facts, Path, mo, os, pa, pq):
    _folder = Path(os.environ.get("KINORA_EXPORT", "var/notebooks/export"))
    _files = sorted(_folder.glob("events-*.parquet"))  # the tail sorts last
    events = pa.concat_tables(pq.read_table(each) for each in _files)
    facts = Facts()
    facts.add(events)
    mo.md(f"# History\n\n{events.num_rows} events, every one of them.")
    return events, facts


@app.cell
def _(duckdb, events, mo, plt):
    log = duckdb.connect()
    log.register("log", events)
    _daily_rows = log.sql(
        "SELECT date_trunc('day', recorded_at) AS day, split_part(topic, '.', 1) AS kind,"
        " count(*) AS n FROM log WHERE topic NOT LIKE 'schedule.%' GROUP BY ALL ORDER BY day"
    ).to_arrow_table()
    _daily = [tuple(row.values()) for row in _daily_rows.to_pylist()]
    _figure, _axes = plt.subplots(figsize=(9, 4))
    for _place, _kind in enumerate(sorted({each[1] for each in _daily})):
        _rows = [each for each in _daily if each[1] == _kind]
        _axes.plot(
            [each[0] for each in _rows],
            [each[2] for each in _rows],
            label=_kind,
            marker=".",
            linestyle="-" if _place < 10 else "--",  # there are ten colours
        )
    _axes.set_ylabel("events a day")
    _axes.set_yscale("log")
    _axes.legend(fontsize="small", loc="upper left", bbox_to_anchor=(1, 1))
    _figure.autofmt_xdate()
    mo.vstack(
        [
            mo.md("## What happened, by day\n\nWithout `schedule`, which is one event a day."),
            _figure,
        ]
    )
    return (log,)


@app.cell
def _(log, mo):
    _actors = log.sql(
        "SELECT actor, topic, count(*) AS events, max(recorded_at) AS last FROM log"
        " GROUP BY ALL ORDER BY events DESC LIMIT 40"
    ).to_arrow_table()
    mo.vstack([mo.md("## Who did what"), mo.ui.table(_actors.to_pylist(), selection=None)])
    return


@app.cell
def _(facts, mo, plt):
    _gaps = facts.rows("SELECT * FROM language_gaps")
    _ideas = facts.rows("SELECT * FROM ideas LIMIT 1")
    _figure, _axes = plt.subplots(figsize=(9, 3))
    _named = [each for each in _gaps if each.get("feature")]
    _axes.barh([each["feature"] for each in _named], [each.get("ideas") or 0 for each in _named])
    _axes.set_xlabel("ideas that ask for it")
    _axes.set_title("What the language cannot say yet" if _named else "No gap was reported")
    mo.vstack([mo.md("## Gaps of the language"), _figure]) if _gaps or _ideas else mo.md(
        "No ideas."
    )
    return


if __name__ == "__main__":
    app.run()
