"""Targets of 1,762 cells are given, shown and withdrawn by as many statements as those of two."""

from collections.abc import Callable

import pytest
from sqlalchemy import event, insert, update
from sqlmodel import Session

from domain.names import called
from storage import organisations
from storage.ground.core_table import table_of
from storage.ground.database import Database
from storage.tables import Organisation
from tests.talking import Person, Village

pytestmark = pytest.mark.usefixtures("resolution")
CELLS = 1762


def statements(database: Database, work: Callable[[], object]) -> int:
    """Count the statements that something runs."""
    asked: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    work()
    event.remove(database.engine, "before_cursor_execute", note)
    return len(asked)


def talk(village: Village, chi: Person) -> dict[str, int]:
    """Give, look, give anew and withdraw; return how many statements each takes."""
    steps: dict[str, Callable[[], object]] = {
        "read back": lambda: chi.says("giao chỉ tiêu kết nạp 3600 đảng viên cho các chi bộ"),
        "given": lambda: chi.picks("Đúng, giao"),
        "in sum": lambda: chi.says("đã giao chỉ tiêu cho ai, đạt tới đâu rồi"),
        "one by one": lambda: chi.picks("Kết nạp"),
        "once more": lambda: chi.says("giao chỉ tiêu kết nạp đảng viên cho mỗi chi bộ 2"),
        "replaced": lambda: chi.picks("Đúng, giao"),
        "undone": lambda: chi.picks("trả lại như cũ"),
        "asked": lambda: chi.says("thu lại chỉ tiêu kết nạp đảng viên"),
        "withdrawn": lambda: chi.picks("Đúng, thu lại"),
    }
    return {name: statements(village.database, step) for name, step in steps.items()}


def many(session: Session) -> None:
    above = organisations.by_code(session, "XA")
    assert above is not None
    place, connection = table_of(Organisation), session.connection()
    rows = [
        {"code": f"C{number}", "name": f"Chi bộ số {number}", "kind": "chi_bo", "parent_id": above.id, "path": "/"}
        | {"called": called(f"Chi bộ số {number}")}
        for number in range(3, CELLS + 1)
    ]
    connection.execute(insert(place), rows)
    new = place.c.path == "/"
    path = above.path + place.c.id.cast(place.c.path.type) + "/"
    connection.execute(update(place).where(new).values(path=path))


def test_as_many_statements_for_1762_units_as_for_two(village: Village, chi: Person, binh: Person) -> None:
    few = talk(village, chi)
    village.database.transact(many)
    of_many = talk(village, chi)
    assert "(1.762 nơi)" in chi.says("giao chỉ tiêu kết nạp đảng viên cho mỗi chi bộ 2")
    more = {name: (few[name], count) for name, count in of_many.items() if count > few[name] + 1}
    assert not more, more
