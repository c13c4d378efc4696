"""Heard in words: who is to be put on the list of a branch, and who has still to be invited."""

import re

from domain.names import written
from domain.people.called import called, comes
from domain.permissions import led_places, manages_people
from domain.roles import Place
from domain.roster.new_names import asked_to_add, is_surname, post_told
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.newcomers import inviting
from handlers.newcomers.adding import add_member
from handlers.newcomers.draft import NewMemberDraft
from handlers.people.member_list import managed, place_of
from handlers.talk.step import Answer
from handlers.talk.turn import Turn

_NOT_JOINED = re.compile(
    r"(?:con )?(?:nhung )?ai (?:con |van )?chua (?:vao|dung|cai)(?: (?:tro ly|zalo|telegram|ung dung|app))*"
)
_SHEET = re.compile(
    r"(?:cho toi |nho )?(?:lam|in|tao)(?: giup| gium| cho)?(?: toi)?(?: to| cac| may)? phieu moi(?: de in)?"
)
_INTO = re.compile(r"\b(?:vào|vô|vao|vo)\b.*", re.IGNORECASE | re.DOTALL)
""" "Từ chi bộ ấp 2 về" is no branch to come into."""


def heard(turn: Turn) -> bool:
    """Whether a leader or administrator names somebody to be added, or asks who has still to be invited."""
    if not manages_people(turn.member) or turn.chat.dialogue:
        return False
    return _asks_for_invitations(turn) or adds(turn, turn.text)


def _asks_for_invitations(turn: Turn) -> bool:
    """Whether somebody asks in words who has not joined, or for the sheet: of their branch, or of one that is named."""
    said = fold(turn.text).strip(" .?!")
    for asked, answer in ((_NOT_JOINED, inviting.list_not_joined), (_SHEET, inviting.offer_sheet)):
        match = asked.match(said)
        where = said[match.end() :].strip() if match else ""
        place = named(turn, where, ["/"]) if where else None
        if match and bool(where) == bool(place) and (place or led_places(turn.member)):
            answer(turn, place_of(turn, place.code if place else ""))
            return True
    return False


def adds(turn: Turn, text: str) -> bool:
    """ "Thêm đảng viên mới: Nguyễn Thị Mai, chi bộ ấp 2": begins to add whoever is named, where one may."""
    asked = asked_to_add(text)
    if asked is not None:
        _begin(turn, *asked)
    return asked is not None


def lists_names(turn: Turn) -> bool:
    """Whether the lines of a message are people to be added, and not things to be served one after the other."""
    asked = asked_to_add(turn.text) if "\n" in turn.text.strip() else None
    return bool(asked and len(asked[0]) > 1) and turn.person is not None and manages_people(turn.member)


def puts_on_the_list(turn: Turn, text: str) -> bool:
    """ "Đưa thằng Khởi vô chi bộ nghen": the name is taken, and of one that is not whole the rest is asked."""
    name = called(text)
    if not name or not comes(text, name):
        return False
    first, *rest = name.split()
    whole = len(rest) > 1 or (bool(rest) and is_surname(first))
    into = _INTO.search(text)
    _begin(turn, [written(name)] if whole else [], into[0] if into else "", "" if whole else name)
    return True


def _begin(turn: Turn, names: list[str], behind: str, name_said: str = "") -> None:
    if not led_places(turn.member) and not named(turn, behind, ["/"]):
        who = ", ".join(names) or name_said or "…"
        example = turn.tr("add member: {name}, {branch}", name=who, branch="…")
        turn.say(turn.tr("To which branch? Please write it once more with the branch: “{example}”.", example=example))
        return
    draft = NewMemberDraft(organisation_id=_place_said(turn, behind).id, called=name_said, heard=bool(names))
    role = post_told(behind) if len(names) == 1 else None
    draft.post = role.value if role else ""
    add_member.begin(turn, draft, Answer(text=", ".join(names)) if names else None)


def _place_said(turn: Turn, text: str) -> Place:
    """The organisation that is said behind the name, else one's own."""
    place = named(turn, text, ["/"]) if text.strip(" .!") else None
    return managed(turn, place) if place else place_of(turn, "")
