""" "Mấy chi bộ có người đăng ký, bao nhiêu việc trễ": a line for each count asked, and the whole by a button."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.figures import Line
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import day_asked, may_ask, place_meant
from handlers.figures.named import starting_places
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.people import some_of
from storage import figures

NAMED = 6
_MANY = r"(?:may|bao nhieu|bn|nhiu)"
_REGISTERED = re.compile(
    rf"\b{_MANY} (?:chi bo|noi|don vi|ap|to chuc)(?: (?:nao|da|co|ma|truc thuoc|thi))*"
    r"(?: (?:nguoi|dang vien|dong chi|ai))?(?: (?:da|ma|nao|chiu))* (?:dang ky|dk)\b"
)
_LATE = re.compile(
    rf"\b{_MANY} (?:viec|noi dung|cai|vu|dang ky)(?: (?:da|bi|dang|con|ma|nao|thi|lam))* (?:tre|qua han|cham|qua hen)\b"
)
_NO_COUNT = re.compile(r"\b(?:tap the|chua dang ky|danh sach|ten|ai)\b(?! (?:da )?dang ky)")


def heard(turn: Turn) -> bool:
    """Whether it is asked of a committee in how many branches somebody has registered; what is late beside it too."""
    folded = fold(turn.text)
    if not may_ask(turn) or not _REGISTERED.search(folded) or _NO_COUNT.search(folded):
        return False
    place = place_meant(turn)
    if place is None or not place.has_branches or place not in starting_places(turn):
        return False
    day = day_asked(turn.text, turn.today)
    as_of = pages.as_of(turn, min(day or turn.today, turn.today))
    campaign = looked_at.of(turn, place.path, as_of.day)
    if campaign is None:
        return False
    now = figures.summary(turn.session, place, campaign, as_of, names=False)
    lines = [_registered(turn, place, now.lines)]
    if _LATE.search(folded):
        lines.append(_late(turn, now.figures.late, now.lines))
    head = turn.tr("As of {day}:", day=turn.language.short_date(as_of.day))
    turn.say("\n".join([head, *lines]), [Choice(turn.tr("Summary"), pages.command(place.code, pages.past(as_of)))])
    frame.note(turn, frame.Thing.OVERVIEW, place.code, day)
    return True


def _registered(turn: Turn, place: Place, lines: Sequence[Line]) -> str:
    without = [each.name for each in lines if not each.figures.people.registered]
    said = turn.tr(
        "{place}: somebody has registered in {count} of {total} organisations below.",
        place=place.name,
        count=len(lines) - len(without),
        total=len(lines),
    )
    nobody = turn.tr("Nobody yet: {names}.", names=some_of(turn.language, without, NAMED)) if without else ""
    return f"{said} {nobody}".strip()


def _late(turn: Turn, count: int, lines: Sequence[Line]) -> str:
    late = [f"{each.name}: {each.figures.late}" for each in lines if each.figures.late]
    if not count:
        return turn.tr("Nothing is past its deadline.")
    return turn.tr("Past their deadline: {count} ({names}).", count=count, names=some_of(turn.language, late, NAMED))
