"""`/sukien den 3`, `/sukien vang 3`: say that one comes to an event, or not and why; changed until it begins."""

from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.events import replies
from domain.events.event import WORDS, Event, Reply, sees_names_in
from handlers.changing.own_pledge import is_reason
from handlers.events.draft import one_of
from handlers.events.steps import short
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.events.events import REASON, absent_text, title, when_text
from locales.wording.quotation import quoted
from storage.events import guests, overtaken, rows
from storage.people import members

UNSAID = "unsaid"
_REASONS = (marked("I am ill"), marked("Matters of the family"), marked("Other work at that hour"))


class AbsenceDraft(BaseModel):
    number: int
    reason: str | None = None


def invited_to(turn: Turn, number: int) -> Event:
    """The event this person is invited to and may still answer; raises a UserError else."""
    one = one_of(turn, number)
    if guests.of_member(turn.session, number, turn.member.id) is None:
        raise NotAllowed("You are not invited to this event.")
    if one.is_off:
        raise UserError("It does not take place: it was called off.")
    if not one.takes_answers(turn.now):
        raise UserError("It has begun already, so the answer stands as it was. Your secretary can note who came.")
    return one


def comes(turn: Turn, number: int) -> None:
    one = invited_to(turn, number)
    guests.reply(turn.session, number, turn.member.id, Reply.COMING, "", turn.now)
    when = when_text(turn.language, one.begins_at, turn.deployment.zone)
    other = Choice(turn.tr("No, I cannot come"), f"/sukien vang {number}")
    said = turn.tr(
        "✅ Noted: you come. {what}, {when}, at {place}.",
        what=title(turn.language, one),
        when=when,
        place=quoted(one.place),
    )
    turn.say(said, (other,))


def stays_away(turn: Turn, number: int, reason: str = "") -> None:
    """Note it with the reason, which is asked for where none is given."""
    invited_to(turn, number)
    excuse.begin(turn, AbsenceDraft(number=number, reason=reason[:WORDS] or None))


class WhyAbsent(Step[AbsenceDraft]):
    slot = "reason"
    wants = Wants.REASON
    hears = True

    def reads(self, turn: Turn, draft: AbsenceDraft) -> bool:
        """Illness and trouble are reasons here."""
        return True

    def ask(self, turn: Turn, draft: AbsenceDraft) -> Question:
        what = title(turn.language, invited_to(turn, draft.number))
        text = turn.tr("{what}: why can you not come? The secretary alone reads it.", what=what)
        reasons = [Choice(turn.tr(each), turn.tr(each)) for each in _REASONS]
        return Question(text, [*reasons, Choice(turn.tr("I would rather not say"), UNSAID)])

    def accept(self, turn: Turn, draft: AbsenceDraft, answer: Answer) -> None:
        if not (answer.choice or is_reason(answer.text)):
            raise UserError("Please choose a reason, or write it in a few words.")
        _, reason = replies.read(answer.text)
        draft.reason = "" if answer.choice == UNSAID else short(answer.choice or reason or answer.text, WORDS)


def _finish(turn: Turn, draft: AbsenceDraft) -> None:
    note_absence(turn, invited_to(turn, draft.number), draft.reason or "")


def note_absence(turn: Turn, one: Event, reason: str) -> None:
    guests.reply(turn.session, one.id, turn.member.id, Reply.ABSENT, reason, turn.now)
    overtaken.need_no_reminder(turn.session, one, turn.member.id, turn.real_now)
    said = turn.tr("Noted: you do not come. {what}.", what=title(turn.language, one))
    why = turn.tr("Reason, for the secretary alone: {words}", words=quoted(reason, REASON)) if reason else ""
    other = Choice(turn.tr("I will come after all"), f"/sukien den {one.id}")
    turn.say("\n".join(part for part in (said, why) if part), (other,))
    _tell_late(turn, one)


def _tell_late(turn: Turn, one: Event) -> None:
    """Who holds it hears at once of an excuse that comes after they were told how many come."""
    mine = guests.of_member(turn.session, one.id, turn.member.id)
    holder = members.person(turn.session, one.author_id, turn.today)
    if mine is None or holder is None or holder.id == turn.member.id or not sees_names_in(holder, mine.seen_in):
        return
    if one.begins_at.astimezone(turn.deployment.zone).date() > turn.today:
        return
    see = partial(_see, number=one.id)
    turn.tell(holder.id, partial(absent_text, one=one, name=turn.member.name), f"event absent:{one.id}:{turn.key}", see)


def _see(speak: Language, number: int) -> tuple[Choice, ...]:
    return (Choice(speak.tr("Who comes"), f"/sukien xem {number}"),)


excuse = Dialogue(
    "excuse",
    marked("that you cannot come"),
    AbsenceDraft,
    [WhyAbsent()],
    _finish,
    lambda turn, draft: invited_to(turn, draft.number),
)


def which(turn: Turn, reply: Reply) -> None:
    """Ask which of several events is meant."""
    verb = "den" if reply is Reply.COMING else "vang"
    found = rows.invited_to(turn.session, turn.member.id, turn.now)
    labels = [
        f"{title(turn.language, each)}, {when_text(turn.language, each.begins_at, turn.deployment.zone)}"
        for each in found
    ]
    ways = [Choice(label, f"/sukien {verb} {each.id}") for label, each in zip(labels, found, strict=True)]
    turn.say(turn.tr("Which one do you mean?"), ways)
