"""What an announcement asks of those who read it, chosen while it is written: a confirmation, questions, a study."""

import re

from domain.campaigns.permissions import may_note_facts
from domain.errors import UserError
from domain.reach.reading import CHOICES, QUESTIONS, Asked, Reading
from domain.understanding.text.words import fold
from handlers.announcing import order_words
from handlers.announcing.composing.draft import AnnouncementDraft, organisation_of
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.announcing.reading import question_lines

LONGEST_QUESTION, LONGEST_CHOICE = 200, 60  # characters
_AWAY = re.compile(r"\b(?:bo|go|xoa|thoi|khoi|khong|hong|dung|huy)\b")
_CONFIRMS = re.compile(
    r"\bxac nhan(?: (?:la|rang|viec|lai|khi|cho|toi))* (?:da|khi) ?(?:doc|xem|hieu|nam)\b"
    r"|(?:\w+ ){0,2}(?:yeu cau|can|phai|de nghi|bo|khoi|khong)"
    r"(?: (?:moi nguoi|ba con|dang vien|dong chi|cac|can|phai))*"
    r" xac nhan(?: (?:nha|nhe|di|luon|nua|gi|a))*\W*$"
)
""" "Yêu cầu xác nhận đã đọc", "khỏi xác nhận"."""
_CONFIRMED_INSIDE = re.compile(
    r"\b(?:doc|xem|coi|hieu|nam)(?: (?:roi|xong|thi|nho|vui long|xin|hay|moi nguoi|dong chi|ba con)|,)* "
    r"(?:bam |go |nhan )?(?:nut )?xac nhan\b"
    r"|\b(?:nho|xin|vui long|de nghi|yeu cau|phai|can) (?:bam |go |nhan )?xac nhan (?:la )?da (?:doc|xem|hieu|nam)\b"
)
""" "Ai đọc rồi bấm xác nhận cho tui biết", within the announcement."""
_STUDIED = re.compile(
    r"\b(?:(?:khong|khoi|dung) tinh|tinh (?:la|nhu|vao))\b.*\b(?:hoc tap|quan triet|hoc nghi quyet)\b"
)
""" "Tính là đã học tập nghị quyết"."""
LONGEST = 14  # words of a sentence about what is asked alone
_ADDS = re.compile(r"(?:(?:u|a|nho|cho|toi|tui|em|hay|xin|,) ?)*(?:them|kem|hoi|dat|ghi)(?: \w+)? cau hoi(?: \w+){0,8}")
_DROPS = re.compile(r"\b(?:bo|go|xoa|khoi|huy)\b(?: \w+)? cau hoi(?: (?:so|thu))?(?: (?P<place>\d))?\b")
_MARK = re.compile(r"(?:^|(?<=[\s;,.?]))(?P<mark>[a-eA-E1-5])[.)/]\s*")


def of(draft: AnnouncementDraft) -> Reading | None:
    """What is asked so far; None where nothing is."""
    return Reading.read(draft.asks)


def keep(draft: AnnouncementDraft, reading: Reading | None) -> None:
    draft.asks = reading.noted() if reading else None


