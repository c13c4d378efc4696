"""What waits for a decision: who may decide on it, whose it is, and whoever is to decide asked."""

from collections.abc import Sequence
from datetime import timedelta

from domain.errors import UserError
from domain.permissions import administered, answers_for, led_places, may_confirm, may_lead, may_see_names
from domain.pledges.pledge import Pledge
from domain.roles import Person, Place
from domain.understanding.text.words import fold
from handlers.own_data import naming
from handlers.talk.turn import Turn
from locales.wording.people import owner_text
from locales.wording.queue.answering import registered_text, waits_text
from storage import deeds, organisations, pledges
from storage.ground import history
from storage.people import consents, deciding, members
from storage.people.notices import When
from storage.queue import asking
from storage.queue import waiting as rows
from storage.queue.approval import RELEASED
from storage.queue.waiting import Waiting

LATELY = timedelta(days=1)


def waiting(turn: Turn, number: int | None = None) -> list[Waiting]:
    """What this person may decide on, or the pledge of this number: where they lead, directly below, and at the top."""
    return _parted(turn, number)[0]


def to_reopen(turn: Turn) -> list[Waiting]:
    """The confirmed results whose owners say that they are wrong, and about which this person may decide."""
    led = [place.id for place in led_places(turn.member)]
    found = rows.to_reopen(turn.session, led, _tops(turn), turn.today)
    concerned = sorted({each.organisation_id for each in found})
    places = organisations.by_ids(turn.session, concerned) if found else {}
    leaders = members.leaders(turn.session, concerned, turn.today)
    return [
        each
        for each in found
        if may_confirm(
            turn.member,
            each.pledge,
            places[each.organisation_id],
            leaders[each.organisation_id],
            [each.pledge.claimed_by_id] if each.pledge.claimed_by_id else [],
        )
    ]


def for_others(turn: Turn) -> list[Waiting]:
    """What waits in the cells this person leads and another is to decide on: their own, and what they entered."""
    led = {place.id for place in led_places(turn.member)}
    return [each for each in _parted(turn, None)[1] if each.organisation_id in led]


def _parted(turn: Turn, number: int | None) -> tuple[list[Waiting], list[Waiting]]:
    led = [place.id for place in led_places(turn.member)]
    found = rows.for_leader(turn.session, led, _tops(turn), turn.today, number)
    concerned = sorted({each.organisation_id for each in found})
    places = organisations.by_ids(turn.session, concerned) if found else {}
    leaders = members.leaders(turn.session, concerned, turn.today)
    parted: tuple[list[Waiting], list[Waiting]] = ([], [])
    for each in found:
        place = places[each.organisation_id]
        mine = may_confirm(turn.member, each.pledge, place, leaders[each.organisation_id])
        parted[not mine].append(each)
    return parted


def _tops(turn: Turn) -> list[int]:
    """The highest organisations this person answers for: as an administrator, or as their staff."""
    person = turn.member
    served = [duty.place for duty in person.duties if duty.place and duty.place.path.count("/") == 2]
    known = {place.id: place for place in (*served, *administered(person))}
    known |= {place.id: place for place in organisations.administered_by(turn.session, person)}
    return [place.id for place in known.values() if place.path.count("/") == 2 and answers_for(person, place)]


def open_item(turn: Turn, number: int | None) -> Waiting:
    """What waits under this number, locked; raises a UserError where somebody else decided, or it is gone."""
    found = next(iter(waiting(turn, number)), None) if number is not None else None
    pledge = pledges.for_change(turn.session, found.pledge.id) if found else None
    if found is None or pledge is None or pledge.asks is not found.pledge.asks:
        raise _gone(turn, number or 0)
    return Waiting(pledge, found.organisation_id)


def _gone(turn: Turn, number: int) -> UserError:
    """Why it waits no more; who leads the branch is told who decided."""
    pledge = pledges.get(turn.session, number)
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    mine = place is not None and may_lead(turn.member, place)
    decided = deeds.decisions_on(turn.session, [number], turn.now - LATELY) if mine else []
    if mine and pledge and pledge.is_open and history.has(turn.session, "pledge", number, RELEASED):
        return UserError("No approval is needed any more, so this is under way and waits for nobody.")
    if decided and decided[0].by != turn.member.id:
        name = members.names(turn.session, [decided[0].by]).get(decided[0].by, "?")
        return UserError("Comrade {name} has decided on this already.", name=name)
    return UserError("That is not waiting for you any more: it was decided, taken back, or went to another branch.")


