"""A pause with its end for whoever mourns or is ill: one's own, a comrade's, a unit's; nobody alive is written off."""

import re

import pytest

from tests.talking import Person, Village

DEAD = "đã từ trần"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Vợ tôi vừa mất, xin đừng nhắn gì cho tôi đến hết 49 ngày.", "25/01/2027"),
        ("má tui mới mất hôm chủ nhật, đừng nhắc tui tới hết 49 ngày nghen", "23/01/2027"),
        ("chong toi mat hom qua, dung nhac toi het bon chin ngay", "24/01/2027"),
        ("ba tôi mất ngày 5/12, xin đừng nhắc đến hết 100 ngày", "14/03/2027"),
        ("Mẹ tôi qua đời, xin ngừng nhắc đến hết chung thất", "25/01/2027"),
        ("con tôi mất rồi, đừng nhắn tôi tới cuối tháng 1", "31/01/2027"),
    ],
)
def test_a_mourner_is_left_alone_until_the_day_that_is_said(three: Person, said: str, day: str) -> None:
    heard = three.says(said)
    assert "Xin thành kính chia buồn" in heard
    assert re.search(rf"(?:ngừng nhắc|thông báo cho đồng chí) đến hết [^.]*{day}", heard)


@pytest.mark.parametrize(
    "said",
    [
        "trợ lý ơi nhà tui đang có đám, má tui mới mất hôm chủ nhật, thôi để qua bốn chín ngày rồi tui tính tiếp nghen",
        "má tôi mất hôm chủ nhật, hết 49 ngày tôi làm tiếp",
    ],
)
def test_the_days_of_mourning_are_offered_where_no_stop_is_said(three: Person, said: str) -> None:
    assert "gõ “ừ”, tôi ngừng nhắc đến hết thứ Bảy, 23/01/2027" in three.says(said)
    assert "23/01/2027" in three.says("ừ")


@pytest.mark.parametrize(
    "said",
    [
        "Thoi dung don doc chi Tam nua, nha chi dang co tang",
        "thôi đừng nhắc chị Tám nữa, nhà chỉ có tang",
        "khỏi nhắc chị Tám nghen, chị đang chịu tang má",
        "ngưng nhắc chị Tám đi, chị đang lo đám tang cho ba chị",
        "dung nhac chi Tam, chi Tam dang co tang",
        "đừng đôn đốc chị Tám, nhà chị Tám mới có đám tang",
    ],
)
def test_who_mourns_lives_and_is_left_alone(pomelos: Person, binh: Person, said: str) -> None:
    heard = binh.says(said)
    assert "chia buồn" in heard
    assert DEAD not in heard
    assert "máy của đồng chí Võ Thị Tám" in heard


def test_who_died_is_still_offered_to_be_noted(pomelos: Person, binh: Person) -> None:
    assert DEAD in binh.says("chị Tám mất hồi hôm, đừng nhắc chị nữa")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Chị Tám bị tai biến nằm viện, tạm dừng nhắc chị đến hết tháng 1 giúp tôi", "31/01/2027"),
        ("đồng chí Tám nằm bệnh viện từ hôm qua, tạm ngưng nhắc đồng chí ấy tới 20/12 giùm tôi", "20/12/2026"),
        ("chi Tam benh nang, dung nhac chi toi cuoi thang", "31/12/2026"),
        ("chị Tám mổ mắt, khỏi nhắc chị tới qua rằm tháng giêng", "2027"),
        ("chị Tám nằm viện, ngừng nhắc chị 2 tuần", "22/12/2026"),
    ],
)
def test_the_end_of_a_pause_for_a_comrade_is_kept(pomelos: Person, binh: Person, said: str, day: str) -> None:
    heard = binh.says(said)
    assert "Ngừng nhắc đồng chí Võ Thị Tám đến hết" in heard
    assert day in heard
    assert day in binh.picks("Ngừng nhắc đồng chí Võ Thị Tám")


def test_nothing_comes_until_then_and_again_after(pomelos: Person, binh: Person, village: Village) -> None:
    binh.says("Chị Tám nằm viện, tạm dừng nhắc chị đến hết 20/12 giúp tôi")
    binh.picks("Ngừng nhắc đồng chí Võ Thị Tám")
    village.wait(days=8)
    village.remind()
    assert pomelos.receives() == ""
    village.wait(days=7)
    village.remind()
    assert "Trồng 100 cây bưởi" in pomelos.receives()


@pytest.mark.parametrize(
    "said",
    [
        "tam ngung don doc chi bo ap 1 den thu hai tuan sau, ba con dang lo dam tang co bi thu",
        "tạm dừng nhắc chi bộ ấp 1 đến hết chủ nhật tuần này",
        "thôi đôn đốc chi bộ ấp 1 tới thứ hai tuần sau nghen",
    ],
)
def test_a_unit_is_left_alone_after_it_is_read_back(pomelos: Person, chi: Person, said: str) -> None:
    heard = chi.says(said)
    assert "Chi bộ ấp 1 nghỉ 08/12/2026 đến 12/12/2026" in heard
    assert DEAD not in heard


@pytest.mark.parametrize("said", ["đồng chí Tám với Năm thì nhắc giùm tôi", "nhắc chị Tám với anh Năm báo cáo nghen"])
def test_both_who_are_named_are_urged(pomelos: Person, binh: Person, village: Village, channel: str, said: str) -> None:
    nam = village.person(channel, "Trần Văn Năm", "CB1")
    nam.says("tôi đăng ký nuôi 20 con bò trước 20/12/2026")
    nam.picks("Đúng")
    heard = binh.says(said)
    assert "Võ Thị Tám" in heard
    assert "Trần Văn Năm" in heard
