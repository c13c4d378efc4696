"""Write readings as the JSON objects that `understand` prints, one a line."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.pledges.goal import Goal
from domain.understanding.acts.act import Speaker
from domain.understanding.acts.reading import read_act
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.progress import read_progress
from domain.understanding.readings import Ask, ProgressReading
from domain.understanding.sentence import read_pledge
from domain.understanding.standing.checking import is_of_another_whole, is_perhaps_a_choice

KINDS = ("pledge", "goal", "deadline", "progress", "act")


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known where a phrase is said: the pledge it may be about, and who says it."""

    unit: str = ""
    target: Decimal | None = None
    done: Decimal | None = None
    about: str = ""
    role: Speaker = Speaker.ADMIN


def reading_as_json(text: str, as_: str, today: date, situation: Situation | str = "") -> dict[str, Any]:
    """Return the reading of one phrase; fields the kind does not read are null, and an act has fields of its own."""
    known = Situation(unit=situation) if isinstance(situation, str) else situation
    if as_ == "act":
        return _act(text, known.role)
    read: dict[str, Any] = {"text": text, **dict.fromkeys(("goal", "milestone", "deadline", "progress")), "asks": []}
    if as_ == "deadline":
        deadline = read_deadline(text, today)
        read["deadline"] = _day(deadline.day)
        read["asks"] = [ask.value for ask in deadline.asks]
    elif as_ == "goal":
        goal = read_goal(text)
        read |= {"goal": _goal(goal.goal), "milestone": goal.milestone, "asks": [ask.value for ask in goal.asks]}
    elif as_ == "progress":
        read |= _reported(text, known)
    else:
        pledge = read_pledge(text, today)
        read |= {"goal": _goal(pledge.goal.goal), "milestone": pledge.goal.milestone}
        read |= {"deadline": _day(pledge.deadline.day), "asks": list(dict.fromkeys(ask.value for ask in pledge.asks))}
    return read


def _reported(text: str, known: Situation) -> dict[str, Any]:
    """Read a report as the chat does; a pledge whose words are not given is to make so much of what is counted."""
    about = known.about or (f"làm {plain(known.target)} {known.unit}" if known.target is not None else "")
    progress = read_progress(text, known.unit, known.done, known.target, about)
    asks = [ask.value for ask in progress.asks]
    chosen = is_perhaps_a_choice(text.strip(), known.unit, known.target)
    if is_of_another_whole(progress, known.unit, known.target) or (chosen and not asks):
        asks = list(dict.fromkeys((*asks, Ask.AMBIGUOUS.value)))
    return {"progress": _progress(progress), "asks": asks}


def _act(text: str, role: Speaker) -> dict[str, Any]:
    act = read_act(text, role)
    others = [other.value for other in act.others]
    return {"text": text, "act": act.act.value, "whom": act.whom.value, "sure": act.sure, "others": others}


def plain(value: Decimal | None) -> str | None:
    if value is None:
        return None
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _goal(goal: Goal | None) -> dict[str, Any] | None:
    if goal is None:
        return None
    return {
        "comparator": goal.comparator.value,
        "value": plain(goal.value),
        "upper": plain(goal.upper),
        "unit": goal.unit,
        "per": goal.per,
        "parts": [{"value": plain(part.value), "unit": part.unit} for part in goal.parts],
    }


def _progress(progress: ProgressReading) -> dict[str, Any] | None:
    if progress.how is None:
        return None
    return {"done": plain(progress.done), "of": plain(progress.of), "how": progress.how.value}
