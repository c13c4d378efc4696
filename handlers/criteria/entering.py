"""A set of criteria of one's own: its name, a criterion a line, read back with what its points add up to."""

from collections.abc import Callable
from decimal import Decimal

from pydantic import BaseModel, ValidationError

from domain.chat import Choice
from domain.criteria.criteria import WHOLE, CriteriaSet, entered, shipped
from domain.criteria.permissions import may_set_criteria
from domain.criteria.said import criteria_lines
from domain.criteria.said import entered as said
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.stamps import WAY_BACK
from domain.understanding.text.words import fold
from handlers.criteria import theirs
from handlers.criteria.theirs import COMMAND, UNSET
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.people import list_text
from storage import organisations
from storage.criteria import sets
from storage.ground import history

MOST = 9


class SetDraft(BaseModel):
    organisation_id: int | None = None
    name: str | None = None
    lines: list[tuple[str, str]] | None = None
    sure: bool | None = None


def begin(turn: Turn, text: str = "") -> None:
    """Begin with what a message says already."""
    found, own = said(text), _own(turn)
    draft = SetDraft(organisation_id=own[0].id if len(own) == 1 else None)
    if found:
        draft.name, draft.lines = found[0], [(line, str(points or "")) for line, points in found[1]]
    enter_set.begin(turn, draft)


def _own(turn: Turn) -> list[Place]:
    found = [each for each in theirs.places(turn) if may_set_criteria(turn.member, each)]
    if not found:
        raise NotAllowed("Criteria are set by those who lead or serve an organisation.")
    return found


class ForWhom(Step[SetDraft]):
    slot = "organisation_id"
    hears = True

    def ask(self, turn: Turn, draft: SetDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in _own(turn)[:MOST]]
        return Question(turn.tr("For which organisation and those below it is the set?"), choices)

    def accept(self, turn: Turn, draft: SetDraft, answer: Answer) -> None:
        chosen = [each.id for each in _own(turn) if str(each.id) == answer.choice]
        if not chosen:
            raise UserError("Please choose one of the organisations.")
        draft.organisation_id = chosen[0]


class ItsName(Step[SetDraft]):
    slot = "name"
    hears = True
    wants = Wants.WORDS

    def ask(self, turn: Turn, draft: SetDraft) -> Question:
        known = [Choice(each.name, each.code) for each in shipped().values()]
        return Question(
            turn.tr("How is the set called? Choose one to put another in its place, or type a name."), known
        )

    def accept(self, turn: Turn, draft: SetDraft, answer: Answer) -> None:
        name = shipped()[answer.choice].name if answer.choice in shipped() else " ".join(answer.text.split())
        if not 2 < len(name) <= 80:
            raise UserError("Please type a short name, for example: Sáu không.")
        draft.name = name


class ItsLines(Step[SetDraft]):
    slot = "lines"
    wants = Wants.WORDS
    hears = True

    def reads(self, turn: Turn, draft: SetDraft) -> bool:
        return len(criteria_lines(turn.text)) > 1

    def ask(self, turn: Turn, draft: SetDraft) -> Question:
        return Question(
            turn.tr(
                "Please send all criteria in one message, one on each line; with points, put “20 points” at the end."
            )
        )

    def accept(self, turn: Turn, draft: SetDraft, answer: Answer) -> None:
        found = criteria_lines(answer.text)
        if len(found) < 2:
            raise UserError("I see one line only. Please put each criterion on a line of its own.")
        draft.lines = [(text, str(points or "")) for text, points in found]


