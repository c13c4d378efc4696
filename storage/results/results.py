"""Count what came of what an organisation and all below registered, as of a day."""

from collections.abc import Sequence

from sqlmodel import Session

from domain.pledges.remarks import Outlook
from domain.results.results import Results, Sum
from domain.roles import Place
from domain.stamps import AsOf
from storage.desk.registered import tops
from storage.kept import figures


def results(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> Results:
    """Return it; the names of groups are those of today."""
    outcome, names = figures.outcome(session, place, campaign_ids, as_of), tops(session, campaign_ids)
    found = Results()
    for what, counted in outcome.counts.items():
        setattr(found, what, counted)
    found.outlooks.update({Outlook(each): count for each, count in outcome.outlooks.items()})
    for number, (count, done) in outcome.groups.items():
        name = names.get(int(number), "") if number else ""
        before = found.groups.get(name, (0, 0))
        found.groups[name] = before[0] + count, before[1] + done
    found.sums.update({unit: Sum(count, done, target) for unit, (count, target, done) in outcome.sums.items()})
    return found
