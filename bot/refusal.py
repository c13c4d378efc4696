"""Say in one clear line what a verb will not do."""

from domain.errors import Refusal


class Refused(Refusal):
    """The command was understood and refused; nothing was changed."""


def damaged(reason: str) -> Refused:
    return Refused(
        "the file of the database is damaged ({reason}); stop the bot, keep the file aside, put the last backup in its "
        "place: “dongkhoi restore FILE”; “dongkhoi doctor” names it",
        reason=reason,
    )