def seen(turn: Turn, pledge: Pledge) -> int:
    """What tells a pledge as it was shown from what became of it since."""
    return history.newest(turn.session, "pledge", pledge.id)


def whose(turn: Turn, item: Waiting) -> str:
    """Whose it is, on a line of its own; above the cell persons are not named."""
    place = organisations.by_id(turn.session, item.organisation_id)
    name, member_id = owner(turn, item.pledge), item.pledge.member_id
    if name and place and member_id and not may_see_names(turn.member, place):
        agreed = consents.standing(turn.session, member_id, consents.SHOW_NAME)
        return owner_text(turn.language, name, place.name, named=agreed is not None)
    if name and place:
        name = deciding.name_told_apart(turn.session, member_id or 0, place, turn.today)
        return owner_text(turn.language, name, place.name, named=True)
    return owner_text(turn.language, name, place.name if place else "?", named=False)


def whose_is(turn: Turn, number: int) -> str:
    """The line above what is said of a decision: whose pledge it is."""
    pledge = pledges.get(turn.session, number)
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    return whose(turn, Waiting(pledge, place.id)) if pledge and place else ""


def _seen_place(turn: Turn, item: Waiting) -> Place | None:
    """Where it waits, if this person may see names there."""
    place = organisations.by_id(turn.session, item.organisation_id)
    return place if place and may_see_names(turn.member, place) else None


def owner(turn: Turn, pledge: Pledge) -> str:
    """The name of the member a pledge belongs to, "" for an organisation's own."""
    return members.names(turn.session, [pledge.member_id]).get(pledge.member_id, "") if pledge.member_id else ""


def given_name(turn: Turn, item: Waiting) -> str:
    """The owner's given name, folded, by which a leader of the same organisation speaks of them; "" for others."""
    known = _seen_place(turn, item) is not None
    return next(iter(fold(owner(turn, item.pledge)).split()[-1:]), "") if known else ""


def ask_deciders(turn: Turn, pledge: Pledge) -> list[Person]:
    """Whoever is to decide hears of it, or tomorrow morning with the rest; returns who is asked."""
    asked = asking.put(turn.session, pledge, When(turn.now, turn.real_now, turn.deployment.zone))
    place = deciding.place_of(turn.session, pledge, turn.today)
    sees = [place is not None and may_see_names(each, place) for each in asked]
    naming.ask_where_needed(turn, pledge.member_id, place, sees)
    return asked


def ask_and_say(turn: Turn, pledge: Pledge) -> str:
    """Whoever is to approve hears of it; what somebody who entered it for the owner is told of that."""
    return waits_text(turn.language, *named(turn, ask_deciders(turn, pledge), pledge))


def ask_for_approval(turn: Turn, pledge: Pledge) -> str:
    """Whoever is to approve hears of it; what its owner is told of that."""
    names, above = named(turn, ask_deciders(turn, pledge), pledge)
    return registered_text(turn.language, waits_text(turn.language, names, above))


def named(turn: Turn, asked: Sequence[Person], pledge: Pledge) -> tuple[list[str], str]:
    """How those who are asked are called: by name within the branch, else by their organisation."""
    place = deciding.place_of(turn.session, pledge, turn.today)
    here = [each.name for each in asked if place and may_see_names(each, place)]
    above = place.path.strip("/").split("/")[-2:-1] if place else []
    organisation = organisations.by_id(turn.session, int(above[0])) if above else place
    return here, organisation.name if organisation and asked else ""


def asker(turn: Turn, item: Waiting) -> str:
    """The name of whoever asks for the member; "" where they do themselves, or the name may not be seen."""
    by = entered_by(item.pledge)
    return members.names(turn.session, [by]).get(by, "") if by and _seen_place(turn, item) else ""


def entered_by(pledge: Pledge) -> int | None:
    """Who asks for a decision for a member, perhaps one without a phone; None where the owner does."""
    return pledge.asked_by_id if pledge.member_id not in (None, pledge.asked_by_id) else None


def waits_for(turn: Turn, pledge: Pledge) -> list[int]:
    """Whoever waits for the decision: the owners, and who asks for them."""
    by = entered_by(pledge)
    return sorted({*owners(turn, pledge), *([by] if by else [])})


def owners(turn: Turn, pledge: Pledge) -> list[int]:
    """The member, or whoever leads the organisation today."""
    if pledge.organisation_id is None:
        return [pledge.member_id or pledge.entered_by_id]
    return sorted(members.leaders(turn.session, [pledge.organisation_id], turn.today)[pledge.organisation_id])
