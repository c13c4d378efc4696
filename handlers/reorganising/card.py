"""`/tochuc`: the tree as an administrator walks it, one organisation at a time, and what can be done with each."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_reorganise
from domain.reorganising.change import What
from domain.roles import Place
from handlers.figures.named import unknown_code
from handlers.reorganising import kinds, ordering, taking_back, theirs, years
from handlers.reorganising.draft import ChangeDraft
from handlers.talk.arguments import Arguments, row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.subject import Answering
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.organisations.reorganising import change_text
from locales.wording.roster.kinds import unit_kind_text
from storage import organisations
from storage.facts import units
from storage.reorganising import acting, checking, following
from storage.reorganising.acting import Ordered

COMMAND, KIND = theirs.COMMAND, "loai"
BELOW, BACK, PLANNED = "duoi", "lai", "cho"
SHOWN, LISTED = 8, 20
DEEDS = {
    "doiten": (What.RENAME, marked("Give another name")),
    "chuyen": (What.MOVE, marked("Put it under another")),
    "sapnhap": (What.MERGE, marked("Merge with others")),
    "tach": (What.SPLIT, marked("Split a part off")),
    "dong": (What.CLOSE, marked("Close it")),
    "lap": (What.OPEN, marked("Open one below")),
}


def show(turn: Turn, argument: str) -> None:
    """A code alone is looked up; a verb before the code begins what it says."""
    asked = verb_first(argument, (BELOW, BACK, PLANNED, *DEEDS, *_DESCRIBING))
    if asked.verb in _DESCRIBING:
        _DESCRIBING[asked.verb](turn, asked.rest)
    elif asked.verb == BACK:
        taking_back.take_back(turn, asked.number)
    elif asked.verb == PLANNED:
        _planned(turn)
    elif asked.verb == BELOW:
        code, _, start = asked.rest.rpartition(" ")
        code = code if start.isdecimal() else ""
        _below(turn, place_of(turn, code or asked.rest), row_number(start) if code else 0)
    elif asked.verb:
        what, place = DEEDS[asked.verb][0], place_of(turn, asked.rest)
        below = what is What.OPEN
        draft = ChangeDraft(what=what, above=place.id if below else None, of=[] if below else [place.id])
        ordering.change.begin(turn, draft)
    elif asked.rest:
        show_one(turn, place_of(turn, asked.rest))
    elif len(tops := organisations.administered_by(turn.session, turn.member)) == 1:
        show_one(turn, tops[0])
    else:
        turn.say(turn.tr("Which organisation?"), [Choice(each.name, f"{COMMAND} {each.code}") for each in tops[:SHOWN]])


def _cluster(turn: Turn, rest: str) -> None:
    code, year = years.split(turn, rest)
    years.begin(turn, place_of(turn, code), year)


def _pilot(turn: Turn, rest: str) -> None:
    said, year = years.split(turn, rest)
    code, _, wish = said.partition(" ")
    years.flag(turn, place_of(turn, code), wish, year)


def place_of(turn: Turn, code: str) -> Place:
    place = organisations.by_code(turn.session, code) if code else None
    if place is None:
        raise unknown_code(code)
    if not may_reorganise(turn.member, place):
        raise NotAllowed("{branch} is not yours to administer.", branch=place.name)
    return place


def show_one(turn: Turn, place: Place) -> None:
    """One organisation: where it stands, how many belong to it, what can be done."""
    try:
        organisations.require_open(turn.session, place.id)
    except UserError as closed:
        turn.say(turn.tr(closed.message, **closed.values), [Choice(turn.tr("Organisations"), COMMAND)])
        return
    number = checking.parent_of(place)
    above = organisations.by_id(turn.session, number) if number else None
    below = organisations.children(turn.session, place.id)
    people = following.belonging(turn.session, (place.id,), turn.today)
    kind = unit_kind_text(turn.language, units.kind_of(turn.session, place.id))
    lines = [turn.tr("{branch} (code {code}), {kind}", branch=place.name, code=place.code, kind=kind)]
    if above:
        lines.append(turn.tr("It stands below {above}.", above=above.name))
    if people or not below:
        lines.append(turn.trn("{count} comrade belongs to it.", "{count} comrades belong to it.", people))
    if below:
        lines.append(
            turn.trn(
                "{count} organisation stands directly below.", "{count} organisations stand directly below.", len(below)
            )
        )
    lines += years.described(turn, place)
    choices = [Choice(turn.tr("See those below"), f"{COMMAND} {BELOW} {place.code}")] if below else []
    upwards = above is not None and may_reorganise(turn.member, above)
    for verb, (what, label) in DEEDS.items():
        if _is_possible(what, people, len(below), above is None) and (upwards or what is not What.SPLIT):
            choices.append(Choice(turn.tr(label), f"{COMMAND} {verb} {place.code}"))
    choices.append(Choice(turn.tr("What it is"), f"{COMMAND} {KIND} {place.code}"))
    choices += years.ways(turn, place)
    if above and upwards:
        choices.append(Choice(turn.tr("Up to {above}", above=above.name), f"{COMMAND} {above.code}"))
    if _theirs(turn):
        choices.append(Choice(turn.tr("What is planned"), f"{COMMAND} {PLANNED}"))
    turn.say("\n".join([*lines, turn.tr("What shall I do?")]), choices)


def _is_possible(what: What, people: int, below: int, is_top: bool) -> bool:
    if what is What.CLOSE:
        return not is_top and not people and not below
    if what is What.SPLIT:
        return not is_top and people > 1
    if what is What.OPEN:
        return bool(below) or not people
    return not is_top or what is What.RENAME


def _below(turn: Turn, place: Place, start: int) -> None:
    found = organisations.children(turn.session, place.id)
    choices = [Choice(each.name, f"{COMMAND} {each.code}") for each in found[start : start + SHOWN]]
    choices += onwards(turn, start, SHOWN, len(found), f"{COMMAND} {BELOW} {place.code}")
    turn.say(turn.tr("Organisations below {organisation}:", organisation=place.name), choices)


def _theirs(turn: Turn) -> list[Ordered]:
    """What waits for its day and is theirs to call off, the nearest first."""
    return [each for each in acting.planned(turn.session) if taking_back.is_theirs(turn, each)]


def _planned(turn: Turn) -> None:
    found = _theirs(turn)[:LISTED]
    if not found:
        turn.say(turn.tr("Nothing is planned."), [Choice(turn.tr("Organisations"), COMMAND)])
        return
    lines = [f"{place}. {change_text(turn.language, each.wanted)}" for place, each in enumerate(found, start=1)]
    label = marked("Call off number {place}")
    choices = [
        Choice(turn.tr(label, place=place), f"{COMMAND} {BACK} {each.number}")
        for place, each in enumerate(found[:SHOWN], start=1)
    ]
    turn.say("\n".join(lines), choices)


_DESCRIBING: dict[str, Answering] = {
    KIND: lambda turn, rest: kinds.begin(turn, place_of(turn, rest)),
    years.CLUSTER: _cluster,
    years.PILOT: _pilot,
    years.ALL: years.show_all,
    theirs.UNDO: lambda turn, rest: theirs.take_back(turn, Arguments(rest=rest).number),
}
"""What tells of an organisation what it is; the others change the tree."""
