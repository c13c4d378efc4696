"""Note what was given before, or decided on paper: to somebody by name, or how many collectives and people."""

from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.commending import decisions
from domain.commending.commendation import Commendation, Occasion, Praised, year_of
from domain.commending.forms import ANNIVERSARY, FORMS, form_said
from domain.errors import NotAllowed, UserError
from domain.permissions import reported_places
from handlers.commending import telling, theirs
from handlers.commending.asking import MOST, CommendDraft, campaign_of, form_answered, picked, proposer
from handlers.commending.beside.decision import (
    NO_NUMBER,
    body_answered,
    day_answered,
    has_none,
    is_body,
    is_number,
    number_answered,
    require_level,
    used_before,
)
from handlers.commending.beside.whom import who_is_named
from handlers.commending.showing import overview_way
from handlers.commending.theirs import BACK, COMMAND
from handlers.exemplars.spoken.draft import take
from handlers.figures.named import starting_places
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.recognition.commending import form_name, praised_text
from storage.commending import rows
from storage.desk import letterheads


class NoteDraft(BaseModel):
    """`collectives` and `persons`: how many, where they have no names; else `who` with whom that means."""

    proposer_id: int | None = None
    who: str | None = None
    organisation_id: int | None = None
    member_id: int | None = None
    collectives: int = 0
    persons: int = 0
    form: str | None = None
    decision: str | None = None
    body: str | None = None
    day: date | None = None
    sure: bool | None = None

    @property
    def counts(self) -> bool:
        return bool(self.collectives or self.persons)

    @property
    def whom(self) -> list[rows.Whom]:
        """Return one entry for a name, else one for the collectives and one for the people."""
        if not self.counts:
            named = {"who": self.who, "organisation_id": self.organisation_id, "member_id": self.member_id}
            return [CommendDraft(**named).whom]
        counted = ((self.collectives, True), (self.persons, False))
        return [rows.Whom(is_collective=each, number_of=count) for count, each in counted if count]


def begin(turn: Turn, text: str = "") -> None:
    """What the sentence says is taken as if it had been answered; the rest is asked."""
    places = starting_places(turn)
    draft = NoteDraft(proposer_id=places[0].id if len(places) == 1 else None)
    if text:
        form = form_said(text)
        draft.form = form.code if form else None
        draft.collectives, draft.persons = decisions.counts_in(text)
        draft.decision, draft.body = decisions.decision_in(text) or None, decisions.body_in(text) or None
        draft.day = decisions.day_in(text, turn.today)
        if draft.counts:
            draft.who = _counted(turn, draft)
        elif draft.proposer_id is not None:
            take(turn, draft, *who_is_named(turn, places[0], text))
    note.begin(turn, draft)


def _counted(turn: Turn, draft: NoteDraft) -> str:
    return praised_text(turn.language, Praised(draft.collectives, draft.persons))


class OfWhich(Step[NoteDraft]):
    slot = "proposer_id"

    def ask(self, turn: Turn, draft: NoteDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in starting_places(turn)[:MOST]]
        return Question(turn.tr("Of which organisation do you note it?"), choices)

    def accept(self, turn: Turn, draft: NoteDraft, answer: Answer) -> None:
        if answer.choice not in {str(each.id) for each in starting_places(turn)}:
            raise UserError("Please choose one of the organisations.")
        draft.proposer_id = int(answer.choice)


class ToWhom(Step[NoteDraft]):
    slot = "who"
    hears = True
    wants = Wants.NAME
    takes_yes = False

    def ask(self, turn: Turn, draft: NoteDraft) -> Question:
        return Question(
            turn.tr("Who was commended? Please type a name, or how many: for example 4 collectives, 5 persons.")
        )

    def accept(self, turn: Turn, draft: NoteDraft, answer: Answer) -> None:
        place = proposer(turn, draft.proposer_id)
        collectives, persons = decisions.counts_in(answer.text)
        if collectives or persons:
            draft.collectives, draft.persons = collectives, persons
            draft.who = _counted(turn, draft)
            return
        take(turn, draft, answer.text, picked(turn, place, answer))


class Given(Step[NoteDraft]):
    slot = "form"
    wants = Wants.NAME
    hears = True

    def ask(self, turn: Turn, draft: NoteDraft) -> Question:
        text = turn.tr("In which form? Please choose, or type its name.")
        return Question(text, [Choice(each.name, each.code) for each in FORMS])

    def accept(self, turn: Turn, draft: NoteDraft, answer: Answer) -> None:
        draft.form = form_answered(answer, list(FORMS))


