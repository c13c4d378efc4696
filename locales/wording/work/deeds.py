"""Write what happened to work: given, handed on, declined, given back, done, changed, taken off the list."""

from collections.abc import Collection
from datetime import date

from domain.pledges.happening import Happening
from domain.work.item import WorkDeed
from locales.language import Language, marked
from locales.wording.quotation import quoted

WORDS = 120  # characters
_TO = {
    WorkDeed.GIVEN: marked("gave work {work} to comrade {name}"),
    WorkDeed.HANDED: marked("handed work {work} to comrade {name}"),
    WorkDeed.TAKEN: marked("took work {work} on after all"),
    WorkDeed.RESTORED: marked("put work {work} on the list again"),
    WorkDeed.REOPENED: marked("work {work} is not done yet after all"),
    WorkDeed.FINISHED: marked("noted work {work} as done"),
    WorkDeed.REMOVED: marked("took work {work} off the list"),
    WorkDeed.REWORDED: marked("changed work to {work}"),
    WorkDeed.DECLINED: marked("could not take work {work} on"),
    WorkDeed.RETURNED: marked("work {work} waits to be given anew: who had it belongs here no more"),
}


def work_deed(speak: Language, each: Happening, known: Collection[int]) -> str:
    """Say what happened to a piece of work; who has it is named only where they belong here today."""
    text = quoted(each.work, WORDS)
    if each.verb == WorkDeed.GIVEN and each.holder_id is None:
        return speak.tr("noted work {work}, which nobody has yet", work=text)
    words = _TO.get(WorkDeed(each.verb), marked("another change"))
    name = each.holder if each.holder_id in known else speak.tr("a comrade outside the branch")
    return speak.tr(words, work=text, name=name) + _changes(speak, each)


def _changes(speak: Language, each: Happening) -> str:
    """What it was before, where it was changed: the words and the day."""
    if each.verb != WorkDeed.REWORDED:
        return ""
    details, said = each.details, ""
    if details.get("before") != details.get("after"):
        said += "; " + speak.tr("before: {words}", words=quoted(str(details.get("before") or ""), WORDS))
    old, new = details.get("due") or (None, None)
    if old != new:
        days = [speak.short_date(date.fromisoformat(day)) if day else speak.tr("no day") for day in (old, new)]
        said += "; " + speak.tr("Deadline: {before} → {after}", before=days[0], after=days[1])
    return said
