""" "Nhập lộn cho chị Chi 15 hộ thành 150 hộ": what was entered for somebody is put right there, never in one's own."""

import re
from decimal import Decimal

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.roles import Member
from domain.understanding.text.words import fold
from handlers.changing import hearing as changing
from handlers.entering import whose
from handlers.hearing import persons
from handlers.people import whom
from handlers.pledges.my_pledges import reportable
from handlers.reporting import hearing as reporting
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_entry

SHOWN = 3
_AMOUNT = r"(?P<{}>\d[\d.,]*)(?: ?[^\W\d_]+){{0,2}}"
_SLIPPED = re.compile(
    r"\b(?:nhap|ghi|bao|go|bam|vo so|danh)(?: (?:cao|vo|vao))? (?:bi )?(?:lon|nham|sai)\b"
    r"|\b(?:lon|nham|sai)\b.*\b(?:nhap|ghi)\b"
)
_PUTS_RIGHT = re.compile(r"\b(?:sua|chinh|doi|dinh chinh|ghi lai|nhap lai)\b")
_PAIR = re.compile(
    rf"{_AMOUNT.format('first')}(?: ma)?,? (?:thanh|ra|qua|sang|chu khong phai(?: la)?) {_AMOUNT.format('second')}"
)
_FOR_ONE = re.compile(rf"\b(?:cho|cua|gium|giup|dum|ho|thay) {whom.TITLE} ")
_NOT_THAT = re.compile(r"chu khong phai")


def heard(turn: Turn) -> bool:
    """Whether a figure entered for a comrade of the own cell was a slip, which is then put right with a read-back."""
    if turn.person is None or turn.chat.dialogue or not whom.leads_a_cell(turn):
        return False
    folded = fold(turn.text)
    pair, slipped = _PAIR.search(folded), _SLIPPED.search(folded) is not None
    if pair is None or not _FOR_ONE.search(folded) or not (slipped or _PUTS_RIGHT.search(folded)):
        return False
    one = persons.the_one(turn, whom.of_the_cells(turn))
    if one is None:
        return False
    first, second = (turn.text[pair.start(each) : pair.end(each)] for each in ("first", "second"))
    meant_first = slipped or _NOT_THAT.search(pair[0]) is not None
    right, wrong = (first, second) if meant_first else (second, first)
    _put_right(turn, one, right, wrong)
    return True


def _put_right(turn: Turn, one: Member, right: str, wrong: str) -> None:
    whose.require(turn, one.id)
    found = reportable(turn, one.id)
    reported = [each for each in found if each.done == _number(wrong)]
    pledged = [each for each in found if each.goal is not None and each.goal.value == _number(wrong)]
    if len(reported) == 1:
        reporting.report(turn, f"{right} {_unit(reported[0])}".strip(), unsure=True, for_id=one.id)
    elif len(pledged) == 1 and not reported:
        changing.hear(turn, f"sửa {wrong} thành {right} {_unit(pledged[0])}".strip(), one.id)
    else:
        _say_not_found(turn, one, found, right, wrong)


def _say_not_found(turn: Turn, one: Member, found: list[Pledge], right: str, wrong: str) -> None:
    """No such figure stands: what there is, and the way to it."""
    words = turn.tr(
        "I find no figure {wrong} entered for comrade {name}, so nothing is changed to {right}.",
        wrong=wrong,
        right=right,
        name=one.name,
    )
    lines = [words, *(pledge_entry(turn.language, turn.today, each) for each in found[:SHOWN])]
    if not found:
        lines.append(turn.tr("Nothing is registered for the comrade at present."))
    ways = [Choice(turn.tr("Enter for comrade {name}", name=one.name), f"/ghiho {one.id}")]
    turn.say("\n".join(lines), ways, private=True)


def _number(typed: str) -> Decimal:
    return Decimal(typed.replace(".", "").replace(",", ".").rstrip("."))


def _unit(pledge: Pledge) -> str:
    return pledge.goal.unit if pledge.goal else ""
