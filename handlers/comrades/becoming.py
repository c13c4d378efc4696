"""What a comrade is to the Party, from a day on: chosen, read back, told to them; a slip is taken back."""

from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.people.kinds import WITHOUT_RECORD, PersonKind
from domain.roles import Member, Person
from domain.roster.kinds import kind_of
from domain.roster.leaving import FARTHEST, leaving_day
from domain.stamps import AsOf
from handlers.comrades import whose
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.roster.kinds import PEOPLE, person_kind_text
from storage.people import kinds, members

CHOSEN = [each for each in PersonKind if each is not PersonKind.OTHER]


class BecomeDraft(BaseModel):
    """Who, what they are, and from which day."""

    member_id: int
    kind: str | None = None
    day: date | None = None
    agreed: bool | None = None


def begin(turn: Turn, member_id: int, kind: str = "", day: date | None = None) -> None:
    """Ask what is not known yet; a day that cannot be is asked again."""
    draft = BecomeDraft(member_id=member_id, kind=kind if kind in CHOSEN else None)
    draft.day = day if day and day <= turn.today + FARTHEST else None
    if draft.kind and draft.day:
        _require_other(turn, draft)
    become.begin(turn, draft)


def described(turn: Turn, member_id: int) -> str:
    """What somebody is today."""
    return person_kind_text(turn.language, _kind(turn, member_id, turn.today))


def _kind(turn: Turn, member_id: int, day: date) -> str:
    return kinds.kind_of(turn.session, member_id, AsOf(day)) or WITHOUT_RECORD


def _require_other(turn: Turn, draft: BecomeDraft) -> None:
    """Raise where it is noted so already, with nothing else noted of a later day."""
    day, later = draft.day or turn.today, kinds.after(turn.session, draft.member_id, draft.day or turn.today)
    if not later and _kind(turn, draft.member_id, day) == draft.kind:
        other, _ = whose.changed(turn, draft.member_id)
        kind = person_kind_text(turn.language, draft.kind)
        raise UserError("Comrade {name} is noted so already: {kind}.", name=other.name, kind=kind)


class WhatKind(Step[BecomeDraft]):
    """One of the kinds, by a button or in words."""

    slot = "kind"

    def ask(self, turn: Turn, draft: BecomeDraft) -> Question:
        other, _ = whose.changed(turn, draft.member_id)
        text = turn.tr("What is comrade {name}? Now: {kind}.", name=other.name, kind=described(turn, other.id))
        return Question(text, [Choice(turn.tr(PEOPLE[each]), each) for each in CHOSEN])

    def accept(self, turn: Turn, draft: BecomeDraft, answer: Answer) -> None:
        kind = answer.choice or kind_of(answer.text)
        if kind not in CHOSEN:
            raise UserError("Please choose one of the kinds.")
        draft.kind = kind


class FromWhichDay(Step[BecomeDraft]):
    """From today or another day, past or to come."""

    slot = "day"
    wants = Wants.DAY

    def given(self, turn: Turn, draft: BecomeDraft) -> str:
        return turn.language.short_date(draft.day) if draft.day else ""

    def ask(self, turn: Turn, draft: BecomeDraft) -> Question:
        today = turn.tr("Today, {day}", day=turn.language.short_date(turn.today))
        text = turn.tr("From which day: {kind}? For example: 3/2.", kind=person_kind_text(turn.language, _of(draft)))
        return Question(text, (Choice(today, turn.today.isoformat()),))

    def accept(self, turn: Turn, draft: BecomeDraft, answer: Answer) -> None:
        day = date.fromisoformat(answer.choice) if answer.choice else leaving_day(answer.text, turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        if day > turn.today + FARTHEST:
            raise UserError("{day} is more than a year ahead. Please check the day.", day=day)
        draft.day = day
        _require_other(turn, draft)


def _of(draft: BecomeDraft) -> str:
    return draft.kind or WITHOUT_RECORD


class BecomeReadBack(YesOrNo[BecomeDraft]):
    """What is written, with what it takes the place of."""

    slot = "agreed"
    yes = marked("Yes, note it")
    no = marked("No, leave it")

    def words(self, turn: Turn, draft: BecomeDraft) -> str:
        other, _ = whose.changed(turn, draft.member_id)
        day, speak = draft.day or turn.today, turn.language
        before = person_kind_text(speak, _kind(turn, other.id, day))
        names = {"name": other.name, "kind": person_kind_text(speak, _of(draft)), "before": before}
        lines = [turn.tr("I note: from {day} on comrade {name} is: {kind} (before: {before}).", day=day, **names)]
        lines += [
            turn.tr("What was noted from {day} on is dropped: {kind}.", day=since, kind=person_kind_text(speak, kind))
            for since, kind in kinds.after(turn.session, other.id, day)
        ]
        return "\n".join([*lines, turn.tr("Is that right?")])


def _finish(turn: Turn, draft: BecomeDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    members.lock(turn.session, draft.member_id)
    other, listed = whose.changed(turn, draft.member_id)
    _require_other(turn, draft)
    day, kind = draft.day or turn.today, _of(draft)
    entry = kinds.become(turn.session, other.id, kind, turn.stamp.of_day(day))
    if other.id != turn.member.id:
        turn.tell(other.id, lambda speak: _told(speak, kind, day), f"became:{entry}")
    _say_done(turn, other, listed, draft, entry)


def _say_done(turn: Turn, other: Person, listed: Member, draft: BecomeDraft, entry: int) -> None:
    kind = person_kind_text(turn.language, _of(draft))
    said = turn.tr("Noted: from {day} on comrade {name} is: {kind}.", day=draft.day, name=other.name, kind=kind)
    card = Choice(turn.tr("See comrade {name}", name=other.name), f"{whose.COMMAND} {whose.CARD} {listed.code}")
    turn.say(said, (whose.way_back(turn, entry), card))


def _told(speak: Language, kind: str, day: date) -> str:
    named = person_kind_text(speak, kind)
    return speak.tr("Dear comrade, your branch has noted: from {day} on you are: {kind}.", day=day, kind=named)


def _allowed(turn: Turn, draft: BecomeDraft) -> None:
    whose.changed(turn, draft.member_id)


become = Dialogue(
    "become",
    marked("noting what a comrade is"),
    BecomeDraft,
    [WhatKind(), FromWhichDay(), BecomeReadBack()],
    _finish,
    _allowed,
)
