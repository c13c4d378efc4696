"""Find what somebody sees who opens a link, by the rights they have at that moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.announcing import Announcement
from domain.figures import ComingDay, Coverage, Summary
from domain.permissions import may_see_names, may_summarise
from domain.reach.reading import Readers
from domain.roles import Place
from domain.stamps import AsOf
from exports.figures_page.wanted import Wanted
from locales.language import Language, language
from storage import figures, organisations
from storage.announcing.reach import latest
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Asked, OpenCampaign, TakingIn
from storage.chats import accounts
from storage.desk.given import Given, given
from storage.desk.groups import by_group
from storage.ground.database import Session
from storage.listing import coming
from storage.people import members

DAYS = 4
READ_FOR = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Seen:
    """`ways_up`: the organisations from that of the link down to this one; no `summary` where no campaign is open."""

    wanted: Wanted
    speak: Language
    place: Place
    ways_up: Sequence[Place]
    campaigns: Sequence[TakingIn] = ()
    summary: Summary | None = None
    names: bool = False
    period: tuple[date, date] | None = None
    groups: Sequence[tuple[str, Coverage]] = ()
    targets: Sequence[Given] = ()
    coming: Sequence[ComingDay] = ()
    read: Sequence[tuple[Announcement, Readers]] = ()


def seen(session: Session, wanted: Wanted) -> Seen | None:
    """Return what is shown; None where this person may not see it, or it is not there any more."""
    person = members.person(session, wanted.member_id, wanted.today)
    chat = accounts.chat_for(session, wanted.member_id)
    top = organisations.by_id(session, wanted.top_id)
    place = organisations.by_id(session, wanted.place_id) if wanted.place_id else top
    if person is None or chat is None or top is None or place is None:
        return None
    if not place.path.startswith(top.path) or not may_summarise(person, top) or not may_summarise(person, place):
        return None
    if not organisations.is_open(session, place):
        return None
    found = campaigns.open_to(session, wanted.today, place.path)
    asked = next((OpenCampaign(each.id, each.name) for each in found if each.id == wanted.campaign_id), None)
    names, speak = may_see_names(person, place), language(chat.language)
    base = Seen(wanted, speak, place, _ways_up(session, top, place), found, names=names)
    campaign = asked or campaigns.all_of(found)
    return _filled(session, base, campaign) if campaign else base


def _ways_up(session: Session, top: Place, place: Place) -> list[Place]:
    """Return what lies between, the organisation of the link first; nothing above it is shown."""
    inside = place.path.removeprefix(top.path).strip("/").split("/")
    between = [int(each) for each in inside if each][:-1]
    named = organisations.by_ids(session, between)
    return [] if place.id == top.id else [top, *(named[each] for each in between if each in named)]


def _filled(session: Session, base: Seen, campaign: Asked) -> Seen:
    place, today, ids = base.place, base.wanted.today, campaign.ids
    return Seen(
        base.wanted,
        base.speak,
        place,
        base.ways_up,
        base.campaigns,
        figures.summary(session, place, campaign, AsOf.now(today), names=base.names),
        base.names,
        coming.period(session, ids, today),
        by_group(session, place, ids, today),
        given(session, place, [place.id], today.year, today),
        coming.coming(session, place, ids, today, DAYS),
        latest(session, place, base.wanted.now - READ_FOR),
    )
