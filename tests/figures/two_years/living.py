"""Let a commune live for two years: work, mistakes and their mending, moves, leavings, a reorganisation, an erasure."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.roles import EndReason
from domain.roster.rows import MemberRow, OrganisationRow, Origin, Roster
from domain.stamps import Stamp
from domain.understanding.readings import How
from storage import changing, deeds, organisations, pledges, taking_back
from storage.campaigns import applying, campaigns, contents
from storage.erasing import erase
from storage.ground.database import Database, Session
from storage.people import leaving, members
from storage.pledges import NewPledge, Progress
from storage.roster import importing
from tests.talking import ZONE

FIRST, LAST = date(2026, 1, 5), date(2027, 12, 31)
TREE = {"TINH": "", "XA1": "TINH", "XA2": "TINH", "CB1": "XA1", "CB2": "XA1", "CB3": "XA1", "CB4": "XA2", "CB5": "XA2"}
TOP, BELOW = "TINH", ("XA1", "XA2", "CB3")
PEOPLE = 36
NOWHERE = Origin("", 0)


@dataclass
class Commune:
    """The people, where the spreadsheet has them, and what can happen to them on a day."""

    database: Database
    chance: random.Random
    now: datetime = datetime(2026, 1, 5, 7, 30, tzinfo=ZONE)
    tree: dict[str, str] = field(default_factory=lambda: dict(TREE))
    homes: dict[str, tuple[str, bool]] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)

    @property
    def stamp(self) -> Stamp:
        return Stamp.of(self.now, ZONE, channel="telegram")

    def begin(self) -> None:
        self.database.transact(applying.ensure_first)
        self._import_tree()
        for number in range(PEOPLE):
            self._import(f"DV{number:03}", self.chance.choice(self._branches()), leader=number % 6 == 0)

    def live_a_day(self) -> None:
        """Let a few things happen, most days none; the great changes have their own days."""
        self.now = (self.now + timedelta(days=1)).replace(hour=7, minute=30)
        if self.now.date() == date(2026, 7, 1):
            self._reorganise()
        if self.now.date() == date(2027, 3, 15):
            self._erase()
        for _ in range(self.chance.choice((0, 0, 1, 2, 3))):
            self.now += timedelta(minutes=self.chance.randint(1, 300))
            deed = self.chance.choices(list(self._deeds()), list(self._deeds().values()))[0]
            self.done[deed.__name__] = self.done.get(deed.__name__, 0) + bool(deed())

    def _deeds(self) -> dict[Callable[[], bool], int]:
        return {
            self._registers: 10,
            self._branch_registers: 2,
            self._reports: 10,
            self._claims: 6,
            self._is_decided_on: 6,
            self._report_is_taken_back: 4,
            self._confirmation_is_taken_back: 4,
            self._deadline_changes: 4,
            self._target_changes: 3,
            self._text_changes: 2,
            self._moves: 3,
            self._leaves: 2,
            self._returns: 2,
            self._comes: 2,
            self._branch_is_renamed: 1,
        }

    def _branches(self) -> list[str]:
        return [code for code in self.tree if code.startswith("CB")]

    def _here(self) -> str:
        return self.chance.choice([code for code in self.homes if code not in self.left])

    def _import_tree(self, *codes: str, name: str = "") -> None:
        rows = [
            OrganisationRow(NOWHERE, each, name or f"Tổ chức {each}", "chi_bo", self.tree[each])
            for each in codes or self.tree
        ]
        self._apply(Roster(tuple(rows)))

    def _import(self, code: str, home: str, *, leader: bool) -> None:
        self.homes[code] = (home, leader)
        self._apply(Roster((), (MemberRow(NOWHERE, code, f"Người thứ {code}", home, (), leader),)))

    def _apply(self, roster: Roster) -> None:
        outcome = self.database.transact(importing.apply, roster, replace(self.stamp, channel="import"))
        assert not outcome.problems, outcome.problems

    def _reorganise(self) -> None:
        """One spreadsheet moves two branches to other communes, adds one, and sends half of a branch there."""
        self.tree |= {"CB3": "XA2", "CB5": "XA1", "CB6": "XA2"}
        self._import_tree(name="Tổ chức mới")
        for code in [code for code, (home, _) in self.homes.items() if home == "CB4" and code not in self.left][::2]:
            self._import(code, "CB6", leader=self.homes[code][1])

    def _erase(self) -> None:
        for _ in range(2):
            code = self._here()
            self.database.transact(lambda session, code=code: erase.erase(session, _id(session, code), self.stamp))
            del self.homes[code]

    def _moves(self) -> bool:
        code = self._here()
        self._import(code, self.chance.choice(self._branches()), leader=self.chance.random() < 0.2)
        return True

    def _comes(self) -> bool:
        self._import(
            f"DV{900 - len(self.homes) - len(self.done):03}", self.chance.choice(self._branches()), leader=False
        )
        return True

    def _branch_is_renamed(self) -> bool:
        self._import_tree(self.chance.choice(self._branches()), name=f"Tổ chức từ {self.now.date()}")
        return True

    def _leaves(self) -> bool:
        code, back = self._here(), timedelta(days=self.chance.choice((0, 1, 10, 40)))
        reason, day = self.chance.choice(list(EndReason)), self.now.date() - back

        def work(session: Session) -> int:
            return leaving.leave(session, _id(session, code), reason, day, self.stamp)

        self.left[code] = self.database.transact(work)
        return True

    def _returns(self) -> bool:
        if not self.left:
            return False
        code = self.chance.choice(list(self.left))
        entry = self.left.pop(code)

        def work(session: Session) -> None:
            leaving.take_back(session, _id(session, code), entry, self.stamp)

        self.database.transact(work)
        return True

    def _registers(self) -> bool:
        return self._register(self._here(), "")

    def _branch_registers(self) -> bool:
        return self._register(self._here(), self.chance.choice(list(self.tree)))

    def _register(self, code: str, own: str) -> bool:
        def work(session: Session) -> None:
            campaign, place = campaigns.by_code(session, "DKM"), organisations.by_code(session, own) if own else None
            assert campaign is not None
            group, by = contents.groups(session, campaign.id)[0].id, _id(session, code)
            owner = (place.id, None) if place else (None, by)
            days = timedelta(days=self.chance.randint(5, 200))
            goal = Goal(comparator=Comparator.AT_LEAST, value=Decimal(self.chance.randint(2, 500)), unit="cây")
            new = NewPledge(campaign.id, *owner, by, group, "Trồng cây", goal, None, self.now.date() + days)
            pledges.register(session, new, self.stamp)

        self.database.transact(work)
        return True

    def _with_pledge(self, wanted: set[PledgeState], work: Callable[[Session, Pledge], object]) -> bool:
        """Do something to a pledge of somebody who is here, in one of these states."""
        here = [code for code in self.homes if code not in self.left]
        self.chance.shuffle(here)

        def found(session: Session) -> bool:
            for code in here:
                mine = [each for each in pledges.of_member(session, _id(session, code)) if each.state in wanted]
                if mine:
                    return work(session, self.chance.choice(mine)) is not False
            return False

        return self.database.transact(found)

    def _reports(self) -> bool:
        return self._with_pledge({PledgeState.ACTIVE}, lambda session, pledge: self._report(session, pledge, None))

    def _claims(self) -> bool:
        state = self.chance.choice((PledgeState.CLAIMED, PledgeState.CLAIMED, PledgeState.MISSED))
        return self._with_pledge({PledgeState.ACTIVE}, lambda session, pledge: self._report(session, pledge, state))

    def _report(self, session: Session, pledge: Pledge, state: PledgeState | None) -> None:
        progress = Progress(How.TOTAL, Decimal(self.chance.randint(0, 500)), "đã trồng", state)
        pledges.report(session, pledge, pledge.member_id or 0, progress, replace(self.stamp, by=pledge.member_id))

    def _is_decided_on(self) -> bool:
        state, by = self.chance.choice((PledgeState.DONE, PledgeState.DONE, PledgeState.ACTIVE)), self._here()

        def work(session: Session, pledge: Pledge) -> None:
            pledges.move(session, pledge, state, replace(self.stamp, by=_id(session, by)).because("đã xem"))

        return self._with_pledge({PledgeState.CLAIMED}, work)

    def _report_is_taken_back(self) -> bool:
        here = [code for code in self.homes if code not in self.left]
        self.chance.shuffle(here)
        return any(self._take_back(code) for code in here)

    def _confirmation_is_taken_back(self) -> bool:
        """Decide, find out that it was a mistake days later, and take it back."""
        by = self._here()

        def work(session: Session, pledge: Pledge) -> None:
            pledges.move(session, pledge, PledgeState.DONE, replace(self.stamp, by=_id(session, by)))

        decided = self._with_pledge({PledgeState.CLAIMED}, work)
        self.now += timedelta(days=self.chance.choice((0, 1, 3)))
        return decided and self._take_back(by)

    def _take_back(self, code: str) -> bool:
        def work(session: Session) -> bool:
            member_id = _id(session, code)
            deed = deeds.last_deed(session, member_id, self.now - timedelta(days=60))
            return deed is not None and taking_back.take_back(session, deed, replace(self.stamp, by=member_id))

        return self.database.transact(work)

    def _deadline_changes(self) -> bool:
        to = self.now.date() + timedelta(days=self.chance.randint(-20, 90))
        return self._with_pledge(
            set(PledgeState), lambda session, pledge: changing.change_deadline(session, pledge, to, self.stamp)
        )

    def _target_changes(self) -> bool:
        goal = Goal(comparator=Comparator.AT_LEAST, value=Decimal(self.chance.randint(2, 500)), unit="mét")
        return self._with_pledge(
            set(PledgeState), lambda session, pledge: changing.change_target(session, pledge, goal, self.stamp)
        )

    def _text_changes(self) -> bool:
        return self._with_pledge(
            set(PledgeState),
            lambda session, pledge: changing.change_text(session, pledge, "Trồng thêm", None, 1, self.stamp),
        )


def _id(session: Session, code: str) -> int:
    member = members.by_code(session, code)
    assert member is not None, code
    return member.id
