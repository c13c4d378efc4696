"""One commendation with what may be done with it, and the register of them by state and by who gave them."""

from collections import defaultdict
from collections.abc import Iterable

from domain.chat import Choice
from domain.commending.commendation import (
    Commendation,
    CommendationState,
    Praised,
    for_the_same,
    praised,
)
from domain.commending.permissions import holder, holds, may_decide, may_revoke, may_withdraw
from domain.permissions import has_summaries, may_see_names, reported_places
from domain.roles import Place
from handlers.commending import theirs
from handlers.commending.theirs import COMMAND
from handlers.figures.named import starting_places
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import capitalised, marked
from locales.wording.quotation import quoted
from locales.wording.recognition.commending import (
    STATES,
    decision_text,
    form_name,
    praised_text,
    proposal_text,
    votes_text,
)
from storage import organisations
from storage.commending import grounds, rows
from storage.ground import history
from storage.people import members

SHOWN, BODIES = 6, 4
_OF_STATE = {
    CommendationState.COMMENDED: marked("Commended ({count})"),
    CommendationState.WAITING: marked("On its way ({count})"),
    CommendationState.RETURNED: marked("Returned ({count})"),
    CommendationState.WITHDRAWN: marked("Withdrawn ({count})"),
    CommendationState.REVOKED: marked("Revoked ({count})"),
}


def show(turn: Turn, number: int | None) -> None:
    """Who is proposed by whom for what, the vote, how far it is, their answer, and the ways on."""
    found, place = theirs.open_one(turn, number)
    at = theirs.standing_at(turn, found, place) if found.is_open else None
    turn.say(
        "\n".join(_described(turn, found, place, at)),
        [*_ways(turn, found, place, at), overview_way(turn)],
        private=True,
    )


def _described(turn: Turn, found: Commendation, place: Place, at: Place | None) -> list[str]:
    speak = turn.language
    who = theirs.who(turn, speak, found, place, turn.member)
    words = theirs.words(turn, found, place, turn.member)
    lines = [proposal_text(speak, f"🏅 {who}", words, found.form, theirs.when(speak, found))]
    day = speak.short_date(found.proposed_on)
    state = turn.tr(STATES[found.state])
    lines.append(turn.tr("Proposed by {branch} on {day}; {state}.", branch=place.name, day=day, state=state))
    if found.is_open:
        name = at.name if at else turn.tr("the administrators")
        lines.append(turn.tr("It is with {organisation} now.", organisation=name))
    if found.decided_on:
        lines.append(f"{decision_text(speak, found)}.")
    if found.votes:
        lines.append(votes_text(speak, found.votes, found.kind))
    if found.grounds:
        done = grounds.chosen(turn.session, found.grounds)
        proofs = sum(each.proofs for each in done)
        said = turn.tr("Done and confirmed: {count}; pictures and papers: {proofs}.", count=len(done), proofs=proofs)
        lines.append(said)
    if found.state in (CommendationState.RETURNED, CommendationState.REVOKED):
        why = history.reason(turn.session, rows.SUBJECT, found.id, found.state.value)
        lines += [turn.tr("Reason: {why}", why=quoted(why))] if why else []
    if found.answer:
        lines.append(turn.tr("What the comrade says to it: {words}", words=quoted(found.answer)))
    return [*lines, *warnings(turn, found)]


def warnings(turn: Turn, found: Commendation) -> list[str]:
    """What was proposed or given before for the same achievement: a warning, which forbids nothing."""
    whom = rows.Whom(found.organisation_id, found.member_id, found.name, found.is_collective)
    lines = []
    for each in for_the_same(found, rows.of_whom(turn.session, whom))[:2]:
        state = turn.tr(STATES[each.state])
        what = decision_text(turn.language, each) if each.decided_on else form_name(turn.language, each.form)
        lines.append("⚠️ " + turn.tr("The same achievement stands already: {what} ({state}).", what=what, state=state))
    return lines


