"""The log as sealed columns on disk, for questions over all of it."""
