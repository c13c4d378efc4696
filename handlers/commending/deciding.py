"""Commend: the form, the number of the decision, by whom and on which day, read back before it is written."""

from dataclasses import replace
from datetime import date

from pydantic import BaseModel

from domain.chat import Choice, Tone
from domain.commending import decisions
from domain.commending.commendation import Commendation, CommendationState
from domain.commending.forms import FORMS, Form, Level, form_of, form_said
from domain.commending.permissions import may_decide
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.understanding.recognition.correcting import corrects, number_said, without_slip
from domain.understanding.replies.picks import agreed
from handlers.commending import showing, theirs
from handlers.commending.asking import form_answered
from handlers.commending.beside.decision import (
    NO_NUMBER,
    body_answered,
    day_answered,
    has_none,
    is_body,
    is_number,
    number_answered,
    used_before,
)
from handlers.commending.passing import done, held, write
from handlers.figures.named import starting_places
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from locales.wording.quotation import quoted
from locales.wording.recognition.commending import decision_text, votes_text
from storage import organisations
from storage.commending import rows
from storage.desk import letterheads
from storage.ground import history

NOT_YOURS = marked("{form} is not given here, or not to them. Please choose another form, or pass the proposal up.")
_UNCLEAR = marked("Nothing is decided yet. Please choose below, or write what shall be different.")


class DecisionDraft(BaseModel):
    """`body`: who decides, as papers call them; `decision`: its number, "" where it has none."""

    number: int
    form: str
    body: str
    day: date
    decision: str | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int | None, text: str = "") -> None:
    """What a sentence says of the decision is taken as if it had been answered."""
    found, place, at = _held(turn, number)
    body = letterheads.of(turn.session, at, turn.today).plain if at else ""
    draft = DecisionDraft(number=found.id, form=found.form, body=body, day=turn.today)
    if found.kind.level is Level.CELL and at == place and found.votes:
        draft.decision, draft.day = "", found.votes.day  # the vote of the meeting is the decision
    if text:
        form = form_said(text)
        draft.decision, draft.day = decisions.decision_in(text) or None, decisions.day_in(text, turn.today) or draft.day
        draft.body, draft.form = decisions.body_in(text) or body, form.code if form else draft.form
    decide.begin(turn, draft)


def _held(turn: Turn, number: int | None) -> tuple[Commendation, Place, Place | None]:
    """What is with this person; or what their level returned, which it may decide on all the same."""
    found, place = theirs.open_one(turn, number)
    own = [each.id for each in starting_places(turn) if each.id != place.id]
    back = next((each for each in reversed(place.above) if each in own and each not in found.way), None)
    if found.state is CommendationState.RETURNED and back is not None:
        return found, place, organisations.by_id(turn.session, back)
    return held(turn, number)


def _to_decide(turn: Turn, draft: DecisionDraft) -> tuple[Commendation, Place, Place | None]:
    """What is decided on, where this person may, in the form the draft names."""
    found, place, at = _held(turn, draft.number)
    if not may_decide(turn.member, replace(found, form=draft.form), at):
        ways = (Choice(turn.tr("See it"), f"{theirs.COMMAND} {theirs.SEE} {found.id}"),)
        raise NotAllowed(
            "This is not decided on here, or not by you: the form names the level, and nobody decides on what they "
            "proposed themselves. It can be passed up.",
            ways,
        )
    return found, place, at


class Number(Step[DecisionDraft]):
    slot = "decision"
    wants = Wants.FIGURE
    hears = True

    def reads(self, turn: Turn, draft: DecisionDraft) -> bool:
        return is_number(turn.text)

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        text = turn.tr("What is the number of the decision? For example: 12-QĐ/ĐU.")
        return Question(text, [Choice(turn.tr("Without a number"), NO_NUMBER)])

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> None:
        none = answer.choice == NO_NUMBER or has_none(answer.text)
        draft.decision = "" if none else number_answered(answer.text)
        draft.day = decisions.day_in(answer.text, turn.today) or draft.day
        draft.body = decisions.body_in(answer.text) or draft.body

    def given(self, turn: Turn, draft: DecisionDraft) -> str:
        return draft.decision or ""


class ByWhom(Step[DecisionDraft]):
    slot = "body"
    wants = Wants.NAME
    hears = True

    def reads(self, turn: Turn, draft: DecisionDraft) -> bool:
        return is_body(turn.text)

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        return Question(turn.tr("Who decided it? For example: Ban Thường vụ Đảng ủy xã An Thạnh."))

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> None:
        draft.body = body_answered(answer.text)


class OnWhichDay(Step[DecisionDraft]):
    slot = "day"
    wants = Wants.DAY
    hears = True

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        return Question(turn.tr("Of which day is the decision? For example: 17/1/2026."))

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> None:
        draft.day = day_answered(turn, answer.text)


