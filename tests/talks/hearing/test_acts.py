"""What somebody does by a sentence is answered; what is grave is never met with the offer of a pledge."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

GRAVE = [
    ("tôi không đăng ký đâu", "tự nguyện"),
    ("thôi tôi không tham gia đâu", "tự nguyện"),
    ("tôi bị ốm không làm được", "chia sẻ"),
    ("tui bị té gãy chân rồi", "chia sẻ"),
    ("nhà tôi bị cháy hết rồi", "chia sẻ"),
    ("tôi đi viện rồi xin nghỉ", "chia sẻ"),
    ("má tôi mới mất", "chia buồn"),
    ("ba toi vua qua doi hom qua", "chia buồn"),
    ("đừng nhắn nữa", "ngừng nhắc"),
    ("tôi không đồng ý lưu dữ liệu nữa", "Rút lại sự đồng ý"),
]


def offered(person: Person) -> list[str]:
    """The commands behind the choices heard last."""
    choices = [choice.value for message in person.heard for choice in message.choices]
    return [value.removeprefix("yes:").removeprefix("no:").split(" ")[0] for value in choices]


@pytest.mark.parametrize(("sentence", "heard"), GRAVE)
def test_what_is_grave_is_answered_and_no_pledge_is_offered(
    an: Person, binh: Person, village: Village, sentence: str, heard: str
) -> None:
    assert heard in an.says(sentence)
    assert "/dangky" not in offered(an)
    assert "/hieu" not in offered(an)
    assert kept(village) == []


@pytest.mark.parametrize(("sentence", "heard"), GRAVE)
def test_nor_when_a_pledge_is_open(an: Person, village: Village, sentence: str, heard: str) -> None:
    register(an)
    assert heard in an.says(sentence)
    assert "/dangky" not in offered(an)
    assert [(pledge.state, pledge.done) for pledge in kept(village)] == [("active", None)]


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("tôi đã đăng ký gì rồi?", "đăng ký 1 việc"),
        ("toi dang ky nhung gi roi", "đăng ký 1 việc"),
        ("tôi làm được tới đâu rồi?", "đăng ký 1 việc"),
        ("khi nào tới hạn của tôi?", "còn 112 ngày"),
        ("han cua toi la ngay nao", "còn 112 ngày"),
        ("bí thư của tôi là ai?", "Lê Thị Bình"),
        ("ai là bí thư chi bộ mình vậy", "Lê Thị Bình"),
        ("làm sao để báo cáo?", "đã làm được bao nhiêu"),
        ("bạn là ai?", "chương trình máy tính"),
        ("có bắt buộc đăng ký không?", "tự nguyện"),
        ("đăng ký có được thưởng điểm không?", "không chấm điểm"),
        ("xin chào", "Nguyễn Văn An"),
        ("cảm ơn đồng chí", "Không có gì"),
        ("hôm nay trời mưa quá", "không biết"),
    ],
)
def test_what_is_asked_is_answered(an: Person, binh: Person, village: Village, sentence: str, heard: str) -> None:
    register(an)
    assert heard in an.says(sentence)
    assert [(pledge.state, pledge.done) for pledge in kept(village)] == [("active", None)]


def test_what_the_assistant_does_not_know_is_for_the_secretary(an: Person, binh: Person) -> None:
    assert "Lê Thị Bình" in an.says("phong trào bao giờ tổng kết?")
    assert "/nhanbithu" in offered(an)


def test_a_complaint_is_heard_and_passed_on_if_wanted(an: Person, binh: Person) -> None:
    assert "xin lỗi" in an.says("bot này dở quá, nhắn hoài không được")
    assert "/nhanbithu" in offered(an)
    assert "/dangky" not in offered(an)


@pytest.mark.parametrize("sentence", ["xin dời hạn sang 30/9", "tôi xin rút việc trồng dừa"])
def test_what_changes_a_pledge_is_read_back_and_changes_nothing_before_the_yes(
    an: Person, village: Village, sentence: str
) -> None:
    register(an)
    before = kept(village)
    assert "phải không" in an.says(sentence)
    assert kept(village) == before


def test_who_asks_for_a_list_that_is_not_theirs_sees_what_is(an: Person, village: Village) -> None:
    register(an)
    said = an.says("cho tôi xin danh sách đảng viên")
    assert "do bí thư xem" in said
    assert "Trồng dừa" in said


@pytest.mark.parametrize("sentence", ["anh Ba trồng được 200 cây dừa rồi", "nghe nói ấp bên đăng ký nhiều lắm"])
def test_what_others_did_is_nobodys_pledge_or_report(an: Person, village: Village, sentence: str) -> None:
    register(an)
    an.says(sentence)
    assert [(pledge.state, pledge.done) for pledge in kept(village)] == [("active", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "gửi thông báo họp chi bộ sáng mai",
        "duyệt báo cáo",
    ],
)
def test_what_secretaries_do_a_plain_member_is_told_is_not_theirs(an: Person, village: Village, sentence: str) -> None:
    register(an)
    assert "không thuộc nhiệm vụ" in an.says(sentence)
    assert len(kept(village)) == 1


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("lập bảng tổng hợp", "Chi bộ ấp 1"),
        ("ai chưa đăng ký?", "Nguyễn Văn An"),
        ("duyệt báo cáo", "Không có việc nào chờ"),
        ("cho tôi xin danh sách đảng viên", "Nguyễn Văn An"),
    ],
)
def test_what_secretaries_do_a_secretary_does(an: Person, binh: Person, sentence: str, heard: str) -> None:
    assert heard in binh.says(sentence)


def test_who_leads_nobody_knows_where_nobody_does(an: Person) -> None:
    assert "cấp ủy cấp trên" in an.says("bí thư của tôi là ai?")


@pytest.mark.parametrize(
    ("trouble", "answer"),
    [("nước mặn vô chết hết cây rồi đồng chí ơi", "tiếc công"), ("nhà tôi bị ngập, mất hết đồ đạc", "chia sẻ")],
)
def test_each_trouble_has_its_own_word(an: Person, trouble: str, answer: str) -> None:
    register(an)
    assert answer in an.says(trouble)
