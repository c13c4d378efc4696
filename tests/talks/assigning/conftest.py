"""Bring the resolution of the talks about indicators into the village."""

from tests.talks.indicators.conftest import movement, resolution
from tests.talks.rosters.conftest import lists

__all__ = ["lists", "movement", "resolution"]