def _ways(turn: Turn, found: Commendation, place: Place, at: Place | None) -> list[Choice]:
    me, ways = turn.member, list[tuple[str, str]]()
    if found.is_open and holds(me, place, at.id if at else None):
        ways += [(turn.tr("Commend"), theirs.DECIDE)] if may_decide(me, found, at) else []
        if at and at.above:
            above = organisations.by_id(turn.session, at.above[-1])
            ways.append((turn.tr("Pass it up to {above}", above=above.name if above else "?"), theirs.UP))
        ways += [(turn.tr("Return it with a reason"), theirs.RETURN)] if len(found.way) > 1 else []
    if found.is_open and may_see_names(me, place):
        ways.append((turn.tr("Note the votes"), theirs.VOTES))
        ways += [(turn.tr("Write anew what was done"), theirs.AMEND)] if len(found.way) == 1 else []
        ways += [(turn.tr("May {name} be named?", name=found.name), theirs.NAMED)] if found.is_of_somebody else []
    if me.id == found.member_id:
        ways.append((turn.tr("I have something to say to it"), theirs.ANSWER))
    if may_withdraw(me, found, place):
        ways.append((turn.tr("I decline") if me.id == found.member_id else turn.tr("Withdraw it"), theirs.WITHDRAW))
    decider = organisations.by_id(turn.session, found.decider_id) if found.decider_id else None
    ways += [(turn.tr("Revoke it"), theirs.REVOKE)] if may_revoke(me, found, decider, place) else []
    return [Choice(label, f"{COMMAND} {verb} {found.id}") for label, verb in ways]


def overview_way(turn: Turn) -> Choice:
    return Choice(turn.tr("Commendations"), COMMAND)


def overview(turn: Turn) -> None:
    """How many were commended by whom, what is on its way, and what waits for this person."""
    tops = _tops(turn)
    known = {state: _below(tops, turn, state) for state in _OF_STATE if _is_shown(turn, state)}
    given = known.get(CommendationState.COMMENDED, [])
    mine = len(waiting_for(turn))
    ways = [Choice(turn.tr("Waiting for you ({count})", count=mine), f"{COMMAND} {theirs.WAITING} 0")] if mine else []
    if own := len(_written_of(turn)):
        ways.append(Choice(turn.tr("Written of me ({count})", count=own), f"{COMMAND} {theirs.MINE} 0"))
    for state, label in _OF_STATE.items():
        if known.get(state):
            ways.append(Choice(turn.tr(label, count=len(known[state])), f"{COMMAND} {theirs.OF_STATE} {state} 0"))
    if reported_places(turn.member):
        ways.append(Choice(turn.tr("Propose a commendation"), f"{COMMAND} {theirs.NEW}"))
        ways.append(Choice(turn.tr("Note one that was given"), f"{COMMAND} {theirs.NOTE}"))
        ways.append(Choice(turn.tr("The papers (Word)"), f"{COMMAND} {theirs.PAPERS}"))
    names = ", ".join(each.name for each in tops[:3])
    if not any(known.values()):
        turn.say(turn.tr("🏅 {organisation}: nobody is commended or proposed yet.", organisation=names), ways)
        return
    head = turn.tr(
        "🏅 Commended of {organisation} and below: {counted}", organisation=names, counted=_counted(turn, given)
    )
    turn.say("\n".join([head, *_by_body(turn, given)]), ways)


def _counted(turn: Turn, given: Iterable[Commendation]) -> str:
    return praised_text(turn.language, praised(each for each in given if each.counted_on(turn.today)))


