"""Two video platforms on loopback: for tests, rehearsals and the sandbox profile.

Law: they share no code with what publishes to them or reads their figures and import nothing of
it, so both can be wrong only separately. Bytes received are counted and hashed, never shown.
"""
