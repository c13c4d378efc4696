"""Lists as offices keep them year after year: pages, groups, notes in free words, changes, other people's rows."""

from collections.abc import Sequence

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from sqlmodel import col, select

from domain.roles import EndReason
from domain.roster.office.notes import noted
from storage.tables import DatedKind, Member
from tests.roster.conftest import Administrator, Heard

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database

TREE: Sequence[tuple[object, ...]] = (
    ("XA", "Đảng bộ xã Long Hòa", "dang_bo_xa", None),
    ("CB1", "Chi bộ ấp Long Bình", "chi_bo", "XA"),
    ("CB2", "Chi bộ ấp Long Hưng", "chi_bo", "XA"),
    ("KP1", "Chi bộ khu phố 1", "chi_bo", "XA"),
    ("TYT", "Chi bộ Trạm Y tế Long Hòa", "chi_bo", "XA"),
)
Row = tuple[object, ...]


@pytest.fixture
def clerk(admin: Administrator, monkeypatch: pytest.MonkeyPatch) -> Administrator:
    """Somebody of the office, who reads Vietnamese."""
    admin.imports(TREE)
    monkeypatch.setenv("LOCALE", "vi")
    return admin


def sends(clerk: Administrator, *rows: Row, options: tuple[str, ...] = (), **sheets: Sequence[Row]) -> Heard:
    book = Workbook()
    book.active.title = "Sheet1"
    for row in rows:
        book.active.append(row)
    for title, others in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in others:
            sheet.append(row)
    book.save(clerk.file)
    return clerk.runs("import", *options, str(clerk.file))


def kinds(clerk: Administrator) -> dict[str, str]:
    query = select(Member.name, DatedKind.kind).join(DatedKind, col(DatedKind.member_id) == Member.id)
    return dict(clerk.database.transact(lambda session: list(session.exec(query))))


