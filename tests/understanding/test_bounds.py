"""Nothing that is typed takes long: random strings and repeated ones stay under a bound of steps, and none raises."""

import random
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import FrameType

import pytest

from domain.understanding.acts.reading import read_act
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.progress import read_progress
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.pledges import pledges_in
from domain.understanding.text.words import ANSWER

TODAY = date(2026, 3, 10)
PLEDGES = (
    ("cây", "200", "Trồng 200 cây dừa"),
    ("đồng", "50000000", "Vận động 50 triệu đồng"),
    ("km", "3", "Làm 3 km đường"),
    ("tấn/ha", "7", "Lúa đạt 7 tấn/ha"),
    ("lần", "4", "Hiến máu 4 lần"),
    ("", "", "Khánh thành nhà văn hóa"),
)
PIECES = (
    *("0", "1", "2", "5", "12", "200", "1.500", "1,5", "30/6", "1e9", "²", "½", "hai", "ba", "chục", "trăm", "rưỡi"),
    *("cây", "căn", "kg", "tấn", "ha", "km", "m", "đồng", "triệu", "tr", "k", "ngàn", "%", "hộ", "bao", "lần", "người"),
    *("x", "*", "/", "+", "-", ",", ".", ";", ":", "=", "(", ")", "mỗi", "thứ", "còn", "chết", "thêm", "được", "từ"),
)
STEPS_A_TOKEN, STEPS_AT_LEAST = 2_000, 10_000


def reply(unit: str, target: str, about: str) -> Callable[[str], object]:
    whole = Decimal(target) if target else None
    return lambda text: read_progress(text, unit, None, whole, about)


REPLIES = [reply(*pledge) for pledge in PLEDGES]
OTHERS: list[Callable[[str], object]] = [
    lambda text: read_pledge(text, TODAY),
    lambda text: read_deadline(text, TODAY),
    lambda text: pledges_in(text, TODAY),
    read_goal,
    read_act,
]


@pytest.fixture(autouse=True, scope="module")
def weights() -> None:
    """Read the weights before steps are counted."""
    read_act("")


def steps(read: Callable[[str], object], text: str) -> int:
    """How many functions a reader calls."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(called)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("seed", range(20))
def test_random_digits_units_and_operators_take_few_steps(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  jumbled phrases, not secrets
    for _ in range(100):
        pieces = [chance.choice(PIECES) + chance.choice(["", " "]) for _ in range(chance.randint(1, 40))]
        most = STEPS_AT_LEAST + STEPS_A_TOKEN * len(pieces)
        read = chance.choice((chance.choice(REPLIES), chance.choice(OTHERS)))
        assert steps(read, "".join(pieces)) < most, "".join(pieces)


@pytest.mark.parametrize(
    "piece", ["5 x ", "1/", "2 km ", "3 bao 25 ký, ", "từ ", "mỗi hộ 5 ", "thứ hai ", "trăm ", "1."]
)
def test_what_is_repeated_a_thousand_times_takes_few_steps(piece: str) -> None:
    for read in (REPLIES[0], REPLIES[2], read_act, read_goal):
        assert steps(read, piece * (ANSWER // len(piece))) < 500_000
    for read in OTHERS[:3]:
        assert steps(read, piece * 900) < 1_500_000


def test_a_number_behind_what_is_read_of_an_answer_is_asked() -> None:
    said = "trồng được 20 cây, " + "bà con ai cũng vui lắm, " * 30 + "tổng cộng 120 cây"
    assert read_progress(said, "cây", None, Decimal(200), "Trồng 200 cây dừa").how is None
