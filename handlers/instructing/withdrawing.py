"""Withdraw an instruction that was a mistake, or all that were told the same: each organisation is told."""

from functools import partial

from domain.errors import NotAllowed
from domain.instructing.instruction import may_withdraw
from handlers.instructing import members_too, shown
from handlers.rounds.telling import tell
from handlers.talk.turn import Turn
from locales.wording.campaigns.instructions import units_text
from storage.rounds import instructions


def withdraw(turn: Turn, number: int) -> None:
    """It was a mistake: the organisation is told, and a report that was sent back stands as it was."""
    one = shown.readable(turn, number)
    if not may_withdraw(turn.member, one):
        raise NotAllowed("An instruction is withdrawn by those who may give it.")
    if not instructions.withdraw(turn.session, one, turn.stamp):
        raise shown.over(turn, one)
    tell(turn, [one.receiver.id], partial(members_too.withdrawn, one=one), f"instruction withdrawn:{number}")
    members_too.tell_withdrawn(turn, one)
    turn.say(turn.tr("Withdrawn; {unit} is told.", unit=one.receiver.name))


def withdraw_all(turn: Turn, number: int) -> None:
    """All that were told the same at once: each organisation is told."""
    one = shown.readable(turn, number)
    if not may_withdraw(turn.member, one):
        raise NotAllowed("An instruction is withdrawn by those who may give it.")
    ones = [each for each in instructions.together(turn.session, number) if may_withdraw(turn.member, each)]
    gone = [each for each in ones if instructions.withdraw(turn.session, each, turn.stamp)]
    if not gone:
        raise shown.over(turn, one)
    for each in gone:
        tell(turn, [each.receiver.id], partial(members_too.withdrawn, one=each), f"instruction withdrawn:{each.id}")
        members_too.tell_withdrawn(turn, each)
    turn.say(
        turn.tr("Withdrawn; {unit} is told.", unit=units_text(turn.language, [each.receiver.name for each in gone]))
    )
