"""Plays scores: deterministic synthesis without samples or recordings."""
