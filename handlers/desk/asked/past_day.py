"""A file as of a past day: the Excel and the table by branches show one, every other file what is recorded now."""

import re
from dataclasses import replace
from datetime import date

from domain.chat import Choice
from domain.papers.files_said import says_excel
from domain.papers.forms import Form, wanted
from domain.papers.kinds import Kind
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from exports.desk.offered import BY_NAME, EXCEL, OfferedFile
from handlers.campaigns import looked_at
from handlers.desk import exporting
from handlers.figures import pages
from handlers.talk.turn import Turn
from storage.results.then import was_there

_BY_UNITS = re.compile(r"\b(?:bang tong hop|(?:tung|cac|theo) (?:chi bo|don vi|cb|ap))\b")
_HALVES = re.compile(r"\b(?:6|sau) thang (?:dau|cuoi) nam(?: (?:nay|20\d\d))?\b|\bbao cao nam\b(?! (?:ngoai|truoc|20))")
""" "Báo cáo 6 tháng đầu năm" is the name of a paper."""
_SINCE = re.compile(
    r"\b(?:(?:giup|gium|dum|ho|cho)(?: (?:toi|tui|em|chi|anh|minh|bac|chu))?|nha|nhe|nghen|a|voi|di|luon|duoc khong)\b"
)
_LONG_PAST = re.compile(r"\b(?:(?:nam|quy|thang|tuan) (?:ngoai|truoc|roi)|hom qua)\b")
_PAST = re.compile(r"\b(?:ngoai|truoc|roi|qua|20\d\d)\b")
""" "Tháng 4" said in March is the coming one."""


def said(turn: Turn, folded: str) -> date | None:
    """The past day that words name; None for today, a day to come, or none."""
    bare = _SINCE.sub(" ", _HALVES.sub(" ", folded)).strip(" .?!")
    named = _LONG_PAST.search(bare)
    day = past_day(named[0] if named else bare, turn.today)[0]
    if day is None or day >= turn.today or (day.year < turn.today.year and not _PAST.search(folded)):
        return None
    return day


def offered(turn: Turn, place: Place, folded: str) -> bool:
    """Whether it is wanted as of a past day: then the file that shows one is made, or what can be had is said."""
    day = said(turn, folded)
    if day is None:
        return False
    return show(turn, place, day, folded)


def show(turn: Turn, place: Place, day: date, folded: str = "") -> bool:
    """Make the file that shows this day, or say what can be had of it."""
    exporting.check(turn, place)
    known = was_there(turn.session, place, pages.as_of(turn, day))
    found = known and looked_at.of(turn, place.path, day) is not None
    table = BY_NAME[Kind.COMMITTEE]
    shown = [each for each in (table, EXCEL) if found and each.may(turn.member, place)]
    if EXCEL in shown and says_excel(folded):
        exporting.offer(turn, place, EXCEL, Form(until=day))
    elif table in shown and _BY_UNITS.search(folded):
        exporting.offer(turn, place, table, replace(wanted(folded), until=day))
    else:
        _say_what_there_is(turn, place, day, shown)
    return True


def _say_what_there_is(turn: Turn, place: Place, day: date, shown: list[OfferedFile]) -> None:
    when = turn.language.short_date(day)
    labels = {
        Kind.COMMITTEE.value: turn.tr("Table by branches as of {day}", day=when),
        EXCEL.name: turn.tr("Excel of the figures as of {day}", day=when),
    }
    files = [Choice(labels[each.name], f"/xuat {Form(until=day).written(each.name)} {place.code}") for each in shown]
    figures = Choice(turn.tr("Figures of {day}", day=when), f"/tonghop {place.code} {day}")
    turn.say(
        turn.tr("This file shows what is recorded up to now. Of {day} there is:", day=when),
        [*files, figures, Choice(turn.tr("A file of today"), f"/xuat {place.code}")],
    )
