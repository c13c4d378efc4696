"""Write invitations: the message to send on, how the assistant is found on each app, who has not joined yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.people.newcomers import NotJoined
from locales.language import Language


@dataclass(frozen=True, slots=True)
class Ways:
    """How the assistant is found: its name on each app that is on, and the address that opens it there.

    In a link {code} stands for the code; without it the code has to be typed.
    """

    names: Mapping[str, str]
    links: Mapping[str, str]

    def link(self, code: str) -> str:
        """Return the address behind a QR code: best one that brings the code along; "" where there is none."""
        best = sorted(self.links.values(), key=lambda link: "{code}" not in link)
        return best[0].replace("{code}", code) if best else ""


def grouped(code: str) -> str:
    return f"{code[:4]} {code[4:]}"


def invitation(speak: Language, name: str, code: str, ways: Ways, last: date) -> str:
    """Write what a secretary sends on to one comrade as it is."""
    lines = [speak.tr("Comrade {name}, you are invited to take part in the emulation movement.", name=name)]
    lines += how_to_find(speak, ways) or [speak.tr("Open the assistant and send it the code.")]
    lines.append(speak.tr("Your code: {code}", code=grouped(code)))
    if "{code}" in ways.links.get("telegram", ""):  # else the address alone is among the ways
        link = ways.links["telegram"].replace("{code}", code)
        lines.append(speak.tr("On Telegram it is enough to open: {link}", link=link))
    lines.append(speak.tr("The code works once, until the end of {day}.", day=speak.short_date(last)))
    return "\n".join(lines)


def how_to_find(speak: Language, ways: Ways) -> list[str]:
    """Return a line for each app: Zalo, which most have, first."""
    lines = []
    for channel in sorted({*ways.names, *ways.links}, reverse=True):
        name, link, app = ways.names.get(channel, ""), ways.links.get(channel, ""), channel.capitalize()
        if "{code}" not in link and link:
            lines.append(speak.tr("• {app}: open {link} and send the code.", app=app, link=link))
        elif name:
            lines.append(speak.tr("• {app}: look for “{name}” and send the code.", app=app, name=name))
        elif channel not in ways.links:
            lines.append(speak.tr("• {app}: open the assistant and send the code.", app=app))
    return lines


def not_joined_entry(speak: Language, person: NotJoined, today: date) -> str:
    """Say of one comrade since when they are on the list without having joined, and what became of their code."""
    days = max(0, (today - person.since).days)
    since = speak.trn("{name}: {count} day", "{name}: {count} days", days, name=person.name)
    return f"• {since} ({_code_text(speak, person, today)})"


def _code_text(speak: Language, person: NotJoined, today: date) -> str:
    if person.invited_on is None:
        return speak.tr("no code yet")
    if person.code_until is None or person.code_until < today:
        return speak.tr("code of {day}, no longer valid", day=person.invited_on)
    return speak.tr("code of {day}, until {last}", day=person.invited_on, last=person.code_until)


def sheet_text(speak: Language, branch: str, names: Sequence[str], last: date) -> str:
    return speak.trn(
        "Here is the sheet of {branch}: {count} card. Please print it on A4, cut it and hand each comrade theirs. "
        "The codes work once, until the end of {day}; earlier unused ones are void.",
        "Here is the sheet of {branch}: {count} cards. Please print it on A4, cut it and hand each comrade theirs. "
        "The codes work once, until the end of {day}; earlier unused ones are void.",
        len(names),
        branch=branch,
        day=last,
    )
