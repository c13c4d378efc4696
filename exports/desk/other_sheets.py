"""The sheets beside: who has not registered, what was reported, what was owed and handed in, what was given."""

from collections.abc import Mapping, Sequence

from domain.campaigns.rounds import Owing, Timeliness
from domain.figures import Missing
from domain.indicators.assigned import AssignedState
from domain.pledges.states import COUNTS_UP
from exports.desk.order import Order
from exports.desk.package import Book
from exports.desk.sheet import Cell, Column, Is, Sheet
from locales.language import marked
from locales.wording.campaigns.rounds import name_text
from locales.wording.reporting.beside import OUTLOOKS
from storage.desk.accounts import Account
from storage.desk.given import Given
from storage.desk.registered import Registered
from storage.facts.counting import Counted

_SUM = "SUBTOTAL(109,{range})"
_STANDS = {
    Timeliness.ON_TIME: marked("On time"),
    Timeliness.LATE: marked("Handed in late"),
    Timeliness.AWAITED: marked("Awaited"),
    Timeliness.MISSING: marked("Not handed in"),
}
_ANSWERED = {
    AssignedState.GIVEN: marked("Not answered yet"),
    AssignedState.ACCEPTED: marked("Accepted (sheet)"),
    AssignedState.ASKED: marked("Asks for another figure"),
}


def add_missing(
    book: Book, order: Order, head: Sequence[str], found: Sequence[Counted], people: Sequence[Missing]
) -> None:
    """Write who has not registered by name where they may be seen, and how many in each unit below."""
    speak = order.speak
    columns = [
        Column(speak.tr("No."), Is.NUMBER, 6),
        Column(speak.tr("Organisation"), widest=44),
        Column(speak.tr("Who has not registered"), widest=32),
        Column(speak.tr("How many"), Is.NUMBER, 10, total=_SUM),
        Column(speak.tr("Of them leaders"), Is.NUMBER, 12, total=_SUM),
        Column(speak.tr("The organisation itself"), widest=18),
        Column(speak.tr("Note (sheet)"), widest=32),
    ]
    sheet = Sheet(book, speak.tr("Not registered"), columns, head, order.as_of_text)
    lines = [_person(order, each) for each in people]
    lines += [line for each in found if (line := _unit(order, each))]
    for number, line in enumerate(lines, start=1):
        sheet.add([number, *line])
    sheet.close(total=speak.tr("Total"), nothing=speak.tr("Everybody has registered."))


def _person(order: Order, person: Missing) -> list[Cell]:
    note = "" if person.has_chat else order.speak.tr("has no chat with the assistant: ask in person")
    return [order.place.name, person.name, 1, int(person.leader), "", note]


def _unit(order: Order, unit: Counted) -> list[Cell] | None:
    """How many are missing in a unit, nobody of those who are named; None where nothing is."""
    here = unit.organisation_id == order.place.id and order.names
    people, leaders = (
        0 if here else each.total - each.registered for each in (unit.figures.people, unit.figures.leaders)
    )
    own = unit.counted and not unit.registered
    itself = order.speak.tr("not registered") if own else order.speak.tr("registered (sheet)")
    return [unit.name, "", people, leaders, itself, ""] if people or own else None


def add_accounts(
    book: Book, order: Order, head: Sequence[str], found: Sequence[Account], of: Mapping[int, Registered]
) -> None:
    speak = order.speak
    columns = [
        Column(speak.tr("Day (sheet)"), Is.DAY, 11),
        Column(speak.tr("Who registered"), widest=24),
        Column(speak.tr("What is registered (sheet)"), widest=40),
        Column(speak.tr("As typed"), widest=44),
        Column(speak.tr("Done so far"), Is.NUMBER, 12),
        Column(speak.tr("Of how many"), Is.NUMBER, 12),
        Column(speak.tr("Unit"), widest=12),
        Column(speak.tr("Difficulty (sheet)"), widest=28),
        Column(speak.tr("Asked for (sheet)"), widest=28),
        Column(speak.tr("Outlook (sheet)"), widest=16),
    ]
    sheet = Sheet(book, speak.tr("Reports (sheet)"), columns, head, order.as_of_text)
    for each in found:
        entry = of[each.pledge_id]
        goal, outlook = entry.pledge.goal, speak.tr(OUTLOOKS[each.outlook]) if each.outlook else ""
        owner = entry.owner or speak.tr("The organisation itself")
        told = (each.words, each.done, each.done_of, goal.unit if goal else "%", each.difficulty, each.wanted, outlook)
        sheet.add([each.day, owner, entry.pledge.content, *told])
    sheet.close(nothing=speak.tr("Nothing has been reported yet."))


def add_owed(book: Book, order: Order, head: Sequence[str], found: Sequence[Owing]) -> None:
    speak = order.speak
    columns = [
        Column(speak.tr("Round (sheet)"), widest=28),
        Column(speak.tr("Organisation"), widest=44),
        Column(speak.tr("From (sheet)"), Is.DAY, 11),
        Column(speak.tr("Until (sheet)"), Is.DAY, 11),
        Column(speak.tr("Due on"), Is.DAY, 11),
        Column(speak.tr("Handed in on"), Is.DAY, 11),
        Column(speak.tr("State"), widest=18),
        Column(speak.tr("Words beside"), widest=50),
    ]
    sheet = Sheet(book, speak.tr("Reports of rounds"), columns, head, order.as_of_text)
    for each in found:
        one, handed = each.round, each.handed
        state = speak.tr(_STANDS[each.timeliness(order.today)])
        days = (one.first, one.last, one.due_on, handed.day if handed else None)
        sheet.add([name_text(speak, one), each.place.name, *days, state, handed.words if handed else ""])
    sheet.close(nothing=speak.tr("No report is asked for yet."))


def add_given(book: Book, order: Order, head: Sequence[str], found: Sequence[Given]) -> None:
    speak = order.speak
    columns = [
        Column(speak.tr("No."), Is.NUMBER, 6),
        Column(speak.tr("Organisation"), widest=40),
        Column(speak.tr("Target given"), widest=44),
        Column(speak.tr("Year"), widest=6),
        Column(speak.tr("Figure given"), Is.NUMBER, 12),
        Column(speak.tr("Up to"), Is.NUMBER, 10),
        Column(speak.tr("Unit"), widest=14),
        Column(speak.tr("Reached"), Is.NUMBER, 12),
        Column(speak.tr("Of how many"), Is.NUMBER, 12),
        Column(speak.tr("Share"), Is.PART, 8, of=(7, 4)),
        Column(speak.tr("By the day"), Is.DAY, 11),
        Column(speak.tr("Answer of the organisation"), widest=20),
        Column(speak.tr("Its reason"), widest=30),
    ]
    sheet = Sheet(book, speak.tr("Targets given (sheet)"), columns, head, order.as_of_text)
    for number, each in enumerate(found, start=1):
        target, figure = each.target, each.figure
        reckoned = figure is not None and figure.of is None and target.comparator in COUNTS_UP
        aim = (each.unit.name, each.indicator.name, str(target.year), target.value, target.upper, each.indicator.unit)
        reached = (figure.value, figure.of) if figure else (None, None)
        answer = (target.until, speak.tr(_ANSWERED.get(target.state, "")), target.reason)
        sheet.add([number, *aim, *reached, None if reckoned else "", *answer])
    sheet.close(nothing=speak.tr("No target has been given."))
