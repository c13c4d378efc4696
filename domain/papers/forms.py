"""In which form a paper is wanted: as a draft or for good, as a Word file or as a PDF."""

import re
from dataclasses import dataclass

from domain.permissions import led_places
from domain.roles import Person, Place

FINAL, PDF = "chinh", "pdf"
_FINAL = re.compile(
    r"\bban chinh(?: thuc)?\b|\bchinh thuc\b|\b(?:bo|xoa|go|khong (?:con|de|ghi)|van con) (?:chu |dau )?du thao\b"
)
_DRAFT = re.compile(r"\bban (?:du )?thao\b|\bban nhap\b|\b(?:de|ghi|them)(?: lai)? (?:chu )?du thao\b")
_PDF = re.compile(r"\bp ?d ?f\b")


@dataclass(frozen=True, slots=True)
class Form:
    """`final`: without the mark of a draft, which only those say who lead the organisation."""

    final: bool = False
    pdf: bool = False

    def written(self, paper: str) -> str:
        """Write it behind the name of a paper, as commands hold it: "hop.chinh.pdf"."""
        return ".".join((paper, *([FINAL] if self.final else []), *([PDF] if self.pdf else [])))


DRAFT = Form()


def may_finish(person: Person, place: Place) -> bool:
    """Only who leads an organisation says that a paper of it is no draft any more."""
    return any(each.id == place.id for each in led_places(person))


def read(name: str) -> tuple[str, Form]:
    """Return the name of a paper and its form."""
    paper, *marks = name.split(".")
    return paper, Form(FINAL in marks, PDF in marks)


def wanted(folded: str) -> Form:
    """Return the form that folded words name."""
    return Form(bool(_FINAL.search(folded)), bool(_PDF.search(folded)))


def of_the_last(folded: str, last: Form) -> Form | None:
    """Return the form in which the paper made last is wanted now; None where words speak of no form."""
    final, draft, pdf = (bool(each.search(folded)) for each in (_FINAL, _DRAFT, _PDF))
    if not (final or draft or pdf):
        return None
    return Form(final or (last.final and not draft), pdf)
