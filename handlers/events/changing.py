"""`/sukien doi 3`, `/sukien huy 3`: move an event or call it off; everybody invited is told."""

from datetime import date, datetime, time

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.events import said
from domain.events.event import WORDS, Event
from handlers.changing.own_pledge import is_reason
from handlers.events.draft import moment, still_to_come
from handlers.events.steps import answers_in_few_words, short
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.events.events import facts_text, title, when_text, why_text
from storage.events import guests, rows

NO_REASON = "without"
_REASONS = (marked("Rain and storm"), marked("Other work at that hour"))


class MoveDraft(BaseModel):
    number: int
    day: date | None = None
    hour: time | None = None
    place: str | None = None
    confirmed: bool | None = None


def move(turn: Turn, number: int, text: str = "") -> None:
    """Begin to move it; what a sentence does not say stays as it is."""
    still_to_come(turn, number)
    draft = MoveDraft(number=number)
    _read(turn, draft, text)
    move_event.begin(turn, draft)


def _read(turn: Turn, draft: MoveDraft, text: str) -> bool:
    """Take what a sentence names into the draft; return whether it names anything."""
    found = said.read(text, turn.today)
    draft.day, draft.hour = found.day or draft.day, found.hour or draft.hour
    draft.place = found.place[:WORDS] or draft.place
    return bool(found.day or found.hour or found.place)


def _then(turn: Turn, draft: MoveDraft) -> tuple[Event, datetime, str]:
    """The event, and when and where it will be."""
    one = still_to_come(turn, draft.number)
    local = one.begins_at.astimezone(turn.deployment.zone)
    begins = moment(turn, draft.day or local.date(), draft.hour or local.time())
    return one, begins, draft.place or one.place


class ToWhen(Step[MoveDraft]):
    slot = "day"
    wants = Wants.DAY

    def filled(self, draft: MoveDraft) -> bool:
        return any((draft.day, draft.hour, draft.place))

    def ask(self, turn: Turn, draft: MoveDraft) -> Question:
        one = still_to_come(turn, draft.number)
        when = when_text(turn.language, one.begins_at, turn.deployment.zone)
        asked = turn.tr("To which day and hour, or where? For example: 19:30 on Saturday.")
        text = f"{title(turn.language, one)}\n{facts_text(turn.language, when, one.place, '', '')}\n\n{asked}"
        return Question(text, [Choice(turn.tr("No day yet: call it off"), f"/sukien huy {one.id}")])

    def accept(self, turn: Turn, draft: MoveDraft, answer: Answer) -> None:
        wanted = draft.model_copy()
        if not _read(turn, wanted, answer.text):
            raise UserError("I do not see a day or an hour there. For example: 19:00 on Friday.")
        _then(turn, wanted)
        draft.day, draft.hour, draft.place = wanted.day, wanted.hour, wanted.place


class ReadMoveBack(YesOrNo[MoveDraft]):
    slot = "confirmed"
    yes = marked("Move it and tell them")
    no = marked("No, it stays")
    on_no = marked("It stays as it was.")

    def words(self, turn: Turn, draft: MoveDraft) -> str:
        one, begins, place = _then(turn, draft)
        when = when_text(turn.language, begins, turn.deployment.zone)
        asked = turn.tr("Shall I move it? Everybody invited is told: {count} people.", count=_invited(turn, one))
        return f"{title(turn.language, one)}\n{facts_text(turn.language, when, place, '', '')}\n\n{asked}"


def _invited(turn: Turn, one: Event) -> int:
    return guests.counts(turn.session, one.id).invited


def _allowed(turn: Turn, draft: "MoveDraft | CallOffDraft") -> None:
    still_to_come(turn, draft.number)


