"""Hold a reminder while a menu is open where there are no buttons: half an hour at most; then it goes first."""

from datetime import datetime, timedelta

from domain.channel import Capabilities
from domain.chat import Numbering, Outgoing
from storage.chats import accounts, conversations
from storage.ground.database import Session
from storage.outgoing.outbox import Envelope

PATIENCE = timedelta(minutes=30)


class Held(Exception):
    """The person is in the middle of a dialogue."""


def ready(session: Session, envelope: Envelope, capabilities: Capabilities, now: datetime) -> Outgoing:
    """Return the reminder to send now; raise Held while it would disturb.

    A question that rests is set aside for it, so that what is typed next answers the newest.
    """
    chat = accounts.open_chat(session, envelope.address, envelope.message.language)
    message = envelope.message
    if chat.dialogue and chat.touched_at and now - chat.touched_at < PATIENCE:
        if not capabilities.buttons:
            raise Held
        return message
    if chat.dialogue and not conversations.push_aside(session, chat):
        raise Held
    if not message.choices and envelope.topic is None:  # it asks nothing
        return message
    choices = [[choice.label, choice.value] for choice in message.choices]
    lettered = message.numbering is Numbering.LETTERS
    conversations.offer(session, chat.account_id, choices, envelope.topic, now, lettered=lettered)
    return message
