"""Telling the operator outside the panel: desktop and webhook, and their twin."""
