"""`/duyet`: a leader confirms what members report as done, or gives it back; never their own."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places, may_confirm, may_see_names
from domain.pledges.states import PledgeState
from handlers.talk.arguments import verb_last
from handlers.talk.turn import Turn
from locales.wording.people import owner_text
from locales.wording.pledges import pledge_card
from locales.wording.reports import decision_heard, decision_text, own_words_text, waiting_text
from storage import organisations, pledges
from storage.people import members
from storage.pledges import Claim


def show(turn: Turn, argument: str) -> None:
    """The next claim to look at, or the decision on one: "17 dat", "17 lai"."""
    decision = verb_last(argument, ("dat", "lai"))
    if decision.verb:
        _decide(turn, decision.number, confirmed=decision.verb == "dat")
    waiting = _claims(turn)
    if waiting:
        _show(turn, waiting)
    elif decision.verb:
        turn.add_choice(Choice(turn.tr("A mistake: take it back"), "/laylai"))
    else:
        turn.say(turn.tr("Nothing is waiting for your confirmation."))


def _claims(turn: Turn) -> list[Claim]:
    """What this leader may decide on, in the organisations they lead and those directly below."""
    own = led_places(turn.member)
    below = organisations.children(turn.session, *(place.id for place in own))
    places = {place.id: place for place in (*own, *below)}
    claims = pledges.awaiting_confirmation(turn.session, list(places), turn.today)
    leaders = members.leaders(turn.session, {claim.organisation_id for claim in claims}, turn.today)
    return [
        claim
        for claim in claims
        if may_confirm(turn.member, claim.pledge, places[claim.organisation_id], leaders[claim.organisation_id])
    ]


def _show(turn: Turn, waiting: Sequence[Claim]) -> None:
    pledge, speak = waiting[0].pledge, turn.language
    card = pledge_card(speak, turn.today, pledge)
    words = pledges.last_words(turn.session, pledge.id)
    if pledge.member_id is not None and " " in words:
        card += "\n" + own_words_text(speak, words)
    choices = (
        Choice(turn.tr("Confirm: it is done"), f"/duyet {pledge.id} dat"),
        Choice(turn.tr("Not yet: back to the member"), f"/duyet {pledge.id} lai"),
    )
    turn.say(f"{waiting_text(speak, len(waiting))}\n\n{_whose(turn, waiting[0])}\n{card}", choices)


def _whose(turn: Turn, claim: Claim) -> str:
    """Whose it is; above the cell persons are not named."""
    pledge, place = claim.pledge, organisations.by_id(turn.session, claim.organisation_id)
    names = members.names(turn.session, [pledge.member_id]) if pledge.member_id else {}
    return owner_text(
        turn.language,
        names.get(pledge.member_id or 0, ""),
        place.name if place else "?",
        named=place is not None and may_see_names(turn.member, place),
    )


def _decide(turn: Turn, number: int | None, *, confirmed: bool) -> None:
    claim = next((claim for claim in _claims(turn) if claim.pledge.id == number), None)
    pledge = pledges.for_change(turn.session, claim.pledge.id) if claim else None
    if pledge is None or pledge.state is not PledgeState.CLAIMED:  # somebody else decided meanwhile
        raise UserError("That report is not waiting for you any more.")
    state = PledgeState.DONE if confirmed else PledgeState.ACTIVE
    pledge = pledges.move(turn.session, pledge, state, turn.stamp)
    turn.say(decision_text(turn.language, pledge, confirmed=confirmed))
    turn.tell(
        pledge.member_id or pledge.entered_by_id,
        lambda speak: decision_heard(speak, pledge, confirmed=confirmed),
        dedupe_key=f"decided:{pledge.id}:{turn.now.isoformat()}",
    )
