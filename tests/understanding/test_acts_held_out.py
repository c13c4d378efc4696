"""How well acts are told apart in sentences of authors that were not trained on: none of this may get worse."""

import pytest

from benchmarks.acts.figures import Figures, Judged, figures, held_out, of_members
from domain.understanding.acts.act import Act
from tests.understanding.sentences import sentences


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Every author judged by weights trained on the others."""
    groups = held_out(sentences(), lambda sentence: sentence.author)
    return [each for _, group in groups for each in group]


@pytest.fixture(scope="module")
def members(judged: list[Judged]) -> Figures:
    return figures(of_members(judged))


def test_hardly_anything_is_falsely_taken_for_a_promise(judged: list[Judged]) -> None:
    others = [each for each in judged if each.sentence.act is not Act.PROMISE]
    assert sum(each.falsely(Act.PROMISE) for each in others) <= 0.005 * len(others)


def test_nothing_grave_is_taken_for_a_promise(judged: list[Judged]) -> None:
    assert figures(judged).counted["grave promises"] == 0


def test_few_sentences_are_falsely_taken_for_a_report(judged: list[Judged]) -> None:
    others = [each for each in judged if each.sentence.act is not Act.REPORT]
    assert sum(each.falsely(Act.REPORT) for each in others) <= 0.01 * len(others)


def test_three_in_four_sentences_are_understood_and_few_acted_upon_wrongly(members: Figures) -> None:
    assert members.share("right") >= 0.74
    assert members.share("among three") >= 0.88
    assert members.share("acted wrongly") <= 0.04
    assert members.share("asked") <= 0.42


def test_of_nine_in_ten_sentences_it_is_told_whose_matter_they_are(judged: list[Judged]) -> None:
    right = [each for each in judged if each.right and each.sentence.author != "author_1"]
    assert sum(each.reading.whom is each.sentence.whom for each in right) >= 0.9 * len(right)
