"""The contents of a campaign as a tree of groups, and what of it an organisation offers to its people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.errors import UserError

AT_ONCE = 7
"""So many leaves are read at once."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A pledge to show as an example; `units`: the kinds of organisation it is for, empty: every kind."""

    text: str
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A content group. `owner_id`: the organisation that added it for its own people; None: of the campaign."""

    id: int
    code: str
    name: str
    slogan: str = ""
    parent_id: int | None = None
    owner_id: int | None = None
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What one organisation makes of a group for everybody below it; without an organisation: for all."""

    group_id: int
    organisation_id: int | None
    offered: bool
    keywords: tuple[str, ...] = ()
    id: int = 0
    why: str = ""


@dataclass(frozen=True)
class Contents:
    """The groups of a campaign as seen from one organisation: `headings` in order, `shapes` of it and those above."""

    headings: Sequence[Heading]
    shapes: Sequence[Shape] = ()

    @cached_property
    def by_id(self) -> Mapping[int, Heading]:
        return {each.id: each for each in self.headings}

    @cached_property
    def _living(self) -> frozenset[int]:
        """The groups that were not ended; an organisation's own ones stand as long as they are offered."""
        ended = {each.group_id: not each.offered for each in self.shapes if each.organisation_id is None}
        return frozenset(each.id for each in self.headings if not ended.get(each.id, each.owner_id is not None))

    @cached_property
    def left_out(self) -> Sequence[Shape]:
        """What the organisation, or one above it, leaves out for its people."""
        return [each for each in self.shapes if not each.offered and each.organisation_id is not None]

    @cached_property
    def _said(self) -> Mapping[tuple[int, int | None], Shape]:
        return {(each.group_id, each.organisation_id): each for each in self.shapes}

    def _leaves_out(self, organisation_id: int | None, heading: Heading) -> bool:
        """Whether an organisation, or None for all, left out a group or one above it, and has not chosen it since."""
        chosen = -1
        for each in self.line(heading):
            shape = self._said.get((each.id, organisation_id))
            if shape is not None and not shape.offered and shape.id > chosen:
                return True
            if shape is not None and shape.offered:
                chosen = max(chosen, shape.id)
        return False

    def out_by(self, heading: Heading) -> set[int | None]:
        """Return which organisations leave a group out; None among them where it was ended for all."""
        return {each for each in {shape.organisation_id for shape in self.shapes} if self._leaves_out(each, heading)}

    def _stands(self, heading: Heading) -> bool:
        return heading.id in self._living and not self._leaves_out(None, heading)

    @cached_property
    def leaves(self) -> Sequence[Heading]:
        """Every group under which something can be registered, whatever is left out, in the order of the tree.

        A group of the campaign stays one beside those that organisations add below it: not everything fits theirs.
        """
        parents = {each.parent_id for each in self.headings if each.id in self._living and each.owner_id is None}
        return [each for each in self.standing if each.id not in parents]

    @cached_property
    def offered(self) -> Sequence[Heading]:
        """The leaves that are left; all of them where upper and lower levels together would leave none."""
        return [each for each in self.leaves if not self.out_by(each) - {None}] or self.leaves

    @cached_property
    def standing(self) -> Sequence[Heading]:
        """Every group that stands, branches too, in the order of the tree."""
        return [each for each in self._ordered(None) if self._stands(each)]

    def below(self, branch: Heading | None) -> Sequence[Heading]:
        """Return what one chooses from: the leaves of a branch; of a wide tree first the branches at its top."""
        if branch is not None:
            return [each for each in self.offered if self.within(each, branch)]
        tops = list(dict.fromkeys(map(self.top, self.offered)))
        return self.offered if len(self.offered) <= AT_ONCE or len(tops) == 1 else tops

    def line(self, heading: Heading) -> list[Heading]:
        """Return a group and those above it, the highest last."""
        found = [heading]
        while (above := self.by_id.get(found[-1].parent_id or 0)) is not None:
            found.append(above)
        return found

    def top(self, heading: Heading) -> Heading:
        return self.line(heading)[-1]

    def within(self, heading: Heading, other: Heading) -> bool:
        """Tell whether a group is another one or lies below it."""
        return any(each.id == other.id for each in self.line(heading))

    def label(self, heading: Heading) -> str:
        """ "Phát triển kinh tế - xã hội (Hai chân)": plain words first, then how the movement calls it."""
        top = self.top(heading)
        called = heading.slogan or (top.slogan or top.name if top is not heading else "")
        return f"{heading.name} ({called})" if called else heading.name

    def keywords(self, heading: Heading) -> tuple[str, ...]:
        return (*heading.keywords, *heading.themes)

    def own_keywords(self, heading: Heading) -> tuple[str, ...]:
        """Return the words committees added here: of their own groups, and to any other."""
        added = [word for each in self.shapes if each.group_id == heading.id for word in each.keywords]
        return (*(self.keywords(heading) if heading.owner_id is not None else ()), *added)

    def words_of(self, heading: Heading, organisation_id: int | None) -> tuple[str, ...]:
        """Return the words one organisation gave a group; None: those given for all."""
        shape = self._said.get((heading.id, organisation_id))
        return shape.keywords if shape else ()

    def suggested(self, kind: str) -> list[str]:
        """Return examples of pledges for an organisation of a kind, one of each group in turn."""
        of_each = [
            [each.text for each in heading.suggestions if not each.units or kind in each.units] or [*heading.examples]
            for heading in self.offered
        ]
        longest = max(map(len, of_each), default=0)
        return [texts[place] for place in range(longest) for texts in of_each if place < len(texts)]

    def _ordered(self, parent: int | None) -> Iterable[Heading]:
        for each in self.headings:
            if each.parent_id == parent:
                yield each
                yield from self._ordered(each.id)


def check_tree(groups: Iterable[tuple[str, str]]) -> None:
    """Raise a UserError where codes stand twice, a parent is not there, or groups lie below one another in a circle.

    `groups`: the code of each with that of its parent, "" where it has none.
    """
    parents = dict[str, str]()
    for code, parent in groups:
        if code in parents:
            raise UserError("The code {code} stands twice among the content groups.", code=code)
        parents[code] = parent
    for code, parent in parents.items():
        if parent and parent not in parents:
            raise UserError(
                "The content group {code} has the parent {parent}, which is not there.", code=code, parent=parent
            )
    for code in parents:
        above, passed = parents[code], {code}
        while above and above not in passed:
            passed.add(above)
            above = parents[above]
        if above:
            raise UserError("The content group {code} lies below itself.", code=code)