def lines(turn: Turn, draft: AnnouncementDraft) -> list[str]:
    """What is said of it at the last look, beside the lines everybody reads."""
    reading = of(draft)
    if reading is None:
        return []
    asked = question_lines(turn.language, draft.asks)
    studied = [turn.tr("Who understands it counts as having studied the resolution")] if reading.studied else []
    return [turn.tr("Everybody is asked to confirm that they have read and understood it"), *asked, *studied]


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is changed where the words say what to ask: "yêu cầu xác nhận đã đọc", "thêm câu hỏi: …"; "" where not."""
    before, colon, words = turn.text.partition(":")
    if colon and _ADDS.fullmatch(fold(before).strip()):
        add(draft, words)
    elif dropped := _DROPS.search(folded):
        _drop(draft, dropped["place"])
    elif colon or len(folded.split()) > LONGEST:
        return ""
    elif _STUDIED.search(folded):
        found = of(draft) or Reading()
        keep(draft, Reading(found.questions, studied=_AWAY.search(folded) is None))
    elif _CONFIRMS.search(folded):
        keep(draft, None if _AWAY.search(folded) else of(draft) or Reading())
    else:
        return ""
    stands = turn.tr("This is how it stands now:")  # below the question that follows
    return stands if draft.asks is not None else turn.tr("Nobody is asked to confirm it.")


def asked_in(draft: AnnouncementDraft, words: str) -> None:
    """Ask for a confirmation where the announcement itself tells its readers to give one."""
    if _CONFIRMED_INSIDE.search(fold(words)):
        keep(draft, of(draft) or Reading())


def without_asides(draft: AnnouncementDraft, words: str) -> str:
    """The words without what is said to us behind them; a confirmation is asked for where that is said there."""
    left, asks = order_words.without_asides(words)
    if asks:
        keep(draft, of(draft) or Reading())
    return left


def ordered(draft: AnnouncementDraft, folded: str) -> None:
    """Ask for a confirmation where the order to send says so."""
    if _CONFIRMS.search(folded) and not _AWAY.search(folded):
        keep(draft, of(draft) or Reading())


def add(draft: AnnouncementDraft, words: str) -> None:
    """Add the question that is typed, "Hạn nộp là ngày nào? a) 30/6 b) 15/7"; the one in free words stays the last."""
    asked, found = read(words), of(draft) or Reading()
    closed = [each for each in found.questions if not each.is_free]
    free = [each for each in found.questions if each.is_free]
    if asked.is_free and free:
        raise UserError(
            "One question in free words is enough; write “leave question {place} out” first.", place=len(closed) + 1
        )
    if not asked.is_free and len(closed) == QUESTIONS:
        raise UserError("At most {count} questions with choices go with an announcement.", count=QUESTIONS)
    questions = [*closed, *free, asked] if asked.is_free else [*closed, asked, *free]
    keep(draft, Reading(questions, found.studied))


def read(words: str) -> Asked:
    """The question with its choices, which begin with a), b), c); without them it is answered in free words."""
    question, *choices = _parted(" ".join(words.split()))
    choices = [each for each in choices if each]
    if not question:
        raise UserError("I see no question there. For example: By when? a) 30/6 b) 15/7")
    if len(choices) == 1 or len(choices) > CHOICES:
        raise UserError("A question has two to {count} choices: a) … b) … c) …", count=CHOICES)
    if len(question) > LONGEST_QUESTION or any(len(each) > LONGEST_CHOICE for each in choices):
        raise UserError(
            "Please say it shorter: a question has at most {question} characters, a choice {choice}.",
            question=LONGEST_QUESTION,
            choice=LONGEST_CHOICE,
        )
    return Asked(question, tuple(choices))


def _parted(text: str) -> list[str]:
    """The question and its choices: "a)", "b)" … as they follow each other; a lone "A." is a part of the words."""
    for marks in ("abcde", "12345"):
        begins = list[re.Match[str]]()
        for found in _MARK.finditer(text):
            if found["mark"].casefold() == marks[len(begins) : len(begins) + 1]:
                begins.append(found)
        if len(begins) > 1 or any(each[0].rstrip().endswith(")") for each in begins):
            ends = [each.start() for each in begins] + [len(text)]
            starts = [0, *(each.end() for each in begins)]
            return [text[start:end].strip(" ;,") for start, end in zip(starts, ends, strict=True)]
    return [text.strip(" ;,")]


def _drop(draft: AnnouncementDraft, place: str | None) -> None:
    """Leave one question out, by its number, or all of them."""
    found = of(draft) or Reading()
    if place and not 1 <= int(place) <= len(found.questions):
        raise UserError("There is no question {number}.", number=place)
    left = [each for index, each in enumerate(found.questions, 1) if place and index != int(place)]
    keep(draft, Reading(left, found.studied) if draft.asks is not None else None)


def require_may_note(turn: Turn, draft: AnnouncementDraft) -> None:
    """Raise where it would count as a study of branches of which this person may note nothing."""
    reading = of(draft)
    if reading and reading.studied and not may_note_facts(turn.member, organisation_of(turn, draft)):
        raise UserError(
            "What organisations have studied is noted by those who lead or serve them. Please write “it does not "
            "count as studied”, then send it."
        )


class AskThem(Step[AnnouncementDraft]):
    """A question to go with it; asked for only where somebody wants one."""

    slot = "text"
    wants = Wants.LETTER

    def filled(self, draft: AnnouncementDraft) -> bool:
        return True

    def given(self, turn: Turn, draft: AnnouncementDraft) -> str:
        return " · ".join(question_lines(turn.language, draft.asks))

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        return Question(
            turn.tr(
                "Which question shall they answer? Type it with its choices, for example: By when? a) 30/6 b) 15/7. "
                "Without choices they answer in their own words, and that comes to you."
            )
        )

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        before, colon, words = answer.text.partition(":")
        add(draft, words if colon and _ADDS.fullmatch(fold(before).strip()) else answer.text)
