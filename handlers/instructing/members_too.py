"""An instruction that the members shall know too: counted, told with one yes, and withdrawn with it."""

import re
from collections.abc import Sequence
from functools import partial

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.instructing.instruction import Instruction, Standing, may_withdraw
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.instructing import shown
from handlers.rounds.telling import reached, tell_people
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import Language, marked
from locales.wording.campaigns.instructions import units_text, whole_text, withdrawn_text
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted
from storage.ground import history
from storage.people import members
from storage.rounds import instructions

MOST = 500
"""More people are written to by an announcement, which keeps the pace and reports."""
_SUBJECT, _TOLD = "instruction", "members told"
_WISHED = re.compile(
    r"\b(?:gui|nhan|bao|thong bao|pho bien|chuyen|truyen dat|cho)\b(?: \w+){0,4}?"
    r" (?:dang vien|ba con|(?:moi|tat ca|het|toan the) (?:\w+ )?(?:nguoi|dang vien|ba con)|anh em)\b"
)
_NOT_TO_THEM = re.compile(r"\b(?:khoi|dung|khong|hong|bo)\b(?: \w+){0,3}? (?:gui|nhan|bao|cho|dang vien|ba con)\b")
_KNOW = marked("For the members to know too: {count} more comrades of {units}.")


def wished(text: str) -> bool | None:
    """Whether members shall know it too: "gửi luôn cho đảng viên cùng biết"; None where nothing is said of them."""
    folded = fold(text)
    if not _WISHED.search(folded):
        return None
    return _NOT_TO_THEM.search(folded) is None


def heard(turn: Turn) -> bool:
    """Whether what was just given shall be told to the members as well; then how many that are, and a yes."""
    number = shown.offered(turn) if wished(turn.text) else 0
    one = instructions.get(turn.session, number) if number else None
    if one is None or not may_withdraw(turn.member, one) or one.standing is Standing.WITHDRAWN or one.report_id:
        return False
    ones = instructions.together(turn.session, number)
    units = [each.receiver for each in ones]
    require_few(turn, units)
    yes = Choice(turn.tr("Send it"), f"{shown.COMMAND} {shown.MEMBERS} {number}")
    no = Choice(turn.tr("Do not send"), f"{shown.COMMAND} {shown.SEE} {number}")
    propose(turn, "\n".join([line(turn, units), quoted(one.words, LETTER), turn.tr("Send it?")]), yes, no)
    return True


def send(turn: Turn, number: int) -> None:
    """`/chidao dangvien 4`: to the members of everybody who was told this."""
    one = shown.readable(turn, number)
    if not may_withdraw(turn.member, one) or one.report_id:
        raise NotAllowed("An instruction is withdrawn by those who may give it.")
    ones = [each for each in instructions.together(turn.session, number) if may_withdraw(turn.member, each)]
    if not ones:
        raise shown.over(turn, one)
    require_few(turn, [each.receiver for each in ones])
    turn.say("\n".join(tell(turn, ones)), (shown.to_withdraw_all(turn.language, one),))


def line(turn: Turn, units: Sequence[Place]) -> str:
    people, away = _people(turn, units)
    names = units_text(turn.language, [each.name for each in units])
    return "\n".join([turn.tr(_KNOW, count=len(people), units=names), *_out_of_reach(turn, away)])


def require_few(turn: Turn, units: Sequence[Place]) -> None:
    if any(each.has_branches for each in units) or len(_people(turn, units)[0]) > MOST:
        raise UserError(
            "So many members are told by an announcement. Please send the instruction first, then type: “gửi thông "
            "báo”."
        )


def tell(turn: Turn, ones: Sequence[Instruction]) -> list[str]:
    """Tell the members; return what is said of it."""
    told, everybody, away = 0, set[int](), 0
    for one in ones:
        people, missing = _people(turn, [one.receiver])
        words = partial(whole_text, one=one, called="")
        told += tell_people(turn, people - everybody, words, f"instruction known:{one.id}")
        everybody, away = everybody | people, away + missing
        history.record(turn.session, turn.stamp, _SUBJECT, one.id, _TOLD, count=len(people))
    said = turn.trn("{count} member is told too.", "{count} members are told too.", told)
    return [said, *_out_of_reach(turn, away)]


def _out_of_reach(turn: Turn, count: int) -> list[str]:
    return [turn.tr("{count} cannot be reached in a chat.", count=count)] if count else []


def tell_withdrawn(turn: Turn, one: Instruction) -> None:
    """Tell the members that it holds no more, where they were told of it."""
    if history.has(turn.session, _SUBJECT, one.id, _TOLD):
        people = _people(turn, [one.receiver])[0]
        tell_people(turn, people, partial(withdrawn, one=one), f"instruction known withdrawn:{one.id}")


def withdrawn(speak: Language, one: Instruction) -> str:
    return f"{withdrawn_text(speak, one)}\n{quoted(one.words, LETTER)}"


def _people(turn: Turn, units: Sequence[Place]) -> tuple[set[int], int]:
    """Who of the members is told and who has no chat; who leads is told as the receiver."""
    leading = set().union(*reached(turn, [each.id for each in units]).values())
    all_of_them = [row for each in units for row in members.of_organisation(turn.session, each.id, turn.today)]
    others = {member.id: has_chat for member, _, has_chat in all_of_them if member.id not in leading | {turn.member.id}}
    people = {number for number, has_chat in others.items() if has_chat}
    return people, len(others) - len(people)
