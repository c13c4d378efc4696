"""The papers of a cell and of a committee, asked for in words: what stands in them, and for whom."""

from dataclasses import replace

import pytest
from sqlmodel import select

from domain.roles import Role
from storage import organisations
from storage.ground.database import Session
from storage.people import consents
from storage.tables import Letterhead
from tests import papers
from tests.papers import foot, rows, sent, words
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register
from tests.talks.reorganising.test_merging import merge


def heads(session: Session) -> set[str]:
    """Return the organisations of whose papers something is kept."""
    rows = session.exec(select(Letterhead.organisation_id)).all()
    return {place.name for place in organisations.by_ids(session, list(rows)).values()}


RIGHT = "Đúng, dùng như vậy"


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


def agrees(village: Village, who: Person) -> None:
    def work(session: Session) -> None:
        consents.give(session, who.member_id, consents.VERSION, who.channel, village.now, consents.SHOW_NAME)

    village.database.transact(work)


def test_the_list_is_asked_for_and_the_letterhead_once(village: Village, an: Person, binh: Person) -> None:
    in_chat = register(an, "Giúp hộ nghèo", "4 hộ", "30/6")
    assert "04 hộ" not in in_chat
    asked = binh.says("in danh sách đăng ký")
    assert "ĐẢNG BỘ XÃ AN THẠNH – CHI BỘ ẤP 1" in asked
    assert "An Thạnh, ngày" in asked
    assert "T/M CHI BỘ, BÍ THƯ, Lê Thị Bình" in asked
    assert len(binh.heard[-1].text.split("\n\n")[0].split("\n")) <= 8
    binh.picks(RIGHT)
    paper = sent(village, binh)
    said = words(paper)
    assert "04 hộ" in said
    assert "Nguyễn Văn An" in said
    assert "đã đăng ký 01/02, đạt 50%; trong đó lãnh đạo 0/01" in said
    assert "DỰ THẢO" in said
    assert "ngày 10 tháng 3 năm 2026" in said
    assert "số liệu đến ngày 10/03/2026, 09 giờ 00 · mã " in foot(paper)
    assert ["1", "Lê Thị Bình", "x", "có", ""] in rows(paper, "Nhắn được qua trợ lý")
    assert binh.says("in danh sách đăng ký") == ""
    assert foot(sent(village, binh)) == foot(paper)


def test_upward_only_those_are_named_who_agreed(village: Village, an: Person, bay: Person, binh: Person) -> None:
    register(an, "Giúp hộ nghèo", "4 hộ")
    register(bay, "Trồng dừa", "500 cây")
    agrees(village, bay)
    binh.says("in danh sách đăng ký gửi cấp trên")
    binh.picks(RIGHT)
    said = words(sent(village, binh))
    assert "Trần Văn Bảy" in said
    assert "Nguyễn Văn An" not in said
    assert "Giúp hộ nghèo" not in said
    assert "Ngoài bảng này còn 01 nội dung của 01 đồng chí chưa đồng ý nêu tên" in said
    assert "đã đăng ký 02/03, đạt 67%" in said
    assert "CHƯA ĐĂNG KÝ" not in said


def test_the_sheet_of_a_meeting_needs_no_letterhead(village: Village, an: Person, bay: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "500 cây", "25/3")
    register(bay, "Nuôi gà", "30 con", "30/11")
    village.wait(days=20)
    an.says("báo cáo trồng dừa được 120 cây")
    binh.says("làm phiếu họp chi bộ giùm tôi")
    paper = sent(village, binh)
    said = words(paper)
    assert "Đăng ký 02/03 · hoàn thành 0/02 · quá hạn 01" in said
    assert rows(paper, "Đồng chí") == [["1", "Nguyễn Văn An", "Trồng dừa", "25/03", "120/500 (24%)", "quá hạn"]]
    assert "Ngoài ra: 01 nội dung chưa đến hạn." in said
    assert "Cần trao đổi" in said
    assert "I.2. Phong trào thi đua: 02/03 (67%) đảng viên" in said
    assert "Chưa có nhiệm vụ nào từ tháng trước." in said


