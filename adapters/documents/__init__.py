"""Documents and idea files as text.

Law: every problem names its line; nothing is executed, imported or expanded while reading.
"""
