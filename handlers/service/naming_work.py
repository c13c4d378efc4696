"""Work that somebody names and does not say to register: right after asking how, or where nothing open counts it."""

from datetime import timedelta

from domain.permissions import belongs
from domain.understanding.acts.act import Act, Whom
from domain.understanding.acts.reading import ActReading
from domain.understanding.statements import WORK, names_counted_work, only_registers
from domain.understanding.text.words import fold, tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.service.answers import TOLD_HOW
from handlers.talk import conversation
from handlers.talk.turn import Turn

_NAMES_WORK = frozenset({Act.PROMISE, Act.REPORT, Act.OUTLOOK, Act.OTHER, Act.HEARSAY})
_DONE = frozenset({"roi", "xong", "duoc", "moi", "da"})
TOLD_LATELY = timedelta(minutes=30)
WORK_AMONG = 3  # first words


def would_register(turn: Turn, heard: ActReading) -> bool:
    """Whether somebody who was just told how to register names some work: "thì trồng cây"."""
    if (heard.sure and heard.act not in _NAMES_WORK) or not conversation.happened(turn, TOLD_HOW, TOLD_LATELY):
        return False
    said = tokenised(turn.text)
    begins = any(WORK.at(said, place) for place in range(min(len(said), WORK_AMONG)))
    return begins and not _DONE & set(fold(turn.text).split())


def names_new_work(turn: Turn, heard: ActReading) -> bool:
    """Whether work of one's own is named that no open pledge counts, done or not: it is offered to be registered."""
    may_be = heard.act in (Act.REPORT, Act.HEARSAY) or (heard.act is Act.PROMISE and not heard.sure)
    if not may_be or heard.doubt or heard.whom is Whom.NAMED:
        return False
    return is_new_work(turn) and belongs(turn.member)


def is_new_work(turn: Turn) -> bool:
    """Whether a sentence registers, or names work that no open pledge counts."""
    said = tokenised(turn.text)
    counted = any(told.may_count(turn.text, pledge) for pledge in reportable(turn))
    return only_registers(said) or (names_counted_work(said) and not counted)
