"""What was asked last, asked again with one thing put otherwise: each by the handler that answers it anyway."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from domain.chat import Choice
from domain.papers.forms import Form, read
from domain.papers.kinds import Kind
from domain.permissions import reported_places
from domain.results.peers import may_set_beside
from domain.roles import Place
from domain.understanding.followups.reading import Measure, Slots, Wished
from domain.understanding.past.past_periods import Period
from exports.desk.offered import BY_NAME, EXCEL
from handlers.campaigns import looked_at
from handlers.desk import exporting
from handlers.figures import comparing, pages, picture, summary, unreported
from handlers.figures.asking import side_by_side
from handlers.figures.beside import results, views
from handlers.figures.late import overdue
from handlers.figures.period import by_then, own, reported
from handlers.letters.leaders import to_leaders
from handlers.letters.leaders.below import writes_below
from handlers.rounds import handing_in, more_time, moving, round_list, telling
from handlers.talk.frame import Frame, Thing
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures, organisations
from storage.rounds import reports

SHOWN = 8
_THINGS = {
    Measure.REPORTED: Thing.RESULTS,
    Measure.RATE: Thing.RESULTS,
    Measure.LATE: Thing.LATE,
    Measure.OVERVIEW: Thing.OVERVIEW,
    Measure.UNREPORTED: Thing.UNREPORTED,
}
_PAPERS = (Thing.FILE, Thing.ROUND, Thing.OWN)
"""Of these no figures are asked, so that a measure put in their place would be a guess."""


def answer(turn: Turn, asked: Frame, place: Place, slots: Slots, named: Place | None) -> bool:
    """Whether the last question is answered with what is named put into it."""
    there, when = named or place, slots.when
    day = when[1] if when else asked.as_of
    if slots.form is not None:
        return in_form(turn, asked, there, slots.form, day)
    if slots.measure is Measure.OTHERS:
        return _others(turn, place)
    if slots.measure is Measure.LEADERS:
        return asked.thing is Thing.OVERVIEW and _leaders(turn, there, day)
    if slots.measure is Measure.WHO:
        return asked.thing in (Thing.LATE, Thing.UNREPORTED) and _ANSWERS[asked.thing](turn, asked, there, day)
    if slots.measure and asked.thing in _PAPERS:
        return False
    if slots.measure is Measure.BY_UNIT:
        return there.has_branches and _overview(turn, asked, there, day)
    if slots.beside:
        return named is not None and _beside(turn, place, named, day)
    if when and asked.thing in (Thing.REPORTED, Thing.OWN):
        return _of_period(turn, asked, there, when)
    thing = _THINGS[slots.measure] if slots.measure else asked.thing
    if named and thing is Thing.COMRADE:
        thing = Thing.OVERVIEW
    serving = _ANSWERS.get(thing)
    return serving is not None and serving(turn, asked, there, day)


def hand_in(turn: Turn, asked: Frame) -> bool:
    """Whether the round that was shown waits for their own report: then it is laid before them, never sent at once."""
    if asked.thing is not Thing.ROUND or asked.code not in [each.code for each in reported_places(turn.member)]:
        return False
    handing_in.begin(turn, round_list.round_in(turn, asked.what)[0])
    return True


def counts_again(turn: Turn, asked: Frame) -> bool:
    """Whether two places were set side by side, which holds figures alone and is shown once more."""
    place = organisations.by_code(turn.session, asked.code)
    return asked.thing is Thing.BESIDE and place is not None and _beside_again(turn, asked, place, asked.as_of)


def refuse(turn: Turn, asked: Frame, own: Place, named: Place) -> bool:
    """Whether figures are asked that are not theirs, which is said."""
    if asked.thing in _PAPERS:
        return False
    words = turn.tr("The figures of {organisation} are not yours to see.", organisation=named.name)
    turn.say(words, [Choice(turn.tr("Summary"), pages.command(own.code, None))])
    return True


def due(turn: Turn, asked: Frame, day: date) -> bool:
    """Whether the round that was shown shall be due on another day: moved by whoever sets it, else asked for."""
    if asked.thing is not Thing.ROUND:
        return False
    one = round_list.round_in(turn, asked.what)[0]
    if looked_at.may_set_round(turn, one):
        moving.begin(turn, one, day)
    elif asked.code in [each.code for each in reported_places(turn.member)]:
        more_time.begin(turn, one, day)
    else:
        return False
    return True


def urge(turn: Turn, asked: Frame, words: str) -> bool:
    """Whether those who owe the round that was shown are reminded; with words of one's own it is read back first."""
    place = organisations.by_code(turn.session, asked.code)
    if asked.thing is not Thing.ROUND or place is None or not place.has_branches:
        return False
    one = round_list.round_in(turn, asked.what)[0]
    if not words:
        telling.urge(turn, one, place)
        return True
    above = writes_below(turn.member)
    owing = reports.owing(turn.session, place, one, turn.today)
    below = [each.place for each in owing if each.is_missing and each.place.id != place.id]
    if above is None or above.id != place.id or not below:
        return False
    called = round_list.name(turn, one)
    to_leaders.begin(turn, above, below, turn.tr("{round} is not handed in yet; {words}", round=called, words=words))
    return True


