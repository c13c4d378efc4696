"""Pledges for whoever does not know what to register: by the groups offered here and the kind of organisation."""

from domain.people.kinds import unit_kind
from handlers.contents.whose import campaigns_of, path_of
from handlers.talk.turn import Turn
from storage.campaigns import contents
from storage.facts import units

SHOWN = 4


def examples(turn: Turn) -> str:
    """Pledges to type in one's own words: no letter and no number stands before one."""
    path = turn.member.home.path if turn.member.home else path_of(turn)
    known = contents.of(turn.session, campaigns_of(turn, path)[0].id, path, turn.today)
    place = int(path.strip("/").rpartition("/")[2] or 0)
    shown = known.suggested(unit_kind(units.kind_of(turn.session, place)) if place else "")[:SHOWN]
    return "\n".join(f"– {each}" for each in shown)
