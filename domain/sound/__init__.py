"""From what happens in a film to its score.

Law: the score is integers in samples and cents; a synthesiser decides nothing but the timbre.
"""
