"""Bring the resolution of the talks about indicators into the village."""

from tests.talks.indicators.conftest import hai, movement, resolution

__all__ = ["hai", "movement", "resolution"]
