"""Which ideas resemble one another.

Law: a score is worth something only together with the version of what measured it.
"""
