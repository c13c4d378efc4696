"""Whoever something was entered for hears of it at once, by day, with a button to say that it is not so."""

from collections.abc import Callable
from functools import partial

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from handlers.talk.turn import Turn
from locales.wording import letters
from storage import pledges
from storage.ground import history

NOT_SO = "/khongdung"


def registered(turn: Turn, pledge: Pledge) -> str:
    """Tell of a new pledge; returns what is said of that to who entered it."""
    return tell(turn, pledge, letters.registered_text, today=turn.today, pledge=pledge)


def reported(turn: Turn, pledge: Pledge, *, lapsed: bool = False) -> str:
    words = pledges.last_words(turn.session, pledge.id)
    return tell(turn, pledge, letters.reported_text, today=turn.today, pledge=pledge, words=words, lapsed=lapsed)


def undone(turn: Turn, owner_id: int | None, pledge_id: int, content: str) -> None:
    """Tell that what was entered is taken back by who entered it; nobody is told of what they did themselves."""
    if owner_id is not None and owner_id != turn.member.id:
        words = partial(letters.undone_text, content=content, by=turn.member.name)
        turn.tell(owner_id, words, dedupe_key=f"undone:{pledge_id}:{turn.key}")


def tell(turn: Turn, pledge: Pledge, words: Callable[..., str], /, **known: object) -> str:
    """Tell the owner of a pledge in these words of `locales.wording.letters`; returns what is said of that."""
    owner, entry = pledge.member_id or 0, history.newest(turn.session, "pledge", pledge.id)
    told = turn.tell(
        owner,
        partial(words, by=turn.member.name, **known),
        dedupe_key=f"entered:{entry}:{owner}",
        choices=lambda speak: [Choice(speak.tr("It is not so"), f"{NOT_SO} {entry}")],
    )
    if told:
        return turn.tr("I tell the comrade, who can say if it is not so.")
    return turn.tr("The comrade has no phone here: please read it to them.")
