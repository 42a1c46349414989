"""The world of a document, tick by tick.

Law: the same document and seed give the same states on every processor: only exact operations,
stable orders, counted chance, and no library function whose last bit may differ.
"""
