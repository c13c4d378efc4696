"""What a file is made from: of which organisation, for whom, as of which moment, in which language."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from domain.permissions import may_see_names
from domain.roles import Person, Place
from domain.stamps import AsOf
from locales.language import Language
from storage.campaigns import campaigns
from storage.ground.database import Session


@dataclass(frozen=True, slots=True)
class Order:
    """`now` is the local time; the file shows what is recorded by then."""

    place: Place
    campaign_ids: tuple[int, ...]
    asker: Person
    now: datetime
    speak: Language
    final: bool = False  # whether it is no draft any more
    member: int = 0  # whose alone
    until: date | None = None  # the past day whose figures it shows
    large: bool = False
    upward: bool = False
    blanks: bool = False
    one: int = 0  # the number of what it is the paper of
    code: str = ""  # of the figures it holds, once they are counted

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def as_of(self) -> AsOf:
        return AsOf.end_of(self.until, self.now.tzinfo or UTC) if self.until else AsOf.now(self.today)

    @property
    def names(self) -> bool:
        """Whether it names everybody behind the figures of the very organisation."""
        return not self.upward and may_see_names(self.asker, self.place)

    @property
    def as_of_text(self) -> str:
        """ "Số liệu đến ngày 10/03/2026, 09 giờ 00, mã B7K2QD"; of a past day without the hour."""
        day = self.speak.short_date(self.until or self.today)
        if self.until:
            text = self.speak.tr("Figures as of {day}", day=day)
        else:
            text = self.speak.tr("Figures as of {day}, {hour}", day=day, hour=f"{self.now:%H:%M}")
        return self.speak.tr("{figures}, code {code}", figures=text, code=self.code) if self.code else text

    def campaign_text(self, session: Session) -> str:
        found = (campaigns.get(session, each) for each in self.campaign_ids)
        return "; ".join(each.name for each in found if each)

    def file_name(self, what: str, ending: str) -> str:
        """ "tong-hop-CB1-2026-03-10.xlsx"; a code may hold any sign."""
        code = "".join(sign if sign.isalnum() else "-" for sign in self.place.code)
        return f"{what}-{code}-{self.until or self.today}.{ending}"
