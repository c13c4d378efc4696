"""How a campaign reads: its kind, its days, whom it is for."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.campaigns.campaign import CampaignKind, Told, Window
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


def window_text(speak: Language, window: Window) -> str:
    first, last = speak.short_date(window.opens_on), speak.short_date(window.closes_on)
    return speak.tr("From {first} to {last}", first=first, last=last)


def basis_text(speak: Language, basis: Sequence[Mapping[str, str]]) -> list[str]:
    """Write the papers a campaign rests on, a line each."""
    return [
        speak.tr("Basis: {paper}", paper=", ".join(part for part in (each.get("number"), each.get("title")) if part))
        for each in basis
    ]


def opened_text(speak: Language, name: str, first: date, last: date) -> str:
    """Write that a campaign has opened, to whoever may register in it."""
    return speak.tr(
        "{campaign} has begun: from {first} to {last}.\nWe look forward to your pledge, comrade.",
        campaign=name,
        first=speak.short_date(first),
        last=speak.short_date(last),
    )


def closed_text(speak: Language, name: str, last: date) -> str:
    return speak.tr(
        "{campaign} ended on {last}. Thank you, comrade; what you registered stays, and goes on until its deadline.",
        campaign=name,
        last=speak.short_date(last),
    )
