"""Mark a whole sheet by what is not met: "tự chấm được 6 tiêu chí, còn … chưa đạt"; and say what is lacking still."""

import re
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.criteria.criteria import CriteriaSet, Every, Mark
from domain.criteria.permissions import may_mark
from domain.errors import NotAllowed, UserError
from domain.figures import Coverage
from domain.roles import Place
from domain.understanding.recognition.answers import numbers_alone
from domain.understanding.recognition.tallies import Tally
from domain.understanding.text.words import fold
from handlers.criteria import theirs
from handlers.criteria.theirs import COMMAND, HAND_IN, SEE, UNMARK
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.criteria import sets, sheets

_NONE = re.compile(r"\b(?:khong co|khong con|dat het|dat ca|du het)\b")


class TallyDraft(BaseModel):
    """`met`: how many were said to be met; `named`: what was said not to be; `unmet`: codes of criteria."""

    place_id: int
    code: str
    period: str
    met: int
    named: list[str] = []
    unmet: list[str] | None = None
    sure: bool | None = None


def begin(turn: Turn, place: Place, said: Tally, text: str) -> bool:
    """Take what was said, each name for the criterion it plainly means; which others is asked, and never guessed."""
    known = sets.in_force(turn.session, place, turn.today).values()
    of_year = [each for each in known if each.every is Every.YEAR and not each.in_points]
    whole, issued = said.met + len(said.unmet), [each for each in of_year if not each.suggested]
    fitting = [each for each in of_year if len(each.criteria) == whole] or (issued if len(issued) == 1 else [])
    criteria = theirs.set_named(turn, place, text) or next(iter(fitting), None)
    if criteria is None or criteria.in_points or said.met > len(criteria.criteria):
        return False
    draft = TallyDraft(place_id=place.id, code=criteria.code, period=criteria.period(turn.today), met=said.met)
    draft.named = list(said.unmet)
    found = [code for each in said.unmet if (code := _meant(criteria, each))]
    missing = len(criteria.criteria) - said.met
    draft.unmet = found if len(found) == missing == len(said.unmet) else [] if not missing else None
    tally_sheet.begin(turn, draft)
    return True


def _meant(criteria: CriteriaSet, name: str) -> str:
    """The only criterion in which all words of a name stand; "" for none or several."""
    if number := re.fullmatch(r"(?:so |tieu chi |tc |thu )*(\d{1,2})", fold(name)):
        return criteria.criteria[int(number[1]) - 1].code if 0 < int(number[1]) <= len(criteria.criteria) else ""
    words = set(fold(name).split())
    found = [each.code for each in criteria.criteria if words <= set(re.findall(r"\w+", fold(each.text)))]
    return found[0] if len(found) == 1 else ""


def _allowed(turn: Turn, draft: TallyDraft) -> tuple[Place, CriteriaSet]:
    place = organisations.by_id(turn.session, draft.place_id)
    if place is None or not may_mark(turn.member, place):
        raise NotAllowed(
            "{organisation} is marked by those who lead or serve it.", organisation=place.name if place else "?"
        )
    organisations.require_open(turn.session, place.id)
    return place, theirs.set_of(turn, place, draft.code)


