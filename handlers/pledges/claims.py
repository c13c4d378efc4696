"""What is reported as done and waits: who may decide on it, who is told that it waits, and the decision itself."""

from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places, may_confirm, may_see_names
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.people import owner_text
from locales.wording.reports import claim_heard, decision_heard, decision_text
from storage import claims, organisations, pledges
from storage.claims import Claim
from storage.people import deciding, members


def waiting(turn: Turn, number: int | None = None) -> list[Claim]:
    """What this leader may decide on, or the one of this number, in the organisations they lead and directly below."""
    own = [place.id for place in led_places(turn.member)]
    found = claims.of_leader(turn.session, own, turn.today, number)
    concerned = sorted({claim.organisation_id for claim in found})
    places = organisations.by_ids(turn.session, concerned) if found else {}
    leaders = members.leaders(turn.session, concerned, turn.today)
    return [
        claim
        for claim in found
        if may_confirm(turn.member, claim.pledge, places[claim.organisation_id], leaders[claim.organisation_id])
    ]


def whose(turn: Turn, claim: Claim) -> str:
    """Whose it is; above the cell persons are not named."""
    place = organisations.by_id(turn.session, claim.organisation_id)
    named = _may_name(turn, place)
    return owner_text(turn.language, owner(turn, claim.pledge), place.name if place else "?", named=named)


def _may_name(turn: Turn, place: Place | None) -> bool:
    return place is not None and may_see_names(turn.member, place)


def may_read(turn: Turn, claim: Claim) -> bool:
    """Whether what the owner wrote may be read: by who leads where it belongs, and by nobody above."""
    return _may_name(turn, organisations.by_id(turn.session, claim.organisation_id))


def owner(turn: Turn, pledge: Pledge) -> str:
    """The name of the member a pledge belongs to, "" for an organisation's own."""
    return members.names(turn.session, [pledge.member_id]).get(pledge.member_id, "") if pledge.member_id else ""


def given_name(turn: Turn, claim: Claim) -> str:
    """The owner's given name, folded, by which a leader of the same organisation speaks of them; "" for others."""
    known = _may_name(turn, organisations.by_id(turn.session, claim.organisation_id))
    return next(iter(fold(owner(turn, claim.pledge)).split()[-1:]), "") if known else ""


def tell_deciders(turn: Turn, pledge: Pledge) -> None:
    """Whoever is to confirm a claim hears of it, with a button: the leaders of the cell, else those above."""
    place = deciding.place_of(turn.session, pledge, turn.today)
    if place is None:
        return
    for decider in deciding.deciders(turn.session, pledge, place, turn.today):
        name = owner(turn, pledge) if may_see_names(decider, place) else ""
        turn.tell(
            decider.id,
            partial(claim_heard, pledge=pledge, name=name, place=place.name),
            dedupe_key=f"claimed:{pledge.id}:{decider.id}:{turn.key}",
            choices=_look_at_it,
        )


def _look_at_it(speak: Language) -> list[Choice]:
    return [Choice(speak.tr("Look at it and confirm"), "/duyet")]


def decide(turn: Turn, number: int | None, *, confirmed: bool, why: str = "") -> None:
    """Confirm a claim or give it back, and tell the member, with the reason."""
    pledge = claimed(turn, number).pledge
    state = PledgeState.DONE if confirmed else PledgeState.ACTIVE
    pledge = pledges.move(turn.session, pledge, state, turn.stamp.because(why) if why else turn.stamp)
    turn.say(decision_text(turn.language, pledge, confirmed=confirmed))
    for each in owners(turn, pledge):
        turn.tell(
            each,
            lambda speak: decision_heard(speak, pledge, confirmed=confirmed, why=why),
            dedupe_key=f"decided:{pledge.id}:{each}:{turn.key}",
        )


def owners(turn: Turn, pledge: Pledge) -> list[int]:
    """The member, or whoever leads the organisation today."""
    if pledge.organisation_id is None:
        return [pledge.member_id or pledge.entered_by_id]
    return sorted(members.leaders(turn.session, [pledge.organisation_id], turn.today)[pledge.organisation_id])


def claimed(turn: Turn, number: int | None) -> Claim:
    """The claim of this number, locked; raises a UserError where somebody else decided meanwhile."""
    claim = next(iter(waiting(turn, number)), None) if number is not None else None
    pledge = pledges.for_change(turn.session, claim.pledge.id) if claim else None
    if claim is None or pledge is None or pledge.state is not PledgeState.CLAIMED:
        raise UserError("That report is not waiting for you any more.")
    return Claim(pledge, claim.organisation_id)
