"""`/ngaynghi`: the days of the next months on which nobody is written to, and what is noted, added and taken back."""

from collections.abc import Collection
from datetime import date, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import has_summaries, may_set_rest
from domain.quiet_days import vietnam
from domain.quiet_days.saying import days_in
from handlers.figures.named import starting_places
from handlers.quiet_days import noting
from handlers.quiet_days.noting import ADD, ANEW, COMMAND, REMOVE, RestDraft
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.organisations.rests import days_text
from storage import organisations, quiet_days
from storage.quiet_days import Rest

AHEAD = timedelta(days=150)
FEASTS, RESTS = 3, 3  # lines


def show(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, (ADD, REMOVE, ANEW))
    if asked.verb == ADD:
        begin(turn, RestDraft(days=days_in(asked.rest, turn.today) or None))
    elif asked.verb == REMOVE and asked.number is not None:
        noting.take_back(turn, quiet_days.of_deed(turn.session, asked.number))
    elif asked.verb == REMOVE:
        remove(turn, days_in(asked.rest, turn.today))
    elif asked.verb == ANEW:
        number, *days = asked.rest.split() or [""]
        noting.anew(turn, row_number(number), [_day(each) for each in days])
    else:
        _list(turn)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise UserError("I could not find a date in “{typed}”.", typed=written[:60]) from None


def begin(turn: Turn, draft: RestDraft) -> None:
    places = starting_places(turn)
    if not places:
        raise noting.not_theirs(turn.member.home)
    if draft.organisation_id is None and len(places) == 1:
        draft.organisation_id = places[0].id
    noting.resting.begin(turn, draft)


def remove(turn: Turn, days: list[date]) -> None:
    """Ask whether the rests noted on these days shall be taken back; without a day show all."""
    found = [each for each in _theirs(turn) if each.day in days]
    if not days:
        _list(turn)
        return
    if not found:
        turn.say(turn.tr("No rest is noted on {days}.", days=days_text(turn.language, days)), (noting.to_list(turn),))
        return
    of_one = [each for each in found if each.organisation_id == found[0].organisation_id]
    question = turn.tr(
        "Shall I remind {organisation} as usual on {days}?",
        organisation=found[0].organisation,
        days=days_text(turn.language, (each.day for each in of_one)),
    )
    numbers = " ".join(each.day.isoformat() for each in of_one)
    yes = Choice(turn.tr("Yes, remind as usual"), f"/ngaylam {of_one[0].organisation_id} {numbers}")
    propose(turn, question, yes, Choice(turn.tr("No, leave it"), COMMAND))


def works(turn: Turn, argument: str) -> None:
    """`/ngaylam 4 2026-12-05`: what one organisation rests on these days is taken back."""
    number, *written = argument.split() or [""]
    days = [_day(each) for each in written]
    noting.take_back(turn, [e for e in _theirs(turn) if str(e.organisation_id) == number and e.day in days])


def _theirs(turn: Turn) -> list[Rest]:
    """What is noted from today on and may be taken back by this person."""
    places: dict[int, bool] = {}
    for each in (found := quiet_days.to_come(turn.session, turn.today)):
        if each.organisation_id not in places:
            place = organisations.by_id(turn.session, each.organisation_id)
            places[each.organisation_id] = place is not None and may_set_rest(turn.member, place)
    return [each for each in found if places[each.organisation_id]]


def _list(turn: Turn) -> None:
    lines = [turn.tr("Beside Sundays I write to nobody unasked on these days:")]
    lines += [
        f"• {days_text(turn.language, days)}: {name}"
        for name, days in feasts_between(turn.today, turn.today + AHEAD)[:FEASTS]
    ]
    own = _of_this_person(turn)
    lines += [f"• {days_text(turn.language, days)}: {name}" for name, days, _ in own[:RESTS]]
    if len(own) > RESTS:
        lines.append(turn.tr("… and {count} more.", count=len(own) - RESTS))
    ways = []
    if has_summaries(turn.member):
        ways.append(Choice(turn.tr("Note days of rest"), f"{COMMAND} {ADD}"))
        mine = {each.deed for each in _theirs(turn)}
        ways += [_to_take_back(turn, days) for _, days, deed in own[:RESTS] if deed in mine]
    turn.say("\n".join(lines), ways)


def _to_take_back(turn: Turn, days: Collection[date]) -> Choice:
    label = turn.tr("Take back: {days}", days=days_text(turn.language, days))
    return Choice(label, f"{COMMAND} {REMOVE} {', '.join(f'{each.day}/{each.month}/{each.year}' for each in days)}")


def _of_this_person(turn: Turn) -> list[tuple[str, list[date], int]]:
    """The rests that hold where somebody belongs, and those they may take back, by the deed that noted them."""
    home = turn.member.home.path if turn.member.home else ""
    tops = tuple(each.path for each in starting_places(turn))
    found: dict[int, list[Rest]] = {}
    for each in quiet_days.to_come(turn.session, turn.today):
        if (home and home.startswith(each.path)) or any(each.path.startswith(top) for top in tops):
            found.setdefault(each.deed, []).append(each)
    return [
        (": ".join(filter(None, (rests[0].organisation, rests[0].words))), [each.day for each in rests], deed)
        for deed, rests in found.items()
    ]


def feasts_between(today: date, last: date) -> list[tuple[str, list[date]]]:
    """The public holidays between two days, each with its days off, and Tết as a whole."""
    found = dict[str, list[date]]()
    for day, name in vietnam.named(today, last).items():
        if not vietnam.is_tet(day) and day.weekday() != vietnam.SUNDAY:
            found.setdefault(name, []).append(day)
    for year in sorted({today.year, last.year}):
        first, end = vietnam.tet(year)
        if end >= today and first <= last:
            days = [first + timedelta(days=ahead) for ahead in range((end - first).days + 1)]
            found["Tết Nguyên đán"] = [day for day in days if day >= today]
    return sorted(found.items(), key=lambda each: each[1][0])
