"""A message that was sent long before it arrives: that is said, and a bare answer to what came meanwhile it is not."""

from datetime import UTC, datetime, timedelta

from domain.chat import Choice, Kind
from handlers.subjects import DIALOGUES
from handlers.talk import conversation
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage.chats import pushed

LATE, LONGEST = timedelta(minutes=10), timedelta(days=7)
"""Older than the longest is no delay but a wrong clock."""
SAID_ONCE = timedelta(hours=1)
BARE = 2  # words
NEITHER = (Kind.BUTTON, Kind.EDITED, Kind.REACTION)


def asks_again(turn: Turn) -> bool:
    """Whether a word or a number may answer an older question than the one asked meanwhile: what is meant is asked."""
    sent = _sent(turn)
    if sent is None or turn.person is None or not turn.text or len(turn.text.split()) > BARE:
        return False
    if turn.text.startswith("/") or not pushed.since(turn.session, turn.incoming.address, sent):
        return False
    text = turn.tr(
        "You sent {words} at {hour} on {day}; it has reached me only now. What does it answer? Please answer again.",
        words=quoted(turn.text),
        **_told(turn, sent),
    )
    dialogue, choices = DIALOGUES.get(turn.chat.dialogue), turn.chat.choices or []
    if dialogue:
        dialogue.ask_again(turn, text)
    else:
        turn.say(text, [Choice(label, wire) for label, wire in choices] or main_choices(turn))
    return True


def say_so(turn: Turn) -> None:
    """Say before the answer that a message arrived late, once an hour."""
    sent = _sent(turn)
    if sent is None or not turn.said or not conversation.at_most(turn, "late", 1, SAID_ONCE):
        return
    turn.say_first(
        turn.tr("I am sorry: what you sent at {hour} on {day} has reached me only now.", **_told(turn, sent))
    )


def _sent(turn: Turn) -> datetime | None:
    """When a message was sent that arrives late; None for all others."""
    if not turn.incoming.sent_at or turn.incoming.kind in NEITHER:
        return None
    sent = datetime.fromtimestamp(turn.incoming.sent_at, UTC)
    return sent if LATE < turn.real_now - sent < LONGEST else None


def _told(turn: Turn, sent: datetime) -> dict[str, object]:
    """The hour and the day by the clock of where the people are, which a rehearsal may have moved."""
    there = (turn.now - (turn.real_now - sent)).astimezone(turn.deployment.zone)
    return {"hour": there.strftime("%H:%M"), "day": there.date()}
