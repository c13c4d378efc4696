"""When one's pledges are due, and how long is left."""

from domain.chat import Choice
from handlers.figures.late import overdue
from handlers.pledges.my_pledges import FROM, reportable
from handlers.pledges.quoted import quoted
from handlers.reminders import round_due
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.pledges import due_entry

SHOWN = 5


def show(turn: Turn, text: str) -> None:
    """The open pledges by their deadline, or those of the message that is quoted."""
    owed = round_due.line(turn, text)
    found = reportable(turn)
    found = list(quoted(turn, found)) or found
    if owed:
        turn.say(owed, [Choice(turn.tr("Rounds of reports"), "/kybaocao")] if not found else ())
    if not found and owed:
        return
    if not found:
        turn.say(
            turn.tr("You have no open pledge, so nothing is due."), (Choice(turn.tr("Register a pledge"), "/dangky"),)
        )
        return
    if overdue.is_asked(text) and not any(pledge.is_late(turn.today) for pledge in found):
        turn.say(turn.tr("None of your works is past its deadline, comrade."))
    lines = [due_entry(turn.language, turn.today, pledge) for pledge in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(turn.tr("… and {count} more.", count=len(found) - SHOWN))
    choices = onwards(turn, 0, SHOWN, len(found), f"/camket {FROM}") or [Choice(turn.tr("My pledges"), "/camket")]
    turn.say("\n".join([turn.tr("What you registered is due:"), *lines]), choices)
