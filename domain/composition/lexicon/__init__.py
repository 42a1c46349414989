"""What words mean: senses with the Polish and English words that say them.

Every table maps a sense to a pair, English words and Polish words, separated by spaces and
folded to plain letters. ``drop`` stands for its inflected forms, ``=drop`` for itself alone,
``drop*`` for everything that begins so. A sense that is also a concept of
``domain.ideas.vocabulary`` adds words to that concept.
"""
