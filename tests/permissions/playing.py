"""Play one forged button in a transaction that is rolled back, and see what came of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import count, product

from sqlmodel import SQLModel

from domain.chat import Choice, Incoming, Kind, Outgoing
from handlers.router import receive
from handlers.talk.dialogue import BACK, UNCHANGED
from handlers.talk.yes_or_no import NO
from storage.ground.database import Session
from tests.permissions.buttons import buttons
from tests.permissions.world import FIGURES, NAMES, WORDS, Rows, World
from tests.talking import Person

BOOKKEEPING = frozenset(
    {"account", "askedfigures", "codeattempt", "conversation", "inboxupdate", "keptfigures", "storedfile", "touched"}
)
"""What every turn may write, whoever is asked: where a chat stands, which updates came, figures kept to be counted."""
LEFT_BY_THE_BRANCH = frozenset(
    {
        "nomination",
        "commendation",
        "assessment",
        "yearlygrade",
        "recognition",
        "instruction",
        "roundreport",
        "assignedtarget",
        "broadcast",
        "sentlist",
        "reorganisation",
        "evidence",
        "event",
        "exemplarcard",
        "exemplarfollower",
        "agreement",
    }
)
"""Tables whose first row is of the branch, whatever it names."""
NAME, TEXT, FIGURE, WRITES, TELLS = "n", "t", "f", "W", "M"
"""What comes of a button: a name, words, figures are shown; a row is written; somebody is told."""
_HOLE = re.compile(r"\{([^{}]*)\}")
_TABLES = {
    name: [f'"{column}"' for column in (each.name for each in table.columns)]
    for name, table in SQLModel.metadata.tables.items()
    if name not in BOOKKEEPING
}
_updates = count(1)


class _Back(Exception):
    pass


def payloads(world: World, row: str) -> list[str]:
    """Return what a button of this row sends when it is aimed at the branch and its people."""
    command, _, _ = row.partition(" ")
    found = {f"/{command} {said}".strip() for rest in buttons()[row] for said in _filled(world, row, rest)}
    return sorted(found)


def _filled(world: World, row: str, rest: str) -> Iterator[str]:
    holes = _HOLE.findall(rest)
    for values in product(*(_candidates(world, hole) for hole in holes)):
        yield "".join(each for pair in zip(_HOLE.split(rest)[::2], (*values, ""), strict=True) for each in pair)
    if not holes and rest and not any("{" in other for other in buttons()[row]):
        yield f"{rest} CB1"
        yield f"{rest} {world.code}"


def _candidates(world: World, hole: str) -> list[str]:
    """Return what may stand in a place: codes and numbers of the branch; the first row of every table has number 1."""
    if re.search(r"iso|day|until|week|last|said|days", hole):
        return ["2026-03-31"]
    if re.search(r"start|begins|SHOWN", hole):
        return ["0"]
    if "code" in hole:
        return ["CB1", world.code]
    if re.search(r"place\.id|organisation", hole):
        return [str(world.branch)]
    if re.search(r"entry|deed|undo|changed", hole):
        return [str(each) for each in world.entries]
    if re.search(r"id\b|number|_id|pledge|found|each|lost|theirs|first", hole):
        return ["1", "2"]
    return ["1"]


def play(world: World, person: Person, payload: str, between: Callable[[Session], None] | None = None) -> set[str]:
    """Send a button, and say yes to what is asked then; return what came of it, and keep nothing.

    `between`: what happens before the first yes; then only what comes of the answers counts.
    """
    came: set[str] = set()

    def turn(session: Session) -> None:
        before = world.rows
        heard = _sends(session, person, payload)
        if between and _answer(heard) is None:
            raise _Back
        for place in range(3):
            if place or not between:
                came.update(_shown(heard))
            answer = _answer(heard)
            if answer is None:
                break
            if between and not place:
                between(session)
                before = every_row(session)
            heard = _sends(session, person, answer.value)
        came.update(_changed(world, person, before, every_row(session)))
        raise _Back

    try:
        world.village.database.transact(turn)
    except _Back:
        return came
    raise AssertionError


def _sends(session: Session, person: Person, wire: str) -> list[Outgoing]:
    village = person.village
    incoming = Incoming(person.address, f"forged{next(_updates)}", kind=Kind.BUTTON, choice=wire)
    envelopes = receive(session, incoming, village.now, village.deployment, village.terms())
    return [each.message for each in envelopes]


def _answer(heard: list[Outgoing]) -> Choice | None:
    """Return the first choice that goes on with what is asked: never back, no or another command."""
    offered = [choice for message in heard for choice in message.choices]
    on = [each for each in offered if not each.value.startswith("/") and ":/" not in each.value]
    return next((each for each in on if each.value.partition(":")[2] not in (NO, BACK, UNCHANGED)), None)


def _shown(heard: Iterable[Outgoing]) -> Iterator[str]:
    said = "\n".join(text for each in heard for text in (each.text, *(choice.label for choice in each.choices)))
    for sign, tokens in ((NAME, NAMES), (TEXT, WORDS), (FIGURE, FIGURES)):
        if any(token in said for token in tokens):
            yield sign


def _changed(world: World, person: Person, before: Rows, after: Rows) -> Iterator[str]:
    for table, rows in after.items():
        changed = set(rows) ^ set(before[table])
        names = SQLModel.metadata.tables[table].columns.keys()
        if any(_aims(world, person, table, dict(zip(names, row, strict=True))) for row in changed):
            yield TELLS if table in ("outboxmessage", "recipient") else WRITES


def every_row(session: Session) -> Rows:
    """Return every row of every table but those of the books, as the database has it, whoever wrote it."""
    session.flush()
    connection = session.connection()
    return {
        name: tuple(tuple(row) for row in connection.exec_driver_sql(f"SELECT {', '.join(columns)} FROM {name}"))
        for name, columns in _TABLES.items()
    }


def _aims(world: World, person: Person, table: str, row: dict[str, object]) -> bool:
    """Tell whether a row belongs to the branch or to one of its people, but not to whoever speaks."""
    ids = world.ids
    whose = {row.get(name) for name in ("member_id", "holder_id")} - {person.member_id}
    subject = ids.get(str(row.get("subject", "")), frozenset()) - {person.member_id}
    return bool(
        whose & (ids["member"] - {person.member_id})
        or row.get("pledge_id") in ids["pledge"]
        or row.get("work_id") in ids["work"]
        or row.get("organisation_id") in ids["organisation"]
        or row.get("subject_id") in subject
        or (table in ids and row.get("id") in ids[table] - {person.member_id})
        or (table == "workitem" and row.get("id") in ids["work"])
        or (table in LEFT_BY_THE_BRANCH and row.get("id") == 1)
    )
