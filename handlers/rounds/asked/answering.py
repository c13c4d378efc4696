"""What is done with a sentence about reports once its act is known: handed in, taken back, looked at, more time."""

import re
from datetime import date

from domain.campaigns.permissions import may_give_time
from domain.chat import Choice
from domain.permissions import has_summaries, reported_places
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.movement import handing_in_said
from domain.understanding.movement.round_named import WRITTEN, month_and_day, named_in
from domain.understanding.text.words import fold
from handlers.campaigns.acts import meant
from handlers.figures import summary, unreported
from handlers.figures.named import named as named_place
from handlers.rounds import handing_in, more_time, ordering, own_pledges, round_list
from handlers.rounds.asked import not_set, of_campaign
from handlers.rounds.asked.which import names_one, round_said
from handlers.rounds.round_list import (
    coming_ones,
    name,
    recent,
    running,
    show,
    show_all,
    show_handed,
    show_missing,
    top_of,
)
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import due_text
from storage.rounds import reports

_WHO_HANDED_IN = re.compile(r"\b(?:noi|cho|chi bo|ap|khom|don vi|ben) nao\b.*\b(?:nop|gui|chua)\b")
_OF_MEMBERS = re.compile(
    r"\b(?:ai|(?:dua|nguoi|thang|anh em) nao|may (?:dua|nguoi)|dong chi nao|d/c nao|dang vien nao|may dong chi)\b"
)


def hand_in(turn: Turn, text: str) -> None:
    """A report is handed in, with figures or without; who has no unit of their own sees how far the round is."""
    if not has_summaries(turn.member):
        own_pledges.begin(turn)
        return
    one = round_said(turn, text, top_of(turn).path)
    if one is not None and not reported_places(turn.member):
        show(turn, one, top_of(turn))
    elif one is not None:
        handing_in.begin(turn, one, said=text)
    elif names_one(text):
        own = reported_places(turn.member)
        not_set.say_no_report(turn, named_in(text), own[0], text) if own else not_set.say(
            turn, named_in(text), top_of(turn)
        )
    elif not reported_places(turn.member):
        show_all(turn)
    else:
        handing_in.begin_newest(turn, text)


def heard_with_words(turn: Turn) -> bool:
    """Whether the report of a round there is begins, with the words it brings; it is no progress of one's own."""
    if not reported_places(turn.member) or not handing_in_said.hands_in_with_words(turn.text):
        return False
    one = round_said(turn, turn.text.partition(":")[0], top_of(turn).path)
    if one is not None:
        handing_in.begin(turn, one, said=turn.text)
    return one is not None


def take_back(turn: Turn, text: str) -> None:
    """The report handed in last is shown, to be put right or taken back."""
    top = top_of(turn)
    unit = named_place(turn, text, [top.path])
    if unit is not None and unit.id not in [each.id for each in reported_places(turn.member)]:
        _take_back_of(turn, unit)
        return
    newest = reports.newest_of(turn.session, [each.id for each in reported_places(turn.member)])
    if newest is None:
        turn.say(turn.tr("No report of yours stands, so there is nothing to take back."))
        return
    round_list.show_report(turn, newest)
    turn.say_first(turn.tr("What was handed in is kept as it stood; you can put it right or take it back."))


def _take_back_of(turn: Turn, unit: Place) -> None:
    """The report of a unit below is shown, with what may be done with it; none is where none was handed in."""
    newest = reports.newest_of(turn.session, [unit.id])
    if newest is None:
        words = turn.tr("{unit} has not handed in a report: there is nothing to put right.", unit=unit.name)
        turn.say(words, (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))
        return
    round_list.show_report(turn, newest)


def missing(turn: Turn, text: str) -> None:
    """Who has not handed in: of the round that is named, else of the one that runs; of a unit that is named."""
    day, rest = past_day(text, turn.today)
    del day
    top = top_of(turn)
    place = named_place(turn, rest or text, [top.path]) or top
    if not place.has_branches and _OF_MEMBERS.search(fold(text)):
        if place not in reported_places(turn.member) or not unreported.tell(turn, text):
            summary.show(turn, f"{place.code} chuabao 0")
        return
    named = round_said(turn, text, place.path)
    found = [named] if named else [] if names_one(text) else recent(turn, place.path)
    one = next((each for each in found if reports.owing(turn.session, place, each, turn.today)), named)
    show_missing(turn, one, place) if one else not_set.say(turn, named_in(text), place)


def handed(turn: Turn, text: str) -> None:
    """Who has handed in: of the round that is named, else of the newest in which anything came."""
    top = top_of(turn)
    named = round_said(turn, text, top.path) if names_one(text) else None
    found = [named] if named else [] if names_one(text) else recent(turn, top.path)
    owed = {each: reports.owing(turn.session, top, each, turn.today) for each in found}
    one = max(owed, key=lambda each: (any(not own.is_missing for own in owed[each]), each.last), default=None)
    show_handed(turn, one, top) if one else not_set.say(turn, named_in(text), top)


def show_rounds(turn: Turn, text: str) -> None:
    """Which rounds run and which come next, with their days for one's own level."""
    place = top_of(turn)
    if place.has_branches and _WHO_HANDED_IN.search(fold(text)):
        missing(turn, text)
        return
    now = [each for each in running(turn, place.path) if each.takes_in(turn.today)]
    coming = [each for each in coming_ones(turn, place.path) if each not in now]
    one = round_said(turn, text, place.path) if names_one(text) else None
    if one is not None:
        show(turn, one, place)
        if said := _day_said(turn, text, one.due_on):
            turn.say_first(said)
        return
    if names_one(text):
        not_set.say(turn, named_in(text), place)
        return
    if (campaign := meant.named_one(turn, text)) is not None:
        of_campaign.show(turn, campaign, place)
        return
    if not now and not coming:
        turn.say(turn.tr("No round of reports is set here. Those who run the campaign set them."))
        return
    lines = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in (*now, *coming)[: round_list.SHOWN]]
    ways = [round_list.way_to(turn, each) for each in now[: round_list.SHOWN]]
    turn.say("\n".join([turn.tr("Reports now and next, {place}:", place=place.name), *lines]), ways)


def _day_said(turn: Turn, text: str, due_on: date) -> str:
    """Whether the due day somebody remembers is right; "" where none is named."""
    found = WRITTEN.search(fold(text))
    said = month_and_day(found) if found else None
    if said is None:
        return ""
    day = turn.language.short_date(due_on)
    if said == (due_on.month, due_on.day):
        return turn.tr("Right, it is due on {day}.", day=day)
    return turn.tr("Not {said}: it is due on {day}.", said=f"{said[1]}/{said[0]}", day=day)


def ask_more_time(turn: Turn, text: str) -> None:
    """A unit asks for itself; whoever stands above it gives what they say of one below."""
    top = top_of(turn)
    unit = named_place(turn, text, [top.path])
    if unit is not None and may_give_time(turn.member, unit) and unit.path != top.path:
        ordering.move_one(turn, text, top.path)
        return
    more_time.ask(turn, text)
