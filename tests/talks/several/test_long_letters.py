"""A long polite letter is heard by the sentence that wishes something, and not by what surrounds it."""

import pytest

from storage import pledges
from storage.ground import history
from tests.talking import Person
from tests.talks.registering.test_registering import register

PUTS_OFF = (
    "Kính gửi chi bộ,\nTôi là Nguyễn Văn An, 41 năm tuổi Đảng. Trước hết xin chúc các đồng chí khỏe. Vừa qua "
    "tôi phải nằm viện mổ mắt hơn 20 ngày nên có chậm. Nay kính mong các đồng chí cho tôi được dời thời hạn "
    "trồng dừa sang ngày 30 tháng 8. Việc khác tôi giữ nguyên.\nXin chân thành cảm ơn.\nNguyễn Văn An"
)
ADDS = (
    "Kính gửi Ban Chi ủy,\nTôi là Nguyễn Văn An. Qua suy nghĩ kỹ, tôi xin bổ sung thêm một nội dung: tặng 2 "
    "chiếc xe đạp cho học sinh nghèo của ấp trước ngày 05/9 năm nay. Phần trồng dừa tôi xin giữ nguyên, không "
    "thay đổi gì hết.\nTrân trọng."
)
VOWS = (
    "Kính thưa đồng chí. Tôi năm nay 76 tuổi, 54 tuổi Đảng, thương binh hạng 3/4, tuy sức đã yếu nhưng nghĩ "
    "mình còn sống là còn nợ đồng đội. Vì vậy tôi kính xin được nhận quét vôi 30 phần mộ liệt sĩ tại nghĩa "
    "trang xã, xong trước ngày 27 tháng 7. Trân trọng."
)
REPORTS = (
    "Kính gửi đồng chí bí thư. Tôi là Nguyễn Văn An. Đợt rồi trời mưa dầm dề, đất nhão, xe chở cây không vô "
    "được. Tính đến hôm nay tôi mới trồng được 60 cây dừa. Xin báo để đồng chí nắm. Chúc đồng chí khỏe. Trân "
    "trọng kính chào."
)
ASKS = (
    "Kính thưa đồng chí, tôi năm nay đã bảy mươi tư tuổi, 48 năm tuổi Đảng, mắt kém tay run nên bấm máy rất "
    "chậm. Nghe chi bộ nói ai cũng phải đăng ký thi đua. Kính mong đồng chí cho biết người già như tôi có bắt "
    "buộc không. Xin chân thành cảm ơn."
)
MOURNS = (
    "Kính thưa đồng chí, gia đình tôi vô cùng đau xót báo tin mẹ tôi đã từ trần lúc 4 giờ sáng nay, hưởng thọ "
    "91 tuổi. Lễ viếng bắt đầu từ chiều nay tại nhà. Việc trồng dừa 30 cây tôi xin phép làm sau. Xin cảm ơn "
    "các đồng chí đã chia buồn."
)


def test_a_day_is_put_off_and_why_is_kept(an: Person) -> None:
    register(an)
    answer = an.says(PUTS_OFF)
    assert "30/06/2026 → 30/08/2026" in answer
    an.picks("Đúng, sửa lại")
    (pledge,) = an.village.database.transact(lambda session: list(pledges.of_member(session, an.member_id)))
    why = an.village.database.transact(lambda session: history.reason(session, "pledge", pledge.id, "changed"))
    assert "mổ mắt" in (why or "")


@pytest.mark.parametrize(
    ("letter", "content"),
    [(ADDS, "Tặng 2 chiếc xe đạp cho học sinh nghèo của ấp"), (VOWS, "Quét vôi 30 phần mộ liệt sĩ tại nghĩa trang xã")],
)
def test_only_the_promise_becomes_the_pledge(an: Person, letter: str, content: str) -> None:
    answer = an.says(letter)
    assert content.casefold() in answer.casefold()
    for around in ("Trân trọng", "suy nghĩ kỹ", "Vì vậy", "thương binh", "giữ nguyên"):
        assert around not in answer


def test_a_report_is_found_between_the_weather_and_the_wishes(an: Person) -> None:
    register(an)
    answer = an.says(REPORTS)
    assert "60/500 cây" in answer


def test_a_question_is_answered(an: Person) -> None:
    assert "tự nguyện" in an.says(ASKS)


def test_a_death_is_heard_first(an: Person) -> None:
    register(an)
    answer = an.says(MOURNS)
    assert "chia buồn" in answer
    assert "Tiến độ" not in answer
