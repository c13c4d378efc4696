"""`/bannhap`: the drafts of announcements, each with what it holds, to be gone on with or thrown away."""

import re
from collections.abc import Mapping
from typing import Any

from domain.chat import Choice
from domain.permissions import may_announce
from domain.understanding.text.words import fold
from handlers.announcing.composing import announcement
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.announcing.composing.last_look import beside
from handlers.announcing.composing.narrowing import line as narrowed
from handlers.announcing.drafting import keeping, trial
from handlers.announcing.drafting.keeping import AWAY, COMMAND, ON
from handlers.announcing.sending import withdrawing
from handlers.talk import parking
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import organisations

_ASKS = r"(?:(?:cho|toi|tui|minh|em|con|nho|xin|hay|giup|gium|muon|da|a|,) ?)*"
_DRAFT = r"(?:(?:cai|ban|cac|nhung|may|cai) )*(?:ban nhap|nhap)(?: (?:cua )?(?:thong bao|tb))?"
_END = r"(?: (?:do|nay|cu|dang do|cua toi|cua tui|vua huy|vua bo|hoi nay|giup|gium|di|nha|nhe|a|voi|con|lai|truoc))*"
_GOES_ON = re.compile(
    rf"{_ASKS}(?:tiep tuc|lam tiep|soan tiep|viet tiep|mo lai|lay lai|khoi phuc)(?: (?:soan|viet|lam))?(?: tiep)?"
    rf" (?:{_DRAFT}|(?:cai |ban )*(?:thong bao|tb)(?= (?:vua huy|vua bo|dang do|hoi nay|do)|$))"
    rf"(?: (?:so )?(?P<number>\d))?{_END}"
    rf"|{_ASKS}(?:tiep tuc soan|soan tiep|viet tiep)(?: (?:thong bao|tb))?{_END}"
)
""" "Tiếp tục soạn thông báo", "lấy lại thông báo vừa hủy"."""
_THROWS = re.compile(rf"{_ASKS}(?:bo|xoa|huy|vut) {_DRAFT}(?: (?:so )?(?P<number>\d))?{_END}")
_LISTS = re.compile(
    rf"{_ASKS}(?:(?:xem|coi|mo|liet ke|danh sach|con) )*(?:lai )?{_DRAFT}(?: (?:nao|gi|khong|hong))*{_END}"
    r"|(?:list |show |the )*drafts(?: of (?:the )?announcements)?"
)


def heard(turn: Turn) -> bool:
    """Whether drafts are asked for, or one of them is gone on with or thrown away."""
    if turn.person is None or not turn.text or not may_announce(turn.member):
        return False
    folded = fold(turn.text).strip(" .?!")
    if goes := _GOES_ON.fullmatch(folded):
        go_on(turn, goes["number"] or "")
    elif throws := _THROWS.fullmatch(folded):
        _throw_away(turn, throws["number"] or "")
    elif _LISTS.fullmatch(folded):
        show(turn, "")
    else:
        return False
    return True


def show(turn: Turn, argument: str) -> None:
    """`/bannhap`, alone or with `bo 2` behind it."""
    wish = verb_first(argument, (AWAY,))
    if wish.verb:
        _throw_away(turn, wish.rest)
        return
    found = keeping.drafts(turn)
    open_one = parking.parked(turn)[keeping.NAME] if keeping.is_set_aside(turn) else None
    lines = [_line(turn, number, draft) for number, draft in found.items()]
    lines += [_line(turn, "", open_one)] if open_one else []
    if not lines:
        turn.say(turn.tr("No draft of an announcement is kept here."), (_begin(turn),))
        return
    ways = [Choice(turn.tr("Go on with the one set aside"), f"/{ON}")] if open_one else []
    for number in found:
        ways.append(Choice(turn.tr("Go on with draft {number}", number=number), f"/{ON} {number}"))
        ways.append(Choice(turn.tr("Throw draft {number} away", number=number), f"/{COMMAND} {AWAY} {number}"))
    head = turn.trn("{count} draft of an announcement:", "{count} drafts of announcements:", len(lines))
    turn.say(f"{head}\n{list_text(lines)}", ways, columns=2)


def go_on(turn: Turn, number: str = "") -> None:
    """`/soantiep`: take a draft up at the last look; without a number what is set aside, or the only one."""
    found = keeping.drafts(turn)
    if not number and keeping.is_set_aside(turn):
        announcement.announce.resume(turn)
        return
    number = number or (next(iter(found)) if len(found) == 1 else "")
    if number not in found:
        show(turn, "")
        return
    draft = AnnouncementDraft.model_validate(found[number])
    draft.confirmed = draft.at_night = None
    if draft.organisation_id and organisations.by_id(turn.session, draft.organisation_id) is None:
        draft.organisation_id = None  # it is gone meanwhile
    if draft.corrects:
        withdrawing.to_take_back(turn, draft.corrects)
    announcement.take_up(turn, draft, number)


def test_asked(turn: Turn, argument: str) -> bool:
    """Whether a test is asked for by its button, or the button of one is pressed; the draft is gone on with."""
    if argument not in (trial.COMMAND, trial.PRESSED):
        return False
    said = turn.tr("That was a test: it is counted nowhere.")
    if not keeping.is_set_aside(turn):
        turn.say(said)
        return True
    parking.take_up(turn, keeping.NAME)
    draft = AnnouncementDraft.model_validate(parking.open_draft(turn)[keeping.NAME])
    announcement.announce.ask_again(turn, trial.send(turn, draft) if argument == trial.COMMAND else said)
    return True


def _throw_away(turn: Turn, number: str) -> None:
    found = keeping.drafts(turn)
    number = number or (next(iter(found)) if len(found) == 1 else "")
    if number not in found:
        show(turn, "")
        return
    what = keeping.called(turn, found[number])
    keeping.throw_away(turn, number)
    rest = [Choice(turn.tr("Other drafts"), f"/{COMMAND}")] if keeping.drafts(turn) else []
    turn.say(turn.tr("The draft is thrown away: {what}", what=what), [*rest, _begin(turn)])


def _begin(turn: Turn) -> Choice:
    return Choice(turn.tr("Announcement"), "/thongbao")


def _line(turn: Turn, number: str, noted: Mapping[str, Any]) -> str:
    """ "2. “Mời dự hội nghị…”, Đảng bộ xã An Thạnh; Kèm theo: 1 ảnh; Nút: Đăng ký ngay"."""
    draft = AnnouncementDraft.model_validate(noted)
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    called = keeping.called(turn, noted)
    head = (
        turn.tr("Draft {number}: {what}", number=number, what=called)
        if number
        else turn.tr("Set aside: {what}", what=called)
    )
    holds = [place.name if place else "", narrowed(turn, draft), *beside(turn, draft, number).split("\n")]
    return "; ".join(part for part in (head, *holds) if part)
