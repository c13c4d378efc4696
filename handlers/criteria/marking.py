"""Mark a sheet: each criterion with what the figures say of it, then all of it read back; one alone by its number."""

import re
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice, Numbering
from domain.criteria.criteria import MARKED_IN, CriteriaSet, Criterion, Mark, Sheet
from domain.criteria.permissions import may_mark
from domain.criteria.said import OneMark
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.criteria import theirs
from handlers.criteria.sheet import GONE_ON, see
from handlers.criteria.theirs import COMMAND, HAND_IN, UNMARK
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import head_text, known_text, result_text, value_text
from storage import organisations
from storage.criteria import filling, sheets

LATER, LONGEST = "later", 300
_POINTS = re.compile(r"\s*(\d{1,3}(?:[.,]\d)?)\s*(?:điểm|diem|đ|d)?\b[\s,:;.-]*", re.IGNORECASE)
_MET = re.compile(
    r"(?P<not>(?:chua|khong|ko|k|hong)(?: (?:dat|xong|dam bao|co|duoc|roi))?|thieu)\b"
    r"|(?P<met>dat|roi|xong|co|duoc|dung|dam bao|u|da dat|du)\b"
)

_ASKS = re.compile(r"\?\W*$|\w (?:khong|chua|sao|la gi|the nao)\W*$")
_PLAINLY = re.compile(r"(?:(?:chua|khong|ko|hong|da) )?dat\b|(?:xong|roi)\b|\d{1,3}(?:[.,]\d)?(?: ?(?:diem|d))?\b")


class MarkDraft(BaseModel):
    """`codes`: the criteria that are asked; `given`: their value and grounds; `left`: those for later.

    `texts`: the criteria of the sheet when it was begun, for another leader may let it go by new ones meanwhile.
    """

    sheet_id: int
    texts: list[str]
    codes: list[str]
    given: dict[str, tuple[str, str]] = {}
    left: list[str] = []
    done: bool | None = None
    sure: bool | None = None


def begin(turn: Turn, place: Place, criteria: CriteriaSet, period: str) -> None:
    """Mark the sheet of a period, which begins with it."""
    _require(turn, place)
    go_on(turn, sheets.begin(turn.session, place.id, criteria, period, turn.stamp))


def go_on(turn: Turn, sheet: Sheet) -> None:
    """Ask what is not marked yet, or all anew where nothing is left."""
    _open(turn, sheet.id)
    every = [each.code for each in sheet.set.criteria]
    left = [code for code in every if code not in sheet.marks]
    mark_sheet.begin(turn, _draft(sheet, left or every))


def _draft(sheet: Sheet, codes: list[str]) -> MarkDraft:
    return MarkDraft(sheet_id=sheet.id, texts=[each.text for each in sheet.set.criteria], codes=codes)


def mark_one(turn: Turn, sheet: Sheet, said: OneMark) -> None:
    """One criterion marked by its number is read back at once."""
    _open(turn, sheet.id)
    place = int(said.code) if said.code else 0
    if not 0 < place <= len(sheet.set.criteria):
        raise UserError("There are {count} criteria in this set.", (see(turn, sheet),), count=len(sheet.set.criteria))
    criterion = sheet.set.criteria[place - 1]
    draft = _draft(sheet, [criterion.code])
    fits = (criterion.points is None) == (said.value is None)
    if fits and (criterion.points is None or (said.value or 0) <= criterion.points):
        value = Decimal(said.met) if said.value is None else said.value
        draft.given, draft.done = {criterion.code: (str(value), said.words[:LONGEST])}, True
    mark_sheet.begin(turn, draft)


def _require(turn: Turn, place: Place) -> None:
    if not may_mark(turn.member, place):
        raise NotAllowed("{organisation} is marked by those who lead or serve it.", organisation=place.name)
    organisations.require_open(turn.session, place.id)


def _open(turn: Turn, number: int) -> tuple[Sheet, Place]:
    sheet, place = theirs.open_sheet(turn, number)
    _require(turn, place)
    if sheet.state not in MARKED_IN:
        raise UserError(GONE_ON, (see(turn, sheet),))
    return sheet, place


def _begun(turn: Turn, draft: MarkDraft) -> tuple[Sheet, Place]:
    """The sheet, while it goes by the criteria that are asked."""
    sheet, place = _open(turn, draft.sheet_id)
    if draft.texts != [each.text for each in sheet.set.criteria]:
        raise UserError(GONE_ON, (see(turn, sheet),))
    return sheet, place


def _asked(sheet: Sheet, draft: MarkDraft) -> tuple[int, Criterion]:
    """The criterion that is asked, with its place in the set; the last once more where all are answered."""
    left = _unanswered(draft) or draft.codes[-1:]
    return next((place, each) for place, each in enumerate(sheet.set.criteria, start=1) if each.code == left[0])


def _unanswered(draft: MarkDraft) -> list[str]:
    return [each for each in draft.codes if each not in draft.given and each not in draft.left]


