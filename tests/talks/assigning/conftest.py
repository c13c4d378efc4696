"""Bring the resolution of the talks about indicators into the village."""

from tests.talks.indicators.conftest import hai, movement, resolution
from tests.talks.rosters.conftest import lists

__all__ = ["hai", "lists", "movement", "resolution"]
