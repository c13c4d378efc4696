"""How far a list reaches in the hands of whoever sent it: an administrator's everywhere, a secretary's at home."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.permissions import administers, is_admin, led_places, may_appoint, may_manage_members
from domain.roles import Person, Place
from domain.roster.cells import folded
from domain.roster.rows import Assignment, Change, MemberRow, OrganisationRow, Problem, Roster, key
from domain.roster.saying import Said
from storage.roster.importing import Comparison
from storage.roster.members import Known, post_key
from storage.roster.organisations import Tree

NOT_YOURS = Said(
    "{place} is not yours to import; give the row to its secretary or an administrator, or take it out ({column})"
)
_ELSEWHERE = Said("somebody of another organisation has this code; moving them is for an administrator ({column})")
_POST = Said("the post {post} is given or ended by the level above; leave it as it is ({column})")
_ABOVE = Said("this comrade holds a post above yours; only the level above changes the row")
_ONESELF = Said("nobody writes that they leave themselves; ask the level above")
_TREE = Said("organisations are opened and changed by an administrator; take the row out, or use its name as it is")


@dataclass(slots=True)
class Reach:
    """What one person may change by a list, in the tree as it is and as the list would make it."""

    person: Person
    tree: Tree
    rows: Sequence[OrganisationRow] = ()
    today: date = date.min
    _opened: Mapping[str, OrganisationRow] = field(init=False)

    def __post_init__(self) -> None:
        self._opened = {key(row.code): row for row in self.rows}

    def is_theirs(self, code: str) -> bool:
        """Whether this person manages the members of an organisation, or nobody does as there is none."""
        place = self._place(code)
        return place is None or may_manage_members(self.person, place)

    def problems(self, roster: Roster, found: Comparison) -> Iterator[Problem]:
        """Yield what is not theirs: rows of organisations, rows of people, posts."""
        if is_admin(self.person):
            return
        for change in found.organisations.changes:
            if isinstance(change.row, OrganisationRow) and not self._may_shape(change.row):
                yield Problem(change.row.origin, change.row.code, _TREE)
        changes = {key(change.row.code): change for change in found.people.changes}
        for row in roster.members:
            reason = self.refuses(row, found.people.known.get(key(row.code)), changes.get(key(row.code)))
            if reason is not None:
                yield Problem(row.origin, row.code, reason)

    def refuses(self, row: MemberRow, known: Known | None, change: Change | None) -> Said | None:
        """Return why a row of somebody is not theirs to write; None where it is, or says nothing new."""
        place = self._place(row.organisation)
        if place is not None and not may_manage_members(self.person, place):
            return Said(NOT_YOURS, place=row.organisation, column="ma_to_chuc")
        if known is not None and not self._is_here(known, row.name):
            return Said(_ELSEWHERE, column="ma")
        if change is None or not isinstance(change.row, MemberRow):
            return None
        return self._refuses_change(change.row, known)

    def _refuses_change(self, row: MemberRow, known: Known | None) -> Said | None:
        held = tuple(known.posts.values()) if known else ()
        if known is not None and known.id == self.person.id and row.leaves:
            return _ONESELF
        if known is not None and known.id != self.person.id and not all(map(self._reaches, held)):
            return _ABOVE
        given = {post_key(post): post for post in (() if row.leaves else row.posts)}
        before = given if row.leaves else {post_key(post): post for post in held}
        for name in given.keys() ^ before.keys():
            post = given.get(name) or before[name]
            if not self._may_give(post):
                return Said(_POST, post=str(post), column="vai_tro")
        return None

    def _is_here(self, known: Known, name: str) -> bool:
        """Whether somebody belongs, or belonged last, where this person manages the members.

        Who never belonged anywhere, as after an import that was taken back, is taken up under their own name.
        """
        if not known.homes and not known.posts:
            return folded(known.name) == folded(name)
        stays = [home for home in known.homes if not home.mistaken_on]
        running = [home for home in stays if home.until is None or home.until > self.today]
        places = [self._place(home.organisation) for home in running or stays]
        ours = [place is not None and may_manage_members(self.person, place) for place in places]
        return bool(ours) and (all(ours) if running else any(ours))

    def _reaches(self, post: Assignment) -> bool:
        place = self._place(post.organisation)
        if place is None:
            return False
        own = led_places(self.person)
        return administers(self.person, place.path) or any(place.path.startswith(each.path) for each in own)

    def _may_give(self, post: Assignment) -> bool:
        place = self._place(post.organisation)
        return place is not None and may_appoint(self.person, post.role, place, for_a_time=False)

    def _may_shape(self, row: OrganisationRow) -> bool:
        """Whether they administer an organisation where it stands and where it is to stand; roots are nobody's."""
        node = self.tree.by_key.get(key(row.code))
        above = self._place(row.parent) if row.parent else None
        paths = [*([node.path] if node else []), above.path if above else "/"]
        return all(administers(self.person, path) for path in paths)

    def _place(self, code: str) -> Place | None:
        """Return an organisation; one that the list opens stands below the nearest that is known."""
        passed: set[str] = set()
        name, below = key(code), ""
        while name and name not in passed:
            node = self.tree.by_key.get(name)
            if node is not None:
                return Place(0 if below else node.id, f"{node.path}{below}", node.name, node.code)
            passed.add(name)
            row = self._opened.get(name)
            name, below = key(row.parent) if row else "", "0/"
        return None