def test_what_goes_into_the_resolution_says_how_it_was_and_is(village: Village, an: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "500 cây", "30/4")
    village.wait(days=10)
    an.says("báo cáo trồng dừa được 50 cây")
    village.wait(days=35)
    an.says("báo cáo trồng dừa được 120 cây")
    binh.says("phiếu họp chi bộ")
    found = rows(sent(village, binh), "Tình trạng đầu kỳ")
    assert found == [["1", "Trồng dừa (Nguyễn Văn An)", "50/500", "120/500 (24%); đúng tiến độ"]]


def test_the_meeting_speaks_of_what_waits_and_of_what_was_not_reached(
    village: Village, an: Person, bay: Person, tam: Person, binh: Person
) -> None:
    register(an, "Trồng dừa", "500 cây", "30/11")
    register(bay, "Nuôi gà", "30 con", "25/3")
    register(tam, "Sửa cầu", "2 cây cầu", "30/11")
    an.says("báo cáo trồng dừa được 500 cây, đã xong")
    an.picks("Đúng")
    village.wait(days=60)
    bay.says("báo cáo nuôi gà không đạt, chỉ được 10 con")
    bay.picks("Đúng rồi")
    binh.says("phiếu họp chi bộ")
    paper = sent(village, binh)
    assert [row[1:] for row in rows(paper, "Đồng chí")] == [
        ["Trần Văn Bảy", "Nuôi gà", "25/03", "10/30 (33%)", "chưa đạt, cần trao đổi"],
        ["Nguyễn Văn An", "Trồng dừa", "30/11", "500/500 (100%)", "đã xong, chờ xác nhận"],
    ]
    assert "Ngoài ra: 01 nội dung chưa đến hạn." in words(paper)
    assert "Trần Văn Bảy (Nuôi gà: chưa đạt)." in words(paper)
    assert "SINH HOẠT THÁNG 5/2026" in words(paper)


def test_whom_to_urge_stays_in_the_cell(village: Village, an: Person, bay: Person, binh: Person, chi: Person) -> None:
    register(an, "Trồng dừa", "500 cây", "25/3")
    village.wait(days=20)
    binh.says("danh sách đôn đốc")
    paper = sent(village, binh)
    found = rows(paper, "Việc còn lại")
    assert [row[1] for row in found] == ["Lê Thị Bình", "Trần Văn Bảy", "Nguyễn Văn An"]
    assert "quá hạn từ 25/03/2026; chưa báo cáo 01 nội dung" in found[2][2]
    assert "không gửi cấp trên" in words(paper)
    chi.says("/xuat dondoc CB1")
    village.make_files()
    chi.receives()
    assert not any(message.file for message in chi.heard)


def test_sheets_to_sign_a_page_each_leaders_first(village: Village, an: Person, bay: Person, binh: Person) -> None:
    for each in (an, bay, binh):
        register(each, "Trồng <dừa> & cau", "5 cây")
    binh.says("mẫu cho người ta ký")
    binh.picks(RIGHT)
    said = words(sent(village, binh))
    names = [line for line in said.split("\n") if line.startswith("Họ và tên: ")]
    assert names == [f"Họ và tên: {name}" for name in ("Lê Thị Bình", "Nguyễn Văn An", "Trần Văn Bảy")]
    assert "Trồng <dừa> & cau" in said
    assert "05 cây" in said
    assert "Đăng ký qua trợ lý ngày 10/03/2026." in said


def test_who_signs_for_the_cell_does_not_confirm_their_own_sheet(village: Village, an: Person, binh: Person) -> None:
    register(binh, "Nuôi gà", "30 con")
    register(an, "Trồng dừa", "5 cây")
    binh.says("mẫu cho người ta ký")
    binh.picks(RIGHT)
    signed = [
        table.rows[0].cells for table in sent(village, binh).tables if "NGƯỜI ĐĂNG KÝ" in table.rows[0].cells[1].text
    ]
    assert [[" ".join(each.text.split()) for each in sides] for sides in signed] == [
        ["XÁC NHẬN CỦA CHI BỘ", "NGƯỜI ĐĂNG KÝ (ký, ghi rõ họ tên) Lê Thị Bình"],
        ["XÁC NHẬN CỦA CHI BỘ BÍ THƯ Lê Thị Bình", "NGƯỜI ĐĂNG KÝ (ký, ghi rõ họ tên) Nguyễn Văn An"],
    ]


