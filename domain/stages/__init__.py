"""Stages: load → do through ports → decide → append, one verb per file.

Law: a stage first does the slow part, then hands back a conclusion that decides on fresh
streams; outcome and domain facts go into one append.
"""
