"""The one operator: whether there is one, how the door is locked, and how it stays slow.

Law: no secret and no digest of one comes in here; what is decided here may be read by anyone.
"""
