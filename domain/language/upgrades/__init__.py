"""Reading documents of versions 1.1 to 1.4: what they plainly mean, said in version 2.0.

Every module here is pure. What could not be kept is a warning, never silence; what is no
document of its version is refused with path, expected, got and hint.
"""
