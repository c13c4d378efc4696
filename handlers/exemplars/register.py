"""`/dienhinh`: the register of exemplars by state, of one's own organisation and those below, and what waits for me."""

from domain.campaigns.exemplars import Nomination, NominationState, Proposal
from domain.chat import Choice
from domain.permissions import has_summaries, reported_places
from domain.roles import Place
from handlers.exemplars import deciding, proposing, theirs
from handlers.exemplars.deciding import ReturnDraft
from handlers.exemplars.theirs import (
    BACK,
    COMMAND,
    NEW,
    OF_STATE,
    RECOGNISE,
    RETURN,
    SEE,
    WAITING,
    WITHDRAW,
)
from handlers.figures.named import starting_places
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import capitalised, marked
from locales.wording.organisations.exemplars import AIMS, STATES
from locales.wording.quotation import quoted
from storage import organisations
from storage.campaigns import nominations
from storage.people import members

SHOWN, FEW, SHORT = 6, 4, 60
_OF_STATE = {
    NominationState.RECOGNISED: marked("Recognised ({count})"),
    NominationState.PROPOSED: marked("Waiting ({count})"),
    NominationState.RETURNED: marked("Returned ({count})"),
    NominationState.WITHDRAWN: marked("Withdrawn ({count})"),
}


def show(turn: Turn, argument: str) -> None:
    """The counts of each state with the ways on; a verb before a number does what it says."""
    verbs = {SEE: deciding.show, RECOGNISE: deciding.recognise, WITHDRAW: deciding.withdraw, BACK: deciding.put_back}
    asked = verb_first(argument, (*verbs, NEW, RETURN, OF_STATE, WAITING))
    if asked.verb in verbs:
        verbs[asked.verb](turn, asked.number)
    elif asked.verb == NEW:
        proposing.begin(turn, Proposal())
    elif asked.verb == RETURN:
        deciding.give_back.begin(turn, ReturnDraft(number=asked.number or 0))
    elif asked.verb == OF_STATE:
        state, _, start = asked.rest.partition(" ")
        known = state if state in list(NominationState) else NominationState.RECOGNISED
        _of_state(turn, NominationState(known), row_number(start))
    elif asked.verb == WAITING:
        _page(turn, turn.tr("Waiting for you:"), waiting_for(turn), asked.number or 0, f"{COMMAND} {WAITING}")
    else:
        overview(turn)


def overview(turn: Turn) -> None:
    tops = _tops(turn)
    known = {state: _below(turn, tops, state) for state in _OF_STATE if _is_shown(turn, state)}
    counts = {state: len(found) for state, found in known.items()}
    mine = len(waiting_for(turn))
    ways = [Choice(turn.tr("Waiting for you ({count})", count=mine), f"{COMMAND} {WAITING} 0")] if mine else []
    for state, label in _OF_STATE.items():
        if counts.get(state):
            ways.append(Choice(turn.tr(label, count=counts[state]), f"{COMMAND} {OF_STATE} {state} 0"))
    if reported_places(turn.member):
        ways.append(Choice(turn.tr("Nominate an exemplar"), f"{COMMAND} {NEW}"))
    names = ", ".join(each.name for each in tops[:3])
    none = "" if mine or not _decides(turn) else "\n" + turn.tr("No nomination waits for you.")
    if any(counts.values()):
        of_all, own = marked("🌟 Exemplars of {organisation} and below:"), marked("🌟 Exemplars of {organisation}:")
        below = any(each.has_branches for each in tops)
        head = turn.tr(of_all if below else own, organisation=names)
        turn.say("\n".join([head, *_named(turn, known)]) + none, ways, private=True)
    else:
        turn.say(turn.tr("🌟 {organisation}: nobody is nominated as an exemplar yet.", organisation=names) + none, ways)


def _named(turn: Turn, known: dict[NominationState, list[Nomination]]) -> list[str]:
    """The few that stand, each by name as this person may see it, with how far it is; more are counted alone."""
    stand = [each for state in (NominationState.RECOGNISED, NominationState.PROPOSED) for each in known.get(state, [])]
    if len(stand) > FEW:
        return []
    places = organisations.by_ids(turn.session, [each.proposer_id for each in stand])
    lines = []
    for each in stand:
        place = places[each.proposer_id]
        who = capitalised(theirs.who(turn, turn.language, each, place, turn.member))
        lines.append(
            f"• {who} – {turn.tr(STATES[each.state])}: {quoted(theirs.words(turn, each, place, turn.member), SHORT)}"
        )
    return lines


def _decides(turn: Turn) -> bool:
    """Whether nominations from below may come to this person."""
    tops = [*reported_places(turn.member), *organisations.administered_by(turn.session, turn.member)]
    return any(each.has_branches for each in tops)


def _tops(turn: Turn) -> list[Place]:
    """Where somebody starts from; a member from their branch."""
    home = turn.member.home
    return starting_places(turn) or ([home] if home else [])


def _is_shown(turn: Turn, state: NominationState) -> bool:
    """Members see who is recognised in their branch; what became of the rest those who lead or serve it."""
    return state is NominationState.RECOGNISED or has_summaries(turn.member)


def waiting_for(turn: Turn) -> list[Nomination]:
    """What this person decides on: of those below for whom their organisation is the nearest that somebody serves."""
    tops = [*reported_places(turn.member), *organisations.administered_by(turn.session, turn.member)]
    found = _below(turn, tops, NominationState.PROPOSED)
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    above = {number for place in places.values() for number in place.above}
    serving = members.reporting_of(turn.session, above, turn.today) if above else {}
    return [
        each
        for each in found
        if (place := places.get(each.proposer_id))
        and theirs.decides_at(turn.member, each, place, theirs.level_in(serving, each, place))
    ]


def _below(turn: Turn, tops: list[Place], state: NominationState) -> list[Nomination]:
    found = {each.id: each for top in tops for each in nominations.below(turn.session, top.path, state)}
    return list(found.values())


def _of_state(turn: Turn, state: NominationState, start: int) -> None:
    heading = turn.tr("Exemplars, {state}:", state=turn.tr(STATES[state]))
    found = _below(turn, _tops(turn), state) if _is_shown(turn, state) else []
    _page(turn, heading, found, start, f"{COMMAND} {OF_STATE} {state}")


def _page(turn: Turn, heading: str, found: list[Nomination], start: int, command: str) -> None:
    """A few with their names as this person may see them, each to be opened where it is theirs to see."""
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    lines, ways = [heading], []
    for each in found[start : start + SHOWN]:
        place = places[each.proposer_id]
        who = theirs.who(turn, turn.language, each, place, turn.member)
        lines.append(f"• {who} – {turn.tr(AIMS[each.aim])}")
        if theirs.may_see(turn, turn.member, each, place):
            ways.append(Choice(capitalised(who), f"{COMMAND} {SEE} {each.id}"))
    if len(lines) == 1:
        lines = [turn.tr("There is nothing more to show.")]
    more = onwards(turn, start, SHOWN, len(found), command)
    turn.say("\n".join(lines), [*ways, *more, proposing.to_register(turn)], private=True)
