"""What an organisation has done for a campaign, how many below it have, and which of them have not."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from domain.campaigns.permissions import may_note_facts
from domain.chat import Choice
from domain.errors import NotAllowed
from domain.figures import Coverage, FactCount
from domain.permissions import may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.figures.named import unknown_code
from handlers.figures.pages import said
from handlers.talk.arguments import number_first, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.unit_facts import noting, papers, theirs
from handlers.unit_facts.noting import FactDraft
from handlers.unit_facts.theirs import BACK, COMMAND, MISSING, NOTE, PAPERS
from locales.language import marked
from locales.wording.figures import fact_line
from locales.wording.organisations.unit_facts import fact_text
from locales.wording.people import list_text, more_line
from storage import figures, organisations
from storage.campaigns import unit_facts
from storage.campaigns.campaigns import OpenCampaign

SHOWN = 20


def show(turn: Turn, argument: str) -> None:
    """A code with a day shows an organisation; a verb before them does what it says."""
    asked = verb_first(argument, (NOTE, BACK, MISSING, PAPERS))
    if asked.verb == BACK:
        noting.take_back(turn, asked.number)
    elif asked.verb == PAPERS:
        number, code = number_first(asked.rest)
        papers.show(turn, _place(turn, code or number), int(number) if code and number.isdecimal() else 0)
    elif asked.verb == NOTE:
        number, code = number_first(asked.rest)
        place = _place(turn, code or number)
        if not code:
            turn.say(turn.tr("What shall I note of {organisation}?", organisation=place.name), _note_ways(turn, place))
            return
        noting.note.begin(
            turn, FactDraft(code=theirs.kind_of(turn, place.path, number)[1].code, organisation_id=place.id)
        )
    elif asked.verb == MISSING:
        number, rest = number_first(asked.rest)
        whole, _, start = rest.rpartition(" ")
        day, code = past_day(whole, turn.today)
        place = _place(turn, code)
        show_missing(turn, place, number, day, int(start) if start.isdecimal() else 0)
    else:
        day, code = past_day(asked.rest, turn.today)
        overview(turn, _place(turn, code), day)


def _place(turn: Turn, code: str) -> Place:
    place = organisations.by_code(turn.session, code) if code else theirs.first_of_mine(turn)
    if place is None:
        raise unknown_code(code)
    return require_seen(turn, place)


def require_seen(turn: Turn, place: Place) -> Place:
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    return place


def _as_of(turn: Turn, day: date | None) -> AsOf:
    past = day is not None and day < turn.today
    return AsOf.end_of(day, turn.deployment.zone) if day and past else AsOf.now(turn.today)


def _counts(turn: Turn, place: Place, day: date | None) -> tuple[FactCount, ...]:
    found = theirs.owed(turn, place.path, day)
    asked = OpenCampaign(found.campaign_id, found.campaign)
    return figures.summary(turn.session, place, asked, _as_of(turn, day), names=False).facts


def overview(turn: Turn, place: Place, day: date | None) -> None:
    """Its own facts, and of a committee how many of those below have noted each."""
    found, as_of = theirs.owed(turn, place.path, day), _as_of(turn, day)
    own = unit_facts.of_organisation(turn.session, found.campaign_id, place.id, as_of)
    counts = _counts(turn, place, day) if place.has_branches else ()
    head = turn.tr("{organisation} – as of {day}", organisation=place.name, day=turn.language.short_date(as_of.day))
    lines = [f"📌 {head}", *(fact_line(turn.language, each) for each in counts)]
    if counts and own:
        lines.append(turn.tr("{organisation} itself:", organisation=place.name))
    if not counts or own:
        shown = [each for each in found.kinds if each.code in own or not counts]
        lines += [f"• {fact_text(turn.language, each, own.get(each.code))}" for each in shown]
    ways = [*_missing_ways(turn, place, counts, as_of), *papers.counted(turn, place, found.campaign_id)]
    if as_of.present and may_note_facts(turn.member, place):
        note = Choice(turn.tr("Note what {branch} has done", branch=place.name), f"{COMMAND} {NOTE} {place.code}")
        ways += [note] if counts else _note_ways(turn, place, own)
    turn.say("\n".join(lines), ways)


def _missing_ways(turn: Turn, place: Place, counts: tuple[FactCount, ...], as_of: AsOf) -> list[Choice]:
    lacking = [(index, each) for index, each in enumerate(counts) if each.missing]
    label = marked("{fact}: not yet of {count}")
    return [
        Choice(
            turn.tr(label, fact=each.kind.name, count=len(each.missing)),
            f"{COMMAND} {MISSING} {index} {_of_day(place, as_of)} 0",
        )
        for index, each in lacking
    ]


def _of_day(place: Place, as_of: AsOf) -> str:
    return said(place.code, None if as_of.present else as_of.day)


def _note_ways(turn: Turn, place: Place, noted: Collection[str] = ()) -> list[Choice]:
    """What can be noted of it; `noted`: what is already, and is not offered once more."""
    return [
        Choice(turn.tr("Note: {fact}", fact=each.name), f"{COMMAND} {NOTE} {index} {place.code}")
        for index, each in enumerate(theirs.owed(turn, place.path).kinds)
        if each.adds or each.code not in noted
    ]


def show_level(turn: Turn, place: Place, fact: str, day: date | None, level: str) -> bool:
    """The same of the units directly below that are called so, "xã nào chưa"; False where none of them is."""
    kind = theirs.kind_of(turn, place.path, fact)[1]
    those = {each.id: each.name for each in organisations.children(turn.session, place.id) if level in fold(each.name)}
    found = next((each for each in _counts(turn, place, day) if each.kind == kind), None)
    if not those or found is None:
        return False
    missing = tuple((number, name) for number, name in found.missing if number in those)
    told = replace(found, units=Coverage(len(those) - len(missing), len(those)), missing=missing)
    names = [f"• {name}" for _, name in missing[:SHOWN]]
    rest = more_line(turn.language, len(missing) - SHOWN)
    lines = [turn.tr("Not noted yet of:"), list_text([*names, *rest])] if missing else []
    turn.say("\n".join([fact_line(turn.language, told), *lines]), [noting.to_overview(turn, place)])
    return True


def show_missing(turn: Turn, place: Place, fact: str, day: date | None, start: int) -> None:
    """Which organisations below have not noted one fact, page by page; names of organisations alone."""
    kind, as_of = theirs.kind_of(turn, place.path, fact)[1], _as_of(turn, day)
    found = next((each for each in _counts(turn, place, day) if each.kind == kind), FactCount(kind))
    names = [name for _, name in found.missing]
    back = noting.to_overview(turn, place)
    if not names:
        turn.say(fact_line(turn.language, found), [back])
        return
    page = [f"• {name}" for name in names[start : start + SHOWN]]
    text = list_text([*page, *more_line(turn.language, len(names) - start - SHOWN)])
    index = theirs.owed(turn, place.path).kinds.index(kind)
    command = f"{COMMAND} {MISSING} {index} {_of_day(place, as_of)}"
    lines = [fact_line(turn.language, found), turn.tr("Not noted yet of:"), text]
    turn.say("\n".join(lines), [*onwards(turn, start, SHOWN, len(names), command), back])
