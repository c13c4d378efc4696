"""The set of papers that proposes commendations: made from one list, refused while its parts would not agree."""

from dataclasses import replace

import pytest

from domain.roles import Role
from tests.papers import rows, sent, words
from tests.talking import Person, Village
from tests.talks.desk.test_papers import RIGHT, agrees
from tests.talks.recognition.test_commending import SENTENCE, proposed, voted


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


def test_it_says_what_is_missing_instead_of_making_papers(an: Person, binh: Person, village: Village) -> None:
    assert "Chưa có đề nghị khen nào" in binh.says("làm hồ sơ khen thưởng")
    number = proposed(binh)
    said = binh.says("làm hồ sơ khen thưởng")
    assert "các phần sẽ không khớp nhau" in said
    assert "• Nguyễn Văn An (Chi bộ ấp 1): chưa có kết quả bỏ phiếu" in said
    voted(binh, number)
    assert "chưa đồng ý nêu tên ngoài chi bộ" in binh.says("hồ sơ khen thưởng")
    assert "chưa đồng ý nêu tên" in binh.says("/xuat khen CB1")
    agrees(village, an)
    assert "khác số đồng chí nói" in binh.says("làm hồ sơ khen thưởng 2 tập thể, 5 cá nhân")
    assert "Danh sách có 0 tập thể, 1 cá nhân" in binh.says("làm hồ sơ khen thưởng 1 cá nhân")


def test_ballots_of_one_meeting_agree(an: Person, bay: Person, binh: Person, village: Village) -> None:
    first, second = proposed(binh), proposed(binh, "đề nghị tặng giấy khen cho đồng chí Bảy vì gắn đèn cả xóm")
    for person in (an, bay):
        agrees(village, person)
    voted(binh, first, "3/3 đồng ý")
    voted(binh, second, "2/2 đồng ý")
    assert "số phiếu khác các đề nghị cùng cuộc họp" in binh.says("hồ sơ khen thưởng")
    voted(binh, second, "2/3 đồng ý")
    assert "khớp nhau" in binh.says("hồ sơ khen thưởng")


def test_the_four_parts_come_from_one_list(an: Person, bay: Person, binh: Person, village: Village) -> None:
    first = proposed(binh)
    second = proposed(binh, "đề nghị tặng giấy khen cho Chi bộ ấp 1 vì làm 500 mét đường hoa")
    agrees(village, an)
    for number in (first, second):
        voted(binh, number, "3/3 đồng ý, họp ngày 9/3")
    binh.says("hồ sơ khen thưởng")
    binh.picks("Lập bộ hồ sơ")
    binh.picks(RIGHT)
    paper = sent(village, binh)
    said = words(paper)
    for part in ("TỜ TRÌNH", "DANH SÁCH TRÍCH NGANG", "BÁO CÁO THÀNH TÍCH", "BIÊN BẢN"):
        assert part in said
    assert "Kính trình: Đảng ủy xã An Thạnh" in said
    assert "01 tập thể, 01 cá nhân" in said
    assert "- Giấy khen: 01 tập thể, 01 cá nhân." in said
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in said
    assert "CỘNG HÒA" not in said
    listed = rows(paper, "Tóm tắt thành tích")
    assert [row[1] for row in listed] == ["Nguyễn Văn An", "Chi bộ ấp 1", "Cộng"]
    assert listed[0][3:] == ["Giấy khen", "giúp 03 hộ thoát nghèo", "chưa"]
    assert listed[-1][2] == "01 tập thể, 01 cá nhân"
    votes = rows(paper, "Đồng ý")
    assert [row[1:] for row in votes] == [
        ["Nguyễn Văn An", "Giấy khen", "03", "0", "0", "100%"],
        ["Chi bộ ấp 1", "Giấy khen", "03", "0", "0", "100%"],
    ]


def test_a_form_of_the_state_has_the_frame_of_the_state(an: Person, binh: Person, village: Village) -> None:
    number = proposed(binh, "đề nghị tặng bằng khen cho đồng chí An vì đã giúp 3 hộ thoát nghèo")
    voted(binh, number)
    agrees(village, an)
    binh.says("/xuat khen CB1")
    binh.picks(RIGHT)
    said = words(sent(village, binh))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Mẫu số 01" in said
    upward, _, minutes = said.partition("III. ĐÃ ĐƯỢC KHEN THƯỞNG")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" not in upward
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in minutes


def test_the_minutes_in_a_committees_set_are_headed_by_the_branch_that_met(
    an: Person, binh: Person, chi: Person, village: Village
) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    agrees(village, an)
    chi.says("hồ sơ khen thưởng")
    chi.picks("Lập bộ hồ sơ")
    chi.picks(RIGHT)
    upward, _, minutes = words(sent(village, chi)).partition("III. ĐÃ ĐƯỢC KHEN THƯỞNG")
    assert "-TTr/ĐU" in upward
    assert "-BB/CB" in minutes
    assert "BIÊN BẢN" in minutes.partition("-BB/CB")[2]


def test_sudden_ones_stand_in_a_set_of_their_own_and_committees_take_what_came_up(
    an: Person, bay: Person, binh: Person, chi: Person, village: Village
) -> None:
    first = proposed(binh)
    proposed(binh, "đề nghị tặng giấy khen đột xuất cho đồng chí Bảy vì cứu người đuối nước", "")
    asked = binh.says("hồ sơ khen thưởng")
    assert "dịp 17/01/2027 – Chi bộ ấp 1" in asked
    assert "đột xuất, năm 2026 – Chi bộ ấp 1" in asked
    assert "Chưa có đề nghị khen nào" in chi.says("hồ sơ khen thưởng")
    voted(binh, first)
    binh.says(f"/khenthuong trinh {first}")
    assert "một đồng chí của Chi bộ ấp 1: chưa đồng ý nêu tên" in chi.says("hồ sơ khen thưởng")


def test_earlier_praise_stands_in_the_list(an: Person, binh: Person, chi: Person, village: Village) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.says("12-QĐ/ĐU")
    chi.picks("Đúng, khen")
    again = proposed(binh, SENTENCE.replace("giúp 3 hộ thoát nghèo", "vận động hiến 200 mét đất làm đường"))
    voted(binh, again)
    agrees(village, an)
    binh.says("/xuat khen CB1")
    binh.picks(RIGHT)
    listed = rows(sent(village, binh), "Đã khen")
    assert listed[0][5] == "Giấy khen, Quyết định số 12-QĐ/ĐU, của Đảng ủy xã An Thạnh, ngày 10/03/2026"


def test_staff_of_a_cell_make_it_too(village: Village, channel: str, an: Person) -> None:
    staff = village.person(channel, "Lê Hải", "CB1", (Role.STAFF, "CB1"))
    proposed(staff)
    assert "chưa có kết quả bỏ phiếu" in staff.says("hồ sơ khen thưởng")
