"""Move the days of one round: more time to hand in, or a round that has closed taken up again; with why, and back."""

from datetime import date, timedelta

from pydantic import BaseModel

from domain.campaigns.rounds import Round
from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.deadlines import read_deadline
from handlers.campaigns import looked_at
from handlers.campaigns.days import Why
from handlers.rounds.round_list import AS_BEFORE, name, round_in
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.rounds import due_text
from storage.campaigns import rounds


class MovingDraft(BaseModel):
    plan_id: int
    last: date
    name: str = ""
    due_on: date | None = None
    why: str | None = None
    sure: bool | None = None


def begin(turn: Turn, one: Round, due_on: date | None = None, why: str = "") -> None:
    draft = MovingDraft(plan_id=one.plan.id, last=one.last, name=name(turn, one), due_on=due_on, why=why or None)
    if due_on is not None:
        _moved(turn, draft)
    moving.begin(turn, draft)


def _round(turn: Turn, draft: MovingDraft) -> Round:
    one, _ = round_in(turn, f"{draft.plan_id} {draft.last}")
    _require(turn, one)
    return one


def _require(turn: Turn, one: Round) -> None:
    looked_at.must_run(turn, looked_at.must_be(turn, one.plan.campaign_id))


def _moved(turn: Turn, draft: MovingDraft) -> Round:
    """The round with its new day; it takes reports in as many days longer as it did before, and at least a week."""
    one, due_on = _round(turn, draft), draft.due_on or turn.today
    after = max(one.closes_on - one.due_on, timedelta(days=7))
    return one.with_days(due_on, due_on + after)


class DueDay(Step[MovingDraft]):
    slot = "due_on"
    wants = Wants.DAY
    hears = True

    def reads(self, turn: Turn, draft: MovingDraft) -> bool:
        return read_deadline(turn.text, turn.today).day is not None

    def ask(self, turn: Turn, draft: MovingDraft) -> Question:
        one = _round(turn, draft)
        asked = turn.tr("By when shall it be handed in? For example: 15/4")
        return Question(f"{draft.name}\n{due_text(turn.language, one)}\n{asked}")

    def accept(self, turn: Turn, draft: MovingDraft, answer: Answer) -> None:
        day = read_deadline(answer.text, turn.today).day
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.due_on = day
        _moved(turn, draft)


class SureToMove(YesOrNo[MovingDraft]):
    yes = marked("Yes, so it shall be")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: MovingDraft) -> str:
        before, after = (due_text(turn.language, each) for each in (_round(turn, draft), _moved(turn, draft)))
        return f"{draft.name}\n{before}\n→ {after}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: MovingDraft) -> None:
    one, moved = _round(turn, draft), _moved(turn, draft)
    deed = rounds.move(turn.session, one, moved.due_on, moved.closes_on, turn.stamp.because(draft.why or ""))
    back = Choice(turn.tr("A mistake: as it was before"), f"/kybaocao {AS_BEFORE} {deed}")
    turn.say(f"✅ {draft.name}: {due_text(turn.language, moved)}.", (back,))


def as_before(turn: Turn, deed: int) -> None:
    """Give a round the days back that it had before a change."""
    found = rounds.days_before(turn.session, deed)
    if found is None:
        choice = Choice(turn.tr("The rounds of reports"), "/kybaocao")
        raise UserError("Its days have been changed again since.", (choice,))
    one, due_on, closes_on = found
    _require(turn, one)
    rounds.move(turn.session, one, due_on, closes_on, turn.stamp)
    days = due_text(turn.language, one.with_days(due_on, closes_on))
    turn.say(turn.tr("As it was before: {days}", days=days))


moving = Dialogue(
    "move_round",
    "changing the days of a round",
    MovingDraft,
    [DueDay(), Why[MovingDraft](), SureToMove()],
    _finish,
    _round,
    about="name",
)
