"""Several figures in one pledge, or a decrease or parts that may be meant otherwise: asked, with the reason said."""

import re
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.goal import Goal
from domain.pledges.progress import is_percentage
from domain.understanding.goals import read_goal
from domain.understanding.readings import Ask, GoalReading
from domain.understanding.statements import is_work
from domain.understanding.text.words import fold, tokenised
from handlers.registering.draft import PledgeDraft, Target, echo
from handlers.talk.step import Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES
from locales.wording.goals import amount_text, goal_text, target_text

APART, ALL, ONE = YES, "all", "figure"  # a plain yes takes them apart, where that is offered
MOST = 4  # figures
_JOINT = re.compile(r"(?:\s*,|\s+(?:và|va|với|voi|cùng|cung|thêm|them|còn|rồi|roi))+\s+", re.IGNORECASE)
_BOTH = re.compile(
    r"(?:da |vang |u )*(?:ca (?:hai|2|ba|3)|tach(?: ra)?|(?:la )?(?:hai|ba|2|3) viec)(?: viec| luon)?(?: a| nha| nhe)*"
)
_DONE = re.compile(r"\b(?:được|duoc|đc|dc|xong|rồi|đã|đạt)\b|\bmới \d")


def doubt(draft: PledgeDraft, reading: GoalReading, words: str) -> None:
    """Keep the target of a sentence that was understood but for one question, so that the question says why."""
    draft.figures, draft.apart = [], []
    if draft.target or not reading.goal or not reading.asks:
        return
    if reading.others and len(reading.others) < MOST:
        unit = next((each.unit for each in reading.others if each.unit), "")
        first = reading.goal if reading.goal.unit else reading.goal.model_copy(update={"unit": unit})
        draft.figures, draft.apart = [first, *reading.others], _apart(words, len(reading.others) + 1)
    elif reading.asks[0] in (Ask.RELATIVE_OR_POINTS, Ask.SUM):
        draft.unsettled, draft.question = Target(goal=reading.goal), reading.asks[0]


def _apart(words: str, count: int) -> list[str]:
    """The pledges a content makes: "Trồng 50 bưởi", "Trồng 20 mít"; or each of its own work, "… với góp 2 triệu"."""
    pieces: list[str] = []
    for piece in _JOINT.split(" ".join(words.split())):
        if pieces and not (piece[:1].isdigit() or is_work(tokenised(piece), 0)):
            return []
        pieces.append(piece)
    work = re.split(r"\d", pieces[0], maxsplit=1)[0].strip()
    if len(pieces) != count or not all(any(sign.isdigit() for sign in piece) for piece in pieces):
        return []
    return [pieces[0], *(f"{work} {piece}".strip() if piece[0].isdigit() else piece for piece in pieces[1:])]


def ask_which(turn: Turn, draft: PledgeDraft) -> Question:
    """One pledge is counted by one figure: which is it, or is each a pledge of its own?"""
    said = [goal_text(turn.language, each).partition("\n")[0] for each in draft.figures]
    choices = [
        Choice(turn.tr("The target is {target}", target=each), f"{ONE}{place}") for place, each in enumerate(said)
    ]
    whole = _together(draft.figures) if draft.apart else None
    if whole:
        shown = amount_text(turn.language, whole.value, whole.unit)
        choices.append(Choice(turn.tr("All together: {target}", target=shown), ALL))
    if draft.apart:
        choices.insert(0, Choice(turn.tr("{count} pledges, one after the other", count=len(draft.apart)), APART))
    text = turn.tr(
        "I see {count} figures: {figures}. A pledge is counted by one, so please say how it is meant.",
        count=len(said),
        figures=" · ".join(said),
    )
    return Question(echo(turn, draft, text), choices)


def _together(figures: list[Goal]) -> Goal | None:
    """The sum, where all count the same kind of thing: "cây bưởi" and "cây mít" are "cây"."""
    kinds = {each.unit.split(" ")[0].casefold() for each in figures}
    if len(kinds) != 1 or any(is_percentage(each) or each.upper is not None for each in figures) or kinds == {""}:
        return None
    return figures[0].model_copy(update={"value": sum((e.value for e in figures), Decimal(0)), "unit": kinds.pop()})


def takes(draft: PledgeDraft, choice: str, text: str) -> bool:
    """Take the figure that counts; those that are taken apart wait behind this one. False where none is asked for."""
    if not draft.figures:
        return False
    if draft.apart and (choice == APART or _BOTH.fullmatch(fold(text))):
        _take_apart(draft)
    elif _DONE.search(text.casefold()):  # "được 20 cây mít rồi" tells of work, and not of a target
        raise UserError("Please choose one of these.")
    elif choice == ALL and (whole := _together(draft.figures)):
        draft.target = Target(goal=whole)
    elif choice.startswith(ONE) and int(choice.removeprefix(ONE)) < len(draft.figures):
        draft.target = Target(goal=draft.figures[int(choice.removeprefix(ONE))])
    elif goal := _named(draft, text):
        draft.target = Target(goal=goal)
    else:
        raise UserError("Please choose one of these.")
    draft.figures, draft.apart = [], []
    return True


def _named(draft: PledgeDraft, text: str) -> Goal | None:
    typed, whole = read_goal(text).goal, _together(draft.figures) if draft.apart else None
    if typed is None:
        return None
    may_be = [each for each in (*draft.figures, *([whole] if whole else ())) if _is_same(each, typed)]
    return may_be[0] if len(may_be) == 1 else None


def _is_same(figure: Goal, typed: Goal) -> bool:
    meant, said = fold(figure.unit).split(), fold(typed.unit).split()
    return figure.value == typed.value and said[: len(meant)] == meant[: len(said)]


def _take_apart(draft: PledgeDraft) -> None:
    day = f" trước {draft.deadline:%d/%m/%Y}" if draft.deadline else ""
    first, *others = (each[:1].upper() + each[1:] for each in draft.apart)
    draft.content, draft.target = first, Target(goal=draft.figures[0])
    draft.later = "\n".join(part for part in (*(f"{each}{day}" for each in others), draft.later) if part)


def reason(turn: Turn, draft: PledgeDraft) -> str:
    """Why a target that was understood is asked about."""
    target = draft.unsettled or Target()
    shown = target_text(turn.language, target.goal, target.milestone)
    if draft.question == Ask.SUM and target.goal:
        unit = target.goal.unit
        parts = sum((part.value for part in target.goal.parts), Decimal(0))
        return turn.tr(
            "The parts make {parts} together, and that is more than the whole, {whole}:\n{target}\n"
            "Keep it as you wrote it?",
            parts=amount_text(turn.language, parts, unit),
            whole=amount_text(turn.language, target.goal.value, unit),
            target=shown,
        )
    amount = f"{turn.language.number(target.goal.value)}%" if target.goal else ""
    return turn.tr("A decrease of {amount} can mean two things. Which is meant?", amount=amount)
