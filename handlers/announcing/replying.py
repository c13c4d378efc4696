"""What somebody writes in answer to an announcement goes to the comrade who sent it, after a yes."""

import re
from datetime import timedelta
from functools import partial

from pydantic import BaseModel

from domain.announcing import Announcement
from domain.chat import Choice, Kind
from domain.errors import UserError
from domain.permissions import may_lead
from domain.reach import questions
from domain.reach.reading import Reading
from domain.understanding.acts.act import GRAVE, Act, Speaker
from domain.understanding.acts.reading import read_act
from domain.understanding.moves.move import Move, read_move
from domain.understanding.text.words import fold
from handlers.letters.words import AskForWords, SendIt, as_letter
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Question
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.announcing.reading import read_choices
from locales.wording.letters import LETTER, announcement_answered, answer_choice
from locales.wording.quotation import quoted
from storage import organisations
from storage.announcing import agreeing, past, readers
from storage.announcing import rows as announcing
from storage.ground import history
from storage.operating.grasps import ASKED
from storage.people import members

LATELY = timedelta(days=14)
FEW = 3  # words, which thank or say that it is read
_ANSWERS = re.compile(
    r"(?:(?:toi|tui|em|con|cho|xin|nho|muon|da|a|thua|dong chi|hay|,) ?)*"
    r"(?:tra loi|phan hoi|hoi(?: lai| them)?|gop y|y kien)(?: (?:ve|cho|lai|cai|voi|tin|nguoi gui))*"
    r" thong bao(?: (?:nay|do|hoi nay|vua roi|tren|la|rang|ve|cua \w+ \w+))*(?:\W+|$)"
)
_MORE = re.compile(
    r"(?:(?:va|a|oi|con|nho|em|chau|luon tien|san|,) ?)*(?:hoi|noi|nhan|bao|ghi|viet|them)"
    r"(?: (?:them|giup|gium|dum|ho|cho|chi|toi|tui|em|bac|co|chu|anh|minh|luon|voi|rang|la|nua|cau|y))+\b(?! \W*$)"
)
""" "Hỏi giùm chị luôn là …"."""
_WHO_READS = re.compile(
    r"\b(?:dung|khoi) (?:co )?(?:noi|ke|cho|de|bao)(?: (?:ra|lai|cho|voi|nguoi|may))*"
    r" (?:ai|ba con|nguoi khac|chi bo|moi nguoi)\b"
    r"|\bai (?:thay|biet|doc|coi|xem)\b.*\b(?:ly do|cai nay|loi nay|khong|hong|vay)\b"
    r"|\b(?:minh|rieng|mot minh|chi) (?:anh|chi|chu|co|bac|ong|ba|dong chi|bi thu)(?: \w+)? (?:biet|coi|doc|hay)\b"
)
""" "Đừng nói ai biết nghen, nói mình anh Bảy biết thôi"."""
_OWN = frozenset({Act.REPORT, Act.PROMISE, Act.OUTLOOK, *GRAVE})


class AnswerDraft(BaseModel):
    """The announcement, and what is answered."""

    number: int
    question: int | None = None  # the place of the question it answers, among those of the announcement
    words: str | None = None
    alone: bool = False  # nobody but the receiver reads it here
    confirmed: bool | None = None


def heard(turn: Turn) -> bool:
    """Whether a sentence answers an announcement: it quotes it, or says so: "hỏi lại thông báo: mấy giờ họp"."""
    if turn.person is None or not turn.text or turn.incoming.kind is not Kind.TEXT or turn.chat.dialogue:
        return False
    found, words = _quoted(turn), turn.text
    if found is None and (begun := _ANSWERS.match(fold(turn.text))):
        found = past.last_received(turn.session, turn.member.id, turn.real_now - LATELY)
        words = turn.text[begun.end() :].strip(" :,.") if len(fold(turn.text)) == len(turn.text) else ""
    if found is None or found.author_id == turn.member.id:
        return False
    answer.begin(turn, AnswerDraft(number=found.id, words=as_letter(words) or None))
    return True


def _quoted(turn: Turn) -> Announcement | None:
    """The announcement that is quoted, where what is written is neither a report nor mere thanks."""
    if not turn.incoming.quotes or read_move(turn.text) in (Move.THANKS, Move.NOTED):
        return None
    read = read_act(turn.text, Speaker.MEMBER)
    if read.sure and read.act in _OWN:
        return None
    return past.of_message(turn.session, turn.member.id, turn.incoming.quotes)


def _one(turn: Turn, draft: AnswerDraft) -> Announcement:
    found = announcing.by_number(turn.session, draft.number)
    if found is None:
        raise UserError("That announcement is not kept any more.")
    return found


def _question(turn: Turn, draft: AnswerDraft) -> str:
    """The question of the announcement that is answered; "" where nothing was asked."""
    reading = Reading.read(_one(turn, draft).asks)
    return reading.questions[draft.question].words if reading and draft.question is not None else ""


