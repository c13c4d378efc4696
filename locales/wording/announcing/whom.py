"""Say for whom an announcement is beyond posts and pledges: since when they joined, of which cluster, what they are."""

from domain.reach.audience import Audience
from locales.language import Language
from locales.wording.quotation import quoted
from locales.wording.roster.kinds import kinds_text


def further_parts(speak: Language, audience: Audience) -> list[str]:
    """Name each of them: "who has joined since 01/07/2026", "of Cụm 1", "on a list of 12 people"."""
    parts = [speak.tr("of the campaign {name}", name=quoted(audience.campaign))] if audience.campaign else []
    if audience.joined_since:
        parts.append(speak.tr("who has joined since {day}", day=audience.joined_since.date()))
    if audience.clusters:
        parts.append(speak.tr("of {clusters}", clusters=", ".join(audience.clusters)))
    if audience.units:
        parts.append(speak.tr("of these organisations: {kinds}", kinds=kinds_text(speak, audience.units)))
    if audience.kinds:
        parts.append(kinds_text(speak, audience.kinds))
    if audience.people is not None:
        listed = len(audience.people)
        parts.append(speak.trn("on a list of {count} person", "on a list of {count} people", listed))
    return parts
