"""What ``kinora`` can do: every top-level command, where it is and what its help says."""

from api.cli.help import Entry

DAY = "The day"
FILMS = "Films and audience"
TRUST = "History and work"
CARE = "Running and care"

ENTRIES = (
    Entry(
        name="ideas",
        module="api.cli.ideas",
        section=DAY,
        help="Make, import, look at, choose, defer and reject ideas.",
    ),
    Entry(
        name="gate",
        module="api.cli.gate",
        section=DAY,
        help="Today's candidates side by side, with score, reasons and novelty.",
    ),
    Entry(
        name="day",
        module="api.cli.days",
        section=DAY,
        help="Run, list and close days.",
    ),
    Entry(
        name="notices",
        module="api.cli.notices",
        section=DAY,
        help="What you must know of: list, dismiss, try the channels out.",
    ),
    Entry(
        name="schedule",
        module="api.cli.schedule",
        section=DAY,
        help="The rhythm of days: show it, and its history.",
    ),
    Entry(
        name="verify",
        module="api.cli.verifying",
        section=DAY,
        help="Whether the language can say an idea, explained by its words.",
    ),
    Entry(
        name="gaps",
        module="api.cli.gaps",
        section=DAY,
        help="What ideas ask for that the language cannot say yet.",
    ),
    Entry(
        name="compile",
        module="api.cli.compiling",
        section=FILMS,
        help="Make a document of an idea, without making a film.",
    ),
    Entry(
        name="animation",
        module="api.cli.films",
        section=FILMS,
        help="Look at, judge, render and archive films.",
    ),
    Entry(
        name="checklist",
        module="api.cli.checklists",
        section=FILMS,
        help="What is asked of every film before it is approved: show and release.",
    ),
    Entry(
        name="publish",
        module="api.cli.publishing",
        section=FILMS,
        help="Hand-over kits, uploads and confirmed publications.",
    ),
    Entry(
        name="metrics",
        module="api.cli.metrics",
        section=FILMS,
        help="Enter, import and show figures of published films.",
    ),
    Entry(
        name="kpis",
        module="api.cli.kpis",
        section=FILMS,
        help="Key figures: views at 72 h and 7 days, acceptance, lead time, streak.",
    ),
    Entry(
        name="experiments",
        module="api.cli.experiments",
        section=FILMS,
        help="Questions put before their films are published: register, list, show, end.",
    ),
    Entry(
        name="log",
        module="api.cli.log",
        section=TRUST,
        help="Read, verify, export and import the log.",
    ),
    Entry(
        name="export",
        module="api.cli.exports",
        section=TRUST,
        help="Films, figures and the log as CSV, Parquet or JSON lines, with a dictionary.",
    ),
    Entry(
        name="views",
        module="api.cli.views",
        section=TRUST,
        help="Read models: list, rebuild, prove that live equals rebuilt.",
    ),
    Entry(
        name="work",
        module="api.cli.work",
        section=TRUST,
        help="Pieces of work: list, show, retry, cancel, park.",
    ),
    Entry(
        name="up",
        module="api.cli.running",
        section=CARE,
        help="Start all processes and look after them.",
    ),
    Entry(
        name="down",
        module="api.cli.running",
        section=CARE,
        help="Stop all processes cleanly.",
    ),
    Entry(
        name="status",
        module="api.cli.running",
        section=CARE,
        help="How processes, followers, queue and work are doing.",
    ),
    Entry(
        name="service",
        module="api.cli.service",
        section=CARE,
        help="Register Kinora with launchd or systemd.",
    ),
    Entry(
        name="demo",
        module="api.cli.demo",
        section=CARE,
        help="Make finished films from the shipped ideas, in the demo profile.",
    ),
    Entry(
        name="doctor",
        module="api.cli.upkeep",
        section=CARE,
        help="Check what Kinora needs, and say what to do about what is missing.",
    ),
    Entry(
        name="diagnose",
        module="api.cli.diagnose",
        section=CARE,
        help="Write a bundle for whoever helps: versions, status, logs, no secrets.",
    ),
    Entry(
        name="migrate",
        module="api.cli.upkeep",
        section=CARE,
        help="Bring the database to this version.",
    ),
    Entry(
        name="backup",
        module="api.cli.keeping",
        section=CARE,
        help="Write the whole profile into one file.",
    ),
    Entry(
        name="restore",
        module="api.cli.keeping",
        section=CARE,
        help="Fill an empty profile from a backup.",
    ),
    Entry(
        name="settings",
        module="api.cli.settings",
        section=CARE,
        help="The operator's settings: list and change.",
    ),
    Entry(
        name="auth",
        module="api.cli.auth",
        section=CARE,
        help="Sign-in to the panel: create, look at and reset the operator.",
    ),
    Entry(
        name="secrets",
        module="api.cli.secrets",
        section=CARE,
        help="Keys: list names, keep, forget. Values are never shown.",
    ),
    Entry(
        name="platforms",
        module="api.cli.platforms",
        section=CARE,
        help="YouTube and TikTok: configure, connect, test and disconnect accounts.",
    ),
    Entry(
        name="models",
        module="api.cli.models",
        section=CARE,
        help="Language models: providers, what they can do, and the budget.",
    ),
    Entry(
        name="prompts",
        module="api.cli.prompts",
        section=CARE,
        help="Prompts: list and show what language models are told.",
    ),
    Entry(
        name="design",
        module="api.cli.design",
        section=CARE,
        help="Design systems: list and release.",
    ),
    Entry(
        name="documents",
        module="api.cli.documents",
        section=CARE,
        help="Check a document of the language.",
    ),
)
