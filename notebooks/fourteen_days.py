"""The experiment of fourteen days: what was published, what was seen, and what that proves."""

import marimo

app = marimo.App(width="medium")


@app.cell
def _():
    import os
    from datetime import UTC, datetime
    from pathlib import Path

    import marimo as mo
    import matplotlib.pyplot as plt
    import pyarrow.parquet as pq

    from projections.analytics.engine import Facts

    return Facts, Path, UTC, datetime, mo, os, plt, pq


@app.cell
def _(Facts, Path, UTC, datetime, mo, os, pq):
    _folder = Path(os.environ.get("KINORA_EXPORT", "var/notebooks/export"))
    zone = os.environ.get("KINORA_TIME_ZONE") or "Europe/Warsaw"
    facts = Facts()
    for _file in sorted(_folder.glob("events-*.parquet")):  # the tail sorts last
        facts.add(pq.read_table(_file))
    _last = facts.rows("SELECT max(happened_at) AS at FROM cause_facts")[0]["at"]
    now = _last or datetime.now(UTC)
    mo.md(f"# Fourteen days\n\nThe log up to event {facts.position}; figures as of {now:%Y-%m-%d}.")
    return facts, now, zone


@app.cell
def _(facts, mo, now, zone):
    posts = facts.ask("post_figures", now=now, zone=zone)
    mo.md("## Films and their figures\n\nA figure that is missing is unknown, never zero.")
    mo.ui.table(posts, selection=None) if posts else mo.md("Nothing was published yet.")
    return (posts,)


@app.cell
def _(facts, mo, now, plt, zone):
    trend = facts.ask("trend", now=now, zone=zone, days=60)
    _figure, _axes = plt.subplots(figsize=(9, 4))
    for _platform in sorted({each["platform"] for each in trend}):
        _rows = [each for each in trend if each["platform"] == _platform]
        _days = [each["day"] for each in _rows]
        _middle = [each["views_7d"]["median"] for each in _rows]
        (_line,) = _axes.plot(
            _days, [float("nan") if m is None else m for m in _middle], label=_platform
        )
        _band = [
            (each["day"], each["views_7d"]["low"], each["views_7d"]["high"])
            for each in _rows
            if each["views_7d"]["low"] is not None
        ]
        if _band:
            _axes.fill_between(
                *zip(*_band, strict=True), color=_line.get_color(), alpha=0.2, linewidth=0
            )
    _axes.set_yscale("symlog", linthresh=1)  # one film in ten has ten times the others' views
    _axes.set_ylabel("views in 7 days, median of 14 days")
    _axes.set_title("Rolling median with its exact interval (none below six films)")
    if trend:
        _axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
    _figure.autofmt_xdate()
    mo.vstack([mo.md("## Trend"), _figure])
    return


@app.cell
def _(facts, mo, now, zone):
    rolling = facts.ask("rolling", now=now, zone=zone)
    streak = facts.ask("streak", now=now, zone=zone)
    mo.vstack(
        [
            mo.md(
                "## The last fourteen days\n\nTwo neighbouring windows of fourteen films differ by"
                " a fifth or more in 38 of 100 worlds in which nothing changed: a rising line"
                " proves nothing by itself."
            ),
            mo.ui.table(rolling, selection=None) if rolling else mo.md("No film in this window."),
            mo.md(f"Streak: {streak}"),
        ]
    )
    return


if __name__ == "__main__":
    app.run()
