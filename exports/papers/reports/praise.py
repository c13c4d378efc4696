"""What a report says of agreements, recognitions and commendations, and its annex: by who gave them in which form."""

from collections import defaultdict
from datetime import date

from domain.commending.commendation import Praised, praised
from domain.figures import Summary
from domain.papers.writing import padded, with_zeros
from domain.stamps import AsOf
from exports.desk.order import Order
from locales.wording.papers.rows import SPEAK
from locales.wording.quotation import folded
from locales.wording.recognition.agreements import agreements_text
from locales.wording.recognition.commending import form_name, praised_text
from locales.wording.recognition.criteria import recognitions_text
from storage import figures
from storage.campaigns.campaigns import OpenCampaigns
from storage.commending import rows
from storage.ground.database import Session


def figures_of(session: Session, order: Order, as_of: AsOf) -> Summary:
    return figures.summary(session, order.place, OpenCampaigns(order.campaign_ids), as_of, names=False)


def beside_exemplars(summary: Summary) -> list[str]:
    """Write of the agreements and of what was recognised, as a report says it."""
    agreed = with_zeros(agreements_text(SPEAK, summary.agreements))
    recognised = recognitions_text(SPEAK, summary.recognised, lambda count: padded(count) if count else "0")
    return [f"{each}." for each in (agreed, recognised) if each]


def commended(summary: Summary) -> list[str]:
    counted = praised_text(SPEAK, summary.praised)
    said = SPEAK.tr("Commended: {counted}", counted=counted) if summary.praised != Praised() else ""
    return [f"{with_zeros(said)}."] if said else []


def annex(session: Session, order: Order, day: date) -> dict[str, list[dict[str, str]]]:
    """Return a row for each body and form, of what was given by a day and not revoked.

    Where nothing was, nothing: the annex then has the empty rows it has without.
    """
    counts = defaultdict[str, Praised](Praised)
    for each in reversed(rows.given(session, order.campaign_ids, order.place.path, day)):
        counts[", ".join(part for part in (folded(each.body), form_name(SPEAK, each.form)) if part)] += praised([each])
    levels = [
        {"level": level, "collectives": _count(count.collectives), "people": _count(count.people)}
        for level, count in counts.items()
    ]
    return {"levels": levels} if levels else {}


def _count(number: int) -> str:
    return padded(number) if number else "0"
