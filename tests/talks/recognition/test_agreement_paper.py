"""The paper of an agreement: to be signed two a row, with the points of its parties and the results."""

from dataclasses import replace

import pytest

from tests.papers import rows, sent, words
from tests.talking import Person, Village
from tests.talks.recognition.agreeing import agreed, arrived, drawn_up


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


def paper_for(village: Village, who: Person, said: str) -> str:
    arrived(village, who)
    who.says(said)
    who.picks("Đúng, dùng như vậy")
    return words(sent(village, who))


def test_it_is_printed_to_be_signed(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    agreed(chi, binh, bao)
    said = paper_for(village, binh, "in giao ước ra giấy")
    assert "GIAO ƯỚC THI ĐUA\nnăm 2026" in said
    assert "gồm: Chi bộ ấp 1; Chi bộ ấp 2." in said
    assert "Xây dựng Đảng\n40" in said
    assert "Cộng\n100" in said
    assert "- Kiểm tra chéo." in said
    assert "ĐẠI DIỆN\nCHI BỘ ẤP 1\nBÍ THƯ\n(đã ký qua trợ lý ngày 10/03/2026)\nLê Thị Bình" in said
    assert "CHI BỘ ẤP 2" in said
    assert "DỰ THẢO" in said


def test_the_sheet_of_points_has_its_sums_and_the_difference(
    chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    number = agreed(chi, binh, bao)
    for who, points in ((binh, "38 35 20"), (chi, "30 35 20")):
        who.says(f"/giaouoc cham {number} 1")
        who.says(points)
        who.picks("Đúng, ghi điểm")
    arrived(village, binh)
    binh.says("/xuat giaouoc CB1")
    binh.picks("Đúng, dùng như vậy")
    paper = sent(village, binh)
    found = rows(paper, "Khối chấm")
    assert found[0] == ["1", "Xây dựng Đảng", "40", "38", "30", ""]
    assert found[-1] == ["", "Cộng", "100", "93", "85", ""]
    assert "Tự chấm và khối chấm lệch 08 điểm, ở 1 nội dung." in words(paper)
    assert rows(paper, "Hạng") == [["1", "Chi bộ ấp 1", "93", "85"], ["", "Chi bộ ấp 2", "", "chưa chấm"]]


def test_a_draft_is_printed_with_its_warning(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    drawn_up(chi, "Xây dựng Đảng: 40 điểm\nKinh tế: 50 điểm")
    said = paper_for(village, binh, "giao ước thi đua bản word")
    assert "Tổng điểm là 90, chưa đúng 100." in said
    assert "CHI BỘ ẤP 1" in said
    assert "(đã ký qua trợ lý" not in said


def test_without_one_it_is_said(binh: Person, village: Village) -> None:
    binh.says("/xuat giaouoc CB1")
    binh.picks("Đúng, dùng như vậy")
    village.make_files()
    assert "chưa có giao ước thi đua nào" in binh.receives()
