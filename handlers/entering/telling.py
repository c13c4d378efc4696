"""Whoever something was entered for hears of it at once, by day, with a button to say that it is not so."""

from collections.abc import Callable
from functools import partial

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording import letters
from storage import pledges
from storage.ground import history

NOT_SO = "/khongdung"


def registered(turn: Turn, pledge: Pledge) -> str:
    """Tell of a new pledge; returns what is said of that to who entered it."""
    return _tell(turn, pledge, partial(letters.registered_text, today=turn.today, pledge=pledge))


def reported(turn: Turn, pledge: Pledge, *, lapsed: bool = False) -> str:
    words = pledges.last_words(turn.session, pledge.id)
    return _tell(
        turn, pledge, partial(letters.reported_text, today=turn.today, pledge=pledge, words=words, lapsed=lapsed)
    )


def changed(turn: Turn, before: Pledge, after: Pledge, why: str) -> str:
    return _tell(turn, after, partial(letters.changed_text, before=before, after=after, why=why))


def withdrawn(turn: Turn, pledge: Pledge, why: str) -> str:
    return _tell(turn, pledge, partial(letters.withdrawn_text, pledge=pledge, why=why))


def wished(turn: Turn, pledge: Pledge, after: Pledge | None, why: str) -> str:
    """Tell of what another leader has to agree to; `after` is None where it is to be withdrawn."""
    return _tell(turn, pledge, partial(letters.wished_text, pledge=pledge, after=after, why=why))


def sent_again(turn: Turn, before: Pledge, after: Pledge, why: str) -> str:
    """Tell that what was given back is sent again, amended or as it is."""
    return _tell(turn, after, partial(letters.sent_again_text, before=before, after=after, why=why))


def undone(turn: Turn, owner_id: int | None, pledge_id: int, content: str) -> None:
    """Tell that what was entered is taken back by who entered it; nobody is told of what they did themselves."""
    if owner_id is not None and owner_id != turn.member.id:
        words = partial(letters.undone_text, content=content, by=turn.member.name)
        turn.tell(owner_id, words, dedupe_key=f"undone:{pledge_id}:{turn.key}")


def _tell(turn: Turn, pledge: Pledge, words: Callable[..., str]) -> str:
    owner, entry = pledge.member_id or 0, history.newest(turn.session, "pledge", pledge.id)
    told = turn.tell(
        owner,
        partial(words, by=turn.member.name),
        dedupe_key=f"entered:{entry}:{owner}",
        choices=lambda speak: _not_so(speak, entry),
    )
    if told:
        return turn.tr("I tell the comrade, who can say if it is not so.")
    return turn.tr("The comrade has no phone here: please read it to them.")


def _not_so(speak: Language, entry: int) -> list[Choice]:
    return [Choice(speak.tr("It is not so"), f"{NOT_SO} {entry}")]
