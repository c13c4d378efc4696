"""`/thanhvien`: the people of a cell, adding one, and codes for a new or lost phone."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import administers, is_admin, led_places, may_invite, may_manage_members
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.newcomers.inviting import hand_out
from handlers.people import ending_stay, one_member
from handlers.talk.arguments import verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.people import list_text, member_entry
from storage import organisations
from storage.comrades import finding
from storage.people import leaving, members

NAME_LIMIT = 80
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
    elif asked.verb == FROM:
        code, start = paged(asked.rest)
        _list(turn, place_of(turn, code), start)
    elif asked.verb == BELOW:
        code, start = paged(asked.rest)
        place = place_of(turn, code)
        turn.say(turn.tr("Organisations below {organisation}:", organisation=place.name), _branches(turn, place, start))
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
    choices = onwards(turn, start, SHOWN, len(people), f"/thanhvien {FROM} {place.code}")
    if without:
        choices.append(Choice(turn.tr("Who has not joined yet"), f"/thanhvien chuavao {place.code}"))
    choices.append(Choice(turn.tr("Add a person"), f"/thanhvien them {place.code}"))
    if people:
        choices.append(Choice(turn.tr("Choose a comrade"), f"/thanhvien chon {place.code}"))
    lately = leaving.lately(turn.session, place.id, turn.now - WAY_BACK)
    gone = [each for each in lately if each.day <= turn.today][:3]
    choices += [ending_stay.way_back(turn, each.code, each.name) for each in gone]
    choices += [
        Choice(turn.tr("Code for {name}", name=member.name), f"/thanhvien ma {member.code}") for member in without
    ]
    if finding.gone(turn.session, place.id, turn.today):
        choices.append(Choice(turn.tr("Who has left"), f"/thanhvien daroi {place.code}"))
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
    member = members.by_code(turn.session, member_code)
    other = members.person(turn.session, member.id, turn.today) if member else None
    if other is None or other.home is None or not may_manage_members(turn.member, other.home):
        raise UserError("There is no comrade with the code {code} in your branch.", code=member_code[:20] or "?")
    if not may_invite(turn.member, other):
        raise NotAllowed(
            "Comrade {name} also holds a post above your branch; only an administrator hands out the code.",
            name=other.name,
        )
    hand_out(turn, other.id, other.name)


def place_of(turn: Turn, code: str) -> Place:
    if code.strip():
        return managed(turn, organisations.by_code(turn.session, code))
    places = led_places(turn.member)
    cells = [place for place in places if not place.has_branches] or list(places)
    return managed(turn, cells[0] if cells else None)


def managed(turn: Turn, place: Place | None) -> Place:
    if place is None or not may_manage_members(turn.member, place):
        raise NotAllowed("You can manage only the members of an organisation you lead.")
    if not organisations.is_open(turn.session, place):
        raise organisations.why_closed(turn.session, place.id)
    return place
