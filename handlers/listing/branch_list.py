"""`/danhsach`: who of a branch registered what, how far it is, and when it was last heard of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.chat import Choice, plain
from domain.errors import UserError
from domain.permissions import may_see_names, reported_places
from domain.pledges.listing import URGENT, Listed, Shown, fits, told_apart, urgent_first
from domain.roles import Member, Place
from handlers.campaigns import looked_at
from handlers.figures import summary
from handlers.figures.named import named, not_listable, unknown_code
from handlers.listing import wanted
from handlers.talk import frame
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.letters import answer_choice
from locales.wording.listing.entries import entry_label, filter_label, heading, listed_entry
from storage import organisations
from storage.campaigns.campaigns import OpenCampaign
from storage.listing import rows
from storage.people import members

SHOWN = 5
PERSON, STATES, ALOUD = "nguoi", "loc", "doc"
_PAGE = re.compile(
    rf"(?P<what>{'|'.join((*Shown, PERSON, STATES, ALOUD))}) (?P<code>\S.*?) (?P<start>\d{{1,5}})", re.IGNORECASE
)


_NOTED = {Shown.LATE: frame.Thing.LATE, Shown.UNREPORTED: frame.Thing.UNREPORTED}


@dataclass(frozen=True, slots=True)
class Page:
    """What a button asks for: which list, of which organisation or member, from which place on."""

    what: str
    code: str
    start: int


def page_in(argument: str) -> Page | None:
    found = _PAGE.fullmatch(argument.strip())
    return Page(found["what"].lower(), found["code"], int(found["start"])) if found else None


def command(what: str, code: str) -> str:
    return f"/danhsach {what} {code} 0"


def listable(turn: Turn) -> list[Place]:
    """The organisations whose pledges this person may read one by one."""
    return [place for place in reported_places(turn.member) if may_see_names(turn.member, place)]


def cells(turn: Turn) -> list[Place]:
    """Those of them that have members of their own and nothing below."""
    return [place for place in listable(turn) if not place.has_branches]


def everything(turn: Turn, place: Place) -> list[Listed]:
    campaign = looked_at.of(turn, place.path)
    picked = isinstance(campaign, OpenCampaign) and campaign.is_picked
    found = rows.of_place(turn.session, place, campaign.ids if campaign else (), turn.today, others=not picked)
    in_order = sorted(told_apart(found), key=lambda each: urgent_first(each, turn.today))
    return [each if each.owner else replace(each, owner=place.name) for each in in_order]


def place_of(turn: Turn, code: str) -> Place:
    """The organisation of this code, which must be theirs to read."""
    place = organisations.by_code(turn.session, code)
    if place is None:
        raise unknown_code(code)
    require_listable(turn, place)
    return place


def require_listable(turn: Turn, place: Place) -> None:
    if not may_see_names(turn.member, place):
        raise not_listable(place)


def say(turn: Turn, text: str) -> None:
    """The list somebody names in words: of an organisation, a state, a person; without words that of their own."""
    places = listable(turn)
    if not places:
        turn.say(turn.tr("Names and pledges stay in each branch, with its secretary. Here are the figures:"))
        summary.show(turn, "")
        return
    shown, meant = wanted.state_in(text), _own_organisation(turn, text, places)
    if text and meant is None and shown is None and not wanted.asks_for_list(text):
        show_called(turn, text, places)
        return
    if meant is None:
        _refuse_another(turn, text)
    if meant is None and len(places) > 1:
        choices = [Choice(place.name, command(shown or Shown.ALL, place.code)) for place in places]
        turn.say(turn.tr("Which organisation's list?"), choices)
        return
    show_page(turn, meant or places[0], shown or Shown.ALL, 0)


def _own_organisation(turn: Turn, text: str, places: Sequence[Place]) -> Place | None:
    by_code = next((place for place in places if place.code.casefold() == text.casefold()), None)
    meant = by_code or named(turn, text, [place.path for place in places])
    return meant if meant in places else None


def _refuse_another(turn: Turn, text: str) -> None:
    """Raise where a text names an organisation whose pledges are not theirs to read."""
    meant = (organisations.by_code(turn.session, text) or named(turn, text, ["/"])) if text else None
    if meant:
        require_listable(turn, meant)


def show_called(turn: Turn, text: str, places: Sequence[Place]) -> None:
    """The pledges of whom of these organisations a name means; of several of one name it is asked which."""
    found = wanted.called(turn, text, places)
    if not found:
        _refuse_another(turn, text)
        choices = tuple(Choice(place.name, command(Shown.ALL, place.code)) for place in places[:SHOWN])
        raise UserError("I find nobody called “{typed}” on the list of the branch.", choices, typed=text[:60])
    if len(found) > 1:
        homes = {place.id for _, place in found}
        labels = [(each, place.name if len(homes) > 1 else each.code) for each, place in found[:SHOWN]]
        choices = tuple(Choice(f"{each.name} · {more}", command(PERSON, each.code)) for each, more in labels)
        turn.say(turn.tr("Several comrades are called so. Which one?"), choices)
        return
    show_person(turn, *found[0], 0)


def show_person_by_code(turn: Turn, code: str, start: int) -> None:
    """One member's pledges; whoever moved away is not on the list any more."""
    member = members.by_code(turn.session, code)
    other = members.person(turn.session, member.id, turn.today) if member else None
    if member is None or other is None or other.home is None or other.home.id not in {p.id for p in listable(turn)}:
        raise UserError("This comrade is not on the list of your branch any more.", (own_list(turn),))
    show_person(turn, member, other.home, start)


