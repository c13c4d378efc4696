"""An announcement that puts another one right, or takes the place of one that waits."""

import re
from typing import Any

from domain.announcing import Announcement
from domain.reach.reading import Reading
from domain.understanding.text.words import fold
from handlers.announcing.composing import attaching
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.talk.turn import Turn
from locales.language import marked
from storage.announcing import rows as announcing
from storage.evidence import announced

_KEEPS_QUESTIONS = re.compile(
    r"(?:(?:cu|van|nho|thi|hay) )*(?:giu|lay|dung|them|kem)(?: (?:lai|nguyen|luon|ca|may|cac|nhung|theo))* cau hoi"
    r"(?: (?:cu|truoc|do|luon|lai|nha|nhe|di|cua ban cu))*\W*|keep the old questions"
)


def headed(turn: Turn, draft: AnnouncementDraft, text: str) -> str:
    """The text of an announcement; that of a correction says that it is one."""
    if not draft.corrects or fold(text).startswith(fold(turn.tr("Correction:"))):
        return text
    return f"{turn.tr('Correction:')} {text}"


def under_way(turn: Turn, draft: AnnouncementDraft) -> Announcement | None:
    """The announcement that is put right, where not everybody has it yet, or the one this takes the place of."""
    running = announcing.not_over(turn.session) if draft.corrects or draft.replaces else []
    return next((each for each in running if each.id in (draft.corrects, draft.replaces)), None)


def what_stops(turn: Turn, draft: AnnouncementDraft) -> str:
    """What becomes of the announcement that is put right."""
    wrong = under_way(turn, draft)
    if wrong and wrong.id == draft.replaces:
        return turn.tr("It takes the place of no. {number}, which has not gone out.", number=str(wrong.id))
    said = marked("With your yes, no. {number} is stopped for whoever has not got it yet ({sent} have it).")
    lines = [turn.tr(said, number=str(wrong.id), sent=wrong.sent)] if wrong else []
    if draft.corrects:
        goes = marked(
            "It takes the place of no. {number}: on Telegram that one is deleted, or marked as corrected; on Zalo both "
            "stay."
        )
        lines.append(turn.tr(goes, number=str(draft.corrects)))
        lines += _what_stays(turn, draft, draft.corrects)
    return "\n".join(lines)


def asks_of(wrong: Announcement) -> dict[str, Any] | None:
    """What is asked of its readers too: that they confirm it. Its questions may not fit the right words any more."""
    reading = Reading.read(wrong.asks)
    return Reading(studied=reading.studied).noted() if reading else None


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is changed where the old questions are wanted all the same: "giữ câu hỏi cũ"; "" where they are not."""
    wrong = announcing.by_number(turn.session, draft.corrects) if draft.corrects else None
    if wrong is None or wrong.asks is None or not _KEEPS_QUESTIONS.fullmatch(folded):
        return ""
    draft.asks = dict(wrong.asks)
    return turn.tr("The questions of no. {number} go with it too.", number=str(wrong.id))


def _what_stays(turn: Turn, draft: AnnouncementDraft, number: int) -> list[str]:
    """What of the wrong one goes along and what does not: its pictures and files, its questions."""
    lines, had = [], announced.of_announcement(turn.session, number)
    if had and attaching.files_of(turn):
        along = marked("The pictures and files of no. {number} go with it; “without pictures” leaves them out.")
        lines.append(turn.tr(along, number=str(number)))
    elif had:
        lines.append(turn.tr("Without the pictures and files of no. {number}.", number=str(number)))
    wrong = announcing.by_number(turn.session, number)
    asked, asks = Reading.read(wrong.asks if wrong else None), Reading.read(draft.asks)
    if asked and asked.questions and not (asks and asks.questions):
        left = marked(
            "Without the questions of no. {number}: their answers may not fit any more. “Keep the old questions” takes "
            "them along."
        )
        lines.append(turn.tr(left, number=str(number)))
    return lines
