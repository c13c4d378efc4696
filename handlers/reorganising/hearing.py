""" "Sáp nhập ấp 3 với ấp 4 thành ấp Tân Phú từ 1/1/2027": what an administrator orders in one sentence."""

import re

from domain.chat import Choice
from domain.errors import UserError
from domain.names import called
from domain.permissions import is_admin, leads, may_broadcast
from domain.reorganising.change import What
from domain.reorganising.describing import Described, described
from domain.reorganising.saying import Said, said
from domain.understanding.text.words import fold
from handlers.comrades import finding as comrades
from handlers.figures.named import by_name
from handlers.people.secretary import say_who_can
from handlers.reorganising import card, finding, ordering, taking_back, which, years
from handlers.reorganising.draft import ChangeDraft
from handlers.reorganising.theirs import COMMAND
from handlers.talk.turn import Turn
from storage.reorganising import checking, following

_ALL = re.compile(r"(?:(?:cho|toi|tui|xem|coi|muon) )*(?:cac|nhung|danh sach)(?: cac)? to chuc(?: dau)?[ .?!]*")
_KINDS = {
    "sap nhap|hop nhat|gop|nhap": What.MERGE,
    "giai the|dong": What.CLOSE,
    "doi ten": What.RENAME,
    "mo|lap|thanh lap": What.OPEN,
    "tach": What.SPLIT,
    "chuyen": What.MOVE,
}
_OF_ORGANISATIONS_ALONE = ("sap nhap", "hop nhat", "giai the")
_BEGINS = r"(?:(?:cho|xin|toi|tui|minh|muon|nho|thoi|giup|nay|gio|ap|chi bo|xa),? )*"
_OF_IT = r"(?: (?:viec|vu|lenh|cai|luon|giup|gium|ke hoach|du dinh|quyet dinh|chuyen|lich))*"
_WHAT = rf" (?P<what>{'|'.join(_KINDS)})(?P<place> (?:cac |hai )?(?:chi bo|dang bo|cb|ap|khom|khu pho)\b.*?)?"
_ENDS = (
    r"(?: (?:luc nay|hoi nay|vua roi|vua xong|khi nay|do|nay|hom nay|di|nhe|nha|nghe|giup|gium|lai|nua|sap toi"
    r"|(?:da |moi )?(?:len lich|dat|hen|ghi|lap)|em|toi|tui))*[ .!]*"
)
_BACK = (
    re.compile(rf"{_BEGINS}(?:huy|bo|lay lai|rut lai|hoan tac|hoan|ngung|dung){_OF_IT}{_WHAT}{_ENDS}"),
    re.compile(
        rf"{_BEGINS}(?:khong|ko|hong|khoi|chua|dung)(?: (?:co|con|can|phai|muon))*{_OF_IT}{_WHAT}(?= nua){_ENDS}"
    ),
)
_OF_PLACES = re.compile(r"(?:chi bo|dang bo|cb|ap|khom|khu pho|thon|\d ap|hai ap)\b")
_AND = re.compile(r"\s*(?:[,;]|\b(?:với|voi|và|va|cùng|cung)\b)\s*")


def heard(turn: Turn) -> bool:
    """Whether an administrator orders a change of organisations they name; then what is missing is asked."""
    if turn.chat.dialogue or turn.person is None:
        return False
    if not may_broadcast(turn.member):
        return _is_for_administrators(turn)
    if _takes_back(turn):
        return True
    order = said(turn.text, turn.today)
    if order is None and _ALL.fullmatch(fold(turn.text)):
        card.show(turn, "")
        return True
    if order is None:
        return _describes(turn)
    if not _names_one(turn, order):
        return False
    _begin(turn, order)
    return True


def ordered(turn: Turn) -> bool:
    """Whether the whole message is one order of an administrator: "lập chi bộ … trực thuộc …, bí thư là cô …"."""
    if turn.chat.dialogue or turn.person is None or not may_broadcast(turn.member):
        return False
    order = said(turn.text, turn.today)
    return order is not None and bool(order.head) and order.what in (What.OPEN, What.MERGE) and _names_one(turn, order)


def _begin(turn: Turn, order: Said) -> None:
    draft = _draft(turn, order)
    if order.day is not None:
        try:
            checking.check_day(order.day, turn.today)
            draft.day = order.day
        except UserError as error:
            turn.say(turn.tr(error.message, **error.values))
    ordering.change.begin(turn, draft)


