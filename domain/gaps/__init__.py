"""Gaps: what ideas ask for that the language cannot say yet.

Law: one gap per missing feature; every idea that needs it is linked, never counted twice.
"""
