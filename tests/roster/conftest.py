"""Play an administrator at a terminal: write a workbook, import it, read what was printed and what is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlmodel import SQLModel, col, func, select

from bot.__main__ import main
from storage.ground.database import Database
from storage.tables import HistoryEntry, Member, Membership, Organisation, Post

ORGANISATIONS = ("ma", "ten", "loai", "ma_cap_tren")
MEMBERS = ("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao")
Rows = Sequence[Sequence[object]]

TREE: Rows = (
    ("XA", "Đảng bộ xã", "dang_bo_xa", None),
    ("CB1", "Chi bộ Một", "chi_bo", "XA"),
    ("CB2", "Chi bộ Hai", "chi_bo", "XA"),
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What the verb said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Administrator:
    """Runs the verb against one database."""

    def __init__(self, url: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.database = Database(url)
        self.file = folder / "danh-sach.xlsx"
        self._capsys = capsys

    def imports(self, organisations: Rows = TREE, members: Rows = ()) -> Heard:
        """Write both sheets under their documented headings and import them."""
        return self.imports_sheets(to_chuc=[ORGANISATIONS, *organisations], thanh_vien=[MEMBERS, *members])

    def imports_sheets(self, **sheets: Rows) -> Heard:
        book = Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title.replace("__", " "))
            for row in rows:
                sheet.append(row)
        book.save(self.file)
        return self.runs("import", str(self.file))

    def runs(self, *arguments: str) -> Heard:
        self._capsys.readouterr()
        status = main(arguments)
        heard = self._capsys.readouterr()
        return Heard(status, heard.out, heard.err)

    def count(self, table: type[SQLModel]) -> int:
        return self.database.transact(lambda session: session.exec(select(func.count()).select_from(table)).one())

    def counts(self) -> list[int]:
        return [self.count(table) for table in (Organisation, Member, Membership, Post, HistoryEntry)]

    def tree(self) -> dict[str, tuple[str, str]]:
        """Return the name of each organisation, and the codes from the root down to it."""
        with_ids = self.database.transact(lambda session: list(session.exec(select(Organisation))))
        codes = {str(row.id): row.code for row in with_ids}
        return {
            row.code: (row.name, "/".join(codes[part] for part in row.path.strip("/").split("/"))) for row in with_ids
        }

    def names(self) -> list[str]:
        return self.database.transact(lambda session: list(session.exec(select(Member.name).order_by(col(Member.id)))))

    def open_codes(self) -> list[str]:
        """Return the codes of the open organisations, those above first."""
        query = select(Organisation.code).where(col(Organisation.closed_on).is_(None)).order_by(col(Organisation.path))
        return self.database.transact(lambda session: list(session.exec(query)))

    def homes(self, member: str, *, ended: bool = False) -> list[tuple[str, bool]]:
        query = (
            select(Organisation.code, Membership.leader)
            .join(Membership, col(Membership.organisation_id) == Organisation.id)
            .join(Member, col(Member.id) == Membership.member_id)
            .where(Member.code == member, col(Membership.until).is_not(None) == ended)
            .where(col(Membership.withdrawn_at).is_(None))
        )
        return [(code, leader) for code, leader in self.database.transact(lambda session: list(session.exec(query)))]

    def posts(self, member: str, *, ended: bool = False) -> set[tuple[str, str | None]]:
        query: Any = (
            select(Post.role, Organisation.code)
            .join(Member, col(Member.id) == Post.member_id)
            .outerjoin(Organisation, col(Organisation.id) == Post.organisation_id)
            .where(Member.code == member, col(Post.until).is_not(None) == ended, col(Post.withdrawn_at).is_(None))
        )
        return {(role, code) for role, code in self.database.transact(lambda session: list(session.exec(query)))}

    def backdates(self, days_ago: str) -> None:
        """Move the beginning of everything imported so far back."""
        with self.database.engine.begin() as connection:
            for table in ("membership", "post"):
                connection.exec_driver_sql(f"UPDATE {table} SET since = '{days_ago}'")


@pytest.fixture
def admin(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Administrator]:
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LOCALE", "en")
    monkeypatch.chdir(tmp_path)
    administrator = Administrator(database_url, tmp_path, capsys)
    yield administrator
    administrator.database.close()


@pytest.fixture
def clerk(admin: Administrator) -> Administrator:
    admin.imports(TREE)
    return admin
