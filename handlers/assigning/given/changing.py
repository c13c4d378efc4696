"""Targets that were given are changed: "5 hộ bớt còn 3"."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.measures import fits, in_unit
from domain.indicators.said.of_units import kept_in, of_unit, without_kept
from domain.indicators.said.worded import in_digits
from domain.indicators.shares_said import tokens_of
from domain.understanding.text.words import fold
from handlers.assigning import giving
from handlers.assigning.given import moving, which, withdrawing
from handlers.assigning.received import answering
from handlers.assigning.said import is_new, new_figure
from handlers.indicators import places
from handlers.rounds.asked import answering as rounds
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned import given_amount
from storage import organisations
from storage.indicators import assigned

OFFERED = 6
_TAKES = re.compile(r"\b(?:thu lai|thu hoi|rut lai|huy|bo di|bo luon|khong giao|khoi giao|thoi giao)\b|\b(?:thu|bo)\b")
_TAKES_SO_MUCH = re.compile(
    r"\b(?:thu lai|thu hoi|rut lai|lay lai|huy|(?:khong|khoi|thoi) giao|bo)(?: bo| het| luon| lai| di)* (?=\d)"
)

_CHANGES = re.compile(r"\b(?:bot|giam|ha|rut|nang|tang|sua|doi|dieu chinh|thay|them|con|xuong|len|thanh)\b")
_AGREES = re.compile(r"\b(?:dong y|chap nhan|chap thuan|thong nhat|duyet|ok|oke|u)\b|^(?:thoi )?cho\b")

_OF_TIME = re.compile(
    r"\b(?:xin|cho|duoc|gia han)(?: \w+){0,2} (?:them ngay|them thoi gian|tre han|nop tre|nop sau|nop cham|nop muon)\b"
)
""" "Ấp 3 xin thêm ngày hả, cho tới 28 thôi" speaks of a report, and gives no target."""


def answer(turn: Turn, text: str) -> None:
    """Change what a sentence names to the figure it says, move it to another unit, or withdraw it."""
    if _OF_TIME.search(fold(text)):
        rounds.ask_more_time(turn, text)
        return
    text = in_digits(text)
    if _TAKES.search(fold(text)) and not which.figures(turn, text):
        withdrawing.begin_named(turn, text)
        return
    names = which.names_in(turn, text)
    if (kept := kept_in(text, names)) and len(kept) < len(names):
        text = without_kept(text, names)
        names = {number: name for number, name in names.items() if number not in kept}
    named, said = list(names), which.named(turn, text)
    if _gives(turn, text, names, said.found):
        giving.begin(turn, text)
        return
    if _takes_all(turn, text, named, said.found):
        withdrawing.begin_only(turn, said.found[0], named)
        return
    if said.missing and not said.found:
        raise which.not_given(turn, said.missing, named)
    if moving.begin(turn, text, said.found, which.all_given(turn)):
        return
    found = [each for each in which.all_given(turn) if _is_meant(turn, text, each, named, said.found)]
    if not found:
        raise UserError(
            "I find no target given like that. Which one shall be changed?",
            (Choice(turn.tr("Targets given"), "/chitieugiao da"),),
        )
    changed = {each.id: _new_value(turn, _of_target(text, each, names), each) for each in found}
    if others := [each for each in found if changed[each.id] != each.value]:
        found = others  # "ấp 2 còn 2" of two houses and three members
    wished = [each for each in found if each.state is AssignedState.ASKED and each.asked == changed[each.id]]
    if len(wished) == 1 and _AGREES.search(fold(text)):
        answering.decide(turn, wished[0].id, agrees=True)
        return
    if len({each.indicator_id for each in found}) > 1 or any(changed[each.id] is None for each in found):
        _ask_which(turn, found)
        return
    first = found[0]
    values = {each.organisation_id: value for each in found if (value := changed[each.id]) is not None}
    giving.begin_values(turn, first.indicator_id, first.giver_organisation_id, first.year, values)


def _of_target(text: str, target: Assigned, names: Mapping[int, str]) -> str:
    name = names.get(target.organisation_id)
    return of_unit(text, name, names) if name else text


def _gives(turn: Turn, text: str, names: Mapping[int, str], found: Sequence[int]) -> bool:
    """Whether a sentence gives what these units were not given yet: "hộ thoát nghèo: ấp 1 6 hộ, ấp 2 4 hộ"."""
    if not names or _CHANGES.search(fold(text)):
        return False
    has = {each.indicator_id for each in which.all_given(turn) if each.organisation_id in names}
    if not has.isdisjoint(found):
        return False
    meant = giving.meant_by(turn, text).indicator_id
    return meant is not None and meant not in has


def _takes_all(turn: Turn, text: str, named: Sequence[int], found: Sequence[int]) -> bool:
    """Whether all that was given is taken back by its figure: "rút lại 4 căn đã giao An Thạnh"."""
    figures = which.figures(turn, text)
    if len(figures) != 1 or len(found) != 1 or not _TAKES_SO_MUCH.search(fold(text)):
        return False
    mine = [each for each in which.all_given(turn) if each.indicator_id == found[0]]
    return sum(each.value for each in mine if not named or each.organisation_id in named) == figures[0].value


def _ask_which(turn: Turn, found: list[Assigned]) -> None:
    names = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    choices = []
    for each in found[:OFFERED]:
        indicator, place = places.must_be(turn, each.indicator_id), names[each.organisation_id].name
        amount = given_amount(turn.language, indicator, each.value, each.upper)
        choices.append(Choice(f"{place}: {indicator.name}, {amount}", f"/chitieugiao doi {each.id}"))
    turn.say(turn.tr("Which target shall be changed?"), choices)


def begin_one(turn: Turn, number: int) -> None:
    """`/chitieugiao doi 5`: how much shall this unit have instead?"""
    target = assigned.get(turn.session, number)
    if target is None or target.state is AssignedState.WITHDRAWN:
        raise UserError("This target was withdrawn or given anew.")
    place = organisations.by_id(turn.session, target.organisation_id)
    giving.begin_change(turn, target.indicator_id, target.giver_organisation_id, target.year, place)


def _is_meant(turn: Turn, text: str, target: Assigned, named: Sequence[int], known: Sequence[int]) -> bool:
    """Whether a sentence means this target: of a unit it names, of an indicator it names, or by the figure it had."""
    if (named and target.organisation_id not in named) or (known and target.indicator_id not in known):
        return False
    figures = which.figures(turn, text)
    is_its = any(each.value == target.value for each in figures) and len(figures) > 1
    return bool(named) or (bool(known) and is_its)


def _new_value(turn: Turn, text: str, target: Assigned) -> Decimal | None:
    """The figure behind "còn", "xuống", "thành", "lên"; of "bớt 2" so much less; None where none is said."""
    indicator, tokens = places.must_be(turn, target.indicator_id), tokens_of(text)
    figures = [
        (" ".join(fold(each) for each in tokens[: one.start]), value)
        for one in which.figures(turn, text)
        if fits(one.unit, indicator.unit, indicator.name)
        and (value := in_unit(one.value, one.unit, indicator.unit)) is not None
        and value >= 0
    ]
    if not figures:
        return None
    before, value = next((each for each in figures if is_new(each[0])), figures[-1])
    changed = new_figure(before, value, target.value, other=len(figures) > 1)
    return changed if changed >= 0 else None
