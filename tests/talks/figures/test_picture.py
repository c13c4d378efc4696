"""The picture for the group: asked for by a button or in words, with the figures of the summary, on both channels."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from domain.chat import OutgoingFile
from exports.pictures.drawing import is_drawing, png
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture(autouse=True)
def public(village: Village) -> None:
    """Let files have an address, so that they arrive on Zalo as well."""
    village.deployment = replace(village.deployment, public=True)


def picture(who: Person) -> OutgoingFile:
    """Return the picture somebody was answered with."""
    files = [each.file for each in who.heard if each.file]
    assert len(files) == 1
    assert is_drawing(files[0])
    return files[0]


def read(who: Person) -> list[str]:
    root = ElementTree.fromstring(picture(who).content)  # noqa: S314 - our own
    return [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text")]


def test_a_button_of_the_summary_sends_it_with_the_same_figures(an: Person, binh: Person) -> None:
    register(an)
    summary = binh.says("/tonghop")
    said = binh.picks("Ảnh gửi nhóm")
    drawing = read(binh)
    assert "Đảng viên đã đăng ký: 1/2 (50%)" in summary
    assert "Đảng viên đã đăng ký: 1/2 (50%)" in said
    assert "1/2 (50%)" in drawing
    assert {"Chi bộ ấp 1", "Số liệu đến ngày 10/03/2026", "Còn hạn 1"} <= set(drawing)
    assert "Nguyễn Văn An" not in said + "".join(drawing)
    assert not any(each.private for each in binh.heard)  # it is to be sent on
    assert png(picture(binh).content).startswith(b"\x89PNG")
    assert "Nguyễn Văn An" in binh.picks("Tổng hợp") or "Lê Thị Bình" in binh.says("/tonghop")


def test_what_comes_next_is_counted_and_not_named(an: Person, binh: Person) -> None:
    register(an, deadline="20/3")
    register(an, "Nuôi gà", "30 con gà", "20/3")
    register(binh, "Nuôi bò", "3 con bò", "25/3")
    binh.says("/tonghop CB1 ảnh")
    drawing = read(binh)
    assert drawing[drawing.index("20/03/2026") + 1] == "2 việc đến hạn"
    assert drawing[drawing.index("25/03/2026") + 1] == "1 việc đến hạn"
    assert drawing[drawing.index("20/03/2026") - 1] == "Những ngày sắp tới"


@pytest.mark.parametrize(
    "words",
    [
        "hình tổng hợp để gửi nhóm",
        "ảnh cho nhóm Zalo",
        "gửi tôi ảnh tổng hợp",
        "cho xin tấm hình số liệu gửi lên nhóm chi bộ",
        "anh tong hop gui nhom",
        "Lấy giùm ảnh tiến độ của chi bộ ấp 1 để gửi nhóm Zalo",
        "gửi ảnh lên nhóm",
        "em làm cho anh cái hình gửi nhóm Zalo",
        "ảnh cho nhóm Zalo chi bộ đi em",
    ],
)
def test_it_is_asked_for_in_words(binh: Person, words: str) -> None:
    binh.says(words)
    assert "Chi bộ ấp 1" in read(binh)


def test_short_words_mean_the_picture_that_is_offered(chi: Person, binh: Person) -> None:
    chi.says("/tonghop CB1")
    chi.says("gửi ảnh")
    assert "Chi bộ ấp 1" in read(chi)
    binh.says("gửi ảnh")
    assert not any(each.file for each in binh.heard)


@pytest.mark.parametrize(
    "words",
    [
        "gửi anh Bảy tin này",
        "gửi hình minh chứng",
        "ảnh chụp hôm qua",
        "gửi anh nhóm trưởng",
        "ảnh chi bộ tôi làm đường gửi nhóm",
    ],
)
def test_other_words_send_none(binh: Person, words: str) -> None:
    binh.says(words)
    assert not any(each.file for each in binh.heard)


def test_a_member_gets_none(an: Person, binh: Person) -> None:
    an.says("ảnh tổng hợp gửi nhóm")
    assert not any(each.file for each in an.heard)
    an.says("/tonghop CB1 anh")
    assert not any(each.file for each in an.heard)


def test_a_committee_sees_its_branches(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    chi.says("ảnh tổng hợp gửi nhóm")
    drawing = read(chi)
    assert "Đảng bộ xã An Thạnh" in drawing
    assert drawing.index("Chi bộ ấp 2") < drawing.index("Chi bộ ấp 1")
    assert drawing[drawing.index("Chi bộ ấp 1") - 1] == "1/2"
    chi.says("cho ảnh tổng hợp của chi bộ ấp 2 gửi nhóm")
    assert "Chi bộ ấp 2" in read(chi)


def test_it_shows_a_past_day_as_it_was(an: Person, binh: Person, village: Village) -> None:
    register(an)
    village.wait(days=5)
    register(binh)
    binh.says("/tonghop CB1 12/3/2026")
    binh.picks("Ảnh gửi nhóm")
    drawing = read(binh)
    assert "Số liệu đến ngày 12/03/2026" in drawing
    assert "1/2 (50%)" in drawing


def test_where_no_picture_arrives_the_words_do(an: Person, binh: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, public=False)
    summary = binh.says("/tonghop")
    said = binh.says("ảnh tổng hợp gửi nhóm")
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in said
    assert ("Ảnh gửi nhóm" in summary) == (binh.channel == "telegram")
    assert any(each.file for each in binh.heard) == (binh.channel == "telegram")
