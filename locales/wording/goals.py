"""Write an amount, a goal and a target."""

from decimal import Decimal

from domain.pledges.goal import Comparator, Goal
from domain.pledges.progress import is_percentage
from locales.language import Language, marked
from locales.wording.quotation import folded, quoted

_FORMS = {
    Comparator.AT_LEAST: marked("{amount}"),
    Comparator.MORE_THAN: marked("more than {amount}"),
    Comparator.AT_MOST: marked("at most {amount}"),
    Comparator.LESS_THAN: marked("less than {amount}"),
    Comparator.EXACTLY: marked("exactly {amount}"),
    Comparator.DOWN: marked("down by {amount}"),
    Comparator.ZERO: marked("no {unit}"),
}
_BASIS = {"relative": marked("(compared with before)"), "points": marked("(percentage points)")}


def amount_text(speak: Language, value: Decimal, unit: str) -> str:
    """Write a number with its unit; a percent sign stands close, and large sums of money are said in millions."""
    size, unit = scale_of(speak, unit, value)
    number = speak.number(value / size)
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()


def scale_of(speak: Language, unit: str, *values: Decimal) -> tuple[int, str]:
    """Return by how much large sums of money are divided, and their unit then: a million, "triệu đồng"; else 1.

    It is one for all of the values, the largest last.
    """
    unit = folded(unit)
    for size, word in ((10**9, marked("billion")), (10**6, marked("million"))) if unit.startswith("đồng") else ():
        if values[-1] >= size and not any(each % (size // 1000) for each in values):
            return size, f"{speak.tr(word)} {unit}"
    return 1, unit


def goal_text(speak: Language, goal: Goal) -> str:
    """Read a goal back, each of its parts on a line of its own."""
    if goal.comparator is Comparator.RANGE and goal.upper is not None:
        low = speak.number(goal.value) + ("%" if is_percentage(goal) else "")
        text = speak.tr("from {low} to {high}", low=low, high=amount_text(speak, goal.upper, goal.unit))
    else:
        form = _FORMS.get(goal.comparator, _FORMS[Comparator.AT_LEAST])
        text = speak.tr(form, amount=amount_text(speak, goal.value, goal.unit), unit=folded(goal.unit))
    if goal.basis:
        text += " " + speak.tr(_BASIS[goal.basis])
    if goal.per:
        text = speak.tr("{amount} / {per}", amount=text, per=goal.per)
    for part in goal.parts:
        amount = amount_text(speak, part.value, part.unit or goal.unit)
        text += "\n   · " + speak.tr("of which {amount}", amount=amount)
    return text


def target_text(speak: Language, goal: Goal | None, milestone: str | None) -> str:
    return goal_text(speak, goal) if goal else speak.tr("product: {product}", product=quoted(milestone or ""))
