"""A pledge changed or taken back by its owner: read back, with a reason where others rely on it, and undone."""

from datetime import date
from decimal import Decimal

import pytest

from domain.pledges.states import PledgeState
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def palms(an: Person) -> Person:
    """An, with 200 palms by the end of June, nothing reported."""
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    return an


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("xin gia hạn thêm 1 tuần", date(2026, 7, 7)),
        ("doi han sang 31/12/2027", date(2027, 12, 31)),
        ("cho tui dời thêm 2 tháng", date(2026, 8, 31)),
        ("xin lui lai nua thang", date(2026, 7, 15)),
        ("/sua hạn 30/9", date(2026, 9, 30)),
    ],
)
def test_another_day(palms: Person, village: Village, words: str, day: date) -> None:
    assert "sửa lại như vậy" in palms.says(words)
    palms.picks("Đúng, sửa lại")
    assert kept(village)[0].deadline == day


@pytest.mark.parametrize(
    ("words", "target"),
    [("sửa lại 200 thành 150", 150), ("doi lai con 120 cay thoi", 120), ("nâng chỉ tiêu lên 250 cây", 250)],
)
def test_another_target(palms: Person, village: Village, words: str, target: int) -> None:
    palms.says(words)
    palms.picks("Đúng, sửa lại")
    (pledge,) = kept(village)
    assert (pledge.value, pledge.content) == (target, f"Trồng {target} cây dừa")


def test_what_is_not_said_is_asked(palms: Person, village: Village) -> None:
    assert "dời tới ngày nào" in palms.says("sửa lại hạn giúp tôi")
    assert "30/09/2026" in palms.says("30/9")
    palms.says("thôi 31/10 đi")
    palms.picks("Đúng, sửa lại")
    assert kept(village)[0].deadline == date(2026, 10, 31)


def test_nothing_changes_without_a_yes(palms: Person, village: Village) -> None:
    palms.says("sửa lại 200 thành 150")
    palms.picks("Không")
    assert kept(village)[0].value == 200


def test_what_is_easier_after_a_report_takes_a_reason_which_the_secretary_hears(
    palms: Person, binh: Person, village: Village
) -> None:
    palms.says("trồng được 30 cây rồi")
    binh.receives()
    assert "Vì sao" in palms.says("cho tui xuống còn 100 cây")
    palms.says("tui bịnh hoài con ơi")
    palms.picks("Đúng, sửa lại")
    (pledge,) = kept(village)
    assert (pledge.value, pledge.done) == (100, Decimal(30))
    heard = binh.receives()
    assert "200 cây dừa → 100 cây dừa" in heard
    assert "tui bịnh hoài con ơi" in heard


def test_what_is_harder_takes_no_reason(palms: Person, village: Village) -> None:
    palms.says("trồng được 30 cây rồi")
    palms.says("tăng chỉ tiêu lên 300 cây")
    palms.picks("Đúng, sửa lại")
    assert kept(village)[0].value == 300


def test_another_thing_than_was_reported_on_is_registered_anew(palms: Person, village: Village) -> None:
    palms.says("trồng được 30 cây rồi")
    assert "đăng ký mới" in palms.says("/sua đổi qua nuôi 20 con heo")
    assert kept(village)[0].content == "Trồng 200 cây dừa"


def test_a_change_by_mistake_is_as_it_was_before(palms: Person, village: Village) -> None:
    palms.says("sửa lại 200 thành 150")
    palms.picks("Đúng, sửa lại")
    palms.picks("Sửa nhầm")
    (pledge,) = kept(village)
    assert (pledge.value, pledge.content) == (200, "Trồng 200 cây dừa")
    village.wait(days=8)
    palms.says("sửa lại 200 thành 150")
    palms.picks("Đúng, sửa lại")
    village.wait(days=8)
    assert "không có gì để lấy lại" in palms.picks("Sửa nhầm")


