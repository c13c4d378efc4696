"""A pledge serves an indicator and carries out a resolution; its figures stand beside the result, never in it."""

import pytest
from sqlmodel import Session, col, select

from storage.erasing.erase import erase
from storage.tables import Pledge
from tests.talking import Person, Village

CARD, INDICATOR = "/camket 1", "chỉ tiêu kết nạp đảng viên"


@pytest.fixture
def served(an: Person, bay: Person, binh: Person, chi: Person, request: pytest.FixtureRequest) -> Person:
    """Return a member whose pledge, with two others, was registered before the resolution was brought in."""
    for who, words in ((an, "kết nạp 5 đảng viên"), (bay, "kết nạp 3 đảng viên"), (binh, "trồng 20 cây dừa")):
        said = who.says(f"Tôi đăng ký {words} trước 30/6")
        if "đăng ký cho ai" in said:
            who.picks("Cả Chi bộ")
        who.picks("Đúng, đăng ký")
    request.getfixturevalue("resolution")
    return an


def test_said_at_its_card_and_taken_back(served: Person) -> None:
    served.says(CARD)
    assert "phục vụ chỉ tiêu nào" in served.picks("Phục vụ chỉ tiêu")
    said = served.picks("Kết nạp đảng viên")
    assert "Phục vụ chỉ tiêu: Kết nạp đảng viên" in said
    assert "Phục vụ chỉ tiêu: Kết nạp đảng viên" in served.says(CARD)
    served.picks("Phục vụ chỉ tiêu nào")
    said = served.says("cụ thể hóa Nghị quyết số 05-NQ/ĐU")
    assert "Cụ thể hóa: “Nghị quyết số 05-NQ/ĐU”" in said
    assert "Phục vụ chỉ tiêu: Kết nạp đảng viên" in said
    said = served.picks("lấy lại")
    assert "Cụ thể hóa" not in said
    assert "Phục vụ chỉ tiêu: Kết nạp đảng viên" in said


def test_said_in_words(served: Person, bay: Person) -> None:
    said = served.says("việc này cụ thể hóa nghị quyết 05 của Đảng ủy xã")
    assert "Cụ thể hóa: “nghị quyết 05 của Đảng ủy xã”" in said
    assert "Phục vụ chỉ tiêu: Kết nạp đảng viên" in bay.says("phục vụ chỉ tiêu kết nạp đảng viên")
    assert "không thấy chỉ tiêu" in bay.says("/chitieu viec 2") + bay.says("bay lên trời")


def test_shown_beside_the_result_and_never_in_it(served: Person, bay: Person, binh: Person, chi: Person) -> None:
    served.says("phục vụ chỉ tiêu kết nạp đảng viên")
    bay.says("phục vụ chỉ tiêu kết nạp đảng viên")
    binh.says("/chitieu viec 3")
    binh.says("kết nạp đảng viên")
    served.says("/baocao 1")
    served.says("2 đảng viên")
    for who in (binh, chi):
        said = who.says(INDICATOR)
        assert "chưa báo kết quả" in said or "chưa có" in said
        assert "3 việc phục vụ chỉ tiêu này: đăng ký 8, đã làm 2 đảng viên (có 1 việc tính khác" in said


def test_shown_beside_the_target_that_was_given(served: Person, binh: Person, chi: Person) -> None:
    served.says("phục vụ chỉ tiêu kết nạp đảng viên")
    chi.says("giao chỉ tiêu kết nạp 20 đảng viên cho các chi bộ")
    chi.picks("Đúng, giao")
    binh.receives()
    assert "10 đảng viên, chưa có kết quả · chưa trả lời · việc đã đăng ký: 5 đảng viên" in binh.says(
        "chỉ tiêu được giao"
    )


def test_a_result_may_be_filled_from_them_once_it_is_read_back(served: Person, binh: Person) -> None:
    served.says("phục vụ chỉ tiêu kết nạp đảng viên")
    served.says("/baocao 1")
    served.says("2 đảng viên")
    said = binh.says("báo chỉ tiêu kết nạp đảng viên")
    assert "1 việc phục vụ chỉ tiêu này: đăng ký 5, đã làm 2 đảng viên" in said
    assert "2 đảng viên" in binh.picks("Ghi theo các việc")
    assert "Đã ghi: 2 đảng viên" in binh.picks("Đúng, ghi lại")


def test_only_those_whose_it_is_say_it(served: Person, bay: Person, chi: Person) -> None:
    for who in (bay, chi):
        assert "Việc của ai" in who.says("/chitieu viec 1")
        assert "Việc của ai" in who.says("/chitieu boviec 1 1")


def test_the_resolution_is_emptied_with_whose_it_was(served: Person, village: Village) -> None:
    served.says("việc này cụ thể hóa nghị quyết 05 của Đảng ủy xã")
    village.database.transact(erase, served.member_id, village.stamp)

    def papers(session: Session) -> list[str | None]:
        return list(session.exec(select(Pledge.serves).where(col(Pledge.member_id) == served.member_id)))

    assert village.database.transact(papers) == [None]
