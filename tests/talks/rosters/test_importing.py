"""A list that is sent is read outside the turn, shown, agreed to and written; refused rows come back marked."""

import io

import openpyxl
import pytest

from domain.channel import TooLarge
from domain.chat import Kind
from scheduler.rosters.working import TRIES, RosterWork
from storage.roster import importing, preparing
from storage.roster.importing import Another
from tests.talking import Person, Village
from tests.talks.rosters.conftest import HEAD, Lists, workbook

NEW = (HEAD, (1, "Đỗ Văn Tám", "Chi bộ ấp 1"), (2, "Hồ Thị Chín", "Chi bộ ấp 2"))


def test_an_administrator_sends_a_list_agrees_and_it_is_written(dung: Person, lists: Lists) -> None:
    said = lists.send(dung, workbook(*NEW))
    assert lists.people("CB1") == []
    if dung.channel == "telegram":
        assert "Tôi đang đọc “danh-sach.xlsx”" in said
    lists.work()
    preview = dung.receives()
    assert "thêm 2, sửa 0" in preview
    assert "Đỗ Văn Tám; Hồ Thị Chín" in preview
    assert len(dung.heard[0].text.splitlines()) <= 8
    assert lists.people("CB1") == []
    assert "Tôi đang nhập" in dung.picks("Đồng ý nhập")
    lists.work()
    written = dung.receives()
    assert "Đã nhập “danh-sach.xlsx”" in written
    assert "lấy lại" in written
    assert (lists.people("CB1"), lists.people("CB2")) == (["Đỗ Văn Tám"], ["Hồ Thị Chín"])
    assert [(each.content, each.report) for each in lists.rows()] == [(None, "")]
    assert lists.left_behind() == []


def test_a_typed_yes_agrees_and_the_second_one_writes_nothing_more(dung: Person, lists: Lists) -> None:
    lists.sends(dung, *NEW)
    dung.says("đồng ý")
    assert "đang làm dở" in dung.says("/nhap dongy 1")
    lists.work()
    assert "Đã nhập" in dung.receives()
    assert "đã nhập rồi" in dung.says("/nhap dongy 1")
    lists.work()
    assert dung.receives() == ""
    assert lists.people("CB1") == ["Đỗ Văn Tám"]


def test_a_no_writes_nothing_and_deletes_the_file(dung: Person, lists: Lists) -> None:
    lists.sends(dung, *NEW)
    assert "đã xóa" in dung.picks("Không")
    lists.work()
    assert lists.people("CB1") == []
    assert lists.rows()[0].content is None
    assert "Chưa nhập" in dung.says("/nhap dongy 1")


def test_the_same_list_twice_changes_nothing(dung: Person, lists: Lists) -> None:
    lists.sends(dung, *NEW)
    dung.picks("Đồng ý nhập")
    lists.work()
    dung.receives()
    assert "đã có trong sổ" in lists.sends(dung, *NEW)


def test_refused_rows_come_back_as_a_workbook_with_the_reasons(dung: Person, lists: Lists) -> None:
    said = lists.sends(dung, (*HEAD, "Từ ngày"), (1, "Đỗ Văn Tám", "CB1", None), (2, "Ngô Mười", "CB1", "32/1/2026"))
    assert "1 dòng cần sửa" in said
    file = next(each.file for each in dung.heard if each.file)
    assert file.name == "danh-sach-can-sua.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(file.content)).active
    assert sheet is not None
    assert "Ngô Mười" in [cell.value for row in sheet.iter_rows() for cell in row]
    assert lists.people("CB1") == []
    assert lists.rows()[0].content is None


def test_where_no_file_reaches_the_chat_the_rows_are_listed(dung: Person, lists: Lists) -> None:
    lists.public = False
    wrong = [(number, f"Ngô Văn {number}", "CB1", "32/1/2026") for number in range(1, 6)]
    said = lists.sends(
        dung, (*HEAD, "Từ ngày"), *((*row[:1], f"Ngô Văn {chr(64 + row[0])}", *row[2:]) for row in wrong)
    )
    assert "5 dòng cần sửa" in said
    if dung.channel == "zalo":
        assert not any(each.file for each in dung.heard)
        assert "Ngô Văn E" in dung.says("/nhap xem 1")


def test_rows_that_are_left_out_are_told_of_where_nothing_else_is_new(dung: Person, lists: Lists) -> None:
    said = lists.sends(dung, (*HEAD, "Ngày rời"), (1, "Ngô Mười", "CB1", "1/2/2026"))
    assert "không cần ghi gì" in said
    assert "Ngô Mười" in said


def test_every_line_can_be_read_page_by_page_before_the_answer(dung: Person, lists: Lists) -> None:
    lists.sends(dung, HEAD, *((number, f"Đỗ Văn {chr(64 + number)}", "CB1") for number in range(1, 13)))
    page = dung.picks("Từng dòng")
    assert "dòng 1 đến 8" in page
    assert "Đỗ Văn A" in page
    assert "Đỗ Văn L" in dung.picks("Xem thêm")
    dung.picks("Đồng ý nhập")
    lists.work()
    assert len(lists.people("CB1")) == 12


