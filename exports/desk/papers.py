"""The files one may have of an organisation, an entry each: how it is called, who may have it, what makes it."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.chat import OutgoingFile
from domain.papers.forms import Form, read
from domain.papers.kinds import OWN_SHEET
from domain.permissions import belongs_to, may_summarise
from domain.roles import Person, Place
from exports.desk import workbook
from exports.desk.order import Order
from exports.papers import signing
from exports.papers.offered import WORD_PAPERS
from locales.language import marked
from storage.ground.database import Session

EXCEL_SAID = r"\b(?:e(?:xc|cx|x|ks|xs|c)ell?|xlsx?|bang tinh)\b"
"""Also as people misspell it."""
NEVER = r"(?!)"
"""Their words are those of `domain.papers.kinds`."""


@dataclass(frozen=True, slots=True)
class Paper:
    """`name` stands in commands; `words`: what somebody says who wants exactly this one, folded, as a pattern."""

    name: str
    title: str
    may: Callable[[Person, Place], bool]
    make: Callable[[Session, Order], OutgoingFile]
    words: str
    headed: bool = False  # whether it carries the letterhead, which is asked for before the first one

    @property
    def is_word(self) -> bool:
        return self.words == NEVER


PAPERS = (
    Paper(
        "excel",
        marked("Excel of everything: figures, pledges, reports"),
        may_summarise,
        workbook.make,
        EXCEL_SAID,
    ),
    *(Paper(each.kind, each.title, each.may, each.make, NEVER, each.headed) for each in WORD_PAPERS),
)
"""In the order in which they are offered."""
OWN = Paper(OWN_SHEET, marked("My own sheet (Word)"), belongs_to, signing.own, NEVER)
"""For whoever belongs there, of themselves alone; offered with no organisation's files."""
BY_NAME = {each.name: each for each in (*PAPERS, OWN)}


def named(name: str) -> tuple[Paper | None, Form]:
    """Return the paper of a command, "hop.chinh.pdf", and its form; a workbook has but one form."""
    bare, form = read(name)
    paper = BY_NAME.get(bare)
    return paper, form if paper and paper.is_word else Form()
