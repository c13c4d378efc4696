"""Open the member's own dialogue for whoever enters something in their name, or show what is open."""

from domain.chat import Choice
from domain.roles import Person
from domain.understanding.followups.pointing import figure_told
from domain.understanding.goals import read_goal
from domain.understanding.text.words import fold
from handlers.changing import hearing as changing
from handlers.changing import withdrawal
from handlers.entering import paper, whose
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW
from handlers.pledges.my_pledges import reportable
from handlers.registering import registration
from handlers.reporting import hearing, progress_report, told
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_entry
from locales.wording.quotation import quoted

SHOWN = 3


def open_what(turn: Turn, member_id: int, what: str, said: str = "") -> None:
    """Open the dialogue that does it, with the words that were said; the card where nothing is said."""
    other = whose.require(turn, member_id)
    if what == REGISTER:
        registration.begin(turn, " ".join(said.split()), member_id)
    elif what == REPORT and said and (unlike := _unlike(turn, member_id, said)):
        _show_card(turn, other, unlike)
    elif what == REPORT and said:
        hearing.report(turn, said, unsure=True, for_id=member_id)
    elif what == REPORT:
        progress_report.begin(turn, "", for_id=member_id)
    elif what == CHANGE:
        changing.hear(turn, said, member_id)
    elif what == WITHDRAW:
        withdrawal.hear(turn, said, member_id)
    else:
        _show_card(turn, other, _unlike(turn, member_id, figure_told(turn.text)))


def _unlike(turn: Turn, member_id: int, said: str) -> str:
    """What was told with a number that no open pledge of the comrade counts; "" where one does, or nothing is open."""
    goal, found = read_goal(said).goal, reportable(turn, member_id)
    if goal is None or not goal.unit or any(told.may_count(said, each) for each in found):
        return ""
    kinds = (fold(f"{each.content} {each.goal.unit if each.goal else ''}") for each in found)
    return "" if not found or any(fold(goal.unit) in each for each in kinds) else said


def _show_card(turn: Turn, other: Person, unlike: str = "") -> None:
    """One member, as whoever enters something for them sees it: what is open, and what can be done.

    `unlike`: what was told of them and fits nothing of it.
    """
    found = reportable(turn, other.id)
    branch = other.home.name if other.home else ""
    name = whose.told_apart(turn, other.id)
    lines = [turn.tr("Comrade {name}, {branch}. What shall I do?", name=name, branch=branch)]
    lines += [pledge_entry(turn.language, turn.today, each) for each in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(turn.tr("… and {count} more.", count=len(found) - SHOWN))
    if unlike:
        lines.append(
            turn.tr(
                "{words} fits none of these, so nothing is noted. Please ask the comrade which work is meant.",
                words=quoted(unlike, 60),
            )
        )
    choices = [Choice(turn.tr("Register something new"), f"/ghiho {REGISTER} {other.id}")]
    if found:
        choices += [
            Choice(turn.tr("Report progress"), f"/ghiho {REPORT} {other.id}"),
            Choice(turn.tr("Change one"), f"/ghiho {CHANGE} {other.id}"),
            Choice(turn.tr("Take one back"), f"/ghiho {WITHDRAW} {other.id}"),
        ]
    if unlike:
        choices.insert(0, Choice(turn.tr("Write to comrade {name}", name=name), f"/nhanrieng {other.id}"))
    if paper.stands(turn, other.id):
        label = turn.tr("The comrade takes the consent on paper back")
        choices.append(Choice(label, f"/ghiho {paper.TAKE_BACK} {other.id}"))
    turn.say("\n".join(lines), choices)
