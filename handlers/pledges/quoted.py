"""Which of one's pledges somebody means by quoting a message: its own, or those whose words stand in what is quoted."""

from collections.abc import Sequence

from domain.pledges.pledge import Pledge
from domain.understanding.text.words import fold
from handlers.reporting.meant import about, by_own_words
from handlers.talk.turn import Turn
from locales.wording.quotation import folded
from storage.outgoing import outbox

BEGINNING = 30  # characters: on a button, and in a list, long words are cut


def quoted(turn: Turn, found: Sequence[Pledge]) -> Sequence[Pledge]:
    """The pledges of what is quoted: a reminder, a list, a card, one's own message; none where it tells of none."""
    incoming = turn.incoming
    if not (incoming.quotes or incoming.quoted_text):
        return []
    topic = outbox.topic_of(turn.session, incoming.address, incoming.quotes) if incoming.quotes else None
    if topic is not None:
        return [each for each in found if each.id == topic]
    words = fold(folded(incoming.quoted_text))
    named = _standing_in(words, found)
    alone = by_own_words(found, words) if words and not named else None
    return named or ([alone] if alone else [])


def at_hand(turn: Turn, found: Sequence[Pledge]) -> Sequence[Pledge]:
    """The pledges of what is quoted, else the one the last reminder told of; none where neither tells."""
    return quoted(turn, found) or [each for each in found if each.id == turn.chat.topic]


def meant(turn: Turn, found: Sequence[Pledge], text: str) -> Sequence[Pledge]:
    return quoted(turn, found) or about(found, text)


def _standing_in(words: str, found: Sequence[Pledge]) -> list[Pledge]:
    """Those whose words stand there, the longest first: "trồng dừa" is no part of "trồng dừa nước"."""
    named = []
    for pledge in sorted(found, key=lambda each: -len(each.content)):
        content = fold(folded(pledge.content))
        key = content if content in words else content[:BEGINNING]
        if len(key) < len(content) and len(key) < BEGINNING:
            continue
        if key in words:
            named.append(pledge)
            words = words.replace(key, "")
    return [each for each in found if each in named]