def test_a_pledge_is_taken_back_and_goes_on(palms: Person, binh: Person, village: Village) -> None:
    binh.receives()
    assert "thông tin vẫn giữ nguyên" in palms.says("tôi muốn rút không đăng ký nữa")
    palms.picks("Đúng, rút việc này")
    palms.picks("Vì sức khỏe")
    assert kept(village)[0].state is PledgeState.WITHDRAWN
    assert "Vì sức khỏe" in binh.receives()
    palms.picks("Rút nhầm")
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_of_several_it_is_asked_which(palms: Person, village: Village) -> None:
    palms.says("/dangky Vận động 50 triệu đồng trước 31/12")
    palms.picks("Đúng, đăng ký")
    assert "việc nào" in palms.says("rút đăng ký")
    palms.picks("Vận động")
    palms.picks("Đúng, rút việc này")
    palms.says("nhà tôi có việc")
    assert [each.state for each in kept(village)] == [PledgeState.ACTIVE, PledgeState.WITHDRAWN]


def test_what_waits_for_confirmation_stays_as_it_is(palms: Person, village: Village) -> None:
    palms.says("trồng xong hết 200 cây rồi")
    palms.picks("Đúng, đã xong")
    assert "đang chờ xác nhận" in palms.says("sửa lại 200 thành 150")
    assert "đang chờ xác nhận" in palms.says("/rut")
    assert kept(village)[0].value == 200


def test_nobody_changes_what_is_not_theirs(palms: Person, channel: str, village: Village) -> None:
    bay = village.person(channel, "Trần Văn Bảy", "CB1")
    number = kept(village)[0].id
    bay.says(f"/sua {number} 30/9")
    bay.says(f"/rut {number}")
    bay.says(f"/rut lai {number}")
    assert (kept(village)[0].deadline, kept(village)[0].state) == (date(2026, 6, 30), PledgeState.ACTIVE)


def test_a_reason_told_with_the_wish_is_not_asked_again(palms: Person, binh: Person, village: Village) -> None:
    binh.receives()
    palms.says("Tôi xin rút đăng ký, đất bán rồi không còn chỗ trồng")
    palms.picks("Đúng, rút việc này")
    assert kept(village)[0].state is PledgeState.WITHDRAWN
    assert "đất bán rồi" in binh.receives()


def test_what_is_kept_is_not_taken_back(palms: Person, village: Village) -> None:
    palms.says("/dangky Vận động 50 triệu đồng trước 31/12")
    palms.picks("Đúng, đăng ký")
    assert "Vận động 50 triệu" in palms.says("Xin rút cái 50 triệu, giữ lại cái trồng dừa thôi")


def test_a_reason_for_a_later_day_does_not_become_the_work(palms: Person, village: Village) -> None:
    palms.says("Xin dời hạn qua 30/9 vì dừa giống năm nay khan, trại chưa giao")
    palms.picks("Đúng, sửa lại")
    (pledge,) = kept(village)
    assert (pledge.deadline, pledge.content) == (date(2026, 9, 30), "Trồng 200 cây dừa")


@pytest.mark.parametrize(
    "words",
    [
        "Tôi ghi nhầm, 20 cây chứ không phải 200",
        "toi ghi nham, 20 cay chu khong phai 200",
        "ghi lộn rồi, tôi đăng ký 20 cây",
    ],
)
def test_a_slip_in_the_target_is_a_change(palms: Person, village: Village, words: str) -> None:
    assert "200 cây dừa → 20 cây dừa" in palms.says(words)
    palms.picks("Đúng, sửa lại")
    assert (kept(village)[0].value, kept(village)[0].done) == (20, None)


def test_the_number_of_a_pledge_is_no_new_target(palms: Person) -> None:
    palms.says("/baocao 1 120")
    palms.says("/camket 1")
    assert "muốn sửa chỗ nào" in palms.picks("Sửa")
    assert "Vì sao" not in palms.reads(palms.heard)


@pytest.mark.parametrize("said", ["doi han cai trong dua qua 2/9 gium", "đổi hạn việc trồng dừa tới 2/9"])
def test_only_the_day_changes_where_a_day_is_named(an: Person, said: str) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    answer = an.says(said)
    assert "30/06/2026 → 02/09/2026" in answer
    assert "Việc sẽ làm:" not in answer


