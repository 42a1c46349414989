"""What is safe and what to do, for every refusal and failure that has a name.

A class that is not listed takes the remedy of the nearest class it derives from. ``todo`` is
empty where the text of the exception says already what to do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

NOTHING_CHANGED = "Nothing was changed."
_LOG_SAFE = "Everything recorded so far is safe."


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """How one kind of failure is told. Without ``what`` the exception's own text is taken."""

    safe: str = NOTHING_CHANGED
    todo: str = ""
    code: int = 1
    what: str = ""


_IDEAS = Remedy(todo="kinora ideas list shows every idea and where it stands.")
_FILMS = Remedy(todo="kinora animation list shows every film and where it stands.")
_WORK = Remedy(todo="kinora work list shows every piece of work and where it stands.")
_DAYS = Remedy(todo="kinora gate shows today's candidates and the choice.")
_POSTS = Remedy(todo="kinora publish list shows every publication and where it stands.")
_GAPS = Remedy(todo="kinora gaps list shows every gap and where it stands.")
_CONNECTING = Remedy(todo="kinora platforms list shows every connection and how it stands.")
_STARTING = Remedy(safe="", code=3)
_UNREADABLE = Remedy(todo="Nothing was imported. Take another copy of the file.", code=4)

REMEDIES: Mapping[str, Remedy] = MappingProxyType(
    {
        "Refusal": Remedy(),
        "IdeaUnknown": _IDEAS,
        "IdeaAlreadyPicked": _IDEAS,
        "IdeaNotOpen": Remedy(todo="kinora ideas restore ID brings it back."),
        "IdeaNotVerified": Remedy(todo="kinora work list shows what it waits for."),
        "IdeaBlocked": Remedy(
            todo="kinora ideas show ID names the gaps; kinora gaps list them all."
        ),
        "NothingToRestore": _IDEAS,
        "AnimationUnknown": _FILMS,
        "FilmNotInspected": Remedy(todo="kinora day run goes on until the film can be judged."),
        "HardFindings": Remedy(todo="kinora animation show ID names the findings."),
        "AnimationAlreadyJudged": _FILMS,
        "FilmNotApproved": Remedy(todo="kinora animation approve ID, after watching it."),
        "AnimationIsArchived": Remedy(todo="kinora animation restore ID brings it back."),
        "NothingToRender": _WORK,
        "DayAlreadyOpen": _DAYS,
        "DayNotOpen": Remedy(todo="kinora day run opens today."),
        "DayIsClosed": Remedy(todo="kinora day list shows every day."),
        "IdeaAlreadyChosen": Remedy(todo="kinora ideas undo takes the choice back."),
        "NoChoiceToUndo": _DAYS,
        "GapUnknown": _GAPS,
        "GapMoveRefused": _GAPS,
        "PublicationUnknown": _POSTS,
        "AlreadyRequested": _POSTS,
        "NotAwaited": _POSTS,
        "CannotCancel": _POSTS,
        "NotAPostUrl": Remedy(),
        "PlatformUnknown": Remedy(),
        "NotConnected": _CONNECTING,
        "ConsentDead": _CONNECTING,
        "ClientRefused": Remedy(todo="kinora platforms configure keeps others."),
        "NoAnswer": _CONNECTING,
        "PublishingProblem": _CONNECTING,
        "PlatformAway": Remedy(
            what="A platform does not answer: {text}", todo="Try again later.", code=3
        ),
        "ReadingRefused": Remedy(todo="kinora metrics add --help names the figures."),
        "WorkUnknown": _WORK,
        "WorkEnded": _WORK,
        "WorkNotParked": _WORK,
        "UnknownSetting": Remedy(todo="kinora settings list shows every setting."),
        "SettingRefused": Remedy(todo="kinora settings list shows every setting."),
        "OperatorAlreadyThere": Remedy(todo="kinora auth status shows who may sign in."),
        "NoOperator": Remedy(todo="kinora auth init creates the operator."),
        "PasswordUnfit": Remedy(todo="Try again: kinora auth init.", code=2),
        "Conflict": Remedy(
            what="Somebody else changed the same thing at the same moment.",
            todo="Look at it again and repeat the command.",
        ),
        "ServicesUnavailable": _STARTING,
        "StoreUnavailable": Remedy(
            what="The database does not answer: {text}",
            safe=_LOG_SAFE,
            todo="Repeating the command is safe; kinora doctor says what is wrong.",
            code=3,
        ),
        "QueueUnavailable": Remedy(
            what="The queue does not answer: {text}",
            safe="Requested work is in the log and will be sent again.",
            todo="kinora doctor says what is wrong.",
            code=3,
        ),
        "OperationalError": Remedy(
            what="The database does not answer: {text}",
            safe=_LOG_SAFE,
            todo="Check DATABASE_URL; kinora doctor says what is wrong.",
            code=3,
        ),
        "PoolTimeout": Remedy(
            what="The database does not answer: {text}",
            safe=_LOG_SAFE,
            todo="Check DATABASE_URL; kinora doctor says what is wrong.",
            code=3,
        ),
        "SchemaTooNew": Remedy(safe="", code=3),
        "SchemaMissing": Remedy(todo="kinora migrate prepares the database.", code=3),
        "DatabaseUnsuitable": Remedy(todo="Point DATABASE_URL at another database.", code=3),
        "SettingsInvalid": Remedy(
            what="A setting cannot be used: {text}",
            todo="Correct it in the environment, in .env or in the settings file.",
            code=2,
        ),
        "LogRewound": Remedy(
            safe="The log itself is untouched.",
            todo="kinora views rebuild makes the read models from it again.",
            code=3,
        ),
        "LogHole": Remedy(
            safe="The log was changed behind the store's back.",
            todo="kinora log verify finds the place; restore a backup.",
            code=3,
        ),
        "LogBroken": Remedy(
            safe="Nothing was written.", todo="Restore a backup: kinora log import FILE.", code=1
        ),
        "LogNotEmpty": Remedy(todo="Choose a new profile: kinora --profile NAME log import FILE."),
        "ExportUnreadable": _UNREADABLE,
        "AnchorMismatch": Remedy(
            safe="Nothing was written.", todo="Restore a backup that fits the anchors.", code=1
        ),
        "ViewsBehind": Remedy(
            safe=_LOG_SAFE, todo="kinora status shows what holds them up.", code=3
        ),
        "ViewNotReady": Remedy(safe=_LOG_SAFE, todo="Ask again in a moment.", code=3),
        "UnknownView": Remedy(todo="kinora views list names them.", code=2),
        "RebuildRunning": Remedy(safe=_LOG_SAFE, todo="Wait for it to end.", code=3),
        "BadCursor": Remedy(todo="Take the value of “next” of the page before.", code=2),
        "IdeasFileTooLarge": Remedy(code=4),
        "IdeasFileNotText": Remedy(todo="Save the ideas as a text file in UTF-8.", code=4),
        "DocumentUnreadable": Remedy(todo="Correct the line and check again.", code=1),
        "SecretProblem": Remedy(code=1),
        "ModelsFileInvalid": Remedy(
            todo="Correct the file; docs/models.md explains every key.", code=2
        ),
        "PromptRefused": Remedy(todo="kinora prompts list names them.", code=2),
        "NotAnswered": Remedy(safe=_LOG_SAFE, todo="kinora models budget show", code=3),
        "NothingMoves": Remedy(safe=_LOG_SAFE, code=3),
        "WorkNeedsAPerson": Remedy(safe=_LOG_SAFE, code=1),
        "AlreadyRunning": Remedy(todo="kinora status shows it; kinora down stops it.", code=1),
        "StillRunning": Remedy(safe=_LOG_SAFE, todo="kinora status shows it.", code=3),
        "PortTaken": Remedy(safe="", code=3),
        "ProcessNotReady": Remedy(safe=_LOG_SAFE, todo="kinora doctor says what is wrong.", code=3),
        "ArtifactMissing": Remedy(
            safe=_LOG_SAFE, todo="kinora animation render ID makes the film again.", code=4
        ),
        "UnknownTopic": Remedy(
            safe=_LOG_SAFE, todo="Start the version of Kinora that wrote this log.", code=3
        ),
        "UndecodablePayload": Remedy(
            safe=_LOG_SAFE, todo="kinora log verify tells whether it was changed.", code=3
        ),
    }
)
