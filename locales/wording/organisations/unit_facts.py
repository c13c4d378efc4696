"""Write what an organisation did for a campaign: one fact with its day, and what somebody noted of it."""

from domain.campaigns.unit_facts import FactKind, Noted
from domain.figures import Coverage
from locales.language import Language
from locales.wording.figures import coverage_text


def fact_text(speak: Language, kind: FactKind, noted: Noted | None) -> str:
    """ "Đã quán triệt 28/30 (93%), ngày 12/03/2026"."""
    if noted is None:
        return speak.tr("{fact}: not noted yet", fact=kind.name)
    share = "" if noted.done is None else f" {coverage_text(speak, Coverage(noted.done, noted.of or 0))}"
    return speak.tr("{fact}, on {day}", fact=f"{kind.name}{share}", day=speak.short_date(noted.day))


def noted_text(speak: Language, organisation: str, said: str, by: str) -> str:
    """Tell who leads an organisation what somebody above noted of it."""
    words = speak.tr("Comrade {name} has noted of {organisation}:", name=by, organisation=organisation)
    return f"{words}\n{said}"


def studied_text(speak: Language, organisation: str, said: str, number: int) -> str:
    """Tell who leads an organisation what is noted of it, from those who understood an announcement."""
    words = speak.tr(
        "From those who say that they have understood announcement no. {number} I note of {organisation}:",
        number=str(number),
        organisation=organisation,
    )
    more = speak.tr("As more do, the figure grows. What you note yourself stands instead.")
    return f"{words}\n{said}\n{more}"


def taken_back_text(speak: Language, organisation: str, fact: str, by: str) -> str:
    return speak.tr(
        "Comrade {name} has taken back what was noted of {organisation}: {fact}.",
        name=by,
        organisation=organisation,
        fact=fact,
    )
