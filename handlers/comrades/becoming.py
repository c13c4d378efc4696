"""What a comrade is to the Party, from a day on: chosen, read back, told to them; a slip is taken back."""

from datetime import date

from domain.chat import Choice
from domain.errors import UserError
from domain.people.kinds import WITHOUT_RECORD, PersonKind
from domain.roster.kinds import kind_of
from domain.roster.leaving import FARTHEST
from domain.stamps import AsOf
from handlers.comrades import whose
from handlers.comrades.whose import EntryDraft, NoteIt
from handlers.moving.which_day import WhichDay
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.roster.kinds import PEOPLE, person_kind_text
from storage.people import kinds, members

CHOSEN = [each for each in PersonKind if each is not PersonKind.OTHER]


class BecomeDraft(EntryDraft):
    """What they are, and from which day."""

    kind: str | None = None
    day: date | None = None


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
        other, _ = whose.subject(turn, draft)
        kind = person_kind_text(turn.language, draft.kind)
        raise UserError("Comrade {name} is noted so already: {kind}.", name=other.name, kind=kind)


class WhatKind(Step[BecomeDraft]):
    """One of the kinds, by a button or in words."""

    slot = "kind"

    def ask(self, turn: Turn, draft: BecomeDraft) -> Question:
        other, _ = whose.subject(turn, draft)
        text = turn.tr("What is comrade {name}? Now: {kind}.", name=other.name, kind=described(turn, other.id))
        return Question(text, [Choice(turn.tr(PEOPLE[each]), each) for each in CHOSEN])

    def accept(self, turn: Turn, draft: BecomeDraft, answer: Answer) -> None:
        kind = answer.choice or kind_of(answer.text)
        if kind not in CHOSEN:
            raise UserError("Please choose one of the kinds.")
        draft.kind = kind


class FromWhichDay(WhichDay[BecomeDraft]):
    def text(self, turn: Turn, draft: BecomeDraft) -> str:
        return turn.tr("From which day: {kind}? For example: 3/2.", kind=person_kind_text(turn.language, _of(draft)))

    def require_possible(self, turn: Turn, draft: BecomeDraft, day: date) -> None:
        super().require_possible(turn, draft, day)
        _require_other(turn, draft)


def _of(draft: BecomeDraft) -> str:
    return draft.kind or WITHOUT_RECORD


class BecomeReadBack(NoteIt[BecomeDraft]):
    """What is written, with what it takes the place of."""

    def words(self, turn: Turn, draft: BecomeDraft) -> str:
        other, _ = whose.subject(turn, draft)
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
    members.lock(turn.session, draft.member_id)
    other, listed = whose.subject(turn, draft)
    _require_other(turn, draft)
    day, kind = draft.day or turn.today, _of(draft)
    entry = kinds.become(turn.session, other.id, kind, turn.stamp.of_day(day))
    if other.id != turn.member.id:
        turn.tell(other.id, lambda speak: _told(speak, kind, day), f"became:{entry}")
    named = person_kind_text(turn.language, kind)
    said = turn.tr("Noted: from {day} on comrade {name} is: {kind}.", day=draft.day, name=other.name, kind=named)
    turn.say(said, whose.ways_on(turn, entry, other.name, listed.code))


def _told(speak: Language, kind: str, day: date) -> str:
    named = person_kind_text(speak, kind)
    return speak.tr("Dear comrade, your branch has noted: from {day} on you are: {kind}.", day=day, kind=named)


steps = [WhatKind(), FromWhichDay(), BecomeReadBack()]
become = Dialogue("become", marked("noting what a comrade is"), BecomeDraft, steps, _finish, whose.subject)
