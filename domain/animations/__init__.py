"""Animations: one film each, from its commission to approval and archive.

Law: only a film whose file passed every hard check can be approved, and what was approved
is the file's digest, not its name.
"""
