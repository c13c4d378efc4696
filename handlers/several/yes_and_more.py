"""A yes with something new behind it, or a no with what is wished instead: the answer counts, the other comes next."""

import re
from typing import Any

from domain.understanding.acts.act import Act
from domain.understanding.goals import read_goal
from domain.understanding.replies.picks import agreed
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.things import Thing
from domain.understanding.text.words import fold
from handlers.letters import to_leader
from handlers.pledges.my_pledges import reportable
from handlers.registering.draft import PledgeDraft
from handlers.registering.registration import register_pledge
from handlers.reporting.meant import by_own_words
from handlers.several.kinds import REGISTERS
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES, YesOrNo

_FIRST = re.compile(r"^\W*(?P<said>[^,.;!?\n]{1,40}?)\s*[,.;!\n]+\s*(?P<rest>\S.*)$", re.DOTALL)
_NEXT = r"(?: (?:một|mot|1|cái|cai|việc|viec|vụ|vu|nữa|nua|cho tui))"
_ALSO = re.compile(
    r"^(?:(?:à|a|ờ|mà|ma|quên|quen|rồi|roi|r|giờ|gio|với|voi|và|va|luôn tiện|sẵn|tiện thể)[\s,]+)*"
    rf"(?:(?:còn|con){_NEXT}*(?! (?:thiếu|thieu|lại|lai|nợ|no|khoảng|\d))"
    rf"|(?:ghi |đăng ký |dang ky |đky |dky |cho )?(?:thêm|them){_NEXT}+|(?:một|mot|1) (?:cái|việc) nữa"
    r"|thêm nữa|them nua|ngoài ra|ngoai ra|với lại|voi lai|tiếp theo|tiep theo|tiếp|tiep)"
    r"(?: (?:là|la))?[\s,:]+",
    re.IGNORECASE,
)
""" "Còn quỹ sách …", "thêm 1 cái: …", "với lại …"; not "còn thiếu 5 cây"."""
_REGISTER = "(?:đăng ký|dang ky|đk|dk|đky|dky|ghi)"
_SIGNS_UP = re.compile(
    rf"^(?:(?:cho |tôi |tui |em )*{_REGISTER}(?: (?:thêm|them|luôn|luon|nữa|nua))*[\s,:]+)+"
    rf"|[\s,]+{_REGISTER}(?: (?:luôn|luon|nha|nhe|nhé|đi|di|giùm|giúp|nữa|thêm|tui|em|tôi))*\W*$",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"(?:thoi )?(?:dung|thoi|khoi|khong|hong|hok|hk|ko|k|khoan|dau co) (?:(?:co|muon|phai) )?(?:xoa|rut|huy|bo)\b"
)
_LEADS = re.compile(r"^(?:(?:mà|ma|còn|à|a|ủa|rồi|vậy|cho hỏi) )+", re.IGNORECASE)
_COUNTS = re.compile(r"\b(?:may|bao nhieu)\b")
_COUNTED_BESIDE = frozenset({"enter_recognition", "note_grades", "decide_commendation", "note_commendation"})
""" "Ừ ghi đi, mà từ đầu nhiệm kỳ được mấy chi bộ công nhận rồi": how many there are now, once it is kept."""
FEWEST = 3  # words


def heard(turn: Turn, dialogue: Dialogue[Any]) -> Thing | None:
    """What comes next, where the answer before it was taken."""
    parted, step = _FIRST.match(turn.text), dialogue.open_step(turn)
    if parted is None or turn.person is None or len(parted["rest"].split()) < FEWEST:
        return None
    said, rest = parted["said"], parted["rest"].strip()
    if to_leader.is_letter(turn, _ALSO.sub("", rest)):
        return None
    if isinstance(step, YesOrNo) and step.grave:
        left = agreed(said) is False or _LEAVES.match(fold(said))
        return Thing("", rest) if left else None
    if agreed(said) is not True or not (step.mends or step.wants is Wants.YES_OR_NO):
        return None
    return _new(turn, dialogue, rest)


def answer(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """Take the yes, or the no where the yes would take something away."""
    step = dialogue.open_step(turn)
    dialogue.answer(turn, Answer(choice=NO if isinstance(step, YesOrNo) and step.grave else YES))


def _new(turn: Turn, dialogue: Dialogue[Any], rest: str) -> Thing | None:
    """The new thing behind a yes; None where it speaks of what is read back."""
    work = _ALSO.sub("", rest)
    led, registers = work != rest, REGISTERS.search(fold(rest)) is not None
    if dialogue is register_pledge:
        return Thing(Act.PROMISE, f"đăng ký {_signed(work)}") if _is_other_work(turn, work, led or registers) else None
    draft = parking.open_draft(turn)[dialogue.name]
    meant = by_own_words(reportable(turn), work)
    other = meant is not None and meant.id != draft.get("pledge_id")
    return Thing(Act.PROMISE if registers else "", _LEADS.sub("", work)) if other or registers else None


def _signed(work: str) -> str:
    return _SIGNS_UP.sub("", _SIGNS_UP.sub("", work)).strip()


def _is_other_work(turn: Turn, work: str, said_so: bool) -> bool:
    """Whether it is other work than the pledge that is read back: said so, or with a number and a day of its own."""
    draft = PledgeDraft.model_validate(parking.open_draft(turn)[register_pledge.name])
    work = _signed(work)
    reading = read_pledge(work, turn.today)
    content = [word for word in fold(reading.content or "").split() if word.isalpha()]
    if len(content) < 2 or draft.for_id is not None:
        return False
    shared = set(content) & set(fold(draft.content or "").split())
    dated = read_goal(work).goal is not None and reading.deadline.day is not None
    return said_so or (dated and not shared)
