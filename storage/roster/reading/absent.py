"""Find who belongs to the organisations of a list and is not in it, and which organisations below them are not."""

from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from domain.names import without_note
from domain.roles import Role
from domain.roster.cells import folded
from domain.roster.rows import MemberRow, OrganisationRow, Origin, Roster, key
from storage.facts.standing import held_now
from storage.ground.bulk import chunks
from storage.ground.core_table import tables_of
from storage.roster import merged, organisations
from storage.tables import Member, Membership, Organisation, Post

_member, _home, _place, _post = tables_of(Member, Membership, Organisation, Post)


def absent(session: Session, roster: Roster, title: str, today: date) -> tuple[MemberRow, ...]:
    """Return a row of leaving for each; `title` names the file.

    Administrators are never among them, and nobody whose row was left out with a remark.
    """
    if roster.of_some:
        return ()
    remarked = {folded(without_note(each.code)) for each in roster.remarks if each.code}
    named = {key(row.code) for row in roster.members}
    meant = {each.id for each in merged.kept(session, [row.code for row in roster.members]).values()}
    codes = sorted({key(row.organisation) for row in roster.members if row.organisation})
    found = []
    for some in chunks(codes):
        query = (
            select(_member.c.id, _member.c.code, _member.c.name, _place.c.code.label("place"))
            .join(_home, _home.c.member_id == _member.c.id)
            .join(_place, _place.c.id == _home.c.organisation_id)
            .where(func.lower(_place.c.code).in_(some), held_now(_home, today))
            .order_by(_place.c.path, _member.c.id)
        )
        found += [row for row in session.connection().execute(query) if key(row.code) not in named]
    administer = select(_post.c.member_id).where(_post.c.role == Role.ADMIN, _post.c.until.is_(None))
    kept = meant.union(session.connection().scalars(administer.where(_post.c.withdrawn_at.is_(None))))
    return tuple(
        MemberRow(Origin(title, 0), row.code, row.name, row.place, leaves=True, says_posts=False, says_leader=False)
        for row in found
        if row.id not in kept and folded(without_note(row.name)) not in remarked
    )


def absent_places(session: Session, roster: Roster, title: str, today: date) -> tuple[OrganisationRow, ...]:
    """Return a row of closing for each open organisation below those the list describes that it does not name."""
    listed = {key(row.code) for row in roster.organisations}
    if not listed or roster.of_some:
        return ()
    named = listed | {key(row.parent) for row in roster.organisations}
    named |= {key(row.organisation) for row in roster.members}
    named |= {key(post.organisation) for row in roster.members for post in row.posts}
    tree = organisations.load(session)
    tops = {str(node.id) for name, node in tree.by_key.items() if name in listed}
    return tuple(
        OrganisationRow(Origin(title, 0), node.code, node.name, node.kind, tree.code(node.parent_id), today)
        for name, node in tree.by_key.items()
        if name not in named and not node.closed_on and not tops.isdisjoint(node.path.split("/"))
    )
