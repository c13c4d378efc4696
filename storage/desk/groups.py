"""Count what an organisation and all below it registered by the topmost groups of contents."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from domain.figures import Coverage
from domain.roles import Place
from domain.stamps import AsOf
from storage.desk.registered import tops
from storage.results.results import results


def by_group(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[tuple[str, Coverage]]:
    """Return the plain name of each group with what is done of what is registered in it, the largest first."""
    if not tops(session, campaign_ids):
        return []
    groups = results(session, place, campaign_ids, AsOf.now(today)).groups
    found = {name: Coverage(done, count) for name, (count, done) in groups.items()}
    return sorted(found.items(), key=lambda group: (not group[0], -group[1].total, group[0]))
