"""The log's columns as Arrow has them, and the query that reads them."""

import pyarrow as pa

COLUMNS = pa.schema(
    [
        ("position", pa.int64()),
        ("stream", pa.uuid()),
        ("version", pa.int64()),
        ("topic", pa.string()),
        ("topic_version", pa.int32()),
        ("event_id", pa.uuid()),
        ("correlation_id", pa.uuid()),
        ("causation_id", pa.uuid()),
        ("actor", pa.string()),
        ("payload", pa.binary()),
        ("recorded_at", pa.timestamp("us", tz="UTC")),
        ("hash", pa.binary()),
    ]
)
"""Every column of ``kinora_events`` under the names of the domain, in the log's order."""

READ = """
SELECT notification_id AS position, originator_id AS stream, originator_version AS version,
       topic, topic_version, event_id, correlation_id, causation_id, actor, state AS payload,
       recorded_at, hash
FROM kinora_events WHERE notification_id > {after} AND notification_id <= {up_to}
ORDER BY notification_id
"""


def as_columns(found: pa.Table) -> pa.Table:
    """Exactly ``COLUMNS``, without what the driver noted beside them."""
    return pa.table(
        {field.name: found[field.name].cast(field.type) for field in COLUMNS}, schema=COLUMNS
    )
