"""`/xeploai`: one's own grades with one's answer, those of the cell for who leads it, and above it counts."""

from domain.chat import Choice, bold
from domain.criteria.grades import Grade, YearGrade
from domain.criteria.recognition import TERM
from domain.criteria.said import year_said
from domain.names import by_given_name
from domain.permissions import may_see_names, may_summarise
from domain.roles import Place
from handlers.criteria import theirs
from handlers.criteria.grades import answering, noting, taking_back
from handlers.criteria.grades.noting import ANSWER, ANSWER_BACK, BACK, COMMAND, NEW
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import GRADES, grade_line, grades_text
from storage import organisations
from storage.criteria import grades
from storage.people import members


def command(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, (NEW, BACK, ANSWER, ANSWER_BACK))
    if asked.verb == NEW:
        noting.begin(turn, asked.rest)
    elif asked.verb == BACK:
        taking_back.take_back(turn, asked.number)
    elif asked.verb == ANSWER:
        answering.begin(turn, asked.number)
    elif asked.verb == ANSWER_BACK:
        answering.take_back(turn, asked.number)
    else:
        year, _, code = asked.rest.partition(" ")
        show(turn, row_number(year) or None, theirs.place_of(turn, code) if code else theirs.place_meant(turn))


def asked(turn: Turn, text: str) -> None:
    """What a sentence asks: of the unit and year it names."""
    show(turn, year_said(text, turn.today), theirs.place_meant(turn, text))


def show(turn: Turn, year: int | None, place: Place | None) -> None:
    """The grades of a year at an organisation, as this person may read them."""
    if place is None or not may_summarise(turn.member, place):
        home = turn.member.home
        of_home(turn, home, year) if place is not None and home is not None and home.id == place.id else own(turn)
        return
    year = year or _newest(turn, place)
    lines = [bold(turn.tr("Grades for {year}, {organisation}:", year=str(year), organisation=place.name))]
    lines += _itself(turn, place, year)
    if place.has_branches:
        below = [
            each for each in grades.units_below(turn.session, place.path, year) if each.organisation_id != place.id
        ]
        total = organisations.count_below(turn.session, place)
        lines.append(turn.tr("Organisations below:"))
        lines += grades_text(turn.language, _counted(below), total)
    of_people = grades.counted(turn.session, place.path, year, people=True)
    if of_people:
        lines += [turn.tr("Members:"), *grades_text(turn.language, of_people, 0)]
    if may_see_names(turn.member, place) and not place.has_branches:
        lines += _named(turn, place, year)
    ways = [Choice(turn.tr("Year {year}", year=str(year - 1)), f"{COMMAND} {year - 1} {place.code}")]
    if theirs.own_places(turn):
        ways.insert(0, Choice(turn.tr("Note grades"), f"{COMMAND} {NEW} {turn.tr('year {year}', year=str(year))}"))
    turn.say("\n".join(lines), ways, private=True)


def of_home(turn: Turn, place: Place, year: int | None) -> None:
    """The grade of one's own cell, which all its members know; of no person."""
    known = grades.of_units(turn.session, [place.id])[place.id]
    year = year or max(known, default=_newest(turn, place))
    if year in known:
        turn.say(
            turn.tr("Grade of {year}:", year=str(year)) + "\n" + grade_line(turn.language, place.name, known[year])
        )
    else:
        turn.say(turn.tr("No grade of {organisation} is noted for {year}.", organisation=place.name, year=str(year)))


def _newest(turn: Turn, place: Place) -> int:
    """The last year of which a grade is noted, else the one that was graded last."""
    last = turn.today.year - (turn.today.month < noting.END_OF_YEAR)
    years = range(turn.today.year, turn.today.year - TERM, -1)
    return next((each for each in years if grades.units_below(turn.session, place.path, each)), last)


def _counted(found: list[YearGrade]) -> dict[Grade, int]:
    return {grade: sum(each.grade is grade for each in found) for grade in Grade}


def _itself(turn: Turn, place: Place, year: int) -> list[str]:
    known = grades.of_units(turn.session, [place.id])[place.id]
    return [grade_line(turn.language, place.name, known[year])] if year in known else []


def _named(turn: Turn, place: Place, year: int) -> list[str]:
    """Who got which grade, inside the cell, with what they answered."""
    found = grades.of_members(turn.session, place.id, year)
    names = members.names(turn.session, [each.member_id for each in found if each.member_id])
    rows = []
    for each in sorted(found, key=lambda one: by_given_name(names.get(one.member_id or 0, "?"))):
        answer = " – " + turn.tr("answers: {words}", words=quoted(each.answer, 80)) if each.answer else ""
        rows.append(grade_line(turn.language, names.get(each.member_id or 0, "?"), each.grade) + answer)
    return [list_text(rows)] if rows else []


def own(turn: Turn) -> None:
    """One's own grades, year by year."""
    found = grades.of_member(turn.session, turn.member.id)[:TERM]
    if not found:
        turn.say(turn.tr("No yearly grade of yours is noted here."))
        return
    lines, ways = [turn.tr("Your yearly grades:")], list[Choice]()
    for each in found:
        answer = " – " + turn.tr("your answer: {words}", words=quoted(each.answer, 80)) if each.answer else ""
        lines.append(f"• {each.year}: {turn.tr(GRADES[each.grade])}{answer}")
        ways.append(Choice(turn.tr("Answer that of {year}", year=str(each.year)), f"{COMMAND} {ANSWER} {each.id}"))
    turn.say("\n".join(lines), ways, private=True)
