"""How well acts are told apart in sentences of three hands that are never trained on: none of this may get worse."""

import pytest

from benchmarks.acts.figures import Figures, Judged, figures, judge, of_members
from domain.understanding.acts.act import Act
from domain.understanding.acts.model import model
from tests.understanding.sentences import NEVER_TRAINED, sentences


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return [judge(each, model()) for each in sentences(NEVER_TRAINED)]


@pytest.fixture(scope="module")
def members(judged: list[Judged]) -> Figures:
    return figures(of_members(judged))


def test_hardly_anything_is_falsely_taken_for_a_promise(judged: list[Judged]) -> None:
    others = [each for each in judged if each.sentence.act is not Act.PROMISE]
    assert sum(each.falsely(Act.PROMISE) for each in others) <= 0.002 * len(others)


def test_nothing_grave_is_taken_for_a_promise(judged: list[Judged]) -> None:
    assert figures(judged).counted["grave promises"] == 0


def test_few_sentences_are_falsely_taken_for_a_report(judged: list[Judged]) -> None:
    others = [each for each in judged if each.sentence.act is not Act.REPORT]
    assert sum(each.falsely(Act.REPORT) for each in others) <= 0.005 * len(others)


def test_nine_in_ten_sentences_are_understood_and_few_acted_upon_wrongly(
    judged: list[Judged], members: Figures
) -> None:
    everybody = figures(judged)
    assert min(everybody.share("right"), members.share("right")) >= 0.89
    assert min(everybody.share("among three"), members.share("among three")) >= 0.96
    assert max(everybody.share("acted wrongly"), members.share("acted wrongly")) <= 0.03
    assert max(everybody.share("answered otherwise"), members.share("answered otherwise")) <= 0.03
    assert max(everybody.share("asked"), members.share("asked")) <= 0.21


def test_of_each_hand_three_choices_hold_what_was_meant(judged: list[Judged]) -> None:
    for author in {each.sentence.author for each in judged}:
        assert figures([each for each in judged if each.sentence.author == author]).share("among three") >= 0.935


def test_of_nine_in_ten_sentences_it_is_told_whose_matter_they_are(judged: list[Judged]) -> None:
    right = [each for each in judged if each.right]
    assert sum(each.reading.whom is each.sentence.whom for each in right) >= 0.88 * len(right)
