"""Open the member's own dialogue for whoever enters something in their name, or show what is open."""

from domain.chat import Choice
from domain.roles import Person
from handlers.changing import hearing as changing
from handlers.changing import withdrawal
from handlers.entering import paper, whose
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW
from handlers.pledges.my_pledges import reportable
from handlers.registering import registration
from handlers.reporting import hearing, progress_report
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_entry

SHOWN = 3


def open_what(turn: Turn, member_id: int, what: str, said: str = "") -> None:
    """Open the dialogue that does it, with the words that were said; the card where nothing is said."""
    other = whose.require(turn, member_id)
    if what == REGISTER:
        registration.begin(turn, " ".join(said.split()), member_id)
    elif what == REPORT and said:
        hearing.report(turn, said, unsure=True, for_id=member_id)
    elif what == REPORT:
        progress_report.begin(turn, "", for_id=member_id)
    elif what == CHANGE:
        changing.hear(turn, said, member_id)
    elif what == WITHDRAW:
        withdrawal.hear(turn, said, member_id)
    else:
        _show_card(turn, other)


def _show_card(turn: Turn, other: Person) -> None:
    """One member, as whoever enters something for them sees it: what is open, and what can be done."""
    found = reportable(turn, other.id)
    branch = other.home.name if other.home else ""
    name = whose.told_apart(turn, other.id)
    lines = [turn.tr("Comrade {name}, {branch}. What shall I do?", name=name, branch=branch)]
    lines += [pledge_entry(turn.language, turn.today, each) for each in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(turn.tr("… and {count} more.", count=len(found) - SHOWN))
    choices = [Choice(turn.tr("Register something new"), f"/ghiho {REGISTER} {other.id}")]
    if found:
        choices += [
            Choice(turn.tr("Report progress"), f"/ghiho {REPORT} {other.id}"),
            Choice(turn.tr("Change one"), f"/ghiho {CHANGE} {other.id}"),
            Choice(turn.tr("Take one back"), f"/ghiho {WITHDRAW} {other.id}"),
        ]
    if paper.stands(turn, other.id):
        label = turn.tr("The comrade takes the consent on paper back")
        choices.append(Choice(label, f"/ghiho {paper.TAKE_BACK} {other.id}"))
    turn.say("\n".join(lines), choices)
