"""The village of those who go on from an answer: work reported, silent and late, and an open round."""

from tests.talks.following_up.conftest import an, binh, chi

__all__ = ["an", "binh", "chi"]
