""" "Chiều nhắc lại tôi vụ báo cáo": what a leader has to do here, told once more at another time of their choice."""

import re

from domain.permissions import led_cells, may_have_queue, reported_places
from domain.understanding.reminding.notes import NoteSaid, read_note
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.deciding import items
from handlers.pledges.my_pledges import reportable
from handlers.reminders.notes import keeping
from handlers.rounds.round_list import running
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import name_text
from storage import figures
from storage.facts import units
from storage.rounds import days, reports

_REPORT = re.compile(r"\b(?:bao cao|bc|nop|so lieu)\b")
_DECIDE = re.compile(r"\b(?:duyet|cho duyet|xac nhan)\b")
_LATE = re.compile(r"\b(?:tre han|qua han|don doc)\b")


def heard(turn: Turn) -> bool:
    """Whether a leader wants to be told later of what waits for them; of their own pledges it is heard elsewhere."""
    said = read_note(turn.text, turn.today)
    if said is None or (said.words and not said.known):
        return False
    about = fold(said.words)
    named = bool(_REPORT.search(about) or _DECIDE.search(about) or _LATE.search(about))
    if not named and (said.words or reportable(turn)):
        return False
    words = _waiting(turn, about if named else "")
    if not words:
        return False
    keeping.keep(turn, NoteSaid(words, said.day, said.hour, said.today, said.wait), words)
    return True


def _waiting(turn: Turn, about: str) -> str:
    """What waits now, of what was said, or all of it."""
    parts = []
    if not about or _REPORT.search(about):
        parts += _owed(turn)
    if not about or _LATE.search(about):
        parts += _late(turn)
    if (not about or _DECIDE.search(about)) and may_have_queue(turn.member) and (count := len(items.waiting(turn))):
        parts.append(turn.trn("{count} matter waits for you", "{count} matters wait for you", count))
    return "; ".join(parts)


def _owed(turn: Turn) -> list[str]:
    """The rounds that are open and to which an organisation one reports for has handed in nothing."""
    found = []
    for place in reported_places(turn.member):
        for one in running(turn, place.path):
            own = days.of_unit(turn.session, one, place.id)
            owed = own.takes_in(turn.today) and one.plan.is_owed_by(units.kind_of(turn.session, place.id), place.id)
            if owed and reports.handed_in(turn.session, one, place.id) is None:
                due = turn.language.short_date(own.due_on)
                name = name_text(turn.language, one)
                found.append(turn.tr("{round} of {unit}, due {day}", round=name, unit=place.name, day=due))
    return found


def _late(turn: Turn) -> list[str]:
    people = 0
    for place in led_cells(turn.member):
        if campaign := looked_at.of(turn, place.path):
            people += len(figures.late_people(turn.session, place, campaign.ids, turn.today))
    return [turn.trn("{count} comrade is overdue", "{count} comrades are overdue", people)] if people else []
