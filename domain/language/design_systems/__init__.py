"""Design systems as packaged data: named, versioned sets of tokens.

Law: a released version never changes; a change is a new version.
"""
