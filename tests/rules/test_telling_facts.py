"""Which sentences tell of a fact of an organisation, which ask for one, and which are about something else."""

from datetime import date

import pytest

from domain.campaigns.movement import FIRST, read_movement
from domain.campaigns.telling_facts import asked, told
from domain.campaigns.unit_facts import FactKind

TODAY = date(2026, 3, 10)
KINDS = [
    FactKind(each.code, each.name, each.words, each.measure, each.units, each.repeats)
    for each in read_movement(FIRST).facts or ()
]
NAMES = ["Phong trào thi đua “Đồng Khởi mới”"]


@pytest.mark.parametrize(
    ("text", "code", "rest", "day", "share"),
    [
        ("chi bộ đã phát động hôm 15/2", "da_phat_dong", "", date(2026, 2, 15), None),
        ("hôm 5/3 chi bộ ấp 2 phát động rồi", "da_phat_dong", "ap 2", date(2026, 3, 5), None),
        ("chi bộ đã phát động phong trào Đồng Khởi mới hôm qua", "da_phat_dong", "", date(2026, 3, 9), None),
        ("chi bo ap 2 da phat dong ngay 12 thang 2 nam 2026", "da_phat_dong", "ap 2", date(2026, 2, 12), None),
        ("đã phát động ngày 12/12", "da_phat_dong", "", date(2025, 12, 12), None),
        ("đã xây dựng kế hoạch", "co_ke_hoach", "", None, None),
        ("đã quán triệt 28/30 đảng viên", "da_quan_triet", "", None, (28, 30)),
        ("đã quán triệt 28 trên 30 đồng chí ngày 12/2", "da_quan_triet", "", date(2026, 2, 12), (28, 30)),
        ("chi bộ đã học tập chỉ thị 01-CT/TU, 20/25", "da_quan_triet", "", None, (20, 25)),
        ("đã quán triệt hôm 3/3", "da_quan_triet", "", date(2026, 3, 3), None),
        ("bị kiểm tra ngày 2/3", "da_kiem_tra", "", date(2026, 3, 2), None),
        ("đảng bộ xã đã phát động ngày 1/2 ạ", "da_phat_dong", "xa", date(2026, 2, 1), None),
        ("chi bộ đã phát động quyên góp được 5 triệu", "da_phat_dong", "quyen gop 5 trieu", None, None),
    ],
)
def test_a_fact_is_told(text: str, code: str, rest: str, day: date | None, share: tuple[int, int] | None) -> None:
    found = told(text, KINDS, NAMES, TODAY)
    assert found is not None
    assert (found.kind.code, found.rest, found.day) == (code, set(rest.split()), day)
    assert (found.done, found.of) == (share or (None, None))


@pytest.mark.parametrize(
    "text",
    [
        "chi bộ ấp 2 chưa phát động",
        "phát động được bao nhiêu",
        "chi bộ sẽ phát động hôm 15/3",
        "kế hoạch trồng 30 cây dừa trước 30/6",
        "đã phát động chưa?",
        "đã trồng 30 cây",
        "tôi đã kiểm tra rồi",
    ],
)
def test_what_is_asked_or_to_come_is_not_told(text: str) -> None:
    assert told(text, KINDS, NAMES, TODAY) is None


@pytest.mark.parametrize(
    ("text", "code", "rest", "day"),
    [
        ("đơn vị nào chưa phát động", "da_phat_dong", "", None),
        ("phát động được bao nhiêu đơn vị rồi", "da_phat_dong", "", None),
        ("mấy chi bộ có kế hoạch rồi", "co_ke_hoach", "", None),
        ("chi bộ ấp 2 phát động chưa", "da_phat_dong", "ap 2", None),
        ("đến ngày 1/3 phát động được bao nhiêu", "da_phat_dong", "", date(2026, 3, 1)),
        ("kế hoạch của tôi tới đâu rồi", "co_ke_hoach", "cua", None),
    ],
)
def test_a_fact_is_asked_for(text: str, code: str, rest: str, day: date | None) -> None:
    found = asked(text, KINDS, NAMES, TODAY)
    assert found is not None
    assert (found.kind.code, found.rest, found.day) == (code, set(rest.split()), day)


def test_without_a_campaign_that_asks_nothing_is_told() -> None:
    assert told("đã phát động hôm 15/2", [], NAMES, TODAY) is None
