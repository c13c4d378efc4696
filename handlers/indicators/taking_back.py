"""`/chitieu su 3`, `/chitieu rut 7`: the results a unit has reported of an indicator, and taking one of them back."""

from domain.campaigns.permissions import may_report_indicators, may_take_back_result
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.indicators import Indicator
from handlers.indicators import places
from handlers.talk.turn import Turn
from locales.wording.campaigns.indicators import figure_text
from storage import organisations
from storage.indicators import results
from storage.people import members

SHOWN = 5


def past(turn: Turn, indicator: Indicator) -> None:
    place = places.must_see(turn)
    if not may_report_indicators(turn.member, place):
        raise NotAllowed("Results are seen and taken back by those who report them.")
    found = results.history_of(turn.session, indicator, place, SHOWN)
    if not found:
        turn.say(
            turn.tr("{place} has reported nothing of “{indicator}” yet.", place=place.name, indicator=indicator.name)
        )
        return
    names = members.names(turn.session, [each.by for each in found if each.by])
    lines = [f"{indicator.name} – {place.name}"]
    for each in found:
        figure = figure_text(turn.language, indicator, each.figure)
        said = turn.tr("{day}: {figure}, {name}", day=each.day, figure=figure, name=names.get(each.by or 0, ""))
        lines.append(f"– {said}".rstrip(" ,"))
    may = may_take_back_result(turn.member, place, found[0].by)
    ways = [Choice(turn.tr("Take the last one back"), f"/chitieu rut {found[0].id}")] if may else []
    turn.say("\n".join(lines), ways, private=True)


def take_back(turn: Turn, *numbers: int) -> None:
    """Take back what was noted by one yes; what was taken back before is left so."""
    found = {number: each for number in numbers if (each := results.where_reported(turn.session, number))}
    if not found:
        raise UserError("This result was taken back already.")
    for number, (_, place_id, by) in found.items():
        place = organisations.by_id(turn.session, place_id)
        if place is None or not may_take_back_result(turn.member, place, by):
            raise NotAllowed("A result is taken back by those who lead or serve the organisation, or who reported it.")
        results.take_back(turn.session, number, turn.stamp)
    named = [places.must_be(turn, each) for each, *_ in found.values()]
    again = [Choice(turn.tr("Report it anew"), f"/chitieu bao {named[0].id}")] if len(named) == 1 else []
    names = "”, “".join(each.name for each in named)
    turn.say(turn.tr("Taken back: the result of “{indicator}”.", indicator=names), again)
