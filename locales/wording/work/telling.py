"""Write what people are told of work items: given, handed on, declined, done, changed, given back."""

from collections.abc import Sequence
from datetime import date

from domain.work.item import WorkItem
from locales.language import Language, marked
from locales.wording.quotation import quoted, their_words
from locales.wording.work.items import entry


def given(speak: Language, today: date, items: Sequence[WorkItem], by: str) -> str:
    """Tell whoever has the items now, of one pledge."""
    head = speak.trn(
        "Comrade {name} gives you work to do:", "Comrade {name} gives you {count} pieces of work:", len(items), name=by
    )
    lines = [entry(speak, today, each, with_holder=False) for each in items]
    return "\n".join([head, *lines, _part_of(speak, items[0])])


def handed_on(speak: Language, item: WorkItem, by: str, to: str) -> str:
    """Tell who gave an item that somebody else has it now."""
    said = speak.tr("Comrade {name} handed work on to comrade {other}:", name=by, other=to)
    return f"{said}\n{_named(speak, item)}"


def no_more_yours(speak: Language, items: Sequence[WorkItem]) -> str:
    """Tell whoever had items that they need not do them."""
    named = [line for each in items for line in (f"• {quoted(each.text)}", f"   {_part_of(speak, each)}")]
    return "\n".join([speak.tr("Comrade, this work is not yours to do any more:"), *named])


def declined(speak: Language, item: WorkItem, by: str, why: str) -> str:
    said = speak.tr("Comrade {name} cannot take this work on:", name=by)
    return f"{said}\n{_named(speak, item)}\n{their_words(speak, why)}"


def taken(speak: Language, item: WorkItem, by: str) -> str:
    return f"{speak.tr('Comrade {name} takes this work on after all:', name=by)}\n{_named(speak, item)}"


def finished(speak: Language, item: WorkItem, by: str) -> str:
    return f"{speak.tr('Comrade {name} has done this work:', name=by)}\n{_named(speak, item)}"


def reopened(speak: Language, item: WorkItem, by: str) -> str:
    return f"{speak.tr('Comrade {name}: this work is not done yet after all:', name=by)}\n{_named(speak, item)}"


def reworded(speak: Language, today: date, item: WorkItem, by: str) -> str:
    """Tell whoever has an item that it is another one, or due on another day."""
    said = speak.tr("Comrade {name} changed work you have:", name=by)
    return f"{said}\n{entry(speak, today, item, with_holder=False)}\n{_part_of(speak, item)}"


def come_back(speak: Language, items: Sequence[WorkItem], whose: str) -> str:
    """Tell who gave items that whoever had them belongs to the branch no more; `whose`: "" where the branch is gone."""
    gone = marked("Comrade {name} does not belong to the branch any more. This work is to be given anew:")
    ended = marked("The branch is no more, so nobody has this work that you gave:")
    said = speak.tr(gone if whose else ended, name=whose)
    return "\n".join([said, *(f"• {quoted(each.text)}" for each in items)])


def whole_ended(speak: Language, items: Sequence[WorkItem], *, goes_on: bool) -> str:
    """Tell who has work that the pledge it is for has come to its end, or goes on after all."""
    ended = marked("Comrade, {content} has come to its end, so this need not be done any more:")
    again = marked("Comrade, {content} goes on, so this is to be done as before:")
    said = speak.tr(again if goes_on else ended, content=quoted(items[0].content, 120))
    return "\n".join([said, *(f"• {quoted(each.text)}" for each in items)])


def reminded(speak: Language, today: date, mine: Sequence[WorkItem], others: Sequence[WorkItem] = ()) -> str:
    """Remind of work that is due; `others`: of comrades without a phone, with their names."""
    parts = []
    if mine:
        late = all(each.is_late(today) for each in mine)
        head = (
            speak.tr("⏰ Work given to you is past its day:") if late else speak.tr("⏰ Work given to you is due soon:")
        )
        parts += [head, *(entry(speak, today, each, with_holder=False) for each in mine)]
    if others:
        parts.append(speak.tr("⏰ Work of comrades without a phone; please tell them:"))
        parts += [entry(speak, today, each) for each in others]
    return "\n".join(parts)


def _named(speak: Language, item: WorkItem) -> str:
    return f"{quoted(item.text)}\n{_part_of(speak, item)}"


def _part_of(speak: Language, item: WorkItem) -> str:
    return speak.tr("Part of: {content}", content=quoted(item.content, 120))
