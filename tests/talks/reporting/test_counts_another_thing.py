"""A number of another thing than what was pledged is no progress: what it shall be is asked."""

import pytest

from tests.talking import Person, Village
from tests.talks.reporting.test_told_at_once import pledged
from tests.understanding.phrases import CASES


@pytest.fixture
def planter(an: Person) -> Person:
    pledged(an, "Trồng 200 cây dừa trước 31/12/2026")
    return an


@pytest.mark.parametrize(
    "said",
    [
        "tui kèm được 9 đứa biết đánh vần rồi",
        "Tôi đã thăm được 4 gia đình thương binh",
        "bầy vịt giờ còn 26 con",
        "vá xong 5 cái áo phao cho tụi nhỏ rồi",
        "lop tinh thuong day duoc 11 buoi roi",
        "đóng được 1 triệu 200 cho quỹ vì người nghèo rồi nghen",
        "lề đường trải đá được 60 mét rồi",
        "phát hết 35 phần gạo rồi, còn 5 phần để mai",
    ],
)
def test_what_is_counted_of_another_work_is_asked(planter: Person, said: str) -> None:
    heard = planter.says(said)
    assert "Đồng chí đã đăng ký “Trồng 200 cây dừa”, còn đây là" in heard
    assert "Đăng ký thành việc mới" in heard
    assert "cây dừa, phải không" not in heard


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("trồng được 40 cây rồi con", "40"),
        ("tui xuống giống 35 gốc rồi", "35"),
        ("dua duoc 14 dua roi", "14"),
        ("dừa tui 5 người phụ trồng được 60 cây", "60"),
    ],
)
def test_what_is_pledged_is_counted_whoever_is_spoken_to(planter: Person, said: str, total: str) -> None:
    heard = planter.says(said)
    assert f"{total} cây dừa" in heard.replace("/200 cây dừa", " cây dừa")
    assert "còn đây là" not in heard


@pytest.mark.parametrize("said", ["dừa tui đào được 30 hố rồi", "mua cây dừa giống hết 2 triệu rồi"])
def test_what_names_the_pledge_is_about_it(planter: Person, said: str) -> None:
    assert "còn đây là" not in planter.says(said)


@pytest.mark.parametrize(
    ("pledge", "said"),
    [
        ("Góp sức làm 300 m đường bê tông trước 31/12/2026", "trồng thêm được 20 mét đường hoa"),
        ("Vận động 10 hộ làm hàng rào xanh trước 31/12/2026", "vận động được 3 hộ mua bảo hiểm y tế"),
        ("Van dong 10 ho lam hang rao xanh truoc 31/12/2026", "van dong duoc 3 ho mua bao hiem y te"),
    ],
)
def test_another_work_in_the_same_unit_is_asked(an: Person, pledge: str, said: str) -> None:
    pledged(an, pledge)
    assert "còn đây là" in an.says(said)


@pytest.mark.parametrize(
    ("pledge", "said"),
    [
        ("Vận động 10 em bỏ học trở lại lớp trước 31/12/2026", "dạy bơi được 6 em rồi đó"),
        ("Hiến 100 mét vuông đất làm đường trước 31/12/2026", "lót gạch sân nhà văn hóa được 40 mét vuông rồi"),
        ("Tặng 4 con dê giống cho hộ nghèo trước 31/12/2026", "chích ngừa dại được 9 con chó rồi"),
    ],
)
def test_a_number_that_may_be_of_other_work_is_read_back_with_a_way_out(an: Person, pledge: str, said: str) -> None:
    pledged(an, pledge)
    assert "Đã ghi" not in an.says(said)
    heard = an.picks("Đó là việc khác")
    assert "Vậy tôi không ghi vào việc đó" in heard
    assert f"“{said}”" in heard
    assert "Bao giờ hoàn thành" in an.picks("Đăng ký thành việc mới")


def test_other_work_below_the_last_total_is_not_noted(an: Person) -> None:
    pledged(an, "Vận động 10 hộ làm hàng rào xanh trước 31/12/2026")
    an.says("được 4 hộ rồi")
    assert "lần này là 3 hộ" in an.says("vận động được 3 hộ mua bảo hiểm xe máy")
    an.says("đó là việc khác")
    an.picks("Không phải những việc này")
    assert "4/10 hộ" in an.says("/camket")


@pytest.mark.parametrize("said", ["được 4 hộ rồi", "vận động được 4 hộ làm rào", "4 hộ có hàng rào rồi"])
def test_the_same_work_in_other_words_is_counted(an: Person, said: str) -> None:
    pledged(an, "Vận động 10 hộ làm hàng rào xanh trước 31/12/2026")
    assert "4/10 hộ" in an.says(said)


def test_a_bridge_is_a_thing_one_may_call_so(an: Person) -> None:
    pledged(an, "Xây 4 cây cầu trước 31/12/2026")
    assert "1/4 cây cầu" in an.says("xong 1 cái rồi") or "1 cây cầu" in an.heard[-1].text


@pytest.mark.parametrize(
    "said",
    ["Vợ tui góp 10 triệu làm cầu đó", "bà Năm kế bên khoe góp 20tr kìa", "nghe nói ông Út góp 5 triệu cho trường"],
)
def test_what_others_gave_is_heard_and_asked_of_nobody(planter: Person, said: str) -> None:
    assert "tôi có nghe" in planter.says(said)


def test_no_number_of_other_work_is_noted_by_itself(village: Village, channel: str) -> None:
    """The file holds 30 reports of other work in the unit of the pledge, and 30 of it, by a hand that saw no reader."""
    noted = []
    for line in (CASES / "talks" / "other_work.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        number, pledge, report, right = line.split("\t")
        if right == "ask":
            person = village.person(channel, f"Người thứ {number}", "CB1")
            pledged(person, pledge.removeprefix("tôi đăng ký "))
            noted += [report] if "Đã ghi" in person.says(report) else []
    assert noted == []
