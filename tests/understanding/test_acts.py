"""What a sentence does: what must never be promised or reported by it, who may order what, several promises in one."""

import pytest

from benchmarks.acts.packing import fingerprint
from domain.understanding.acts.act import GRAVE, Act, Speaker, Whom
from domain.understanding.acts.model import FILE, model
from domain.understanding.acts.reading import read_act

TRAIN = "run `uv run python -m benchmarks.acts`"


def test_the_weights_belong_to_the_sentences() -> None:
    assert model().corpus == fingerprint(), TRAIN


def test_the_weights_stay_small() -> None:
    assert FILE.stat().st_size < 300_000


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Má tôi mới mất", Act.DEATH),
        ("Tôi nằm viện cả tháng nay", Act.HARDSHIP),
        ("Đừng nhắn cho tôi nữa", Act.STOP_REMINDERS),
        ("Năm nay tôi không đăng ký đâu", Act.REFUSAL),
        ("xoa het thong tin cua toi di", Act.WITHDRAW_CONSENT),
    ],
)
def test_what_is_grave_is_heard_and_no_promise_is_offered_beside_it(text: str, act: Act) -> None:
    read = read_act(text)
    assert (read.act, read.sure) == (act, True)
    assert Act.PROMISE not in read.others
    assert act in GRAVE


@pytest.mark.parametrize(
    "text",
    [
        "Ba tôi mất hôm mùng 5, đã xong 15/20 phần quà",
        "ba toi mat hom qua, ngay mai khong di hop duoc",
        "Chiều mai động quan, tôi xin vắng buổi họp",
        "Nay cúng 49 ngày của má, tôi xin hứa 10 hộ sau",
        "Vợ tôi mất vì tai nạn giao thông, không làm được 4 hộ",
        "Chủ máy này qua đời rồi, đừng nhắn nữa",
        "Anh Dũng công an hy sinh, nhà có đám tang",
    ],
)
def test_a_death_is_heard_beside_numbers_absences_and_promises(text: str) -> None:
    read = read_act(text)
    assert (read.act, read.sure) == (Act.DEATH, True)
    assert Act.PROMISE not in read.others


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ba tui mất năm ngoái rồi, giờ tui thay ba trồng 100 cây dừa", Act.PROMISE),
        ("Tôi nhận chăm sóc 20 ngôi mộ liệt sĩ hy sinh", Act.PROMISE),
        ("Nhà tui mất mùa dừa, còn nợ 40 triệu", Act.HARDSHIP),
        ("Vợ tôi mất việc, 2 đứa con còn đi học", Act.HARDSHIP),
        ("Nuôi 100 con vịt, mất 5 con, còn 95 con", Act.REPORT),
    ],
)
def test_an_old_death_a_custom_and_a_loss_are_no_death(text: str, act: Act) -> None:
    assert read_act(text).act is act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Tôi vô hóa chất 4 đợt rồi, còn 2 đợt nữa", Act.HARDSHIP),
        ("Bão làm sập 2 chuồng, chết 60 con vịt", Act.HARDSHIP),
        ("Đăng ký làm chi cho mệt", Act.REFUSAL),
        ("Hổng dám hứa nhiều, chỉ hứa 20 cây mít", Act.PROMISE),
        ("Tôi cam kết không rượu bia khi lái xe", Act.PROMISE),
        ("Chắc không xong đâu", Act.OUTLOOK),
        ("Nhắc lần thứ 5 rồi đó", Act.STOP_REMINDERS),
        ("Hết rằm nhắc", Act.SNOOZE),
        ("Nói nhầm tháng, đúng ra 30/9", Act.CHANGE),
        ("Bấm hoài không ra", Act.HELP),
    ],
)
def test_what_a_word_alone_would_misplace_is_told_by_the_sentence(text: str, act: Act) -> None:
    assert read_act(text).act is act


def test_a_secretary_who_addresses_all_announces_and_a_member_does_not() -> None:
    said = "Gửi toàn thể đảng viên: mỗi người đăng ký 1 việc trước 15/3"
    assert read_act(said, Speaker.SECRETARY).act is Act.ANNOUNCE
    assert not read_act(said, Speaker.MEMBER).sure


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bảy sẽ trồng 50 cây dừa trước 30/6",  # another person
        "Năm ngoái tôi trồng 50 cây dừa trước Tết",  # past
        "Nếu tôi trồng 50 cây dừa trước 30/6 thì sao",  # supposed
        "Tôi trồng 50 cây dừa trước 30/6 được không?",  # asked
        "Tôi không nhận trồng 50 cây dừa trước 30/6",  # denied
        "Tôi xin gia hạn trồng 50 cây dừa tới 30/9",  # a change
        "Nghe nói ai cũng trồng 50 cây dừa trước 30/6",  # hearsay
        "Ghi giùm chú Sáu trồng 50 cây dừa trước 30/6",  # for somebody
        "Tôi trồng 50 cây dừa rồi",  # done
        "Con dâu tui trồng 50 cây dừa trước 30/6",  # a relative
        "ấp 2 đăng ký 50 cây dừa trước 30/6",  # another unit
        "Tôi nằm viện, không trồng 50 cây dừa trước 30/6 được",  # ill
    ],
)
def test_only_a_promise_of_ones_own_neither_asked_nor_past_nor_denied_is_acted_upon(text: str) -> None:
    read = read_act(text)
    assert not (read.act is Act.PROMISE and read.sure and read.whom is Whom.ME)


