"""What somebody owes themselves, and by when: their own work, and the round in which their branch hands in."""

from domain.chat import Choice
from domain.permissions import has_summaries
from handlers.pledges.my_pledges import reportable
from handlers.reminders.asked import why
from handlers.rounds.round_list import name, running
from handlers.talk.turn import Turn
from locales.wording.pledges import due_entry, report_label
from locales.wording.reporting.progress import standing_text
from storage.facts import units
from storage.rounds import reports

SHOWN = 3


def tell(turn: Turn, *, reminded: bool = False) -> bool:
    """Say each own work with its deadline, and the round; `reminded`: also what day it is, and the next reminder."""
    own = reportable(turn)[:SHOWN]
    lines = [turn.tr("Today is {day}.", day=turn.language.date(turn.today))] if reminded else []
    lines += [turn.tr("You yourself report these:")] if own else [turn.tr("You have nothing registered that is open.")]
    for each in own:
        stands = standing_text(turn.language, turn.today, each)
        lines.append(f"{due_entry(turn.language, turn.today, each)}, {stands}")
    lines += _rounds(turn)
    lines += why.next_one(turn) if reminded else []
    ways = [Choice(report_label(turn.language, each), f"/baocao {each.id}") for each in own[:1]]
    turn.say("\n".join(lines), [*ways, Choice(turn.tr("My pledges"), "/camket")])
    return True


def _rounds(turn: Turn) -> list[str]:
    """What the branch owes the level above, which its secretary hands in."""
    home = turn.member.home
    if home is None:
        return []
    kind, found = units.kind_of(turn.session, home.id), list[str]()
    for one in running(turn, home.path):
        if not one.plan.is_owed_by(kind, home.id) or reports.handed_in(turn.session, one, home.id):
            continue
        day = turn.language.short_date(one.due_on)
        if has_summaries(turn.member):
            found.append(
                turn.tr("{branch} still hands in {round}, due {day}.", branch=home.name, round=name(turn, one), day=day)
            )
        else:
            found.append(
                turn.tr(
                    "{round} of {branch} is handed in by the secretary, until {day}.",
                    branch=home.name,
                    round=name(turn, one),
                    day=day,
                )
            )
    return found[:2]
