"""“Tuần tới ai tới hạn”: what falls due in the days to come, by name in one's own cell."""

import re
from calendar import monthrange
from datetime import date, timedelta

from domain.chat import Choice
from domain.permissions import may_name_below_figures
from domain.pledges.states import OPEN
from domain.roles import Place
from domain.understanding.deadlines import certain_day, read_deadline
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.talk.turn import Turn
from locales.wording.people import list_text, more_line
from locales.wording.quotation import quoted
from storage.listing import rows

SHOWN, SOON = 12, timedelta(days=14)
_DUE = r"(?:toi|den|het|sap (?:toi|den|het)|gan (?:toi|den)) han"
_WHO = r"(?:ai|(?:nguoi|dong chi|viec|nhung viec|chi bo|ap|cai) nao|viec gi|(?:may|bao nhieu) (?:viec|cai|noi dung))"
_ASKS = re.compile(rf"\b{_WHO}\b(?: \w+){{0,4}}? {_DUE}\b|\b{_DUE}\b(?: \w+){{0,4}}? (?:la )?{_WHO}\b")
_NOT = re.compile(r"\b(?:nop|bao cao|bc|ky|nhac|don doc|chi dao|hua|toi dang ky|het han nop)\b")
_HAS_TO = re.compile(
    rf"\b{_WHO}\b(?: \w+){{0,4}}? (?:phai|can|xong|hoan thanh)\b"
    r"|\b(?:phai|can) (?:lam )?(?:xong|hoan thanh)(?: \w+){0,2}? (?:may|bao nhieu)\b"
)
""" "Đến 20/12 thì bao nhiêu việc phải xong": a day to come asks for deadlines."""
_BY = re.compile(
    r"\b(?:den|toi|truoc|het|tinh den|tu nay den|cuoi) (?:het |ngay |cuoi |thang |quy |nam )*[\w/]+(?: nam nay)?"
)
_WEEK = re.compile(r"\btuan (?P<which>nay|sau|toi)\b")
_MONTH = re.compile(r"\bthang (?P<which>nay|sau|toi)\b")


def heard(turn: Turn) -> bool:
    """Whether a leader asks what falls due soon, and is shown it."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST or _NOT.search(words):
        return False
    if not (_ASKS.search(words) or (_HAS_TO.search(words) and _day_by(turn, words))):
        return False
    place = place_meant(turn)
    return place is not None and tell(turn, place, *days_said(turn, words))


def days_said(turn: Turn, words: str) -> tuple[date, date]:
    """Return the first and the last of the days to come that are said, else the next two weeks."""
    by = _day_by(turn, words)
    return (turn.today, by) if by else _days(words, turn.today)


def tell(turn: Turn, place: Place, first: date, last: date) -> bool:
    """Whether what falls due in these days in a branch is for this person to see by name, and shown."""
    campaign = looked_at.of(turn, place.path)
    if campaign is None or not may_name_below_figures(turn.member, place):
        return False
    listed = rows.of_place(turn.session, place, campaign.ids, turn.today, others=False)
    found = sorted(
        (each for each in listed if each.state in OPEN and first <= each.deadline <= last),
        key=lambda each: each.deadline,
    )
    day = turn.language.short_date
    head = turn.trn(
        "{place}, {first} to {last}: {count} work falls due.",
        "{place}, {first} to {last}: {count} works fall due.",
        len(found),
        place=place.name,
        first=day(first),
        last=day(last),
    )
    pledges = rows.in_full(turn.session, [each.pledge_id for each in found[:SHOWN]])
    entries = [
        f"• {each.owner or turn.tr('whole organisation')}, {day(each.deadline)}: "
        f"{quoted(pledges[each.pledge_id].content, 60)}"
        for each in found[:SHOWN]
    ]
    entries += more_line(turn.language, len(found) - SHOWN)
    turn.say(
        "\n".join([head, *([list_text(entries)] if entries else [])]),
        [Choice(turn.tr("Summary"), pages.command(place.code, None))],
        private=True,
    )
    return True


def _day_by(turn: Turn, words: str) -> date | None:
    """The day to come that is named as an end; of one that names no year the next."""
    for found in _BY.finditer(words):
        day = certain_day(read_deadline(found[0], turn.today), turn.today)
        if day and day > turn.today:
            return day
    return None


def _days(words: str, today: date) -> tuple[date, date]:
    if week := _WEEK.search(words):
        monday = today - timedelta(days=today.weekday())
        first = monday if week["which"] == "nay" else monday + timedelta(days=7)
        return max(first, today), first + timedelta(days=6)
    if month := _MONTH.search(words):
        first = today.replace(day=1)
        if month["which"] != "nay":
            first = (first + timedelta(days=32)).replace(day=1)
        return max(first, today), first.replace(day=monthrange(first.year, first.month)[1])
    return today, today + SOON
