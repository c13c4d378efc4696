"""Who the exemplars are, how one of them did it, why one has no name: asked in whole sentences."""

from collections import Counter
from datetime import timedelta

from domain.campaigns.exemplars import Nomination, NominationState
from domain.chat import Choice
from domain.permissions import belongs, reported_places
from domain.understanding.exemplars.asked import asks_how, asks_persons, asks_the_name, asks_who
from handlers.exemplars import card, register, theirs
from handlers.exemplars.theirs import ASK, COMMAND
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.organisations.exemplars import STATES
from locales.wording.quotation import quoted
from storage import organisations
from storage.exemplars import cards

SHOWN, NAMELESS, LATELY = "exemplar shown", "exemplar without a name", timedelta(minutes=15)
_SHOWN_STATES = (NominationState.RECOGNISED, NominationState.PROPOSED)
MOST, SHORT = 8, 80


def heard(turn: Turn) -> bool:
    if turn.chat.dialogue or turn.person is None or not (belongs(turn.member) or reported_places(turn.member)):
        return False
    if asks_who(turn.text) and (asks_persons(turn.text) or not _looks_below(turn)):
        _show(turn, persons=asks_persons(turn.text))
    elif asks_how(turn.text) and (number := conversation.picked_lately(turn, SHOWN, LATELY)):
        _say_how(turn, int(number))
    elif asks_the_name(turn.text) and conversation.picked_lately(turn, NAMELESS, LATELY):
        _say_why_nameless(turn)
    else:
        return False
    return True


def _looks_below(turn: Turn) -> bool:
    return any(each.has_branches for each in register.tops(turn))


def _show(turn: Turn, *, persons: bool) -> None:
    """Those of here and below: by name who may be named, the others as a count of each place, with how far it is."""
    tops = register.tops(turn)
    found = [each for state in _SHOWN_STATES for each in register.below(turn, tops, state)]
    found = [each for each in found if each.member_id or not persons]
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    seen = [each for each in found if theirs.sees_whole(turn, each, places[each.proposer_id], turn.member)]
    lines = [turn.tr("🌟 Exemplars of {organisation}:", organisation=", ".join(each.name for each in tops[:3]))]
    ways = []
    for each in seen[:MOST]:
        place = places[each.proposer_id]
        who = capitalised(theirs.who(turn, turn.language, each, place, turn.member))
        words = quoted(theirs.words(turn, each, place, turn.member), SHORT)
        lines.append(f"• {who} – {_state(turn, each)}{_year(turn, each)}: {words}")
        if theirs.may_see(turn, turn.member, each, place):
            verb = theirs.OF_ALL if each.state is NominationState.RECOGNISED else theirs.SEE
            ways.append(Choice(who, f"{COMMAND} {verb} {each.id}"))
    if len(seen) > MOST:
        lines.append(turn.tr("… and {count} more.", count=len(seen) - MOST))
    hidden = [each for each in found if each not in seen]
    counts = Counter((theirs.home_of(turn, each, places[each.proposer_id]).name, each.state) for each in hidden)
    for (name, state), count in counts.items():
        lines.append(
            turn.tr(
                "• {organisation}: {count}, {state}; not named outside the cell.",
                organisation=name,
                count=count,
                state=turn.tr(STATES[state]),
            )
        )
    if not found:
        lines = [turn.tr("🌟 {organisation}: nobody is nominated as an exemplar yet.", organisation=tops[0].name)]
    turn.say("\n".join(lines), [*ways, Choice(turn.tr("Exemplars"), COMMAND)], private=True)
    of_person = [each for each in seen if each.member_id]
    conversation.pick(turn, SHOWN, str(of_person[0].id) if len(of_person) == 1 else "")
    conversation.pick(turn, NAMELESS, "1" if hidden else "")


def _state(turn: Turn, found: Nomination) -> str:
    if found.state is NominationState.RECOGNISED and found.decided_on:
        return turn.tr("recognised on {day}", day=turn.language.short_date(found.decided_on))
    return turn.tr(STATES[found.state])


def _year(turn: Turn, found: Nomination) -> str:
    phase = cards.of(turn.session, found.id).phase
    return f", {phase}" if phase else ""


def _say_how(turn: Turn, number: int) -> None:
    """What the card says of it; where nothing is written, those of the exemplar can be asked."""
    found, place = card.to_learn_from(turn, number)
    shown = theirs.card_shown(turn, found, place, turn.member)
    who = capitalised(theirs.who(turn, turn.language, found, place, turn.member))
    if shown.how:
        text = f"{who}:\n" + turn.tr("How to do the same: {how}", how=quoted(shown.how))
    else:
        text = turn.tr("{who}: how it was done is not written down yet. I can pass your question on.", who=who)
    turn.say(text, [Choice(turn.tr("Ask how it was done"), f"{COMMAND} {ASK} {found.id}")], private=True)


def _say_why_nameless(turn: Turn) -> None:
    turn.say(
        turn.tr(
            "The comrade has not agreed to be named outside the cell, which is their right and says nothing against "
            "them; so I do not say who it is. Their cell's secretary can ask them, and once they agree the name is "
            "shown."
        ),
        [Choice(turn.tr("Exemplars"), COMMAND)],
    )
