"""Find the organisations an administrator names, among those they administer."""

import re

from domain.chat import Choice
from domain.errors import UserError
from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from storage import organisations
from storage.reorganising import checking

MOST = 8
_BETWEEN = re.compile(r"[,;]| (?:và|va|với|voi|cùng|cung) ", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:dang bo |dang uy )?(?P<level>xa|phuong|thi tran|huyen|thi xa|thanh pho)(?: (?:minh|ta|nha|nay|luon))*"
)
_SHORT = re.compile(r"^(?:cb|đb) ", re.IGNORECASE)


def found(turn: Turn, name: str) -> list[Place]:
    """Those of this code, or called so."""
    tops = organisations.administered_by(turn.session, turn.member)
    name = _SHORT.sub("", " ".join(name.split()).strip(" .,!?"))
    by_code = organisations.by_code(turn.session, name) if name else None
    if by_code and any(by_code.path.startswith(top.path) for top in tops):
        return [by_code]
    places = [each for top in tops for each in organisations.called_one_of(turn.session, {called(name)}, top.path)]
    if not places and (level := _LEVEL.fullmatch(fold(name))):  # "đảng bộ xã" where there is one alone
        begun = [organisations.called_beginning(turn.session, level["level"], top.path, limit=2) for top in tops]
        places = [each for found in begun for each in found if len(found) == 1]
    return list({each.id: each for each in places}.values())


def the_one(turn: Turn, name: str) -> Place:
    """The only one called so; raises a UserError where none is, or offers those that are."""
    places = found(turn, name)
    if not places:
        raise UserError("I find no organisation called “{typed}”.", typed=name[:60])
    if len(places) > 1:
        raise UserError("Several organisations are called so. Which one?", to_choose(turn, places[:MOST]))
    return places[0]


def to_choose(turn: Turn, places: list[Place]) -> tuple[Choice, ...]:
    """A choice for each; those called alike are told apart by what stands above."""
    told = checking.told_apart(turn.session, places)
    return tuple(Choice(told[each.id], str(each.id)) for each in places)


def names_in(turn: Turn, text: str) -> list[str]:
    """The names in "ấp 4, ấp 5 và ấp 6"; a name that itself holds such a word stays whole."""
    if found(turn, text):
        return [text]
    return [name for name in _BETWEEN.split(text) if name.strip()]