class By(Step[NoteDraft]):
    slot = "body"
    wants = Wants.NAME
    hears = True

    def reads(self, turn: Turn, draft: NoteDraft) -> bool:
        return is_body(turn.text)

    def ask(self, turn: Turn, draft: NoteDraft) -> Question:
        place = proposer(turn, draft.proposer_id)
        own = letterheads.of(turn.session, place, turn.today).plain
        text = turn.tr("Who decided it? For example: Ban Thường vụ Đảng ủy xã An Thạnh.")
        return Question(text, [Choice(own, "own")])

    def accept(self, turn: Turn, draft: NoteDraft, answer: Answer) -> None:
        place = proposer(turn, draft.proposer_id)
        own = letterheads.of(turn.session, place, turn.today).plain
        body = own if answer.choice == "own" else body_answered(answer.text)
        require_level(turn, place, draft.form or "", body)
        draft.body = body


class UnderNumber(Step[NoteDraft]):
    slot = "decision"
    wants = Wants.FIGURE
    hears = True

    def reads(self, turn: Turn, draft: NoteDraft) -> bool:
        return is_number(turn.text)

    def ask(self, turn: Turn, draft: NoteDraft) -> Question:
        text = turn.tr("What is the number of the decision? For example: 12-QĐ/ĐU.")
        return Question(text, [Choice(turn.tr("Without a number"), NO_NUMBER)])

    def accept(self, turn: Turn, draft: NoteDraft, answer: Answer) -> None:
        none = answer.choice == NO_NUMBER or has_none(answer.text)
        draft.decision = "" if none else number_answered(answer.text)
        draft.day = draft.day or decisions.day_in(answer.text, turn.today)


class OnDay(Step[NoteDraft]):
    slot = "day"
    wants = Wants.DAY
    hears = True

    def ask(self, turn: Turn, draft: NoteDraft) -> Question:
        return Question(turn.tr("Of which day is the decision? For example: 17/1/2026."))

    def accept(self, turn: Turn, draft: NoteDraft, answer: Answer) -> None:
        draft.day = day_answered(turn, answer.text)


class Right(YesOrNo[NoteDraft]):
    yes = marked("Yes, note it so")
    on_no = marked("Nothing was changed.")
    private = True

    def words(self, turn: Turn, draft: NoteDraft) -> str:
        place, speak = proposer(turn, draft.proposer_id), turn.language
        day, decision, body = draft.day or turn.today, draft.decision or "", draft.body or ""
        lines = [turn.tr("{organisation} notes as commended:", organisation=place.name), draft.who or ""]
        lines.append(f"{form_name(speak, draft.form or '')}, {body}, {decision or turn.tr('without a number')}")
        lines.append(turn.tr("Day of the decision: {day}", day=speak.short_date(day)))
        same = [each for each in rows.by_decision(turn.session, decision, body) if each.decided_on == day]
        if any(each.form == draft.form and _is_alike(each, draft, decision) for each in same):
            lines.append("⚠️ " + turn.tr("Under this decision something is noted already: please look at it first."))
        return "\n".join([*lines, *used_before(turn, decision, body, day), turn.tr("Is that right?")])


def _is_alike(noted: Commendation, draft: NoteDraft, decision: str) -> bool:
    """Whether a decision of that day is noted for the same already; one without a number only for just so many."""
    if not draft.counts:
        return any(noted.is_of(each) for each in draft.whom)
    return noted.number_of > 1 if decision else noted.number_of in (draft.collectives, draft.persons)


def _finish(turn: Turn, draft: NoteDraft) -> None:
    place, day = proposer(turn, draft.proposer_id), draft.day or turn.today
    of_day = (day.month, day.day) == ANNIVERSARY
    occasion = Occasion.ANNIVERSARY if of_day else Occasion.REVIEW
    own = any(each.id == place.id for each in reported_places(turn.member))
    given: dict[str, object] = {"body": draft.body, "decision": draft.decision or "", "decided_on": day}
    given |= {"decider_id": place.id if own else None}
    numbers = []
    for whom in draft.whom:
        year = year_of(occasion, day, ANNIVERSARY)
        new = rows.New(campaign_of(turn, place, day), place.id, whom, "", draft.form or "", occasion, year)
        numbers.append(rows.note(turn.session, new, given, turn.stamp))
        telling.tell_what_happened(turn, *theirs.open_one(turn, numbers[-1]))
    back = f"{COMMAND} {BACK} {' '.join(map(str, numbers))}"
    turn.say(turn.tr("Noted."), (Choice(turn.tr("A mistake, take it back"), back), overview_way(turn)))


def _allowed(turn: Turn, draft: NoteDraft) -> None:
    if draft.proposer_id is not None:
        require_level(turn, proposer(turn, draft.proposer_id), draft.form or "", draft.body or "")
    elif not starting_places(turn):
        raise NotAllowed("What was given is noted by those who lead or serve an organisation.")


note = Dialogue(
    "note_commendation",
    "noting what was given",
    NoteDraft,
    [OfWhich(), ToWhom(), Given(), By(), UnderNumber(), OnDay(), Right()],
    _finish,
    _allowed,
    about="who",
)
