"""One nomination: seen, recognised or returned with a reason by the level above, withdrawn, and put back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from pydantic import BaseModel

from domain.campaigns.exemplars import Nomination, NominationState
from domain.campaigns.permissions import may_recognise
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Person, Place
from domain.stamps import WAY_BACK, Stamp
from handlers.exemplars import card, telling, theirs
from handlers.exemplars.following import whose
from handlers.exemplars.proposing import to_register
from handlers.exemplars.theirs import BACK, COMMAND, RECOGNISE, RETURN, WITHDRAW
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.organisations.exemplars import (
    STATES,
    decided_text,
    decided_to_them,
    nominated_text,
    waits_again_text,
)
from locales.wording.quotation import quoted
from storage.campaigns import nominations
from storage.ground import history
from storage.people import members

_DECIDED_ALREADY = marked("Somebody has decided on this already, or it was withdrawn.")
_REASONS = (marked("Please say more clearly what was done"), marked("It needs pictures or papers"))
LONGEST = 300


class ReturnDraft(BaseModel):
    """`sure` is asked where the reason came in the sentence that returns it."""

    number: int
    why: str | None = None
    sure: bool | None = None


def show(turn: Turn, number: int | None) -> None:
    """Who is nominated by whom, for what, how far it is, and what this person may do with it."""
    found, place = theirs.open_one(turn, number)
    who = theirs.who(turn, turn.language, found, place, turn.member)
    words = theirs.words(turn, found, place, turn.member)
    lines = [nominated_text(turn.language, f"🌟 {who}", words, found.aim)]
    lines += [turn.tr("Field: {field}.", field=found.field)] if found.field else []
    day = turn.language.short_date(found.proposed_on)
    lines.append(
        turn.tr("Nominated by {branch} on {day}; {state}.", branch=place.name, day=day, state=_state(turn, found))
    )
    if found.state is NominationState.RETURNED:
        why = history.reason(turn.session, nominations.SUBJECT, found.id, found.state.value)
        lines.append(turn.tr("Reason: {why}", why=quoted(why)))
    turn.say("\n".join(lines), [*_ways(turn, found, place), to_register(turn)], private=True)


def _state(turn: Turn, found: Nomination) -> str:
    return turn.tr(STATES[found.state])


def _ways(turn: Turn, found: Nomination, place: Place) -> list[Choice]:
    ways = [] if found.state is not NominationState.RECOGNISED else [*card.to_card(turn, found.id)]
    if theirs.decides(turn, turn.member, found, place):
        ways.append(Choice(turn.tr("Recognise it"), f"{COMMAND} {RECOGNISE} {found.id}"))
        ways.append(Choice(turn.tr("Return it with a reason"), f"{COMMAND} {RETURN} {found.id}"))
    if theirs.may_withdraw(turn, turn.member, found, place):
        declines = turn.member.id == found.member_id
        label = turn.tr("I decline") if declines else turn.tr("Withdraw it")
        ways.append(Choice(label, f"{COMMAND} {WITHDRAW} {found.id}"))
    return ways


def recognise(turn: Turn, number: int | None, day: str = "") -> None:
    """`day`: the past day of the decision, where it was another one than today."""
    found, place = _to_decide(turn, number)
    stamp = replace(turn.stamp, day=date.fromisoformat(day)) if day else turn.stamp
    if not found.proposed_on <= stamp.day <= turn.today:
        raise UserError("The day of the decision lies between the nomination and today.")
    said = turn.tr("Recognised. I tell those concerned.")
    _settle(turn, found, place, NominationState.RECOGNISED, said, stamp=stamp)


def withdraw(turn: Turn, number: int | None) -> None:
    found, place = theirs.open_one(turn, number)
    if found.state not in (NominationState.PROPOSED, NominationState.RECOGNISED):
        raise UserError(_DECIDED_ALREADY)
    if not theirs.may_withdraw(turn, turn.member, found, place):
        raise NotAllowed("This is withdrawn by {organisation} alone.", organisation=place.name)
    _settle(turn, found, place, NominationState.WITHDRAWN, turn.tr("Withdrawn."))


def _to_decide(turn: Turn, number: int | None) -> tuple[Nomination, Place]:
    found, place = theirs.open_one(turn, number)
    if found.state is not NominationState.PROPOSED:
        raise UserError(_DECIDED_ALREADY)
    if not theirs.decides(turn, turn.member, found, place):
        raise NotAllowed("The level above decides on this, and nobody on what they nominated themselves.")
    return found, place


def _settle(
    turn: Turn,
    found: Nomination,
    place: Place,
    state: NominationState,
    said: str,
    why: str = "",
    stamp: Stamp | None = None,
) -> None:
    stamp = stamp or turn.stamp
    if not nominations.settle(turn.session, found, state, stamp.because(why) if why else stamp):
        raise UserError(_DECIDED_ALREADY)
    turn.say(said, (Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {found.id}"), to_register(turn)))

    def words(speak: Language, reader: Person) -> str:
        if reader.id == found.member_id:
            return decided_to_them(speak, place.name, found.words, state)
        return decided_text(speak, theirs.who(turn, speak, found, place, reader), state, why)

    _tell(turn, found, place, words, state.value, found if state is NominationState.WITHDRAWN else None)
    if state in (NominationState.WITHDRAWN, NominationState.RETURNED):
        whose.tell_followers(turn, found, place, recognised=False)


def _tell(
    turn: Turn,
    found: Nomination,
    place: Place,
    words: Callable[[Language, Person], str],
    what: str,
    waiting: Nomination | None = None,
) -> None:
    """Tell who proposed it, who leads where it was proposed, and the person; not whoever does it.

    `waiting`: as it waits, or waited, for those who decide; they hear of it too.
    """
    leaders = members.leaders(turn.session, [place.id], turn.today)[place.id]
    concerned = leaders | {found.proposed_by_id} | ({found.member_id} if found.member_id else set())
    known = [members.person(turn.session, each, turn.today) for each in sorted(concerned - {turn.member.id})]
    if waiting is not None:
        known += telling.deciding(turn, waiting, place, theirs.level_of(turn, waiting, place))
    for reader in {each.id: each for each in known if each}.values():
        if reader.id != turn.member.id:
            key = f"nomination:{found.id}:{what}:{turn.key}:{reader.id}"
            turn.tell(reader.id, partial(_in_their_words, words, reader), key)


def _in_their_words(words: Callable[[Language, Person], str], reader: Person, speak: Language) -> str:
    return words(speak, reader)


def put_back(turn: Turn, number: int | None) -> None:
    """Take the last decision back, for 7 days: whoever made it, while they may still decide or withdraw."""
    found, place = theirs.open_one(turn, number)
    if found.state is NominationState.PROPOSED or found.decided_on is None:
        raise UserError("That is taken back already, or has been changed since.")
    own = found.decided_by_id == turn.member.id
    may_still = may_recognise(turn.member, place, theirs.level_of(turn, found, place), ())
    if not own or (found.state is not NominationState.WITHDRAWN and not may_still):
        raise NotAllowed("Only who decided it takes it back.")
    if found.decided_on < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    if not nominations.put_back(turn.session, found, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.")
    now, _ = theirs.open_one(turn, number)
    waits = now.state is NominationState.PROPOSED
    said = marked("Taken back: the nomination waits for a decision again.") if waits else marked("Taken back.")
    turn.say(turn.tr(said), (to_register(turn),))

    def words(speak: Language, reader: Person) -> str:
        who = theirs.who(turn, speak, found, place, reader)
        return waits_again_text(speak, who) if waits else decided_text(speak, who, now.state, "")

    _tell(turn, found, place, words, "back", now if found.state is NominationState.WITHDRAWN else None)
    if NominationState.RECOGNISED in (found.state, now.state):
        whose.tell_followers(turn, found, place, recognised=now.state is NominationState.RECOGNISED)


class Why(Step[ReturnDraft]):
    slot = "why"
    wants = Wants.REASON
    gives_way = True

    def ask(self, turn: Turn, draft: ReturnDraft) -> Question:
        text = turn.tr(
            "Why is it returned? {branch} reads it as you type it.", branch=_to_decide(turn, draft.number)[1].name
        )
        return Question(text, [Choice(turn.tr(each), str(index)) for index, each in enumerate(_REASONS)])

    def accept(self, turn: Turn, draft: ReturnDraft, answer: Answer) -> None:
        if answer.choice.isdecimal() and int(answer.choice) < len(_REASONS):
            draft.why = turn.tr(_REASONS[int(answer.choice)])
        elif not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say in a few words why it is returned.")
        else:
            draft.why = " ".join(answer.text.split())
        draft.sure = True


class SureToReturn(YesOrNo[ReturnDraft]):
    yes = marked("Yes, return it")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: ReturnDraft) -> str:
        found, place = _to_decide(turn, draft.number)
        who = theirs.who(turn, turn.language, found, place, turn.member)
        lines = [turn.tr("Return this nomination to {branch}: {who}?", branch=place.name, who=who)]
        if found.words:
            lines.append(quoted(theirs.words(turn, found, place, turn.member)))
        return "\n".join([*lines, turn.tr("Reason: {why}", why=quoted(draft.why or ""))])


def _return(turn: Turn, draft: ReturnDraft) -> None:
    found, place = _to_decide(turn, draft.number)
    said = turn.tr("Returned with this reason: {why}.", why=quoted(draft.why or ""))
    _settle(turn, found, place, NominationState.RETURNED, said, draft.why or "")


give_back = Dialogue(
    "return_nomination",
    "returning a nomination",
    ReturnDraft,
    [Why(), SureToReturn()],
    _return,
    lambda turn, draft: _to_decide(turn, draft.number),
)
