"""From words to a document, without a model.

Law: the same words and the same variation give the same document on every machine, and every
document validates.
"""
