"""What is shown: one module per question.

Law: a projection knows events and identifiers, nothing else. It never writes events,
and any table of it can be dropped and made again from the log.
"""