def _overview(turn: Turn, _asked: Frame, place: Place, day: date | None) -> bool:
    summary.show(turn, pages.said(place.code, day if day != turn.today else None))
    return True


def _late(turn: Turn, _asked: Frame, place: Place, day: date | None) -> bool:
    return overdue.tell_of(turn, [place], day)


def _results(turn: Turn, _asked: Frame, place: Place, day: date | None) -> bool:
    """How many reported and what came of it; in one's own branch also who has not reported yet."""
    views.show(turn, place, results.VERB, day=day)
    if day in (None, turn.today) and place in reported_places(turn.member) and not place.has_branches:
        unreported.tell(turn)
    return True


def _unreported(turn: Turn, _asked: Frame, place: Place, day: date | None) -> bool:
    if day is not None and day < turn.today:
        by_then.show(turn, place, day)
        return True
    if place in reported_places(turn.member) and not place.has_branches:
        return unreported.tell(turn)
    views.show(turn, place, results.VERB)
    turn.say_first(turn.tr("Who has not reported is seen by the secretary of that branch. Here are the figures:"))
    return True


def _round(turn: Turn, asked: Frame, place: Place, day: date | None) -> bool:
    if day is not None:
        return False
    round_list.show(turn, round_list.round_in(turn, asked.what)[0], place)
    return True


def _file(turn: Turn, asked: Frame, place: Place, day: date | None) -> bool:
    """The same paper of another place; of another day the one that can be made of it."""
    name, form = read(asked.what)
    if day is not None and name != Kind.COMMITTEE:
        return False
    exporting.offer(turn, place, BY_NAME[name], replace(form, member=0, until=day))
    return True


def _of_period(turn: Turn, asked: Frame, place: Place, when: Period) -> bool:
    if asked.thing is Thing.OWN:
        return own.show(turn, when)
    reported.show(turn, place, when)
    return True


def _beside(turn: Turn, place: Place, other: Place, day: date | None) -> bool:
    both = place.id != other.id and all(may_set_beside(turn.member, each) for each in (place, other))
    return both and side_by_side.say(turn, [place, other], day)


def _beside_again(turn: Turn, asked: Frame, place: Place, day: date | None) -> bool:
    other = organisations.by_code(turn.session, asked.what)
    return other is not None and _beside(turn, place, other, day)


_ANSWERS: Mapping[Thing, Callable[[Turn, Frame, Place, date | None], bool]] = {
    Thing.OVERVIEW: _overview,
    Thing.LATE: _late,
    Thing.RESULTS: _results,
    Thing.UNREPORTED: _unreported,
    Thing.ROUND: _round,
    Thing.FILE: _file,
    Thing.BESIDE: _beside_again,
    Thing.COMPARED: comparing.again,
}


def in_form(turn: Turn, asked: Frame, place: Place, form: Wished, day: date | None) -> bool:
    """Whether the paper made last is made as a PDF or in Word; a committee's table keeps the day it was asked of."""
    if form is Wished.PICTURE:
        summary.show(turn, f"{pages.said(place.code, day)} {picture.VERB}")
        return True
    if asked.thing is not Thing.FILE:
        return False
    if form is Wished.EXCEL:
        exporting.offer(turn, place, EXCEL)
        return True
    name, before = read(asked.what)
    paper = BY_NAME[name]
    if not paper.is_word:
        paper = BY_NAME[Kind.COMMITTEE if place.has_branches else Kind.REGISTRATION]
    if not paper.may(turn.member, place):
        exporting.offer(turn, place, None)
        return True
    exporting.offer(turn, place, paper, Form(before.final, form is Wished.PDF, before.member, before.until))
    return True


def _others(turn: Turn, place: Place) -> bool:
    """Those beside the place; that there are none, or none whose figures are theirs, is said."""
    beside = organisations.children(turn.session, place.above[-1]) if place.above else []
    found = [each for each in beside if each.id != place.id and may_set_beside(turn.member, each)]
    if not found:
        words = turn.tr(
            "Beside {place} there is no other organisation here whose figures I can show.", place=place.name
        )
        turn.say(words, [Choice(place.name, pages.command(place.code, None))])
        return True
    ways = [Choice(each.name, pages.command(each.code, None)) for each in found[:SHOWN]]
    turn.say(turn.tr("Which organisation's summary?"), ways)
    return True


def _leaders(turn: Turn, place: Place, day: date | None) -> bool:
    """How many of the leaders among those counted have registered."""
    then = pages.as_of(turn, day or turn.today)
    campaign = looked_at.of(turn, place.path, then.day)
    if campaign is None:
        return False
    counted = figures.summary(turn.session, place, campaign, then, names=False).figures
    words = turn.tr(
        "{place}, as of {day}: of the leaders {figure} have registered. They are part of the total, not added to it.",
        place=place.name,
        day=turn.language.short_date(then.day),
        figure=coverage_text(turn.language, counted.leaders),
    )
    turn.say(words, [Choice(turn.tr("Summary"), pages.command(place.code, pages.past(then)))])
    return True
