"""The sandbox platforms, as their own tests have them."""

from tests.adapters.sandbox_platforms.conftest import _house, rig

__all__ = ["_house", "rig"]
