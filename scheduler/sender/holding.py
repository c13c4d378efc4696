"""Make an unasked message ready: follow its person; where there are no buttons, hold a reminder in a dialogue."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.channel import Capabilities, MessageState
from domain.chat import Numbering, Outgoing
from scheduler.sender.judging import NotNow
from storage.chats import accounts, conversations
from storage.chats.accounts import ChatState
from storage.ground.database import Session
from storage.outgoing import joining, messages, outbox
from storage.outgoing.envelopes import Envelope, Lane

PATIENCE = timedelta(minutes=30)
_LONG_MENU = 12


class Held(NotNow):
    """The person is in the middle of a dialogue; half an hour at most."""

    wait = 60.0


class Quiet(NotNow):
    """At this hour people are written to only in answer; in the morning the message is leased again."""

    wait = 60.0  # of what is withdrawn most may leave now, and is leased at night


def ready(
    session: Session, envelope: Envelope, capabilities: Capabilities, now: datetime, real_now: datetime, today: date
) -> Outgoing | None:
    """Return the message to send now; None when it goes to another chat, with that of today, or to nobody.

    Raise Held while it disturbs.
    """
    if envelope.day is not None and envelope.day < today and not envelope.message.arrived:
        joining.hold(session, envelope)
        return None
    chat = accounts.open_chat(session, envelope.address, envelope.message.language)
    if envelope.member_id is not None and chat.member_id != envelope.member_id:
        _follow(session, envelope, envelope.member_id, real_now)
        return None
    return _reminder(session, envelope, capabilities, chat, now) if envelope.lane is Lane.REMINDER else envelope.message


def _follow(session: Session, envelope: Envelope, member_id: int, real_now: datetime) -> None:
    """Send a message after its person, whose chat changed hands; where they have no chat any more, give it up."""
    chat = accounts.chat_for(session, member_id)
    if chat is None:
        messages.give_up(session, envelope.id, MessageState.UNREACHABLE, real_now, "the chat is somebody else's")
    else:
        outbox.readdress(session, envelope.id, chat.address)


def _reminder(
    session: Session, envelope: Envelope, capabilities: Capabilities, chat: ChatState, now: datetime
) -> Outgoing:
    """Return the reminder; a question that rests is set aside for it, so that what is typed next answers the newest."""
    message = envelope.message
    if chat.dialogue and chat.touched_at and timedelta(0) <= now - chat.touched_at < PATIENCE:
        if not capabilities.buttons:
            raise Held("a dialogue is open")
        return message
    if chat.dialogue and not conversations.push_aside(session, chat):
        raise Held("a dialogue is open")
    if not message.choices and envelope.topic is None:  # it asks nothing
        return message
    choices = _offered(message)
    lettered = message.numbering is Numbering.LETTERS
    before = [] if lettered or capabilities.buttons else _standing(chat, choices, now)
    conversations.offer(session, chat.account_id, [*before, *choices], envelope.topic, now, lettered=lettered)
    return replace(message, choices_before=len(before))


def _standing(chat: ChatState, choices: list[list[str]], now: datetime) -> list[list[str]]:
    """Return the menu one may be about to answer by a number: what is offered now is numbered behind it."""
    menu = chat.choices or []
    if menu[len(menu) - len(choices) :] == choices:  # offered at an earlier try
        menu = menu[: len(menu) - len(choices)]
    recent = chat.touched_at is not None and timedelta(0) <= now - chat.touched_at < PATIENCE
    return menu if recent and not chat.lettered and len(menu) <= _LONG_MENU else []


def offer(session: Session, envelope: Envelope, capabilities: Capabilities, now: datetime) -> Outgoing:
    """Let numbers answer the choices below an announcement from now on; raise Held while it disturbs."""
    chat = accounts.open_chat(session, envelope.address, envelope.message.language)
    if envelope.message.arrived:
        return replace(envelope.message, choices_before=len(_standing(chat, _offered(envelope.message), now)))
    return _reminder(session, envelope, capabilities, chat, now)


def _offered(message: Outgoing) -> list[list[str]]:
    return [[choice.label, choice.value] for choice in message.choices]
