"""What is wished at the desk, of people the weights never met."""

import pytest

from benchmarks.acts.packing import fingerprint
from domain.understanding.desk.reading import FILE, model, read_wish
from domain.understanding.desk.wish import DeskWish
from tests.understanding.desk_sentences import CORPORA, NEVER_TRAINED, sentences

UNSEEN = sentences(NEVER_TRAINED)
WISHES = [each for each in UNSEEN if each.act is not DeskWish.OTHER]


def test_the_weights_belong_to_the_sentences() -> None:
    assert model().corpus == fingerprint(CORPORA), "run `uv run python -m benchmarks.desk_wishes`"


def test_the_weights_stay_small() -> None:
    assert FILE.stat().st_size < 200_000


def test_three_of_five_wishes_of_people_never_met_are_heard_and_few_wrongly() -> None:
    read = [(each, read_wish(each.text)) for each in WISHES]
    assert sum(found.act is each.act for each, found in read) >= 0.6 * len(WISHES)
    assert sum(found.sure and found.act not in (each.act, DeskWish.OTHER) for each, found in read) <= 0.1 * len(WISHES)


@pytest.mark.parametrize(
    "text",
    [
        "Má tôi mới mất",
        "tôi đăng ký trồng 300 cây dừa trước 30/6",
        "tôi trồng được 40 cây rồi",
        "đừng nhắc tôi nữa",
        "dạ cảm ơn đồng chí nhiều",
        "bữa nay trời mưa quá trời mưa",
        "mở đợt thi đua nước rút quý 4, chỉ dành cho khối doanh nghiệp",
    ],
)
def test_what_everybody_says_daily_is_no_wish_of_the_desk(text: str) -> None:
    found = read_wish(text)
    assert found.act is DeskWish.OTHER or not found.sure
