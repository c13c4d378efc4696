"""A pledge reads as a promise where its campaign wants it; off at first, switched by an administrator, and back."""

from sqlmodel import select

from storage.ground.database import Session
from storage.tables import HistoryEntry
from tests.talking import Person, Village

SENTENCE = "Tôi đăng ký trồng 50 cây dừa trước 30/6"
PROMISE = "Tôi hứa hoàn thành “Trồng 50 cây dừa” trước ngày 30/06/2026."


def switched_on(dung: Person) -> None:
    dung.says("/dotthidua")
    asked = dung.picks("Bật lời hứa")
    assert "“Tôi hứa hoàn thành … trước ngày …”" in asked
    assert "duyệt" not in asked
    assert "Đã bật" in dung.picks("Đúng, bật")


def test_off_at_first_nothing_is_promised(an: Person, dung: Person) -> None:
    assert "Ghi thành lời hứa “Tôi hứa hoàn thành …”: đang tắt" in dung.says("/dotthidua")
    assert "hứa" not in an.says(SENTENCE)
    assert "hứa" not in an.picks("Đúng, đăng ký")


def test_switched_on_it_is_read_back_and_shown_as_a_promise(an: Person, dung: Person, binh: Person) -> None:
    switched_on(dung)
    assert "Ghi thành lời hứa “Tôi hứa hoàn thành …”: đang bật" in dung.says("/dotthidua")
    assert PROMISE in an.says(SENTENCE)
    assert PROMISE in an.picks("Đúng, đăng ký")
    assert PROMISE in an.says("/camket 1")
    assert PROMISE in binh.says("/danhsach viec 1")
    assert "Nguyễn Văn An: hứa hoàn thành “Trồng 50 cây dừa”" in binh.says("/danhsach doc CB1 0")


def test_a_branch_promises_as_a_branch(binh: Person, dung: Person) -> None:
    switched_on(dung)
    said = binh.says("/dangky Cả chi bộ trồng 300 cây dừa trước 30/6")
    assert "Chi bộ ấp 1 hứa hoàn thành “Cả chi bộ trồng 300 cây dừa” trước ngày 30/06/2026." in said
    assert "Chúng tôi hứa hoàn thành" in binh.picks("Đúng, đăng ký")


def test_what_is_withdrawn_is_no_promise_any_more(an: Person, dung: Person) -> None:
    switched_on(dung)
    an.says(SENTENCE)
    an.picks("Đúng, đăng ký")
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.says("đất đã bán hết rồi")
    assert "hứa" not in an.says("/camket 1")


def test_the_switch_has_its_way_back_and_its_history(an: Person, dung: Person, village: Village) -> None:
    switched_on(dung)
    dung.picks("Nhầm")
    assert "Đã tắt" in dung.picks("Đúng, tắt")
    assert "hứa" not in an.says(SENTENCE)

    def told(session: Session) -> list[object]:
        entries = session.exec(select(HistoryEntry).where(HistoryEntry.verb == "promises")).all()
        return [(entry.details["before"], entry.details["after"], entry.actor_id) for entry in entries]

    assert village.database.transact(told) == [(False, True, dung.member_id), (True, False, dung.member_id)]


def test_nobody_else_switches_it(binh: Person) -> None:
    assert "hứa" not in binh.says("/dotthidua hua 1")
