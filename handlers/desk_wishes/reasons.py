"""Why a figure is what it is, and whose: what stands behind the answer before, and nothing that nobody reported."""

from domain.permissions import may_see_names, may_summarise
from domain.pledges.listing import Shown
from domain.roles import Place
from handlers.desk_wishes import declining, meant
from handlers.figures import summary
from handlers.figures.asking import changed, explained
from handlers.figures.late import overdue, since_when
from handlers.figures.period import by_then
from handlers.figures.shortly import objected
from handlers.listing import branch_list
from handlers.rounds.asked import answering
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations


def reason(turn: Turn, text: str) -> None:
    """What stands behind the answer before: since when it is late, who owes the round, who reported when."""
    if objected.heard(turn) or explained.heard(turn) or changed.heard(turn):
        return
    asked, place = frame.last(turn), _asked_of(turn)
    if place is None:
        summary.show(turn, "")
    elif asked and asked.thing is frame.Thing.LATE:
        since_when.tell(turn, place)
    elif asked and asked.thing is frame.Thing.ROUND:
        answering.missing(turn, text)
    else:
        by_then.show(turn, place, (asked.as_of if asked else None) or turn.today)


def whose(turn: Turn, text: str) -> None:
    """By name in one's own branch; above it the units, and that names stay below."""
    asked, place = frame.last(turn), _asked_of(turn)
    if place is None or not may_summarise(turn.member, place):
        declining.names(turn, text)
    elif asked and asked.thing in (frame.Thing.OVERVIEW, frame.Thing.RESULTS) and may_see_names(turn.member, place):
        branch_list.show_page(turn, place, Shown.ALL, 0)
    elif not overdue.tell_of(turn, [place], asked.as_of if asked else None):
        declining.names(turn, text)


def _asked_of(turn: Turn) -> Place | None:
    asked = frame.last(turn)
    return meant.unit_below(turn) or (organisations.by_code(turn.session, asked.code) if asked else meant.place(turn))