def _corrected(turn: Turn, draft: MoveDraft, step: str) -> tuple[str, str | None]:
    """ "20h thôi", "tại trụ sở ấp" where it is read back."""
    if step != ReadMoveBack().name or not answers_in_few_words(turn):
        return "", None
    wanted = draft.model_copy()
    if not _read(turn, wanted, turn.text):
        return "", None
    _then(turn, wanted)
    draft.day, draft.hour, draft.place = wanted.day, wanted.hour, wanted.place
    return turn.tr("Now it reads:"), ReadMoveBack().name


def _move(turn: Turn, draft: MoveDraft) -> None:
    one, begins, place = _then(turn, draft)
    if (begins, place) == (one.begins_at, one.place):
        turn.say(turn.tr("That is when and where it is already; nothing was changed."))
    elif rows.move(turn.session, one, begins, place, turn.stamp, turn.real_now):
        ways = (
            Choice(turn.tr("See it"), f"/sukien xem {one.id}"),
            Choice(turn.tr("Move it again"), f"/sukien doi {one.id}"),
        )
        when = when_text(turn.language, begins, turn.deployment.zone)
        turn.say(turn.tr("✅ Moved to {when}; everybody invited is told.", when=when), ways)
    else:
        raise UserError("Somebody else has just changed it. Please look at it once more.")


move_event = Dialogue(
    "move_event",
    marked("moving a meeting or launch"),
    MoveDraft,
    [ToWhen(), ReadMoveBack()],
    _move,
    _allowed,
    corrected=_corrected,
)


class CallOffDraft(BaseModel):
    number: int
    reason: str | None = None
    confirmed: bool | None = None


def call_off(turn: Turn, number: int, reason: str = "") -> None:
    """Begin to call it off."""
    still_to_come(turn, number)
    call_off_event.begin(turn, CallOffDraft(number=number, reason=reason[:WORDS] or None))


class WhyOff(Step[CallOffDraft]):
    slot = "reason"
    wants = Wants.REASON
    hears = True

    def reads(self, turn: Turn, draft: CallOffDraft) -> bool:
        return True

    def ask(self, turn: Turn, draft: CallOffDraft) -> Question:
        what = title(turn.language, still_to_come(turn, draft.number))
        text = turn.tr("Why does it not take place ({what})? Everybody invited reads it.", what=what)
        reasons = [Choice(turn.tr(each), turn.tr(each)) for each in _REASONS]
        return Question(text, [*reasons, Choice(turn.tr("Without a reason"), NO_REASON)])

    def accept(self, turn: Turn, draft: CallOffDraft, answer: Answer) -> None:
        if not (answer.choice or is_reason(answer.text)):
            raise UserError("Please choose a reason, or write it in a few words.")
        words = answer.choice or said.why(answer.text) or answer.text
        draft.reason = "" if answer.choice == NO_REASON else short(words, WORDS)


class SureToCallOff(YesOrNo[CallOffDraft]):
    slot = "confirmed"
    yes = marked("Call it off and tell them")
    no = marked("No, it takes place")
    on_no = marked("It takes place as it was.")

    def words(self, turn: Turn, draft: CallOffDraft) -> str:
        one = still_to_come(turn, draft.number)
        when = when_text(turn.language, one.begins_at, turn.deployment.zone)
        said_so = turn.tr(
            "Call off {what}, {when}? Everybody invited is told: {count} people.",
            what=title(turn.language, one),
            when=when,
            count=_invited(turn, one),
        )
        return f"{said_so}\n{why_text(turn.language, draft.reason)}" if draft.reason else said_so


def _call_off(turn: Turn, draft: CallOffDraft) -> None:
    one = still_to_come(turn, draft.number)
    if not rows.call_off(turn.session, one, draft.reason or "", turn.stamp, turn.real_now):
        raise UserError("Somebody else has just changed it. Please look at it once more.")
    again = Choice(turn.tr("Call it anew"), f"/sukien lai {one.id}")
    turn.say(turn.tr("Called off; everybody invited is told."), (again,))


call_off_event = Dialogue(
    "call_off_event",
    marked("calling off a meeting or launch"),
    CallOffDraft,
    [WhyOff(), SureToCallOff()],
    _call_off,
    _allowed,
)
