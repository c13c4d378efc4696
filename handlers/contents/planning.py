"""What a wish about content groups changes, of whose groups, and how that is read back line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from domain.campaigns.contents import Contents, Heading, Shape
from domain.campaigns.said.contents import Wish
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roster.saying import Said
from domain.understanding.several_things.outline import Entry
from domain.understanding.text.words import fold
from handlers.contents.regroup_steps import RegroupDraft, is_whole, seen, speaks_for
from handlers.contents.whose import COMMAND, place_of
from handlers.talk.turn import Turn
from locales.language import capitalised
from storage.campaigns import contents
from storage.campaigns.regrouping import Regrouping

_COLUMNS = {Wish.THEMES: "themes", Wish.EXAMPLES: "examples", Wish.WORDS: "keywords"}


@dataclass(frozen=True)
class Plan:
    regrouping: Regrouping
    lines: Sequence[Said]


def planned(turn: Turn, draft: RegroupDraft) -> Plan:
    """Raises a UserError where it cannot be done so, and NotAllowed where it is not theirs to change."""
    known, whole = seen(turn, draft), is_whole(turn, draft)
    place_id = None if whole else place_of(turn, draft).id
    made = _Plans(turn, draft, known, place_id)
    match draft.wish:
        case Wish.ADD:
            return made.added()
        case Wish.ONLY:
            return made.only()
        case Wish.OUT | Wish.BACK:
            return made.offered(draft.wish is Wish.BACK)
        case Wish.MERGE:
            return made.merged()
        case Wish.REPLACE:
            return made.replaced()
        case _:
            return made.of_one()


class _Plans:
    def __init__(self, turn: Turn, draft: RegroupDraft, known: Contents, place_id: int | None) -> None:
        self.turn, self.draft, self.known, self.place_id = turn, draft, known, place_id
        place = speaks_for(turn, draft)
        self.own = {place_id, place.id} if place else {place_id}  # whose groups and shapes are theirs

    @property
    def one(self) -> Heading:
        return self.known.by_id[self.draft.group_id or 0]

    def entries(self) -> list[Entry]:
        """What is added: no name twice, and none that stands already."""
        standing = {fold(each.name) for each in self.known.standing}
        given = {fold(each.name): each for each in self.draft.entries or []}
        if self.draft.wish is Wish.REPLACE:
            return list(given.values())
        new = [each for name, each in given.items() if name not in standing]
        if not new:
            raise UserError("There is a content group of this name already.", _ways(self.turn))
        return new

    def added(self) -> Plan:
        new, under = self.entries(), self.draft.into_id or None
        lines = [_added_line(each) for each in new]
        if under:
            lines.append(Said("Below: {group}", group=self.known.by_id[under].name))
        return Plan(Regrouping(self.place_id, [_capital(each) for each in new], under), lines)

    def only(self) -> Plan:
        kept = [self.known.by_id[number] for number in self.draft.kept or []]
        out, back = self._beside(kept), [each for each in kept if self.known.out_by(each)]
        if not out and not back:
            raise UserError("Exactly these groups are offered already.", _ways(self.turn))
        lines = [Said("Stays: {group}", group=each.name) for each in kept if each not in back]
        lines += [Said("Offered again: {group}", group=each.name) for each in back]
        lines += [Said("Left out: {groups}", groups="; ".join(each.name for each in out))] if out else []
        shapes = [self.shape(each, offered=False) for each in out]
        shapes += [shape for each in back for shape in self.back(each)]
        return Plan(Regrouping(self.place_id, shapes=shapes), [*lines, *self.pledges(out)])

    def _beside(self, kept: Sequence[Heading]) -> list[Heading]:
        """The highest groups that hold none of those that stay."""
        known = self.known
        free = [
            each
            for each in known.standing
            if any(known.within(leaf, each) for leaf in known.offered)
            and not any(known.within(each, one) or known.within(one, each) for one in kept)
        ]
        return [each for each in free if each.parent_id not in {one.id for one in free}]

    def offered(self, back: bool) -> Plan:
        name = (
            Said("Offered again: {group}", group=self.one.name)
            if back
            else Said("Left out: {groups}", groups=self.one.name)
        )
        if not back and all(self.known.within(each, self.one) for each in self.known.offered):
            raise UserError("At least one group has to stay, so that people can register.", _ways(self.turn))
        shapes = self.back(self.one) if back else [self.shape(self.one, offered=False)]
        return Plan(Regrouping(self.place_id, shapes=shapes), [name, *([] if back else self.pledges([self.one]))])

    def back(self, heading: Heading) -> list[Shape]:
        """Offer again what was left out here, itself or with one above it; what a level above left out stays out."""
        out = self.known.out_by(heading)
        mine = out if self.mine(heading) else out & self.own
        if not mine:
            if out:
                raise UserError("A committee above has left this group out; only they take it back.", _ways(self.turn))
            raise UserError("This group is offered already.", _ways(self.turn))
        return [Shape(heading.id, each, True, self.known.words_of(heading, each)) for each in mine]

    def merged(self) -> Plan:
        into = self.known.by_id[self.draft.into_id or 0]
        if self.known.within(into, self.one):
            raise UserError("A group cannot go into itself or into one below it. Please choose another one.")
        words = [*self.one.keywords, *self.one.themes, self.one.name.lower()]
        shapes = [self.shape(self.one, offered=False)]
        columns: dict[int, dict[str, Any]] = {}
        if self.mine(into):
            columns = {into.id: {"keywords": _joined(into.keywords, words)}}
        else:
            shapes.append(self.shape(into, words=words))
        line = Said("“{group}” goes into “{into}”.", group=self.one.name, into=into.name)
        return Plan(Regrouping(self.place_id, shapes=shapes, columns=columns), [line, *self.counts(self.one, into)])

    def replaced(self) -> Plan:
        if self.place_id is not None:
            raise NotAllowed("The groups of a campaign are replaced by those who run it. You may leave some out.")
        out = [each for each in self.known.standing if each.parent_id is None]
        lines = [Said("Left out: {groups}", groups="; ".join(each.name for each in out))]
        lines = [*lines, *map(_added_line, self.entries()), *self.pledges(out)]
        shapes = [self.shape(each, offered=False) for each in out]
        return Plan(Regrouping(None, [_capital(each) for each in self.entries()], shapes=shapes), lines)

    def of_one(self) -> Plan:
        names, wish = [each.name for each in self.draft.entries or []], self.draft.wish
        if not self.mine(self.one):
            if wish is Wish.WORDS:
                shapes = [self.shape(self.one, words=names)]
                return Plan(Regrouping(self.place_id, shapes=shapes), [_more(self.one, names)])
            raise NotAllowed("This group is of the campaign itself, so those who run it change its name and words.")
        columns = self._columns(names)
        line = _more(self.one, names)
        if wish in (Wish.RENAME, Wish.PLAIN):
            line = Said("Name before: {old} · From now on: {new}", old=self.one.name, new=capitalised(names[0]))
        return Plan(Regrouping(self.place_id, columns={self.one.id: columns}), [line])

    def _columns(self, names: list[str]) -> Mapping[str, Any]:
        one, wish = self.one, self.draft.wish
        if wish is Wish.RENAME:
            return {"name": capitalised(names[0])}
        if wish is Wish.PLAIN:
            return {"name": capitalised(names[0]), "slogan": one.slogan or one.name}
        if wish is Wish.SLOGAN:
            return {"slogan": names[0]}
        if wish is Wish.SUGGEST:
            before = [{"text": each.text, "units": list(each.units)} for each in one.suggestions]
            return {"suggestions": [*before, *({"text": name, "units": self.draft.units} for name in names)]}
        column = _COLUMNS[wish or Wish.WORDS]
        return {column: _joined(getattr(one, column), names)}

    def mine(self, heading: Heading) -> bool:
        return heading.owner_id in self.own

    def shape(self, heading: Heading, *, offered: bool | None = None, words: Sequence[str] = ()) -> Shape:
        """What this organisation makes of a group from today on, with the words it gave it before."""
        whose = None if self.mine(heading) else self.place_id
        if offered is None:
            offered = whose not in self.known.out_by(heading)
        return Shape(heading.id, whose, offered, tuple(_joined(self.known.words_of(heading, whose), words)))

    def pledges(self, out: Sequence[Heading]) -> list[Said]:
        count = self._count(out)
        return [Said("{count} pledges stand there and keep their words and their group.", count=count)] if count else []

    def counts(self, one: Heading, into: Heading) -> list[Said]:
        before = Said(
            "Pledges so far: {first} in “{group}”, {second} in “{into}”.",
            first=self._count([one]),
            group=one.name,
            second=self._count([into]),
            into=into.name,
        )
        return [before, Said("Old pledges and reports keep the old group; new ones go into the other.")]

    def _count(self, groups: Sequence[Heading]) -> int:
        inside = [each for each in self.known.headings if any(self.known.within(each, group) for group in groups)]
        return sum(self._pledges.get(each.id, 0) for each in inside)

    @cached_property
    def _pledges(self) -> Mapping[int, int]:
        path = "/" if self.place_id is None else place_of(self.turn, self.draft).path
        return contents.count_pledges(self.turn.session, list(self.known.by_id), path, self.turn.today)


def _added_line(each: Entry) -> Said:
    name = capitalised(each.name)
    if each.below:
        return Said("New: {group}: {below}", group=name, below="; ".join(each.below))
    return Said("New: {group}", group=name)


def _more(heading: Heading, names: Sequence[str]) -> Said:
    return Said("{group}: added {words}", group=heading.name, words="; ".join(names))


def _capital(each: Entry) -> Entry:
    return Entry(capitalised(each.name), tuple(map(capitalised, each.below)))


def _joined(before: Sequence[str], more: Sequence[str]) -> list[str]:
    return list(dict.fromkeys([*before, *more]))


def _ways(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.tr("Content groups"), COMMAND),)
