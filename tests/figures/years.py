"""Let a made-up village live: people come, move, leave, return, are erased; branches move and close; pledges change."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from domain.figures import Summary
from domain.people.kinds import LeftOut
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.roles import EndReason
from domain.roster.rows import MemberRow, OrganisationRow, Origin, Roster
from domain.stamps import AsOf, Stamp
from domain.understanding.readings import How
from domain.work.item import WorkDeed
from storage import changing, figures, organisations, pledges, taking_back
from storage import deeds as done
from storage.campaigns import applying, campaigns, contents
from storage.comrades import taking_back as people_taking_back
from storage.erasing import erase
from storage.facts import left_out
from storage.ground.database import Database, Session
from storage.kept import figures as kept
from storage.people import kinds, leaving, members
from storage.pledges import NewPledge, Progress
from storage.roster import importing
from storage.work import items
from storage.work import writing as working
from storage.work.writing import NewItem
from tests.talking import ZONE

FIRST = datetime(2026, 3, 1, 9, 0, tzinfo=ZONE)
NOWHERE = Origin("", 0)


@dataclass
class Life:
    """What is known of the village while it lives, and the answers that were given at the end of each day."""

    database: Database
    chance: random.Random
    now: datetime = FIRST
    people: list[int] = field(default_factory=list)
    left: dict[int, int] = field(default_factory=dict)
    became: list[tuple[int, int]] = field(default_factory=list)
    branches: int = 6
    closed: set[str] = field(default_factory=set)
    answers: dict[tuple[date, str], Summary] = field(default_factory=dict)

    @property
    def stamp(self) -> Stamp:
        return Stamp.of(self.now, ZONE)

    @property
    def today(self) -> date:
        return self.stamp.day

    def codes(self) -> list[str]:
        return [f"O{number}" for number in range(self.branches)]

    def _open(self) -> list[str]:
        return [code for code in self.codes() if code not in self.closed]

    def begin(self) -> None:
        self.database.transact(applying.ensure_first)
        self._imports([(code, code, "" if code == "O0" else "O0") for code in self.codes()], [])
        for _ in range(8):
            self._somebody_comes()

    def live(self, days: int) -> None:
        """Do a few things each day, and ask for all figures in the evening."""
        deeds = self.deeds()
        for _ in range(days):
            for _ in range(self.chance.randint(0, 4)):
                self.now += timedelta(minutes=5)
                self.chance.choice(deeds)()
            for code in self.codes():
                self.answers[self.today, code] = self.summary(code, AsOf.now(self.today))
            self.now = (self.now + timedelta(days=1)).replace(hour=9, minute=0)

    def deeds(self) -> tuple[Callable[[], None], ...]:
        """Return what may happen, the likelier more often."""
        return (
            self._somebody_comes,
            self._somebody_moves,
            self._somebody_leaves,
            self._somebody_returns,
            self._somebody_is_erased,
            self._a_branch_moves,
            self._a_branch_closes,
            *self.deeds_about_kinds(),
            *[self._somebody_registers] * 3,
            *[self._a_pledge_goes_on] * 4,
            self._a_report_is_taken_back,
            self._a_deadline_moves,
            *[self._work_goes_on] * 3,
        )

    def deeds_about_kinds(self) -> tuple[Callable[[], None], ...]:
        return (
            *[self._a_kind_changes] * 4,
            self._a_kind_is_taken_back,
            *[self._what_counts_changes] * 2,
            self._an_organisation_changes_its_kind,
        )

    def summary(self, code: str, as_of: AsOf) -> Summary:
        def work(session: Session) -> Summary:
            place = organisations.by_code(session, code)
            campaign = campaigns.by_code(session, "DKM")
            assert place is not None
            assert campaign is not None
            return figures.summary(session, place, campaign, as_of, names=False)

        return self.database.transact(work)

    def keep(self, code: str, as_of: AsOf) -> None:
        """Count a day apart and keep it, as is done for a large organisation."""

        def work(session: Session) -> None:
            place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
            assert place is not None
            assert campaign is not None
            counted = kept.count_day(session, place, (campaign.id,), as_of)
            kept.keep_day(session, place, (campaign.id,), as_of, counted, self.today)

        self.database.transact(work)

    def _imports(self, tree: list[tuple[str, str, str]], people: list[MemberRow]) -> None:
        rows = tuple(OrganisationRow(NOWHERE, code, name, "chi_bo", parent) for code, name, parent in tree)
        outcome = self.database.transact(importing.apply, Roster(rows, tuple(people)), self.stamp)
        assert not outcome.problems

    def _somebody_comes(self) -> None:
        def work(session: Session) -> int:
            member = members.add(session, "Người", self.now)
            place = organisations.by_code(session, self.chance.choice(self._open()))
            assert place is not None
            since = self.today - timedelta(days=self.chance.choice((0, 0, 3, 40)))
            members.enrol(session, member.id, place.id, since, self.stamp, self.chance.random() < 0.3)
            return member.id

        self.people.append(self.database.transact(work))

    def _here(self) -> int | None:
        here = [each for each in self.people if each not in self.left]
        return self.chance.choice(here) if here else None

    def _somebody_moves(self) -> None:
        if (member_id := self._here()) is not None:
            code = f"TV{member_id:05d}"
            to, leader = self.chance.choice(self._open()), self.chance.random() < 0.3
            since = self.today + timedelta(days=self.chance.choice((0, 0, -3, 4)))
            row = MemberRow(NOWHERE, code, "Người", to, (), leader, since=self.chance.choice((None, since)))
            self.database.transact(importing.apply, Roster((), (row,)), self.stamp)  # refused before the last stay

    def _somebody_leaves(self) -> None:
        if (member_id := self._here()) is not None:
            day = self.today - timedelta(days=self.chance.choice((0, 2, 10)))
            reason = self.chance.choice(list(EndReason))
            self.left[member_id] = self.database.transact(leaving.leave, member_id, reason, day, self.stamp)

    def _somebody_returns(self) -> None:
        if self.left:
            member_id = self.chance.choice(list(self.left))
            self.database.transact(leaving.take_back, member_id, self.left.pop(member_id), self.stamp)

    def _somebody_is_erased(self) -> None:
        """Erase somebody, perhaps one who has left; asked back later, they do not come."""
        if len(self.people) > 3:
            self.erase(self.people.pop(self.chance.randrange(len(self.people))))

    def erase(self, member_id: int) -> None:
        self.database.transact(erase.erase, member_id, self.stamp)

    def _a_kind_changes(self) -> None:
        if (member_id := self._here()) is not None:
            kind = self.chance.choice(("du_bi", "dang_vien", "quan_chung", "cựu chiến binh"))
            day = self.today + timedelta(days=self.chance.choice((0, -3, -6, 5)))
            deed = self.database.transact(kinds.become, member_id, kind, replace(self.stamp, day=day))
            self.became.append((member_id, deed))

    def _a_kind_is_taken_back(self) -> None:
        def work(session: Session, member_id: int, number: int) -> None:
            if (deed := people_taking_back.deed(session, number)) is not None:
                people_taking_back.take_back(session, deed, self.stamp)

        if self.became:
            self.database.transact(work, *self.became.pop())

    def _what_counts_changes(self) -> None:
        people = self.chance.sample(("du_bi", "dang_vien", "quan_chung", "khac"), self.chance.randint(1, 3))
        units = self.chance.sample(("xa_phuong", "to_chuc_dang"), self.chance.choice((0, 0, 1)))

        def work(session: Session) -> None:
            campaign = campaigns.by_code(session, "DKM")
            assert campaign is not None
            left_out.leave_out(session, campaign.id, LeftOut.of(people, units), self.stamp)

        self.database.transact(work)

    def _an_organisation_changes_its_kind(self) -> None:
        code, kind = self.chance.choice(self._open()), self.chance.choice(("chi_bo", "xa_phuong", "lạ"))
        row = OrganisationRow(NOWHERE, code, code, kind, "" if code == "O0" else "O0")
        self.database.transact(importing.apply, Roster((row,)), self.stamp)

    def _a_branch_closes(self) -> None:
        code = self.chance.choice(self.codes())
        day = self.today - timedelta(days=self.chance.choice((0, 0, 1, 3)))
        row = OrganisationRow(NOWHERE, code, code, "chi_bo", "" if code == "O0" else "O0", day)
        if not self.database.transact(importing.apply, Roster((row,)), self.stamp).problems:
            self.closed.add(code)

    def _a_branch_moves(self) -> None:
        code, above = self.chance.choice(self._open()), self.chance.choice(self.codes())
        if code == "O0":
            return
        rows = (OrganisationRow(NOWHERE, code, f"{code} ngày {self.today}", "chi_bo", above),)
        self.database.transact(importing.apply, Roster(rows), self.stamp)  # refused where it would be a ring

    def _somebody_registers(self) -> None:
        if (member_id := self._here()) is None:
            return
        collective = self.chance.random() < 0.2

        def work(session: Session) -> None:
            campaign = campaigns.by_code(session, "DKM")
            place = organisations.by_code(session, self.chance.choice(self.codes()))
            assert place is not None
            assert campaign is not None
            new = NewPledge(
                campaign_id=campaign.id,
                organisation_id=place.id if collective else None,
                member_id=None if collective else member_id,
                entered_by_id=member_id,
                content_group_id=contents.groups(session, campaign.id)[0].id,
                content="Việc",
                goal=None,
                milestone="Việc",
                deadline=self.today + timedelta(days=self.chance.randint(0, 12)),
            )
            pledges.register(session, new, self.stamp)

        self.database.transact(work)

    def _pledge(self, session: Session) -> Pledge | None:
        member_id = self._here()
        found = pledges.of_member(session, member_id) if member_id else []
        return self.chance.choice(found) if found else None

    def _a_pledge_goes_on(self) -> None:
        def work(session: Session) -> None:
            pledge = self._pledge(session)
            if pledge is None or pledge.member_id is None:
                return
            stamp = Stamp(self.now, self.today, pledge.member_id)
            if pledge.is_open:
                state = self.chance.choice((None, PledgeState.CLAIMED, PledgeState.MISSED))
                pledges.report(session, pledge, pledge.member_id, Progress(How.TOTAL, None, "", state), stamp)
            else:
                pledges.move(session, pledge, self.chance.choice((PledgeState.DONE, PledgeState.ACTIVE)), self.stamp)

        self.database.transact(work)

    def _work_goes_on(self) -> None:
        """Work is given to somebody here, or goes to another, is done, opened again, taken off the list."""

        def work(session: Session) -> None:
            pledge, holder = self._pledge(session), self._here()
            given = items.of_pledge(session, pledge.id) if pledge else []
            if pledge is not None and (not given or self.chance.random() < 0.4):
                new = NewItem("Việc", holder, None)
                working.add(session, pledge.id, [new], pledge.entered_by_id, self.stamp)
            elif given:
                item = self.chance.choice(given)
                if not item.is_open:
                    working.reopen(session, item, self.stamp)
                elif self.chance.random() < 0.4:
                    working.hand(session, item, holder, WorkDeed.HANDED, self.stamp)
                else:
                    self.chance.choice((working.finish, working.remove))(session, item, self.stamp)

        self.database.transact(work)

    def _a_deadline_moves(self) -> None:
        def work(session: Session) -> None:
            pledge = self._pledge(session)
            if pledge is not None:
                to = self.today + timedelta(days=self.chance.randint(-2, 12))
                changing.change_deadline(session, pledge, to, self.stamp)

        self.database.transact(work)

    def _a_report_is_taken_back(self) -> None:
        def work(session: Session) -> None:
            member_id = self._here() or 0
            deed = done.last_deed(session, member_id, self.now - timedelta(days=30))
            if deed is not None:
                taking_back.take_back(session, deed, Stamp(self.now, self.today, member_id))

        self.database.transact(work)
