"""Tell people what they noted for themselves: at its hour by itself, else with all else of the day; each once."""

from datetime import datetime, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.reminders import is_awake
from locales.language import Language, language
from locales.wording.reminding.notes import label, note_text
from scheduler.pieces import Piece, part
from storage.chats import accounts
from storage.ground.database import Session
from storage.notes import kept
from storage.notes.kept import Note
from storage.outgoing.posting import post
from storage.outgoing.writing import letter
from storage.people import leaving

AT_ONCE = 60
LATE = timedelta(days=2)
"""So long after its day a note is still told, where the program was away."""


def send(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Find the next notes that are due by now, and settle them."""
    if not is_awake(now, zone):
        return Piece()
    local, limit = now.astimezone(zone), part(AT_ONCE, share)
    due = kept.due(session, local.date(), local.time(), limit)
    chats = accounts.chats_for(session, {each.member_id for each in due})
    letters = []
    for note in due:
        chat = chats.get(note.member_id)
        if chat is None or note.day < local.date() - LATE or leaving.has_died(session, note.member_id):
            continue
        joins = None if note.at else _joining(language(chat.language), note)
        words, key = partial(_message, note=note), f"note:{note.id}:{note.day}"
        letters.append(letter(chat, words, real_now, key, any_day=note.at is not None, joins=joins))
    post(session, letters, real_now)
    kept.end(session, [each.id for each in due], now)
    return Piece(len(letters), more=len(due) == limit)


def _message(speak: Language, note: Note) -> Outgoing:
    return Outgoing(note_text(speak, note.words), (_tomorrow(note, speak.tr("Tell me again tomorrow")),))


def _joining(speak: Language, note: Note) -> Joining:
    """Beside other matters it is said which note is meant."""
    again = _tomorrow(note, speak.tr("Again tomorrow: {words}", words=label(note.words)))
    return Joining(Rank.WORK, note.day, note.day + LATE, beside=(again,))


def _tomorrow(note: Note, words: str) -> Choice:
    return Choice(words, f"/loinhac mai {note.id}")
