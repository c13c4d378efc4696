"""A member's consent on paper: whether and when it was signed, read back; and its withdrawal by a leader's note."""

from datetime import date, timedelta
from typing import TypeVar

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Person
from domain.roster.leaving import leaving_day
from domain.stamps import WAY_BACK
from handlers.entering import whose
from handlers.talk import conversation
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.letters import CONSENT
from locales.wording.quotation import quoted
from storage import reminders
from storage.people import consents

VERSION = "giay-2026-11"
"""Of the words in `locales.wording.letters.CONSENT`."""
OLDEST = timedelta(days=5 * 366)
SIGNED, LATELY = "signed on", timedelta(hours=12)
"""The day of the paper that was noted last is offered for the next so long."""
TAKE_BACK, AGAIN = "giay", "giaylai"


class PaperDraft(BaseModel):
    member_id: int | None = None
    on_paper: bool | None = None
    signed_on: date | None = None
    sure: bool | None = None


P = TypeVar("P", bound=PaperDraft)


def require_willing(turn: Turn, other: Person) -> None:
    """Raise where somebody took their consent back in their own chat: only they can give it again."""
    if _was_taken_back(turn, other.id):
        raise UserError(
            "Comrade {name} took the consent back, so I enter nothing. To come back, the comrade uses a new code.",
            name=other.name,
        )


def _was_taken_back(turn: Turn, member_id: int) -> bool:
    """Whether the member took the last consent back in their own chat."""
    last = consents.last(turn.session, member_id)
    return last is not None and last.withdrawn_at is not None and last.withdrawn_by_id is None


class OnPaper(YesOrNo[P]):
    """Asked before anything is entered for somebody who has not consented in the chat."""

    slot = "on_paper"
    yes = "Yes, it is signed"
    no = "No, not yet"
    no_first = True
    neutral = True

    def wanted(self, turn: Turn, draft: PaperDraft) -> bool:
        """Whether none stands, and none was taken back in the member's own chat."""
        if not draft.member_id or whose.has_consented(turn, draft.member_id):
            return False
        return not _was_taken_back(turn, draft.member_id)

    def words(self, turn: Turn, draft: PaperDraft) -> str:
        return turn.tr(
            "The comrade has not consented on a phone. It is voluntary: without a consent on paper I keep nothing. "
            "Has the comrade signed one?"
        )


