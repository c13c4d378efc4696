"""Papers of what was handed in: the report to sign, and the committee's, which names who is missing."""

from dataclasses import replace
from datetime import date

import pytest

from tests.papers import foot, rows, sent, words
from tests.talking import Person, Village
from tests.talks.instructing.test_sending_back import hands_in
from tests.talks.registering.test_registering import register

RIGHT = "Đúng, dùng như vậy"


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


@pytest.fixture
def april(village: Village, an: Person, bay: Person, chi: Person) -> Village:
    """Return a village with monthly reports and two pledges in Chi bộ ấp 1, on the 1st of April."""
    chi.says("đặt kỳ báo cáo hằng tháng, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    register(an, "Trồng dừa", "500 cây", "30/11")
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)
    return village


def asks(village: Village, who: Person, typed: str, numbered: bool = True) -> None:
    """Ask for a paper, answering what stands on it the first time."""
    who.says(typed)
    who.picks(RIGHT)
    if numbered:
        who.picks("Chưa có")


def test_the_report_to_sign_bears_the_code_of_the_chat(april: Village, bay: Person, binh: Person) -> None:
    code = hands_in(binh)
    binh.picks("Bản Word để ký")
    binh.picks(RIGHT)
    binh.picks("Chưa có")
    paper = sent(april, binh)
    assert f"mã {code}" in foot(paper)
    assert ["1", "Đảng viên đã đăng ký", "đồng chí", "01/03 (33%)", "chưa có số liệu"] in rows(paper, "Chỉ số")
    register(bay, "Nuôi gà", "30 con")
    binh.says("in báo cáo đã nộp")
    again = sent(april, binh)
    assert foot(again) == foot(paper)
    assert rows(again, "Chỉ số") == rows(paper, "Chỉ số")


@pytest.mark.parametrize("typed", ["báo cáo của đảng ủy 6 tháng bản word", "lam bao cao 6 thang"])
def test_the_committees_report_is_put_together_from_what_was_handed_in(
    april: Village, an: Person, bay: Person, binh: Person, bao: Person, chi: Person, typed: str
) -> None:
    code = hands_in(binh)
    register(bay, "Nuôi gà", "30 con")  # in no figure of it
    asks(april, chi, typed)
    paper = sent(april, chi)
    said = words(paper)
    assert "Đã có 01/02 đơn vị trực thuộc nộp báo cáo (Báo cáo tháng 3/2026)" in said
    assert "Chưa nộp: Chi bộ ấp 2" in said
    assert "01/03 đảng viên đã đăng ký, đạt 33%" in said
    found = rows(paper, "Quá hạn")
    counts = ["03", "01", "33", "01", "0", "0", "01", "0", "0", "0", "0", "0"]
    assert found[0] == ["1", "Chi bộ ấp 1", *counts, f"01/04 {code}", "0", ""]
    assert found[1] == ["2", "Chi bộ ấp 2", *[""] * 12, "chưa nộp", "", ""]
    assert found[2][2:5] == ["03", "01", "33"]
    first = foot(paper)
    chi.says(typed)
    assert foot(sent(april, chi)).split("mã")[1] == first.split("mã")[1]


def test_percentages_are_made_anew_and_what_was_sent_back_is_not_counted(
    april: Village, an: Person, binh: Person, bao: Person, chi: Person
) -> None:
    register(bao, "Nuôi bò", "5 con")
    hands_in(binh)
    hands_in(bao)
    asks(april, chi, "làm báo cáo 6 tháng")
    found = rows(sent(april, chi), "Quá hạn")
    people, registered = (sum(int(row[at]) for row in found[:2]) for at in (2, 3))
    assert found[2][1:5] == ["Cộng", f"{people:02d}", f"{registered:02d}", str(round(100 * registered / people))]
    chi.says("trả lại báo cáo của ấp 2 vì thiếu số liệu")
    chi.picks("Gửi")
    chi.says("làm báo cáo 6 tháng")
    paper = sent(april, chi)
    assert "Đã trả lại, chưa nộp lại: Chi bộ ấp 2" in words(paper)
    assert rows(paper, "Quá hạn")[2][2] == rows(paper, "Quá hạn")[0][2]


def test_the_committees_report_has_a_part_a_group_and_its_results_by_unit(
    april: Village, an: Person, bay: Person, binh: Person, bao: Person, chi: Person
) -> None:
    register(bay, "Trồng dừa", "100 cây")
    register(bao, "Trồng dừa", "200 cây")
    an.says("báo cáo trồng dừa được 60 cây")
    bao.says("báo cáo trồng dừa được 90 cây")
    hands_in(binh)
    hands_in(bao)
    bay.says("báo cáo trồng dừa được 70 cây")  # in no figure of it
    asks(april, chi, "làm báo cáo 6 tháng")
    paper = sent(april, chi)
    said = words(paper)
    assert "đăng ký 03 nội dung, trong đó đã hoàn thành 0" in said
    assert "Trồng dừa: 150/800 cây, đạt 19% so với chỉ tiêu đăng ký (03 nội dung, 01 nội dung chưa có số liệu)" in said
    assert "; trong đó Chi bộ ấp 2 90/200, Chi bộ ấp 1 60/600." in said
    found = rows(paper, "% hoàn thành")
    results = [row[-1] for row in rows(paper, "Kết quả chính (thực hiện/chỉ tiêu đăng ký)") if row[0].isdigit()]
    assert results == ["Trồng dừa: 60/600 cây (10%)", "Trồng dừa: 90/200 cây (45%)"]
    assert len(found) == 3
    assert not [name for name in ("Nguyễn Văn An", "Trần Văn Bảy") if name in said]


def test_without_a_round_there_is_nothing_to_put_together(village: Village, chi: Person, binh: Person) -> None:
    asks(village, chi, "làm báo cáo 6 tháng")
    village.make_files()
    assert "chưa có gì để tổng hợp" in chi.receives()
    asks(village, binh, "in báo cáo đã nộp")
    village.make_files()
    assert "chưa nộp báo cáo nào" in binh.receives()


def test_what_an_organisation_registered_itself_comes_as_its_sheet(village: Village, an: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "500 cây")
    binh.says("đăng ký cho chi bộ: xây 2 nhà tình thương trước 30/11")
    for _ in range(3):
        if binh.heard and any("Đúng, đăng ký" in each.label for each in binh.heard[-1].choices):
            binh.picks("Đúng, đăng ký")
    asks(village, binh, "in bản đăng ký tập thể", numbered=False)
    paper = sent(village, binh)
    said = words(paper)
    assert "BẢN ĐĂNG KÝ NỘI DUNG THI ĐUA (TẬP THỂ)" in said
    assert "Trồng dừa" not in said
    assert "T/M CHI BỘ" in said
    assert "Đăng ký xây dựng điển hình" in said