def _takes_back(turn: Turn) -> bool:
    """Whether a change is to be taken back: "hủy việc sáp nhập lúc nãy"; then the last of its kind is named."""
    folded = fold(turn.text)
    match = next((found for found in (each.fullmatch(folded) for each in _BACK) if found), None)
    kinds = [each for words, each in _KINDS.items() if match and re.fullmatch(words, match["what"])]
    if match is None or not kinds:
        return False
    if taking_back.offers(turn, kinds=kinds, named=match["place"] or ""):
        return True
    if not match["place"] and match["what"] not in _OF_ORGANISATIONS_ALONE:
        return False
    turn.say(turn.tr("There is no such change of yours to take back."), [Choice(turn.tr("Organisations"), COMMAND)])
    return True


def _is_for_administrators(turn: Turn) -> bool:
    """Whether one who leads orders that organisations that are there merge, split, end or are renamed: others do it."""
    order = said(turn.text, turn.today) if leads(turn.member) else None
    renames = order is not None and order.what is What.RENAME and bool(order.name)
    if order is None or not (renames or order.what in (What.MERGE, What.SPLIT, What.CLOSE)):
        return False
    meant = by_name(turn, " , ".join((*order.of, order.under)), ["/"])
    if not meant or not _OF_PLACES.match(fold(order.of[0])):
        return False
    say_who_can(turn, is_admin)
    return True


def _describes(turn: Turn) -> bool:
    """Whether it says the cluster of an organisation they name, or that it is a pilot; then it is read back."""
    wanted = described(turn.text, turn.today)
    if wanted is None:
        return False
    places = finding.found(turn, wanted.of)
    if len(places) != 1:
        return bool(wanted.cluster) and _offers_each(turn, wanted)
    if wanted.cluster:
        years.begin(turn, places[0], wanted.year, wanted.cluster)
    else:
        years.propose(turn, places[0], wanted.year, pilot=wanted.pilot)
    return True


def _offers_each(turn: Turn, wanted: Described) -> bool:
    """Let one of several be chosen to begin with: "xếp ấp 1 với ấp 2 vô cụm 1"."""
    named = [finding.found(turn, each) for each in _AND.split(wanted.of)]
    if len(named) < 2 or any(len(each) != 1 for each in named):
        return False
    ways = [Choice(each[0].name, f"{COMMAND} {years.CLUSTER} {each[0].code} {wanted.year}") for each in named]
    turn.say(turn.tr("I note the cluster of one organisation at a time. Which one first?"), ways)
    return True


def _names_one(turn: Turn, order: Said) -> bool:
    if order.what is What.OPEN:
        return not (order.under and order.name) or bool(finding.found(turn, order.under))
    return any(called(name) != fold(name) or finding.found(turn, name) for name in order.of)


def _draft(turn: Turn, order: Said) -> ChangeDraft:
    draft = ChangeDraft(what=order.what, said=list(order.of), under=order.under)
    which.find_said(turn, draft)
    if order.what is What.MERGE:
        if order.under:
            draft.said.append(order.under)
            which.find_said(turn, draft)
            into = finding.found(turn, order.under)
            draft.into = into[0].id if len(into) == 1 else None
        draft.enough = len(draft.of) + len(draft.said) > 1
    elif order.under:
        found = finding.found(turn, order.under)
        draft.above = found[0].id if len(found) == 1 else None
    if order.name:
        draft.name = order.name
        which.name_alike(turn, draft)
    if order.head and draft.what in (What.OPEN, What.MERGE):
        _find_head(turn, draft, order.head)
    return draft


def _find_head(turn: Turn, draft: ChangeDraft, name: str) -> None:
    """Take who is to lead it for known where one is called so; of several it is asked, of nobody it is said."""
    people = [each.member.id for each in comrades.meant(turn, name)]
    if draft.what is What.MERGE:  # led by one of those it is made of; else it is asked
        people = [each for each in people if each in following.concerned(turn.session, tuple(draft.of), turn.today)]
        draft.head = people[0] if len(people) == 1 else None
    elif len(people) == 1:
        draft.head = people[0]
    elif people:
        draft.led_by = name
    else:
        turn.say(turn.tr("I find nobody called “{typed}”; who leads it can be noted afterwards.", typed=name[:60]))
