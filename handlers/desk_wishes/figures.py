"""Wishes for figures: each is answered by the screen there is, of the organisation and the time that are said."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.results.peers import may_set_beside
from domain.roles import Place
from domain.understanding.past.past_periods import Period
from handlers.desk_wishes import declining, meant
from handlers.figures import comparing, pages, summary, unreported
from handlers.figures.asking import side_by_side
from handlers.figures.asking.words import said
from handlers.figures.beside import peers, results, silent, views
from handlers.figures.late import overdue, soon
from handlers.figures.named import by_name, lowest, starting_places
from handlers.figures.period import best, reported, screen
from handlers.listing import branch_list, of_one
from handlers.talk.turn import Turn

LATELY = timedelta(days=6)
_RANKED = re.compile(r"\b(?:dan dau|dung dau|doi so|hang|ap chot|bet|nhat|hon|thua)\b")


def overview(turn: Turn, _text: str) -> None:
    """Of several organisations that somebody serves it is asked which."""
    place, when = meant.place(turn), meant.when(turn)
    own = starting_places(turn)
    if place in own and len(own) > 1 and when.period is None and not by_name(turn, turn.text, ["/"]):
        summary.show(turn, "")
    elif place and (days := _stretch(when.period, turn.today)):
        screen.show(turn, place, days)
    else:
        summary.show(turn, pages.said(place.code, when.day) if place else "")


def by_unit(turn: Turn, text: str) -> None:
    """The table of the units below, of which month where one is said; of a branch its own place among the others."""
    place, when = meant.place(turn), meant.when(turn)
    if place is None or not place.has_branches:
        if not peers.answer(turn, text):
            overview(turn, text)
    elif days := _stretch(when.period, turn.today):
        best.show_all(turn, place, [days])
    elif not (_RANKED.search(said(text)) and peers.answer(turn, text)):
        summary.show(turn, pages.said(place.code, when.day))


def came_of_it(turn: Turn, text: str) -> None:
    place, when = meant.place(turn), meant.when(turn)
    if place is None:
        overview(turn, text)
    elif days := _stretch(when.period, turn.today):
        screen.show(turn, place, days)
    else:
        views.show(turn, place, results.VERB, day=when.day)


def late(turn: Turn, text: str) -> None:
    place = meant.place(turn)
    if place is None or not overdue.tell_of(turn, [place], meant.when(turn).day):
        overview(turn, text)


def due(turn: Turn, text: str) -> None:
    place = meant.place(turn)
    if place is None or not soon.tell(turn, place, *soon.days_said(turn, said(text))):
        overview(turn, text)


def not_heard_of(turn: Turn, text: str) -> None:
    """By name in one's own branch; above it since when each unit has been silent."""
    place = meant.place(turn)
    if place is None:
        overview(turn, text)
    elif place.has_branches or not unreported.tell(turn, text):
        views.show(turn, place, silent.VERB, day=meant.when(turn).day)


def who_reported(turn: Turn, text: str) -> None:
    """Of the days that are said, else of the last seven."""
    place, when = meant.place(turn), meant.when(turn)
    if place is None:
        overview(turn, text)
    else:
        reported.show(turn, place, when.period or (turn.today - LATELY, turn.today))


def comrade(turn: Turn, text: str) -> None:
    """What a comrade of one's own branch does; of another branch that stays there."""
    found = meant.comrades(turn)
    if len(found) == 1:
        branch_list.show_person(turn, *found[0], 0)
    elif found:
        ways = [Choice(each.name, branch_list.command(branch_list.PERSON, each.code)) for each, _ in found]
        turn.say(turn.tr("Several comrades are named. Whose work would you like to see?"), ways)
    elif not of_one.says_nobody(turn, text):
        declining.names(turn, text)


def compare(turn: Turn, text: str) -> None:
    """Two that are named, or one's own beside the one that is; else today beside an earlier day, else the table."""
    places, when = _two(turn), meant.when(turn)
    if len(places) == 2 and all(may_set_beside(turn.member, each) for each in places):
        side_by_side.say(turn, places, when.day)
        return
    place = meant.place(turn)
    of_units = place is not None and place.has_branches
    then = f"so với {when.day:%d/%m/%Y}" if when.day and when.day < turn.today else ""
    if place is None or not (
        comparing.heard(turn, text)
        or (then and comparing.beside_earlier(turn, place, (), then))
        or (of_units and peers.answer(turn, text))
    ):
        overview(turn, text)


def _two(turn: Turn) -> list[Place]:
    found = lowest(by_name(turn, turn.text, ["/"]))
    own = next(iter(starting_places(turn)), None)
    beside = len(found) == 1 and own and own.id != found[0].id and own.above == found[0].above
    return [own, found[0]] if own and beside else found


def _stretch(period: Period | None, today: date) -> Period | None:
    """The stretch of days that is asked about; None where only a day is named up to which it is."""
    return period if period and period[0] != period[1] and period[0] <= today else None
