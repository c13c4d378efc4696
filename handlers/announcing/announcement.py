"""`/thongbao`: an announcement to everybody in a subtree, counted and confirmed before it goes out."""

import re
from datetime import datetime

from domain.announcing import NewAnnouncement
from domain.chat import Choice, Kind, Tone
from domain.errors import UserError
from domain.permissions import led_cells
from domain.reminders import may_send, next_chance
from domain.understanding.moves.move import Move, read_move
from domain.understanding.text.words import fold
from handlers.announcing import mending, stopping
from handlers.announcing.draft import (
    BEGUN,
    TEXT_LIMIT,
    AnnouncementDraft,
    allowed,
    audience_of,
    checked,
    must_reach,
    organisation_of,
    reach,
    read_back,
)
from handlers.announcing.places import matching, told_apart
from handlers.talk import conversation
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from locales.wording.quotation import quoted
from storage import announcing, organisations, quiet_days
from storage.ground import history

SHOWN = 8  # organisations on a page
QUOTED = 40  # characters
MORNING, NOW = "morning", "now"


_GO_AHEAD = re.compile(
    r"(?:(?:u|um|uh|ok|oke|da|vang|roi|duoc|dong y|thi|co|nho|cu|hay|em|anh|chi|dong chi|vay) )*gui"
    r"(?: (?:dinh chinh|thong bao|tin|di|luon|lien|ngay|nha|nhe|nghen|a|giup|gium|dum|vay|thoi))*\W*"
)
""" "Ừ gửi đính chính đi"."""


def _goes_ahead(text: str) -> bool:
    return _GO_AHEAD.fullmatch(" ".join(re.sub(r"[,.!]", " ", fold(text)).split())) is not None


def start(turn: Turn, argument: str) -> None:
    """`/thongbao`, alone or with the text behind it; `/thongbao dung 3` stops one."""
    wish = verb_first(argument, ("dung", "stop"))
    if wish.verb and (not wish.rest or wish.number is not None):
        stopping.start(turn, wish.number)
        return
    draft, cells = AnnouncementDraft(), led_cells(turn.member)
    if len(cells) == 1 and reach(turn) == [*cells]:
        draft.organisation_id = cells[0].id
    begin(turn, draft, argument)


def begin(turn: Turn, draft: AnnouncementDraft, text: str = "") -> None:
    """Ask what is not known yet of an announcement, and remember that one was begun; a text too long is told to be."""
    conversation.remember(turn, BEGUN)
    draft.text = text if 0 < len(text) <= TEXT_LIMIT else None
    announce.begin(turn, draft, Answer(text=text) if text and not draft.text else None)


class Words(Step[AnnouncementDraft]):
    """What is announced."""

    slot = "text"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        if draft.corrects:
            return Question(turn.tr("What is right? Please type the whole text; it goes to the same people."))
        return Question(turn.tr("What shall be announced? Please type the whole text."))

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        ahead = _goes_ahead(answer.text) or read_move(answer.text) is Move.THANKS
        if ahead and not draft.text:
            raise UserError("There is no text yet. Please type what shall be announced.")
        if not ahead:
            draft.text = mending.headed(turn, draft, checked(mending.typed_anew(draft, answer.text)))


class Audience(Step[AnnouncementDraft]):
    """Which organisation with everything below it."""

    slot = "organisation_id"

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        return Question(
            turn.tr("To whom? Choose an organisation (everybody in it and below), or type its code or name."),
            with_more(turn, self._choices(turn, draft), draft.skipped, SHOWN),
        )

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(self._choices(turn, draft)))
            return self.name
        if answer.choice.isdigit():
            chosen = organisations.by_id(turn.session, int(answer.choice))
            draft.organisation_id = must_reach(turn, chosen).id
            return None
        found = [] if answer.text.isdecimal() else matching(turn, answer.text)
        if not found:
            raise UserError("I know no organisation called “{typed}”.", typed=answer.text[:60])
        if len(found) == 1:
            draft.organisation_id = must_reach(turn, found[0]).id
            return None
        draft.candidates, draft.skipped = [each.id for each in found], 0
        return self.name

    @staticmethod
    def _choices(turn: Turn, draft: AnnouncementDraft) -> list[Choice]:
        if draft.candidates:
            found = organisations.by_ids(turn.session, draft.candidates)
            return told_apart(turn, [found[each] for each in draft.candidates if each in found])
        highest = [] if draft.named else reach(turn)
        return told_apart(turn, [*highest, *organisations.children(turn.session, *(place.id for place in highest))])


