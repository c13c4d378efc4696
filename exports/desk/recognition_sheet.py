"""The sheet of what each unit has of its own: exemplars, commendations, recognitions of the term, agreements."""

from collections import Counter
from collections.abc import Sequence

from domain.agreements.agreement import AgreementState
from domain.campaigns.exemplars import NominationState
from domain.commending.commendation import Praised, praised
from domain.criteria.recognition import term_began
from exports.desk.order import Order
from exports.desk.package import Book
from exports.desk.sheet import Column, Is, Sheet
from storage.agreements import reading
from storage.campaigns import nominations
from storage.commending import rows as commendations
from storage.criteria import recognitions
from storage.facts.counting import Counted
from storage.ground.database import Session

_SUM = "SUBTOTAL(109,{range})"


def add(book: Book, session: Session, order: Order, head: Sequence[str], found: Sequence[Counted]) -> None:
    """Write a line for each unit that has any of it; an agreement stands at each of its parties, so it has no sum."""
    speak = order.speak
    columns = [
        Column(speak.tr("No."), Is.NUMBER, 6),
        Column(speak.tr("Organisation"), widest=44),
        *(
            Column(name, Is.NUMBER, 14, total=_SUM)
            for name in (
                speak.tr("Exemplars recognised"),
                speak.tr("Collectives commended"),
                speak.tr("Persons commended"),
                speak.tr("Recognised in this term"),
            )
        ),
        Column(speak.tr("Agreements in force"), Is.NUMBER, 14),
    ]
    sheet = Sheet(book, speak.tr("Exemplars, commendations"), columns, head, order.as_of_text)
    counts = _counts(session, order)
    lines = [(each.name, [count[each.organisation_id] for count in counts]) for each in found]
    for number, (name, cells) in enumerate((line for line in lines if any(line[1])), start=1):
        sheet.add([number, name, *cells])
    sheet.close(total=speak.tr("Total"), nothing=speak.tr("There is none of it yet."))


def _counts(session: Session, order: Order) -> list[Counter[int]]:
    """Return what is counted by organisation, a column each; as many queries whatever there is."""
    path, today = order.place.path, order.today
    nominated = nominations.below(session, path, NominationState.RECOGNISED)
    given = commendations.given(session, order.campaign_ids, path, today)
    of_each = {each.proposer_id: Praised() for each in given}
    for each in given:
        of_each[each.proposer_id] += praised([each])
    stand = (each for each in recognitions.below(session, path, term_began(today), today) if each.withdrawn_on is None)
    bound = [each for each in reading.under(session, path) if each.state_on(today) is AgreementState.SIGNED]
    return [
        Counter(each.proposer_id for each in nominated if each.campaign_id in order.campaign_ids),
        Counter({number: count.collectives for number, count in of_each.items()}),
        Counter({number: count.people for number, count in of_each.items()}),
        Counter(each.organisation_id for each in stand),
        Counter(party.place.id for each in bound for party in each.standing),
    ]
