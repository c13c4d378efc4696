"""Invitations that arrive: a message to send on, a sheet to print, and who has not joined for how long."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from domain.chat import OutgoingFile
from domain.roles import Role
from tests.talking import Person, Village


def document(file: OutgoingFile | None) -> tuple[str, list[str]]:
    """Return the text of a Word document, and the names of its parts."""
    assert file is not None
    with zipfile.ZipFile(BytesIO(file.content)) as archive:
        assert archive.testzip() is None
        return archive.read("word/document.xml").decode(), archive.namelist()


def test_one_message_is_sent_on_as_it_is_and_opens_the_door(binh: Person, village: Village, channel: str) -> None:
    village.deployment = replace(village.deployment, bot_names={"zalo": "Trợ lý ấp", "telegram": "Trợ lý"})
    village.member("Nguyễn Văn An", "CB1")
    binh.says("/thanhvien")
    said = binh.picks("Mã cho Nguyễn Văn An")
    forward = binh.heard[-1].text
    assert "Mời chuyển nguyên tin nhắn" in said
    assert "Mời đồng chí Nguyễn Văn An" in forward
    assert "Zalo: tìm “Trợ lý ấp” rồi nhắn mã" in forward
    assert not binh.heard[-1].choices
    an = village.stranger(channel)
    assert "Nguyễn Văn An" in an.says(forward), "who sends the whole message is let in too"


def test_a_zalo_address_of_the_settings_is_in_the_message(binh: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, bot_names={"zalo": "Trợ lý"}, zalo_link="https://zalo.me/123")
    village.member("Nguyễn Văn An", "CB1")
    binh.says("/thanhvien")
    assert "Zalo: mở https://zalo.me/123 rồi nhắn mã" in binh.picks("Mã cho Nguyễn Văn An")


def test_who_has_not_joined_is_listed_with_days_and_codes(binh: Person, village: Village) -> None:
    number = village.member("Nguyễn Văn An", "CB1")
    village.member("Sơn Thị Đa", "CB1")
    village.code_for(number)
    village.wait(days=5)
    binh.says("/thanhvien")
    listed = binh.picks("Ai chưa tham gia")
    assert "2 đồng chí chưa tham gia" in listed
    assert "• Nguyễn Văn An: 105 ngày (mã cấp thứ Ba, 10/03/2026, dùng đến" in listed
    assert "• Sơn Thị Đa: 105 ngày (chưa cấp mã)" in listed
    assert "Lê Thị Bình" not in listed
    village.wait(days=30)
    assert "đã hết hạn" in binh.says("/thanhvien chuavao CB1")


def test_who_withdrew_is_neither_listed_nor_gets_a_card(village: Village) -> None:
    binh, an = _leader(village, "telegram"), village.person("telegram", "Nguyễn Văn An", "CB1")
    village.member("Sơn Thị Đa", "CB1")
    an.says("/dulieu rut")
    an.says("tôi rút")
    listed = binh.says("/thanhvien chuavao CB1")
    assert "1 đồng chí chưa tham gia" in listed
    assert "Nguyễn Văn An" not in listed
    assert "1 thẻ" in binh.picks("phiếu mời")


def test_the_list_goes_on_page_by_page(binh: Person, village: Village) -> None:
    for number in range(33):
        village.member(f"Trần Văn {number:02}", "CB1")
    first = binh.says("/thanhvien chuavao CB1")
    assert first.count("•") == 30
    assert "và 3 " in first
    assert binh.picks("Xem thêm").count("•") == 3


def test_a_sheet_has_a_card_with_a_code_for_each_who_has_not_joined(village: Village) -> None:
    binh = _leader(village, "telegram")
    village.deployment = replace(village.deployment, bot_names={"zalo": "Trợ lý ấp", "telegram": "Trợ lý"})
    old = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    village.member("សុខ វិបុល <Tư>", "CB1")
    binh.says("/thanhvien chuavao CB1")
    asked = binh.picks("phiếu mời")
    assert "2 thẻ" in asked
    assert "sẽ hết giá trị" in asked
    assert "2 thẻ" in binh.picks("làm phiếu")
    text, parts = document(binh.heard[-1].file)
    assert "Nguyễn Văn An" in text
    assert "សុខ វិបុល &lt;Tư&gt;" in text
    assert "Zalo: tìm “Trợ lý ấp”" in text
    assert {"word/media/qr1.png", "word/media/qr2.png"} <= set(parts)
    assert "Lê Thị Bình" not in text
    assert "mã mới hơn" in village.stranger("telegram").says(old)


def test_nothing_is_made_void_before_the_yes(village: Village) -> None:
    binh = _leader(village, "telegram")
    old = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    binh.says("/thanhvien phieu CB1")
    binh.picks("cứ để vậy")
    assert "Nguyễn Văn An" in village.stranger("telegram").says(old)


def test_where_no_file_can_be_sent_the_way_round_is_named(village: Village) -> None:
    binh = _leader(village, "zalo")
    old = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    assert "chưa gửi được tệp" in binh.says("/thanhvien phieu CB1")
    assert "chưa gửi được tệp" in binh.says("/thanhvien inphieu CB1")
    assert "Nguyễn Văn An" in village.stranger("zalo").says(old)


def test_a_branch_that_is_not_ones_own_is_not_printed(village: Village) -> None:
    binh = _leader(village, "telegram")
    village.member("Nguyễn Văn Xa", "CB2")
    for command in ("chuavao", "phieu", "inphieu"):
        assert "Nguyễn Văn Xa" not in binh.says(f"/thanhvien {command} CB2")
        assert binh.heard[-1].file is None


def _leader(village: Village, channel: str) -> Person:
    return village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)


@pytest.mark.parametrize("words", ["ai chưa vào trợ lý?", "con ai chua cai zalo"])
def test_a_leader_may_ask_in_words_who_has_not_joined(binh: Person, village: Village, words: str) -> None:
    village.member("Nguyễn Văn An", "CB1")
    assert "• Nguyễn Văn An" in binh.says(words)


def test_a_leader_may_ask_in_words_for_the_sheet(village: Village) -> None:
    village.member("Nguyễn Văn An", "CB1")
    assert "1 thẻ" in _leader(village, "telegram").says("làm giúp tôi phiếu mời")
