"""What somebody opens: whose link it is, and which organisation, campaign, order and page of the list below."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlencode

LONGEST = 9  # digits: no row has a higher number


@dataclass(frozen=True, slots=True)
class Wanted:
    """`top_id`: the organisation the link is for; `place_id`: the one below it that is looked at; `now` is local."""

    member_id: int
    top_id: int
    now: datetime
    place_id: int = 0
    campaign_id: int = 0
    sort: str = ""
    page: int = 1

    @property
    def today(self) -> date:
        return self.now.date()

    def at(self, place_id: int) -> str:
        """Return the address of another organisation, within the page of the same link."""
        return _query(replace(self, place_id=place_id, page=1), self.top_id)

    def of_campaign(self, campaign_id: int) -> str:
        return _query(replace(self, campaign_id=campaign_id, page=1), self.top_id)

    def sorted_by(self, sort: str) -> str:
        return _query(replace(self, sort=sort, page=1), self.top_id) + "#list"

    def on_page(self, page: int) -> str:
        return _query(replace(self, page=page), self.top_id) + "#list"


def number(typed: str | None) -> int:
    """Return the number in an address; 0 for whatever is none."""
    return int(typed) if typed and typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST else 0


def _query(wanted: Wanted, top_id: int) -> str:
    parts = {
        "place": wanted.place_id if wanted.place_id != top_id else 0,
        "campaign": wanted.campaign_id,
        "sort": wanted.sort,
        "page": wanted.page if wanted.page > 1 else 0,
    }
    return "?" + urlencode({name: value for name, value in parts.items() if value})
