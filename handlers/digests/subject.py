"""What digests bring: `/bantin`."""

from domain.mornings.digests import Digest, read_by
from handlers.digests import scheduling, switching
from handlers.talk.subject import ChatCommand, Subject
from handlers.talk.turn import Turn


def _command(turn: Turn, argument: str) -> None:
    """What follows "ngay" is the day of the week and the hour; else digests are shown and switched."""
    verb, _, rest = argument.strip().partition(" ")
    if verb == switching.TIME and Digest.WEEKLY in read_by(turn.member):
        scheduling.show(turn, rest)
    else:
        switching.show(turn, argument)


DIGESTS = Subject(
    commands=(ChatCommand(("bantin", "digests"), "the news I send by myself", _command, switching.reads_one),)
)
