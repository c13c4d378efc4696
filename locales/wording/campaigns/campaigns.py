"""How a campaign reads: its kind, its days, whom it is for."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from domain.campaigns.campaign import CampaignKind, Told, Window
from domain.understanding.text.words import fold
from locales.language import Language, marked

KINDS = {
    CampaignKind.STANDING: marked("standing movement"),
    CampaignKind.PEAK: marked("peak campaign"),
    CampaignKind.PHASE: marked("phase of a movement"),
    CampaignKind.TERM: marked("campaign of a term of office"),
}
TOLD = {
    Told.NOBODY: marked("Nobody is written to when it opens and closes"),
    Told.LEADERS: marked("Secretaries are written to when it opens and closes"),
    Told.EVERYBODY: marked("Everybody is written to when it opens and closes"),
}


_CALLED = ("phong trao", "cao diem", "dot ", "chien dich", "cuoc ", "thang ", "giai doan")


def movement_text(speak: Language, name: str) -> str:
    """Write a movement's name inside a sentence: "phong trào thi đua “Đồng Khởi mới”"."""
    if not name:
        return speak.tr("the emulation movement")
    if fold(name).startswith(_CALLED):
        return name[:1].lower() + name[1:]
    return speak.tr("the movement “{name}”", name=name)


def window_text(speak: Language, window: Window) -> str:
    """Write the days, and those of registering where these are others."""
    first, last = speak.short_date(window.opens_on), speak.short_date(window.closes_on)
    text = speak.tr("From {first} to {last}", first=first, last=last)
    begins, ends = window.registers_from, window.registers_until
    if begins and begins != window.opens_on:
        text += " · " + speak.tr("registering from {day}", day=speak.short_date(begins))
    if ends and ends != window.closes_on:
        text += " · " + speak.tr("registering until {day}", day=speak.short_date(ends))
    return text


def basis_text(speak: Language, basis: Sequence[Mapping[str, str]]) -> list[str]:
    """Write the papers a campaign rests on, a line each."""
    return [speak.tr("Basis: {paper}", paper=_paper(speak, each)) for each in basis]


def _paper(speak: Language, paper: Mapping[str, str]) -> str:
    """Its number, title and day, as far as they are known; of a link alone the link."""
    parts = [paper.get("number"), paper.get("title")]
    with suppress(ValueError):
        parts.append(speak.short_date(date.fromisoformat(paper.get("date", ""))))
    return ", ".join(part for part in parts if part) or paper.get("link", "")


def opened_text(speak: Language, name: str, first: date, last: date) -> str:
    """Write that a campaign has opened, to whoever may register in it."""
    return speak.tr(
        "{campaign} has begun: from {first} to {last}.\nWe look forward to your pledge, comrade.",
        campaign=name,
        first=speak.short_date(first),
        last=speak.short_date(last),
    )


def changed_text(speak: Language, name: str, first: date, last: date, registers_until: date | None) -> str:
    """Write that a campaign is otherwise than it was told."""
    days = window_text(speak, Window(first, last, registers_until=registers_until))
    return speak.tr("{campaign} has changed: {days}.\nWhat is registered stays.", campaign=name, days=days)


def closed_text(speak: Language, name: str, last: date) -> str:
    return speak.tr(
        "{campaign} ended on {last}. Thank you, comrade; what you registered stays, and goes on until its deadline.",
        campaign=name,
        last=speak.short_date(last),
    )
