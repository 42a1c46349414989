"""Law: only here are credentials, sessions and failed attempts kept; nothing here is a fact."""
