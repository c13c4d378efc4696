"""Below a summary a typed name, without accents or in part, opens what it names; "lên trên" the one above."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.chat import Choice
from domain.names import called
from domain.permissions import has_summaries, may_see_names, may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.figures import named, pages, summary
from handlers.talk import conversation
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.figures import SHOWN as SHOWN_ON_PAGE
from locales.wording.figures import Listed
from storage import organisations

LONGEST, SHOWN, LIKE = 6, 8, 40
_COMMAND = "/tonghop "
_ONE_OF, _LATELY = "looked for one of the branch", timedelta(minutes=5)
"""From there the way up leads to the branch itself."""
_UP = re.compile(
    r"(?:(?:xem|coi|quay|tro|cho|ve|lui|len) )*(?:len|cap tren|ve|lui)"
    r"(?: (?:tren|lai|mot cap|1 cap|cap tren|cap|len|xa|phuong|dang uy))*"
)
_UP_ONE = re.compile(r"(?:quay|tro|lui|ve|di)? ?(?:len|lai|ve|lui|tro len|len tren|len mot cap|len 1 cap)")
_PAGE = re.compile(r"(?:(?:cho|xem|coi|mo|qua|sang|toi|den|ve) )*trang (?:so |thu )?(?P<page>\d{1,3})")
_SORTS = {
    pages.Order.COVERAGE: re.compile(
        r"(?:xep |sap xep )?(?:theo )?(?:ty le|do phu|ti le|thap nhat truoc|dang ky it nhat)\b.*"
    ),
    pages.Order.DONE: re.compile(r"(?:xep |sap xep )?theo (?:ket qua|hoan thanh|muc do hoan thanh)\b.*"),
    pages.Order.OWN: re.compile(r"(?:xep |sap xep )?theo (?:ten|thu tu|ma|danh sach)\b.*"),
}
_A_PERSON = re.compile(
    r"(?:(?:đồng chí|Đồng chí|ông|bà|anh|chị) )?"
    r"(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý)"
    r"(?: [A-ZĐÀ-Ỹ][\wÀ-ỹ]*){1,4}"
)
_DOWN = re.compile(r"(?:(?:di|cho|xem|coi|vao) )*xuong (?P<name>(?:chi bo|ap|khom|khu pho|xa|phuong|dang bo) .+)")
""" "Xuống ấp 3" looks there, whatever was shown last."""
_NO_NAME = re.compile(r"\b(?:ai|gi|nao|sao|bao|may|khong|chua|roi|xong|dang ky|cho|xin)\b")


def heard(turn: Turn) -> bool:
    """Whether a summary was shown last, and the words name where to look next."""
    said = " ".join(fold(turn.text).strip(" .!?").split())
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or len(said.split()) > LONGEST:
        return False
    down = _DOWN.fullmatch(said)
    if down and _opened(turn, _seen(turn, organisations.called_one_of(turn.session, {called(down["name"])}, "/"))):
        return True
    looked_at, day, order = _looked_at(turn)
    if not looked_at or not said:
        return False
    if page := _page(said, order):
        summary.show(turn, f"{pages.said(looked_at, day)} {page}")
        return True
    here = organisations.by_code(turn.session, looked_at)
    if here is None:
        return False
    if _UP_ONE.fullmatch(said) and conversation.picked_lately(turn, _ONE_OF, _LATELY) == here.code:
        conversation.pick(turn, _ONE_OF, "")
        return _opened(turn, [here])
    if _UP.fullmatch(said):
        return _opened(turn, [above] if (above := named.above_of(turn, here)) else [here])
    return _opened(turn, _meant(turn, said, here)) or _is_told_of_names(turn, here)


def _is_told_of_names(turn: Turn, here: Place) -> bool:
    """Whether a person is named above their branch: names stay below it, and the ways of the summary stay open."""
    if (may_see_names(turn.member, here) and not here.has_branches) or not _A_PERSON.fullmatch(turn.text.strip()):
        return False
    words = turn.tr(
        "What each comrade does, the comrade and the branch see; above it I give figures, "
        "and name only who agreed to be named. The secretary of the branch can tell you."
    )
    conversation.pick(turn, _ONE_OF, here.code)
    turn.say(words, [Choice(label, wire) for label, wire in turn.chat.choices or []])
    return True


def _looked_at(turn: Turn) -> tuple[str, date | None, pages.Order]:
    """The code of the organisation whose summary or list was shown last, with its day and order; "" for none."""
    lines = [command_in(wire) for _, wire in turn.chat.choices or []]
    shown = [line.removeprefix(_COMMAND) for line in lines if line.startswith(_COMMAND)]
    whole = next((line.removesuffix(" nhom") for line in shown if line.endswith(" nhom")), "")
    if whole:
        day, code = past_day(whole, turn.today)
        return code, day if day != turn.today else None, pages.Order.OWN
    found = [(rest, page) for rest, page in map(pages.split, shown) if page and page.what is Listed.BRANCHES]
    if not found:
        return "", None, pages.Order.OWN
    offered = {page.order for _, page in found if page.start == 0}
    day, code = past_day(found[0][0], turn.today)
    order = next((each for each in pages.Order if each not in offered), pages.Order.OWN)
    return code, day if day != turn.today else None, order


def _page(said: str, order: pages.Order) -> str:
    """What asks for the page or the order somebody types; "" where they type neither."""
    if asked := _PAGE.fullmatch(said):
        return f"{Listed.BRANCHES}{order} {(max(int(asked['page']), 1) - 1) * SHOWN_ON_PAGE}"
    wanted = next((each for each, words in _SORTS.items() if words.fullmatch(said)), None)
    return "" if wanted is None else f"{Listed.BRANCHES}{wanted} 0"


def _meant(turn: Turn, said: str, here: Place) -> Sequence[Place]:
    """Those called so, below the one looked at first; else those in whose names the words stand."""
    name = called(said)
    if not name or _NO_NAME.search(said):
        return []
    for top in (here.path, "/"):
        if found := _seen(turn, organisations.called_one_of(turn.session, {name}, top)):
            return named.lowest(found)
    if len(name) < 3 and not name.isdecimal():
        return []
    like = _seen(turn, organisations.holding(turn.session, name, LIKE))
    return [each for each in like if each.path.startswith(here.path) and f" {name} " in f" {called(each.name)} "]


def _seen(turn: Turn, places: Sequence[Place]) -> list[Place]:
    return [each for each in places if may_summarise(turn.member, each)]


def _opened(turn: Turn, places: Sequence[Place]) -> bool:
    if len(places) == 1:
        summary.show(turn, places[0].code)
    elif places:
        choices = [Choice(place.name, pages.command(place.code, None)) for place in places[:SHOWN]]
        turn.say(turn.tr("Which organisation's summary?"), choices)
    return bool(places)
