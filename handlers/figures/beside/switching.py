""" "Tắt bảng xếp hạng": a committee that wants no tables among its units has none, nor have those below it."""

import re

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.papers.files_said import asks_for_table
from domain.permissions import led_places, may_lead
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.figures.pages import command
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import members
from storage.results import wanted

OFF, ON = "tatbang", "mobang"
_TABLE = r"(?:bang|xep|bang xep|so sanh) (?:hang|thi dua|thu hang|ket qua)|xep hang"
_OFF = re.compile(rf"\b(?:tat|thoi|bo|ngung|dung|khong can|khoi)\b(?: \w+)? (?:{_TABLE})\b")
_NO_MORE = re.compile(
    rf"\b(?:khong|ko|hong|dung|thoi|khoi|ngung|bo)(?: \w+){{0,2}}? (?:{_TABLE}|so (?:sanh|ket qua|hang))\b"
    r".*\b(?:nua|luon|di)\b"
)
_ON = re.compile(rf"\b(?:mo|bat)\b(?: (?:lai|lai cai))? (?:{_TABLE})\b")


def heard(turn: Turn) -> bool:
    """Whether who leads an organisation wants its tables off, or on again; then they are."""
    folded = fold(turn.text)
    place = next(iter(led_places(turn.member)), None) if turn.person else None
    if (
        turn.chat.dialogue
        or place is None
        or asks_for_table(turn.text)
        or not (wants_off(folded) or _ON.search(folded))
    ):
        return False
    switch(turn, place, on=_ON.search(folded) is not None)
    return True


def wants_off(folded: str) -> bool:
    """Whether nobody shall be compared any more: "từ nay không xếp hạng các chi bộ nữa"."""
    return bool(_OFF.search(folded) or _NO_MORE.search(folded))


def switch(turn: Turn, place: Place, *, on: bool) -> None:
    """Switch them, tell the others who lead it, and offer the way back."""
    if not may_lead(turn.member, place):
        raise NotAllowed(
            "Whether units are compared is said by those who lead {organisation}.", organisation=place.name
        )
    if wanted.switch(turn.session, place, turn.stamp, on=on):
        _tell(turn, place, on=on)
    if on:
        turn.say(turn.tr("{organisation}: results are compared again.", organisation=place.name), ways(turn, place))
    else:
        words = turn.tr("{organisation}: nobody is compared any more, nor below.", organisation=place.name)
        turn.say(words, ways(turn, place))


def says_off(turn: Turn, place: Place) -> bool:
    """Whether the tables are off here, which is then said."""
    number = wanted.off_by(turn.session, place)
    by = organisations.by_id(turn.session, number) if number else None
    if by is None:
        return False
    turn.say(turn.tr("{organisation} has chosen to compare nobody.", organisation=by.name), ways(turn, by))
    return True


def ways(turn: Turn, place: Place) -> list[Choice]:
    """To switch them the other way, for who may."""
    if not may_lead(turn.member, place):
        return []
    if wanted.off_by(turn.session, place) == place.id:
        return [Choice(turn.tr("Compare results again"), f"{command(place.code, None)} {ON}")]
    return [Choice(turn.tr("Compare no more"), f"{command(place.code, None)} {OFF}")]


def _tell(turn: Turn, place: Place, *, on: bool) -> None:
    name, others = turn.member.name, members.leaders(turn.session, [place.id], turn.today)[place.id] - {turn.member.id}
    for each in sorted(others):
        turn.tell(
            each,
            lambda speak: (
                speak.tr(
                    "Comrade {name} lets results in {organisation} be compared.", name=name, organisation=place.name
                )
                if on
                else speak.tr(
                    "Comrade {name} lets nobody in {organisation} be compared.", name=name, organisation=place.name
                )
            ),
            f"tables:{place.id}:{on}:{turn.key}:{each}",
        )
