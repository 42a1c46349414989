"""The published vocabulary: one file per stream, frozen payloads, explicit topics.

Law: an event is a recorded fact in the past tense. A topic is never renamed; a changed
shape is a new topic version with an upcaster in ``catalogue``, and every shape ever
written decodes for ever.
"""
