"""`/thanhvien`: the people of a cell, adding one, and codes for a new or lost phone."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import administers, is_admin, led_cells, led_places, may_invite
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.newcomers.inviting import hand_out
from handlers.people import ending_stay, one_member, whom
from handlers.talk.arguments import verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.people import list_text, member_entry
from storage import organisations
from storage.comrades import finding
from storage.people import leaving, members

SHOWN = 60
FROM, BELOW = "tu", "duoi"
BRANCHES_SHOWN = 9


def list_people(turn: Turn, argument: str) -> None:
    """The list of a cell's people; "chon CODE" chooses one, "ma MEMBER" is a new code."""
    asked = verb_first(argument, ("chon", "ma", FROM, BELOW))
    if asked.verb == "chon":
        one_member.choose.begin(turn, one_member.ChosenDraft(organisation_id=place_of(turn, asked.rest).id))
    elif asked.verb == "ma":
        _new_code(turn, asked.rest)
    elif asked.verb:
        code, start = paged(asked.rest)
        place = place_of(turn, code)
        if asked.verb == FROM:
            _list(turn, place, start)
        else:
            said = turn.tr("Organisations below {organisation}:", organisation=place.name)
            turn.say(said, _branches(turn, place, start))
    elif asked.rest or led_places(turn.member):
        _list(turn, place_of(turn, asked.rest))
    else:
        _ask_which(turn)


def paged(rest: str) -> tuple[str, int]:
    """Split "CB1 60" into the code and the place from which the list goes on."""
    code, _, start = rest.rpartition(" ")
    return (code.strip(), int(start)) if start.isdecimal() and len(start) < 6 else (rest, 0)


def _list(turn: Turn, place: Place, start: int = 0) -> None:
    people = members.of_organisation(turn.session, place.id, turn.today)
    head = turn.trn("{branch}: {count} person", "{branch}: {count} people", len(people), branch=place.name)
    entries = [
        member_entry(turn.language, member, leader=leader, has_chat=has_chat)
        for member, leader, has_chat in people[start : start + SHOWN]
    ]
    left = len(people) - start - SHOWN
    entries += [turn.tr("… and {count} more.", count=left)] if left > 0 else []
    how = turn.tr("✔ has joined the bot. For a new code choose the comrade.")
    without = [member for member, _, has_chat in people[start:] if not has_chat][:5]
    lately = leaving.lately(turn.session, place.id, turn.now - WAY_BACK)
    left_us = [each for each in lately if each.day <= turn.today][:3]
    gone = finding.gone(turn.session, place.id, turn.today)
    choices = [
        *onwards(turn, start, SHOWN, len(people), f"/thanhvien {FROM} {place.code}"),
        *([Choice(turn.tr("Who has not joined yet"), f"/thanhvien chuavao {place.code}")] if without else []),
        Choice(turn.tr("Add a person"), f"/thanhvien them {place.code}"),
        *([Choice(turn.tr("Choose a comrade"), f"/thanhvien chon {place.code}")] if people else []),
        *(ending_stay.way_back(turn, each.code, each.name) for each in left_us),
        *(Choice(turn.tr("Code for {name}", name=each.name), f"/thanhvien ma {each.code}") for each in without),
        *([Choice(turn.tr("Who has left"), f"/thanhvien daroi {place.code}")] if gone else []),
    ]
    if administers(turn.member, place.path):
        choices += [_find(turn), *_branches(turn, place)]
    turn.say(f"{head}\n{list_text(entries)}\n\n{how}" if people else head, choices, private=True)


def _ask_which(turn: Turn) -> None:
    """An administrator without an organisation of their own: theirs, or, of a single one, its branches too."""
    places = organisations.administered_by(turn.session, turn.member)
    choices = [Choice(place.name, f"/thanhvien {place.code}") for place in places[:BRANCHES_SHOWN]]
    if len(places) == 1:
        choices += _branches(turn, places[0])
    choices.append(_find(turn))
    if is_admin(turn.member):
        choices.append(Choice(turn.tr("Administrators"), "/thanhvien quantri"))
    turn.say(turn.tr("Whose members would you like to see?"), choices)


def _find(turn: Turn) -> Choice:
    return Choice(turn.tr("Find by name"), "/thanhvien tim")


def _branches(turn: Turn, place: Place, start: int = 0) -> list[Choice]:
    below = organisations.children(turn.session, place.id)
    shown = [Choice(each.name, f"/thanhvien {each.code}") for each in below[start : start + BRANCHES_SHOWN]]
    return shown + onwards(turn, start, BRANCHES_SHOWN, len(below), f"/thanhvien {BELOW} {place.code}")


def _new_code(turn: Turn, member_code: str) -> None:
    other, _ = whom.by_code(turn, member_code)
    if not may_invite(turn.member, other):
        raise NotAllowed(
            "Comrade {name} also holds a post above your branch; only an administrator hands out the code.",
            name=other.name,
        )
    hand_out(turn, other.id, other.name)


def place_of(turn: Turn, code: str) -> Place:
    """The organisation of this code; without one the cell, else the other organisation, that is led."""
    if code.strip():
        return managed(turn, organisations.by_code(turn.session, code))
    return managed(turn, next(iter(led_cells(turn.member) or led_places(turn.member)), None))


def managed(turn: Turn, place: Place | None) -> Place:
    """An organisation whose members this person manages, and which is open."""
    place = whom.require_managed(turn, place)
    if not organisations.is_open(turn.session, place):
        raise organisations.why_closed(turn.session, place.id)
    return place