@pytest.mark.parametrize(
    "words",
    [
        "Trồng 120 cây rồi, xin gia hạn thêm 1 tuần",
        "xin gia han them 1 tuan vi moi trong duoc 120 cay",
        "trồng 120 cây rồi xin gia hạn thêm 1 tuần nha",
    ],
)
def test_how_far_it_is_comes_before_the_wish_in_one_sentence(palms: Person, village: Village, words: str) -> None:
    said = palms.says(words)
    assert "120/200 cây dừa" in said
    assert kept(village)[0].done == Decimal(120)
    palms.picks("Vì thời tiết") if "Vì sao" in said else None
    palms.picks("Đúng, sửa lại")
    assert (kept(village)[0].deadline, kept(village)[0].done) == (date(2026, 7, 7), Decimal(120))


def test_a_lower_target_with_how_far_it_is_loses_neither(palms: Person, village: Village) -> None:
    assert "120/200" in palms.says("trồng 120 cây rồi, giảm xuống còn 150 cây")
    palms.picks("Vì sức khỏe")
    palms.picks("Đúng, sửa lại")
    assert (kept(village)[0].value, kept(village)[0].done) == (150, Decimal(120))


def test_a_total_that_falls_is_asked_first_and_the_wish_follows(palms: Person, village: Village) -> None:
    palms.says("trồng được 120 cây rồi")
    assert "Lần trước là 120" in palms.says("Trồng 50 cây rồi, xin gia hạn thêm 1 tuần vì mưa bão")
    assert "07/07/2026" in palms.picks("Đúng rồi")
    palms.picks("Đúng, sửa lại")
    assert (kept(village)[0].deadline, kept(village)[0].done) == (date(2026, 7, 7), Decimal(50))


def test_a_number_that_is_the_wish_is_no_report(palms: Person, village: Village) -> None:
    palms.says("ghi lộn rồi, tôi đăng ký 120 cây")
    palms.picks("Đúng, sửa lại")
    assert (kept(village)[0].value, kept(village)[0].done) == (120, None)


def test_how_far_it_is_told_while_changing_is_offered_to_be_noted(palms: Person, village: Village) -> None:
    palms.says("/sua 1")
    assert "07/07/2026" in palms.says("trồng 120 cây rồi, cho thêm 1 tuần")
    assert "chưa ghi: “trồng 120 cây rồi”" in palms.picks("Đúng, sửa lại")
    assert "120/200" in palms.picks("Ghi là báo cáo")
    assert kept(village)[0].done == Decimal(120)


def test_a_wish_told_with_the_whole_reaches_whoever_confirms(palms: Person, binh: Person, village: Village) -> None:
    palms.says("trồng được 200 cây rồi, xin gia hạn thêm 1 tuần")
    palms.picks("đã xong toàn bộ")
    assert kept(village)[0].state == PledgeState.CLAIMED
    assert "gia hạn thêm 1 tuần" in binh.says("/duyet")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("200 nhiều quá kham hổng nổi, bớt xuống trăm hai cho tui", "200 cây dừa → 120 cây dừa"),
        ("bot 50 cay dum, dat lo", "200 cây dừa → 150 cây dừa"),
        ("ad sửa lại 2k cây nha, có thêm đất mượn r, 200 ít xỉu", "200 cây dừa → 2.000 cây dừa"),
        ("ủa tui nói trồng cau chớ đâu có nói dừa, đứa nào ghi kỳ vậy", "200 cây dừa → 200 cây cau"),
        ("Cho qua xin lui lại tới lễ Quốc khánh sang năm được hôn, mùa này hạn mặn dữ quá", "→ 02/09/2027"),
    ],
)
def test_a_wish_with_much_beside_it(palms: Person, words: str, shown: str) -> None:
    heard = palms.says(words)
    assert shown in heard
    assert "sửa lại như vậy" in heard


def test_both_parts_and_the_reason_of_a_letter(palms: Person, village: Village) -> None:
    letter = (
        "Kính đề nghị điều chỉnh chỉ tiêu từ 200 lên 260 cây, đồng thời lùi thời gian sang 30/9/2027; lý do: thêm đất"
    )
    heard = palms.says(letter)
    assert "200 cây dừa → 260 cây dừa" in heard
    assert "→ 30/09/2027" in heard


def test_only_a_number_put_right_after_a_report_is_about_the_report(palms: Person) -> None:
    palms.says("trồng được 30 cây rồi")
    assert "200 cây dừa →" not in palms.says("sửa lại 40 giùm")
