"""`/thongbao dung`: stop an announcement under way, after a yes."""

import re

from pydantic import BaseModel

from domain.announcing import Announcement
from domain.chat import Choice, Kind
from domain.errors import UserError
from domain.permissions import is_admin
from domain.roles import Place
from domain.understanding.changes import wording
from domain.understanding.text.words import fold
from handlers.announcing import replying
from handlers.announcing.composing import mending
from handlers.announcing.sending import whose
from handlers.letters.words import as_letter
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.announcing.card import WITHDRAW, card_choices
from storage import organisations
from storage.announcing import readers
from storage.announcing import rows as announcing
from storage.ground import history

MOST = 8  # announcements to choose from
CORRECTING, _STOP = "dinhchinh", "/thongbao dung"
_NUMBER = re.compile(r"\b\d{1,9}\b")


class StopDraft(BaseModel):
    """An announcement to stop."""

    number: int
    sure: bool | None = None


def start(turn: Turn, number: int | None) -> None:
    """Stop this announcement, or ask which of those under way."""
    found = [each for each in whose.under_way(turn) if number in (None, each[0].id)]
    if not found and number is not None and is_of_others(turn, number):
        return
    if not found:
        words = turn.tr(
            "No announcement of yours is under way. What has gone out can be taken back, or put right by a correction."
        )
        if is_admin(turn.member):
            words += "\n" + turn.tr("Reminders go on; whoever runs the server can stop everything.")
        turn.say(words, (correction(turn), Choice(turn.tr("Call one back"), f"/thongbao {WITHDRAW}")))
    elif len(found) == 1:
        stop.begin(turn, StopDraft(number=found[0][0].id))
    else:
        which = marked("No. {number}: {organisation}")
        choices = [
            Choice(turn.tr(which, number=str(each.id), organisation=place.name), f"{_STOP} {each.id}")
            for each, place in found[:MOST]
        ]
        turn.say(turn.tr("Which announcement shall be stopped?"), choices)


def is_of_others(turn: Turn, number: int) -> bool:
    """Whether it was sent to this person by others, who alone may stop it and are told of the wish after a yes."""
    other = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, other.organisation_id) if other else None
    if other is None or place is None or whose.may_steer(turn.member, place):
        return False
    if readers.of(turn.session, number, turn.member.id) is None:
        return False
    replying.answer.begin(turn, replying.AnswerDraft(number=number, words=as_letter(turn.text)))
    said = marked(
        "Announcement no. {number} is of {office}, who alone may stop it or take it back. Nothing of it was touched."
    )
    turn.say_first(turn.tr(said, number=str(number), office=other.office or place.name))
    return True


def hear(turn: Turn, text: str) -> None:
    """ "Dừng thông báo số 3 lại"."""
    number = _NUMBER.search(text)
    start(turn, int(number.group()) if number else None)


def way(turn: Turn, number: int) -> Choice:
    """The choice that stops an announcement."""
    return Choice(turn.tr("Stop the announcement"), f"{_STOP} {number}")


def correction(turn: Turn) -> Choice:
    """The choice that puts the last announcement right."""
    return Choice(turn.tr("Send a correction"), f"/thongbao {CORRECTING}")


def _one(turn: Turn, draft: StopDraft) -> tuple[Announcement, Place]:
    """The one that is to be stopped, where this person may; raises where it is not under way."""
    for pair in whose.under_way(turn):
        if pair[0].id == draft.number:
            return pair
    raise _is_over(draft)


def _is_over(draft: StopDraft) -> UserError:
    return UserError("Announcement no. {number} is not under way any more.", number=str(draft.number))


class Sure(YesOrNo[StopDraft]):
    """How far it is; sure?"""

    slot = "sure"
    yes = marked("Stop the announcement")
    no = marked("Let it go on")
    on_no = marked("The announcement goes on.")
    grave = True

    def words(self, turn: Turn, draft: StopDraft) -> str:
        announcement, place = _one(turn, draft)
        asked = marked(
            "Announcement no. {number} to {organisation}: {sent} people have it so far. Stop it? "
            "Whoever has it keeps it; nobody else gets it."
        )
        return turn.tr(asked, number=str(announcement.id), organisation=place.name, sent=announcement.sent)


def _finish(turn: Turn, draft: StopDraft) -> None:
    announcement, _ = _one(turn, draft)
    if not announcing.stop(turn.session, announcement.id, turn.now, turn.real_now):
        raise _is_over(draft)
    history.record(turn.session, turn.stamp, "broadcast", announcement.id, "stopped")
    whose.tell_author(turn, announcement, marked("{name} has stopped your announcement no. {number}."))
    said = turn.tr(
        "Announcement no. {number} is stopped; {sent} people had it by then.",
        number=str(announcement.id),
        sent=announcement.sent,
    )
    over = announcing.by_number(turn.session, announcement.id)
    turn.say(said, (correction(turn), *(card_choices(turn.language, over) if over else ())))


def right_text(turn: Turn) -> tuple[Announcement, str] | None:
    """The announcement with what is typed as right at the question, "17/7 mới đúng. …"; None where nothing is."""
    if turn.chat.dialogue != stop.name or turn.incoming.kind is not Kind.TEXT:
        return None
    announcement, _ = _one(turn, StopDraft.model_validate(turn.chat.draft or {}))
    right = right_in(turn.text, announcement)
    return (announcement, right) if right else None


def right_in(said: str, announcement: Announcement) -> str | None:
    """The text put right by a clause of what is said; None where none puts it right."""
    clauses = [said, *re.split(r"[,.;!](?!\d)", said)]
    mended = (wording.mended(announcement.text, each.strip()) for each in clauses)
    return next((text for text in mended if text and text != wording.UNCLEAR), None)


def _corrected(turn: Turn, draft: StopDraft, _step: str) -> tuple[str, str | None]:
    """How many have it, where that is asked."""
    if not (mending.IS_SENT.search(fold(turn.text)) or mending.HOW_MANY.search(fold(turn.text))):
        return "", None
    announcement, _ = _one(turn, draft)
    return turn.trn("{count} person has it so far.", "{count} people have it so far.", announcement.sent), None


title = marked("stopping the announcement")
stop = Dialogue("stop_announcement", title, StopDraft, [Sure()], _finish, _one, corrected=_corrected)
