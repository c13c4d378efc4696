"""`/dienhinh`: the register of exemplars by state, of one's own organisation and those below, and what waits for me."""

from collections.abc import Callable, Mapping

from domain.campaigns.exemplars import Nomination, NominationState, Proposal
from domain.chat import Choice
from domain.permissions import has_summaries, reported_places
from domain.roles import Place
from handlers.exemplars import card, contacting, deciding, finding, proposing, sending, theirs, writing
from handlers.exemplars.deciding import ReturnDraft
from handlers.exemplars.following import beginning, ending, showing, whose
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
from handlers.talk.arguments import is_number, row_number, verb_first
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


_OF_NUMBER: Mapping[str, Callable[[Turn, int | None], None]] = {
    SEE: deciding.show,
    WITHDRAW: deciding.withdraw,
    BACK: deciding.put_back,
    theirs.OF_ALL: card.show,
    theirs.PILOT: card.switch_pilot,
    theirs.WRITE: writing.begin,
    theirs.ANSWER: contacting.begin_word,
    theirs.ASK: contacting.begin,
    theirs.FOLLOW: beginning.begin,
    theirs.FOLLOWED: showing.show,
    theirs.MEASURE: ending.measure,
    theirs.NEWER: ending.newer,
    theirs.COPIED: ending.copy,
    theirs.STOP: ending.stop,
}
"""What a verb does with the number behind it."""
_OF_TWO: Mapping[str, Callable[[Turn, int | None, int], None]] = {
    theirs.CARD_BACK: card.take_back,
    theirs.FOLLOW_BACK: ending.take_back,
    theirs.REPLY: contacting.begin,
}
_OF_WORDS: Mapping[str, Callable[[Turn, str, int], None]] = {theirs.FIND: finding.find, theirs.TABLE: showing.table}
_OTHERS = (NEW, RECOGNISE, RETURN, OF_STATE, WAITING, theirs.MINE, theirs.SEND)


def show(turn: Turn, argument: str) -> None:
    """The counts of each state with the ways on; a verb does what it says, other words look for an exemplar."""
    asked = verb_first(argument, (*_OF_NUMBER, *_OF_TWO, *_OF_WORDS, *_OTHERS))
    first, _, second = asked.rest.rpartition(" ")
    if asked.verb in _OF_NUMBER:
        _OF_NUMBER[asked.verb](turn, asked.number)
    elif asked.verb in _OF_TWO:
        _OF_TWO[asked.verb](turn, row_number(first), row_number(second))
    elif asked.verb in _OF_WORDS:
        paged = is_number(second) and (not first or asked.verb == theirs.TABLE)
        _OF_WORDS[asked.verb](turn, first if paged else asked.rest, row_number(second) if paged else 0)
    elif asked.verb == RECOGNISE:
        deciding.recognise(turn, row_number(first or second), second if first else "")
    elif asked.verb == theirs.MINE:
        showing.mine(turn)
    elif asked.verb == theirs.SEND:
        sending.send(turn, asked.rest)
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
    elif asked.rest:
        finding.find(turn, asked.rest)
    else:
        overview(turn)


def overview(turn: Turn) -> None:
    starts = tops(turn)
    known = {state: below(turn, starts, state) for state in _OF_STATE if _is_shown(turn, state)}
    counts = {state: len(found) for state, found in known.items()}
    mine = len(waiting_for(turn))
    ways = [Choice(turn.tr("Waiting for you ({count})", count=mine), f"{COMMAND} {WAITING} 0")] if mine else []
    for state, label in _OF_STATE.items():
        if counts.get(state):
            ways.append(Choice(turn.tr(label, count=counts[state]), f"{COMMAND} {OF_STATE} {state} 0"))
    if reported_places(turn.member):
        ways.append(Choice(turn.tr("Nominate an exemplar"), f"{COMMAND} {NEW}"))
    ways += _learning(turn)
    names = ", ".join(each.name for each in starts[:3])
    none = "" if mine or not _decides(turn) else "\n" + turn.tr("No nomination waits for you.")
    if any(counts.values()):
        of_all, own = marked("🌟 Exemplars of {organisation} and below:"), marked("🌟 Exemplars of {organisation}:")
        lead = any(each.has_branches for each in starts)
        head = turn.tr(of_all if lead else own, organisation=names)
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


def _learning(turn: Turn) -> list[Choice]:
    """The ways to learn from others, and to see who does."""
    ways = [showing.to_find(turn)]
    ways += [Choice(turn.tr("What I learn from"), f"{COMMAND} {theirs.MINE}")] if whose.mine(turn) else []
    ways += [Choice(turn.tr("Who stands where"), f"{COMMAND} {theirs.TABLE}")] if has_summaries(turn.member) else []
    return ways


def _decides(turn: Turn) -> bool:
    """Whether nominations from below may come to this person."""
    tops = [*reported_places(turn.member), *organisations.administered_by(turn.session, turn.member)]
    return any(each.has_branches for each in tops)


def tops(turn: Turn) -> list[Place]:
    """Where somebody starts from; a member from their branch."""
    home = turn.member.home
    return starting_places(turn) or ([home] if home else [])


def _is_shown(turn: Turn, state: NominationState) -> bool:
    """Members see who is recognised or waits in their branch; what became of the rest those who lead or serve it."""
    return state in (NominationState.RECOGNISED, NominationState.PROPOSED) or has_summaries(turn.member)


def waiting_for(turn: Turn) -> list[Nomination]:
    """What this person decides on: of those below for whom their organisation is the nearest that somebody serves."""
    tops = [*reported_places(turn.member), *organisations.administered_by(turn.session, turn.member)]
    found = below(turn, tops, NominationState.PROPOSED)
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    above = {number for place in places.values() for number in place.above}
    serving = members.reporting_of(turn.session, above, turn.today) if above else {}
    return [
        each
        for each in found
        if (place := places.get(each.proposer_id))
        and theirs.decides_at(turn.member, each, place, theirs.level_in(serving, each, place))
    ]


def waiting_in_own_cell(turn: Turn) -> list[Nomination]:
    home = turn.member.home
    return below(turn, [home], NominationState.PROPOSED) if home else []


def below(turn: Turn, tops: list[Place], state: NominationState) -> list[Nomination]:
    found = {each.id: each for top in tops for each in nominations.below(turn.session, top.path, state)}
    return list(found.values())


def _of_state(turn: Turn, state: NominationState, start: int) -> None:
    heading = turn.tr("Exemplars, {state}:", state=turn.tr(STATES[state]))
    found = below(turn, tops(turn), state) if _is_shown(turn, state) else []
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
            verb = theirs.OF_ALL if each.state is NominationState.RECOGNISED else SEE
            ways.append(Choice(capitalised(who), f"{COMMAND} {verb} {each.id}"))
    if len(lines) == 1:
        lines = [turn.tr("There is nothing more to show.")]
    more = onwards(turn, start, SHOWN, len(found), command)
    turn.say("\n".join(lines), [*ways, *more, proposing.to_register(turn)], private=True)
