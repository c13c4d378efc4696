"""`/duyet`: a leader confirms what members report as done, or gives it back; never their own."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places, may_see_names
from domain.pledges.states import PledgeState
from domain.roles import LEADING
from handlers.pledges.cards import pledge_card
from handlers.talk.arguments import verb_last
from handlers.talk.turn import Turn
from storage import organisations, pledges
from storage.people import members
from storage.tables import Member, Pledge


def show(turn: Turn, argument: str) -> None:
    """The next claim to look at, or the decision on one: "17 dat", "17 lai"."""
    decision = verb_last(argument, ("dat", "lai"))
    if decision.verb:
        _decide(turn, decision.number, decision.verb)
    waiting = _claims(turn)
    if waiting:
        _show(turn, waiting)
    elif decision.verb:
        turn.add_choice(Choice(turn.tr("A mistake: take it back"), "/laylai"))
    else:
        turn.say(turn.tr("Nothing is waiting for your confirmation."))


def _claims(turn: Turn) -> list[Pledge]:
    """What this leader may decide on: their members' claims, and of the organisations directly below the leaders' ones.

    Nobody decides on a pledge of their own or one they entered, so the deputy or the level above does.
    """
    me = turn.member.id
    own = [place.id for place in led_places(turn.member)]
    found = [pledge for pledge in pledges.awaiting_confirmation(turn.session, own) if pledge.member_id is not None]
    for child in [child for place in own for child in organisations.children(turn.session, place)]:
        leaders = members.leads(turn.session, child.id or 0, turn.today, list(LEADING))
        claimed = pledges.awaiting_confirmation(turn.session, [child.id or 0])
        found += [pledge for pledge in claimed if pledge.member_id is None or pledge.member_id in leaders]
    return [pledge for pledge in found if me not in (pledge.member_id, pledge.entered_by_id)]


def _show(turn: Turn, waiting: Sequence[Pledge]) -> None:
    pledge = waiting[0]
    head = turn.trn("{count} report waits for you.", "{count} reports wait for you.", len(waiting))
    text = f"{head}\n\n{_whose(turn, pledge)}\n{pledge_card(turn, pledge)}"
    words = pledges.last_words(turn.session, pledge.id or 0)
    if words and pledge.member_id is not None and " " in words:
        text += "\n" + turn.tr("In their own words: “{words}”", words=" ".join(words.split()))
    choices = (
        Choice(turn.tr("Confirm: it is done"), f"/duyet {pledge.id} dat"),
        Choice(turn.tr("Not yet: back to the member"), f"/duyet {pledge.id} lai"),
    )
    turn.say(text, choices)


def _whose(turn: Turn, pledge: Pledge) -> str:
    """Whose it is; above the cell persons are not named."""
    place = organisations.place_by_id(turn.session, pledge.organisation_id)
    if pledge.member_id is None or place is None:
        return turn.tr("The whole of {organisation}", organisation=place.name if place else "?") + ":"
    if not may_see_names(turn.member, place):
        return turn.tr("A leader of {organisation}:", organisation=place.name)
    owner = turn.session.get(Member, pledge.member_id)
    return turn.tr("Comrade {name}:", name=owner.name if owner else "?")


def _decide(turn: Turn, number: int | None, decision: str) -> None:
    pledge = next((pledge for pledge in _claims(turn) if pledge.id == number), None)
    if pledge is None:
        raise UserError("That report is not waiting for you any more.")
    pledge = pledges.for_change(turn.session, pledge.id or 0)
    if pledge is None or pledge.state != PledgeState.CLAIMED:  # somebody else decided meanwhile
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
        pledge.member_id or pledge.entered_by_id,
        lambda speak: (
            speak.tr("Your pledge “{content}” is confirmed as done. Congratulations!", content=pledge.content)
            if confirmed
            else speak.tr("Your secretary asks you to look again at “{content}”.", content=pledge.content)
        ),
        dedupe_key=f"decided:{pledge.id}:{turn.now.isoformat()}",
    )