class AnotherForm(Step[DecisionDraft]):
    """One that this level gives: of another it is passed up."""

    slot = "form"
    wants = Wants.NAME
    hears = True

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        text = turn.tr("In which form? Please choose, or type its name.")
        return Question(text, [Choice(each.name, each.code) for each in FORMS if _gives(turn, draft, each)])

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> None:
        found, _, _ = _to_decide(turn, draft)
        form = form_answered(answer, [each for each in FORMS if each.fits(collective=found.is_collective)])
        if not _gives(turn, draft, form_of(form)):
            raise UserError(NOT_YOURS, form=form_of(form).name)
        draft.form = form


def _gives(turn: Turn, draft: DecisionDraft, form: Form) -> bool:
    """Whether this level gives that form to whom it is about, and this person decides on it."""
    found, _, at = _to_decide(turn, draft)
    return form.fits(collective=found.is_collective) and may_decide(turn.member, replace(found, form=form.code), at)


class ReadBack(Step[DecisionDraft]):
    """All of it with what speaks against it, each part to be changed."""

    slot = "sure"
    mends = True
    hears = True

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        found, place, _ = _to_decide(turn, draft)
        who = theirs.who(turn, turn.language, found, place, turn.member)
        lines = [turn.tr("Commend {who}:", who=who), f"{decision_text(turn.language, _given(found, draft))}."]
        lines += [votes_text(turn.language, found.votes, found.kind)] if found.votes else []
        if found.state is CommendationState.RETURNED:
            why = history.reason(turn.session, rows.SUBJECT, found.id, found.state.value)
            lines.append("⚠️ " + turn.tr("This proposal stands returned: {why}", why=quoted(why or "?")))
        lines += [*showing.warnings(turn, found), *used_before(turn, draft.decision or "", draft.body, draft.day)]
        parts = [Choice(turn.tr(label), step.name) for label, step in _PARTS]
        yes, no = Choice(turn.tr("Yes, commend"), YES, Tone.GREEN), Choice(turn.tr("No, leave it"), NO, Tone.RED)
        return Question("\n".join([*lines, turn.tr("Is that right?")]), [yes, *parts, no], private=True)

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> str | None:
        if answer.choice in {step.name for _, step in _PARTS}:
            return answer.choice
        said_so = agreed(answer.text) if not answer.choice else None
        if answer.choice not in (YES, NO) and said_so is None:
            raise UserError(_UNCLEAR)
        draft.sure = answer.choice == YES or said_so is True
        return None


_PARTS: tuple[tuple[str, Step[DecisionDraft]], ...] = (
    (marked("Another form"), AnotherForm()),
    (marked("Another number"), Number()),
    (marked("Decided by others"), ByWhom()),
    (marked("Another day"), OnWhichDay()),
)


def _given(found: Commendation, draft: DecisionDraft) -> Commendation:
    return replace(found, form=draft.form, body=draft.body, decision=draft.decision or "", decided_on=draft.day)


def _finish(turn: Turn, draft: DecisionDraft) -> None:
    found, _, at = _to_decide(turn, draft)
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (showing.overview_way(turn),))
        return
    given = {"state": CommendationState.COMMENDED, "form": draft.form, "body": draft.body, "decided_on": draft.day}
    given |= {"decision": draft.decision or "", "decided_by_id": turn.member.id, "decider_id": at.id if at else None}
    if at is not None and at.id not in found.way:
        given |= {"way": (*found.way, at.id)}
    write(turn, found, CommendationState.COMMENDED.value, "", **given)
    done(turn, found, turn.tr("Commended. I tell the comrade and those concerned."))


def _corrected(turn: Turn, draft: DecisionDraft, step: str) -> tuple[str, str | None]:
    """ "Lộn, số 48", "ngày 9/7 mới đúng" where the decision is read back."""
    if step != ReadBack().name or not corrects(turn.text):
        return "", None
    text = without_slip(turn.text)
    number, day, form = number_said(text, draft.decision or ""), decisions.day_in(text, turn.today), form_said(text)
    if form and not _gives(turn, draft, form):
        raise UserError(NOT_YOURS, form=form.name)
    draft.decision, draft.day = number or draft.decision, day or draft.day
    draft.form = form.code if form else draft.form
    return (turn.tr("Put right.") if number or day or form else ""), None


decide = Dialogue(
    "decide_commendation",
    "commending",
    DecisionDraft,
    [Number(), ReadBack(), AnotherForm(), ByWhom(), OnWhichDay()],
    _finish,
    _to_decide,
    about="decision",
    corrected=_corrected,
)