def test_what_changed_meanwhile_is_asked_once_more(dung: Person, lists: Lists, village: Village) -> None:
    lists.sends(dung, *NEW)
    dung.picks("Đồng ý nhập")
    village.member("Đỗ Văn Tám", "CB1")
    lists.work()
    again = dung.receives()
    assert "sổ đã thay đổi" in again
    assert "thêm 1" in again
    assert lists.people("CB2") == []
    dung.picks("Đồng ý nhập")
    lists.work()
    assert "Đã nhập" in dung.receives()
    assert (lists.people("CB1"), lists.people("CB2")) == (["Đỗ Văn Tám"], ["Hồ Thị Chín"])


def test_who_is_not_in_the_list_leaves_only_when_asked_for(dung: Person, an: Person, lists: Lists) -> None:
    said = lists.sends(dung, HEAD, (1, "Đỗ Văn Tám", "CB1"))
    assert "1 người có trong sổ mà không có trong danh sách, vẫn giữ nguyên: Nguyễn Văn An" in said
    assert "Nguyễn Văn An" in dung.picks("Từng dòng")
    dung.picks("Ghi 1 người vắng tên")
    lists.work()
    again = dung.receives()
    assert "rời 1" in again
    assert "Nguyễn Văn An" in again
    assert lists.people("CB1") == ["Nguyễn Văn An"]
    dung.picks("Đồng ý nhập")
    lists.work()
    assert "rời 1" in dung.receives()
    assert lists.people("CB1") == ["Đỗ Văn Tám"]


def test_what_nobody_answers_is_deleted_after_a_day_and_said(dung: Person, lists: Lists, village: Village) -> None:
    lists.sends(dung, *NEW)
    village.wait(hours=23)
    lists.work()
    assert lists.rows()[0].content is not None
    village.wait(hours=2)
    lists.work()
    assert "chờ một ngày" in dung.receives()
    assert lists.rows() == []
    assert "không còn ở đây" in dung.says("/nhap dongy 1")


@pytest.mark.parametrize("name", ["danh-sach.xlsx", "danh-sach.csv"])
def test_what_is_no_list_is_refused_with_the_reason(dung: Person, lists: Lists, name: str) -> None:
    lists.send(dung, b"PK\x03\x04 torn" if name.endswith("xlsx") else b"\x00\x01\x02,\n" * 9, name)
    lists.work()
    said = dung.receives()
    assert f"“{name}”" in said
    assert "Chưa nhập gì" in said
    assert "/half/" not in said


def test_a_file_of_text_is_called_as_it_was_sent_and_names_its_branch(dung: Person, lists: Lists) -> None:
    lists.send(dung, "STT;Họ và tên\n1;Đỗ Văn Tám\n".encode(), "Chi bộ ấp 1.csv")
    lists.work()
    assert "thêm 1" in dung.receives()
    dung.picks("Đồng ý nhập")
    lists.work()
    assert lists.people("CB1") == ["Đỗ Văn Tám"]


def test_the_branch_may_be_written_beside_the_file(village: Village, lists: Lists, dung: Person) -> None:
    if dung.channel != "telegram":
        return
    assert "không rõ chi bộ nào" in lists.sends(dung, ("STT", "Họ và tên"), (1, "Đỗ Văn Tám"))
    assert "thêm 1" in lists.sends(
        dung, ("STT", "Họ và tên"), (1, "Đỗ Văn Tám"), text="danh sách đảng viên chi bộ ấp 1"
    )


def test_what_is_too_large_is_said(dung: Person, lists: Lists) -> None:
    if dung.channel == "telegram":
        lists.send(dung, TooLarge("large"))
        lists.work()
        assert "lớn hơn 20 MB" in dung.receives()


def test_a_member_s_table_stays_evidence(an: Person, lists: Lists) -> None:
    said = an.sends(kind=Kind.DOCUMENT, attachment="x", name="danh-sach.xlsx")
    assert "đang đọc" not in said
    lists.work()
    assert lists.rows() == []
    assert "không" in an.says("/nhap dongy 1").casefold()


def test_a_list_waits_while_another_is_imported(
    dung: Person, lists: Lists, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise Another("tinh.xlsx")

    lists.sends(dung, *NEW)
    dung.picks("Đồng ý nhập")
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(importing, "refuse_another", busy)
        lists.work()
        assert "Đang nhập một danh sách khác" in dung.receives()
        for _ in range(6):
            village.wait(minutes=1)
            lists.work()
        assert dung.receives() == ""
    village.wait(minutes=1)
    lists.work()
    assert "Đã nhập “danh-sach.xlsx”" in dung.receives()
    assert lists.people("CB1") == ["Đỗ Văn Tám"]


def test_so_many_new_people_are_imported_at_the_server(
    dung: Person, lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "FROM", 2)
    said = lists.sends(dung, *NEW)
    assert "2 người mới" in said
    assert "dongkhoi import" in said
    assert "Đồng ý" not in said
    assert lists.rows()[0].content is None
    assert "thêm 1" in lists.sends(dung, *NEW[:2])


class Killed(BaseException):
    """The process ended."""


def test_a_list_that_ends_the_process_is_refused_at_the_fourth_start(
    dung: Person, lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[None] = []

    def ends(*_: object) -> None:
        starts.append(None)
        raise Killed

    monkeypatch.setattr(RosterWork, "_handle", ends)
    lists.send(dung, workbook(*NEW))
    for _ in range(TRIES - 1):
        with pytest.raises(Killed):
            lists.work()
    lists.work()
    assert len(starts) == TRIES - 1
    assert "chưa nhập gì" in dung.receives()
    assert lists.rows()[0].content is None
