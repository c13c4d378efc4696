"""Wishes for papers, files and pictures: the one there is, of the organisation and in the form that are said."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.papers.forms import Form, wanted
from domain.papers.kinds import WITH_NAMES, Kind
from domain.papers.kinds import asked as paper_asked
from domain.papers.said import change_wanted, parts_in
from domain.permissions import has_summaries, may_name_below_figures
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.understanding.followups.reading import Wished, form_said
from domain.understanding.text.words import fold
from exports.desk.offered import BY_NAME, EXCEL
from handlers.desk import exporting, letterhead, ordering, own_sheet
from handlers.desk.asked import columns
from handlers.desk.at_a_question import paper_made_then, sheet_for_one
from handlers.desk_wishes import meant
from handlers.figures import pages, picture, summary
from handlers.figures.asking.words import said
from handlers.figures.late import overdue
from handlers.figures.named import starting_places
from handlers.following_up import answering
from handlers.listing import branch_list
from handlers.service import not_yet
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations

_ON_PAPER = re.compile(r"\b(?:in|xuat|ket xuat|word|excell?|pdf|file|tep|giay|lap|soan|ban (?:in|giay|cung|mem))\b")
_OF_PEOPLE = re.compile(r"\b(?:danh sach|ds) (?:cac |nhung )?(?:dang vien|thanh vien|dv)\b(?!.*\b(?:dang ky|dk)\b)")
_OF_A_CELL = {Kind.COMMITTEE: Kind.REGISTRATION, Kind.COMMITTEE_HALF_YEAR: Kind.HALF_YEAR}
_OF_A_COMMITTEE = {
    **{each: whole for whole, each in _OF_A_CELL.items()},
    **{Kind.YEAR: Kind.COMMITTEE_YEAR, Kind.YEAR_INSIDE: Kind.COMMITTEE_YEAR},
    Kind.HALF_YEAR_INSIDE: Kind.COMMITTEE_HALF_YEAR,
}

_SLIDES = re.compile(
    r"\b(?:power ?point|pao ?poi|pptx?|slides?|si?lai|canva|(?:file|ban|bai|to|tep) (?:trinh chieu|chieu))\b"
)
_ASKS = re.compile(r"\b(?:xuat|lam|cho|gui|goi|tao|soan|xin|can|muon|lay|in|duoc|co|tai|ra|qua|sang)\b")
_FOR_SLIDES = {
    Kind.HALF_YEAR: re.compile(r"\b(?:so ket|6 thang|sau thang|nua nam|giua nam)\b"),
    Kind.YEAR: re.compile(r"\b(?:tong ket|ca nam|cuoi nam|bao cao nam)\b"),
    Kind.MEETING: re.compile(r"\b(?:hop|sinh hoat) chi bo\b"),
}
_COMPARES = re.compile(r"\bbang so sanh\b")


def as_slides(turn: Turn) -> bool:
    """Whether slides are wanted, which are not made: what is made is offered, and "word cũng được" means the first."""
    folded = fold(turn.text)
    if turn.person is None or not has_summaries(turn.member) or not _SLIDES.search(folded) or not _ASKS.search(folded):
        return False
    place = meant.place(turn)
    if place is None:
        return False
    kind = next((each for each, words in _FOR_SLIDES.items() if words.search(folded)), Kind.REGISTRATION)
    if place.has_branches:
        kind = _OF_A_COMMITTEE.get(kind, Kind.COMMITTEE)
    frame.note(turn, frame.Thing.FILE, place.code, None, Form().written(kind))
    turn.say(
        turn.tr(
            "I make no PowerPoint. For {place} I can make these; from them the slides are quickly made.",
            place=place.name,
        ),
        [
            Choice(turn.tr(BY_NAME[kind].title), f"/xuat {kind} {place.code}"),
            Choice(turn.tr("The same as a PDF"), f"/xuat {Form(pdf=True).written(kind)} {place.code}"),
            Choice(turn.tr(EXCEL.title), f"/xuat {EXCEL.name} {place.code}"),
            Choice(turn.tr("A picture of the figures"), f"/tonghop {place.code} {picture.VERB}"),
        ],
    )
    return True


def listed(turn: Turn, text: str) -> None:
    """On the screen where no paper is spoken of, or none can be handed over."""
    place = meant.place(turn)
    if _OF_PEOPLE.search(fold(text)):
        not_yet.list_people(turn, text)
    elif overdue.is_asked(text):
        overdue.tell(turn, [place] if place else [], text)
    elif place and not (_ON_PAPER.search(fold(text)) and turn.hands_over_files):
        if may_name_below_figures(turn.member, place):
            branch_list.show_page(turn, place, Shown.ALL, 0)
        else:
            summary.show(turn, pages.said(place.code, meant.when(turn).day))
    elif form_said(said(text)) is Wished.EXCEL:
        excel(turn, text)
    else:
        _offer(turn, Kind.REGISTRATION)


def to_sign(turn: Turn, _text: str) -> None:
    """The sheets of all, or of the one who is named; a member's own."""
    if not has_summaries(turn.member):
        own_sheet.make(turn)
        return
    place = meant.place(turn)
    form = sheet_for_one(turn, place, fold(turn.text).strip(" .?!")) if place else None
    named = meant.comrades(turn)
    if form is None and len(named) == 1:
        form, place = Form(member=named[0][0].id), named[0][1]
    _offer(turn, Kind.SIGNING, form, place)


