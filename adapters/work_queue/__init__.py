"""Messages that point at requested work.

Law: a message is a hint with an id in it. It may be lost, doubled and late without harm.
"""
