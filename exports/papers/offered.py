"""The papers of a cell and of a committee, as the list of files offers them."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.chat import OutgoingFile
from domain.papers.kinds import OF_BOTH, OF_COMMITTEES, UNHEADED, Kind
from domain.permissions import may_see_names, may_summarise
from domain.roles import Person, Place
from exports.desk.order import Order
from exports.papers import committee, committee_report, half_year, handed_in, meeting, registration, signing, urging
from locales.language import marked
from storage.ground.database import Session


@dataclass(frozen=True, slots=True)
class Offered:
    """`title`: how it is called in a list."""

    kind: Kind
    title: str
    make: Callable[[Session, Order], OutgoingFile]

    @property
    def headed(self) -> bool:
        """Whether it carries the letterhead, which is asked for before the first one."""
        return self.kind not in UNHEADED

    def may(self, person: Person, place: Place) -> bool:
        """Those of a cell only for those who lead or serve it, names or not; a committee's for whoever sees figures."""
        if self.kind in OF_COMMITTEES:
            return place.has_branches and may_summarise(person, place)
        if self.kind in OF_BOTH:
            return may_see_names(person, place)
        return not place.has_branches and may_see_names(person, place)


def _blank(session: Session, order: Order) -> OutgoingFile:
    return signing.blank(session, order, (), "")


WORD_PAPERS = (
    Offered(Kind.MEETING, marked("Sheet for the meeting (Word)"), meeting.sheet),
    Offered(Kind.REGISTRATION, marked("List of registrations, with names (Word)"), registration.inside),
    Offered(Kind.REGISTRATION_UP, marked("List of registrations for the level above (Word)"), registration.upward),
    Offered(Kind.URGING, marked("Whom to urge (Word)"), urging.sheet),
    Offered(Kind.SIGNING, marked("Sheets for each to sign (Word)"), signing.sheets),
    Offered(Kind.HALF_YEAR, marked("Half-year report (Word)"), half_year.of_half_year),
    Offered(Kind.BLANK, marked("Blank sheets to fill in by hand (Word)"), _blank),
    Offered(Kind.YEAR, marked("Yearly report (Word)"), half_year.of_year),
    Offered(Kind.COMMITTEE, marked("Registrations by cell (Word)"), committee.table),
    Offered(
        Kind.COMMITTEE_HALF_YEAR, marked("Half-year report of the committee (Word)"), committee_report.of_half_year
    ),
    Offered(Kind.COMMITTEE_YEAR, marked("Yearly report of the committee (Word)"), committee_report.of_year),
    Offered(Kind.OWN, marked("Registration sheet of the organisation (Word)"), signing.of_organisation),
    Offered(Kind.HANDED_IN, marked("The report handed in last (Word)"), handed_in.report),
)
