"""Send lists as each channel allows, and let the worker read them."""

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlmodel import col, select

from domain.channel import Capabilities
from domain.chat import Kind
from domain.links import sign_list, verify_list
from handlers.roster import by_page
from scheduler.rosters.working import Around, RosterWork
from storage.evidence.folder import Folder
from storage.ground.database import Session
from storage.tables import Member, Membership, Organisation, SentList
from tests.talking import CAPABILITIES, KEY, ZONE, Person, Village

HEAD = ("STT", "Họ và tên", "Chi bộ")


def workbook(*rows: Sequence[object], title: str = "Sheet1") -> bytes:
    book = Workbook()
    assert book.active is not None
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@dataclass(frozen=True)
class Clock:
    """The two clocks of the village."""

    village: Village

    def now(self) -> datetime:
        return self.village.now

    def real(self) -> datetime:
        return self.village.real


@dataclass
class Files:
    """What a channel gives for each attachment."""

    capabilities: Capabilities
    given: dict[str, bytes | Exception] = field(default_factory=dict)

    async def fetch(self, attachment: str) -> bytes:
        content = self.given[attachment]
        if isinstance(content, Exception):
            raise content
        return content


@dataclass
class Lists:
    """The worker, and how people hand a list over."""

    village: Village
    root: Path
    files: dict[str, Files] = field(
        default_factory=lambda: {name: Files(capabilities) for name, capabilities in CAPABILITIES.items()}
    )
    public: bool = True

    def work(self) -> None:
        channels = {(name, "1"): each for name, each in self.files.items()}
        around = Around(channels, Folder(self.root), Clock(self.village), ZONE, self.public)
        asyncio.run(RosterWork(self.village.database, around, "test", lambda: None).work_off())

    def send(
        self,
        person: Person,
        content: bytes | Exception,
        name: str = "danh-sach.xlsx",
        text: str = "",
        page: str = "/nhap trang",
    ) -> str:
        """Send a file in the chat, or by the page where the channel hands none over; return the answer at once."""
        if CAPABILITIES[person.channel].files:
            self.files[person.channel].given[name] = content
            return person.sends(kind=Kind.DOCUMENT, attachment=name, name=name, text=text)
        said = person.says(page)
        number = verify_list(said.partition("/tai-danh-sach/")[2].split()[0], self.village.real, KEY)
        assert number is not None
        assert isinstance(content, bytes)
        run = self.village.database.transact
        assert run(by_page.take, number, name, content, self.village.now, ZONE)
        assert not run(by_page.take, number, name, content, self.village.now, ZONE)
        return said

    def sends(self, person: Person, *rows: Sequence[object], name: str = "danh-sach.xlsx", text: str = "") -> str:
        """Send a list and return what the worker answers."""
        self.send(person, workbook(*rows), name, text)
        self.work()
        return person.receives()

    def people(self, code: str) -> list[str]:
        """Return who belongs to an organisation today."""
        return self.village.database.transact(_people, code, self.village.now)

    def rows(self) -> list[SentList]:
        return self.village.database.transact(lambda session: list(session.exec(select(SentList)).all()))

    def left_behind(self) -> list[Path]:
        return [path for path in self.root.rglob("*") if path.is_file()]


def _people(session: Session, code: str, now: datetime) -> list[str]:
    query = (
        select(Member.name)
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(Organisation.code == code, col(Membership.until).is_(None), col(Membership.withdrawn_at).is_(None))
    )
    return sorted(session.exec(query))


@pytest.fixture
def lists(village: Village, tmp_path: Path) -> Lists:
    def address(list_id: int, until: datetime) -> str:
        return f"https://dk.example.vn/tai-danh-sach/{sign_list(list_id, until, KEY)}"

    village.deployment = replace(village.deployment, list_page=address, public=True)
    return Lists(village, tmp_path / "files")
