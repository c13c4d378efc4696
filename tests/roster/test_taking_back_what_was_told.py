"""An import taken back leaves one stay each, the old names to be found by, and nobody in a wrong belief."""

from typing import Any

from sqlmodel import Session, col, select, update

from domain.channel import MessageState
from storage.tables import Account, Member, OutboxMessage
from tests.roster.conftest import Administrator, Rows
from tests.roster.test_taking_an_import_back import HEADS, imported

BEFORE: Rows = (
    HEADS,
    ("A", "Lê An", "CB1", None, None, None, "2026-01-01", None, None),
    ("B", "Võ Ba", "CB1", "bi_thu", "x", None, "2026-01-01", None, None),
    ("C", "Đỗ Cúc", "CB2", "bi_thu", "x", None, "2026-01-01", None, None),
    ("D", "Hồ Dũng", "CB1", None, None, None, "2026-01-01", None, None),
)
AFTER: Rows = (
    HEADS,
    ("A", "Lê An", "CB2", None, None, None, None, None, None),
    ("B", "Võ Văn Bảy", "CB1", "bi_thu", "x", None, None, None, None),
    ("D", "Hồ Dũng", "CB1", None, None, None, "2025-06-01", "2026-03-01", "chuyển đi"),
)


def join(session: Session) -> None:
    for number, row in enumerate(session.exec(select(Member)).all()):
        linked = row.created_at
        session.add(Account(channel="t", bot="b", chat=str(number), member_id=row.id, language="en", linked_at=linked))


def send(session: Session) -> None:
    session.execute(update(OutboxMessage).values(state=MessageState.SENT))


def waiting(session: Session) -> list[str]:
    queued = select(OutboxMessage).where(OutboxMessage.state == MessageState.QUEUED).order_by(col(OutboxMessage.id))
    return [said(row.body) for row in session.exec(queued)]


def said(body: Any) -> str:
    return str(body["text"])


def keys_to_find_by(session: Session) -> list[str]:
    return sorted(session.exec(select(Member.found_by)))


def test_a_leaver_whose_beginning_was_corrected_has_one_stay_again(admin: Administrator) -> None:
    imported(admin, BEFORE)
    assert imported(admin, AFTER).status == 0
    assert admin.homes("D") == []
    assert admin.runs("import", "--take-back").status == 0
    assert admin.homes("D") == [("CB1", False)]
    assert admin.homes("D", ended=True) == []
    assert "nothing to do" in imported(admin, BEFORE).out


def test_who_was_entered_by_mistake_and_corrected_has_one_stay_again(admin: Administrator) -> None:
    imported(admin, BEFORE)
    mistaken = ("D", "Hồ Dũng", "CB1", None, None, None, "2025-06-01", "2026-03-01", "nhập nhầm")
    assert imported(admin, (HEADS, mistaken)).status == 0
    assert admin.runs("import", "--take-back").status == 0
    assert admin.homes("D") == [("CB1", False)]


def test_people_are_found_by_their_old_names(admin: Administrator) -> None:
    imported(admin, BEFORE)
    before = admin.database.transact(keys_to_find_by)
    imported(admin, AFTER)
    admin.runs("import", "--take-back")
    assert admin.database.transact(keys_to_find_by) == before


def test_what_waits_is_not_sent(admin: Administrator) -> None:
    imported(admin, BEFORE)
    admin.database.transact(join)
    imported(admin, AFTER)
    assert len(admin.database.transact(waiting)) == 4
    assert admin.runs("import", "--take-back").status == 0
    assert admin.database.transact(waiting) == []


def test_who_heard_of_it_hears_once_that_it_is_not_so(admin: Administrator) -> None:
    imported(admin, BEFORE)
    admin.database.transact(join)
    imported(admin, AFTER)
    admin.database.transact(send)
    assert admin.runs("import", "--take-back").status == 0
    told = admin.database.transact(waiting)
    own = [text for text in told if "that you had left Chi bộ Một was noted by mistake" in text]
    assert len(own) == 2
    for branch in ("Một", "Hai"):
        assert sum(f"that comrades had come to Chi bộ {branch} or moved away" in text for text in told) == 1
    assert len(told) == 4
