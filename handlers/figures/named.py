"""Which organisation somebody names: by its whole name, as people shorten it ("ấp 2"), or as a level ("toàn xã")."""

import re
from collections.abc import Iterable

from domain.errors import NotAllowed, UserError
from domain.names import called
from domain.permissions import may_summarise, reported_places
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.organisations import names_typed, with_digits
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from storage import organisations

LONGEST = 12
"""No organisation is called by more words."""
MOST = 60
"""Nobody names an organisation further on in a sentence."""
_LEVEL = re.compile(
    r"\b(?:toan|ca|trong|o|dang bo|dang uy) (?P<level>xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh)\b"
)

_RECKONS = re.compile(r"\btinh (?:den|toi|het|tu|ra|luon|lai|ca|theo|hinh|trang|chung|giup|gium|dum|het)\b")
"""Typed without accents this is "tính đến" and no province."""


def named(turn: Turn, text: str, paths: Iterable[str]) -> Place | None:
    """The organisation at these paths or below with the longest name that is said, else the only one of a level."""
    paths = list(paths)
    whole = lowest(by_name(turn, text, paths))
    if whole:
        return max(whole, key=lambda place: len(called(place.name)))
    level = _LEVEL.search(_said(text))
    if level is None:
        return None
    begun = [organisations.called_beginning(turn.session, level["level"], path, limit=2) for path in paths]
    of_level = {place.id: place for found in begun for place in found}
    return next(iter(of_level.values())) if len(of_level) == 1 else None


_FIGURES_OF = re.compile(
    r"\b(?:tong hop|so lieu|tinh hinh|ket qua)(?: (?:chung|cua|ca|toan))* (?P<level>xa|phuong|thi tran)(?! [a-z0-9])"
)


def level_above(turn: Turn, text: str) -> Place | None:
    """The organisation of a level above one's own that is meant by "tổng hợp xã"."""
    asked = _FIGURES_OF.search(_said(text))
    above = {number for place in starting_places(turn) for number in place.above} if asked else set()
    found = organisations.by_ids(turn.session, sorted(above)).values()
    return next((each for each in found if asked and called(each.name).startswith(asked["level"])), None)


def by_name(turn: Turn, text: str, paths: Iterable[str]) -> list[Place]:
    """All organisations at these paths or below whose whole name is said."""
    words, in_digits = _said(text).split()[:MOST], _said(with_digits(text)).split()[:MOST]
    names = {
        " ".join(some[start : start + count])
        for some in (words, in_digits)
        for count in range(1, LONGEST + 1)
        for start in range(len(some))
    }
    unmarked = text.isascii() and _RECKONS.search(" ".join(words))
    if unmarked or (not text.isascii() and "tỉnh" not in text.casefold()):  # "tình hình chi bộ", "tinh den 31/3"
        names.discard("tinh")
    return [place for path in paths for place in organisations.called_one_of(turn.session, names, path)]


def starting_places(turn: Turn) -> list[Place]:
    """Where somebody starts from: what they serve, else what they administer."""
    return list(reported_places(turn.member)) or organisations.administered_by(turn.session, turn.member)


def on_the_table(turn: Turn) -> Place | None:
    """The organisation whose summary was shown last, where its choices still stand and its figures are theirs."""
    lines = [command_in(wire) for _, wire in turn.chat.choices or []]
    whole = next((each for each in lines if each.startswith("/tonghop ") and each.endswith(" nhom")), "")
    code = past_day(whole.removeprefix("/tonghop ").removesuffix(" nhom"), turn.today)[1] if whole else ""
    place = organisations.by_code(turn.session, code) if code else None
    return place if place and may_summarise(turn.member, place) else None


def above_of(turn: Turn, place: Place) -> Place | None:
    """The organisation above, where its figures are this person's to see."""
    numbers = place.path.strip("/").split("/")
    above = organisations.by_id(turn.session, int(numbers[-2])) if len(numbers) > 1 else None
    return above if above and may_summarise(turn.member, above) else None


def unknown_code(code: str) -> UserError:
    return UserError("There is no organisation with the code {code}.", code=code[:20] or "?")


def not_listable(place: Place) -> NotAllowed:
    return NotAllowed(
        "Who registered what in {organisation} is seen by those who lead it; others see the figures.",
        organisation=place.name,
    )


def lowest(places: Iterable[Place]) -> list[Place]:
    """Each once, without those that only say where another lies: "ấp 2 xã An Thạnh"."""
    once = {place.id: place for place in places}
    inside = [(each, other) for each in once.values() for other in once.values() if each.id != other.id]
    above = {each.id for each, other in inside if other.path.startswith(each.path)}
    return [each for each in once.values() if each.id not in above]


def unknown(turn: Turn, text: str) -> str:
    """The first name of an organisation in a sentence that none bears, as it was typed; "" where there is none."""
    for typed, folded in names_typed(text):
        words = folded.split()
        begun = {" ".join(words[:count]) for count in range(1, len(words) + 1)}
        begun |= {" ".join(words[1:count]) for count in range(2, len(words) + 1)}
        if not organisations.called_one_of(turn.session, begun - {"xa", "ap", "phuong"}, "/"):
            return typed
    return ""


def _said(text: str) -> str:
    return re.sub("[^a-z0-9]+", " ", fold(text)).strip()
