"""`cases/acts_served.tsv`: whoever may ask is served, in every situation, and who may not hears who can."""

from pathlib import Path

import pytest

from benchmarks.acts.alike import SERVED_ALIKE
from domain.roles import Role
from handlers.subjects import ACTS
from tests.talking import Person, Village

FILE = Path(__file__).parents[2] / "cases" / "acts_served.tsv"
Cell = tuple[str, str, list[str]]


def cells() -> dict[tuple[str, str], list[Cell]]:
    """The sentences of each speaker in each situation, with what must be answered."""
    found: dict[tuple[str, str], list[Cell]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            who, situation, act, says, wanted = line.split("\t")
            found.setdefault((who, situation), []).append((act, says, wanted.split("|")))
    return found


def register(person: Person, pledge: str) -> None:
    """The shortest way: all in one line, and the group that is proposed or the first."""
    person.says(f"/dangky {pledge}")
    while not any("Đúng, đăng ký" in choice.label for message in person.heard for choice in message.choices):
        person.picks(person.heard[-1].choices[0].label)
    person.picks("Đúng, đăng ký")


def speaker(village: Village, channel: str, who: str, situation: str) -> Person:
    """Whoever speaks, in a village where two of a cell of four have registered."""
    chin = village.person(channel, "Hồ Văn Chín", "CB1")
    an, tam = village.person(channel, "Nguyễn Văn An", "CB1"), village.person(channel, "Võ Thị Tám", "CB1")
    binh = village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    register(an, "Trồng 200 cây dừa trước 30/6/2026")
    register(tam, "Trồng 100 cây mai trước 30/6/2026")
    register(tam, "Vận động 50 triệu đồng trước 31/12/2026")
    village.wait(hours=30)
    if situation == "empty":
        village.organisation("CB3", "Chi bộ ấp 3", "XA")
        return village.person(channel, "Đỗ Văn Lâm", "CB3", (Role.SECRETARY, "CB3"), leader=True)
    if situation == "several places":
        village.person(channel, "Trần Văn Bảy", "CB2")
        posts = ((Role.SECRETARY, "CB2"), (Role.SECRETARY, "XA"))
        return village.person(channel, "Mai Thị Hoa", "CB2", *posts, leader=True)
    if who == "admin":
        return village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    if who == "stranger":
        return village.stranger(channel)
    return {"none": chin, "one": an, "several": tam, "cell": binh}[situation]


@pytest.mark.parametrize(("who", "situation"), cells())
def test_who_may_ask_is_served_and_who_may_not_hears_who_can(
    village: Village, channel: str, who: str, situation: str
) -> None:
    person = speaker(village, channel, who, situation)
    wrong = []
    for act, says, wanted in cells()[who, situation]:
        answered = person.says(says)
        if not all(words in answered for words in wanted):
            wrong.append(f"{act}: {says!r} is answered by {answered!r}")
        person.says("/huy")
        person.says("/huy")
    assert wrong == []


def test_what_counts_as_answered_alike_is_served_by_one_function() -> None:
    for both in SERVED_ALIKE:
        assert len({ACTS[act].answer for act in both}) == 1
