"""A model server that plays by a script: for tests, rehearsals and the sandbox profile.

Law: it shares no code with what asks it and imports nothing of it, so both can be wrong only
separately. It listens on loopback only.
"""
