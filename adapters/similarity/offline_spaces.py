"""The best space that works here without a network, a key or a model."""

from adapters.similarity.counted_space import CountedSpace
from adapters.similarity.indexed_similarity import IndexedSimilarity
from adapters.similarity.space import Space


def offline_space() -> Space:
    """Hashed n-grams by scikit-learn, or the counted one where it is not installed.

    The version of what is returned goes with every score, so that thresholds fit.
    """
    try:
        from adapters.similarity.hashing_space import HashingSpace
    except ImportError:
        return CountedSpace()
    return HashingSpace()


def offline_similarity() -> IndexedSimilarity:
    """Similarity over that space, with an empty index."""
    return IndexedSimilarity(offline_space())
