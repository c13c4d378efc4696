""" "Máy tính sai rồi, chi bộ tôi không có ai trễ hết": the figures are looked up again, and not changed to please."""

import re

from handlers.figures import summary, unreported
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.figures.late import overdue
from handlers.talk.turn import Turn

_NO = r"(?:khong|ko|hong|hok|dau|lam gi|chang|k|het)"
_LATE = r"(?:tre|tre han|qua han|cham|no)"
_NONE_LATE = re.compile(
    rf"\b{_NO}(?: (?:he|co|con|phai|bi))* (?:ai|nguoi nao|dua nao|viec nao|viec gi|dong chi nao|viec)?"
    rf"(?: \w+){{0,2}}? ?{_LATE}\b"
)
_ALL_DID = re.compile(
    r"\b(?:ai cung|(?:dang vien|dong chi|nguoi) nao cung|tat ca|ca chi bo|du het|moi nguoi)\b.*"
    r"\b(?P<what>dang ky|dk|bao cao|bc|bao)\b"
)
_WRONG = re.compile(
    r"\b(?:sai|nham|lon|tam bay|vo ly|khong dung|ko dung|hong dung|bay)\b"
    r"|\b(?:coi|xem|kiem tra|ra|tinh|dem|kiem) lai\b"
)
_OTHER = re.compile(r"\b(?:tra lai|doi thanh|nhac|don doc|nop|van ban|so ky hieu|nguoi ky|\d+)\b")


def heard(turn: Turn) -> bool:
    """Whether a leader says that figures of theirs are wrong, which are shown again with how they are counted."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST or not _WRONG.search(words) or _no_unit(words):
        return False
    everybody = _ALL_DID.search(words)
    if not (_NONE_LATE.search(words) or everybody):
        return False
    place = place_meant(turn)
    if place is None:
        return False
    if not everybody:
        told = overdue.tell(turn, [place], "")
        how = turn.tr(
            "I have looked again. Late is what is past its deadline and not reported as done. Who has finished reports "
            "it, and the figure changes by itself; I change none."
        )
    elif everybody["what"] in ("dang ky", "dk"):
        summary.show(turn, place.code)
        told = True
        how = turn.tr("I have looked again. Counted is who registered here in chat or was entered; I change no figure.")
    else:
        told = unreported.tell(turn, "")
        how = turn.tr("I have looked again. Counted is what was reported here in chat or entered; I change no figure.")
    if told:
        turn.say_first(how)
    return told


def _no_unit(words: str) -> bool:
    """Whether another thing than a branch's figures is spoken of."""
    return _OTHER.search(re.sub(r"\b(?:ap|chi bo|khom|to|kp) \d+\b", " ", words)) is not None
