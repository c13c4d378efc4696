"""Read an office's list beside what is known: its rows, and who belongs to its organisations and is not in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from domain.roster.office.people import Office
from domain.roster.office.translating import translated
from domain.roster.reading import read
from domain.roster.rows import MemberRow, OrganisationRow, Outcome, Roster, Sheet
from storage.roster.reading import called
from storage.roster.reading.absent import absent, absent_places


@dataclass(frozen=True, slots=True)
class Read:
    """A list as it was read. Who and what is absent stands here no more where it leaves, but among the rows."""

    roster: Roster
    absent: tuple[MemberRow, ...] = ()
    absent_places: tuple[OrganisationRow, ...] = ()

    def with_leavers(self) -> "Read":
        """Let everybody leave who is not in the list, and organisations close that are not."""
        people, places = (*self.roster.members, *self.absent), (*self.roster.organisations, *self.absent_places)
        return Read(replace(self.roster, members=people, organisations=places))

    def told(self, outcome: Outcome) -> Outcome:
        return replace(outcome, absent=self.absent, absent_places=self.absent_places)


def read_list(session: Session, tables: Sequence[Sheet], file: str, branch: str, today: date) -> Read:
    """Read the tables of a file; `branch` is the code of the one that is meant where the list names none."""
    return read_beside(session, tables, file, called.office(session, branch, today), today)


def read_beside(session: Session, tables: Sequence[Sheet], file: str, office: Office, today: date) -> Read:
    roster = replace(read(translated(tables, office)), file=file)
    return Read(roster, absent(session, roster, file, today), absent_places(session, roster, file, today))
