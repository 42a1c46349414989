"""Who may come in and how requests are looked at before any route sees them.

Law: closed by default. What is open without a session is listed in ``guard``; no secret
leaves this package in an event, a log line or an error.
"""
