"""The hours of everybody are told as they are, and nothing is announced; who reported on paper is entered or rests."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "Tin nhac moi sang 7h30 co noi keu som qua, doi toan tinh qua 8h di, ai da tu chon gio rieng thi giu nguyen",
        "Đổi giờ nhắc mặc định của toàn tỉnh sang 8 giờ",
        "chuyển giờ gửi tin nhắc cho mọi người thành 8 giờ sáng",
        "đặt giờ nhắc chung cho cả tỉnh là 8h",
        "Đề nghị điều chỉnh giờ gửi tin trong ngày cho tất cả đảng viên: 8 giờ",
        "doi gio nhac cho ca xa qua 8 gio gium",
        "cho toàn tỉnh nhắc lúc 8 giờ thay vì 7 giờ 30",
        "lùi giờ gửi tin sáng của cả tỉnh tới 8h",
    ],
)
def test_the_hour_of_all_is_not_changed_and_nothing_is_announced(dung: Person, words: str) -> None:
    heard = dung.says(words)
    assert "Giờ chung là 07:30" in heard
    assert "từ nay nhắc tôi lúc 08:00" in heard
    assert "Gửi đến đâu" not in heard


@pytest.mark.parametrize(
    "words",
    [
        "Giờ yên lặng hiện tại đang để từ mấy giờ đến mấy giờ, đổi lại thành 20h tối đến 6h30 sáng được không",
        "gio yen lang la may gio",
        "khung giờ không nhắn là từ mấy giờ",
        "đổi giờ im lặng thành 21 giờ",
        "khung giờ nhắn tin của trợ lý ra sao",
        "gio khong lam phien tu may gio vay",
        "Đề nghị đặt giờ yên tĩnh từ 20 giờ đến 7 giờ",
        "giờ giới nghiêm của bot là mấy giờ",
    ],
)
def test_quiet_hours_are_told_as_they_are(dung: Person, words: str) -> None:
    assert "Từ 20 giờ 30 tối đến 7 giờ sáng" in dung.says(words)


@pytest.mark.parametrize(
    "words",
    ["từ nay nhắc tôi lúc 8 giờ", "báo mọi người 8 giờ mai họp chi bộ", "nhắc cả chi bộ mai 8 giờ đi lao động"],
)
def test_what_sounds_near_is_not_about_the_hour_of_all(binh: Person, words: str) -> None:
    assert "Giờ chung là" not in binh.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "dc Tam gui bao cao giay cho toi roi, khoi nhac dc do nua",
        "chị Tám nộp báo cáo giấy rồi, khỏi nhắc chỉ nữa",
        "Đồng chí Tám đã báo cáo trực tiếp với tôi, đề nghị thôi nhắc đồng chí ấy",
        "cô Tám nói miệng với tui rồi đừng nhắc cổ nữa",
        "chi Tam bao voi toi qua dien thoai roi, dung don doc chi nua",
        "khỏi nhắc chị Tám nữa, chỉ gửi giấy cho tôi rồi",
        "Võ Thị Tám nộp giấy rồi không cần nhắc nữa",
        "chị Tám làm xong rồi, thôi khỏi hỏi chỉ",
    ],
)
def test_who_reported_on_paper_is_entered_or_rests(binh: Person, tam: Person, words: str) -> None:
    heard = binh.says(words)
    assert "đồng chí Võ Thị Tám báo với đồng chí chưa có ở đây" in heard
    assert "Ghi kết quả cho đồng chí Võ Thị Tám" in heard
    assert "Ngừng nhắc đồng chí Võ Thị Tám" in heard


@pytest.mark.parametrize(
    "words", ["tôi báo rồi, khỏi nhắc tôi nữa", "chị Tám báo cáo rồi", "nhắc chị Tám nộp báo cáo giấy"]
)
def test_what_sounds_near_offers_no_rest(binh: Person, tam: Person, words: str) -> None:
    assert "chưa có ở đây" not in binh.says(words)
