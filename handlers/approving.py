"""`/duyet`: a leader confirms what members report as done, or gives it back; never their own."""

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places, may_lead
from domain.pledges import PledgeState
from handlers.cards import pledge_card
from handlers.turn import Turn
from storage import organisations, pledges
from storage.tables import Member, Pledge


def show(turn: Turn, argument: str) -> None:
    """The next claim to look at, or the decision on one: "17 dat", "17 lai"."""
    number, _, decision = argument.partition(" ")
    if number and decision in ("dat", "lai"):
        _decide(turn, number, decision)
    _next_claim(turn)


def _claims(turn: Turn) -> list[Pledge]:
    me = turn.member.id
    places = [place.id for place in led_places(turn.member)]
    found = pledges.awaiting_confirmation(turn.session, places) if places else []
    return [pledge for pledge in found if pledge.member_id not in (None, me) and pledge.entered_by_id != me]


def _next_claim(turn: Turn) -> None:
    waiting = _claims(turn)
    if not waiting:
        turn.say(turn.tr("Nothing is waiting for your confirmation."))
        return
    pledge = waiting[0]
    owner = turn.session.get(Member, pledge.member_id)
    head = turn.trn("{count} report waits for you.", "{count} reports wait for you.", len(waiting))
    text = f"{head}\n\n{turn.tr('Comrade {name}:', name=owner.name if owner else '?')}\n{pledge_card(turn, pledge)}"
    choices = (
        Choice(turn.tr("Confirm: it is done"), f"/duyet {pledge.id} dat"),
        Choice(turn.tr("Not yet: back to the member"), f"/duyet {pledge.id} lai"),
    )
    turn.say(text, choices)


def _decide(turn: Turn, number: str, decision: str) -> None:
    pledge = next((pledge for pledge in _claims(turn) if str(pledge.id) == number), None)
    if pledge is None:
        raise UserError("That report is not waiting for you any more.")
    place = organisations.place_by_id(turn.session, pledge.organisation_id)
    if place is None or not may_lead(turn.member, place):
        raise UserError("That report is not waiting for you any more.")
    state = PledgeState.DONE if decision == "dat" else PledgeState.ACTIVE
    pledges.move(turn.session, pledge, state, turn.member.id, turn.now)
    told = turn.tr("Confirmed: “{content}”.", content=pledge.content)
    if state is PledgeState.ACTIVE:
        told = turn.tr("Given back: “{content}”. The member can report again.", content=pledge.content)
    turn.say(told)
    _tell_owner(turn, pledge, state)


def _tell_owner(turn: Turn, pledge: Pledge, state: PledgeState) -> None:
    confirmed = state is PledgeState.DONE
    turn.tell(
        pledge.member_id or 0,
        lambda speak: (
            speak.tr("Your pledge “{content}” is confirmed as done. Congratulations!", content=pledge.content)
            if confirmed
            else speak.tr("Your secretary asks you to look again at “{content}”.", content=pledge.content)
        ),
        dedupe_key=f"decided:{pledge.id}:{turn.now.isoformat()}",
    )
