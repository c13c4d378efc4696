"""Read campaigns: which are open on a day, and which take in pledges."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Date, Select, bindparam, select, update
from sqlmodel import Session

from domain.campaigns.campaign import CampaignKind, Told, Window
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core import Prepared
from storage.ground.core_table import tables_of


@dataclass(frozen=True, slots=True)
class OpenCampaign:
    id: int
    name: str
    is_picked: bool = False  # of several that are open

    @property
    def ids(self) -> tuple[int, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True)
class OpenCampaigns:
    """All that are open: whoever registered in one of them has registered. The first named is the widest."""

    ids: tuple[int, ...]
    name: str = ""


Asked = OpenCampaign | OpenCampaigns
"""Of what figures and lists are asked: of one campaign or of all."""


@dataclass(frozen=True, slots=True)
class TakingIn:
    """A campaign in which pledges are registered today, with whom it is for and the latest deadline."""

    id: int
    name: str
    owner_path: str  # "" where it is of the whole deployment
    people: Sequence[str]
    units: Sequence[str]
    window: Window


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign with everything a screen shows of it; `owner`: the name of the organisation whose it is."""

    id: int
    code: str
    name: str
    kind: CampaignKind
    window: Window
    told: Told
    basis: Sequence[Mapping[str, str]]
    people: Sequence[str]
    units: Sequence[str]
    parent_id: int | None
    owner_id: int | None
    owner: str
    owner_path: str


_campaign, _place = tables_of(tables.Campaign, tables.Organisation)
_STANDS = _campaign.c.withdrawn_at.is_(None)
_WINDOW = tuple(_campaign.c[name] for name in ("opens_on", "closes_on", "registers_from", "registers_until", "horizon"))
_IS_OPEN = (
    _STANDS,
    _campaign.c.opens_on <= bindparam("day", type_=Date()),
    _campaign.c.closes_on >= bindparam("day"),
)
_OPEN = Prepared(
    select(_campaign.c.id, _campaign.c.name).where(*_IS_OPEN).order_by(_campaign.c.opens_on, _campaign.c.id)
)
_OPEN_TO = (
    select(_campaign.c.id, _campaign.c.name, _place.c.path, _campaign.c.people, _campaign.c.units, *_WINDOW)
    .outerjoin(_place, _place.c.id == _campaign.c.owner_id)
    .where(*_IS_OPEN)
    .order_by(_campaign.c.opens_on, _campaign.c.id)
)


def open_on(session: Session, day: date) -> list[OpenCampaign]:
    """Return the campaigns open on a day, the one that has stood longest first."""
    return [OpenCampaign(*row) for row in _OPEN.rows(session, {"day": day})]


def by_code(session: Session, code: str) -> OpenCampaign | None:
    query = select(_campaign.c.id, _campaign.c.name).where(_campaign.c.code == code, _STANDS)
    return next((OpenCampaign(*row) for row in session.connection().execute(query)), None)


def current(session: Session, day: date) -> OpenCampaign | None:
    """Return the campaign that has stood longest of those open on a day: the standing movement, peaks beside it."""
    return next(iter(open_on(session, day)), None)


def open_to(session: Session, day: date, path: str | None = None) -> list[TakingIn]:
    """Return the campaigns open on a day whose organisation lies at or above a path, that of the standing one first.

    Without a path all of them.
    """
    rows = session.connection().execute(_OPEN_TO, {"day": day})
    found = [
        TakingIn(number, name, top or "", people, kinds, Window(*days))
        for number, name, top, people, kinds, *days in rows
    ]
    return [each for each in found if path is None or path.startswith(each.owner_path)]


def all_of(found: Sequence[TakingIn]) -> Asked | None:
    """Return what figures are of where nobody picked one of these campaigns; None of no campaign."""
    if len(found) == 1:
        return OpenCampaign(found[0].id, found[0].name)
    return OpenCampaigns(tuple(each.id for each in found)) if found else None


_EVER_SHOWN = (
    select(
        *(_campaign.c[name] for name in ("id", "code", "name", "kind", "told", "basis", "people", "units")),
        *(_campaign.c.parent_id, _campaign.c.owner_id, _place.c.name.label("owner"), _place.c.path, *_WINDOW),
    )
    .outerjoin(_place, _place.c.id == _campaign.c.owner_id)
    .order_by(_campaign.c.opens_on, _campaign.c.id)
)
_SHOWN = _EVER_SHOWN.where(_STANDS)


def everything(session: Session) -> list[Campaign]:
    """Return every campaign that was not withdrawn, the oldest first, closed and future ones too."""
    return _shown(session, _SHOWN)


def get(session: Session, campaign_id: int, *, withdrawn: bool = False) -> Campaign | None:
    """Return one that stands, or with `withdrawn` one that was withdrawn as well."""
    shown = _EVER_SHOWN if withdrawn else _SHOWN
    return next(iter(_shown(session, shown.where(_campaign.c.id == campaign_id))), None)


def living_in(session: Session, campaign_id: int) -> list[Campaign]:
    """Return the campaigns that live in this one."""
    return _shown(session, _SHOWN.where(_campaign.c.parent_id == campaign_id))


def _shown(session: Session, query: Select[Any]) -> list[Campaign]:
    return [
        Campaign(
            *(row.id, row.code, row.name, row.kind),
            Window(*(getattr(row, column.name) for column in _WINDOW)),
            *(row.told, row.basis, row.people, row.units, row.parent_id, row.owner_id, row.owner or "", row.path or ""),
        )
        for row in session.connection().execute(query)
    ]


def facts_of(session: Session, campaign_id: int) -> list[dict[str, Any]]:
    """Return the facts of organisations a campaign asks for, as they stand in its file."""
    row = session.connection().execute(select(_campaign.c.facts).where(_campaign.c.id == campaign_id)).one()
    return list(row.facts)


def window(session: Session, campaign_id: int) -> Window:
    row = session.connection().execute(select(*_WINDOW).where(_campaign.c.id == campaign_id)).one()
    return Window(*row)


PROMISES = "promises"


def promises(session: Session, campaign_id: int) -> bool:
    """Tell whether a pledge of this campaign is read back as a promise."""
    query = select(_campaign.c.promises).where(_campaign.c.id == campaign_id)
    return bool(session.connection().execute(query).scalar())


def switch(session: Session, campaign_id: int, setting: str, on: bool, stamp: Stamp, verb: str) -> bool:
    """Switch a setting of a campaign, named as its column; return False where it stands so already."""
    other = (_campaign.c.id == campaign_id, _campaign.c[setting].is_(not on))
    if session.connection().execute(update(_campaign).where(*other).values({setting: on})).rowcount == 0:
        return False
    history.record(session, stamp, "campaign", campaign_id, verb, before=not on, after=on)
    return True


def switch_promises(session: Session, campaign_id: int, on: bool, stamp: Stamp) -> bool:
    return switch(session, campaign_id, "promises", on, stamp, PROMISES)
