"""A village that is reorganised while it lives: opened, renamed, moved, merged, split, closed, and taken back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from sqlalchemy import select

from domain.errors import UserError
from domain.reorganising.change import ChangeState, Wanted, What
from storage import organisations, tables
from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.people import kinds, members
from storage.reorganising import acting, due, following, undoing
from storage.reorganising.acting import Ordered
from storage.roster import organisations as roster
from tests.figures.years import Life

_change = table_of(tables.Reorganisation)


@dataclass
class Reorganised(Life):
    """`done`: how often each change was made, so that a test can see that all were."""

    done: dict[str, int] = field(default_factory=dict)
    tree: dict[str, bool] = field(default_factory=dict)  # whether it is open, by code

    def codes(self) -> list[str]:
        return list(self.tree) or super().codes()

    def _open(self) -> list[str]:
        return [code for code, is_open in self.tree.items() if is_open] or super()._open()

    def look(self) -> None:
        """See what the tree is now."""

        def work(session: Session) -> dict[str, bool]:
            return {node.code: node.closed_on is None for node in roster.load(session).by_id.values()}

        self.tree = self.database.transact(work)

    def deeds(self) -> tuple[Callable[[], None], ...]:
        everything = (*super().deeds(), *[self._reorganise] * 8, *[self._take_back] * 3)
        return tuple(partial(self._and_look, deed) for deed in everything)

    def deeds_about_kinds(self) -> tuple[Callable[[], None], ...]:
        """Few of them: here it is the tree that changes."""
        return (self._somebody_is_of_another_kind,)

    def _somebody_is_of_another_kind(self) -> None:
        if (member_id := self._here()) is not None:
            kind = self.chance.choice(("du_bi", "dang_vien", "mien_sinh_hoat"))
            self.database.transact(kinds.become, member_id, kind, self.stamp)

    def _and_look(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except UserError as error:  # what has closed this very day takes nothing up any more
            self._count(f"refused: {error.message}")
        self.look()

    def live(self, days: int) -> None:
        for _ in range(days):
            self.database.transact(due.carry_out, self.stamp)
            self.look()
            super().live(1)

    def _number(self, session: Session, code: str) -> int:
        place = organisations.by_code(session, code)
        assert place is not None
        return place.id

    def _some(self, session: Session, count: int) -> list[int]:
        codes = [code for code in self._open() if code != "O0"]
        return [self._number(session, code) for code in self.chance.sample(codes, min(count, len(codes)))]

    def _reorganise(self) -> None:
        """Order something at random; what cannot be is refused, and then nothing has changed."""

        def work(session: Session) -> None:
            wanted = self._wanted(session)
            if wanted is not None:
                ordered = acting.order(session, wanted, self.stamp)
                self._count(f"{wanted.what} {ordered.state}")

        try:
            self.database.transact(work)
        except UserError as error:
            self._count(f"refused: {error.message}")

    def _wanted(self, session: Session) -> Wanted | None:
        what = self.chance.choice((*What, What.MERGE, What.MERGE, What.SPLIT))
        day = self.today + timedelta(days=self.chance.choice((0, 0, 0, 2)))
        name = f"Chi bộ {self.chance.randrange(1000)}"
        root, of = self._number(session, "O0"), self._some(session, 3)
        if what is What.OPEN:
            return Wanted(what=what, day=day, name=name, above=self.chance.choice((root, *of)))
        if len(of) < 3:
            return None
        if what is What.MERGE:
            into = self.chance.choice((None, of[0], of[2]))
            head = self._here()
            return Wanted(what=what, day=day, of=tuple(of[:2]), into=into, name="" if into else name, head=head)
        if what is What.SPLIT:
            here = [each[0].id for each in members.of_organisation(session, of[0], self.today)]
            return Wanted(what=what, day=day, of=(of[0],), name=name, people=tuple(here[::2]))
        empty = [each for each in self._some(session, 99) if not following.belonging(session, (each,), self.today)]
        above = self.chance.choice([root, of[1], *(each for each in empty if each != of[0])])
        return Wanted(what=what, day=day, of=(of[0],), name=name, above=above)

    def _take_back(self) -> None:
        def work(session: Session) -> None:
            found = [*_done_on(session, self.today), *acting.planned(session)]
            if found:
                undoing.take_back(session, self.chance.choice(found[:2]), self.stamp)
                self._count("taken back")

        try:
            self.database.transact(work)
        except UserError as error:
            self._count(f"not taken back: {error.message}")

    def _count(self, what: str) -> None:
        self.done[what] = self.done.get(what, 0) + 1


def _done_on(session: Session, day: date) -> list[Ordered]:
    """Return what was done on a day and stands, the newest first."""
    done = (_change.c.state == ChangeState.DONE, _change.c.day == day)
    numbers = session.connection().scalars(select(_change.c.id).where(*done).order_by(_change.c.id.desc())).all()
    return [each for number in numbers if (each := acting.by_number(session, number))]
