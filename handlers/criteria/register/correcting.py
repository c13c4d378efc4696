"""What is put right in a decision that is being entered: "lộn, số 46", "ngày 11/7 mới đúng", "sửa lại ấp 2"."""

import re

from domain.criteria.said import decision_in
from domain.understanding.recognition.correcting import corrects, is_slip, number_said, without_slip
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.criteria import theirs
from handlers.criteria.register.decision import RecogniseDraft, decider, taken, units_named
from handlers.talk.turn import Turn

_NUMBER_ALONE = re.compile(r"(?:quyet dinh |qd )?so (?:qd |quyet dinh )?\d{1,4}\b.{0,20}")
_NO_TITLE = re.compile(r"\b(?:so|qd|quyet dinh|ngay) ?:? ?\d|\?|\b(?:phieu|de tui|de toi|hoi lai|khoan)\b")


def is_title(words: str) -> bool:
    """Whether words may name what somebody is recognised as: no slip, number, day, question or answer."""
    plain = bool(words.strip()) and agreed(words) is None
    return plain and not is_slip(words) and not number_said(words) and not _NO_TITLE.search(fold(words))


def corrected(turn: Turn, draft: RecogniseDraft, step: str) -> tuple[str, str | None]:
    """Change what a sentence puts right; the number is looked up once more before it is kept."""
    alone = step not in ("WhichNumber", "WhichDay") and _NUMBER_ALONE.fullmatch(fold(turn.text).strip(" .!"))
    if draft.decider_id is None or not (alone or corrects(turn.text)):
        return "", None
    said, by = without_slip(turn.text), decider(turn, draft)
    words, changed = decision_in(said, turn.today), list[str]()
    if (number := number_said(said, draft.number or draft.doubted)) and step != "WhichDay":
        draft.day = words.day if words.day and words.day <= turn.today else draft.day
        if trouble := taken(turn, draft, number):
            raise trouble
        draft.number, draft.doubted = number, ""
        changed.append(turn.tr("no. {number}", number=number))
    if words.day and words.day <= turn.today:
        draft.day = words.day
        changed.append(turn.language.short_date(words.day))
    if words.year:
        draft.year = words.year
        changed.append(turn.tr("year {year}", year=str(words.year)))
    if units := units_named(turn, [by], said):
        draft.organisation_ids = [each.id for each in units]
        changed.append(", ".join(each.name for each in units))
    if found := theirs.set_named(turn, by, said):
        draft.code, draft.title = found.code, found.name
        changed.append(found.name)
    return (turn.tr("Put right: {what}.", what="; ".join(changed)), None) if changed else ("", None)
