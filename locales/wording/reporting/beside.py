"""Write what a report says beside its number, and how far the parts of a target are."""

from datetime import date
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.pledges.remarks import Beside, Outlook, Stage
from domain.pledges.standing import parts_exceed
from locales.language import Language, marked
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted

OUTLOOKS = {
    Outlook.SURE: marked("will surely be reached"),
    Outlook.LIKELY: marked("is likely to be reached"),
    Outlook.HARD: marked("will hardly be reached"),
}
STAGES = {
    Stage.FIRST_RESULTS: marked("first results"),
    Stage.NEARLY_DONE: marked("done in the main"),
    Stage.TO_BE_RECOGNISED: marked("waits to be recognised"),
}
IN_A_LIST = 80  # characters


def beside_lines(speak: Language, beside: Beside) -> list[str]:
    """Return one line for each thing that was said."""
    lines = []
    if beside.stage:
        lines.append(speak.tr("Where it stands: {stage}", stage=speak.tr(STAGES[beside.stage])))
    if beside.outlook:
        lines.append(speak.tr("Outlook: {outlook}", outlook=speak.tr(OUTLOOKS[beside.outlook])))
    if beside.remark:
        lines.append(speak.tr("Said with it: {words}", words=quoted(beside.remark, 300)))
    if beside.difficulty:
        lines.append(speak.tr("Difficulty: {words}", words=quoted(beside.difficulty, 300)))
    if beside.wanted:
        lines.append(speak.tr("Asked for: {words}", words=quoted(beside.wanted, 300)))
    return lines


def said_lines(speak: Language, beside: Beside, on: date | None) -> list[str]:
    """The same on a card, where the day tells how old it is."""
    lines = beside_lines(speak, beside)
    if not lines or on is None:
        return lines
    head = speak.tr("Last said, on {day}:", day=speak.short_date(on))
    return [f"{head} {lines[0]}"] if len(lines) == 1 else [head, *lines]


def beside_entry(speak: Language, beside: Beside) -> str:
    """The same on one line of a list, "" where nothing was said."""
    said = [speak.tr(STAGES[beside.stage])] if beside.stage else []
    said += [speak.tr(OUTLOOKS[beside.outlook])] if beside.outlook else []
    words = ", ".join(each for each in (beside.remark, beside.difficulty, beside.wanted) if each)
    return " · ".join([*said, *([quoted(words, IN_A_LIST)] if words else [])])


def parts_lines(speak: Language, goal: Goal, whole: Decimal | None, done: dict[int, Decimal]) -> list[str]:
    """Tell how far each part is, and warn where together they are more than the whole."""
    lines = []
    for place, part in enumerate(goal.parts):
        if place in done:
            so_far, target = speak.number(done[place]), amount_text(speak, part.value, part.unit or goal.unit)
            lines.append(speak.tr("of which {done}/{target}", done=so_far, target=target))
    if parts_exceed(goal, whole, done):
        lines.append(speak.tr("The parts together are more than the total; please look at the figures again."))
    return lines
