""" "Các xã chưa đạt 50%", "chi bộ nào đăng ký thấp nhất": the units below by the share who registered, in an order."""

import re

from domain.chat import Choice
from domain.figures import Line
from exports.desk.offered import EXCEL
from handlers.campaigns import looked_at
from handlers.desk import exporting
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, day_named, may_ask, place_meant, said
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from locales.wording.people import list_text, more_line
from storage import figures

SHOWN = 20
_UNDER = r"(?:chua (?:dat|du|toi|den|duoc|qua)|duoi|khong (?:dat|du|toi)|thap hon|kem|it hon)"
_OVER = r"(?:tren|dat(?: tu| tren)?|tu|hon|it nhat|vuot|qua|du)"
_LIMIT = re.compile(
    rf"\b(?:(?P<under>{_UNDER})|(?P<over>{_OVER}))(?: \w+){{0,2}}? (?P<share>\d{{1,3}}) ?(?:%|phan tram)"
)
_UNIT = r"\b(?:xa|phuong|chi bo|dang bo|don vi|noi|ap|khu pho|to chuc)\b"
_MOST = r"(?P<{}>thap|it|cham|kem|cao|nhieu|dong|kha|tot) (?:nhat|nhut)\b(?! \d)"
_RANKS = re.compile(
    rf"{_UNIT}(?: (?!viec\b|noi dung\b)\w+){{0,4}}? (?:dang ky|dk)(?: duoc| la| voi)* {_MOST.format('a')}"
    rf"|{_UNIT}(?: \w+){{0,4}}? {_MOST.format('b')}(?: ve| trong| ty le| ti le)* (?:dang ky|dk)\b"
    r"|\b(?:sap )?xep\b(?: \w+){0,4}? theo (?:ty|ti) le\b(?! (?:hoan thanh|xong|thuc hien|ket qua))(?P<c>)"
)
""" "Ấp nào đăng ký ít nhất", "xếp theo tỷ lệ"."""
_HIGHEST = frozenset({"cao", "nhieu", "dong", "kha", "tot"})
_FEW = re.compile(rf"\b(\d{{1,2}}) {_UNIT}(?! \d)")
_UNITS = re.compile(r"\b(?:xa|phuong|chi bo|dang bo|don vi|noi|ap|khu pho|to chuc)\b")
_ASKS = re.compile(r"\b(?:nao|cac|nhung|may|danh sach|ds|liet ke|loc|xuat|ke|ai|bao nhieu)\b")
_OTHER = re.compile(r"\b(?:chi tieu|giao|nhac|don doc|chi dao|phai|muc tieu|dat \d+% chi tieu)\b")
_DOWN, _UP = (
    re.compile(r"\b(?:cao (?:den|xuong|toi) thap|giam dan)\b"),
    re.compile(r"\b(?:thap (?:den|len|toi) cao|tang dan)\b"),
)
_EXCEL = re.compile(r"\b(?:excel|xlsx?|bang tinh|file|tep)\b")


def heard(turn: Turn) -> bool:
    """Whether units under or over a percentage are asked for, of today or an earlier day, and listed."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST or _OTHER.search(words):
        return False
    limit, ranks = _LIMIT.search(words), _RANKS.search(words)
    if not ranks and not (limit and _UNITS.search(words) and _ASKS.search(words)):
        return False
    place, past = place_meant(turn), day_named(turn.text, turn.today)
    day = past or turn.today
    campaign = looked_at.of(turn, place.path, day) if place else None
    if place is None or campaign is None or not place.has_branches:
        return False
    as_of = pages.as_of(turn, past or turn.today)
    lines = figures.summary(turn.session, place, campaign, as_of, names=False).lines
    share, under = (int(limit["share"]), limit["under"] is not None) if limit else (0, False)
    found = [each for each in lines if _is_within(each, share, under=under)]
    falls = _DOWN.search(words) is not None or (not under and _UP.search(words) is None)
    if ranks and not limit:
        falls = _DOWN.search(words) is not None or bool(_HIGHEST & {ranks["a"], ranks["b"]})
    found.sort(key=lambda each: -_share(each) if falls else _share(each))
    unknown = [each.name for each in lines if each.figures.people.percent is None]
    if ranks and not limit and (few := _FEW.search(words)):
        found = found[: int(few[1])]
    given = {"place": place.name, "day": day, "count": len(found), "all": len(lines), "share": share}
    if limit is None:
        given["day"] = turn.language.short_date(day)
        head = turn.tr("{place}, as of {day}, members registered, the lowest first:", **given)
        if falls:
            head = turn.tr("{place}, as of {day}, members registered, the highest first:", **given)
    elif under:
        head = turn.tr("{place}, as of {day}: {count} of {all} under {share}%", **given)
    else:
        head = turn.tr("{place}, as of {day}: {count} of {all} at {share}% or more", **given)
    entries = [f"– {each.name}: {coverage_text(turn.language, each.figures.people)}" for each in found[:SHOWN]]
    entries += more_line(turn.language, len(found) - SHOWN)
    entries += [turn.tr("Without members: {units}", units=", ".join(unknown[:SHOWN]))] if unknown else []
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, past))]
    if not _EXCEL.search(words):
        ways.append(Choice(turn.tr(EXCEL.title), f"/xuat {EXCEL.name} {place.code}"))
    turn.say("\n".join([head, list_text(entries)]).strip(), ways)
    if _EXCEL.search(words) and turn.hands_over_files:
        exporting.offer(turn, place, EXCEL)  # every unit with its figures stands in it
    return True


def _share(line: Line) -> float:
    people = line.figures.people
    return people.registered / people.total if people.total else 0.0


def _is_within(line: Line, share: int, *, under: bool) -> bool:
    people = line.figures.people
    return bool(people.total) and (people.registered * 100 < share * people.total) is under
