"""What agreements keep of a person, what is left once they are erased, and how they are counted."""

import json
from datetime import date

from domain.agreements.agreement import Counted
from domain.agreements.scoring import Scorer
from domain.roles import Role
from storage import organisations
from storage.agreements import counting, reading, scores, writing
from storage.comrades import merging
from storage.erasing import erase
from storage.ground.database import Session
from storage.people import personal_data
from tests.talking import Person, Village
from tests.talks.recognition.agreeing import agreed, drawn_up, signs


def scored_with_words(chi: Person, binh: Person, bao: Person) -> int:
    number = agreed(chi, binh, bao)
    binh.says(f"/giaouoc cham {number}")
    binh.says("1: 38 vì chị Lan nghỉ\n2: 35\n3: 20")
    binh.picks("Đúng, ghi điểm")
    binh.says(f"/giaouoc ykien {number} 1")
    binh.says("chị Lan nghỉ từ tháng 5")
    binh.picks("Đúng, ghi vào")
    return number


def test_ones_own_data_holds_signature_points_and_words(
    chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    scored_with_words(chi, binh, bao)
    kept = village.database.transact(personal_data.gather, binh.member_id)["agreements"]
    said = json.dumps(kept, ensure_ascii=False, default=str)
    assert "chị Lan nghỉ từ tháng 5" in said
    assert '"role": "secretary"' in said
    assert "2026-03-10" in said


def test_whoever_is_erased_leaves_points_and_no_words(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = scored_with_words(chi, binh, bao)
    village.database.transact(erase.erase, binh.member_id, village.stamp)

    def look(session: Session) -> None:
        one = reading.get(session, number)
        assert one is not None
        (sheet, _) = scores.sheets(session, one, 2026)
        assert sheet.total(Scorer.OWN) == 93
        assert {each.note for each in sheet.own.values()} == {""}
        assert [each.words for each in scores.remarks(session, sheet.party.id, 2026)] == [""]
        assert "Bình" not in one.parties[0].signer
        assert one.is_bound

    village.database.transact(look)


def test_who_was_entered_twice_keeps_the_signature(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = agreed(chi, binh, bao)
    again = village.member("Lê Thị Bình", "CB1")

    def work(session: Session) -> None:
        entry = merging.merge(session, again, binh.member_id, village.stamp)
        assert entry
        one = reading.get(session, number)
        assert one is not None
        assert one.parties[0].signer_id == again

    village.database.transact(work)


def test_they_are_counted_as_of_a_day(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = drawn_up(chi)
    village.wait(days=2)
    signs(binh, number)
    signs(bao, number)
    village.wait(days=2)
    chi.says(f"/giaouoc cat {number}")
    chi.says("sắp xếp lại tổ chức")
    chi.picks("Đúng, làm vậy")

    def counted(session: Session, day: int) -> Counted:
        top = organisations.by_code(session, "XA")
        cell = organisations.by_code(session, "CB1")
        assert top is not None
        assert cell is not None
        return counting.count(session, top.path, [cell.id], date(2026, 3, day))

    found = [village.database.transact(counted, day) for day in (9, 10, 12, 14)]
    assert found == [Counted(), Counted(passed_round=1), Counted(in_force=1), Counted(broken_off=1)]


def test_two_write_at_once_and_one_of_them_is_refused(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = drawn_up(chi)

    def read(session: Session) -> object:
        return reading.get(session, number)

    before = village.database.transact(read)

    def change(session: Session) -> bool:
        return writing.change(session, before, before.lines[:1], (before.since, before.until), village.stamp)  # type: ignore[attr-defined, arg-type]

    def sign(session: Session) -> bool:
        return writing.sign(session, before, before.parties[0], Role.SECRETARY, village.stamp)  # type: ignore[attr-defined, arg-type]

    assert village.database.transact(change)
    assert not village.database.transact(change)
    assert not village.database.transact(sign)
