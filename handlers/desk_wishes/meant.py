"""Of which organisation, comrade and time a wish at the desk is: read by the readers there are."""

import re
from dataclasses import dataclass, replace
from datetime import date

from domain.permissions import has_summaries
from domain.roles import Member, Place
from domain.understanding.desk.reading import WishReading
from domain.understanding.desk.wish import DeskWish
from domain.understanding.past.past_periods import Period, past_period
from domain.understanding.text.words import fold
from handlers.figures.asking.words import day_asked, place_meant, said
from handlers.figures.named import by_name, starting_places
from handlers.figures.named import named as named_place
from handlers.listing import branch_list
from handlers.people import whom
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import members

FEW = 8
"""Words: so few may go on from the answer before."""
SURELY = 0.5
"""From here on a wish is served before what the weights of the movement hear; of authors held out 96 % are right."""
_OF_EVERYBODY = frozenset(
    {
        *(DeskWish.OVERVIEW, DeskWish.RESULTS, DeskWish.LATE, DeskWish.DUE, DeskWish.SILENT, DeskWish.REPORTED),
        *(DeskWish.NOT_REGISTERED, DeskWish.ROUNDS),
    }
)
"""What is asked of one comrade alone where one is named."""
_ASKS_HOW_FAR = re.compile(
    r"\b(?:toi dau|den dau|ra sao|the nao|bao nhieu|duoc may|duoc gi|chua|gi (?:chua|khong|hong|ko|hok)|im (?:re|ru))\b"
)
_OF_ONESELF = re.compile(r"(?:da )?(?:toi|tui|em|minh|con|chau) (?:duoc |lam |trong )?\d")
_BEGINS_WITH_ONE = re.compile(rf"(?:(?:con|the|roi|vay) )?{whom.TITLE} (?=\w)")
""" "Bà Sáu Mến báo cáo chưa": one is meant, be she known here or not."""
_SETS = re.compile(r"\b(?:mo|dat|lap|gia han|doi|lui|nhac|nhan|ghi|xac nhan|duyet|tra lai|xoa|so dien thoai|sdt)\b")
""" "Chị Chi mở kỳ báo cáo chưa" asks nothing of what she does."""
_CORRECTS = re.compile(r"(?:(?:da|ua|khong|y) )?(?:khong|hong|hok|ko) phai\b(?! la\b.*\?)")
""" "Không phải An bên mình": it puts right what was said before."""
_WHO_LEADS = re.compile(r"\bbi thu\b.*\b(?:la ai|ten gi|la nguoi nao|ai vay)\b")
_WHICH_UNIT = re.compile(r"\b(?:chi bo|ap|khu pho|to|don vi|noi|ben|cho) nao\b")
_UNTIL = re.compile(r"\b(?:tinh (?:den|toi)|(?<!lam )(?:den|toi|het|chot|cuoi|hoi)(?: (?:het|ngay|cuoi|hom))*) ")


@dataclass(frozen=True, slots=True)
class When:
    """`period`: a stretch of days that is asked about; `day`: the past day as of which it is."""

    period: Period | None = None
    day: date | None = None


def place(turn: Turn) -> Place | None:
    """The organisation that is named, else that of the answer before where few words go on, else their own.

    “Chi bộ nào …” is asked of all of them, whichever was looked at before. Raises where the figures of the one named
    are not theirs to see.
    """
    found = place_meant(turn)
    own = starting_places(turn)
    if found is None or found not in own or named_place(turn, turn.text, [each.path for each in own]):
        return found
    asked = frame.last(turn) if len(turn.text.split()) <= FEW else None
    before = organisations.by_code(turn.session, asked.code) if asked and asked.code else None
    if before and not before.has_branches and _WHICH_UNIT.search(said(turn.text)):
        return found
    return before if before and any(before.path.startswith(each.path) for each in own) else found


def unit_below(turn: Turn) -> Place | None:
    """The organisation that is named and lies below their own."""
    own = starting_places(turn)
    found = named_place(turn, turn.text, [each.path for each in own])
    return found if found and found.id not in [each.id for each in own] else None


def other_place(turn: Turn) -> Place | None:
    """The organisation that is named and is neither their own nor below it."""
    own = [each.path for each in starting_places(turn)]
    found = by_name(turn, turn.text, ["/"])
    return next((each for each in found if not any(each.path.startswith(path) for path in own)), None)


def when(turn: Turn) -> When:
    """The time that is said; none where it goes on today."""
    day = day_asked(turn.text, turn.today)
    words = said(turn.text)
    asked = past_period(words, turn.today)
    if asked is None or _UNTIL.search(f"{words} "):
        return When(day=day)
    return When(asked[0], day if day is None or day == asked[0][1] else min(asked[0][1], turn.today))


def comrades(turn: Turn) -> list[tuple[Member, Place]]:
    """Those of the cells they lead or serve who are named."""
    homes = {
        member.id: (member, cell)
        for cell in branch_list.cells(turn)
        for member, _, _ in members.of_organisation(turn.session, cell.id, turn.today)
    }
    return [homes[each.id] for each in whom.all_meant(turn.text, [member for member, _ in homes.values()])]


def of_one(turn: Turn, found: WishReading) -> WishReading:
    """ "Anh An nộp báo cáo đủ chưa" asks of one comrade, whatever is asked of everybody in such words."""
    folded = fold(turn.text)
    asks = _ASKS_HOW_FAR.search(folded) is not None
    may_be = (found.act in _OF_EVERYBODY and (found.sure or asks)) or (found.act is DeskWish.OTHER and asks)
    if (
        not may_be
        or not has_summaries(turn.member)
        or _SETS.search(folded)
        or _OF_ONESELF.match(folded)
        or (len(comrades(turn)) != 1 and not (branch_list.cells(turn) and _begins_with_one(turn.text)))
    ):
        return found
    return replace(found, act=DeskWish.COMRADE, confidence=max(found.confidence, SURELY), others=())


def _begins_with_one(text: str) -> bool:
    begun = _BEGINS_WITH_ONE.match(fold(text))
    return begun is not None and text.split()[len(begun[0].split())][0].isupper()


def is_no_wish(text: str) -> bool:
    """Whether it puts right what was said before, or asks who leads."""
    return _CORRECTS.match(fold(text)) is not None or _WHO_LEADS.search(fold(text)) is not None
