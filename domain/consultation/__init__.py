"""Asking language models: what may be asked of whom, at what price, and what came of it.

Law: decisions only. An attempt is announced in the log before it is made, and every limit is
decided on the same stream versions as the reservation, so two workers never overspend.
"""
