"""Audiences: readings of one publication. A missing reading is a hole, never a zero."""
