"""Turns pictures and samples into files."""
