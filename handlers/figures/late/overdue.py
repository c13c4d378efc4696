""" "Danh sách trễ hạn": who is late, by name only to those who lead or serve that very branch, else by branches."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.chat import Choice, bold
from domain.permissions import may_see_names, may_summarise
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import day_asked, may_ask, place_meant, said
from handlers.figures.late import late_ones
from handlers.figures.period import screen as period
from handlers.talk import conversation, frame
from handlers.talk.turn import Turn
from locales.wording.figures import SHOWN
from locales.wording.organisations.peers import unnamed_lines
from locales.wording.people import last_reminded_line, late_entry, list_text
from storage import figures
from storage.campaigns.campaigns import Asked
from storage.results.late import late_then

LONGEST = 14  # words
SPOKEN_OF, LATELY = "late of", timedelta(minutes=15)
"""Of which organisation late work was spoken of last."""
_ASKS = re.compile(r"\b(?:tre|qua|het|lo) (?:han|hen)\b|\b(?:cham tre|cham tien do|tre tien do)\b")
_THEN = re.compile(r"\b(?:hoi|luc|vao|cuoi|ngay|tinh (?:den|toi|het))\b")
_HOW_MANY = re.compile(
    r"\b(?:tre|qua|lo) han(?: \w+)? (?:may|bao nhieu|bn) (?:viec|nd|noi dung|cai)\b"
    r"|\b(?:may|bao nhieu|bn) (?:viec|nd|noi dung|cai)(?: \w+)? (?:tre|qua|lo) han\b"
)
_MYSELF = re.compile(r"\b(?:toi|tui|em|minh|con|chau)\b")


def is_asked(text: str) -> bool:
    """Whether a sentence asks who is late, and not who is missing."""
    return _ASKS.search(fold(text)) is not None


def asks(text: str, *, of_oneself: bool) -> bool:
    """Whether who is late is asked; `of_oneself`: it may be about the speaker's own, and is not where "tôi" is said."""
    return is_asked(text) and not (of_oneself and _MYSELF.search(fold(text)))


def heard(turn: Turn) -> bool:
    """Whether a leader asks how many works of a place are late, and is told."""
    words = said(turn.text)
    if not may_ask(turn) or _HOW_MANY.search(words) is None or len(words.split()) > LONGEST or _MYSELF.search(words):
        return False
    place = place_meant(turn)
    return place is not None and tell(turn, [place], turn.text)


def tell(turn: Turn, places: list[Place], text: str) -> bool:
    """Say who is late in each organisation, or was on a day; False where none of them is theirs to see."""
    return tell_of(turn, places, day_asked(text, turn.today) if _THEN.search(said(text)) else None)


def tell_of(turn: Turn, places: list[Place], day: date | None) -> bool:
    """Say it as of a day, or of today."""
    then = pages.as_of(turn, day or turn.today)
    seen = [place for place in places if may_summarise(turn.member, place)]
    campaign = looked_at.of(turn, seen[0].path, then.day) if seen else None
    if campaign is None or not seen:
        return False
    conversation.pick(turn, SPOKEN_OF, seen[0].code)
    frame.note(turn, frame.Thing.LATE, seen[0].code, then.day)
    told = [_of_one(turn, place, campaign, then) for place in seen]
    summaries = [
        Choice(f"{turn.tr('Summary')}: {place.name}", pages.command(place.code, pages.past(then))) for place in seen[:3]
    ]
    if not then.present:
        turn.say("\n\n".join(text for text, _ in told), summaries, private=any(by_name for _, by_name in told))
        return True
    listed = [place for place, (_, by_name) in zip(seen, told, strict=True) if by_name]
    each = ((place, turn.tr("Each of them: {branch}", branch=place.name)) for place in listed[:3])
    choices = [Choice(label, f"/danhsach {Shown.LATE} {place.code} 0") for place, label in each]
    choices += late_ones.ways_to_urge(turn, listed)
    choices += [*summaries, period.of_last_month(turn, seen[0])]
    turn.say("\n\n".join(text for text, _ in told), choices, private=bool(listed))
    return True


def _of_one(turn: Turn, place: Place, campaign: Asked, then: AsOf) -> tuple[str, bool]:
    names = may_see_names(turn.member, place) and not place.has_branches
    result = figures.summary(turn.session, place, campaign, then, names=names)
    if names and not then.present:
        result = replace(result, late=tuple(late_then(turn.session, place, campaign.ids, then)))
    day = turn.language.short_date(then.day)
    if not result.figures.late:
        return turn.tr("{place}, as of {day}: no work is past its deadline.", place=place.name, day=day), False
    head = turn.trn(
        "{place}, as of {day}: {count} work is past its deadline.",
        "{place}, as of {day}: {count} works are past their deadline.",
        result.figures.late,
        place=place.name,
        day=day,
    )
    lines = [late_entry(turn.language, each) for each in result.late[:SHOWN]]
    lines += last_reminded_line(turn.language, result)
    late = sorted((line for line in result.lines if line.figures.late), key=lambda line: -line.figures.late)
    lines += [f"• {line.name}: {bold(turn.language.number(line.figures.late))}" for line in late[:SHOWN]]
    left = max(len(result.late) - SHOWN, len(late) - SHOWN)
    if left > 0:
        lines.append(turn.tr("… and {count} more.", count=left))
    if names:
        lines += unnamed_lines(turn.language, result.figures.late - len(result.late))
    if not lines or (late and not names):
        lines.append(turn.tr("Who that is by name, the secretary of each branch sees."))
    return f"{head}\n{list_text(lines)}", names
