"""What holds for every value and every text: rendering read back, and nothing ever raised."""

import random
import unicodedata
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.pledges.goal import Comparator, Goal, Part
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.json_lines import KINDS, reading_as_json
from domain.understanding.sentence import read_pledge
from domain.understanding.text.words import fold
from tests.understanding.phrases import phrases
from tests.understanding.rendering import describe_deadline, describe_goal

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
UNITS = st.sampled_from(
    (
        *("cây dừa", "ha", "đảng viên", "mô hình", "hộ", "căn nhà tình thương", "đồng", "đồng/người/năm", "tấn/ha"),
        *("chi bộ ấp, khu phố", "cuốn sách", "buổi sinh hoạt", "vụ tai nạn giao thông", "km đường bê tông", "m2 đất"),
        *("phần quà", "doanh nghiệp", "tiêu chí", "lượt khách"),
    )
)
SHARES = st.sampled_from(["%", "% đảng viên", "% chi bộ ấp, khu phố", "% hộ gia đình"])
NUMBERS = st.one_of(
    st.integers(1, 10**15).map(Decimal),
    st.decimals(min_value=Decimal("0.0001"), max_value=Decimal(10**9), places=4, allow_nan=False),
)
PERIODS = st.sampled_from(["", "năm", "quý", "tháng", "tuần"])


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    comparator = draw(st.sampled_from(list(Comparator)))
    share = draw(st.booleans())
    unit = draw(SHARES if share else UNITS)
    per = "năm" if unit.endswith("/năm") else draw(PERIODS)
    if comparator is Comparator.ZERO:
        return Goal(comparator=comparator, value=Decimal(0), unit=draw(UNITS))
    value = draw(NUMBERS)
    upper = value + draw(NUMBERS) if comparator is Comparator.RANGE else None
    parts = tuple(Part(value=value / 8, unit=unit) for _ in range(draw(st.integers(0, 3))))
    if value / 8 != (value / 8).quantize(Decimal("0.0000001")):
        parts = ()
    return Goal(comparator=comparator, value=value, upper=upper, unit=unit, per=per, parts=parts)


@given(goals())
@settings(max_examples=400, deadline=None)
def test_a_goal_told_in_words_is_read_back_as_the_same_goal(goal: Goal) -> None:
    reading = read_goal(describe_goal(goal))
    assert reading.goal == goal
    doubtful = not goal.unit or goal.value != int(goal.value)  # of what, or half a household: asked
    doubtful |= (goal.upper or goal.value) > 10**9  # more than anybody counts: asked
    assert {ask.value for ask in reading.asks} <= {"relative_or_points"} | ({"ambiguous"} if doubtful else set())


@given(DAYS, st.integers(0, 20_000))
@settings(max_examples=400, deadline=None)
def test_a_date_told_in_words_is_read_back_as_the_same_date(today: date, ahead: int) -> None:
    day = date.fromordinal(today.toordinal() + ahead)
    reading = read_deadline(describe_deadline(day), today)
    assert (reading.day, reading.asks) == (day, ())


@given(st.text(max_size=80), st.sampled_from(KINDS), DAYS, st.sampled_from(["", "%", "kg", "đồng"]))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str, as_: str, today: date, unit: str) -> None:
    assert reading_as_json(text, as_, today, unit)["text"] == text


def test_no_jumble_of_known_words_raises() -> None:
    for text, today in jumbles(400):
        for as_ in KINDS:
            reading_as_json(text, as_, today)


def jumbles(count: int, seed: int = 17) -> list[tuple[str, date]]:
    """Texts of the grammar's own words in no order, with marks and stray letters between them."""
    chance = random.Random(seed)  # noqa: S311  jumbled phrases, not secrets
    words = sorted({word for phrase in phrases("development.tsv") for word in phrase.text.split()})
    words += [
        "\u0301",
        "\u00a0",
        "\u200b",
        "\ud800",
        "½",
        "²",
        "٣",
        "ﬁ",
        "🙂",
        "ß",
        "(",
        "%",
        "/",
        "-",
        "29/2",
        "0",
        "99999999999",
    ]
    texts = []
    for _ in range(count):
        length = chance.randint(0, 14)
        text = "".join(chance.choice(words) + chance.choice([" ", " ", " ", ""]) for _ in range(length))
        texts.append((text, date(1990, 1, 1).replace(year=chance.randint(1950, 2150), day=chance.randint(1, 28))))
    return texts


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_folding_is_settled_after_once_and_blind_to_composition(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_folding_hears_old_and_new_spelling_alike() -> None:
    assert (
        fold("Uỷ ban  Hoà\u00a0Bình – ĐỒNG KHỞI")
        == fold("ủy ban hòa bình - đồng khởi")
        == "uy ban hoa binh - dong khoi"
    )


@given(st.text(max_size=40), st.text(max_size=40), DAYS)
@settings(max_examples=200, deadline=None)
def test_the_content_is_composed_and_never_longer_than_what_was_typed(before: str, after: str, today: date) -> None:
    typed = f"{before} trồng 500 cây dừa {after}"
    content = read_pledge(typed, today).content
    assert unicodedata.is_normalized("NFC", content)
    assert len(content) <= len(unicodedata.normalize("NFC", typed))
