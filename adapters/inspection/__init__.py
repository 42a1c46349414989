"""Judges finished films by decoding them."""
