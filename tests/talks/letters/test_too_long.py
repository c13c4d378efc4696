"""Words that are longer than a letter or an announcement may be are never cut: it is said how long they are."""

from locales.wording.letters import LETTER
from tests.talking import Person

LONG = "mỗi đồng chí làm một việc tốt, " * 50


def test_what_is_put_right_may_not_grow_beyond_a_letter(an: Person, binh: Person) -> None:
    binh.says("nhắn anh An: sáng mai họp lúc 7 giờ")
    assert f"{LETTER}" in binh.says(f"thêm câu: {LONG}").replace(".", "")
    binh.picks("Gửi")
    assert "họp lúc 7 giờ" in an.receives()


def test_an_announcement_too_long_is_told_to_be(dung: Person) -> None:
    assert "6000" in dung.says(f"/thongbao {LONG * 4}").replace(".", "")
    assert "6000" in dung.says(f"gửi chi bộ ấp 2: {LONG * 4}").replace(".", "")
    assert "Gửi đến đâu" in dung.says("Ngày mai họp chi bộ lúc 7 giờ sáng")
