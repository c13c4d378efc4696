""" "Nghỉ thứ hai 4/1, làm bù thứ bảy 9/1": a day off that is made up for on another, read back as a day of rest."""

import re

from domain.permissions import has_summaries
from domain.quiet_days.allowed import is_allowed
from domain.quiet_days.saying import days_in
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.quiet_days import showing
from handlers.quiet_days.noting import RestDraft
from handlers.talk.turn import Turn
from locales.wording.organisations.rests import days_text

_MADE_UP = re.compile(r"\b(?:lam|di lam) bu\b")
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?|\bngay \d{1,2}(?: thang \d{1,2})?")
_CLAUSES = re.compile(
    r"[,;.]\s+|\b(?=(?:đi )?làm bù\b|(?:di )?lam bu\b|thay cho\b|hoán đổi\b|hoan doi\b)"
    r"|\b(?:còn|con|và|va) (?=nghỉ|nghi)"
)
_RESTS, _ASKS = re.compile(r"\bnghi\b"), re.compile(r"\?|\b(?:chua|nao|khong|hong)\W*$")


def heard(turn: Turn) -> bool:
    """Whether a leader tells a day off and the one that makes up for it; only what is not silent anyway is noted."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    folded = fold(turn.text)
    if _ASKS.search(folded) or not (_MADE_UP.search(folded) and _RESTS.search(folded)):
        return False
    clauses = [each for each in _CLAUSES.split(turn.text) if each and _DAY.search(fold(each))]
    works = [each for each in clauses if _MADE_UP.search(fold(each))]
    made_up = {day for each in works for day in days_in(each, turn.today)}
    off = {day for each in clauses if each not in works for day in days_in(each, turn.today)} - made_up
    if not (made_up and off):
        return False
    new = sorted(day for day in off if is_allowed(day))
    speak, places = turn.language, starting_places(turn)
    place = named(turn, turn.text, [each.path for each in places])
    words = turn.tr("made up for on {days}", days=days_text(speak, made_up))
    draft = RestDraft(organisation_id=place.id if place else None, days=new or sorted(off), words=words)
    showing.begin(turn, draft)
    silent = (
        [turn.tr("I am silent on {days} anyway.", days=days_text(speak, off.difference(new)))] if off - set(new) else []
    )
    turn.say_first(" ".join([*silent, turn.tr("On {days} I write as on other days.", days=days_text(speak, made_up))]))
    return True