@pytest.mark.parametrize(
    "text",
    [
        "Chắc tháng sau trồng xong 50 cây",  # a guess
        "Anh Tư trồng được 50 cây rồi",  # another person
        "Tôi báo lộn, trồng được 15 cây thôi",  # a mistake
        "Trồng được 50 cây rồi thì được mấy điểm?",  # asked
        "trồng 50 cây dừa trước tết",  # due, and nothing done
    ],
)
def test_only_what_is_done_about_ones_own_pledge_is_acted_upon_as_a_report(text: str) -> None:
    read = read_act(text)
    assert not (read.act is Act.REPORT and read.sure)


def test_a_plain_member_gives_no_orders_and_hears_which_one_was_withheld() -> None:
    said = "Danh sách đồng chí chưa báo cáo"
    assert read_act(said, Speaker.SECRETARY).act is Act.MISSING
    read = read_act(said, Speaker.MEMBER)
    assert (read.sure, read.withheld) == (False, Act.MISSING)


def test_a_noun_of_ones_own_pledge_speaks_for_a_report_unless_something_is_to_come() -> None:
    said = "40 gốc bưởi"
    assert read_act(said, nouns=["bưởi"]).act is Act.REPORT
    assert read_act("sẽ trồng 40 gốc bưởi", nouns=["bưởi"]).act is Act.PROMISE


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("- Dọn 2 km kênh\n- Tặng 20 phần quà", ("Dọn 2 km kênh", "Tặng 20 phần quà")),
        ("Tôi đăng ký dọn 2 km kênh; tặng 20 phần quà", ("Tôi đăng ký dọn 2 km kênh", "tặng 20 phần quà")),
        ("Tôi xin hứa: 1) dọn 2 km kênh 2) tặng 20 phần quà", ("dọn 2 km kênh", "tặng 20 phần quà")),
        ("dọn 2 km kênh, tặng 20 phần quà trước Tết", ("dọn 2 km kênh", "tặng 20 phần quà trước Tết")),
        ("Tôi đăng ký dọn 2 km kênh; hạn 30/6", ()),
        ("Tôi hứa dọn 10 - 12 km kênh, xong trước 30/6", ()),
    ],
)
def test_several_promises_in_one_text_are_told_apart(text: str, parts: tuple[str, ...]) -> None:
    read = read_act(text)
    assert (read.act, read.parts) == (Act.PROMISE, parts)


@pytest.mark.parametrize("text", ["", "?", "🙂", "\ud800", "x" * 100_000, "; " * 50_000, "1. 2. " * 20_000])
def test_no_text_is_too_odd_or_too_long(text: str) -> None:
    assert read_act(text).act in Act


@pytest.mark.parametrize(
    "text", ["mai cúng ông rồi tới giỗ má chồng, dời qua tháng tới giùm", "lộn rồi, bữa đó chú đi đám ma"]
)
def test_who_keeps_an_anniversary_or_says_where_they_were_tells_of_no_death(text: str) -> None:
    read = read_act(text)
    assert (read.act, read.sure) != (Act.DEATH, True)


def test_an_accident_is_no_report() -> None:
    assert read_act("hôm qua bị xe máy đụng, trẹo chân rồi").act is not Act.REPORT


@pytest.mark.parametrize("text", ["nhắn nhiều quá, bớt bớt lại giùm", "sao nhac nhieu vay, bot lai di"])
def test_who_finds_the_reminders_too_many_wants_fewer(text: str) -> None:
    assert read_act(text).act is Act.STOP_REMINDERS


def test_what_stands_now_is_a_report_whatever_was_lost() -> None:
    read = read_act("trồng 50 mà nước mặn vô chết hết 8, giờ còn 42", nouns=("cây",))
    assert (read.act, read.sure) == (Act.REPORT, True)


def test_who_agrees_does_not_refuse() -> None:
    assert not (read_act("Đúng, đăng ký").act is Act.REFUSAL and read_act("Đúng, đăng ký").sure)


def test_figures_alone_do_nothing() -> None:
    read = read_act("120")
    assert (read.act, read.sure) == (Act.OTHER, True)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hủy cái tin họp chiều nay đi", Act.STOP_SENDING),
        ("còn ai chưa báo thì hối giùm tôi", Act.URGE),
    ],
)
def test_an_order_is_told_from_what_it_sounds_like(text: str, act: Act) -> None:
    assert read_act(text, Speaker.SECRETARY).act is act


def test_a_leader_who_names_somebody_withdraws_for_them() -> None:
    assert read_act("Ông Ba Tiền xin rút vụ hiến đất, xóa cho ổng", Speaker.SECRETARY).whom is Whom.NAMED
    assert read_act("Chú Ba xin rút", Speaker.MEMBER).whom is Whom.ME


def test_an_order_of_leaders_is_not_withheld_for_a_part_of_its_share_where_figures_are_said() -> None:
    assert read_act("30 người mỗi người 200").withheld is None
    assert read_act("lập bảng tổng hợp").withheld is Act.SUMMARY
