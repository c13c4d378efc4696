"""A confirmed result that was reported wrong: its owner asks, and a leader's yes alone opens it again."""

from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_confirm, may_see_names
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.roles import Person, Place
from handlers.deciding import items
from handlers.pledges.cards import card
from handlers.talk.arguments import is_number
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.quotation import quoted
from locales.wording.reporting.reopening import asked_to_reopen, left_closed, opened_again, reopened_by_another
from storage import deeds, pledges
from storage.ground import history
from storage.outgoing.writing import write_to_person
from storage.people import deciding, letters, members

WORDS = 300  # characters


class AskDraft(BaseModel):
    pledge_id: int
    words: str = ""
    sure: bool | None = None


class SureToAsk(YesOrNo[AskDraft]):
    yes = "Yes, ask them"

    def words(self, turn: Turn, draft: AskDraft) -> str:
        said = turn.tr(
            "That result is confirmed already, so it is changed only with your secretary's yes. Shall I ask?"
        )
        return f"{quoted(_pledge(turn, draft.pledge_id).content)}\n{said}"


def _ask(turn: Turn, draft: AskDraft) -> None:
    pledge = _pledge(turn, draft.pledge_id)
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("My pledges"), "/camket"),))
        return
    if pledge.state is not PledgeState.DONE:
        raise UserError("That result is not confirmed any more; please write once more how much is done.")
    place = deciding.place_of(turn.session, pledge, turn.today)
    ranks = deciding.deciders(turn.session, pledge, place, turn.today, _reporter(pledge)) if place else []
    if [each for rank in ranks for each in rank if _write_to(turn, each, pledge, place, draft.words)]:
        history.record(turn.session, turn.stamp, "pledge", pledge.id, history.ASKED_TO_REOPEN)
        turn.say(turn.tr("I have asked; you hear from me as soon as it is decided."))
    else:
        turn.say(turn.tr("Nobody who may decide on it has joined here. Please speak with them directly."))


def _write_to(turn: Turn, decider: Person, pledge: Pledge, place: Place | None, words: str) -> bool:
    named = place is not None and may_see_names(decider, place)
    said = partial(
        asked_to_reopen,
        pledge=pledge,
        name=turn.member.name if named else "",
        place=place.name if place else "",
        words=words[:WORDS] if named else "",
    )
    key = letters.passed_on_key(turn.key, decider.id, turn.member.id)
    return write_to_person(turn.session, decider.id, said, turn.real_now, dedupe_key=key) is not None


def _reporter(pledge: Pledge) -> list[int]:
    """Who reported it done for the member does not decide on it."""
    return [pledge.claimed_by_id] if pledge.claimed_by_id else []


def _pledge(turn: Turn, number: int) -> Pledge:
    pledge = pledges.for_change(turn.session, number)
    if pledge is None:
        raise UserError("That pledge is not there any more. See yours under “My pledges”.")
    return pledge


class OpenDraft(BaseModel):
    pledge_id: int
    sure: bool | None = None


def start(turn: Turn, argument: str) -> None:
    """`/molai 17`: the result that was asked about, read back before it is opened again."""
    if not is_number(argument):
        raise UserError("That result is not waiting for you any more.")
    reopen.begin(turn, OpenDraft(pledge_id=int(argument)))


class SureToOpen(YesOrNo[OpenDraft]):
    yes = "Yes, open it again"
    no = "No, it stays confirmed"

    def words(self, turn: Turn, draft: OpenDraft) -> str:
        pledge = _pledge(turn, draft.pledge_id)
        place = deciding.place_of(turn.session, pledge, turn.today)
        readable = place is not None and may_see_names(turn.member, place)
        question = turn.tr("Shall it be open again, so that the member reports the right figure?")
        return f"{card(turn, pledge, readable=readable)}\n{question}"


def _may(turn: Turn, draft: OpenDraft) -> None:
    pledge = _pledge(turn, draft.pledge_id)
    place = deciding.place_of(turn.session, pledge, turn.today)
    leaders = members.leaders(turn.session, [place.id], turn.today)[place.id] if place else set()
    if place is None or not may_confirm(turn.member, pledge, place, leaders, _reporter(pledge)):
        raise NotAllowed("That result is not yours to decide on.")
    if pledge.state is not PledgeState.DONE:
        raise UserError("That result is not waiting for you any more.")


def _open(turn: Turn, draft: OpenDraft) -> None:
    pledge = _pledge(turn, draft.pledge_id)
    if draft.sure:
        _tell_who_confirmed(turn, pledge)
        pledge = pledges.move(turn.session, pledge, PledgeState.ACTIVE, turn.stamp)
        words = turn.tr("It is open again; the member is asked to report anew, and you confirm anew.")
        turn.say(words, (Choice(turn.tr("A mistake: take it back"), "/laylai"),))
    else:
        history.record(turn.session, turn.stamp, "pledge", pledge.id, history.LEFT_CLOSED)
        turn.say(turn.tr("It stays confirmed; the member is told so."))
    heard = partial(opened_again if draft.sure else left_closed, pledge=pledge)
    for owner in items.owners(turn, pledge):
        key = letters.answer_key(turn.key, owner)
        write_to_person(turn.session, owner, heard, turn.real_now, dedupe_key=key)


def _tell_who_confirmed(turn: Turn, pledge: Pledge) -> None:
    by = deeds.who_confirmed(turn.session, pledge.id)
    if by not in (None, turn.member.id):
        words = partial(reopened_by_another, pledge=pledge, by=turn.member.name)
        turn.tell(by or 0, words, dedupe_key=f"reopened:{pledge.id}:{turn.key}")


ask_to_reopen = Dialogue(
    "ask_to_reopen", "asking to change what is confirmed", AskDraft, [SureToAsk()], _ask, about="words"
)
reopen = Dialogue("reopen", "opening a result again", OpenDraft, [SureToOpen()], _open, _may)
