"""A pledge in full: what was said of it, and how far its parts are, for its owner and for who leads the branch."""

from dataclasses import replace

from domain.pledges.periods import period_of
from domain.pledges.pledge import Pledge
from domain.pledges.standing import accounts_kept
from domain.pledges.states import PledgeState
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_card
from locales.wording.reporting.accounts import kept_text
from locales.wording.reporting.beside import parts_lines, said_lines
from storage import reports

_REPORTED_DONE = (PledgeState.CLAIMED, PledgeState.DONE)


def card(turn: Turn, pledge: Pledge, *, readable: bool = True, by: str = "") -> str:
    """The card; `readable`: whether what was said beside the numbers may be read, `by`: who registered it for them."""
    return "\n".join([pledge_card(turn.language, turn.today, pledge, by), *said_of(turn, pledge, readable)])


def said_of(turn: Turn, pledge: Pledge, readable: bool, words: str = "") -> list[str]:
    """How far the parts are, and what was said beside the numbers, but for what is in `words`, shown already."""
    found = reports.said(turn.session, [pledge.id]).get(pledge.id, reports.Said())
    lines = accounts(turn, pledge)
    lines += parts_lines(turn.language, pledge.goal, pledge.done, dict(found.parts)) if pledge.goal else []
    if readable:
        beside = found.beside
        told = all(each in words for each in (beside.remark, beside.difficulty, beside.wanted))
        beside = replace(beside, remark="", difficulty="", wanted="") if told else beside
        if pledge.state in _REPORTED_DONE and reports.last_is_plain(turn.session, pledge.id):
            beside = replace(beside, stage=None, outlook=None)  # "nearly done" was said before "done"
        lines += said_lines(turn.language, beside, found.on)
    return lines


def accounts(turn: Turn, pledge: Pledge) -> list[str]:
    """How many months, quarters or years reached the target, where each has its own account."""
    if pledge.goal is None or period_of(pledge.goal.per, turn.today) is None:
        return []
    since = reports.first_day(turn.session, pledge.id)
    kept, ended = accounts_kept(pledge, reports.totals(turn.session, pledge.id), since, turn.today)
    return [kept_text(turn.language, pledge.goal.per, kept, ended)] if ended else []
