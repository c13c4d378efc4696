"""Whoever leads a branch and its committee has two things to do about one round, and reads which button does which."""

from datetime import date

from domain.campaigns.rounds import Every, Round, RoundPlan
from locales.language import language
from scheduler.campaigns.lines import HAND_IN, Line, message

ROUND = Round(
    RoundPlan(1, 1, "q", "Báo cáo", Every.QUARTER),
    date(2026, 1, 1),
    date(2026, 3, 31),
    date(2026, 3, 21),
    date(2026, 4, 5),
    date(2026, 4, 30),
)


def line(verb: str) -> Line:
    return Line(lambda _: verb, ROUND, verb, date(2026, 4, 6))


def test_two_ways_have_two_labels() -> None:
    labels = [each.label for each in message(language("vi"), [line(HAND_IN), line("chua")]).choices]
    assert sorted(labels) == ["Nơi chưa nộp: Báo cáo quý I/2026", "Nộp: Báo cáo quý I/2026"]


def test_one_way_is_named_after_the_round() -> None:
    assert [each.label for each in message(language("vi"), [line(HAND_IN)]).choices] == ["Báo cáo quý I/2026"]
