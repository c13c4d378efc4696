"""A commune of twenty branches: who is in it, who comes and goes, and what its people do on a day of the year."""

import hashlib
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from benchmarks.growth import province
from benchmarks.growth.questions import REGISTERING, ZONE, talk
from domain.announcing import NewAnnouncement
from domain.chat import Address
from domain.pledges.goal import Comparator, Goal
from domain.pledges.states import OPEN, PledgeState
from domain.roles import EndReason, Role
from domain.stamps import Stamp
from domain.understanding.readings import How
from storage import organisations, pledges
from storage.announcing import rows as announcing
from storage.campaigns import applying, campaigns, contents
from storage.chats import accounts, conversations
from storage.evidence import fetching
from storage.evidence import rows as evidence
from storage.ground.database import Database, Session
from storage.people import consents, invitations, leaving, members
from storage.pledges import NewPledge, Progress
from storage.rounds import days, plans, reports

COMMUNE = "XA"
JOINED = 0.7  # of all; the others are counted and never written to
TALKS = 0.1  # of those joined; the others' registrations are written as a talk's end writes them
ANSWERS = 0.85  # of those who registered
WITH_PICTURE = 0.25  # of the reports
LEAVE_EACH_YEAR = 24
ANNOUNCED_ON = (5, 20)
YES = 0  # the first of what is offered when everything is read back
LOOKS = 0  # the day of the week on which the committee looks at its figures, and the first such of a month the branches
NOTHING_TYPED = "only for measuring"

Deed = Callable[[Session], None]


