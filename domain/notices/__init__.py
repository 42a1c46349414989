"""Notices: when one is told outside the panel, how often, and what was done about it."""
