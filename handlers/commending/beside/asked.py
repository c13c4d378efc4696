"""What members ask and say of commendations that concern them: whether they may be considered, and that it is true."""

import re
from datetime import date

from domain.chat import Choice
from domain.commending.commendation import CommendationState
from domain.commending.forms import ANNIVERSARY
from domain.understanding.text.words import fold
from handlers.commending.beside import writing
from handlers.own_data import naming
from handlers.talk.turn import Turn
from storage.commending import rows

_CONSIDERED = re.compile(
    r"\b(?:toi|tui|em|con|co|chu|minh|bac|chau|ai)\b.*\b(?:xet|khen|cong dan dong khoi|giay khen|danh hieu)\b.*"
    r"\b(?:khong|hong|hon|hok|hk|ko|k|chua|sao)\b|\b(?:co )?(?:duoc|dc|dang) (?:xet|de nghi) "
    r"(?:khen|cong dan dong khoi|giay khen).*\b(?:khong|hong|ko|chua)\b"
)
_AGREES = re.compile(
    r"\b(?:neu|noi|dua|nhac|cong bo|ghi|de) ten (?:toi|tui|minh|em|con)\b.*"
    r"\b(?:hong sao|khong sao|ko sao|cung duoc|dong y|thoai mai|duoc het)\b"
)
_LATE = re.compile(r"\b(?:tre|qua|khong kip|chua xong|chua lam|chua dang ky|khong dang ky)\b")
_OF_OTHERS = re.compile(r"(?<!duoc )(?<!dc )\b(?:de nghi|de xuat|tang|ky|tra|rut|thu hoi) ")
_FALSE = re.compile(
    r"\b(?:khai (?:gian|lao|khong dung|sai|khong that|doi|man|khong)|noi (?:xau|oan|bay|lao))\b"
    r"|\bbao (?:toi|tui) (?:gian|khai)\b"
    r"|\b(?:oan cho (?:toi|tui|em)|vu oan|vu khong)\b"
)
_ABOUT_ME = re.compile(r"\b(?:toi|tui|em|minh|con|tao|qua|bac|chu)\b")
_TRUE = re.compile(r"\b(?:thiet|that|dung|xuong coi|xuong xem|kiem tra|khong tin|hong tin|du|chung|oan)\b")


def heard(turn: Turn) -> bool:
    """Whether somebody asks if they are considered, or answers that what they declared is true."""
    folded = fold(turn.text)
    return _agrees(turn, folded) or _objects(turn, folded) or _asks(turn, folded)


def _agrees(turn: Turn, folded: str) -> bool:
    """ "Có khen thì nêu tên tui ngoài chi bộ cũng hổng sao": asked in full before it is kept."""
    if turn.member.home is None or not _AGREES.search(folded):
        return False
    naming.name_me.begin(turn, naming.NameDraft())
    return True


def _asks(turn: Turn, folded: str) -> bool:
    if not re.search(r"\b(?:xet|duoc|dc|dang)\b", folded) or not _CONSIDERED.search(folded) or turn.member.home is None:
        return False
    if _OF_OTHERS.search(folded):
        return False
    month, day = ANNIVERSARY
    this_year = date(turn.today.year, month, day)
    coming = this_year if this_year >= turn.today else this_year.replace(year=turn.today.year + 1)
    text = turn.tr(
        "The next day of commendation is {day}. {branch} proposes, the meeting votes, and the level the form names "
        "decides; nothing is promised or shut out by me.",
        day=turn.language.short_date(coming),
        branch=turn.member.home.name,
    )
    if _LATE.search(folded):
        text += " " + turn.tr("Being late or not having registered shuts nobody out; what is done is looked at.")
    turn.say(text, (Choice(turn.tr("My pledges"), "/camket"),))
    return True


def _objects(turn: Turn, folded: str) -> bool:
    """ "Ai nói tui khai gian, 10 hộ thiệt mà": kept beside what was given or proposed, as typed, once it is agreed."""
    if not _FALSE.search(folded) or not (_ABOUT_ME.search(folded) and _TRUE.search(folded)):
        return False
    mine = [each for each in rows.of_member(turn.session, turn.member.id) if _stands(each.state)]
    if not mine:
        return False
    writing.begin_answer(turn, mine[0].id, turn.text)
    turn.say_first(
        turn.tr(
            "I keep what you say as your answer, and pass it on; I do not judge. Pictures or papers may be sent too."
        )
    )
    return True


def _stands(state: CommendationState) -> bool:
    return state is not CommendationState.WITHDRAWN
