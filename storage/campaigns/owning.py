"""Hand what a merged organisation owns on to its successor, and back: campaigns, groups, rounds, what it nominated."""

from collections.abc import Collection

from sqlalchemy import Column, select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import table_of, tables_of
from storage.tables import (
    Agreement,
    AgreementParty,
    AssignedTarget,
    Campaign,
    Commendation,
    ContentGroup,
    CriteriaVersion,
    Event,
    EventGuest,
    HistoryEntry,
    Indicator,
    Nomination,
    ReceiverGroup,
    RoundPlan,
    Thanks,
)

_campaign, _group, _nomination, _entry = tables_of(Campaign, ContentGroup, Nomination, HistoryEntry)
_indicator, _target = tables_of(Indicator, AssignedTarget)
_rounds, _event, _guest = tables_of(RoundPlan, Event, EventGuest)
HANDED_ON, HANDED_BACK = "handed on", "handed back"
CAMPAIGNS, GROUPS, NOMINATIONS = _campaign.c.owner_id, _group.c.organisation_id, _nomination.c.proposer_id
RECEIVERS, CRITERIA = (table_of(each).c.organisation_id for each in (ReceiverGroup, CriteriaVersion))
COMMENDATIONS, THANKS = table_of(Commendation).c.proposer_id, table_of(Thanks).c.organisation_id
INDICATORS, GIVERS = _indicator.c.organisation_id, _target.c.giver_organisation_id
AGREEMENTS, PARTIES = table_of(Agreement).c.organisation_id, table_of(AgreementParty).c.organisation_id
ROUNDS, EVENTS, GUESTS = _rounds.c.organisation_id, _event.c.organisation_id, _guest.c.seen_in_id


def hand_on(session: Session, owner: Column[int], of: Collection[int], into: int, stamp: Stamp, deed: int) -> None:
    """Hand the rows of one table on; `owner`: its column that names the organisation."""
    connection, table = session.connection(), owner.table
    theirs = select(table.c.id, owner).where(owner.in_(of))
    for number, before in connection.execute(theirs).all():
        connection.execute(update(table).where(table.c.id == number).values({owner.name: into}))
        history.record(session, stamp, table.name, number, HANDED_ON, before=before, after=into, deed=deed)


def hand_back(session: Session, owner: Column[int], deed: int, stamp: Stamp) -> None:
    """Undo what a deed handed on, except where it has gone on meanwhile."""
    connection, table = session.connection(), owner.table
    handed = select(_entry.c.subject_id, _entry.c.details)
    handed = handed.where(_entry.c.subject == table.name, _entry.c.verb == HANDED_ON, _entry.c.id > deed)
    for number, details in connection.execute(handed).all():
        mine = (table.c.id == number, owner == details["after"])
        if details["deed"] == deed:
            connection.execute(update(table).where(*mine).values({owner.name: details["before"]}))
            history.record(session, stamp, table.name, number, HANDED_BACK, deed=deed)
