"""Whose each grade is that a text names: a unit, a member of one's own cell, or who leads a cell below."""

import re

from pydantic import BaseModel

from domain.campaigns.telling_facts import paper_in
from domain.criteria.grades import Grade
from domain.criteria.said import grades_in, year_said
from domain.errors import NotAllowed, UserError
from domain.permissions import led_places, may_see_names
from domain.roles import Member, Place
from domain.understanding.recognition.correcting import corrects, without_slip
from domain.understanding.text.words import fold
from handlers.criteria import theirs
from handlers.figures.named import by_name, lowest
from handlers.people import whom
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import organisations
from storage.people import members

_LEADS = re.compile(r"\bbi thu\b")
Given = tuple[Place, Member | None, Grade]


class GradeDraft(BaseModel):
    """`whose`: organisation, member or 0 for itself, grade; `unknown`: names that nobody bears."""

    year: int
    number: str = ""
    whose: list[tuple[int, int, Grade]] | None = None
    unknown: list[str] = []
    sure: bool | None = None


def graders(turn: Turn) -> list[Place]:
    own = (
        theirs.places(turn)
        if theirs.own_places(turn) or organisations.administered_by(turn.session, turn.member)
        else []
    )
    if not own:
        raise NotAllowed("Grades are noted by those who lead or serve an organisation.")
    return own


def take(turn: Turn, draft: GradeDraft, text: str) -> None:
    """Read whose each grade is: a unit below by its name, else somebody whom this person may grade."""
    own, found, unknown = graders(turn), dict[tuple[int, int], Grade](), list[str]()
    people = _people(turn, own)
    for who, grade in grades_in(text):
        units = lowest(by_name(turn, who, [each.path for each in own])) if who else own[:1]
        named = _named(who, units, people)
        if len(named) == 1:
            whose = [next(iter(named.values()))]
        elif units and not named:
            whose = [(each.id, 0) for each in units]
        else:
            unknown.append(who)
            continue
        if any(found.get(each, grade) is not grade for each in whose):
            raise UserError("{name} stands there twice, with different grades. Please say each one once.", name=who)
        found |= dict.fromkeys(whose, grade)
    draft.unknown, draft.whose = unknown, [(*whose, grade) for whose, grade in found.items()] or None


def _people(turn: Turn, own: list[Place]) -> list[tuple[Place, list[Member], set[int]]]:
    """The members of one's own cells, and of the cells right below those who lead them; and who leads each."""
    below = organisations.children(turn.session, *(each.id for each in led_places(turn.member)))
    leading = members.leaders(turn.session, [each.id for each in (*own, *below)], turn.today)
    inside = [each for each in own if may_see_names(turn.member, each)]
    found = [(each, [one for one, *_ in members.of_organisation(turn.session, each.id, turn.today)]) for each in inside]
    found += [(each, members.by_ids(turn.session, sorted(leading[each.id]))) for each in below if each not in inside]
    return [(place, known, leading[place.id]) for place, known in found]


def _named(
    who: str, units: list[Place], people: list[tuple[Place, list[Member], set[int]]]
) -> dict[int, tuple[int, int]]:
    """Whom a name means, each with where they are graded; "bí thư chi bộ ấp 1" is who leads that unit."""
    if not units:
        found = [
            (place, each) for place, known, _ in people for each in whom.meant(who, known) or whom.named(who, known)
        ]
    elif _LEADS.search(fold(who)):
        there = [place.id for place in units]
        found = [
            (place, each)
            for place, known, leading in people
            if place.id in there
            for leaders in [[one for one in known if one.id in leading]]
            for each in whom.meant(who, leaders) or leaders
        ]
    else:
        found = []
    return {each.id: (place.id, each.id) for place, each in found}


def corrected(turn: Turn, draft: GradeDraft, step: str) -> tuple[str, str | None]:
    """ "Ấp 2 sửa lại hoàn thành thôi", "năm 2024 chứ": only what is named changes."""
    said, year = grades_in(turn.text), year_said(turn.text, turn.today)
    if not draft.whose or not (said or (year and corrects(turn.text))):
        return "", None
    new = GradeDraft(year=year or draft.year)
    if said:
        take(turn, new, without_slip(turn.text))
    if said and not new.whose:
        raise UserError("I find nobody called {names}.", names=", ".join(map(quoted, new.unknown)))
    kept = {(place, member): grade for place, member, grade in draft.whose}
    kept |= {(place, member): grade for place, member, grade in new.whose or []}
    draft.whose = [(*whose, grade) for whose, grade in kept.items()]
    draft.year, draft.number = new.year, paper_in(turn.text) or draft.number
    return turn.tr("Put right."), None
