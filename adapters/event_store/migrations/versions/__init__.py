"""One file per schema version, never changed once released."""
