"""What a pledge serves, as its card shows it, and the way to say it."""

from domain.chat import Choice
from domain.indicators.indicators import Indicator
from domain.permissions import may_report_on
from domain.pledges.pledge import Pledge
from handlers.indicators import places
from handlers.talk.turn import Turn
from locales.wording.campaigns.indicators import served_lines
from storage.indicators import indicators, serving
from storage.people import deciding


def lines(turn: Turn, pledge: Pledge) -> list[str]:
    served = serving.of_pledge(turn.session, pledge.id)
    indicator = indicators.get(turn.session, served.indicator_id) if served.indicator_id else None
    return served_lines(turn.language, indicator, served)


def choices(turn: Turn, pledge: Pledge) -> list[Choice]:
    """The way to say it, where there are indicators, for whoever may."""
    if not may_say(turn, pledge) or not known(turn):
        return []
    return [Choice(turn.tr("What it serves"), f"/chitieu viec {pledge.id}")]


def may_say(turn: Turn, pledge: Pledge) -> bool:
    return may_report_on(turn.member, pledge.member_id, deciding.place_of(turn.session, pledge, turn.today))


def known(turn: Turn) -> list[Indicator]:
    """The indicators of this year where somebody stands."""
    place = places.seen_from(turn)
    return indicators.of_year(turn.session, place.path, turn.today.year) if place else []
