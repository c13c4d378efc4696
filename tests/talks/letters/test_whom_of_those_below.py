"""Whom of the secretaries below an order names: several places, all but some, those under a half; or it is asked."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village

NAMES = {"CB3": "Chi bộ ấp 3", "CB4": "Chi bộ ấp 4", "CA": "Chi bộ Công an xã", "TH": "Chi bộ Trường Tiểu học"}


@pytest.fixture
def leading(village: Village, channel: str, binh: Person, an: Person, chi: Person) -> dict[str, Person]:
    """The secretaries of six branches; in ấp 3 one of two has registered, in the police all have."""
    led = {"CB1": binh, "CB2": village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"), leader=True)}
    for code, title in NAMES.items():
        village.organisation(code, title, "XA")
        led[code] = village.person(channel, f"Ngô Văn {code}", code, (Role.SECRETARY, code), leader=True)
    other = village.person(channel, "Lê Văn Sáu", "CB3")
    other.says("/dangky Trồng 20 cây dừa trước 30/6")
    other.picks("Đúng, đăng ký")
    led["CA"].says("/dangky Trồng 20 cây dừa trước 30/6")
    led["CA"].picks("Cá nhân")
    led["CA"].picks("Đúng, đăng ký")
    return led


def named(asked: str) -> set[str]:
    """The branches that stand in the read-back, by what tells them apart."""
    text = asked.partition("\n1. ")[0].partition("Chưa nhắn được")[0]
    all_of_them = ["ấp 1", "ấp 2", "ấp 3", "ấp 4", "Công an xã", "Trường Tiểu học"]
    return {each for each in all_of_them if f"Chi bộ {each}" in text}


ORDERS = [
    ("giục giùm ấp 1, 3 và 4 nha", {"ấp 1", "ấp 3", "ấp 4"}),
    ("nhắc bí thư các chi bộ ấp 2, 3 thôi", {"ấp 2", "ấp 3"}),
    ("nhắn bí thư ấp 1 đến ấp 3: chiều nay họp giao ban", {"ấp 1", "ấp 2", "ấp 3"}),
    ("báo các bí thư trừ công an: sáng thứ hai nộp sổ", {"ấp 1", "ấp 2", "ấp 3", "ấp 4", "Trường Tiểu học"}),
    ("gửi các chi bộ, chừa ấp 4 với trường học ra: mai họp", {"ấp 1", "ấp 2", "ấp 3", "Công an xã"}),
    ("hối mấy chi bộ dưới 50% giùm", {"ấp 1", "ấp 2", "ấp 4", "Trường Tiểu học"}),
    ("nhắc các chi bộ chưa có ai đăng ký, trừ ấp 2", {"ấp 1", "ấp 4", "Trường Tiểu học"}),
    ("nhắn bí thư công an, trường học: nộp danh sách", {"Công an xã", "Trường Tiểu học"}),
    ("nhan bi thu cong an va ap 3 la mai hop", {"Công an xã", "ấp 3"}),
]


@pytest.mark.parametrize(("order", "places"), ORDERS)
def test_those_are_read_back_who_were_named(
    leading: dict[str, Person], chi: Person, order: str, places: set[str]
) -> None:
    assert named(chi.says(order)) == places


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("nhắn 2 chi bộ yếu nhất là cố lên nghen", "cố lên nghen"),
        ("gửi mấy chi bộ đội sổ: tuần này tôi xuống", "tuần này tôi xuống"),
        ("nhắn bí thư ấp 1, trường mầm non: mai họp", "mai họp"),
    ],
)
def test_who_is_not_known_is_asked_and_the_words_are_kept(
    leading: dict[str, Person], chi: Person, order: str, words: str
) -> None:
    asked = chi.says(order)
    assert "Tôi chưa rõ" in asked
    assert words in asked
    asked = chi.says("ấp 1 với ấp 4")
    assert named(asked) == {"ấp 1", "ấp 4"}
    assert f"“{words}”" in asked
    chi.picks("Gửi")
    assert words in leading["CB4"].receives()
    assert leading["CA"].receives() == ""


def test_one_of_the_kinds_offered_may_be_chosen(leading: dict[str, Person], chi: Person) -> None:
    chi.says("nhắn mấy chi bộ kém nhất là ráng lên")
    assert named(chi.picks("Những nơi dưới một nửa")) == {"ấp 1", "ấp 2", "ấp 4", "Trường Tiểu học"}


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("trừ công an với trường học ra", {"ấp 1", "ấp 2", "ấp 3", "ấp 4"}),
        ("à mà chỉ gửi mấy chỗ dưới một nửa thôi", {"ấp 1", "ấp 2", "ấp 4", "Trường Tiểu học"}),
        ("bỏ ấp 1, 2 ra", {"ấp 3", "ấp 4", "Công an xã", "Trường Tiểu học"}),
        ("chỉ ấp 3 thôi", {"ấp 3"}),
    ],
)
def test_they_are_told_apart_at_the_question(
    leading: dict[str, Person], chi: Person, said: str, places: set[str]
) -> None:
    chi.says("nhắn các bí thư: mai họp")
    asked = chi.says(said)
    assert named(asked) == places
    assert "“mai họp”" in asked


def test_one_more_is_put_to_them(leading: dict[str, Person], chi: Person) -> None:
    chi.says("nhắn bí thư ấp 1, ấp 2: mai họp")
    assert named(chi.says("thêm ấp 4 nữa")) == {"ấp 1", "ấp 2", "ấp 4"}


@pytest.mark.parametrize(
    "question", ["ấp 1 chưa có ai đăng ký phải không", "chi bộ ấp 3 sao rồi em", "mấy người nhận vậy", "gửi cho ai vậy"]
)
def test_a_question_changes_nothing(leading: dict[str, Person], chi: Person, question: str) -> None:
    chi.says("nhắn bí thư ấp 1, ấp 2: mai họp")
    asked = chi.says(question)
    assert "chưa rõ là có hay không" not in asked
    chi.picks("Gửi")
    arrived = {each.address for each in chi.village.deliver(chi.channel) if "mai họp" in each.message.text}
    assert arrived == {leading["CB1"].address, leading["CB2"].address}


@pytest.mark.parametrize(
    "question", ["những chi bộ dưới 50%", "chi bộ nào chưa ai đăng ký gì hết", "chi bộ nào đăng ký 100%"]
)
def test_which_they_are_is_answered_and_opens_no_letter(leading: dict[str, Person], chi: Person, question: str) -> None:
    answer = chi.says(question)
    assert "Chi bộ ấp 3" not in answer
    assert "Gửi" not in answer
    chi.says("ừ")
    assert leading["CB1"].receives() == ""


def test_the_words_are_changed_before_it_is_sent(leading: dict[str, Person], chi: Person) -> None:
    chi.says("nhắn bí thư ấp 1: khen anh làm tốt")
    assert "“khen chị làm tốt”" in chi.says("khoan đừng gửi, sửa chữ anh thành chị")
    assert leading["CB1"].receives() == ""


WAYS = [
    ("trả lời bí thư ấp 1: chị lo giùm nha", "chị lo giùm nha"),
    ("nhắn cho chị bí thư chi bộ ấp 1 là thứ tư tôi xuống", "thứ tư tôi xuống"),
    ("nhắn cho bí thư ấp 1 là ừ được", "ừ được"),
    ("trả lời chi bộ ấp 1: người già thì ghi giùm", "người già thì ghi giùm"),
    ("gửi thông báo cho bí thư ấp 1 thôi: đem danh sách đăng ký lên xã", "đem danh sách đăng ký lên xã"),
    ("phản hồi bí thư ấp 1: đã rõ", "đã rõ"),
]


@pytest.mark.parametrize(("order", "words"), WAYS)
def test_it_is_a_letter_in_whatever_words(leading: dict[str, Person], chi: Person, order: str, words: str) -> None:
    asked = chi.says(order)
    assert named(asked) == {"ấp 1"}
    assert f"“{words}”" in asked


@pytest.mark.parametrize(
    "order",
    [
        "gửi tin này cho bí thư các chi bộ: nộp báo cáo quý trước 28/3",
        "kính gửi các đồng chí bí thư chi bộ, nộp báo cáo quý trước 28/3",
        "gửi thông báo cho các bí thư thôi: nộp báo cáo quý trước 28/3",
    ],
)
def test_all_of_them_are_written_to(leading: dict[str, Person], chi: Person, order: str) -> None:
    asked = chi.says(order)
    assert len(named(asked)) == 6
    assert "“nộp báo cáo quý trước 28/3”" in asked


def test_two_branches_are_one_order(leading: dict[str, Person], chi: Person) -> None:
    assert named(chi.says("đôn đốc chi bộ ấp 1 và chi bộ ấp 4")) == {"ấp 1", "ấp 4"}


@pytest.mark.parametrize(
    "said", ["tôi nhận bí thư ấp 4 rồi hả", "nhắn bí thư các chi bộ bằng cách nào", "công an xã chưa ai đăng ký hả"]
)
def test_what_is_no_letter_writes_to_nobody(leading: dict[str, Person], chi: Person, said: str) -> None:
    assert "Tôi gửi lời này" not in chi.says(said)
    assert "chuyển lời này" not in leading["CB3"].says(said)


def test_a_day_at_the_latest_is_no_rank(leading: dict[str, Person], chi: Person) -> None:
    asked = chi.says("nhắn các bí thư chậm nhất ngày 20/3 nộp sổ")
    assert "“chậm nhất ngày 20/3 nộp sổ”" in asked
    assert len(named(asked)) == 6


@pytest.mark.parametrize(
    "said",
    [
        "ủa mà khoan, bí thư ấp 3 mới có tang mẹ, đừng nhắn ảnh. hai người kia thôi",
        "ap 3 dang benh, dung nhan ong nua",
        "thôi chừa ấp 3 ra, mấy nơi kia thôi",
    ],
)
def test_who_is_spared_is_left_out_and_never_the_only_one(leading: dict[str, Person], chi: Person, said: str) -> None:
    chi.says("nhắn bí thư ấp 1, ấp 2, ấp 3: nộp trước chiều 14")
    assert named(chi.says(said)) == {"ấp 1", "ấp 2"}
