"""Law: the one room that holds keys. A value leaves it only to whoever asked by name.

No value stands in a ``repr``, an exception, a log line, an event or an export. A place that
others can read is refused, not warned about.
"""