class SignedOn(Step[P]):
    slot = "signed_on"
    wants = Wants.DAY

    def wanted(self, turn: Turn, draft: PaperDraft) -> bool:
        return draft.on_paper is True

    def given(self, turn: Turn, draft: PaperDraft) -> str:
        return turn.language.short_date(draft.signed_on) if draft.signed_on else ""

    def ask(self, turn: Turn, draft: PaperDraft) -> Question:
        today = turn.tr("Today, {day}", day=turn.language.short_date(turn.today))
        text = turn.tr("On which day was it signed? For example: 15/3.")
        days = [Choice(today, turn.today.isoformat())]
        picked = conversation.picked_lately(turn, SIGNED, LATELY)
        if picked and (last := date.fromisoformat(picked)) != turn.today:
            said = turn.tr("{day}, as the one before", day=turn.language.short_date(last))
            days.insert(0, Choice(said, last.isoformat()))
        return Question(text, days)

    def accept(self, turn: Turn, draft: PaperDraft, answer: Answer) -> None:
        day = date.fromisoformat(answer.choice) if answer.choice else leaving_day(answer.text, turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        if day > turn.today:
            raise UserError("{day} has not come yet. Please check the day.", day=day)
        if day < turn.today - OLDEST:
            raise UserError("{day} is more than five years ago. Please check the day.", day=day)
        last = consents.last(turn.session, draft.member_id or 0)
        taken_back = last.withdrawn_at.astimezone(turn.deployment.zone).date() if last and last.withdrawn_at else None
        if taken_back and day < taken_back:
            raise UserError("The consent was taken back on {day}, so a new one is signed later.", day=taken_back)
        draft.signed_on = day
        conversation.pick(turn, SIGNED, day.isoformat())


class SurePaper(YesOrNo[P]):
    yes = "Yes, note it"

    def wanted(self, turn: Turn, draft: PaperDraft) -> bool:
        return draft.on_paper is True

    def words(self, turn: Turn, draft: PaperDraft) -> str:
        return turn.tr(
            "I note: the comrade consented on paper on {day}; noted by comrade {by}. Is that right?",
            day=draft.signed_on or turn.today,
            by=turn.member.name,
        )


def keep(turn: Turn, draft: PaperDraft, other: Person) -> bool:
    """Keep the consent; where there is none say what is signed, and that nothing is kept."""
    if draft.on_paper and draft.sure and draft.signed_on:
        if not whose.has_consented(turn, other.id):
            consents.note_signed(turn.session, other.id, VERSION, draft.signed_on, turn.stamp)
        return True
    nothing = turn.tr("Nothing was noted for comrade {name}.", name=other.name)
    form = turn.tr("These words are signed on paper; then write to me again:")
    turn.say(f"{nothing} {form}\n{quoted(turn.tr(CONSENT))}")
    return False


def stands(turn: Turn, member_id: int) -> bool:
    """Whether the consent that stands is one on paper."""
    last = consents.last(turn.session, member_id)
    return last is not None and last.withdrawn_at is None and last.channel == consents.PAPER


class SureToTakeBack(YesOrNo[PaperDraft]):
    yes = "Yes, note it"
    no_first = True
    grave = True

    def words(self, turn: Turn, draft: PaperDraft) -> str:
        return turn.tr(
            "I note that the comrade takes the consent back. From now on nothing is entered for them; what was "
            "registered and reported stays in the book of the branch. Is that right?"
        )


def begin_taking_back(turn: Turn, member_id: int) -> None:
    """`/ghiho giay 17`: the member takes back what was signed."""
    other = whose.member(turn, member_id)
    if not stands(turn, other.id):
        raise UserError("Comrade {name} consented in their own chat, and takes that back there.", name=other.name)
    take_back_paper.begin(turn, PaperDraft(member_id=other.id))


def _finish(turn: Turn, draft: PaperDraft) -> None:
    other = whose.member(turn, draft.member_id or 0)
    if not draft.sure or not stands(turn, other.id):
        turn.say(turn.tr("Nothing was changed."))
        return
    consents.note_withdrawn(turn.session, other.id, turn.stamp)
    reminders.drop_of_members(turn.session, [other.id], turn.now)
    again = Choice(turn.tr("A mistake, take it back"), f"/ghiho {AGAIN} {other.id}")
    turn.say(turn.tr("Noted: comrade {name} has taken the consent back.", name=other.name), (again,))


def put_back(turn: Turn, member_id: int) -> None:
    """`/ghiho giaylai 17`: that was noted by mistake."""
    other = whose.member(turn, member_id)
    last = consents.last(turn.session, other.id)
    noted = last and last.withdrawn_by_id and last.withdrawn_at and last.withdrawn_at >= turn.now - WAY_BACK
    if last is None or not noted or last.signed_on is None:
        raise UserError("There is nothing to take back here.")
    consents.note_signed(turn.session, other.id, last.version, last.signed_on, turn.stamp)
    reminders.plan_of_member(turn.session, other.id, turn.today, turn.now)
    turn.say(turn.tr("Done: the consent of comrade {name} stands as before.", name=other.name))


take_back_paper = Dialogue(
    "take_back_paper",
    "taking back a consent on paper",
    PaperDraft,
    [SureToTakeBack()],
    _finish,
    lambda turn, draft: whose.member(turn, draft.member_id or 0),
    heading=lambda turn, draft: whose.heading(turn, draft.member_id),
)
