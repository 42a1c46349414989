"""Law: what leaves the house leaves it once, and only as the very bytes that were approved."""
