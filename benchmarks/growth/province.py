"""An invented province: 124 communes and 1,769 cells, entered whole, and filled with people cell by cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from benchmarks.growth.rows import Row, put, settle
from domain.names import called
from domain.pledges.states import PledgeState
from domain.reminders import AT
from domain.roles import Role
from storage import tables
from storage.campaigns import applying
from storage.ground.core_table import table_of
from storage.ground.database import Session

COMMUNES, CELLS = 124, 1_769
CELL = 86  # people in a cell
ROOT, FIRST_COMMUNE = 1, 2
FIRST_CELL = FIRST_COMMUNE + COMMUNES
PLACES = range(ROOT, FIRST_CELL + CELLS)
CELL_SECRETARY, SECRETARY, ADMIN, MEMBER = 1, 3, 4, 6
"""Who leads the first cell, who leads the province, who administers everything, who has a chat and no post."""
COMMUNE_SECRETARY = 100  # of the first commune; those of the others follow
BOT = "42"
PLEDGE_STATES = (*[PledgeState.ACTIVE] * 7, PledgeState.DONE, PledgeState.CLAIMED, PledgeState.RETURNED)
STATES_OF_PLACES = (PledgeState.ACTIVE, PledgeState.DONE, PledgeState.CLAIMED)


@dataclass(frozen=True, slots=True)
class Province:
    """How many have been entered; ids run from 1, of places the province first, then communes, then cells."""

    people: int
    today: date

    @property
    def began(self) -> datetime:
        return datetime.combine(self.today - timedelta(days=200), time(3), UTC)

    @property
    def places(self) -> Sequence[int]:
        return PLACES

    @property
    def reported_at(self) -> datetime:
        return self.began

    def chat_of(self, member: int) -> tuple[str, str] | None:
        """Return the channel and the bot on which somebody has joined: seven of ten have, on one."""
        return ("telegram", BOT) if member % 10 < 7 else None

    def pledges(self) -> Iterator[Row]:
        """Three of five have two pledges, every organisation one; of communes and the province only one claims."""
        number = 0
        for member in range(1, self.people + 1):
            for _ in range(2 if member % 5 < 3 else 0):
                number += 1
                yield self.pledge(number, PLEDGE_STATES[number % len(PLEDGE_STATES)], member, None)
        for place in self.places:
            number += 1
            above_cells = PledgeState.CLAIMED if place == FIRST_COMMUNE else PledgeState.ACTIVE
            state = STATES_OF_PLACES[place % 3] if place >= FIRST_CELL else above_cells
            yield self.pledge(number, state, None, place)

    def pledge(self, number: int, state: PledgeState, member: int | None, place: int | None) -> Row:
        who = {"id": number, "member_id": member, "organisation_id": place, "entered_by_id": member or 1}
        goal = {"comparator": ">=", "value": Decimal(50), "upper": None, "unit": "cây", "per": "", "basis": ""}
        words = {"content": f"Trồng 50 cây dừa số {number}", "milestone": None, "content_group_id": 1, "parts": 0}
        began = {"created_at": self.began, "campaign_id": 1}
        return who | goal | words | {"deadline": self.deadline_of(number), "state": state.value} | began

    def deadline_of(self, number: int) -> date:
        return self.today + timedelta(days=number % 300 - 30)

    def reminders(self) -> Iterator[Row]:
        """Four a pledge: what has passed was sent, the rest waits; nothing is due today."""
        for pledge in self.pledges():
            deadline = pledge["deadline"]
            assert isinstance(deadline, date)
            for days in (30, 7, 1, -1):
                due = deadline - timedelta(days=days)
                sent = due <= self.today
                key = {"subject": "pledge", "subject_id": pledge["id"], "kind": "deadline"}
                key |= {"period": deadline.isoformat(), "due_on": due, "due_at": AT}
                yield key | {"settled_at": self.began if sent else None, "outcome": "sent" if sent else None}


def cell_of(member: int) -> int:
    return FIRST_CELL + (member - 1) // CELL


def commune_of(cell: int) -> int:
    return FIRST_COMMUNE + (cell - FIRST_CELL) * COMMUNES // CELLS


def code_of(place: int) -> str:
    return f"TC{place:05}"


def member_code(member: int) -> str:
    return f"DV{member:06}"


def path(place: int) -> str:
    if place == ROOT:
        return "/1/"
    return f"{path(ROOT if place < FIRST_CELL else commune_of(place))}{place}/"


def fill(session: Session, province: Province) -> None:
    """Fill an empty, migrated database."""
    applying.ensure_first(session)
    session.flush()
    connection = session.connection()
    everything: tuple[tuple[type, Iterator[Row]], ...] = (
        (tables.Member, _members(province)),
        (tables.HistoryEntry, _history(province)),
        (tables.Organisation, _organisations(province)),
        (tables.OrganisationVersion, _versions(province)),
        (tables.Membership, _memberships(province)),
        (tables.DatedKind, _kinds(province)),
        (tables.Post, _posts(province)),
        (tables.Account, _accounts(province)),
        (tables.Pledge, province.pledges()),
        (tables.DatedState, _dated(province, "state")),
        (tables.DatedText, _dated(province, "content", "milestone", "content_group_id")),
        (tables.DatedTarget, _dated(province, "comparator", "value", "upper", "unit", "per", "basis")),
        (tables.DatedDeadline, _dated(province, "deadline")),
        (tables.Report, _reports(province)),
        (tables.Reminder, province.reminders()),
    )
    for model, rows in everything:
        put(connection, table_of(model), rows)
    settle(connection, [table_of(model) for model, _ in everything])


def _members(of: Province) -> Iterator[Row]:
    families, given = ("Nguyễn Văn", "Trần Thị", "Lê Hoàng", "Phạm Ngọc"), ("An", "Bình", "Cúc", "Dũng", "Sáu", "Út")
    for number in range(1, of.people + 1):
        name = f"{families[number % 4]} {given[number % 6]}"
        yield {"id": number, "code": member_code(number), "name": name, "created_at": of.began}


def _organisations(of: Province) -> Iterator[Row]:
    for place in of.places:
        if place == ROOT:
            kind, name, parent = "dang_bo_tinh", "Đảng bộ tỉnh", None
        elif place < FIRST_CELL:
            kind, name, parent = "dang_bo_xa", f"Đảng bộ xã {place}", ROOT
        else:
            kind, name, parent = "chi_bo", f"Chi bộ ấp {place}", commune_of(place)
        common = {"id": place, "code": code_of(place), "name": name, "kind": kind, "parent_id": parent}
        yield common | {"path": path(place), "called": called(name)}


def _versions(of: Province) -> Iterator[Row]:
    for row in _organisations(of):
        kept = {name: row[name] for name in ("id", "name", "kind", "parent_id", "path")}
        yield kept | {"organisation_id": row["id"], "closed": False} | _fact(of)


def _fact(of: Province) -> dict[str, object]:
    return {"holds_from": of.began.date(), "recorded_at": of.began, "entry_id": 1}


def _stay(of: Province) -> dict[str, object]:
    return {"since": of.began.date(), "recorded_at": of.began, "entry_id": 1}


def _memberships(of: Province) -> Iterator[Row]:
    for member in range(1, of.people + 1):
        who = {"id": member, "member_id": member, "organisation_id": cell_of(member)}
        yield who | {"leader": (member - 1) % CELL < 5} | _stay(of)


def _kinds(of: Province) -> Iterator[Row]:
    for member in range(1, of.people + 1):
        yield {"id": member, "member_id": member, "kind": "dang_vien"} | _fact(of)


def _posts(of: Province) -> Iterator[Row]:
    """The first of a cell leads it; the communes are led by people of the first cells."""
    held = [(member, cell_of(member), Role.SECRETARY) for member in range(1, of.people + 1, CELL)]
    held += [(COMMUNE_SECRETARY + place, FIRST_COMMUNE + place, Role.SECRETARY) for place in range(COMMUNES)]
    held = [each for each in held if each[1] in of.places]
    held += [(SECRETARY, ROOT, Role.SECRETARY), (ADMIN, None, Role.ADMIN)]
    for number, (member, place, role) in enumerate(held, start=1):
        who = {"id": number, "member_id": member, "organisation_id": place}
        yield who | {"role": role.value} | _stay(of)


def _accounts(of: Province) -> Iterator[Row]:
    """Each under their own number."""
    for member in range(1, of.people + 1):
        if chat := of.chat_of(member):
            channel, bot = chat
            where = {"channel": channel, "bot": bot, "chat": str(member), "member_id": member, "language": "vi"}
            yield {"id": member, **where, "linked_at": of.began}


def _dated(of: Province, *columns: str) -> Iterator[Row]:
    for pledge in of.pledges():
        values = {name: pledge[name] for name in columns}
        yield {"id": pledge["id"], "pledge_id": pledge["id"]} | values | _fact(of) | {"entry_id": pledge["id"]}


def _history(of: Province) -> Iterator[Row]:
    for pledge in of.pledges():
        about = {"subject": "pledge", "subject_id": pledge["id"], "verb": "registered", "details": {}}
        yield {"id": pledge["id"], "at": of.reported_at, "holds_from": of.began.date(), "channel": "", **about}


def _reports(of: Province) -> Iterator[Row]:
    """Every second pledge was reported on."""
    for pledge in of.pledges():
        if int(str(pledge["id"])) % 2:
            how = {"id": pledge["id"], "pledge_id": pledge["id"], "member_id": pledge["entered_by_id"], "how": "total"}
            done = {"done": Decimal(20), "words": "được 20 cây"}
            yield how | done | {"at": of.reported_at, "holds_from": of.reported_at.date()}
