"""Read an office's list beside what is known: its rows, and who belongs to its organisations and is not in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from domain.roster.office.translating import Office, translated
from domain.roster.reading import read
from domain.roster.rows import MemberRow, Roster, Sheet
from storage.roster import called
from storage.roster.absent import absent


@dataclass(frozen=True, slots=True)
class Read:
    """A list as it was read. `absent` is empty where they leave, and stand among its rows."""

    roster: Roster
    absent: tuple[MemberRow, ...] = ()

    def with_leavers(self) -> "Read":
        """Let everybody leave who is not in the list."""
        return Read(replace(self.roster, members=(*self.roster.members, *self.absent)))


def read_list(session: Session, tables: Sequence[Sheet], file: str, branch: str, today: date) -> Read:
    """Read the tables of a file; `branch` is the code of the one that is meant where the list names none."""
    return read_beside(session, tables, file, called.office(session, branch, today), today)


def read_beside(session: Session, tables: Sequence[Sheet], file: str, office: Office, today: date) -> Read:
    roster = replace(read(translated(tables, office)), file=file)
    return Read(roster, absent(session, roster, file, today))
