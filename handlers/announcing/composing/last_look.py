"""The last look at an announcement before anything leaves, and the hour at night."""

from datetime import datetime

from domain.chat import Choice, Kind, Tone
from domain.errors import UserError
from domain.reminders import may_send, next_chance
from domain.understanding.moves.move import Move, read_move
from domain.understanding.text.words import fold
from handlers.announcing.choosing import dates
from handlers.announcing.composing import attaching, buttons, mending, narrowing, timing
from handlers.announcing.composing.draft import (
    ONLY_PAPERS,
    AnnouncementDraft,
    audience,
    audience_of,
    costs,
    goes_ahead,
    needs_second,
    organisation_of,
    read_back,
    require_second,
)
from handlers.announcing.composing.more import More
from handlers.announcing.composing.steps import Audience, Words
from handlers.announcing.drafting import correcting, differing, trial
from handlers.announcing.reach import asking
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from locales.wording.quotation import quoted
from storage import quiet_days

MORNING, NOW = "morning", "now"


def beside(turn: Turn, draft: AnnouncementDraft, kept: str = "") -> str:
    """What goes with the words, a line each; `kept`: with those of a draft that was left."""
    parts = (
        attaching.line(turn, kept),
        *asking.lines(turn, draft),
        buttons.line(turn, draft),
        *timing.lines(turn, draft),
        dates.line(turn, draft),
    )
    return "\n".join(part for part in parts if part)


class ConfirmSending(Step[AnnouncementDraft]):
    """The head count before anything leaves."""

    slot = "confirmed"
    mends = True
    wordless = ONLY_PAPERS

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        organisation = organisation_of(turn, draft)
        reachable = audience_of(turn, draft).reached
        if not reachable and audience(draft).is_narrowed:
            nobody = marked("Nobody in {organisation} is so and can be reached, so nobody would receive it. ({whom})")
            said = turn.tr(nobody, organisation=organisation.name, whom=narrowing.line(turn, draft))
            return Question(said, self._choices(turn)[1:])
        if not reachable:
            nobody = marked(
                "Nobody in {organisation} has joined yet, so nobody would receive it. Please invite them first."
            )
            return Question(turn.tr(nobody, organisation=organisation.name), self._choices(turn)[1:])
        with_it = beside(turn, draft)
        stops, second = correcting.what_stops(turn, draft), needs_second(turn, draft)
        with_it = "\n".join(part for part in (with_it, *differing.lines(turn, draft)) if part)
        parts = (read_back(turn, draft), with_it, stops, second, costs(turn, draft), turn.tr("Send it?"))
        again = turn.trn(
            "Send {words} to {organisation}, {count} person?",
            "Send {words} to {organisation}, {count} people?",
            reachable,
            words=quoted(draft.text or ""),
            organisation=organisation.name,
        )
        again = "\n".join(part for part in (again, narrowing.line(turn, draft), with_it, costs(turn, draft)) if part)
        text = "\n\n".join(part for part in parts if part)
        return Question(text, self._choices(turn), again=again, files=attaching.shown(turn))

    @staticmethod
    def _choices(turn: Turn) -> list[Choice]:
        return [
            Choice(turn.tr("Send it"), YES, Tone.GREEN),
            trial.way(turn),
            Choice(turn.tr("Change the text"), Words().name),
            Choice(turn.tr("Change the audience"), Audience().name),
            Choice(turn.tr("More: who, when, buttons, pictures"), More().name),
            Choice(turn.tr("Do not send"), NO, Tone.RED),
        ]

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice == More().name:
            return answer.choice
        if answer.choice in (Words().name, Audience().name):
            draft.candidates, draft.named, draft.skipped = [], "", 0
            return answer.choice
        if answer.choice == NO and read_move(turn.text) is Move.WRONG:  # "sai rồi" is about the text
            raise UserError("What shall be different? Choose below, or just write it.")
        if answer.choice == YES and turn.incoming.kind is Kind.TEXT and mending.HOLDS.search(fold(turn.text)):
            raise UserError("Nothing has gone out yet.")  # "chưa gửi" holds a word of the button
        ahead = answer.choice == YES or goes_ahead(answer.text)
        if ahead and not audience_of(turn, draft).reached:
            raise UserError("Nobody would receive it yet, so nothing is sent.")
        if not ahead and answer.choice != NO:
            raise UserError("Nothing has gone out yet.")
        if ahead and draft.begins_at and draft.begins_at <= turn.now:
            raise UserError("The hour at which it should go out has passed. Please name another one, or “now”.")
        if ahead:
            attaching.require_few(turn)
            require_second(turn, draft)
            asking.require_may_note(turn, draft)
        draft.confirmed = ahead
        return None


class AtNight(Step[AnnouncementDraft]):
    """At night: in the morning, or at once all the same?"""

    slot = "at_night"
    wordless = ONLY_PAPERS

    def wanted(self, turn: Turn, draft: AnnouncementDraft) -> bool:
        return draft.confirmed is not False and morning(turn, draft) is not None

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        moment = turn.language.moment(morning(turn, draft) or turn.now, turn.deployment.zone)
        text = turn.tr("People rest now, and phones ring. Shall it go out at {moment}, or now?", moment=moment)
        choices = (
            Choice(turn.tr("In the morning, when people work again"), MORNING),
            Choice(turn.tr("Now, it is urgent"), NOW),
            Choice(turn.tr("Do not send"), NO),
        )
        return Question(text, choices)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        if answer.choice not in (MORNING, NOW, NO):
            raise UserError("Please choose: in the morning, now, or not at all.")
        draft.at_night = answer.choice == NOW
        draft.confirmed = answer.choice != NO


def morning(turn: Turn, draft: AnnouncementDraft) -> datetime | None:
    """When it goes out to people who rest now; None where they do not."""
    zone, place = turn.deployment.zone, organisation_of(turn, draft)
    own = quiet_days.own_days(turn.session, turn.today, place.path)
    begins = draft.begins_at or turn.now
    return None if may_send(begins, zone, own) else next_chance(begins, zone, own)
