"""Which organisation, set and period is meant, whose it is to mark and to agree to, and who hears of it."""

from collections.abc import Callable, Collection, Iterable
from datetime import date

from domain.campaigns.permissions import deciding_level
from domain.chat import Choice
from domain.criteria.criteria import MARKED_IN, CriteriaSet, Every, Sheet
from domain.criteria.permissions import may_read_sheet, serves_above
from domain.criteria.said import month_said, year_said
from domain.errors import NotAllowed, UserError
from domain.permissions import reported_places
from domain.roles import Person, Place
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.talk.turn import Turn
from locales.language import Language
from storage import organisations
from storage.campaigns import nominations
from storage.criteria import sets, sheets
from storage.people import members

COMMAND = "/tieuchi"
SEE, SET, MARK, HAND_IN, AGREE, RETURN = "xem", "bo", "cham", "nop", "dongy", "tra"
WITHDRAW, BACK, UNMARK, RENEW, WAITING, ENTER, UNSET = "rut", "lai", "boghi", "moi", "cho", "lap", "bolap"
RENEW_NOW, RENEW_BACK = "bomoi", "bocu"


def places(turn: Turn) -> list[Place]:
    """Where somebody starts from; a member from their branch."""
    home = turn.member.home
    return starting_places(turn) or ([home] if home else [])


def place_meant(turn: Turn, text: str = "") -> Place | None:
    """The organisation named of those one serves and below; else the only one of one's own; None where to choose."""
    own = places(turn)
    found = named(turn, text, [each.path for each in own]) if text else None
    return found or (own[0] if len(own) == 1 else None)


def place_of(turn: Turn, code: str) -> Place:
    """The organisation of a code, or the only one of one's own; raises with those to choose from."""
    found = organisations.by_code(turn.session, code) if code else place_meant(turn)
    if found is None:
        raise UserError(
            "Criteria of which organisation?",
            tuple(Choice(each.name, f"{COMMAND} {each.code}") for each in places(turn)[:9]),
        )
    if not may_read_sheet(turn.member, found):
        raise not_theirs(found)
    return found


def not_theirs(place: Place) -> NotAllowed:
    return NotAllowed(
        "How {organisation} marks itself is seen by its people and the levels above.", organisation=place.name
    )


def open_sheet(turn: Turn, number: int | None) -> tuple[Sheet, Place]:
    """A sheet this person may read, with its organisation."""
    found = sheets.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None:
        raise UserError("There is no such sheet.", (Choice(turn.tr("Criteria"), COMMAND),))
    if not may_read_sheet(turn.member, place):
        raise not_theirs(place)
    return found, place


def set_of(turn: Turn, place: Place, code: str) -> CriteriaSet:
    found = sets.in_force(turn.session, place, turn.today).get(code)
    if found is None:
        raise UserError("There is no such set of criteria.", (Choice(turn.tr("Criteria"), COMMAND),))
    return found


def set_named(turn: Turn, place: Place, text: str) -> CriteriaSet | None:
    """The set that words name, the one with the longest name of several."""
    folded = fold(text)
    found = [each for each in sets.in_force(turn.session, place, turn.today).values() if each.is_called(folded)]
    return max(found, key=lambda each: len(each.criteria), default=None)


def day_meant(turn: Turn, criteria: CriteriaSet, text: str) -> date:
    """A day of the period that is marked: the month or year named, else the one that runs."""
    if criteria.every is Every.MONTH:
        return month_said(text, turn.today) or turn.today
    year = year_said(text, turn.today)
    return date(year, 1, 1) if year else turn.today


def changed_since(turn: Turn, sheet: Sheet, place: Place) -> CriteriaSet | None:
    """The set as it is today, where it is another than the one a sheet was begun by."""
    now = sets.in_force(turn.session, place, turn.today).get(sheet.set.code)
    return now if now is not None and now.criteria != sheet.set.criteria else None


def deciding(turn: Turn, place: Place, but: int | None) -> list[Person]:
    """Those of the nearest level above whom somebody serves, who decide on what an organisation marked."""
    serving = members.reporting_of(turn.session, place.above, turn.today)
    level = deciding_level(place, serving, (but,))
    numbers = serving[level] if level else nominations.administering(turn.session, place, turn.today)
    known = (members.person(turn.session, each, turn.today) for each in sorted(set(numbers) - {but}))
    return [each for each in known if each and serves_above(each, place)]


def tell_leaders(
    turn: Turn,
    place: Place,
    words: Callable[[Language], str],
    key: str,
    ways: Callable[[Language], list[Choice]] = lambda speak: [],
    beside: Iterable[int | None] = (),
) -> int:
    """Tell those who lead an organisation, and others beside them; return how many are written to."""
    leaders: Collection[int] = members.leaders(turn.session, [place.id], turn.today)[place.id]
    concerned = {*leaders, *(each for each in beside if each)} - {turn.member.id}
    return sum(turn.tell(each, words, f"{key}:{each}", ways) for each in sorted(concerned))


def own_places(turn: Turn) -> list[Place]:
    """The organisations in whose name somebody marks and grades."""
    return list(reported_places(turn.member))


def latest_sheet(turn: Turn) -> Sheet | None:
    """The sheet of one's own organisation that is being marked, the newest begun; monthly ones only of this month."""
    for place in own_places(turn):
        found = [each for each in sheets.of_year(turn.session, place.id, turn.today.year) if each.state in MARKED_IN]
        found = [each for each in found if each.set.every is Every.YEAR or each.period == each.set.period(turn.today)]
        if found:
            return max(found, key=lambda each: each.id)
    return None
