"""What API and panel agree on, as numbers that each can compare with its own."""

API_VERSION = "1"
"""The beginning of every path: ``/api/v1``."""

PANEL_CONTRACT = 1
"""Raised with every change that an older panel, or a newer one with this API, would trip over."""
