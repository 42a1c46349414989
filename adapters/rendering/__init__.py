"""Draws frame lists into pixels."""
