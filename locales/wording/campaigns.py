"""How a campaign reads: its kind, its days, whom it is for."""

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
