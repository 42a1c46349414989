"""Experiments: questions that stand before their films, so that an answer is no finding by luck.

Law: nothing is concluded before as many films as were announced have a result; who stops
earlier has abandoned it.
"""
