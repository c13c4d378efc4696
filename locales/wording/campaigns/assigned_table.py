"""Say what became of a table of targets a committee sent."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from domain.chat import Choice
from domain.roster.rows import Problem
from domain.roster.saying import Said
from locales.language import Language
from locales.wording.roster.refusals import spoken, told

SHOWN = 5  # rows


def reading_text(speak: Language, name: str) -> str:
    return speak.tr("I am reading “{file}”. Nothing is given yet.", file=name)


def page_text(speak: Language, address: str, until: datetime, zone: tzinfo) -> str:
    head = speak.tr("Please send the table by this page, until {moment}:", moment=speak.moment(until, zone))
    return f"{head}\n{address}"


def read_text(speak: Language, name: str, count: int) -> str:
    return speak.trn(
        "“{file}” is read: {count} unit. Nothing is given yet.",
        "“{file}” is read: {count} units. Nothing is given yet.",
        count,
        file=name,
    )


def look_choice(speak: Language, number: int) -> Choice:
    return Choice(speak.tr("Look at it and give it"), f"/chitieugiao bang {number}")


def unusable_text(speak: Language, name: str, reason: Said, *, indicators: bool = False) -> str:
    """Say why nothing of the file can be read."""
    none = speak.tr("Nothing was noted. Please mend it and send it again.")
    said = spoken(speak, reason)
    head = said if name in said else f"“{name}”: {said}"
    return f"{head}\n{none if indicators else speak.tr('Nothing was given. Please mend it and send it again.')}"


def refused_text(speak: Language, name: str, problems: Sequence[Problem], *, indicators: bool = False) -> str:
    """Name the rows to change, the first of them in full."""
    noted = speak.trn(
        "“{file}”: {count} row has to be changed. Nothing was noted.",
        "“{file}”: {count} rows have to be changed. Nothing was noted.",
        len(problems),
        file=name,
    )
    head = speak.trn(
        "“{file}”: {count} row has to be changed. Nothing was given.",
        "“{file}”: {count} rows have to be changed. Nothing was given.",
        len(problems),
        file=name,
    )
    lines = [noted if indicators else head, *(f"– {told(speak, each)}" for each in problems[:SHOWN])]
    if len(problems) > SHOWN:
        lines.append(speak.tr("and {count} more", count=len(problems) - SHOWN))
    return "\n".join([*lines, speak.tr("Please mend them and send the whole table again.")])
