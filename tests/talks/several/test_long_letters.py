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


ASKS_TOO = (
    "Kính thưa các đồng chí trong chi ủy, tôi là Phan Thị Lành. Dạo này trời mưa nhiều, lúa ngoài ruộng ngập hết. "
    "Nay tôi xin đăng ký trồng 50 cây dừa trước 30/9/2026. Mong chi bộ hỗ trợ cho tôi ít cây giống. "
    "Xin chân thành cảm ơn các đồng chí đã đọc thư này."
)
ILL = (
    "Thưa đồng chí bí thư, vừa qua tôi bị đau chân phải nằm viện nửa tháng nên có chậm. Tôi đã trồng được 12 cây dừa. "
    "Tôi cũng xin hỏi người già như tôi có bắt buộc không. Kính chúc đồng chí sức khỏe dồi dào, gia đình bình an."
)


def test_what_is_asked_of_the_branch_beside_a_pledge_is_offered_to_be_passed_on(an: Person, binh: Person) -> None:
    answer = an.says(ASKS_TOO)
    assert "2 việc" in answer
    assert "Việc sẽ làm: Trồng 50 cây dừa\n" in answer
    assert "“Mong chi bộ hỗ trợ cho tôi ít cây giống.”" in an.picks("✅ Đúng, đăng ký")
    assert "Lê Thị Bình" in an.picks("Gửi")


def test_a_report_is_taken_beside_an_illness_and_a_question(an: Person) -> None:
    register(an)
    answer = an.says(ILL)
    assert "tự nguyện" in answer
    assert "12 cây" in answer
    assert "12/500 cây" in an.picks("Đúng rồi")


@pytest.mark.parametrize(
    "words",
    [
        "Mong chi bộ hỗ trợ cho tôi ít cây giống",
        "đề nghị chi ủy cho mượn máy bơm",
        "Xin địa phương xem xét giúp cái cầu ấp 1",
        "de nghi chi bo quan tam giup con duong truoc nha tui",
        "nhờ các đồng chí lo giùm cái giếng cho xóm",
    ],
)
def test_what_is_asked_of_the_branch_alone_is_offered_to_be_passed_on(an: Person, words: str) -> None:
    assert "có ghi tên đồng chí, phải không?" in an.says(words)


@pytest.mark.parametrize(
    "words", ["Đề nghị chi bộ cho tôi lùi hạn sang 30/9", "xin nhận giúp 2 hộ thoát nghèo", "đề nghị dừng nhắc tôi"]
)
def test_what_the_assistant_can_do_itself_is_passed_on_to_nobody(an: Person, words: str) -> None:
    register(an)
    assert "có ghi tên đồng chí, phải không?" not in an.says(words)
