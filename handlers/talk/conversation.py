"""What a chat keeps beyond its dialogues: whose it is, what it speaks, what was said a short while ago."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from zlib import crc32

from domain.chat import Choice, Incoming, Kind
from domain.reach.looks import carried
from handlers.talk.turn import Turn
from storage.chats import accounts, several
from storage.outgoing import outbox

MISUNDERSTOOD = "misunderstood"
NOT_AT_ONCE = timedelta(minutes=15)
"""Whoever is not understood twice within this time is offered a way out, and says plainly what cannot be undone."""


def give_to(turn: Turn, member_id: int) -> None:
    """The chat is this member's from now on; every other chat of theirs is unlinked."""
    accounts.link(turn.session, turn.chat.account_id, member_id, turn.now)
    _belongs_to(turn, member_id)


def add_to(turn: Turn, member_id: int) -> None:
    """The chat is one of this member's from now on."""
    several.hand_to(turn.session, turn.chat.account_id, member_id, turn.now)
    _belongs_to(turn, member_id)


def unlink(turn: Turn) -> None:
    """The member who is writing has no chat any more, and nothing they began is kept."""
    several.take_all_off(turn.session, turn.member.id, turn.now)
    leave(turn)


def leave(turn: Turn) -> None:
    """This chat has been taken off: whoever was writing is nobody here any more."""
    turn.chat.parked = {}
    _belongs_to(turn, None)


def _belongs_to(turn: Turn, member_id: int | None) -> None:
    turn.chat.member_id, turn.chat.topic, turn.chat.memory = member_id, None, {}
    turn.look_again()


def leave_nothing(turn: Turn) -> None:
    """Whoever was writing is nobody any more, and nothing of this chat is kept."""
    _belongs_to(turn, None)
    turn.forgotten = True


def forget(turn: Turn) -> None:
    """Keep nothing of this chat once the turn has ended."""
    turn.forgotten = True
    outbox.forget_chat(turn.session, turn.incoming.address)


def speak(turn: Turn, tag: str) -> None:
    accounts.set_language(turn.session, turn.chat.account_id, tag)
    turn.chat.language = tag


def hear(turn: Turn, words: str) -> None:
    """Go on as if these words were typed in this turn, with nothing beside them."""
    turn.incoming = replace(_saying(turn, words), kind=Kind.TEXT, choice="", forwarded=False, quotes="")


def leave_out(turn: Turn, words: str) -> None:
    """Hear only these of the words that were typed; what came beside them stays."""
    turn.incoming = _saying(turn, words)


def _saying(turn: Turn, words: str) -> Incoming:
    looks = carried(turn.incoming.text, turn.incoming.looks, words)
    return replace(turn.incoming, text=words, looks=tuple(looks))


def reminder_answered(turn: Turn) -> None:
    """The pledge of the latest reminder is reported on: what is typed next is about something else."""
    turn.chat.topic = None


def at_most(turn: Turn, what: str, times: int, within: timedelta) -> bool:
    """Whether this may be said once more; remembers that it is."""
    kept = _lately(turn, what, within)
    if len(kept) >= times:
        return False
    _remember(turn, what, [*kept, turn.real_now.isoformat()])
    return True


def happened(turn: Turn, what: str, within: timedelta) -> bool:
    return bool(_lately(turn, what, within))


def took_place(turn: Turn, what: str, within: timedelta) -> bool:
    """Whether this was remembered a short while ago; it is remembered no longer, unless it goes on."""
    happened_lately = happened(turn, what, within)
    if what in (turn.chat.memory or {}):
        forget_that(turn, what)
    return happened_lately


def _lately(turn: Turn, what: str, within: timedelta) -> list[str]:
    """When this was remembered; what is dated ahead was before the machine's clock was set back, and long ago."""
    since, kept = turn.real_now - within, (turn.chat.memory or {}).get(what, [])
    return [at for at in kept if since < datetime.fromisoformat(at) <= turn.real_now]


PERSON = "person"
SPOKEN_OF = timedelta(hours=1)


def speak_of(turn: Turn, member_id: int) -> None:
    """Remember of whom is spoken, by number: "chị ấy" in the next sentences."""
    pick(turn, PERSON, str(member_id))


def spoken_of(turn: Turn) -> int | None:
    """Of whom was spoken last, a short while ago."""
    member_id = picked_lately(turn, PERSON, SPOKEN_OF)
    return int(member_id) if member_id else None


def pick(turn: Turn, what: str, chosen: str) -> None:
    """Remember what was picked of several, for what is asked next."""
    _remember(turn, what, [turn.real_now.isoformat(), chosen])


def picked_lately(turn: Turn, what: str, within: timedelta) -> str:
    """What was picked last, a short while ago; "" where nothing was."""
    at, chosen = (*(turn.chat.memory or {}).get(what, []), "", "")[:2]
    return chosen if at and turn.real_now - within < datetime.fromisoformat(at) <= turn.real_now else ""


@contextmanager
def said_alone(turn: Turn, words: str) -> Iterator[None]:
    """Let the turn be about these of its words alone."""
    whole = turn.incoming
    turn.incoming = replace(_saying(turn, words), kind=Kind.TEXT, choice="", attachment="", album="")
    try:
        yield
    finally:
        turn.incoming = whole


THINGS = "things"
WAITS_LONG = timedelta(hours=6)


def let_wait(turn: Turn, things: Sequence[tuple[str, str]]) -> None:
    """Keep what a message does besides, each with its kind, until what goes before it is done."""
    turn.chat.memory = {**(turn.chat.memory or {}), THINGS: [turn.real_now.isoformat(), *map(list, things)]}


def waiting(turn: Turn) -> list[tuple[str, str]]:
    """What waits, each with its kind, the next first."""
    return [(kind, words) for kind, words in (turn.chat.memory or {}).get(THINGS, [])[1:]]


def waits_long(turn: Turn) -> bool:
    """Whether what waits was last touched so long ago that it is offered, and not gone on with unasked."""
    since = (turn.chat.memory or {}).get(THINGS, [turn.real_now.isoformat()])[0]
    return turn.real_now - datetime.fromisoformat(since) > WAITS_LONG


def remember(turn: Turn, what: str) -> None:
    _remember(turn, what, [turn.real_now.isoformat()])


def forget_that(turn: Turn, what: str) -> None:
    """Remember this, and whatever is called like it and a word more, no longer."""
    memory = turn.chat.memory or {}
    kept = {name: moments for name, moments in memory.items() if name.partition(" ")[0] != what}
    if len(kept) < len(memory):
        turn.chat.memory = kept


def _remember(turn: Turn, what: str, moments: list[str]) -> None:
    turn.chat.memory = {**(turn.chat.memory or {}), what: moments}


def asks_again(turn: Turn, question: str, offered: Sequence[Choice]) -> bool:
    """Whether this question was the last one asked; remembers that it is, by a checksum."""
    asked = [str(crc32("\n".join([question, *(choice.label for choice in offered)]).encode()))]
    before = (turn.chat.memory or {}).get("asked")
    _remember(turn, "asked", asked)
    return before == asked
