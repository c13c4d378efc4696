""" "Tổng hợp hai mốc 17/01 với 30/4", "so với 6 tháng cuối năm 2025, từng chi bộ": two days, unit by unit.

A day of which nothing is recorded has no figures, and no zeros.
"""

import re
from datetime import date

from domain.chat import Choice
from domain.figures import Summary
from domain.permissions import may_summarise
from domain.roles import Place
from domain.understanding.past.past_periods import past_period
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, day_named, may_ask, place_meant, said
from handlers.figures.comparing import HALF_BEFORE, half_before
from handlers.talk.turn import Turn
from locales.wording.reporting.compared import two_days_text
from storage import figures
from storage.campaigns import campaigns
from storage.results.then import was_there

_DATE = r"\d{1,2}[/.-]\d{1,2}(?:[/.-](?:20)?\d\d)?"
_TWO = re.compile(rf"(?P<first>{_DATE})(?: \w+){{0,6}}? (?P<second>{_DATE})")
_BESIDE = re.compile(
    r"\b(?:(?:2|hai) (?:moc|ngay|thoi diem)|moc|so (?:voi|sanh)|doi chieu|ben canh|tang giam|tang (?:hay|hoac) giam"
    r"|giua|voi)\b"
)
_COMPARED = re.compile(r"\b(?:so (?:voi|sanh)|doi chieu|bang so sanh|tang giam)\b")
_BY_UNIT = re.compile(r"\b(?:tung|cac|theo|moi|may|\d|hai|ba|bon|nam) (?:chi bo|cb|don vi|ap|noi)\b")
_OTHER = re.compile(
    r"\b(?:ket qua|lam den dau|bao cao tien do|nhac|don doc|gia han|(?<!tong )hop|xuat|file|word|excel|in ra"
    r"|(?:toi|tui) dang ky)\b"
)
_HALF = re.compile(r"\b(?:6|sau) thang (?:dau|cuoi) nam(?: (?:20\d\d|ngoai|truoc|roi))?\b")
_LAST_YEAR = re.compile(r"\bnam (?:ngoai|truoc|roi)\b")


def heard(turn: Turn) -> bool:
    """Whether the figures of two days, or of a period before this one, are asked for side by side, and shown."""
    words = said(turn.text)
    if not may_ask(turn) or turn.chat.dialogue or len(words.split()) > LONGEST:
        return False
    days = _days(words, turn.today)
    if days is None or (place := place_meant(turn)) is None or not may_summarise(turn.member, place):
        return False
    show(turn, place, days)
    return True


def show(turn: Turn, place: Place, days: tuple[date, date]) -> None:
    before, later = (_of(turn, place, each) for each in days)
    known = [day for day, each in zip(days, (before, later), strict=True) if each is not None]
    ways = [
        Choice(
            turn.tr("Figures of {day}", day=turn.language.short_date(day)),
            pages.command(place.code, day if day < turn.today else None),
        )
        for day in known
    ]
    turn.say(f"📊 {place.name}\n{two_days_text(turn.language, days, before, later)}", ways)


def _of(turn: Turn, place: Place, day: date) -> Summary | None:
    """The figures of a day; None where nothing was recorded by then."""
    as_of = pages.as_of(turn, day)
    campaign = looked_at.of(turn, place.path, day)
    opened = (
        day >= turn.today or any(each.id in campaign.ids for each in campaigns.open_on(turn.session, day))
        if (campaign)
        else False
    )
    if campaign is None or not opened or not (as_of.present or was_there(turn.session, place, as_of)):
        return None
    found = figures.summary(turn.session, place, campaign, as_of, names=False)
    return found if found.figures.people.total else None


def _days(words: str, today: date) -> tuple[date, date] | None:
    """The two dates that are named beside each other; else the end of an earlier half-year, beside today."""
    pair = _TWO.search(words) if _BESIDE.search(words) and not _OTHER.search(words) else None
    if pair:
        named = sorted({day for each in (pair["first"], pair["second"]) if (day := day_named(each, today))})
        return (named[0], named[1]) if len(named) > 1 else None
    if not (_COMPARED.search(words) and _BY_UNIT.search(words)):
        return None
    if half := _HALF.search(words):
        asked = past_period(_LAST_YEAR.sub(f"nam {today.year - 1}", half[0]), today)
        return (asked[0][1], today) if asked and asked[0][1] < today else None
    return (half_before(today), today) if HALF_BEFORE.search(words) else None
