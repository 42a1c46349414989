"""The animation language: what a document can say and what each word means.

Law: the typed models are the one definition; schema, reference and capability list are made
from them. A document is refused with all its problems or accepted whole.
"""