class ReadSetBack(YesOrNo[SetDraft]):
    yes = "Yes, set it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: SetDraft) -> str:
        place, new = _meant(turn, draft)
        head = turn.tr(
            "{criteria}, for {organisation} and below, from today:", criteria=new.name, organisation=place.name
        )
        lines = [
            f"{number}. {each.text}" + (f" ({turn.tr('{points} points', points=each.points)})" if each.points else "")
            for number, each in enumerate(new.criteria, start=1)
        ]
        warning = [turn.tr("⚠️ The points add up to {points}, not to 100.", points=new.most)] if _is_off(new) else []
        begun = turn.tr("Sheets that were begun go on by the former set until somebody says otherwise.")
        return "\n".join([head, list_text(lines), *warning, begun, turn.tr("Is that right?")])


def _is_off(new: CriteriaSet) -> bool:
    return new.in_points and new.most != WHOLE


def _meant(turn: Turn, draft: SetDraft) -> tuple[Place, CriteriaSet]:
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    if place is None or not may_set_criteria(turn.member, place):
        raise NotAllowed("Criteria are set by those who lead or serve an organisation.")
    organisations.require_open(turn.session, place.id)
    lines = [(text, Decimal(points) if points else None) for text, points in draft.lines or []]
    if len({points is None for _, points in lines}) > 1:
        raise UserError("Some criteria have points and some have none. Please give each its points, or none any.")
    name = draft.name or ""
    folded = fold(name)
    known = next(
        (each for each in sets.in_force(turn.session, place, turn.today).values() if each.is_called(folded)), None
    )
    try:
        return place, entered(name, lines, known)
    except ValidationError as error:
        raise UserError("A criterion has at most 400 letters and more than no points.") from error


def _allowed(turn: Turn, draft: SetDraft) -> None:
    if draft.organisation_id and draft.name and draft.lines:
        _meant(turn, draft)
    else:
        _own(turn)


def _finish(turn: Turn, draft: SetDraft) -> None:
    place, new = _meant(turn, draft)
    entry = sets.issue(turn.session, place, new, turn.stamp)
    ways = (
        Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {UNSET} {entry}"),
        Choice(turn.tr("Criteria"), f"{COMMAND} {place.code}"),
    )
    turn.say(
        turn.tr("{criteria} holds for {organisation} and below.", criteria=new.name, organisation=place.name), ways
    )
    _tell_below(
        turn,
        place,
        lambda speak: speak.tr(
            "{organisation} has set criteria anew: {criteria}.", organisation=place.name, criteria=new.name
        ),
        f"criteria:{entry}",
        new.code,
    )


def _tell_below(turn: Turn, place: Place, words: Callable[[Language], str], key: str, code: str) -> None:
    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("See it"), f"{COMMAND} {theirs.SET} {code}")]

    for below in organisations.children(turn.session, place.id):
        theirs.tell_leaders(turn, below, words, key, ways)


def unset(turn: Turn, entry: int | None) -> None:
    """Let the former criteria hold again, for 7 days: whoever set the new ones, or may set them."""
    number = sets.issuer(turn.session, entry or 0)
    place = organisations.by_id(turn.session, number) if number else None
    by = history.author(turn.session, entry or 0)
    if place is None or by is None:
        raise UserError("That is taken back already, or has been changed since.")
    if not may_set_criteria(turn.member, place):
        raise NotAllowed("Criteria are set by those who lead or serve an organisation.")
    if by[1] < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    gone = sets.take_back(turn.session, entry or 0, turn.stamp)
    if gone is None:
        raise UserError("That is taken back already, or has been changed since.")
    turn.say(
        turn.tr("Done: the former criteria hold again."), (Choice(turn.tr("Criteria"), f"{COMMAND} {place.code}"),)
    )
    _tell_below(
        turn,
        place,
        lambda speak: speak.tr(
            "{organisation} has taken its criteria back: {criteria}. What held before holds again.",
            organisation=place.name,
            criteria=gone.name,
        ),
        f"criteria back:{entry}",
        gone.code,
    )


enter_set = Dialogue(
    "enter_criteria",
    marked("setting criteria"),
    SetDraft,
    [ForWhom(), ItsName(), ItsLines(), ReadSetBack()],
    _finish,
    _allowed,
    about="name",
)
