"""Whom "ảnh", "chỉ", "ổng" mean: the comrade who was named last, and what was told of them; never a picture."""

import re
from collections.abc import Sequence

from domain.names import given_name
from domain.permissions import led_places
from domain.roles import Member
from domain.understanding.followups.pointing import (
    NO_NAME,
    begins_with_a_name,
    enters_it,
    figure_told,
    is_pointed,
    named_instead,
)
from domain.understanding.text.words import composed, fold
from handlers.people import whom
from handlers.talk import conversation
from handlers.talk.turn import Turn

_SENTENCE_ENDS = re.compile(r"[.?!]\s+\w")
"""Within one sentence each reader finds its own way from "ảnh" to the name before it."""
_BOTH = re.compile(r"\b(?:cac |may )?anh chi(?: em)?\b")
""" "Các anh chị": nobody called Chi."""
TOLD, LATELY = "told of a comrade", conversation.SPOKEN_OF


def meant(turn: Turn) -> None:
    """Hear a comrade who is only pointed at by the name said last, and remember who and what is spoken of."""
    if turn.person is None or not turn.text or turn.text.startswith("/") or not led_places(turn.member):
        return
    text = composed(turn.text)
    points, bare = is_pointed(text), begins_with_a_name(text)
    if not (points or bare or _titled(text)):
        return
    people = [*whom.of_the_cells(turn), *whom.leading_below(turn)]
    if bare and [each.name.split()[-1] for each in people].count(bare) == 1:
        text = f"đồng chí {text}"
        conversation.leave_out(turn, text)
    named = _named(text, people)
    one = named or next((each for each in people if points and each.id == conversation.spoken_of(turn)), None)
    if one is None:
        return
    called = _called(one, people)
    apart = named is None or _SENTENCE_ENDS.search(text.strip()) is not None
    if points and apart and (heard := named_instead(text, called, objects=named is not None)) != text:
        conversation.leave_out(turn, heard)
    told = told_lately(turn)
    if told and told[0] == one.id and enters_it(turn.text):
        conversation.leave_out(turn, f"ghi giùm đồng chí {called}: {told[1]}")
        conversation.forget_that(turn, TOLD)
    elif figure := figure_told(text):
        conversation.pick(turn, TOLD, f"{one.id} {figure}")
    conversation.speak_of(turn, one.id)


def the_one(turn: Turn, people: Sequence[Member]) -> Member | None:
    """The only one of these who is named behind a title."""
    return _named(composed(turn.text), people)


def told_lately(turn: Turn) -> tuple[int, str] | None:
    """Of whom, and in which words, a figure was told a short while ago."""
    number, _, words = conversation.picked_lately(turn, TOLD, LATELY).partition(" ")
    return (int(number), words) if words else None


def _called(one: Member, people: Sequence[Member]) -> str:
    """The last word of the name, as people are called; all of it where another one is called so too."""
    alike = [each for each in people if given_name(each.name) == given_name(one.name)]
    return one.name.split()[-1] if len(alike) == 1 else one.name


def _titled(text: str) -> set[str]:
    """What stands behind titles and may be names."""
    said = _BOTH.sub(" ", fold(whom.in_plain_titles(text)))
    return {found["name"] for found in whom.TITLED.finditer(said)} - NO_NAME


def _named(text: str, people: Sequence[Member]) -> Member | None:
    titled = _titled(text)
    found = [each for each in whom.all_meant(text, people) if given_name(each.name) in titled]
    found = found or [each for each in people if fold(each.name) in fold(text)]
    return found[0] if len(found) == 1 else None
