"""Write a person: greeted, in a list, and as the owner of a pledge."""

from collections.abc import Sequence

from domain.chat import folded_away
from domain.figures import LatePledge, Missing, Summary
from domain.roles import Member, Person
from locales.language import Language
from locales.wording.quotation import quoted

IN_SIGHT = 4  # lines


def greeting(speak: Language, person: Person) -> str:
    place = place_of(person)
    if place:
        return speak.tr("Greetings, comrade {name} of {branch}.", name=person.name, branch=place)
    return speak.tr("Greetings, comrade {name}.", name=person.name)


def welcome(speak: Language, person: Person) -> str:
    place = place_of(person)
    if place:
        return speak.tr("Welcome, comrade {name}, {branch}.", name=person.name, branch=place)
    return speak.tr("Welcome, comrade {name}.", name=person.name)


def place_of(person: Person) -> str:
    """Say where somebody belongs, or else serves; "" where nothing is known."""
    place = person.home or next((duty.place for duty in person.duties if duty.place), None)
    return place.name if place else ""


def owner_text(speak: Language, name: str, organisation: str, *, named: bool) -> str:
    """Say whose pledge follows: a member by name, or nameless for those who may not see the name; "" for no member."""
    if not name:
        return speak.tr("The whole of {organisation}", organisation=organisation) + ":"
    if not named:
        return speak.tr("A comrade of {organisation}:", organisation=organisation)
    return speak.tr("Comrade {name}:", name=name)


def member_entry(speak: Language, member: Member, *, leader: bool, has_chat: bool) -> str:
    mark = "✔" if has_chat else "–"
    return f"{mark} {member.name}" + (f" ({speak.tr('leader')})" if leader else "") + f" · {member.code}"


def missing_entry(speak: Language, person: Missing) -> str:
    marks = [speak.tr("leader")] if person.leader else []
    if not person.has_chat:
        marks.append(speak.tr("has not joined the bot"))
    return f"• {person.name}" + (f" ({', '.join(marks)})" if marks else "")


def last_reminded_line(speak: Language, summary: Summary) -> list[str]:
    """Say of how many of those that are late no reminder comes any more."""
    if not (count := sum(each.reminded_last for each in summary.late)):
        return []
    return [
        speak.trn(
            "{count} of them was reminded of for the last time.",
            "{count} of them were reminded of for the last time.",
            count,
        )
    ]


def late_entry(speak: Language, pledge: LatePledge) -> str:
    """Write one late pledge with its owner."""
    owner = pledge.owner or speak.tr("whole organisation")
    head = speak.trn("• {owner} ({count} day late):", "• {owner} ({count} days late):", pledge.days, owner=owner)
    return f"{head}\n   {quoted(pledge.content)}"


def list_text(lines: Sequence[str]) -> str:
    """Write the lines of a list; of a long one a few stay in sight and a tap opens the rest, where the channel can."""
    text = "\n".join(lines)
    return folded_away(text) if len(lines) > IN_SIGHT else text


def more_line(speak: Language, left: int) -> list[str]:
    """The line below a list that says how many more there are; none where all are shown."""
    return [speak.tr("… and {count} more.", count=left)] if left > 0 else []


def some_of(speak: Language, names: Sequence[str], most: int, between: str = ", ") -> str:
    """Name the first of several, and count the rest."""
    shown, left = between.join(names[:most]), len(names) - most
    return speak.tr("{names} and {count} more", names=shown, count=left) if left > 0 else shown


def reporting_text(speak: Language, name: str, branch: str) -> str:
    return speak.tr(
        "Comrade {name}, {branch} asks how far your registered work has come. "
        "One sentence is enough, for example: “planted 20 so far”.",
        name=name,
        branch=branch,
    )


def late_text(speak: Language, name: str, branch: str) -> str:
    return speak.tr(
        "Comrade {name}, {branch} asks after your registered work whose day has passed: how far has it come? "
        "If there are difficulties or you need more days, please just write it.",
        name=name,
        branch=branch,
    )


def taking_text(speak: Language, name: str, branch: str) -> str:
    return speak.tr(
        "Comrade {name}, {branch} is sharing out its work, and no part is yours yet. "
        "Which part would you like to take? Please tell the secretary.",
        name=name,
        branch=branch,
    )


def urging_text(speak: Language, name: str, branch: str) -> str:
    return speak.tr(
        "Comrade {name}, {branch} looks forward to your pledge in the emulation movement. "
        "It takes about a minute; you may also simply write what you want to do and by when.",
        name=name,
        branch=branch,
    )