class ConfirmSending(Step[AnnouncementDraft]):
    """The head count before anything leaves."""

    slot = "confirmed"
    mends = True

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        organisation = organisation_of(turn, draft)
        _, reachable = audience_of(turn, organisation)
        if not reachable:
            nobody = marked(
                "Nobody in {organisation} has joined yet, so nobody would receive it. Please invite them first."
            )
            return Question(turn.tr(nobody, organisation=organisation.name), self._choices(turn)[1:])
        parts = (read_back(turn, draft), mending.what_stops(turn, draft), turn.tr("Send it?"))
        again = turn.trn(
            "Send {words} to {organisation}, {count} person?",
            "Send {words} to {organisation}, {count} people?",
            reachable,
            words=quoted(draft.text or "", QUOTED),
            organisation=organisation.name,
        )
        return Question("\n\n".join(part for part in parts if part), self._choices(turn), again=again)

    @staticmethod
    def _choices(turn: Turn) -> list[Choice]:
        return [
            Choice(turn.tr("Send it"), YES, Tone.GREEN),
            Choice(turn.tr("Change the text"), Words().name),
            Choice(turn.tr("Change the audience"), Audience().name),
            Choice(turn.tr("Do not send"), NO, Tone.RED),
        ]

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice in (Words().name, Audience().name):
            draft.candidates, draft.named, draft.skipped = [], "", 0
            return answer.choice
        if answer.choice == NO and read_move(turn.text) is Move.WRONG:  # "sai rồi" is about the text
            raise UserError("What shall be different? Choose below, or just write it.")
        if answer.choice == YES and turn.incoming.kind is Kind.TEXT and mending.HOLDS.search(fold(turn.text)):
            raise UserError("Nothing has gone out yet.")  # "chưa gửi" holds a word of the button
        ahead = answer.choice == YES or _goes_ahead(answer.text)
        if ahead and not audience_of(turn, organisation_of(turn, draft))[1]:
            raise UserError("Nobody would receive it yet, so nothing is sent.")
        if not ahead and answer.choice != NO:
            raise UserError("Nothing has gone out yet.")
        draft.confirmed = ahead
        return None


class AtNight(Step[AnnouncementDraft]):
    """At night: in the morning, or at once all the same?"""

    slot = "at_night"

    def wanted(self, turn: Turn, draft: AnnouncementDraft) -> bool:
        return draft.confirmed is not False and _morning(turn, draft) is not None

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        morning = turn.language.moment(_morning(turn, draft) or turn.now, turn.deployment.zone)
        text = turn.tr("People rest now, and phones ring. Shall it go out at {moment}, or now?", moment=morning)
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


def _morning(turn: Turn, draft: AnnouncementDraft) -> datetime | None:
    """When it goes out to people who rest now; None where they do not."""
    zone, place = turn.deployment.zone, organisation_of(turn, draft)
    own = quiet_days.own_days(turn.session, turn.today, place.path)
    return None if may_send(turn.now, zone, own) else next_chance(turn.now, zone, own)


def _finish(turn: Turn, draft: AnnouncementDraft) -> None:
    if not draft.confirmed or not draft.text or not draft.organisation_id:
        turn.say(turn.tr("Nothing was sent."))
        return
    allowed(turn, draft)
    stopped = _stop_the_wrong(turn, draft)
    now = bool(draft.at_night)
    new = NewAnnouncement(turn.member.id, turn.chat.account_id, draft.organisation_id, draft.text, at_night=now)
    number = announcing.begin(turn.session, new, turn.now)
    history.record(turn.session, turn.stamp, "broadcast", number, "started", text=draft.text)
    text = turn.tr("Announcement no. {number} is on its way. I will keep you informed here.", number=str(number))
    if not now and (chance := _morning(turn, draft)):
        morning = turn.language.moment(chance, turn.deployment.zone)
        text = turn.tr("Announcement no. {number} goes out at {moment}.", number=str(number), moment=morning)
    conversation.forget_that(turn, BEGUN)
    turn.say("\n".join([text, *stopped]), (stopping.way(turn, number),))


def _stop_the_wrong(turn: Turn, draft: AnnouncementDraft) -> list[str]:
    """Stop what has not gone out yet of the announcement that is put right."""
    wrong = mending.under_way(turn, draft)
    if wrong is None or not announcing.stop(turn.session, wrong.id, turn.now, turn.real_now):
        return []
    history.record(turn.session, turn.stamp, "broadcast", wrong.id, "stopped")
    return [turn.tr("No. {number} is stopped; {sent} people had it by then.", number=str(wrong.id), sent=wrong.sent)]


announce = Dialogue(
    "announce",
    marked("the announcement"),
    AnnouncementDraft,
    [Words(), Audience(), ConfirmSending(), AtNight()],
    _finish,
    allowed,
    about="text",
    corrected=mending.corrected,
)
