"""Ideas without a model: a grammar of films that the language can say.

Law: a sketch says what happens by names; words of a language only tell it. Chance is handed in.
"""
