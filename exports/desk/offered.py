"""The files one may have of an organisation, an entry each: how it is called, who may have it, what makes it."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.chat import OutgoingFile
from domain.errors import UserError
from domain.papers.forms import Form, read
from domain.papers.kinds import OF_BOTH, OF_COMMITTEES, OWN_SHEET, UNHEADED, Kind
from domain.permissions import belongs_to, may_see_names, may_summarise
from domain.roles import Person, Place
from exports.desk import workbook
from exports.desk.order import Order
from exports.papers import (
    committee,
    committee_report,
    half_year,
    handed_in,
    launch,
    meeting,
    registration,
    signing,
    urging,
)
from exports.papers.recognition import agreement, commending, criteria
from locales.language import marked
from storage.ground.database import Session
from storage.kept import figures

Make = Callable[[Session, Order], OutgoingFile]


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """`name` stands in commands; `title`: how it is called in a list."""

    name: str
    title: str
    may: Callable[[Person, Place], bool]
    make: Make
    is_word: bool = True
    headed: bool = False  # whether it carries the letterhead, which is asked for before the first one

    def formed(self, form: Form) -> Form:
        """Return the form as this file has it: a workbook knows but the day, and whose names it may hold."""
        return form if self.is_word else Form(until=form.until, upward=form.upward)


def _blank(session: Session, order: Order) -> OutgoingFile:
    return signing.blank(session, order, (), "")


def _word(kind: Kind, title: str, make: Make) -> OfferedFile:
    """A cell's is for those alone who lead or serve it, names or not; a committee's for whoever sees its figures."""

    def may(person: Person, place: Place) -> bool:
        if kind in OF_COMMITTEES:
            return place.has_branches and may_summarise(person, place)
        return (kind in OF_BOTH or not place.has_branches) and may_see_names(person, place)

    return OfferedFile(kind, title, may, make, headed=kind not in UNHEADED)


EXCEL = OfferedFile(
    "excel", marked("Excel of everything: figures, pledges, reports"), may_summarise, workbook.make, is_word=False
)
OFFERED = (
    EXCEL,
    _word(Kind.MEETING, marked("Sheet for the meeting (Word)"), meeting.sheet),
    _word(Kind.REGISTRATION, marked("List of registrations, with names (Word)"), registration.inside),
    _word(Kind.REGISTRATION_UP, marked("List of registrations for the level above (Word)"), registration.upward),
    _word(Kind.URGING, marked("Whom to urge (Word)"), urging.sheet),
    _word(Kind.SIGNING, marked("Sheets for each to sign (Word)"), signing.sheets),
    _word(Kind.HALF_YEAR, marked("Half-year report (Word)"), half_year.of_half_year),
    _word(Kind.BLANK, marked("Blank sheets to fill in by hand (Word)"), _blank),
    _word(Kind.YEAR, marked("Yearly report (Word)"), half_year.of_year),
    _word(Kind.HALF_YEAR_INSIDE, marked("Half-year report with names (Word)"), half_year.of_half_year_inside),
    _word(Kind.YEAR_INSIDE, marked("Yearly report with names (Word)"), half_year.of_year_inside),
    _word(Kind.COMMITTEE, marked("Registrations by cell (Word)"), committee.table),
    _word(Kind.COMMITTEE_HALF_YEAR, marked("Half-year report of the committee (Word)"), committee_report.of_half_year),
    _word(Kind.COMMITTEE_YEAR, marked("Yearly report of the committee (Word)"), committee_report.of_year),
    _word(Kind.COLLECTIVE, marked("Registration sheet of the organisation (Word)"), signing.of_organisation),
    _word(Kind.CRITERIA, marked("Sheet of criteria, as marked (Word)"), criteria.sheet),
    _word(Kind.LAUNCH, marked("Plan of the launch (Word)"), launch.plan),
    _word(Kind.AGREEMENT, marked("Agreement with its scores (Word)"), agreement.agreement),
    _word(Kind.HANDED_IN, marked("The report handed in last (Word)"), handed_in.report),
)
"""In the order in which they are offered."""
_OWN_SHEET = OfferedFile(OWN_SHEET, marked("My own sheet (Word)"), belongs_to, signing.of_oneself)
"""For whoever belongs there, of themselves alone; offered with no organisation's files."""
_PRAISE = (
    _word(Kind.PRAISE, marked("Papers that propose commendations, 17 January (Word)"), commending.of_anniversary),
    _word(Kind.PRAISE_REVIEW, marked("Papers that propose commendations, review (Word)"), commending.of_review),
    _word(Kind.PRAISE_SUDDEN, marked("Papers that propose commendations at once (Word)"), commending.sudden),
)
"""Offered where the list is whose papers they are, with what it lacks."""


def _counted(session: Session, order: Order) -> OutgoingFile:
    """Count for `keep_day`; what may still change is not kept."""
    if not order.as_of.is_settled(order.now):
        raise UserError("{day} has not come yet. Figures are kept of every day until today.", day=order.as_of.day)
    found = figures.count_day(session, order.place, order.campaign_ids, order.as_of)
    return OutgoingFile(order.file_name("so-lieu", "json"), "application/json", found.encode())


DAY = OfferedFile("songay", marked("Figures of a past day"), may_summarise, _counted, is_word=False)
"""No file: what takes long to count, made where files are, and kept for whoever waits for it."""
BY_NAME = {each.name: each for each in (*OFFERED, _OWN_SHEET, DAY, *_PRAISE)}


def named(name: str) -> tuple[OfferedFile | None, Form]:
    """Return the file of a command, "hop.chinh.pdf", and its form."""
    bare, form = read(name)
    found = BY_NAME.get(bare)
    return found, found.formed(form) if found else Form()
