"""A secretary answers the committee and the committee the secretary, each in the words of every day, after a yes."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village


@pytest.fixture
def written(village: Village, channel: str, chi: Person, binh: Person, an: Person, bao: Person) -> Person:
    """The secretary of branch 1, whom the committee has written to a while ago."""
    chi.says("nhắn bí thư ấp 1: tuần này chị lo cho xong nha")
    chi.picks("Gửi")
    assert "trả lời: tôi đã rõ" in binh.receives()
    return binh


UPWARD = [
    ("dạ em nhận rồi chị Chi ơi, mai em đi từng nhà", "dạ em nhận rồi chị Chi ơi, mai em đi từng nhà"),
    ("trả lời chị Chi: mai em đi từng nhà", "mai em đi từng nhà"),
    ("trả lời: còn hai nhà chưa gặp được", "còn hai nhà chưa gặp được"),
    ("phản hồi chị ấy là còn hai nhà chưa gặp được", "còn hai nhà chưa gặp được"),
    ("nhắn lại chị Chi đảng ủy: dạ rõ", "dạ rõ"),
    ("tra loi chi Chi: mai em di", "mai em di"),
    ("chị Chi ơi tổ em kẹt một nhà chưa gặp", "chị Chi ơi tổ em kẹt một nhà chưa gặp"),
]


@pytest.mark.parametrize(("said", "words"), UPWARD)
def test_a_secretary_answers_the_committee(written: Person, chi: Person, an: Person, said: str, words: str) -> None:
    asked = written.says(said)
    assert "bí thư Đảng bộ xã An Thạnh" in asked
    assert f"“{words}”" in asked
    written.picks("Gửi")
    assert words in chi.receives()
    assert an.receives() == ""


DOWNWARD = [
    ("trả lời chị Bình là cuộc họp dời lại chủ nhật", "cuộc họp dời lại chủ nhật"),
    ("trả lời anh ấy: ừ tốt, ráng nghen", "ừ tốt, ráng nghen"),
    ("trả lời chị ấy là thứ bảy đổi qua chủ nhật", "thứ bảy đổi qua chủ nhật"),
    ("trả lời: cứ ghi giùm mấy cụ", "cứ ghi giùm mấy cụ"),
    ("trả lời bí thư ấp 1: cứ ghi giùm", "cứ ghi giùm"),
    ("phản hồi chi bộ ấp 1: cứ ghi giùm", "cứ ghi giùm"),
    ("trả lời chị Bình: cứ ghi giùm", "cứ ghi giùm"),
]


@pytest.mark.parametrize(("said", "words"), DOWNWARD)
def test_the_committee_answers_who_wrote(written: Person, chi: Person, said: str, words: str) -> None:
    written.says("trả lời: mấy cụ không có điện thoại")
    written.picks("Gửi")
    assert "mấy cụ" in chi.receives()
    asked = chi.says(said)
    assert "bí thư Chi bộ ấp 1" in asked
    assert f"“{words}”" in asked
    chi.picks("Gửi")
    assert words in written.receives()


def test_bare_words_below_a_letter_are_offered_as_an_answer_once(written: Person, chi: Person) -> None:
    assert "“tôi sẽ xuống”" in written.says("tôi sẽ xuống")
    written.picks("Không gửi")
    assert "Tôi gửi lời này" not in written.says("tôi sẽ xuống")
    assert chi.receives() == ""


@pytest.mark.parametrize(
    "said", ["chào chị Chi", "xem chi bộ", "trồng xong 20 cây rồi", "chị An ơi mai họp nha", "nhắn An là mai họp"]
)
def test_what_is_no_answer_is_none(written: Person, chi: Person, said: str) -> None:
    assert "bí thư Đảng bộ xã" not in written.says(said)


def test_a_member_answers_no_committee(written: Person, chi: Person, an: Person) -> None:
    assert "bí thư Đảng bộ xã" not in an.says("trả lời chị Chi: mai tôi đi")


def test_a_member_of_a_branch_is_reached_by_the_secretary(
    written: Person, chi: Person, an: Person, village: Village
) -> None:
    an.says("gửi lên xã giùm tui: đường ngập hoài")
    an.picks("Gửi")
    assert "đường ngập" in chi.receives()
    assert "không phụ trách chi bộ nào" in chi.says("trả lời: để tôi hỏi lại")


def test_who_wrote_is_told(written: Person, chi: Person) -> None:
    assert "Trần Kim Chi" in written.says("ai nhắn tôi vậy")
    assert "chưa có đồng chí nào" in chi.says("có ai nhắn lại chưa")
    written.says("trả lời: dạ rõ rồi chị")
    written.picks("Gửi")
    assert "dạ rõ" in chi.receives()
    assert "Lê Thị Bình" in chi.says("có ai nhắn lại chưa")


def test_what_was_sent_and_whether_it_arrived(binh: Person, chi: Person, bao: Person) -> None:
    chi.says("nhắn các bí thư: mai 8h họp giao ban")
    chi.picks("Gửi")
    told = chi.says("các bí thư nhận được tin chưa em")
    assert "chưa tới: Chi bộ ấp 1, Chi bộ ấp 2" in told
    assert "mai 8h họp giao ban" in told
    assert "họp giao ban" in binh.receives()
    told = chi.says("bí thư ấp 1 nhận được chưa")
    assert "đã tới: Chi bộ ấp 1" in told
    assert "ấp 2" not in told
    assert "đã tới: Chi bộ ấp 1" in chi.says("hôm trước chị nhắn gì cho chị Bình")


@pytest.mark.parametrize(
    "said",
    [
        "thu lại tin vừa gửi giùm chị",
        "cái tin đó gửi nhầm, rút lại đi",
        "chết rồi dừng lại, tôi đâu có muốn gửi tin đó",
    ],
)
def test_what_has_not_gone_is_stopped(binh: Person, chi: Person, bao: Person, said: str) -> None:
    chi.says("nhắn bí thư ấp 1: mai 8h họp")
    chi.picks("Gửi")
    assert "Đã dừng, không gửi tới: Chi bộ ấp 1" in chi.says(said)
    assert binh.receives() == ""


def test_what_has_arrived_is_said_to_have_arrived(binh: Person, chi: Person) -> None:
    chi.says("nhắn bí thư ấp 1: mai 8h họp")
    chi.picks("Gửi")
    assert "mai 8h họp" in binh.receives()
    assert "không thu lại được: Chi bộ ấp 1" in chi.says("thu hồi tin đó giùm")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("sửa lại 9h mới đúng", "Đính chính: mai 9h họp giao ban"),
        ("đính chính: mốt mới họp nha", "Đính chính: mốt 8h họp giao ban"),
        ("chết, dời lại 14h thứ hai 16/3 nghen", "Đính chính: thứ hai 16/3 14h họp giao ban"),
    ],
)
def test_it_is_put_right_to_the_same_people(binh: Person, chi: Person, bao: Person, said: str, words: str) -> None:
    chi.says("nhắn các bí thư: mai 8h họp giao ban")
    chi.picks("Gửi")
    asked = chi.says(said)
    assert f"“{words}”" in asked
    assert "Chi bộ ấp 1, Chi bộ ấp 2" in asked
    assert "đã dừng với 2 người" in chi.picks("Gửi")
    arrived = binh.receives()
    assert words in arrived
    assert "“mai 8h" not in arrived


@pytest.mark.parametrize("said", ["lấy lại báo cáo vừa gửi", "đừng nhắc tôi nữa", "sửa lại hạn 30/9", "dừng nhắc giùm"])
def test_what_is_about_ones_own_work_stops_no_letter(binh: Person, chi: Person, bao: Person, said: str) -> None:
    chi.says("nhắn bí thư ấp 1: mai 8h họp")
    chi.picks("Gửi")
    answer = chi.says(said)
    assert "Đã dừng, không gửi tới" not in answer
    assert "Đính chính" not in answer
    assert "mai 8h họp" in binh.receives()


def test_nothing_written_is_said_so(binh: Person, chi: Person) -> None:
    assert "không thấy lời nhắn nào" in chi.says("chị đã nhắn gì cho bí thư ấp 1")


def test_roles_stay_apart(village: Village, channel: str, binh: Person, chi: Person) -> None:
    other = village.person(channel, "Đỗ Văn Út", "CB2", (Role.SECRETARY, "CB2"), leader=True)
    chi.says("nhắn bí thư ấp 1: mai 8h họp")
    chi.picks("Gửi")
    assert "Chi bộ ấp 1" not in other.says("các bí thư nhận được tin chưa")


def test_urging_is_told_as_the_committees(binh: Person, chi: Person, an: Person) -> None:
    chi.says("nhắc bí thư ấp 1")
    chi.picks("Gửi")
    assert "còn" in binh.receives()
    assert "cấp ủy cấp trên" in binh.says("ai nhắn tôi vậy")


@pytest.mark.parametrize(
    "said", ["đính chính: mốt 9h mới họp", "khoan, sửa lại: mốt 9h mới họp", "viết lại: mốt 9h mới họp"]
)
def test_an_open_letter_is_written_anew(binh: Person, chi: Person, said: str) -> None:
    chi.says("nhắn bí thư ấp 1: mai 8h họp giao ban")
    asked = chi.says(said)
    assert "“mốt 9h" in asked
    assert "mai 8h" not in asked


def test_what_is_not_plain_is_asked_and_changes_nothing(binh: Person, chi: Person) -> None:
    chi.says("nhắn bí thư ấp 1: mai họp, mốt họp nữa")
    assert "Tôi chưa rõ" in chi.says("sửa lại thứ bảy")
    assert "“mai họp, mốt họp nữa”" in chi.says("vậy gửi ai")