def test_blank_sheets_bear_a_code_where_it_is_wished(village: Village, binh: Person) -> None:
    village.member("Phan Văn Già", "CB1")
    binh.says("cho xin mẫu trống")
    said = binh.picks(RIGHT)
    if "còn 1 đồng chí chưa vào trợ lý" not in said:
        said = binh.says("cho xin mẫu trống")
    assert "còn 1 đồng chí chưa vào trợ lý" in said
    binh.picks("Có, in kèm mã")
    paper = papers.opened(binh)
    assert "Họ và tên: Phan Văn Già" in words(paper)
    assert "Mã vào trợ lý" in words(paper)
    assert len(paper.inline_shapes) == 1
    binh.says("mẫu trống")
    binh.picks("Không, in bản không mã")
    assert not sent(village, binh).inline_shapes


def test_a_committee_gets_its_cells_in_its_own_order(village: Village, an: Person, binh: Person, chi: Person) -> None:
    register(an, "Trồng dừa", "500 cây")
    chi.says("in bảng tổng hợp đăng ký")
    chi.picks(RIGHT)
    paper = sent(village, chi)
    found = rows(paper, "Đơn vị")
    assert [row[1:8] for row in found] == [
        ["Chi bộ ấp 1", "02", "01", "50", "01", "0", "0"],
        ["Chi bộ ấp 2", "01", "0", "0", "01", "0", "0"],
        ["Cộng", "03", "01", "33", "02", "0", "0"],
    ]
    assert "Nguyễn Văn An" not in words(paper)
    assert "ĐẢNG ỦY XÃ AN THẠNH" in words(paper)


def test_a_half_year_report_keeps_the_headings_it_knows_nothing_of(village: Village, an: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "500 cây")
    village.wait(days=100)
    assert "Chưa có thì gõ 0" not in binh.says("làm báo cáo 6 tháng")
    assert "mang số mấy" in binh.picks(RIGHT)
    said = binh.says("5")
    assert "05-BC/CB" in said
    paper = sent(village, binh)
    text = words(paper)
    assert "thi đua 6 tháng đầu năm 2026" in text
    assert "Số        -BC/CB" in text
    assert "Số:" not in text
    assert "[chi ủy bổ sung]" in text.split("IV. KHEN THƯỞNG")[1].split("V. HẠN CHẾ")[0]
    assert "đăng ký 01 nội dung" in text
    assert "Nguyễn Văn An" not in text
    assert {row[4] for row in rows(paper, "Cùng kỳ")} == {"chưa có số liệu"}


def test_a_half_year_report_counts_to_the_last_day_of_the_half_year(
    village: Village, an: Person, bay: Person, binh: Person
) -> None:
    register(an, "Trồng dừa", "500 cây", "25/6")
    agrees(village, an)
    village.wait(days=90)
    an.says("báo cáo trồng dừa được 120 cây")
    village.wait(days=30)  # 8/7
    an.says("báo cáo trồng dừa được 400 cây")
    register(bay, "Nuôi gà", "30 con", "30/11")
    binh.says("làm báo cáo 6 tháng")
    binh.picks(RIGHT)
    binh.picks("Chưa có")
    paper = sent(village, binh)
    said = words(paper)
    assert "thi đua 6 tháng đầu năm 2026" in said
    assert "đến ngày 30/06/2026" in said.lower()
    assert "đăng ký 01 nội dung" in said
    assert "Quá hạn 01" in said
    assert "120/500" in said
    assert "400" not in said
    assert "số liệu đến hết ngày 30/06/2026 · mã " in foot(paper)
    assert "ngày 08 tháng 7 năm 2026" in said
    village.wait(days=13)  # 21/7: the half-year that runs
    binh.says("làm báo cáo 6 tháng")
    said = words(sent(village, binh))
    assert "thi đua 6 tháng cuối năm 2026" in said
    assert "400/500" in said


