"""Hold a reminder while a menu is open where there are no buttons: half an hour at most."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.channel import Capabilities
from domain.chat import Numbering, Outgoing
from locales.language import language
from storage.chats import accounts, conversations
from storage.ground.database import Session
from storage.outgoing.outbox import Envelope

PATIENCE = timedelta(minutes=30)


class Held(Exception):
    """The person is in the middle of a dialogue."""


def ready(session: Session, envelope: Envelope, capabilities: Capabilities, now: datetime) -> Outgoing:
    """Return the reminder to send now; raise Held while it would disturb."""
    chat = accounts.open_chat(session, envelope.address, envelope.message.language)
    message = envelope.message
    if chat.dialogue and not capabilities.buttons:
        if chat.touched_at and now - chat.touched_at < PATIENCE:
            raise Held
        return _without_menu(message)
    choices = [[choice.label, choice.value] for choice in message.choices]
    if not chat.dialogue:
        lettered = message.numbering is Numbering.LETTERS
        conversations.offer(session, chat.account_id, choices, envelope.topic, now, lettered=lettered)
    return message


def _without_menu(message: Outgoing) -> Outgoing:
    """Replace the reminder's choices by a command: a number would answer the question that is open."""
    command = next((choice.value for choice in message.choices if choice.value.startswith("/")), "")
    if not command:
        return replace(message, choices=())
    text = language(message.language).tr(
        "Something else is still open: your next answer goes there. Type {command} to answer this.", command=command
    )
    return replace(message, choices=(), text=f"{message.text}\n\n{text}")
