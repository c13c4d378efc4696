"""What a sentence asks about the movement itself, of people the weights never met."""

import pytest

from benchmarks.acts.packing import fingerprint
from domain.understanding.movement.act import MovementAct
from domain.understanding.movement.reading import FILE, model, read_movement_act
from tests.understanding.movement_sentences import CORPORA, NEVER_TRAINED, Sentence, sentences

TRAIN = "run `uv run python -m benchmarks.movement`"
UNSEEN = sentences(NEVER_TRAINED)
ABOUT_IT = [each for each in UNSEEN if each.act is not MovementAct.OTHER]


def test_the_weights_belong_to_the_sentences() -> None:
    assert model().corpus == fingerprint(CORPORA), TRAIN


def test_the_weights_stay_small() -> None:
    assert FILE.stat().st_size < 150_000


def read(each: Sentence) -> tuple[MovementAct, bool]:
    found = read_movement_act(each.text, leads=each.role != "member")
    return found.act, found.sure


def test_four_of_five_sentences_of_people_never_met_are_served_and_few_wrongly() -> None:
    assert sum(read(each) == (each.act, True) for each in ABOUT_IT) >= 0.8 * len(ABOUT_IT)
    wrong = [each for each in UNSEEN if read(each)[1] and read(each)[0] not in (each.act, MovementAct.OTHER)]
    assert len(wrong) <= 0.05 * len(UNSEEN)


def test_nothing_of_everyday_life_is_served_as_if_it_were_about_the_movement() -> None:
    heard = [read(each) for each in UNSEEN if each.act is MovementAct.OTHER]
    assert [act for act, sure in heard if sure and act is not MovementAct.OTHER] == []
    assert sum(not sure for _, sure in heard) <= 1  # asked


@pytest.mark.parametrize(
    "text",
    [
        "Má tôi mới mất",
        "tôi đăng ký trồng 300 cây dừa trước 30/6",
        "tôi trồng được 40 cây rồi",
        "đừng nhắc tôi nữa",
        "ai chưa đăng ký",
    ],
)
@pytest.mark.parametrize("leads", [True, False])
def test_what_everybody_says_daily_is_not_about_the_movement(text: str, leads: bool) -> None:
    assert read_movement_act(text, leads=leads).act is MovementAct.OTHER
