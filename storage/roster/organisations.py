"""Compare the organisations of a roster with the tree in the database; add, change and move them in bulk."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.names import called
from domain.roster.rows import Change, Difference, OrganisationRow, Problem, key
from domain.roster.saying import Said
from domain.roster.tree import loops, paths
from domain.stamps import Stamp
from storage.facts import organisations as versions
from storage.ground import history
from storage.ground.bulk import update_each
from storage.ground.core_table import table_of
from storage.tables import Organisation, OrganisationVersion

_place, _version = table_of(Organisation), table_of(OrganisationVersion)
CLOSED = "closed"
NO_ORGANISATION = Said("there is no organisation with the code {code} ({column})")


@dataclass(frozen=True, slots=True)
class Node:
    """An organisation as the database has it."""

    id: int
    code: str
    name: str
    kind: str
    parent_id: int | None
    path: str
    closed_on: date | None = None


@dataclass(slots=True)
class Tree:
    """Every organisation, by key and by id. `never`: those whose opening was taken back; a list may open them anew."""

    by_key: dict[str, Node] = field(default_factory=dict)
    by_id: dict[int, Node] = field(default_factory=dict)
    never: dict[str, Node] = field(default_factory=dict)

    def code(self, organisation_id: int | None) -> str:
        return self.by_id[organisation_id].code if organisation_id is not None else ""


@dataclass(slots=True)
class Plan:
    """What is wrong, and what would change."""

    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def load(session: Session) -> Tree:
    """Load the whole tree."""
    query = select(*(_place.c[fact.name] for fact in fields(Node))).order_by(_place.c.id)
    tree, believed = Tree(), _version.c.withdrawn_at.is_(None)
    known = set(session.connection().scalars(select(_version.c.organisation_id).where(believed).distinct()))
    for row in session.connection().execute(query):
        node = tree.by_id[row.id] = Node(*row)
        never = node.closed_on is not None and node.id not in known
        (tree.never if never else tree.by_key).setdefault(key(node.code), node)
    return tree


def lock(session: Session) -> None:
    """Let other imports and reorganisations wait, and see what this one did; whoever only names a root goes on."""
    session.connection().execute(update(_place).where(_place.c.parent_id.is_(None)).values(name=_place.c.name))


def plan(tree: Tree, rows: Sequence[OrganisationRow]) -> Plan:
    """Compare; parents may stand anywhere in the file, or only in the database."""
    result = Plan()
    known = tree.by_key.keys() | {key(row.code) for row in rows}
    for row in rows:
        if row.parent and key(row.parent) not in known:
            reason = Said(NO_ORGANISATION, code=row.parent, column="ma_cap_tren")
            result.problems.append(Problem(row.origin, row.code, reason))
        node = tree.by_key.get(key(row.code))
        differences = _differences(tree, node, row) if node else ()
        if node is None or differences:
            result.changes.append(Change(row, differences))
    result.problems += _loops(tree, rows)
    return result


def _differences(tree: Tree, node: Node, row: OrganisationRow) -> tuple[Difference, ...]:
    parent = tree.code(node.parent_id)
    found = []
    if node.name != row.name:
        found.append(Difference("name", node.name, row.name))
    if node.kind != row.kind:
        found.append(Difference("kind", node.kind, row.kind))
    if key(parent) != key(row.parent):
        found.append(Difference("parent", parent, row.parent))
    if row.until and row.until != node.closed_on:
        found.append(Difference(CLOSED, str(node.closed_on or ""), str(row.until)))
    return tuple(found)


def _loops(tree: Tree, rows: Sequence[OrganisationRow]) -> list[Problem]:
    parents: dict[str, str | None] = {
        name: key(tree.code(node.parent_id)) or None for name, node in tree.by_key.items()
    }
    mine = {key(row.code): row for row in rows}
    parents |= {name: key(row.parent) or None for name, row in mine.items()}
    problems = []
    for ring in loops(parents):
        codes = [mine[name].code if name in mine else tree.by_key[name].code for name in ring]
        chain = " below ".join([*codes, codes[0]])
        problems += [
            Problem(mine[name].origin, mine[name].code, Said("it would end up below itself: {chain}", chain=chain))
            for name in ring
            if name in mine
        ]
    return problems


def write(session: Session, tree: Tree, wanted: Plan, stamp: Stamp, entry: int) -> dict[str, int]:
    changed = {
        key(change.row.code): change.row
        for change in wanted.changes
        if isinstance(change.row, OrganisationRow) and [each.what for each in change.differences] != [CLOSED]
    }
    there = tree.never | tree.by_key
    ids = {name: node.id for name, node in there.items()}
    ids |= _insert(session, [row for name, row in changed.items() if name not in ids])
    update_each(
        session,
        _place,
        [
            {"id": ids[name], "name": row.name, "called": called(row.name), "kind": row.kind}
            for name, row in changed.items()
            if name in there
        ],
    )
    update_each(session, _place, [{"id": ids[name], "closed_on": None} for name in changed if name in tree.never])
    moved = _hang(session, tree, ids, changed)
    versions.write(session, sorted(moved | {ids[name] for name in changed}), stamp, entry)
    entries = [(ids[key(change.row.code)], change.verb, change.details()) for change in wanted.changes]
    history.record_many(session, stamp, "organisation", entries)
    return ids


def prepare(session: Session, tree: Tree, wanted: Plan, day: date) -> None:
    """Write the new organisations as closed ones that never were; `write` finds them in the tree and opens them."""
    fresh = [
        change.row
        for change in wanted.changes
        if isinstance(change.row, OrganisationRow) and key(change.row.code) not in tree.by_key | tree.never
    ]
    ids = _insert(session, fresh)
    update_each(session, _place, [{"id": number, "closed_on": day} for number in ids.values()])
    for row in fresh:
        node = Node(ids[key(row.code)], row.code, row.name, row.kind, None, "/", day)
        tree.never[key(row.code)] = tree.by_id[node.id] = node


def _insert(session: Session, rows: Sequence[OrganisationRow]) -> dict[str, int]:
    if not rows:
        return {}
    values = [
        {"code": row.code, "name": row.name, "called": called(row.name), "kind": row.kind, "path": "/"} for row in rows
    ]
    added = session.connection().execute(insert(_place).returning(_place.c.code, _place.c.id), values)
    return {key(code): id_ for code, id_ in added}


def _hang(session: Session, tree: Tree, ids: dict[str, int], changed: dict[str, OrganisationRow]) -> set[int]:
    """Put every changed organisation below its parent, and all below a moved one; return which stand elsewhere now."""
    parents = {node.id: node.parent_id for node in tree.by_id.values()}
    parents |= {ids[name]: ids[key(row.parent)] if row.parent else None for name, row in changed.items()}
    moved: list[dict[str, object]] = []
    moved_ids: set[int] = set()
    for id_, path in paths(parents).items():
        node = tree.by_id.get(id_)
        if node is None or (node.path, node.parent_id) != (path, parents[id_]):
            moved_ids.add(id_)
            moved.append({"id": id_, "parent_id": parents[id_], "path": path})
    update_each(session, _place, moved)
    return moved_ids