@pytest.mark.parametrize("words_typed", ["phiếu họp chi bộ", "làm báo cáo 6 tháng", "in danh sách đăng ký"])
def test_a_member_gets_none(village: Village, an: Person, binh: Person, words_typed: str) -> None:
    an.says(words_typed)
    village.make_files()
    an.receives()
    assert not any(message.file for message in an.heard)


def test_what_stands_on_the_papers_is_changed_and_taken_back(village: Village, an: Person, binh: Person) -> None:
    deputy = village.person(binh.channel, "Lê Văn Phó", "CB1", (Role.DEPUTY, "CB1"))
    assert "Tên đơn vị in trên văn bản" in binh.says("sửa tên đơn vị trên văn bản")
    assert "CHI BỘ ẤP TÂN HÒA" in binh.says("Chi bộ ấp Tân Hòa")
    assert "Mỏ Cày, ngày" in binh.says("địa danh là Mỏ Cày")
    assert "Phần nào cần sửa" in binh.says("không đúng")
    binh.picks(RIGHT)
    assert "đã sửa phần ghi tên trên văn bản" in deputy.receives()
    binh.picks("Ghi nhầm, lấy lại")
    assert "CHI BỘ ẤP 1" in binh.says("/dauvanban")


def test_what_was_said_of_the_papers_follows_a_merger_and_comes_back(
    village: Village, binh: Person, bao: Person, dung: Person
) -> None:
    binh.says("sửa địa danh trên văn bản")
    binh.says("Mỏ Cày")
    binh.picks(RIGHT)
    merge(dung, "Chi bộ ấp Tân Phú")
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")
    read = binh.says("/dauvanban")
    assert "CHI BỘ ẤP TÂN PHÚ" in read
    assert "Mỏ Cày, ngày" in read
    assert village.database.transact(heads) == {"Chi bộ ấp Tân Phú"}


@pytest.mark.parametrize(
    "said",
    [
        "in danh sách có tên dán ở nhà văn hóa",
        "in danh sách đăng ký để dán ở nhà văn hóa ấp",
        "in danh sach chua dang ky dem treo bang tin",
        "xuất danh sách đăng ký công khai cho bà con coi",
    ],
)
def test_a_list_of_names_meant_for_a_wall_is_warned_of(village: Village, an: Person, binh: Person, said: str) -> None:
    register(an, "Giúp hộ nghèo", "4 hộ")
    assert "chỉ được nêu tên đồng chí đã đồng ý" in binh.says(said)
    binh.picks("Bản chỉ nêu người đã đồng ý")
    binh.picks(RIGHT)
    assert "Nguyễn Văn An" not in words(sent(village, binh))


def test_without_a_wall_nothing_is_warned_of(village: Village, binh: Person, chi: Person) -> None:
    assert "chỉ được nêu tên" not in binh.says("in danh sách đăng ký, không dán ra ngoài")
    assert "chỉ được nêu tên" not in chi.says("in bảng tổng hợp đăng ký để treo ở trụ sở")


def test_excel_wanted_while_the_letterhead_is_read_back_comes_and_the_question_stays(
    village: Village, binh: Person
) -> None:
    binh.says("làm báo cáo 6 tháng")
    assert "sẽ ghi" in binh.says("xuất excel")
    village.make_files()
    binh.receives()
    (file,) = (each.file for each in binh.heard if each.file)
    assert file.name.endswith(".xlsx")
    assert "mang số mấy" in binh.says(RIGHT)


def test_an_organisation_without_a_level_above_begins_with_its_own_name(village: Village, dung: Person) -> None:
    leader = village.person(dung.channel, "Ngô Văn Tỉnh", "TINH", (Role.SECRETARY, "TINH"))
    said = leader.says("/dauvanban")
    assert "– TỈNH ỦY" not in said
    assert "TỈNH ỦY" in said


