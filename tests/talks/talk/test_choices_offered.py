"""What is offered below a message: a next page only where there is one, no colour where no answer is wished for."""

from types import SimpleNamespace
from typing import Any, cast

from pydantic import BaseModel

from domain.chat import Tone
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo

TURN = cast(Turn, SimpleNamespace(tr=lambda text, **_: text))


class _Draft(BaseModel):
    sure: bool | None = None


class _Asked(YesOrNo[_Draft]):
    slot, yes, no = "sure", "Yes", "No"

    def words(self, turn: Turn, draft: _Draft) -> str:
        return "?"


def tones(**traits: Any) -> list[Tone]:
    step = type("_Step", (_Asked,), traits)()
    return [choice.tone for choice in step.ask(TURN, _Draft()).choices]


def test_a_list_that_is_shown_whole_offers_no_more() -> None:
    assert onwards(TURN, 0, 8, 8, "/danhsach") == []
    assert [each.value for each in onwards(TURN, 0, 8, 9, "/danhsach")] == ["/danhsach 8"]


def test_a_wished_for_yes_is_green_and_a_grave_one_red() -> None:
    assert tones() == [Tone.GREEN, Tone.RED]
    assert tones(grave=True) == [Tone.RED, Tone.PLAIN]


def test_no_colour_says_which_answer_is_wished_for_where_none_is() -> None:
    assert tones(neutral=True) == [Tone.PLAIN, Tone.PLAIN]
    assert tones(neutral=True, grave=True) == [Tone.PLAIN, Tone.PLAIN]
