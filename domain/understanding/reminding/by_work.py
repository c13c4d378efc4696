"""Which works shall be silent and which not, clause by clause: "đừng nhắc vụ rác nữa, còn dừa thì cứ nhắc"."""

import re
from dataclasses import dataclass

from domain.understanding.reminding.otherwise import OTHER_DAYS
from domain.understanding.text.words import fold

_WRITE = r"(?:nhac|nhan|bao|hoi|gui)"
_PEOPLE = r"(?:toi|tui|em|con|minh|bac|chu|co|giup|gium|dum|cho|tin|nho|ve|luon)"
_CUT = re.compile(
    r"[,.;!\n]+\s*"
    rf"|\s+(?=(?:con|nhung(?! (?:viec|vu|cai))|rieng|chu|cho|voi lai|ma)\b[^,.;!]*\b{_WRITE}\b)"
    r"|\s+(?=(?:voi lai|ma) )"
)
_STOPS = re.compile(
    rf"\b(?:dung|khoi|ngung|tat|mute|thoi|nghi|bo)(?: (?:co|can|phai))? {_WRITE}\b"
    rf"|\b(?:khong|ko|k|hong|hok|het) (?:can |phai |co |muon )*{_WRITE}\b|\btat (?:nhac|vu|viec|cai)\b"
    r"|\b(?:thi |cu )?(?:im|de im|de yen)\b"
)
_KEEPS = re.compile(
    rf"\b(?:cu|van|phai|nho|hay|thi)(?: (?:\w+ ){{0,2}}?)?{_WRITE}\b|\b{_WRITE}(?: {_PEOPLE})* (?:binh thuong"
    rf"|nhu cu|nhu truoc|deu|tiep)\b"
    r"|\b(?:thi |cu )(?:giu|de) (?:nguyen|nhu cu|nhu truoc)\b|\bbinh thuong\b"
)
_ONLY = re.compile(
    rf"\bchi (?:can |nen |muon )?{_WRITE}\b|\b{_WRITE}(?: {_PEOPLE})* (?:moi|co) (?:vu|viec|cai|minh|moi)\b.*\bthoi\b"
)
_OTHERS = re.compile(r"\b(?:may|cac|nhung|con) (?:viec|vu|cai)?(?: \w+){0,2}? ?(?:khac|kia|con lai)\b|\bcon lai\b")
_QUESTION = re.compile(r"\?|\b(?:sao|mac gi|khi nao|bao gio|chung nao)\b|\b(?:khong|ko|hong|chua|hon)[ .]*$")


@dataclass(frozen=True, slots=True)
class ByWork:
    """The clauses that wish for silence, and those that wish to be reminded; `only`: of what these name alone."""

    silent: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    only: bool = False
    others_silent: bool = False

    def __bool__(self) -> bool:
        return bool(self.silent or (self.kept and self.only))


def by_work(text: str) -> ByWork:
    """Read what shall be silent and what not; nothing where a question is asked."""
    if _QUESTION.search(fold(text)) or OTHER_DAYS.search(fold(text)):
        return ByWork()
    silent, kept, only, others = list[str](), list[str](), False, False
    for clause in _clauses(text):
        said = fold(clause)
        if _STOPS.search(said):
            silent.append(clause)
            others = others or _OTHERS.search(said) is not None
        elif _ONLY.search(said):
            kept.append(clause)
            only = True
        elif _KEEPS.search(said):
            kept.append(clause)
    return ByWork(tuple(silent), tuple(kept), only, others)


def _clauses(text: str) -> list[str]:
    """Return the clauses, as they were typed where folding changes no length."""
    folded = fold(text)
    source = text if len(text) == len(folded) else folded
    cuts = [(found.start(), found.end()) for found in _CUT.finditer(folded)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(source)]
    return [part for start, end in zip(starts, ends, strict=True) if (part := source[start:end].strip())]
