"""Leave the figures of a past day of a large organisation to be counted, since nobody else is answered meanwhile."""

from domain.errors import NotCounted
from domain.papers.forms import Form
from exports.desk.offered import DAY
from handlers.talk.turn import Turn
from storage import organisations
from storage.desk import wanted


def leave(turn: Turn, error: NotCounted) -> None:
    """Say that it takes a while; whoever waits is told when it is counted."""
    place = organisations.by_id(turn.session, error.organisation_id)
    assert place is not None  # it has figures
    paper, where = Form(until=error.day).written(DAY.name), turn.incoming.address
    wanted.ask(turn.session, turn.member.id, where, paper, place, error.campaign_ids, turn.real_now)
    turn.say(
        turn.tr(
            "I am counting the figures of {organisation} at the end of {day}; it takes a little while. You can go on "
            "meanwhile, I write as soon as they are there.",
            organisation=place.name,
            day=turn.language.short_date(error.day),
        )
    )
