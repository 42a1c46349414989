"""What is true about films, ideas and days.

Law: nothing in this package reads a clock, the environment, chance, the locale or a
file. Time, identifiers and randomness arrive as arguments; everything outside is
reached through the protocols in ``domain.ports``.
"""