class WhichUnmet(Step[TallyDraft]):
    slot = "unmet"
    hears = True

    def reads(self, turn: Turn, draft: TallyDraft) -> bool:
        return bool(numbers_alone(turn.text))

    def ask(self, turn: Turn, draft: TallyDraft) -> Question:
        place, criteria = _allowed(turn, draft)
        count = len(criteria.criteria)
        percent = Coverage(draft.met, count).percent
        lines = [f"{criteria.name}, {place.name}, {draft.period}"]
        lines.append(
            turn.tr("As you say {met} of {count} are met, {percent}%.", met=draft.met, count=count, percent=percent)
        )
        if draft.named:
            names = ", ".join(map(quoted, draft.named))
            lines.append(turn.tr("Not met: {names}. I do not find these among the criteria by name.", names=names))
        lines += [f"{place}. {each.text}" for place, each in enumerate(criteria.criteria, start=1)]
        lines.append(turn.tr("Which are not met? Please type their numbers, for example: no. 3, 7."))
        return Question("\n".join(lines))

    def accept(self, turn: Turn, draft: TallyDraft, answer: Answer) -> None:
        _, criteria = _allowed(turn, draft)
        codes = [each.code for each in criteria.criteria]
        numbers = numbers_alone(answer.text)
        if not numbers and _NONE.search(fold(answer.text)):
            draft.unmet = []
        elif numbers and all(0 < each <= len(codes) for each in numbers):
            draft.unmet = [codes[each - 1] for each in dict.fromkeys(numbers)]
        else:
            raise UserError("There are {count} criteria; please type the numbers of those not met.", count=len(codes))


class SureOfTally(YesOrNo[TallyDraft]):
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: TallyDraft) -> str:
        place, criteria = _allowed(turn, draft)
        count, unmet = len(criteria.criteria), draft.unmet or []
        met = count - len(unmet)
        lines = [f"{criteria.name}, {place.name}, {draft.period}"]
        percent = Coverage(met, count).percent
        lines.append(
            turn.tr("By your own marks {met} of {count} are met, {percent}%.", met=met, count=count, percent=percent)
        )
        if met != draft.met:
            lines.append("⚠️ " + turn.tr("Before you said {met}.", met=draft.met))
        lines.append(
            list_text([f"• {turn.tr('not met')}: {each.text}" for each in criteria.criteria if each.code in unmet])
        )
        return "\n".join([*filter(None, lines), turn.tr("Is that right?")])


def _finish(turn: Turn, draft: TallyDraft) -> None:
    place, criteria = _allowed(turn, draft)
    sheet = sheets.begin(turn.session, place.id, criteria, draft.period, turn.stamp)
    unmet, words = draft.unmet or [], "; ".join(draft.named)
    given = {
        each.code: Mark(Decimal(each.code not in unmet), words if each.code in unmet else "")
        for each in criteria.criteria
    }
    entry = sheets.mark(turn.session, sheet, given, turn.stamp)
    ways = (
        Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {UNMARK} {sheet.id} {entry}"),
        Choice(turn.tr("See it"), f"{COMMAND} {SEE} {sheet.id}"),
        Choice(turn.tr("Hand it in to the level above"), f"{COMMAND} {HAND_IN} {sheet.id}"),
    )
    turn.say(turn.tr("Noted; it goes up only once you hand it in."), ways)


tally_sheet = Dialogue(
    "tally_sheet", marked("marking the criteria"), TallyDraft, [WhichUnmet(), SureOfTally()], _finish, _allowed
)


def show_lacking(turn: Turn, place: Place) -> bool:
    """What is not met yet, and what nobody has marked; who recognises decides."""
    begun = parking.parked(turn).get(tally_sheet.name)
    named = TallyDraft.model_validate(begun).named if begun else []
    marked_so = [each for each in sheets.of_year(turn.session, place.id, turn.today.year) if each.marks]
    if not named and not marked_so:
        return False
    lines = [turn.tr("Not met, as you say: {names}.", names=", ".join(map(quoted, named)))] if named else []
    for sheet in marked_so:
        left = [each for each in sheet.set.criteria if each.code not in sheet.marks or not sheet.marks[each.code].value]
        lines.append(f"{sheet.set.name}:")
        for each in left:
            state = turn.tr("not met") if each.code in sheet.marks else turn.tr("not marked")
            lines.append(f"• {each.text} ({state})")
        if not left:
            lines.append(turn.tr("nothing more, as you marked it"))
    lines.append(
        turn.tr("What is met wants its proof when the sheet is handed in; the committee above looks at it and decides.")
    )
    turn.say("\n".join(lines), (Choice(turn.tr("Criteria"), f"{COMMAND} {place.code}"),))
    return True
