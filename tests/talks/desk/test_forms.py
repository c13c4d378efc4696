"""The same paper for good or as a draft, as Word or as PDF, and of a past day; in the words of who needs it."""

from pathlib import Path

import pytest
from sqlmodel import select

from domain.chat import Choice, Kind
from exports.desk import making
from exports.papers import paper as papers
from exports.papers.printing import pdf
from handlers.desk import ordering
from scheduler.desk import working
from storage.tables import Letterhead
from tests.papers import foot, opened, sent, words
from tests.talking import Person, Village
from tests.talks.desk.test_asking import waiting
from tests.talks.registering.test_registering import register


def made(village: Village, who: Person, said: str) -> None:
    who.says(said)
    village.make_files()
    who.receives()
    who.heard = [each for each in who.heard if each.file] or who.heard  # a busy machine says first that it takes long


GROUP = "Ảnh gửi nhóm"


def offered(who: Person) -> list[str]:
    return [choice.label for message in who.heard if message.file for choice in message.choices]


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Stand in for LibreOffice; return what it was given."""
    given: list[bytes] = []

    def turned(word: bytes) -> bytes:
        given.append(word)
        return b"%PDF"

    for module in (working, ordering, making):
        monkeypatch.setattr(module, "office", lambda: "/usr/bin/soffice")
    monkeypatch.setattr(making, "pdf", turned)
    return given


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (working, ordering, making):
        monkeypatch.setattr(module, "office", lambda: "")


@pytest.mark.parametrize(
    "final",
    ["bản chính", "cho tôi bản chính đi", "chốt bản chính luôn", "sao vẫn còn chữ dự thảo", "bỏ chữ dự thảo giùm chị"],
)
@pytest.mark.usefixtures("no_office")
def test_the_secretary_ends_the_draft_and_takes_it_back(village: Village, binh: Person, final: str) -> None:
    made(village, binh, "phiếu họp chi bộ")
    assert foot(opened(binh)).startswith("DỰ THẢO")
    assert offered(binh) == ["Bản chính (bỏ chữ dự thảo)", GROUP]
    binh.says(final)
    paper = sent(village, binh)
    assert foot(paper).startswith("số liệu đến")
    assert "bản chính" in binh.heard[0].text
    assert offered(binh) == ["Lấy lại bản dự thảo", GROUP]
    binh.says("để lại dự thảo")
    assert foot(sent(village, binh)).startswith("DỰ THẢO")
    binh.says("phiếu họp chi bộ")
    assert foot(sent(village, binh)).startswith("DỰ THẢO")


@pytest.mark.usefixtures("no_office")
def test_for_good_at_once_with_the_letterhead_asked_first(village: Village, an: Person, binh: Person) -> None:
    register(an)
    binh.says("in bản chính danh sách đăng ký")
    binh.picks("Đúng, dùng như vậy")
    paper = sent(village, binh)
    assert "DỰ THẢO" not in words(paper)
    assert "DỰ THẢO" not in foot(paper)


def test_only_who_leads_says_so(village: Village, hai: Person) -> None:
    assert "bí thư hoặc phó bí thư" in hai.says("/xuat danguy.chinh XA")
    village.make_files()
    hai.receives()
    assert not any(message.file for message in hai.heard)


@pytest.mark.parametrize(
    "said", ["cho tôi bản PDF", "có bản pdf không", "gui ban pdf", "lấy file pdf luôn nha", "chuyển qua pdf giùm"]
)
def test_a_pdf_of_the_paper_made_last(village: Village, binh: Person, office: list[bytes], said: str) -> None:
    made(village, binh, "phiếu họp chi bộ")
    assert offered(binh) == ["Bản PDF", "Bản chính (bỏ chữ dự thảo)", GROUP]
    made(village, binh, said)
    (file,) = [message.file for message in binh.heard if message.file]
    assert (file.name, file.media_type) == ("phieu-hop-CB1-2026-03-10.pdf", "application/pdf")
    assert "(PDF)" in binh.heard[0].text
    assert office[0].startswith(b"PK")


def test_a_pdf_at_once_and_for_good(village: Village, binh: Person, office: list[bytes]) -> None:
    made(village, binh, "in phiếu họp bản pdf")
    assert "(PDF)" in binh.heard[0].text
    binh.picks("Bản chính (bỏ chữ dự thảo)")
    village.make_files()
    assert "(PDF), bản chính" in binh.receives()


@pytest.mark.usefixtures("no_office")
def test_where_there_is_no_libreoffice_none_is_offered_and_it_is_said(village: Village, binh: Person) -> None:
    made(village, binh, "phiếu họp chi bộ")
    assert "Bản PDF" not in offered(binh)
    assert "chưa xuất được PDF" in binh.says("cho tôi bản pdf")
    sent(village, binh)


def test_a_pdf_that_cannot_be_made_comes_as_word(
    village: Village, binh: Person, office: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(word: bytes) -> bytes:
        raise OSError("killed")

    monkeypatch.setattr(making, "pdf", breaks)
    binh.says("in phiếu họp bản pdf")
    sent(village, binh)
    assert "Chưa chuyển được sang PDF" in binh.heard[0].text


def test_a_pdf_asked_for_without_a_paper_shows_which_there_are(village: Village, binh: Person) -> None:
    assert "Đồng chí cần tệp nào" in binh.says("cho tôi bản PDF")


@pytest.mark.parametrize(
    "said",
    [
        "xuất excel năm ngoái",
        "xuat excel thang truoc",
        "in danh sách đăng ký năm ngoái",
        "cho chị file excel tính đến 31/12/2025",
        "phiếu họp tháng trước",
        "số liệu năm ngoái ra excel",
        "excel tháng 2 cho chị",
        "làm báo cáo năm ngoái giùm em",
    ],
)
def test_a_file_of_a_past_day_is_said_not_to_be(village: Village, binh: Person, said: str) -> None:
    answer = binh.says(said)
    assert "chỉ có số liệu đến hôm nay. Của ngày" in answer
    assert any(choice.value.startswith("/tonghop CB1 202") for choice in choices(binh))
    village.make_files()
    binh.receives()
    assert not any(message.file for message in binh.heard)


def choices(who: Person) -> list[Choice]:
    return [choice for message in who.heard for choice in message.choices]


def test_a_template_of_the_office_that_fails_is_told_to_who_asked(
    village: Village, binh: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "data" / "mau-van-ban"
    own.mkdir(parents=True)
    (own / "phieu-hop.docx").write_bytes(b"no zip at all")
    monkeypatch.chdir(tmp_path)
    papers._filled.cache_clear()
    binh.says("phiếu họp chi bộ")
    assert "PHIẾU TIẾN ĐỘ" in words(sent(village, binh))
    assert "Mẫu cơ quan đã sửa không điền được: phieu-hop.docx" in binh.heard[-1].text
    (own / "phieu-hop.docx").unlink()
    papers._filled.cache_clear()
    made(village, binh, "phiếu họp chi bộ")
    assert "Mẫu cơ quan" not in binh.heard[-1].text


def test_where_libreoffice_is(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf.office.cache_clear()
    monkeypatch.setattr(pdf.shutil, "which", lambda name: f"/opt/{name}" if name == "libreoffice" else None)
    assert pdf.office() == "/opt/libreoffice"
    pdf.office.cache_clear()


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.DOCUMENT])
def test_a_picture_or_a_file_in_place_of_a_template_is_answered(village: Village, binh: Person, kind: Kind) -> None:
    said = binh.sends(kind=kind, attachment="f1", text="đây là mẫu báo cáo của xã, dùng mẫu này nha")
    assert "người quản trị máy chủ" in said
    assert "Mẫu văn bản là tệp Word" in binh.says("làm sao đổi mẫu văn bản")


@pytest.mark.parametrize(
    ("said", "paper"),
    [
        ("lam phieu sinh hoat chi bo thang 4", "hop"),
        ("cho bác tờ tiến độ đem đi họp tối nay", "hop"),
        ("chiều nay họp chi bộ, in cho tôi tờ phiếu", "hop"),
        ("phieu sh chi bo thang 4", "hop"),
        ("ai chưa đăng ký thì in ra cho tôi đi nhắc", "dondoc"),
        ("xuất exel cho chị", "excel"),
        ("cho tôi file ecxel", "excel"),
        ("cho xin bang ecxel so lieu chi bo", "excel"),
    ],
)
def test_papers_in_hurried_words(village: Village, binh: Person, said: str, paper: str) -> None:
    assert binh.says(said) == ""
    assert [row.paper for row in waiting(village)] == [paper]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("báo cáo sơ kết 6 tháng đầu năm bản word", "6 tháng"),
        ("in bc 6 tháng cho chị", "6 tháng"),
        ("bảng đăng ký gửi đảng ủy, không nêu tên", "gửi cấp trên"),
        ("in mấy tờ đăng ký trắng có mã vuông", "đăng ký trống"),
    ],
)
def test_headed_papers_in_hurried_words(village: Village, binh: Person, said: str, title: str) -> None:
    binh.says(said)
    if "số mấy" in binh.picks("Đúng, dùng như vậy"):
        binh.picks("Chưa có")
    village.make_files()
    binh.receives()
    assert title in binh.heard[0].text


@pytest.mark.parametrize(
    ("said", "shown"),
    [("căn cứ in nghiêng giúp tôi", "nghiêng"), ("văn bản ghi chữ uỷ nghe em", "uỷ")],
)
def test_how_an_office_spells_and_slants_is_kept(village: Village, binh: Person, said: str, shown: str) -> None:
    binh.says(said)
    binh.picks("Đúng, dùng như vậy")
    head = village.database.transact(lambda session: session.exec(select(Letterhead)).one())
    assert shown in (head.bases, head.spelling)


@pytest.mark.parametrize("said", ["bản chính", "ban chinh thuc", "lấy bản chính"])
def test_for_good_without_a_paper_is_the_leaders_to_say(hai: Person, chi: Person, said: str) -> None:
    assert "bí thư hoặc phó bí thư của Đảng bộ xã An Thạnh" in hai.says(said)
    assert "cần tệp nào" in chi.says(said)
