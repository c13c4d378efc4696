"""Let a sheet go by the criteria of today, and back; take marks back."""

from domain.chat import Choice
from domain.criteria.criteria import MARKED_IN, CriteriaSet, Sheet, kept_in
from domain.errors import UserError
from handlers.criteria import theirs
from handlers.criteria.sheet import GONE_ON, see, show, to_mark
from handlers.criteria.theirs import COMMAND, RENEW_BACK, RENEW_NOW
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from storage.criteria import sheets


def ask_to_renew(turn: Turn, number: int | None) -> None:
    """Say which marks stay if a sheet goes by the criteria of today, before it does."""
    sheet, changed = _renewable(turn, number)
    kept = len(kept_in(changed, sheet.marks, sheet.set))
    text = turn.tr(
        "Go by the new criteria? Of {marks} marks {kept} stay, those of criteria that are the same.",
        marks=len(sheet.marks),
        kept=kept,
    )
    propose(
        turn, text, Choice(turn.tr("Yes, go by the new ones"), f"{COMMAND} {RENEW_NOW} {sheet.id}"), see(turn, sheet)
    )


def _renewable(turn: Turn, number: int | None) -> tuple[Sheet, CriteriaSet]:
    sheet, place = to_mark(turn, number)
    changed = theirs.changed_since(turn, sheet, place)
    if changed is None or sheet.state not in MARKED_IN:
        raise UserError(GONE_ON, (see(turn, sheet),))
    return sheet, changed


def renew(turn: Turn, number: int | None) -> None:
    """Let a sheet go by the criteria of today; marks of those that are the same stay."""
    sheet, changed = _renewable(turn, number)
    entry = sheets.renew(turn.session, sheet, changed, turn.stamp)
    now, _ = theirs.open_sheet(turn, sheet.id)
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {RENEW_BACK} {sheet.id} {entry}")
    turn.say(turn.trn("{count} mark stays.", "{count} marks stay.", len(now.marks)), (back,))
    show(turn, sheet.id)


def renew_back(turn: Turn, number: int | None, entry: int) -> None:
    sheet, _ = to_mark(turn, number)
    if not sheets.renew_back(turn.session, sheet, entry, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", (see(turn, sheet),))
    turn.say(turn.tr("Done: everything is as before."), (see(turn, sheet),))


def unmark(turn: Turn, number: int | None, entry: int) -> None:
    sheet, _ = to_mark(turn, number)
    if not sheets.unmark(turn.session, sheet, entry, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", (see(turn, sheet),))
    turn.say(turn.tr("Done: everything is as before."), (see(turn, sheet),))
