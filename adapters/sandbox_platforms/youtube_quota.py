"""The quota of the Data API: buckets that are full again at midnight in Los Angeles.

Since June 2026: uploads and searches have their own buckets, all else shares 10 000 units.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from adapters.sandbox_platforms.google_refusals import google_refusal
from adapters.sandbox_platforms.sandbox import Call

PACIFIC = ZoneInfo("America/Los_Angeles")
LIMITS = {"search": 100, "batch_statistics": 10_000, "units": 10_000}


def spend(call: Call, bucket: str, units: int = 1) -> None:
    """Take units from today's bucket. Raises 403 ``quotaExceeded`` when it holds too little."""
    limits = LIMITS | {"uploads": call.sandbox.settings.youtube.most_uploads_a_day}
    today = f" {pacific_day(call.now)}"
    used = call.world.used_quota
    for old in [name for name in used if not name.endswith(today)]:
        del used[old]
    name = bucket + today
    if used.get(name, 0) + units > limits[bucket]:
        raise google_refusal("quotaExceeded")
    used[name] = used.get(name, 0) + units


def pacific_day(moment: datetime) -> str:
    """The day in Los Angeles, as ``2026-11-23``."""
    return moment.astimezone(PACIFIC).date().isoformat()
