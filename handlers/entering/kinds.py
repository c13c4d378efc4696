"""What the words about a member are: something to register, how far it is, a change, a withdrawal."""

import re
from collections.abc import Sequence

from domain.roles import Member
from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW
from handlers.pledges.my_pledges import reportable
from handlers.registering.registration import register_pledge
from handlers.reporting import told
from handlers.talk import parking
from handlers.talk.turn import Turn

_OF_ACTS = {
    Act.PROMISE: REGISTER,
    Act.REPORT: REPORT,
    Act.OUTLOOK: REPORT,
    Act.CORRECT_REPORT: REPORT,
    Act.CHANGE: CHANGE,
    Act.WITHDRAW: WITHDRAW,
}
_BEGINS = (
    (REGISTER, ("dang ky ", "dk ", "hua ", "nhan ")),
    (REPORT, ("bao cao ", "bao ", "da ", "duoc ", "xong ", "moi duoc ", "lam duoc ")),
    (CHANGE, ("sua ", "doi ", "gia han", "xin gia han", "xin doi", "xin lui", "lui han")),
    (WITHDRAW, ("rut ", "xin rut")),
)
_REGISTERS, _DONE = re.compile(r"\bdang k[yi] "), re.compile(r"\b(?:duoc|dc|xong|da|roi|dat)\b")
""" "Tính đăng ký 30 cây dừa" pledges anew, "30 cây trong số đã đăng ký" tells how far it is."""


def kind_of(turn: Turn, words: str, member_id: int) -> str:
    """Return which it is; "" where the words do not tell."""
    folded = fold(words) + " "
    begins = next((kind for kind, beginnings in _BEGINS if folded.startswith(beginnings)), "")
    if begins:
        return begins
    if _REGISTERS.search(folded) and not _DONE.search(folded):
        return REGISTER
    ahead = read_deadline(words, turn.today).day
    if counts(turn, words, member_id) and not (ahead and ahead > turn.today and WORK.at(tokenised(words), 0)):
        return REPORT
    heard = read_act(words)
    if heard.act in _OF_ACTS and heard.sure:
        return _OF_ACTS[heard.act]
    if WORK.at(tokenised(words), 0) or read_goal(words).goal is not None:
        return REGISTER
    return _OF_ACTS.get(heard.act, "")


def counts(turn: Turn, words: str, member_id: int) -> bool:
    """Whether the words tell how far an open pledge of the member is."""
    return any(told.may_count(words, pledge) or told.says_all(words, pledge) for pledge in reportable(turn, member_id))


def reports_instead(turn: Turn, words: str, people: Sequence[Member]) -> bool:
    """Whether a member reports on what is registered already, while something new is registered for somebody."""
    registers = parking.open_draft(turn).get(register_pledge.name, {}).get("for_id") is not None
    done = _DONE.search(fold(words)) is not None
    return registers and done and any(counts(turn, words, each.id) for each in people)