class EachCriterion(Step[MarkDraft]):
    """Asked until every criterion is marked or left for later."""

    slot = "done"
    hears = True
    gives_way = True

    def reads(self, turn: Turn, draft: MarkDraft) -> bool:
        folded = fold(turn.text)
        return _PLAINLY.match(folded) is not None and _ASKS.search(folded) is None

    def ask(self, turn: Turn, draft: MarkDraft) -> Question:
        sheet, place = _begun(turn, draft)
        number, criterion = _asked(sheet, draft)
        count = len(sheet.set.criteria)
        lines = [turn.tr("Criterion {number} of {count}: {text}", number=number, count=count, text=criterion.text)]
        if known := _known(turn, sheet, place).get(criterion.code):
            lines.append(known_text(turn.language, known.fill, known.done, known.of))
        if before := sheet.marks.get(criterion.code):
            lines.append(turn.tr("So far: {mark}.", mark=value_text(turn.language, criterion, before.value)))
        later = Choice(turn.tr("Later"), LATER)
        if criterion.points is None:
            if not (draft.given or draft.left):
                lines.append(turn.tr("You may add the grounds: “met, minutes of 3/2”."))
            choices = [Choice(turn.tr("Met"), "1"), Choice(turn.tr("Not met"), "0"), later]
        else:
            most = turn.language.number(criterion.points)
            lines.append(turn.tr("How many of {most} points? You may add the grounds behind the number.", most=most))
            choices = [Choice(turn.tr("All {most} points", most=most), str(criterion.points)), later]
        numbering = Numbering.DIGITS if criterion.points is None else Numbering.LETTERS  # a figure is an answer
        return Question("\n".join(lines), choices, numbering=numbering)

    def accept(self, turn: Turn, draft: MarkDraft, answer: Answer) -> None:
        sheet, _ = _begun(turn, draft)
        _, criterion = _asked(sheet, draft)
        draft.left = [each for each in draft.left if each != criterion.code]
        if answer.choice == LATER:
            draft.given.pop(criterion.code, None)
            draft.left.append(criterion.code)
        elif answer.choice:
            draft.given[criterion.code] = (answer.choice, "")
        else:
            if _ASKS.search(fold(answer.text)):
                raise UserError("Please mark it first; what is not certain can be left for later.")
            value, words = _read(criterion, answer.text)
            draft.given[criterion.code] = (str(value), words)
        draft.done = None if _unanswered(draft) else True

    def undo(self, draft: MarkDraft) -> bool:
        """Back is the criterion before."""
        answered = [each for each in draft.codes if each in draft.given or each in draft.left]
        if not answered:
            return False
        draft.given.pop(answered[-1], None)
        draft.left = [each for each in draft.left if each != answered[-1]]
        return True


def _known(turn: Turn, sheet: Sheet, place: Place) -> dict[str, filling.Known]:
    asked = looked_at.of(turn, place.path)
    return turn.once(
        ("known of criteria", sheet.id), lambda: filling.known(turn.session, place, sheet, asked, turn.today)
    )


def _read(criterion: Criterion, text: str) -> tuple[Decimal, str]:
    """The value and the grounds that were typed."""
    text = " ".join(text.split())
    if criterion.points is not None:
        points = _POINTS.match(text)
        value = Decimal(points[1].replace(",", ".")) if points else None
        if value is None or points is None or value > criterion.points:
            raise UserError("Please type a number from 0 to {most}.", most=criterion.points)
        return value, text[points.end() :][:LONGEST]
    folded = fold(text)
    said = _MET.match(folded)
    if said is None:
        raise UserError("Please say first whether it is met: “met” or “not met”; the grounds may stand behind it.")
    words = text[said.end() :] if len(folded) == len(text) else folded[said.end() :]
    return Decimal(said["not"] is None), words.strip(" ,.:;–-")[:LONGEST]


class ReadMarksBack(YesOrNo[MarkDraft]):
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")
    private = True

    def wanted(self, turn: Turn, draft: MarkDraft) -> bool:
        return bool(draft.given)

    def words(self, turn: Turn, draft: MarkDraft) -> str:
        sheet, place = _begun(turn, draft)
        lines = []
        for number, each in enumerate(sheet.set.criteria, start=1):
            if each.code in draft.given:
                value, grounds = draft.given[each.code]
                said = f"{number}. {each.text[:60]}: {value_text(turn.language, each, Decimal(value))}"
                lines.append(f"{said} – {quoted(grounds, 60)}" if grounds else said)
        head = head_text(turn.language, sheet, place.name)
        return "\n".join([head, list_text(lines), turn.tr("Is that right?")])


def _finish(turn: Turn, draft: MarkDraft) -> None:
    sheet, place = _begun(turn, draft)
    given = {code: Mark(Decimal(value), words) for code, (value, words) in draft.given.items()}
    entry = sheets.mark(turn.session, sheet, given, turn.stamp) if given else 0
    now, _ = theirs.open_sheet(turn, sheet.id)
    ways = [Choice(turn.tr("Hand it in to the level above"), f"{COMMAND} {HAND_IN} {sheet.id}"), see(turn, now)]
    if entry:
        ways.append(Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {UNMARK} {sheet.id} {entry}"))
    said = turn.tr(
        "Noted of {organisation}: {result}.", organisation=place.name, result=result_text(turn.language, now)
    )
    turn.say(said if entry else turn.tr("Nothing was changed."), ways)


mark_sheet = Dialogue(
    "mark_sheet",
    marked("marking by criteria"),
    MarkDraft,
    [EachCriterion(), ReadMarksBack()],
    _finish,
    _begun,
)