def of_the_meeting(turn: Turn, _text: str) -> None:
    _offer(turn, Kind.MEETING)


def table(turn: Turn, text: str) -> None:
    place = meant.place(turn)
    if place and not turn.hands_over_files:
        summary.show(turn, pages.said(place.code, meant.when(turn).day))
    elif form_said(said(text)) is Wished.EXCEL:
        excel(turn, text)
    else:
        _offer(turn, Kind.COMMITTEE)


def drafted(turn: Turn, text: str) -> None:
    """The draft of the half-year, or of the year where that is said."""
    found = paper_asked(fold(text), committee=False)
    _offer(turn, found if found in (Kind.YEAR, *WITH_NAMES.values()) else Kind.HALF_YEAR)


def excel(turn: Turn, _text: str) -> None:
    place = meant.place(turn)
    if place is None:
        exporting.show(turn, EXCEL.name)
    else:
        exporting.offer(turn, place, EXCEL)


def drawn(turn: Turn, text: str) -> None:
    """The picture there is; a table that sets units side by side is shown as one."""
    place = meant.place(turn)
    if _COMPARES.search(fold(text)):
        not_yet.compare(turn, text)
        return
    code = pages.said(place.code, meant.when(turn).day) if place else ""
    summary.show(turn, f"{code} {picture.VERB}".strip())


def otherwise(turn: Turn, text: str) -> None:
    """What was shown last in the form that is said; where none is, the papers there are."""
    if columns.heard(turn, fold(text)):
        return
    asked, form, last = frame.last(turn), form_said(said(text)), ordering.last(turn)
    named = ordering.form_named(turn, last[1].name, last[2], fold(text)) if last else None
    if last and named and meant.unit_below(turn) is None:  # "để lại dự thảo"
        exporting.offer(turn, last[0], last[1], named)
        return
    place = organisations.by_code(turn.session, asked.code) if asked else None
    place = meant.unit_below(turn) or place or meant.place(turn)
    if asked and place and form and answering.in_form(turn, asked, place, form, meant.when(turn).day or asked.as_of):
        return
    if last and form in (Wished.PDF, Wished.WORD):
        exporting.offer(turn, place or last[0], last[1], replace(last[2], pdf=form is Wished.PDF))
    elif form is Wished.EXCEL:
        excel(turn, text)
    elif form is Wished.PICTURE:
        drawn(turn, text)
    elif place:
        exporting.offer(turn, place, None)
    else:
        exporting.show(turn, "")


def headed(turn: Turn, text: str) -> None:
    """What stands on the papers, with what is said of it, read back; nothing is changed before a yes."""
    place = next(iter(starting_places(turn)), None)
    if place is None:
        letterhead.show(turn, "")
    elif (parts := parts_in(text)) or change_wanted(text):
        paper = paper_made_then(turn, place, fold(text))
        letterhead.change(turn, place, change_wanted(text) or next(iter(parts), ""), parts, paper)
    else:
        letterhead.show(turn, str(place.id))


def _offer(turn: Turn, kind: Kind, form: Form | None = None, place: Place | None = None) -> None:
    """Make the paper of the place that is meant: a committee's own where it has one, of the past day that is said."""
    place = place or meant.place(turn)
    if place is None:
        exporting.show(turn, "")
        return
    kinds = _OF_A_COMMITTEE if place.has_branches else _OF_A_CELL
    paper = BY_NAME[kinds.get(kind, kind)]
    form = form or wanted(fold(turn.text))
    if paper.name == Kind.COMMITTEE:
        form = replace(form, until=meant.when(turn).day)
    exporting.offer(turn, place, paper if paper.may(turn.member, place) else None, form)
