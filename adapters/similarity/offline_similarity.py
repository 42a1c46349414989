"""The best similarity that works here without a network."""

from adapters.similarity.counted_similarity import CountedSimilarity
from domain.ports import Similarity


def offline_similarity() -> Similarity:
    """Hashed n-grams by scikit-learn, or the counted one where it is not installed.

    The version of what is returned goes with every score, so that thresholds fit.
    """
    try:
        from adapters.similarity.hashing_similarity import HashingSimilarity
    except ImportError:
        return CountedSimilarity()
    return HashingSimilarity()