def test_the_picture_for_the_group_is_offered_with_the_sheet_of_a_meeting(
    village: Village, an: Person, binh: Person
) -> None:
    register(an, "Trồng dừa", "50 cây")
    binh.says("phiếu họp chi bộ")
    sent(village, binh)
    binh.picks("Ảnh gửi nhóm")
    assert any(each.file and each.file.name.startswith("tinh-hinh") for each in binh.heard)


@pytest.mark.parametrize("said", ["in phiếu ký cho một mình anh Bảy thôi", "lay to dang ky de ky rieng cho anh Bay"])
def test_a_sheet_to_sign_for_one_comrade_alone(
    village: Village, an: Person, bay: Person, binh: Person, said: str
) -> None:
    for each in (an, bay):
        register(each, "Trồng cau", "5 cây")
    binh.says(said)
    binh.picks(RIGHT)
    lines = words(sent(village, binh)).split("\n")
    assert [line for line in lines if line.startswith("Họ và tên: ")] == ["Họ và tên: Trần Văn Bảy"]


def test_the_table_by_branches_as_of_a_past_day(village: Village, an: Person, bay: Person, chi: Person) -> None:
    register(an, "Trồng cau", "5 cây")
    village.wait(days=30)
    register(bay, "Trồng dừa", "5 cây")
    village.wait(days=2)
    chi.says("cho chị file tổng hợp các chi bộ tính đến 31/3")
    chi.picks(RIGHT)
    paper = sent(village, chi)
    assert rows(paper, "Đơn vị")[0][:4] == ["1", "Chi bộ ấp 1", "02", "01"]
    assert "31/03/2026" in foot(paper)
    chi.says("in bảng tổng hợp đăng ký")
    assert rows(sent(village, chi), "Đơn vị")[0][:4] == ["1", "Chi bộ ấp 1", "02", "02"]


def test_what_waits_to_be_confirmed_is_not_completed_in_the_sheet(village: Village, an: Person, binh: Person) -> None:
    register(an, "Vận động hộ phân loại rác", "20 hộ", "31/3")
    village.wait(days=35)
    an.says("tôi vận động được 20 hộ rồi")
    an.picks("Đúng")
    binh.says("phiếu họp chi bộ")
    said = words(sent(village, binh))
    assert "trong đó 0 nội dung hoàn thành" in said
    assert "0/01 = 0%" in said


def test_the_plan_of_a_launch_is_made_of_the_event(village: Village, an: Person, binh: Person) -> None:
    binh.says("tổ chức lễ phát động ngày 15/8 lúc 7h30 tại hội trường xã, chủ trì: đồng chí Ba")
    binh.says("Chào cờ; đọc kế hoạch; ký giao ước")
    binh.picks("Gửi giấy mời")
    binh.picks("Kế hoạch phát động")
    binh.picks(RIGHT)
    paper = sent(village, binh)
    said = words(paper)
    for line in (
        *("KẾ HOẠCH", "DỰ THẢO", "-KH/", "Thời gian: 07 giờ 30, thứ Bảy, 15/08/2026", "Địa điểm: hội trường xã"),
        *("Chủ trì: đồng chí Ba", "- Chào cờ.", "- ký giao ước.", "V. KHEN THƯỞNG", "[chi ủy bổ sung]"),
    ):
        assert line in said


def test_the_plan_of_a_launch_without_one_keeps_its_headings(village: Village, an: Person, chi: Person) -> None:
    chi.says("soạn kế hoạch phát động")
    chi.picks(RIGHT)
    said = words(sent(village, chi))
    assert "IV. CHƯƠNG TRÌNH LỄ PHÁT ĐỘNG" in said
    assert "phát động phong trào thi đua “Đồng Khởi mới”" in said
    assert said.count("[đảng ủy bổ sung]") >= 4
    assert "Thời gian:" not in said
