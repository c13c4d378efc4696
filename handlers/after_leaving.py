"""Somebody whose stay has ended writes: kindly told whom to ask; what is kept about them stays open to them."""

from domain.chat import Choice
from domain.codes import code_of_a_member, read_code
from domain.roles import EndReason
from domain.understanding.text.words import fold
from handlers.commands import typed_command
from handlers.own_data.withdrawing import withdraw
from handlers.people import joining
from handlers.talk import parking
from handlers.talk.picking import picked
from handlers.talk.turn import Turn
from locales.wording import stays
from storage.people import leaving, notices
from storage.people.leaving import Leaving

_STILL = frozenset({"dulieu", "mydata", "ngonngu", "language", "huy", "cancel"})
"""The commands that still serve them; an invite code behind any does."""


def stay_ended(turn: Turn) -> Leaving | None:
    """The end of the stay of whoever writes; None while they belong or serve anywhere."""
    person = turn.person
    if person is None or person.home is not None or person.duties:
        return None
    return leaving.last(turn.session, person.id)


def answers(turn: Turn, left: Leaving) -> bool:
    """Answer them, unless what they want still serves them: their own data, the language, a new code."""
    own = joining.join.name if left.reason is EndReason.DIED else withdraw.name
    if turn.chat.dialogue not in ("", joining.join.name, own):
        parking.close(turn)  # what they began as a member is not gone on with
    parking.drop_everything(turn)
    if turn.chat.dialogue:
        return False
    choice = picked(turn) or ""
    if not _serves(left, choice if choice.startswith("/") else typed_command(turn)):
        _answer(turn, left)
        return True
    return False


def _serves(left: Leaving, command: str) -> bool:
    """Whether a command is still there for them: nobody looks into what is kept about one who has died."""
    name, _, rest = command.strip().lstrip("/").partition(" ")
    return bool(read_code(rest)) or (left.reason is not EndReason.DIED and fold(name) in _STILL)


def _answer(turn: Turn, left: Leaving) -> None:
    """Anything else: a code is tried, all the rest gets one courteous answer."""
    if code := code_of_a_member(turn.text):
        joining.try_code(turn, code)
        return
    asked = notices.leaders_named(turn.session, left.place, left.member_id, turn.today)
    leader = stays.whom_to_ask(turn.language, asked, left.place.name)
    if left.reason is EndReason.DIED:
        turn.say(
            turn.tr(
                "Please accept my sincere condolences, and to the whole family. I send nothing to this phone any more. "
                "Should you need anything, please speak with {leader}.",
                leader=leader,
            )
        )
        return
    turn.say(
        turn.tr(
            "Dear comrade, {branch} has noted that you belong to it no more, so I can note nothing here. "
            "If that is not right, please ask {leader}. What is kept about you stays open to you.",
            branch=left.place.name,
            leader=leader,
        ),
        (Choice(turn.tr("My data and my consent"), "/dulieu"),),
    )
