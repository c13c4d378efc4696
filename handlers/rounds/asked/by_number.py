"""A report named by its number, as buttons do: those it concerns are told what became of one that stands no more."""

from domain.campaigns.rounds import Handed
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.instructing.instruction import Instruction
from domain.permissions import may_see_names
from domain.roles import Place
from handlers.talk.turn import Turn
from storage import organisations
from storage.rounds import reports


def of_number(turn: Turn, number: int) -> tuple[Handed, Place]:
    """The report and whose it is, whether or not it stands: to ask whether it is theirs before anything is said."""
    found = reports.of_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None:
        raise UserError("There is no such report.", (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))
    return found, place


def own(turn: Turn, number: int) -> tuple[Handed, Place]:
    """A report of an organisation this person leads or serves, which stands; nobody else changes it in between."""
    found, place = of_number(turn, number)
    if not may_see_names(turn.member, place):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    return require_standing(turn, found, place), place


def require_standing(turn: Turn, found: Handed, place: Place) -> Handed:
    """The report as it stands; raises a UserError that says what became of it, with the one in its place."""
    reports.hold(turn.session, found.id)
    if standing := reports.standing(turn.session, found.id):
        return standing
    one = reports.round_of(turn.session, found.id)
    now = reports.handed_in(turn.session, one, place.id) if one else None
    if now is None:
        rounds = (Choice(turn.tr("The rounds of reports"), "/kybaocao"),)
        raise UserError("{unit} has taken this report back itself, so it counts no more.", rounds, unit=place.name)
    read = (Choice(turn.tr("Read the report"), f"/kybaocao bao {now.id}"),)
    raise UserError(
        "This report of {unit} is replaced by the one with code {code}.", read, unit=place.name, code=now.code
    )


def sent_back(turn: Turn, one: Instruction) -> UserError:
    """Why a report that was sent back is not taken back, with what to do instead."""
    ways = (
        Choice(turn.tr("Put it right and hand it in"), f"/kybaocao sua {one.report_id}"),
        Choice(turn.tr("Why it was sent back"), f"/chidao xem {one.id}"),
    )
    return UserError(
        "{giver} has sent this report back, so it counts no more and need not be taken back. "
        "Please put it right and hand it in again.",
        ways,
        giver=one.giver.name,
    )
