"""Law: bytes are kept by what they are. A digest, once given out, names the same bytes for ever.

Nothing is ever changed in place: content appears whole under its digest or not at all.
"""