def test_pages_with_headings_again_groups_of_one_branch_and_a_count_below(clerk: Administrator) -> None:
    heads = (("STT", "Họ và tên", "Năm sinh", None), (None, None, "Nam", "Nữ"), ("(1)", "(2)", "(3)", "(4)"))
    heard = sends(
        clerk,
        ("CHI BỘ ẤP LONG BÌNH - DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/2025",),
        *heads,
        ("Tổ đảng số 1 (đầu kinh)",),
        (1, "Lê Văn An", 1950, None),
        (None, "Cộng trang 1: 1"),
        (None, "(chuyển sang trang sau)"),
        *heads,
        ("Tổ đảng số 2",),
        (2, "Võ Thị Ba", None, 1960),
        (None, "Danh sách có 2 đ/c"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Lê Văn An", "Võ Thị Ba"]
    assert clerk.homes("CB1-VTBA60") == [("CB1", False)]
    assert "để yên" not in heard.out, "headings, totals and groups of a branch go without a word"


def test_a_given_name_in_a_column_without_a_heading(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("CHI BỘ ẤP LONG BÌNH",),
        ("Stt", "Họ và tên", None, "Ngày tháng năm sinh"),
        (1, "MAI NGỌC", "LỢI", "1962"),
        (2, "TRẦN THỊ HỒNG", "HƯỜNG", "3-9-88"),
        (3, "TRẦN THỊ HỒNG", "ĐẸP", "02/9/2062"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Mai Ngọc Lợi", "Trần Thị Hồng Hường", "Trần Thị Hồng Đẹp"]
    assert clerk.homes("CB1-TTHDEP") == [("CB1", False)], "a year to come is no year of birth"


def test_a_group_right_below_the_headings_and_a_branch_that_is_not_known(clerk: Administrator) -> None:
    rows: list[Row] = [
        ("DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ XÃ LONG HÒA NĂM 2026",),
        ("TT", "HỌ VÀ TÊN", "CHỨC VỤ"),
        ("I. CB ấp Long Bình",),
        (1, "Lê Văn An", "BT"),
        ("II. Chi bộ ấp Long Lợi",),
        (1, "Võ Thị Ba", "BT"),
    ]
    heard = sends(clerk, *rows)
    assert heard.status == 1
    assert "Sheet1 dòng 6 (Võ Thị Ba): cột “Chi bộ”: chưa có tổ chức nào tên “Chi bộ ấp Long Lợi”" in heard.out
    assert len(heard.out.splitlines()) == 2, heard.out
    rows[4] = ("II. Ấp Long Hưng",)
    assert sends(clerk, *rows).status == 0
    assert clerk.homes("CB2-VTBA") == [("CB2", True)]
    assert len(clerk.tree()) == len(TREE)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Mất 3/2025", EndReason.DIED),
        ("(mất)", EndReason.DIED),
        ("Bệnh, qua đời ngày 3/4/2026", EndReason.DIED),
        ("chuyển SH về Cần Thơ 5/2025", EndReason.MOVED),
        ("Xuất ngũ, chuyển về An Giang", EndReason.MOVED),
        ("Khai trừ, QĐ 12-QĐ/UBKT ngày 04/4/2025", EndReason.EXPELLED),
        ("xin ra khỏi Đảng, đã có QĐ", EndReason.LEFT_PARTY),
        ("Xoá tên ĐV dự bị", EndReason.LEFT_PARTY),
        ("mất liên lạc từ 2024", None),
        ("mất thẻ đảng 2024, đang làm lại", None),
        ("mất việc", None),
        ("Vợ mất 1/2025", None),
        ("chuyển SH từ An Giang về 2/2025", None),
        ("mới chuyển về từ CB ấp Long Hưng", None),
        ("chuyển chính thức 19/5/2025", None),
        ("đã chuyển", None),
        ("đang đề nghị xóa tên", None),
        ("bệnh nặng, nằm một chỗ", None),
    ],
)
def test_a_note_in_free_words_says_who_left_and_who_did_not(words: str, reason: EndReason | None) -> None:
    assert noted(words).reason is reason


def test_who_left_by_a_note_is_not_taken_up_and_named(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("Họ và tên", "Chi bộ", "Tình trạng"),
        ("Lê Văn An", "Long Bình", None),
        ("Hồ Văn Vẹn", "Chi bộ ấp Long Bình", "Mất 3/2025"),
        ("Võ Văn Cường", "Chi bộ ấp Long Bình", "mất liên lạc từ 2024"),
        ("Đỗ Văn Đởm", "Chi bộ ấp Long Bình", "Vợ mất 1/2025"),
    )
    assert heard.status == 1, "“Long Bình” is no branch's whole name"
    heard = sends(
        clerk,
        ("Họ và tên", "Chi bộ", "Tình trạng"),
        ("Hồ Văn Vẹn", "Chi bộ ấp Long Bình", "Mất 3/2025"),
        ("Võ Văn Cường", "Chi bộ ấp Long Bình", "mất liên lạc từ 2024"),
        ("Đỗ Văn Đởm", "Chi bộ ấp Long Bình", "Vợ mất 1/2025"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Võ Văn Cường", "Đỗ Văn Đởm"]
    assert "dòng 2 (Hồ Văn Vẹn): “Mất 3/2025”: đã rời và chưa từng có trong danh sách" in heard.out


def test_somebody_known_does_not_leave_by_a_note_alone(clerk: Administrator) -> None:
    head = ("Họ và tên", "Chi bộ", "Ghi chú")
    sends(clerk, head, ("Hồ Văn Vẹn", "Chi bộ ấp Long Bình", None))
    heard = sends(clerk, head, ("Hồ Văn Vẹn", "Chi bộ ấp Long Bình", "Mất 3/2025"))
    assert "ghi chú “Mất 3/2025” chưa làm ai rời danh sách; ghi ngày vào cột “Ngày rời”" in heard.out
    assert clerk.homes("CB1-HVVEN") == [("CB1", False)]


def test_a_note_of_moving_to_a_branch_here_is_asked(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("Họ và tên", "Chi bộ", "Ghi chú"),
        ("Lê Thanh Bé", "Chi bộ ấp Long Bình", "Nghỉ hưu 1/9/2025, chuyển SH về CB ấp Long Hưng"),
    )
    assert heard.status == 1
    assert "đã chuyển về Chi bộ ấp Long Hưng; ghi chi bộ ấy vào đây, hoặc bỏ dòng này" in heard.out


def test_kinds_that_notes_and_days_of_membership_tell(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("CHI BỘ ẤP LONG BÌNH",),
        ("STT", "Họ và tên", "Ngày vào Đảng", None, "Ghi chú"),
        (None, None, "Dự bị", "Chính thức", None),
        (1, "Lê Văn An", "03/02/1990", "03/02/1991", None),
        (2, "Võ Thị Ba", "03/02/1980", "03/02/1981", "Miễn SH từ 6/2024"),
        (3, "Đỗ Văn Tám", "26/03/2025", None, None),
        (4, "Ngô Thị Năm", "26/03/2024", "26/03/2025", "SH tạm thời đến 12/2026 (gốc: CB ấp Long Hưng)"),
        (5, "Hà Văn Sáu", "26/03/2004", "26/03/2005", "Đi làm ăn xa, SH tạm thời tại Bình Dương"),
    )
    assert heard.status == 0, heard.out
    assert kinds(clerk) == {"Võ Thị Ba": "mien_sinh_hoat", "Đỗ Văn Tám": "du_bi", "Ngô Thị Năm": "tam_thoi"}
    assert "cột “Chính thức” trống: ghi là đảng viên dự bị" in heard.out
    assert "ghi là sinh hoạt tạm thời; bỏ dòng này nếu chi bộ gốc đã có tên" in heard.out


def test_a_code_and_a_name_of_two_branches(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("Mã CB", "Chi bộ", "Họ và tên"),
        ("CB1", "Chi bộ ấp Long Bình", "Lê Văn An"),
        (None, "Chi bộ ấp Long Bình", "Lê Văn Bình"),
        ("CB9", "Chi bộ ấp Long Bình", "Võ Thị Ba"),
        ("CB2", "Chi bộ ấp Long Bình", "Đỗ Bốn"),
    )
    assert heard.status == 1
    assert "(Võ Thị Ba): cột “Chi bộ”: mã “CB9” và tên “Chi bộ ấp Long Bình” không cùng một chi bộ" in heard.out
    assert "(Đỗ Bốn): cột “Chi bộ”: mã “CB2” và tên “Chi bộ ấp Long Bình” không cùng một chi bộ" in heard.out
    assert "Lê Văn" not in heard.out


HEAD = ("TT", "Họ và tên", "Ngày sinh", "Chi bộ", "Chức vụ", "Điện thoại", "Ghi chú")
HERE, THERE = "Chi bộ ấp Long Bình", "Chi bộ ấp Long Hưng"


def test_one_person_in_two_branches_is_asked_and_two_of_one_name_are_two(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        HEAD,
        (1, "Trần Thị Lan", "02/06/1971", HERE, None, None, None),
        (2, "Nguyễn Tấn Nghĩa", "06/09/1968", HERE, None, 930004168, None),
        (3, "Trần Thị Lan", "15/11/1990", THERE, None, None, None),
        (4, "Nguyễn Tấn Nghĩa", "6/9/1968", THERE, None, "0930.004.168", None),
    )
    assert heard.status == 1
    assert "Sheet1 dòng 3 (Nguyễn Tấn Nghĩa): cùng một người với Sheet1 dòng 5" in heard.out
    assert "Sheet1 dòng 5 (Nguyễn Tấn Nghĩa): cùng một người với Sheet1 dòng 3" in heard.out
    assert "Lan" not in heard.out


def test_a_post_held_beside_another_is_added_to_the_one_person(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        HEAD,
        (1, "Dương Năm Ẩn", None, HERE, "Bí thư", "0980009293", None),
        (2, "Dương Năm Ẩn", None, THERE, "BT", "0980009293", "kiêm nhiệm"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Dương Năm Ẩn"]
    assert clerk.posts("CB1-DNAN") == {("secretary", "CB1"), ("secretary", "CB2")}
    assert "dòng 3 (Dương Năm Ẩn): cùng một người với Sheet1 dòng 2; chức vụ ở đây đã ghi thêm" in heard.out


def test_of_two_answers_to_a_form_the_later_counts(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("Dấu thời gian", "Họ và tên (ghi có dấu)", "Ngày sinh", "Đồng chí đang sinh hoạt tại chi bộ nào?"),
        ("2026/03/02 8:11", "Phạm Văn Lập", "12/4/1945", "KP1"),
        ("2026/03/02 9:12", "tang van cuong", "20/2/1952", "chi bo khu pho 1"),
        ("2026/03/05 7:00", "Phạm Văn Lập", "12/4/1945", "Chi bộ KP 1"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Tang Van Cuong", "Phạm Văn Lập"]
    assert "dòng 2 (Phạm Văn Lập): người này trả lời lại ở dòng 4; lấy dòng đó" in heard.out
    assert "họ tên viết không dấu" in heard.out


def test_what_is_no_name_is_refused_and_a_row_without_one_is_named(clerk: Administrator) -> None:
    heard = sends(clerk, HEAD, (1, "test", None, HERE), (2, None, None, HERE, "Phó bí thư (khuyết)"), (3, None))
    assert heard.status == 1
    assert "cột “Họ và tên”: “test” không phải họ tên người" in heard.out
    heard = sends(clerk, HEAD, (1, "Lê An", None, HERE), (2, None, None, HERE, "Phó bí thư (khuyết)"), (3, None))
    assert heard.status == 0
    assert heard.out.count("dòng này không có họ tên nên bỏ qua") == 1, "an empty numbered row tells of nobody"


def test_who_came_and_who_went_in_two_tables_of_one_sheet(clerk: Administrator) -> None:
    sends(clerk, HEAD, (1, "Lâm Văn Tèo", "01/10/1960", HERE), (2, "Phạm Hồng Thạnh", "01/05/1957", HERE))
    clerk.backdates("2025-01-01")
    heard = sends(
        clerk,
        ("BIỂU TĂNG, GIẢM ĐẢNG VIÊN 6 THÁNG ĐẦU NĂM 2026",),
        ("A. ĐẢNG VIÊN TĂNG",),
        ("TT", "Họ và tên", "Sinh ngày", "Chi bộ", "Hình thức tăng", "Thời gian", "Ghi chú"),
        (1, "Trần Thành Cường", "21/09/1996", HERE, "Kết nạp mới", "12/02/2026", None),
        (2, "Nguyễn Thị Nhung", "03/04/1999", THERE, "Chuyển đến từ Đảng bộ xã Cái Mơn", "03/2026", None),
        (3, "Phạm Hồng Thạnh", "01/05/1957", THERE, "Chuyển nội bộ từ CB ấp Long Bình", "01/06/2026", None),
        (None, "Cộng tăng: 3"),
        ("B. ĐẢNG VIÊN GIẢM",),
        ("TT", "Họ và tên", "Sinh ngày", "Chi bộ", "Hình thức giảm", "Thời gian", "Ghi chú"),
        (1, "Phạm Phước Nhàn", "12/06/1946", HERE, "Từ trần", "08/01/2026", None),
        (2, "Phạm Hồng Thạnh", "01/05/1957", HERE, "Chuyển nội bộ sang CB ấp Long Hưng", "01/06/2026", None),
        (3, "Lâm Văn Tèo", "01/10/1960", HERE, "Chuyển SH về Cần Thơ", "10/01/2026", None),
        (None, "Cộng giảm: 3"),
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Lâm Văn Tèo", "Phạm Hồng Thạnh", "Trần Thành Cường", "Nguyễn Thị Nhung"]
    assert clerk.homes("CB1-LVTEO60") == []
    assert clerk.homes("CB1-PHTHANH57") == [("CB2", False)], "one move, of one person"
    assert kinds(clerk) == {"Trần Thành Cường": "du_bi"}
    assert "(Phạm Phước Nhàn): đã rời và chưa từng có trong danh sách" in heard.out
    assert "“03/2026” không rõ ngày: tính từ hôm nay" in heard.out


def test_households_and_people_outside_the_party_are_no_members(clerk: Administrator) -> None:
    outside: list[Row] = [("DANH SÁCH QUẦN CHÚNG ƯU TÚ ẤP LONG BÌNH",), ("TT", "Họ và tên"), (1, "Tăng Ngọc Cúc")]
    heard = sends(clerk, *outside)
    assert heard.status == 1
    assert "“DANH SÁCH QUẦN CHÚNG ƯU TÚ ẤP LONG BÌNH”: không phải danh sách đảng viên" in heard.err
    heard = sends(clerk, HEAD, (1, "Lê An", None, HERE), Quần_chúng=outside, Hộ_dân=[("TT", "Họ tên chủ hộ"), (1, "A")])
    assert heard.status == 0
    assert clerk.names() == ["Lê An"]
    assert "Quần chúng: “Quần chúng”: không phải danh sách đảng viên nên không đọc" in heard.out
    assert "Hộ dân: “Họ tên chủ hộ”: không phải danh sách đảng viên nên không đọc" in heard.out


def test_the_sheet_of_an_older_year_and_an_overview_are_left_out_with_a_word(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("TỔNG HỢP ĐẢNG VIÊN NĂM 2026",),
        ("TT", "Chi bộ", "Tổng số"),
        (1, HERE, 2),
        Long_Bình=[("CHI BỘ ẤP LONG BÌNH",), ("STT", "Họ và tên", "Chức vụ"), (1, "Lê Văn An", "Bí thư")],
        Long_Bình_2023=[("CHI BỘ ẤP LONG BÌNH NĂM 2023",), ("STT", "Họ và tên", "Chức vụ"), (1, "Ngô Cũ", "Bí thư")],
        TYT=[("Chức danh", "Họ tên ĐV", "NS"), ("Bí thư", "LÊ CÔNG HẢI", 1977)],
    )
    assert heard.status == 0, heard.out
    assert clerk.names() == ["Lê Văn An", "Lê Công Hải"]
    assert clerk.homes("TYT-LCHAI77") == [("TYT", True)]
    assert "Sheet1: trang tính không có cột họ tên nên không đọc" in heard.out
    assert "Long Bình 2023: trang tính của năm 2023 nên không đọc" in heard.out


def test_a_row_struck_through_is_asked(clerk: Administrator) -> None:
    book = Workbook()
    for row in (HEAD, (1, "Lê Văn An", None, HERE), (2, "Võ Thị Ba", None, HERE)):
        book.active.append(row)
    for cell in book.active[3]:
        cell.font = Font(strike=True)
    book.save(clerk.file)
    heard = clerk.runs("import", str(clerk.file))
    assert heard.status == 1
    assert "dòng 3 (Võ Thị Ba): dòng bị gạch ngang" in heard.out
    assert "Lê Văn An" not in heard.out


def test_duties_outside_the_committee_are_named_and_a_mistyped_post_is_asked(clerk: Administrator) -> None:
    posts = ("Q. Bí thư", "UV chi uỷ", "Nguyên Bí thư chi bộ", "TPT Đội", "Tổ phó", "Bí thư Chi đoàn")
    names = ("Lê An", "Lê Bảy", "Lê Cúc", "Lê Dũng", "Lê Em", "Lê Giàu")
    heard = sends(clerk, HEAD, *((1, name, None, HERE, post) for name, post in zip(names, posts, strict=True)))
    assert heard.status == 0, heard.out
    assert clerk.posts("CB1-LAN") == {("secretary", "CB1")}
    assert clerk.posts("CB1-LBAY") == {("committee_member", "CB1")}
    assert all(clerk.posts(f"CB1-L{name}") == set() for name in ("CUC", "DUNG", "EM", "GIAU"))
    assert heard.out.count("không phải chức vụ trong Đảng nên bỏ qua") == 4
    assert sends(clerk, HEAD, (1, "Lê An", None, HERE, "Trợ lý bí thư")).status == 1


@pytest.mark.parametrize(
    ("head", "rows", "names"),
    [
        (
            "CHI Bé ÊP LONG B×NH\nTT,Hä vµ tªn,Chøc vô",
            "1,NguyÔn V¨n Hïng,BÝ th\xad\n2,TrÇn ThÞ öng,",
            ["Nguyễn Văn Hùng", "Trần Thị Ửng"],
        ),
        (
            "CHI BOÄ AÁP LONG BÌNH\nTT,HOÏ VAØ TEÂN,CHÖÙC VUÏ",
            "1,NGUYEÃN VAÊN HUØNG,BÍ THÖ\n2,TRAÀN THÒ TÖ,",
            ["Nguyễn Văn Hùng", "Trần Thị Tư"],
        ),
    ],
)
def test_a_text_file_in_an_old_font(clerk: Administrator, head: str, rows: str, names: list[str]) -> None:
    file = clerk.file.with_suffix(".csv")
    file.write_bytes(f"{head}\n{rows}\n".encode("latin-1"))
    heard = clerk.runs("import", str(file))
    assert heard.status == 0, heard.out + heard.err
    assert clerk.names() == names
    assert [code for code, _ in clerk.homes("CB1-NVHUNG")] == ["CB1"]


def test_a_text_file_whose_letters_were_all_lost_is_refused_whole(clerk: Administrator) -> None:
    file = clerk.file.with_suffix(".csv")
    file.write_bytes("STT,H? và tên\n1,Nguy?n V?n L?p\n2,Châu Thanh Giàu\n".encode("cp1252"))
    heard = clerk.runs("import", str(file))
    assert heard.status == 1
    assert "cả tệp bị mất dấu, chữ thành “?”; mở lại tệp gốc" in heard.err
    assert clerk.names() == []


def test_a_list_of_some_members_lets_nobody_leave(clerk: Administrator) -> None:
    rows = [("STT", "Họ và tên", "Chức vụ"), (1, "Lê Văn An", "Bí thư"), (2, "Võ Thị Ba", None)]
    sends(clerk, ("CHI BỘ ẤP LONG BÌNH",), *rows)
    clerk.backdates("2026-01-01")
    heads = (("CHI BỘ ẤP LONG BÌNH",), ("DANH SÁCH CẤP UỶ NHIỆM KỲ 2025 - 2027",))
    heard = sends(clerk, *heads, *rows[:2], options=("--leavers",))
    assert "“DANH SÁCH CẤP UỶ NHIỆM KỲ 2025 - 2027”: không có tên mọi đảng viên nên không ai rời" in heard.out
    assert clerk.homes("CB1-VTBA") == [("CB1", False)]


def test_text_without_columns_is_refused_with_what_to_do(clerk: Administrator) -> None:
    file = clerk.file.with_suffix(".csv")
    file.write_text("[19:02] Chị Ba:\nDạ em gởi danh sách\n1. Dương Khởi - BT - 0910003941\n2. Lan sn 1961\n", "utf-8")
    heard = clerk.runs("import", str(file))
    assert heard.status == 1
    assert "tệp chỉ có chữ, không có cột; ghi mỗi người một dòng trong bảng có cột “Họ và tên”, “Chi bộ”" in heard.err


def test_a_note_that_may_tell_of_leaving_keeps_people_and_says_so(clerk: Administrator) -> None:
    heard = sends(clerk, HEAD, (1, "Lê Văn An", None, HERE, None, None, "mất liên lạc từ 2024"))
    assert (
        "ghi chú “mất liên lạc từ 2024”: vẫn để trong danh sách; nếu đã rời, ghi ngày vào cột “Ngày rời”" in heard.out
    )


def test_groups_within_a_list_say_what_those_below_them_are(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("CHI BỘ ẤP LONG BÌNH",),
        ("STT", "Họ, chữ lót và tên", "Năm sinh", "Ghi chú"),
        (None, "I. ĐẢNG VIÊN CHÍNH THỨC"),
        (1, "Lê Văn An", 1950, "hội viên CCB"),
        (None, "II. ĐẢNG VIÊN DỰ BỊ"),
        (1, "Võ Thị Ba", 2000),
        (None, "III. ĐẢNG VIÊN TỪ TRẦN TRONG NĂM"),
        (1, "Đỗ Bốn", 1940),
        (None, "IV. ĐẢNG VIÊN GIẢM"),
        (1, "Ngô Năm", 1960),
    )
    assert heard.status == 0, heard.out
    assert kinds(clerk) == {"Lê Văn An": "dang_vien", "Võ Thị Ba": "du_bi"}
    assert clerk.names() == ["Lê Văn An", "Võ Thị Ba"]
    assert "(Đỗ Bốn): “III. ĐẢNG VIÊN TỪ TRẦN TRONG NĂM”: đã rời" in heard.out
    assert "(Ngô Năm): “IV. ĐẢNG VIÊN GIẢM”: đã rời" in heard.out


def test_a_list_of_those_who_died_takes_nobody_up(clerk: Administrator) -> None:
    titles = (("CHI BỘ ẤP LONG BÌNH",), ("DANH SÁCH ĐẢNG VIÊN TỪ TRẦN NĂM 2025",))
    heard = sends(clerk, *titles, ("STT", "Họ và tên", "Năm sinh"), (1, "Lê Văn An", 1950))
    assert heard.status == 0
    assert clerk.names() == []


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((("CHI ĐOÀN ẤP LONG BÌNH",), ("STT", "Họ và tên"), (1, "Lê An")), "chưa có tổ chức nào tên “Chi Đoàn ấp"),
        ((("CHI BỘ ẤP LONG AN",), ("STT", "Họ và tên"), (1, "Lê An")), "chưa có tổ chức nào tên “Chi bộ ấp Long An”"),
        ((("STT", "Họ và tên", "Đơn vị"), (1, "Lê An", "Ban Quân sự")), "chưa có tổ chức nào tên “Ban Quân sự”"),
        ((HEAD, (1, "Lê An + Võ Ba (2 vợ chồng)", None, HERE)), "“Lê An + Võ Ba (2 vợ chồng)” không phải họ tên"),
    ],
)
def test_what_is_not_certain_is_asked_by_row(clerk: Administrator, rows: Sequence[Row], said: str) -> None:
    heard = sends(clerk, *rows)
    assert heard.status == 1
    assert said in heard.out
    assert len(heard.out.splitlines()) == 2, "one reason, and where the workbook of refused rows is"
