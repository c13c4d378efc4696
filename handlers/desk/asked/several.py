"""Several papers asked for at once, or one as Word and as Excel: each is made, and none is left out in silence."""

import re
from collections.abc import Sequence

from domain.papers.files_said import says_excel
from domain.papers.forms import UP, Form, wanted
from domain.papers.kinds import Kind, asked
from domain.roles import Place
from exports.desk.offered import BY_NAME, EXCEL, OfferedFile
from handlers.desk import exporting, letterhead, ordering
from handlers.talk.turn import Turn

IN_WORD = re.compile(r"\b(?:word|docx?|pdf)\b")
_JOINS = re.compile(r"(?:,| voi| va| cung| kem(?: theo)?| them| roi)(?: (?:voi|ca|luon|them|mot|1|cai))* ")
_NO_PAPER = re.compile(r"(?:gui|nop|nhac|nhan|bao cao (?:tien do|cho|voi)|keu|hoi|ghi|duyet)\b")


def beside(turn: Turn, place: Place, kind: Kind, folded: str) -> list[tuple[OfferedFile, Form]]:
    """What is asked for beside a paper: the Excel of it, and other papers named behind "với", "và"."""
    found = [EXCEL] if says_excel(folded) and IN_WORD.search(folded) else []
    first, *others = _JOINS.split(folded)
    pieces = [first, *(f"in {each}" for each in others if each and not _NO_PAPER.match(each))]
    kinds = {asked(each, committee=place.has_branches): each for each in pieces}
    found += [BY_NAME[each] for each in kinds if each and each is not kind and BY_NAME[each].may(turn.member, place)]
    return [(each, excel_form(place, folded) if each is EXCEL else wanted(kinds[Kind(each.name)])) for each in found]


def excel_form(place: Place, folded: str) -> Form:
    """The Excel that goes up names only who agreed."""
    return Form(upward=not place.has_branches and UP.search(folded) is not None)


def offer_all(turn: Turn, place: Place, papers: Sequence[tuple[OfferedFile, Form]]) -> None:
    """Make them; those that carry the letterhead wait together where it is asked for first."""
    headed = [each for each in papers if each[0].headed]
    for paper, form in (each for each in papers if not each[0].headed):
        exporting.offer(turn, place, paper, form)
    exporting.check(turn, place)
    for paper, form in headed:
        ordering.check(turn, place, paper, form)
    names = " ".join(form.written(paper.name) for paper, form in headed)
    if len(headed) > 1 and letterhead.ask_first(turn, place, names):
        return
    for paper, form in headed:
        exporting.offer(turn, place, paper, form)
