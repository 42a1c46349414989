"""Law: the only room that may ask what time it is."""
