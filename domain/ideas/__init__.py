"""Ideas: their state, the decisions about them, and the policies of novelty and choice.

Law: an idea is judged by what its stream says; nothing here looks outside.
"""
