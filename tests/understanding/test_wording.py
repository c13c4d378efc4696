"""An hour, a day, a place or a word of a text is put right by what is said of it, where it is plain which."""

import pytest

from domain.understanding.changes.wording import UNCLEAR, mended, speaks_of
from domain.understanding.replies.picks import agreed

ROAD = "7 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo cuốc xẻng"
MEETING = "Họp chi bộ lúc 14 giờ chủ nhật 15/3 tại hội trường xã. Đồng chí nào bận báo trước."
PLAIN = "chu nhat nay hop luc 8h tai nha van hoa"
SPAN = "Từ 7 giờ đến 9 giờ thứ hai dọn kênh ở ấp 1"


@pytest.mark.parametrize(
    ("text", "said", "reads"),
    [
        (ROAD, "sửa lại 6 giờ 30", "6 giờ 30 sáng thứ bảy 14/3 ra quân dọn đường, mang theo cuốc xẻng"),
        (ROAD, "6h30 nha", "6h30 sáng thứ bảy 14/3 ra quân dọn đường, mang theo cuốc xẻng"),
        (ROAD, "không phải 7 giờ mà 8 giờ", "8 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo cuốc xẻng"),
        (ROAD, "sai rồi, 15/3", "7 giờ sáng 15/3 ra quân dọn đường, mang theo cuốc xẻng"),
        (ROAD, "chủ nhật 15/3 mới đúng", "7 giờ sáng chủ nhật 15/3 ra quân dọn đường, mang theo cuốc xẻng"),
        (ROAD, "mang theo chổi chứ không phải cuốc xẻng", "7 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo chổi"),
        (ROAD, "sửa cuốc xẻng thành chổi", "7 giờ sáng thứ bảy 14/3 ra quân dọn đường, mang theo chổi"),
        (ROAD, "thêm câu nhớ đội nón nha", f"{ROAD}. Nhớ đội nón"),
        (PLAIN, "chet sai roi, thu hai moi dung", "thu hai hop luc 8h tai nha van hoa"),
        (PLAIN, "sua lai o hoi truong xa", "chu nhat nay hop luc 8h tai hoi truong xa"),
        (PLAIN, "tai tru so ap 2 moi dung", "chu nhat nay hop luc 8h tai tru so ap 2"),
        (MEETING, "lộn rồi, 2 giờ rưỡi chiều", MEETING.replace("14 giờ", "2 giờ rưỡi chiều")),
        (MEETING, "dời qua thứ hai 16/3", MEETING.replace("chủ nhật 15/3", "thứ hai 16/3")),
        (MEETING, "15 giờ thứ hai 16/3", MEETING.replace("14 giờ chủ nhật 15/3", "15 giờ thứ hai 16/3")),
        (ROAD, "8 giờ chứ", ROAD.replace("7 giờ", "8 giờ")),
        (ROAD, "thêm nữa: nhớ ăn sáng", f"{ROAD}. Nhớ ăn sáng"),
        (f"{ROAD}. Nhớ ăn sáng trước khi tới", "bỏ câu nhớ ăn sáng đi", ROAD),
        ("mai 9h hop o nha van hoa", "mai dau, mot moi dung", "mot 9h hop o nha van hoa"),
        (SPAN, "không phải 9 giờ mà 10 giờ", "Từ 7 giờ đến 10 giờ thứ hai dọn kênh ở ấp 1"),
    ],
)
def test_what_is_plain_is_put_right(text: str, said: str, reads: str) -> None:
    assert mended(text, said) == reads


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SPAN, "sửa lại 8 giờ"),  # which of the two
        (ROAD, "thứ bảy 14/3 chứ không phải chủ nhật"),  # it says so already
        (ROAD, "đổi qua chiều chủ nhật"),  # and the morning
        (ROAD, "tại nhà văn hóa ấp mới đúng"),  # no place stands there
        (ROAD, "sửa lại giùm đoạn cuối"),
        ("Mai chị Mai trực, mai nghỉ", "mốt chứ"),
        (ROAD, "bỏ câu ăn sáng đi"),
        ("Đính chính: sáng mai họp", "3 giờ nha"),
    ],
)
def test_what_is_not_plain_is_asked(text: str, said: str) -> None:
    assert mended(text, said) == UNCLEAR


@pytest.mark.parametrize(
    "said",
    [
        "mai gửi",
        "ba tôi vừa qua đời sáng nay",
        "6 giờ 30 gửi nha",  # when to send it
        "đợi 6 giờ rồi gửi",
        "chủ nhật này tôi bận",
        "7 giờ được không",
        "bên đó mấy người nhận được",
        "ok cảm ơn",
        "khoan đã",
    ],
)
def test_what_says_nothing_of_the_text_changes_nothing(said: str) -> None:
    assert mended(ROAD, said) is None


def test_another_day_is_no_word_of_a_text_without_days() -> None:
    assert speaks_of(PLAIN, "sai rồi, thứ hai mới đúng")
    assert not speaks_of("Nhớ nộp đảng phí", "sai rồi, thứ hai mới đúng")
    assert not speaks_of(PLAIN, "sai rồi, 30 cây mới đúng")


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("thôi đừng gửi", False),
        ("đừng gửi", False),
        ("dung gui", None),
        ("thoi dung gui", None),
        ("đúng, gửi", True),
        ("ủa", None),
        ("ừa", True),
    ],
)
def test_a_ban_on_sending_is_no_yes(said: str, means: bool | None) -> None:
    assert agreed(said) is means
