"""Somebody says that a message came twice: what they were sent is shown, and nothing is sent again."""

import re
from datetime import timedelta

from domain.chat import Kind
from domain.understanding.text.words import fold
from handlers.people import secretary
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from storage.announcing import past

LATELY, SHOWN, QUOTED = timedelta(days=14), 3, 60
_TWICE = re.compile(
    r".*\b(?:nhan|toi|den|gui|ra)\b.*\b(?:hai|2|ba|3|may|hoai) (?:lan|tin|cai)\b.*"
    r"|.*\b(?:trung|lap) (?:tin|thong bao)\b.*"
)
_OF_MESSAGES = re.compile(r"\b(?:tin|thong bao)\b")
_ASKS_WHY = re.compile(r"\b(?:sao|lam sao|gi ky|vay|hoai|the|nhu vay)\b|\?")


def heard(turn: Turn) -> bool:
    """Whether it is asked why something came twice: "sao tui nhận một tin tới hai lần vậy"."""
    if turn.person is None or not turn.text or turn.incoming.kind is not Kind.TEXT or turn.chat.dialogue:
        return False
    folded = fold(turn.text)
    if not (_TWICE.fullmatch(folded) and _OF_MESSAGES.search(folded) and _ASKS_WHY.search(folded)):
        return False
    found = past.received(turn.session, turn.member.id, turn.real_now - LATELY, SHOWN)
    if not found:
        return False
    zone = turn.deployment.zone
    lines = [
        turn.tr(
            "No. {number}, {day}: {words}",
            number=str(each.id),
            day=each.created_at.astimezone(zone).date(),
            words=quoted(each.text, QUOTED),
        )
        for each in found
    ]
    head = turn.tr("I am sorry for the trouble. As noted here, these were sent to you, each once:")
    asked = turn.tr("Shall I tell your secretary, so that somebody looks into it?")
    secretary.offer(turn, turn.text, f"{head}\n{list_text(lines)}\n{asked}")
    return True
