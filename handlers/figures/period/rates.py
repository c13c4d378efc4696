""" "Chi bộ nào tỷ lệ hoàn thành dưới 50%": how much of what is registered is done, unit by unit, in an order."""

import re
from collections.abc import Sequence
from datetime import date

from domain.chat import Choice
from domain.figures import Line
from domain.permissions import may_lead
from domain.understanding.deadlines import certain_day, read_deadline
from domain.understanding.past.past_periods import past_period
from domain.understanding.text.words import fold
from exports.desk.offered import EXCEL
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import day_named, may_ask, place_meant, said
from handlers.talk.turn import Turn
from locales.wording.people import list_text, more_line
from storage import figures

SHOWN, LONGEST = 20, 90
_RATE = re.compile(
    r"\b(?:ty le|ti le|muc|phan tram|%)(?: \w+){0,3}? (?:hoan thanh|xong|thuc hien|lam xong)\b"
    r"|\b(?:hoan thanh|lam xong|xong|thuc hien)\b(?: \w+){0,3}? (?:duoi|tren|chua (?:dat|toi|den|duoc|du)|thap hon|dat)"
    r"(?: \w+){0,2}? \d{1,3} ?(?:%|phan tram)"
)
_LIMIT = re.compile(
    r"\b(?:(?P<under>duoi|chua (?:dat|toi|den|duoc|du)|thap hon|kem|khong (?:dat|toi))|tren|tu|dat|vuot|hon|it nhat)"
    r"(?: \w+){0,2}? (?P<share>\d{1,3}) ?(?:%|phan tram)"
)
_UNITS = re.compile(r"\b(?:chi bo|ap|don vi|noi|xa|phuong|dang bo|khu pho|khom|truc thuoc)\b")
_WANTED = re.compile(
    r"\b(?:nao|cac|nhung|may|tung|moi|danh sach|ds|liet ke|loc|bang|ke|xep|sap xep|cao xuong thap|thap len cao)\b"
)
_HOW = re.compile(
    r"\b(?:tinh (?:kieu|sao|the nao|lam sao|cach|bang|ra|nhu|tren|theo)|cach tinh|cong thuc|chi tieu duoc giao)\b"
)
_RISING = re.compile(r"\b(?:thap (?:den|len|toi) cao|tang dan|thap nhat|cham nhat)\b")
_BY = re.compile(
    r"\btruoc (?:ngay )?(?P<day>thu (?:hai|ba|tu|nam|sau|bay|\d)(?: tuan (?:nay|sau|toi))?|chu nhat|\d{1,2}/\d{1,2})\b"
)
_URGED = re.compile(r"\b(?:nhac|don doc|chan chinh|phe binh|van ban)\b")


def heard(turn: Turn) -> bool:
    """Whether rates of units below are asked for, by themselves or in words passed on, and listed; nothing is sent."""
    words = said(turn.text)
    if not may_ask(turn) or turn.chat.dialogue or len(words.split()) > LONGEST or _HOW.search(words):
        return False
    if not (_RATE.search(words) and _UNITS.search(words) and _WANTED.search(words)):
        return False
    place = place_meant(turn)
    period = past_period(words, turn.today)
    day = period[0][1] if period else day_named(turn.text, turn.today) or turn.today
    campaign = looked_at.of(turn, place.path, day) if place else None
    if place is None or campaign is None or not place.has_branches:
        return False
    then, limit = pages.as_of(turn, day), _LIMIT.search(words)
    lines = figures.summary(turn.session, place, campaign, then, names=False).lines
    under = limit is not None and limit["under"] is not None
    share = int(limit["share"]) if limit else 0
    found = [each for each in lines if limit is None or (_rate(each) < share) is under]
    rising = under or _RISING.search(words) is not None
    found.sort(key=lambda each: _rate(each) if rising else -_rate(each))
    given = {"place": place.name, "day": turn.language.short_date(day), "share": share}
    if limit is None:
        head = turn.tr("{place}, up to {day}: how much of what is registered is confirmed as done", **given)
    elif under:
        head = turn.tr("{place}, up to {day}, less than {share}% confirmed as done:", **given)
    else:
        head = turn.tr("{place}, up to {day}, {share}% and more confirmed as done:", **given)
    entries = [_entry(turn, each) for each in found[:SHOWN]] or [turn.tr("None.")]
    entries += more_line(turn.language, len(found) - SHOWN)
    urged = [_way_to_urge(turn, found)] if found and _URGED.search(words) and may_lead(turn.member, place) else []
    ways = [
        Choice(turn.tr(EXCEL.title), f"/xuat {EXCEL.name} {place.code}"),
        Choice(turn.tr("Summary"), pages.command(place.code, pages.past(then))),
    ]
    turn.say("\n".join([head, list_text(entries), *urged]), ways)
    return True


def _rate(line: Line) -> float:
    return line.figures.done * 100 / line.figures.pledges if line.figures.pledges else 0.0


def _entry(turn: Turn, line: Line) -> str:
    of, number = line.figures, turn.language.number
    if not of.pledges:
        return turn.tr("• {unit}: nothing registered yet", unit=line.name)
    share = round(_rate(line))
    return f"• {line.name}: {number(of.done)}/{number(of.pledges)} ({share}%)"


def _way_to_urge(turn: Turn, found: Sequence[Line]) -> str:
    """How those are written to: an instruction with the day that was said, which is read back before it goes."""
    day = _said_day(turn)
    units = ", ".join(each.name for each in found[:3])
    if day:
        by = turn.language.short_date(day)
        return turn.tr(
            "I have sent nothing. To have it answered, type: instruct {units} to say why it is late, by {day}",
            units=units,
            day=by,
        )
    return turn.tr(
        "I have sent nothing. To have it answered, type: instruct {units} to say why it is late", units=units
    )


def _said_day(turn: Turn) -> date | None:
    found = _BY.search(fold(turn.text))
    return certain_day(read_deadline(found["day"], turn.today), turn.today) if found else None