@dataclass
class Commune:
    """Its people by number; `coming`: what is to be done, by day."""

    database: Database
    chance: random.Random
    branches: int
    people: int
    first: date
    now: datetime = field(init=False)
    homes: dict[int, int] = field(default_factory=dict)
    joined: set[int] = field(default_factory=set)
    secretaries: dict[int, int] = field(default_factory=dict)
    leading: set[int] = field(default_factory=set)
    posts: dict[str, int] = field(default_factory=dict)
    coming: defaultdict[date, list[Deed]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.now = datetime.combine(self.first, time(6), ZONE)

    @property
    def today(self) -> date:
        return self.now.date()

    def stamp(self, by: int | None = None) -> Stamp:
        return Stamp.of(self.now, ZONE, by, channel="telegram")

    def begin(self) -> None:
        self.database.transact(self._build)
        for branch in self.branch_codes:
            self.database.transact(self._fill, branch)
        self.database.transact(self._serve)

    @property
    def branch_codes(self) -> list[str]:
        return [f"CB{number:02}" for number in range(1, self.branches + 1)]

    def _build(self, session: Session) -> None:
        applying.ensure_first(session)
        above = organisations.add(session, COMMUNE, "Đảng bộ xã An Thạnh", "dang_bo_xa", None, self.stamp())
        for number, code in enumerate(self.branch_codes, start=1):
            organisations.add(session, code, f"Chi bộ ấp {number}", "chi_bo", above, self.stamp())

    def _fill(self, session: Session, branch: str) -> None:
        place = organisations.by_code(session, branch)
        assert place is not None
        for number in range(self.people // self.branches):
            member = self._arrives(session, place.id, joins=number < 2 or self.chance.random() < JOINED)
            if number < 2:
                role = (Role.SECRETARY, Role.DEPUTY)[number]
                members.appoint(session, member, role, place.id, self.first, self.stamp())
                self.secretaries.setdefault(place.id, member)
                self.leading.add(member)

    def _serve(self, session: Session) -> None:
        commune, home = organisations.by_code(session, COMMUNE), min(self.secretaries)
        assert commune is not None
        for role, where in ((Role.SECRETARY, commune.id), (Role.STAFF, commune.id), (Role.ADMIN, None)):
            member = self.posts[role] = self._arrives(session, home, joins=True)
            members.appoint(session, member, role, where, self.first, self.stamp())
            self.leading.add(member)

    def _arrives(self, session: Session, place: int, *, joins: bool) -> int:
        """Somebody belongs here from today on, and has joined with a code."""
        member = members.add(session, f"Nguyễn Văn {len(self.homes) + 1}", self.now).id
        members.enrol(session, member, place, self.today, self.stamp(), leader=len(self.homes) % 40 == 0)
        self.homes[member] = place
        if joins:
            invitations.invite(session, member, None, self.now, NOTHING_TYPED)
            chat = accounts.open_chat(session, Address("telegram", province.BOT, str(member)), "vi")
            accounts.link(session, chat.account_id, member, self.now)
            conversations.save(session, chat, self.now)
            consents.give(session, member, consents.VERSION, "telegram", self.now)
            self.joined.add(member)
        return member

    def plan_a_year(self, year: int) -> None:
        """Fix on which days of a year who does what."""
        busy = sorted(self.joined)
        for member in busy:
            day = date(year, 1, 4) + timedelta(days=self.chance.randrange(80))
            talks = member not in self.leading and self.chance.random() < TALKS
            self.coming[day].append(self._talks(member) if talks else self._registers(member))
        for place in self.secretaries:
            day = date(year, 1, 10) + timedelta(days=self.chance.randrange(30))
            self.coming[day].append(self._registers(self.secretaries[place], place))
        for month in range(1, 13):
            for day_of_month in ANNOUNCED_ON:
                self.coming[date(year, month, day_of_month)].append(self._announces)
        for quarter in (1, 4, 7, 10):
            self.coming[date(year, quarter, 3)].append(self._hand_in)
        for _ in range(LEAVE_EACH_YEAR):
            self.coming[date(year, 2, 1) + timedelta(days=self.chance.randrange(300))].append(self._is_replaced)

    def live_a_day(self) -> None:
        for deed in self.coming.pop(self.today, ()):
            self.database.transact(deed)
        if self.today.weekday() == LOOKS:
            looks = [self.posts[Role.SECRETARY], *(self.secretaries.values() if self.today.day <= 7 else ())]
            for member in looks:
                self.database.transact(talk(self.now, member, "/tonghop", "/duyet"))

    def _talks(self, member: int) -> Deed:
        def work(session: Session) -> None:
            if member in self.joined:
                talk(self.now, member, *REGISTERING, YES)(session)
                self._will_report(member, pledges.of_member(session, member)[-1].id, self.today + timedelta(days=150))

        return work

    def _registers(self, member: int, place: int | None = None) -> Deed:
        def work(session: Session) -> None:
            if member not in self.joined:
                return
            campaign = campaigns.by_code(session, "DKM")
            assert campaign is not None
            group = contents.groups(session, campaign.id)[0].id
            goal = Goal(comparator=Comparator.AT_LEAST, value=Decimal(self.chance.randint(20, 500)), unit="cây")
            deadline = self.today + timedelta(days=self.chance.randint(60, 270))
            owner = (place, None) if place else (None, member)
            new = NewPledge(campaign.id, *owner, member, group, "Trồng cây ven đường ấp", goal, None, deadline)
            pledge = pledges.register(session, new, self.stamp(member))
            self._will_report(member, pledge.id, deadline)

        return work

    def _will_report(self, member: int, pledge: int, deadline: date) -> None:
        if self.chance.random() > ANSWERS:
            return
        middle, late = (deadline - self.today) / 2, timedelta(days=self.chance.randint(-10, 5))
        self.coming[self.today + middle].append(self._reports(member, pledge, None))
        ends = PledgeState.CLAIMED if self.chance.random() < 0.9 else PledgeState.MISSED
        self.coming[deadline + late].append(self._reports(member, pledge, ends))
        self.coming[deadline + late + timedelta(days=3)].append(self._is_confirmed(pledge))

    def _reports(self, member: int, number: int, ends: PledgeState | None) -> Deed:
        def work(session: Session) -> None:
            pledge = pledges.get(session, number)
            if member not in self.joined or pledge is None or pledge.state not in OPEN:
                return
            progress = Progress(How.TOTAL, Decimal(self.chance.randint(1, 500)), "tới nay đã trồng", ends)
            pledges.report(session, pledge, member, progress, self.stamp(member))
            if self.chance.random() < WITH_PICTURE:
                self._sends_a_picture(session, member, number)

        return work

    def _sends_a_picture(self, session: Session, member: int, pledge: int) -> None:
        address = Address("telegram", province.BOT, str(member))
        row = evidence.add(session, member, address, "file", "", self.now)
        evidence.attach(session, member, pledge, None, self.stamp(member))
        fetching.kept(session, row, "image/jpeg", 300_000, hashlib.sha256(str(row).encode()).hexdigest(), self.now)

    def _is_confirmed(self, number: int) -> Deed:
        def work(session: Session) -> None:
            pledge = pledges.get(session, number)
            if pledge is not None and pledge.state is PledgeState.CLAIMED:
                pledges.move(session, pledge, PledgeState.DONE, self.stamp(self.posts[Role.SECRETARY]))

        return work

    def _announces(self, session: Session) -> None:
        author, commune = self.posts[Role.ADMIN], organisations.by_code(session, COMMUNE)
        assert commune is not None
        chat = accounts.of_member(session, author)[0].account_id
        text = f"Kính mời các đồng chí dự sinh hoạt chuyên đề ngày {self.today + timedelta(days=4):%d/%m/%Y}."
        announcing.begin(session, NewAnnouncement(author, chat, commune.id, text), self.now)

    def _hand_in(self, session: Session) -> None:
        for number, secretary in self.secretaries.items():
            place = organisations.by_id(session, number)
            assert place is not None
            of_cells = [each for each in plans.plans(session, self.today, place.path) if each.code == "quy"]
            one = next(each for each in days.around(session, of_cells[0], self.today) if each.takes_in(self.today))
            reports.hand_in(session, one, number, {}, "Chi bộ làm đúng tiến độ.", self.stamp(secretary))

    def _is_replaced(self, session: Session) -> None:
        """Somebody moves away, and another comes to the same branch."""
        member = self.chance.choice(sorted(self.joined - self.leading))
        leaving.leave(session, member, EndReason.MOVED, self.today, self.stamp())
        self.joined.discard(member)
        self._arrives(session, self.homes.pop(member), joins=True)