def _receiver(turn: Turn, found: Announcement) -> tuple[int, str]:
    """Who gets the answer: its author, or where they cannot be written to any more, who leads there."""
    place = organisations.by_id(turn.session, found.organisation_id)
    may = agreeing.who_may(turn.session, place, 0, turn.today) if place else []
    for each in (found.author_id, *may):
        if each != turn.member.id and agreeing.is_reached(turn.session, each):
            return each, members.names(turn.session, [each]).get(each, "")
    raise UserError(
        "Nobody of those who sent it can be written to here any more. Your secretary can help.",
        (Choice(turn.tr("Write to the secretary"), "/traloi"),),
    )


class WhatToAnswer(AskForWords[AnswerDraft]):
    """The words."""

    def ask(self, turn: Turn, draft: AnswerDraft) -> Question:
        _, name = _receiver(turn, _one(turn, draft))
        asked = turn.tr("What shall I pass on to comrade {name}, who sent the announcement?", name=name)
        if question := _question(turn, draft):
            asked = turn.tr("Please answer in your words; I pass that on to comrade {name}.", name=name)
            asked = f"{quoted(question)}\n{asked}"
        return Question(asked)


def _is_shown(draft: AnswerDraft) -> bool:
    """Whether those who lead or serve the cell can read it too."""
    return draft.question is None and not draft.alone


class Sure(SendIt[AnswerDraft]):
    """To whom, and in which words."""

    slot = "confirmed"

    def words(self, turn: Turn, draft: AnswerDraft) -> str:
        _, name = _receiver(turn, _one(turn, draft))
        said = turn.tr("I pass this on to comrade {name}, who sent the announcement, with your name:", name=name)
        seen = turn.tr("Those who lead or serve your cell can read it too.") if _is_shown(draft) else ""
        return "\n".join(part for part in (said, quoted(draft.words or "", LETTER), seen) if part)


def added(turn: Turn, draft: AnswerDraft, step: str) -> tuple[str, str | None]:
    """ "Hỏi giùm luôn là họp tới mấy giờ" where it is read back: passed on too."""
    if step != Sure().name:
        return "", None
    if (at_it := asked_at_it(turn, draft))[0]:
        return at_it
    more = _MORE.match(fold(turn.text))
    if more is None or len(fold(turn.text)) != len(turn.text):
        return "", None
    draft.words = as_letter(f"{draft.words or ''}\n{turn.text[more.end() :].strip(' :,.')}".strip())
    return turn.tr("Now it reads:"), step


def asked_at_it(turn: Turn, draft: AnswerDraft) -> tuple[str, str | None]:
    """ "Mà có cần đem sổ tay không": quoted where the announcement says it, else asked with the rest; who reads it."""
    found, with_it = _one(turn, draft), as_letter(f"{(draft.words or '').rstrip(' .')}. {turn.text}")
    if _WHO_READS.search(fold(turn.text)):
        _, name = _receiver(turn, found)
        draft.words, draft.alone = with_it, True
        alone = marked(
            "Comrade {name} alone gets these words; nobody else of the branch reads them here. Now it reads:"
        )
        return turn.tr(alone, name=name), Sure().name
    wanted = questions.topics(turn.text)
    if not wanted or not questions.asks(turn.text):
        return "", None
    if questions.said_of(found.text, turn.text, wanted) == wanted:
        says = marked("Announcement no. {number} says: {words}")
        return turn.tr(says, number=str(found.id), words=quoted(found.text)), Sure().name
    draft.words = with_it
    asked = marked("Announcement no. {number} does not say that, so I ask it with the rest:")
    return turn.tr(asked, number=str(found.id)), Sure().name


def _finish(turn: Turn, draft: AnswerDraft) -> None:
    found = _one(turn, draft)
    receiver, name = _receiver(turn, found)
    home = turn.member.home
    told = partial(
        announcement_answered,
        name=turn.member.name,
        branch=home.name if home else "",
        number=found.id,
        words=draft.words or "",
        question=_question(turn, draft),
    )
    other = members.person(turn.session, receiver, turn.today)
    leads = other is not None and home is not None and may_lead(other, home)

    def choices(speak: Language) -> list[Choice]:
        return [answer_choice(speak, turn.member.name, turn.member.id)] if leads else []

    if turn.tell(receiver, told, f"announcement answered:{found.id}:{turn.key}", choices):
        past.note_answer(turn.session, found.id, turn.member.id, turn.now)
        if _is_shown(draft):
            asked = turn.stamp.because(draft.words or "")
            history.record(turn.session, asked, "broadcast", found.id, ASKED, to=receiver)
        elif draft.question is not None and (found.ends_at is None or turn.now < found.ends_at):
            readers.answer(turn.session, found.id, turn.member.id, draft.question, 0)
        reader = readers.of(turn.session, found.id, turn.member.id)
        unclear = reader is not None and reader.understood_at is None
        ways = read_choices(turn.language, found.id, found.asks) if unclear else ()
        turn.say(turn.tr("Passed on to comrade {name}.", name=name), ways)
    else:
        turn.say(turn.tr("I could not pass it on just now. Please send it once more."))


answer = Dialogue(
    "answer_announcement",
    marked("an answer to an announcement"),
    AnswerDraft,
    [WhatToAnswer(), Sure()],
    _finish,
    _one,
    about="words",
    corrected=added,
)
