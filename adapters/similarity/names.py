"""What the offline embeddings are called, known without loading what they stand on."""

from importlib.util import find_spec

from adapters.similarity.weights import LEXICON_VERSION

HASHED = "hashing-char_wb-3-5"
"""Hashed n-grams by scikit-learn."""

COUNTED = "crc32-beginnings-4-6"
"""Counted beginnings of words, by the standard library."""


def version_of(model: str) -> str:
    """The version changes whenever any score could change."""
    return f"{model}+{LEXICON_VERSION}"


def offline_version() -> str:
    """Version of the space that ``offline_space`` would make; that one loads scikit-learn."""
    return version_of(HASHED if find_spec("sklearn") else COUNTED)
