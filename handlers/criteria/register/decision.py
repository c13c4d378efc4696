"""A decision that is being entered: by whom, of which units, and what stands in its way."""

from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.criteria.permissions import may_recognise_by
from domain.criteria.recognition import key_of, until_after
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from handlers.criteria import theirs
from handlers.criteria.register.showing import COMMAND, SEE
from handlers.figures.named import by_name, lowest
from handlers.talk.turn import Turn
from locales.wording.recognition.criteria import GRADES, decision_text, result_text
from storage import organisations
from storage.criteria import grades, recognitions, sets, sheets
from storage.criteria.recognitions import Decided


class RecogniseDraft(BaseModel):
    """`doubted`: a number that was said and stands on another decision."""

    decider_id: int | None = None
    organisation_ids: list[int] | None = None
    code: str = ""
    title: str | None = None
    year: int | None = None
    number: str | None = None
    day: date | None = None
    until: date | None = None
    years: int | None = None
    doubted: str = ""
    sure: bool | None = None


def deciders(turn: Turn) -> list[Place]:
    """The committees in whose name this person enters what they decided."""
    found = [each for each in theirs.places(turn) if each.has_branches]
    if not found or not turn.member.duties:
        raise NotAllowed("Recognitions are entered by those who lead or serve the committee that decides.")
    return found


def taken(turn: Turn, draft: RecogniseDraft, number: str) -> UserError | None:
    """Say where the committee gave the number to a paper of another day of the term; None where it is free."""
    before = recognitions.used(turn.session, draft.decider_id or 0, number, draft.day or turn.today)
    if before is None:
        return None
    unit = organisations.by_id(turn.session, before.organisation_id)
    return UserError(
        "The number {number} stands already on a decision of {day} ({unit}). Please look at the paper once more.",
        number=number,
        day=turn.language.short_date(before.decided_on),
        unit=unit.name if unit else "?",
    )


def decider(turn: Turn, draft: RecogniseDraft) -> Place:
    found = next((each for each in deciders(turn) if each.id == draft.decider_id), None)
    if found is None:
        raise NotAllowed("Recognitions are entered by those who lead or serve the committee that decides.")
    organisations.require_open(turn.session, found.id)
    return found


def units_named(turn: Turn, own: list[Place], text: str) -> list[Place]:
    """The units below that are named; not the committee itself."""
    found = lowest(by_name(turn, text, [each.path for each in own]))
    return [each for each in found if each.id not in {one.id for one in own}]


def every_unit(turn: Turn, draft: RecogniseDraft) -> list[Place]:
    return list(organisations.by_ids(turn.session, draft.organisation_ids or []).values())


def meant(turn: Turn, draft: RecogniseDraft) -> tuple[list[Place], Decided]:
    """Those recognised now, each checked once more, without those that are so already; and the decision."""
    by, day = decider(turn, draft), draft.day or turn.today
    criteria = sets.in_force(turn.session, by, turn.today).get(draft.code)
    year = draft.year or day.year
    until = draft.until or until_after(day, draft.years or (criteria.lasts if criteria else 0))
    decided = Decided(draft.code, draft.title or "", year, by.id, draft.number or "", day, until)
    key = key_of(draft.code, decided.title)
    units = every_unit(turn, draft)
    for each in units:
        if not may_recognise_by(turn.member, by, each):
            raise NotAllowed("{organisation} does not lie below {decider}.", organisation=each.name, decider=by.name)
    return [each for each in units if recognitions.same(turn.session, each.id, key, year) is None], decided


def recognised_already(turn: Turn, draft: RecogniseDraft) -> UserError:
    """Say by which decision the first of them is recognised so."""
    unit, (_, decided) = every_unit(turn, draft)[0], meant(turn, draft)
    key = key_of(decided.code, decided.title)
    before = recognitions.same(turn.session, unit.id, key, decided.year)
    assert before is not None
    return UserError(
        "{unit} is recognised as this for {year} already: {paper}.",
        (Choice(turn.tr("See that decision"), f"{COMMAND} {SEE} {before.id}"),),
        unit=unit.name,
        year=str(decided.year),
        paper=decision_text(turn.language, before),
    )


def known_of(turn: Turn, place: Place, decided: Decided) -> str:
    """ " (phiếu: 7/8 tiêu chí đạt; xếp loại 2025: …)": what is known, or that no sheet is; people decide."""
    known = []
    if decided.code:
        sheet = sheets.of(turn.session, place.id, decided.code, str(decided.year))
        marked = sheet is not None and bool(sheet.marks)
        known.append(result_text(turn.language, sheet) if sheet and marked else turn.tr("nothing marked yet"))
    grade = grades.of_units(turn.session, [place.id])[place.id].get(decided.year)
    if grade:
        known.append(turn.tr(GRADES[grade]))
    return f" ({'; '.join(known)})" if known else ""
