"""Work: claims, attempts and the single outcome of one piece of work.

Law: an outcome is written once. A claim has a random event id so that two workers collide;
an outcome's id derives from the work so that a repeat is a no-op.
"""
