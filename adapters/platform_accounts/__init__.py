"""Law: consent and tokens only; what is done with a token is another room's.

No error carries a token, a code or an address with either, and none keeps the request that
failed: its headers are keys.
"""
