"""What is said beside a paper's name is done or told: a second form, larger letters, empty sheets, a printer, a day."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def _files(person: Person, village: Village) -> list[str]:
    """Let what was asked for be made, and return what each file is called."""
    village.make_files()
    person.receives()
    return [message.file.name for message in person.heard if message.file]


def _inside(person: Person) -> str:
    """Read the document of the Word paper that came last."""
    file = [message.file for message in person.heard if message.file][-1]
    with ZipFile(BytesIO(file.content)) as opened:
        return opened.read("word/document.xml").decode()


@pytest.mark.parametrize(
    "words",
    [
        "xuất danh sách đăng ký gửi cấp trên, bản word và excel",
        "xuat bang tong hop dang ky nop len dang uy, ca word voi excel giup",
    ],
)
def test_both_forms_are_made_and_the_upper_edition_holds_no_names(
    an: Person, binh: Person, village: Village, words: str
) -> None:
    register(an)
    binh.says(words)
    binh.picks("Đúng")
    names = _files(binh, village)
    assert len(names) == 2
    assert {name.rpartition(".")[2] for name in names} == {"xlsx", "docx"}
    workbook = next(message.file for message in binh.heard if message.file and message.file.name.endswith("xlsx"))
    with ZipFile(BytesIO(workbook.content)) as opened:
        assert not any("Nguyễn Văn An" in opened.read(each).decode(errors="ignore") for each in opened.namelist())


def test_two_papers_wait_together_for_what_stands_on_them(binh: Person, village: Village) -> None:
    said = binh.says("in danh sách đăng ký với báo cáo 6 tháng")
    assert "Danh sách đăng ký" in said
    binh.picks("Đúng")
    binh.picks("Chưa có")
    assert len(_files(binh, village)) == 2


@pytest.mark.parametrize("words", ["in phiếu họp chữ lớn", "lam phieu hop cho chu to len nha"])
def test_letters_are_larger(binh: Person, village: Village, words: str) -> None:
    binh.says("in phiếu họp")
    _files(binh, village)
    usual = _inside(binh)
    binh.says(words)
    village.make_files()
    assert "chữ lớn" in binh.receives()
    assert 'w:val="36"' not in usual
    assert _inside(binh) != usual


def test_the_last_paper_in_larger_letters(binh: Person, village: Village) -> None:
    binh.says("in phiếu họp")
    _files(binh, village)
    binh.says("chữ nhỏ quá, cho chữ to lên giùm")
    village.make_files()
    assert "Phiếu họp chi bộ (Word), chữ lớn" in binh.receives()


@pytest.mark.parametrize(
    "words",
    [
        "in phiếu ký cho cả chi bộ, ai chưa đăng ký thì để trống cho họ ghi tay",
        "xuat phieu ky moi nguoi mot to, nguoi nao chua dang ky thi de trong",
    ],
)
def test_who_has_not_registered_has_an_empty_sheet(
    an: Person, tam: Person, binh: Person, village: Village, words: str
) -> None:
    register(an)
    assert "kèm tờ trống" in binh.says(words)
    binh.picks("Đúng")
    _files(binh, village)
    paper = _inside(binh)
    assert all(name in paper for name in ("Nguyễn Văn An", "Võ Thị Tám"))


def test_the_sheet_of_one_at_the_open_question(an: Person, tam: Person, binh: Person, village: Village) -> None:
    register(an)
    register(tam)
    binh.says("in phiếu ký cho cả chi bộ")
    assert "Võ Thị Tám" in binh.says("tờ của chị Tám chữ lớn nha")
    binh.picks("Đúng")
    _files(binh, village)
    assert "Nguyễn Văn An" not in _inside(binh)


def test_the_day_of_the_meeting_is_answered(binh: Person, village: Village) -> None:
    assert "12/03/2026" in binh.says("làm phiếu họp, tối 12 họp ở nhà văn hóa")


def test_no_printer_is_driven(chi: Person, village: Village) -> None:
    chi.says("xuất excel tổng hợp của xã")
    _files(chi, village)
    assert "không điều khiển được máy in" in chi.says("in ra giùm luôn")
    assert len(_files(chi, village)) == 1


@pytest.mark.parametrize(
    "words", ["gửi lại đúng bản tổng hợp hôm qua, đừng cập nhật số", "cho xin lai file hom qua, dung doi so nha"]
)
def test_the_file_of_yesterday(chi: Person, village: Village, words: str) -> None:
    village.wait(days=3)
    assert "chưa làm tệp nào" in chi.says(words)


def test_a_report_of_one_month_has_no_paper(binh: Person, village: Village) -> None:
    village.wait(days=40)
    assert "chưa có mẫu báo cáo Word riêng từng tháng" in binh.says("làm báo cáo tháng 3 bản word giùm")


def test_a_paper_and_a_reminder_in_one_message(an: Person, binh: Person, village: Village) -> None:
    said = binh.says("in phiếu họp giùm, rồi nhắc anh An đăng ký")
    assert "Nguyễn Văn An (đăng ký)" in said
    assert len(_files(binh, village)) == 1


@pytest.mark.parametrize(
    "words", ["lập bảng tổng hợp theo thứ tự của đảng ủy, đừng xếp hạng nha", "xuat bang tong hop, khoi xep hang"]
)
def test_how_a_table_shall_be_switches_nothing(chi: Person, village: Village, words: str) -> None:
    said = chi.says(words)
    assert "không có trong bảng" not in said
    assert "bản tin" not in said.casefold()
    assert "tắt" not in said.casefold()


def test_spelling_and_a_number_in_one_sentence(binh: Person) -> None:
    said = binh.says("báo cáo chi bộ ghi số 7-BC/CB, còn chữ Uỷ sửa thành Ủy luôn")
    assert "07-BC/CB" in said
    assert "Chữ viết: “ủy”" in said


@pytest.mark.parametrize("words", ["thêm nơi nhận: Ủy ban nhân dân xã", "nơi nhận thêm Ủy ban nhân dân xã nha"])
def test_recipients_are_added_to_those_there_are(binh: Person, words: str) -> None:
    assert "Đảng ủy xã An Thạnh; Ủy ban nhân dân xã; Lưu Chi bộ." in binh.says(words)