def _by_body(turn: Turn, given: Iterable[Commendation]) -> list[str]:
    """A line for each who gave some, with the form: "• Huyện ủy, giấy khen: 44 tập thể, 54 cá nhân"."""
    counts = defaultdict[tuple[str, str], Praised](Praised)
    for each in given:
        if each.counted_on(turn.today):
            counts[each.body or turn.tr("the branch"), form_name(turn.language, each.form)] += praised([each])
    lines = [f"• {body}, {form}: {praised_text(turn.language, count)}" for (body, form), count in counts.items()]
    more = len(lines) - BODIES
    return lines if more <= 1 else [*lines[:BODIES], turn.tr("  … and {count} more", count=more)]


def _tops(turn: Turn) -> list[Place]:
    home = turn.member.home
    return starting_places(turn) or ([home] if home else [])


def _is_shown(turn: Turn, state: CommendationState) -> bool:
    """Members see who was commended in their branch; what is on its way those who lead or serve it."""
    return state is CommendationState.COMMENDED or has_summaries(turn.member)


def _below(tops: list[Place], turn: Turn, *states: CommendationState) -> list[Commendation]:
    """What these organisations and those below proposed; not what has not left another one yet."""
    found = {each.id: each for top in tops for each in rows.below(turn.session, top.path, *states)}
    own = {each.id for each in (*reported_places(turn.member), turn.member.home) if each}
    return [each for each in found.values() if each.proposer_id in own or not each.is_inside]


def waiting_for(turn: Turn) -> list[Commendation]:
    """What stands at an organisation this person leads or serves, and they did not put there themselves."""
    tops = [*reported_places(turn.member), *organisations.administered_by(turn.session, turn.member)]
    found = _below(tops, turn, CommendationState.WAITING, CommendationState.RETURNED)
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    above = {number for place in places.values() for number in place.above}
    serving = members.reporting_of(turn.session, above, turn.today) if above else {}

    def is_held(each: Commendation) -> bool:
        place = places[each.proposer_id]
        return holds(turn.member, place, holder(place, each.way, serving, each.concerned))

    return [each for each in found if is_held(each)]


def named_ones(turn: Turn) -> list[Commendation]:
    """All this person may look at, for one of them to be found by its name."""
    return _below(_tops(turn), turn, *CommendationState) if has_summaries(turn.member) else []


def _written_of(turn: Turn) -> list[Commendation]:
    """What is proposed of this person, or was given to them."""
    gone = CommendationState.WITHDRAWN
    return [each for each in rows.of_member(turn.session, turn.member.id) if each.state is not gone]


def show_mine(turn: Turn, start: int) -> None:
    page(turn, turn.tr("Written of you:"), _written_of(turn), start, f"{COMMAND} {theirs.MINE}")


def show_waiting(turn: Turn, start: int) -> None:
    page(turn, turn.tr("Waiting for you:"), waiting_for(turn), start, f"{COMMAND} {theirs.WAITING}")


def show_of_state(turn: Turn, said: str, start: int) -> None:
    state = CommendationState(said) if said in list(CommendationState) else CommendationState.COMMENDED
    found = _below(_tops(turn), turn, state) if _is_shown(turn, state) else []
    heading = turn.tr("Commendations, {state}:", state=turn.tr(STATES[state]))
    page(turn, heading, found, start, f"{COMMAND} {theirs.OF_STATE} {state}")


def page(turn: Turn, heading: str, found: list[Commendation], start: int, command: str, verb: str = theirs.SEE) -> None:
    """A few with their names as this person may see them, each to be opened where it is theirs to see."""
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    lines, ways = [heading], []
    for each in found[start : start + SHOWN]:
        place = places[each.proposer_id]
        who = theirs.who(turn, turn.language, each, place, turn.member)
        lines.append(f"• {who} – {form_name(turn.language, each.form)}")
        if theirs.may_see(turn.member, each, place):
            ways.append(Choice(capitalised(who), f"{COMMAND} {verb} {each.id}"))
    if len(lines) == 1:
        lines = [turn.tr("There is nothing more to show.")]
    more = onwards(turn, start, SHOWN, len(found), command) if command else []
    turn.say("\n".join(lines), [*ways, *more, overview_way(turn)], private=True)