def show_person(turn: Turn, member: Member, place: Place, start: int) -> None:
    frame.note(turn, frame.Thing.COMRADE, place.code, what=member.code)
    found = [each for each in everything(turn, place) if each.member_id == member.id]
    whole = Choice(turn.tr("List of {branch}", branch=place.name), command(Shown.ALL, place.code))
    if not found:
        write = answer_choice(turn.language, member.name, member.id, marked("Write to comrade {name}"))
        choices = [whole] if member.id == turn.member.id else [write, whole]
        turn.say(turn.tr("Comrade {name} has registered nothing yet.", name=member.name), choices)
        return
    whose = turn.tr("Comrade {name}", name=member.name)
    _say_entries(turn, heading(turn.language, whose, Shown.ALL, len(found)), found, start, PERSON, member.code, [whole])


def show_page(turn: Turn, place: Place, shown: Shown, start: int) -> None:
    if shown in _NOTED:
        frame.note(turn, _NOTED[shown], place.code)
    all_of_it = everything(turn, place)
    found = [each for each in all_of_it if fits(each, shown, turn.today)]
    if not found and shown is Shown.UNAPPROVED:  # people call so what waits for confirmation too
        shown = Shown.CLAIMED
        found = [each for each in all_of_it if fits(each, shown, turn.today)]
    if not found:
        _say_nothing_found(turn, place, shown, all_of_it)
        return
    besides = [] if start else _filters(turn, place, shown, all_of_it)
    head = heading(turn.language, place.name, shown, len(found))
    _say_entries(turn, head, found, start, shown, place.code, besides)


def _say_entries(
    turn: Turn, head: str, found: Sequence[Listed], start: int, what: str, code: str, besides: Sequence[Choice]
) -> None:
    """A page and the choices that open its entries, which without buttons are the entries themselves."""
    shown = found[start : start + SHOWN]
    if not shown:
        raise UserError("There is nothing more to show.", (Choice(turn.tr("From the beginning"), command(what, code)),))
    pledges, zone = rows.in_full(turn.session, [each.pledge_id for each in shown]), turn.deployment.zone
    if len(found) > SHOWN:
        head += " " + turn.tr("({first} to {last})", first=start + 1, last=start + len(shown))
    lines, choices = [head], []
    for each in shown:
        pledge = pledges[each.pledge_id]
        entry = listed_entry(turn.language, turn.today, pledge, each.owner, each.heard, zone)
        label = plain(entry)
        if turn.capabilities.buttons:
            lines.append(f"• {entry}")
            label = entry_label(pledge, each.owner)
        choices.append(Choice(label, f"/danhsach viec {pledge.id}"))
    more = onwards(turn, start, SHOWN, len(found), f"/danhsach {what} {code}")
    turn.say("\n".join(lines), [*choices, *more, *besides], private=True)


def _say_nothing_found(turn: Turn, place: Place, shown: Shown, all_of_it: Sequence[Listed]) -> None:
    if any(fits(each, Shown.ALL, turn.today) for each in all_of_it):
        text = turn.tr("{branch}: nothing of that kind.", branch=place.name)
        turn.say(text, [whole(turn, place)])
        return
    text = turn.tr("{branch}: nothing is registered yet.", branch=place.name)
    if place.has_branches:
        text = turn.tr(
            "{organisation} has registered nothing in its own name. What each comrade registered, the branch sees.",
            organisation=place.name,
        )
    turn.say(text, [Choice(turn.tr("Summary"), f"/tonghop {place.code}")])


def _filters(turn: Turn, place: Place, shown: Shown, all_of_it: Sequence[Listed]) -> list[Choice]:
    """Below the first page: what has to be seen to, every state, and the version to be read aloud."""
    if shown is not Shown.ALL:
        return [whole(turn, place)]
    urgent = [each for each in states(turn, place, all_of_it, URGENT) if each]
    choices = [*urgent, Choice(turn.tr("By another state"), command(STATES, place.code))]
    return [*choices, Choice(turn.tr("To be read in the meeting"), command(ALOUD, place.code))]


def states(turn: Turn, place: Place, all_of_it: Sequence[Listed], among: Sequence[Shown]) -> list[Choice]:
    """A choice for each of these states that some pledge is in, with their count."""
    counts = {shown: sum(fits(each, shown, turn.today) for each in all_of_it) for shown in among}
    return [
        Choice(filter_label(turn.language, shown, count), command(shown, place.code))
        for shown, count in counts.items()
        if count
    ]


def show_states(turn: Turn, place: Place) -> None:
    found = states(turn, place, everything(turn, place), list(Shown))
    if not found:
        _say_nothing_found(turn, place, Shown.ALL, [])
        return
    turn.say(turn.tr("{branch}: which of them?", branch=place.name), found)


def whole(turn: Turn, place: Place) -> Choice:
    return Choice(turn.tr("The whole list"), command(Shown.ALL, place.code))


def own_list(turn: Turn) -> Choice:
    return Choice(turn.tr("The list of my branch"), "/danhsach")
