"""What an organisation has done for a campaign, how many below it have, and which of them have not."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from domain.campaigns.permissions import may_note_facts
from domain.campaigns.unit_facts import FactKind, Noted
from domain.chat import Choice
from domain.errors import NotAllowed
from domain.figures import Coverage, FactCount
from domain.permissions import may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import past_day
from handlers.figures import pages
from handlers.figures.named import unknown_code
from handlers.figures.pages import said
from handlers.talk.arguments import is_number, number_first, row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.unit_facts import noting, papers, theirs
from handlers.unit_facts.noting import FactDraft
from handlers.unit_facts.theirs import BACK, COMMAND, EXPECT, MISSING, NOTE, PAPERS
from locales.language import marked
from locales.wording.figures import fact_line
from locales.wording.organisations.unit_facts import fact_text
from locales.wording.people import list_text, more_line
from storage import figures, organisations
from storage.campaigns import unit_facts
from storage.campaigns.campaigns import OpenCampaign
from storage.facts.units import kind_of

SHOWN, FEW = 20, 6
MANY = 300  # organisations of one level
ABOVE_CELLS = ["xa", "phuong", "thi tran", "huyen", "tinh"]


def show(turn: Turn, argument: str) -> None:
    """A code with a day shows an organisation; a verb before them does what it says."""
    asked = verb_first(argument, (NOTE, BACK, MISSING, PAPERS, EXPECT))
    if asked.verb == BACK:
        noting.take_back(turn, asked.number)
    elif asked.verb == PAPERS:
        number, code = number_first(asked.rest)
        papers.show(turn, _place(turn, code or number), int(number) if code and is_number(number) else 0)
    elif asked.verb == NOTE:
        number, code = number_first(asked.rest)
        place = _place(turn, code or number)
        if not code:
            turn.say(turn.tr("What shall I note of {organisation}?", organisation=place.name), _note_ways(turn, place))
            return
        noting.note.begin(
            turn, FactDraft(code=theirs.kind_of(turn, place.path, number)[1].code, organisation_id=place.id)
        )
    elif asked.verb == EXPECT:
        number, code = number_first(asked.rest)
        noting.expect_no_more(turn, _place(turn, code), number)
    elif asked.verb == MISSING:
        number, rest = number_first(asked.rest)
        whole, _, start = rest.rpartition(" ")
        day, code = past_day(whole, turn.today)
        place = _place(turn, code)
        show_missing(turn, place, number, day, row_number(start))
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
    return pages.as_of(turn, min(day or turn.today, turn.today))


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
        awaited = unit_facts.expected(turn.session, found.campaign_id, place.id) if as_of.present else {}
        lines += [f"• {_line(turn, each, own.get(each.code), awaited.get(each.code))}" for each in shown]
    ways = [*_missing_ways(turn, place, counts, as_of), *papers.counted(turn, place, found.campaign_id)]
    if as_of.present and may_note_facts(turn.member, place):
        note = Choice(turn.tr("Note what {branch} has done", branch=place.name), f"{COMMAND} {NOTE} {place.code}")
        ways += [note] if counts else _note_ways(turn, place, own)
    turn.say("\n".join(lines), ways)


def _line(turn: Turn, kind: FactKind, noted: Noted | None, awaited: date | None) -> str:
    line = fact_text(turn.language, kind, noted)
    if noted is None and awaited is not None:
        return line + turn.tr(", expected about {day}", day=turn.language.short_date(awaited))
    return line


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


def _of_level(turn: Turn, place: Place, found: FactCount, level: str) -> FactCount:
    """The same of the organisations of one level: "xa", "phuong"; "chi bo" for all that are of none above it."""
    levels = [level] if level in ABOVE_CELLS else ["xa", "phuong"] if level == "xa phuong" else ABOVE_CELLS
    those = [each for name in levels for each in organisations.called_beginning(turn.session, name, place.path, MANY)]
    owed = {each.id for each in those if each.id != place.id and found.kind.is_owed_by(kind_of(turn.session, each.id))}
    inside = levels is not ABOVE_CELLS
    missing = tuple(each for each in found.missing if (each[0] in owed) is inside)
    total = len(owed) if inside else found.units.total - len(owed)
    return replace(found, units=Coverage(total - len(missing), total), missing=missing) if total else found


def show_several(turn: Turn, place: Place, kinds: Sequence[FactKind], day: date | None) -> None:
    """How many below have noted each of several facts, and which have not; pages of one fact are a tap away."""
    counts, as_of = _counts(turn, place, day), _as_of(turn, day)
    lines = []
    for each in (found for found in counts if found.kind in kinds):
        names = [name for _, name in each.missing]
        more = "…" if len(names) > FEW else ""
        line = fact_line(turn.language, each)
        if names:
            line += "\n" + turn.tr("Not noted yet of: {names}", names=", ".join(names[:FEW]) + more)
        lines.append(line)
    of_these = tuple(each if each.kind in kinds else replace(each, missing=()) for each in counts)
    turn.say("\n".join(lines), [*_missing_ways(turn, place, of_these, as_of), noting.to_overview(turn, place)])


def show_missing(turn: Turn, place: Place, fact: str, day: date | None, start: int, level: str = "") -> None:
    """Which organisations below have not noted one fact, page by page; names of organisations alone."""
    kind, as_of = theirs.kind_of(turn, place.path, fact)[1], _as_of(turn, day)
    found = next((each for each in _counts(turn, place, day) if each.kind == kind), FactCount(kind))
    found = _of_level(turn, place, found, level) if level else found
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
