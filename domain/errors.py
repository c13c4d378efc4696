"""Define the errors a person can correct: said in their language, after which the question is asked again."""

from collections.abc import Sequence
from datetime import date

from domain.chat import Choice


class UserError(Exception):
    """A courteous sentence for the person who wrote.

    `message` is an English msgid with named placeholders; `values` fill them. Values that are dates or
    numbers are formatted in the person's language by whoever speaks the error. `choices` are answers to tap instead.
    """

    def __init__(self, message: str, choices: tuple[Choice, ...] = (), **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.choices = choices
        self.values = values


class Refusal(Exception):
    """One line for whoever runs a verb on the server: an English msgid, whose placeholders `values` fill."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message, self.values = message, values


class NotAllowed(UserError):
    """The person may not do this (any more)."""


class Noted(UserError):
    """Something was kept of what was said, and the question stays open: what was kept is said before it."""


class NotCounted(Exception):
    """The figures of a day that is over take long to count, and nobody has asked for them before."""

    def __init__(self, organisation_id: int, campaign_ids: Sequence[int], day: date) -> None:
        super().__init__(organisation_id, day)
        self.organisation_id, self.campaign_ids, self.day = organisation_id, campaign_ids, day
