"""Say in one clear sentence why a change to the tree cannot be, before it is written; and name what it is about."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from domain.errors import UserError
from domain.names import called
from domain.reorganising.change import NAME_LIMIT, Wanted, What
from domain.roles import Place
from domain.roster.leaving import FARTHEST
from storage import organisations
from storage.reorganising import following, owners


def check(session: Session, wanted: Wanted, today: date) -> None:
    """Raise a UserError where the change cannot be as things stand now."""
    check_day(wanted.day, today)
    places = [_open(session, number) for number in wanted.of]
    above = _open(session, wanted.above) if wanted.above is not None else None
    into = _open(session, wanted.into) if wanted.into is not None else None
    if opens_beside(wanted.what, wanted.into) and parent_of(places[0]) is None:
        raise UserError("The highest organisation is not merged or split.")
    if wanted.what in (What.OPEN, What.MOVE) and above:
        _check_above(session, above, wanted.day)
    if wanted.what in (What.OPEN, What.RENAME) or opens_beside(wanted.what, wanted.into):
        _check_name(session, wanted, places, above)
    if wanted.what is What.MOVE and above:
        _check_move(places[0], above)
    elif wanted.what is What.MERGE:
        _check_merge(session, wanted, places, into)
    elif wanted.what is What.CLOSE:
        _check_close(session, places[0], wanted.day)
    elif wanted.what is What.SPLIT and not wanted.people:
        raise UserError("Nobody was chosen for the new branch.")


def check_day(day: date, today: date) -> None:
    if day < today:
        raise UserError("{day} has passed. Organisations change from today on, or from a day to come.", day=day)
    if day > today + FARTHEST:
        raise UserError("{day} is more than a year ahead. Please check the day.", day=day)


def opens_beside(what: What, into: int | None) -> bool:
    """Tell whether the change opens an organisation below what stands above the first it is about."""
    return what is What.SPLIT or (what is What.MERGE and into is None)


def above_the_new(session: Session, what: What, of: Sequence[int], into: int | None) -> Place | None:
    """Return below what such a change opens an organisation; None where it opens none, or nothing stands above."""
    first = organisations.by_id(session, of[0]) if of and opens_beside(what, into) else None
    number = parent_of(first) if first else None
    return organisations.by_id(session, number) if number is not None else None


def _open(session: Session, number: int) -> Place:
    organisations.require_open(session, number)
    place = organisations.by_id(session, number)
    assert place is not None
    return place


def parent_of(place: Place) -> int | None:
    numbers = place.path.strip("/").split("/")
    return int(numbers[-2]) if len(numbers) > 1 else None


def _check_name(session: Session, wanted: Wanted, places: Sequence[Place], above: Place | None) -> None:
    name = " ".join(wanted.name.split())
    if not any(sign.isalpha() for sign in name) or len(name) > NAME_LIMIT:
        raise UserError("Please type only the name of the organisation, for example: Chi bộ ấp 3.")
    parent = above.id if above else parent_of(places[0])
    beside = organisations.children(session, parent) if parent is not None else organisations.roots(session)
    going = {place.id for place in places} if wanted.what is What.MERGE else set()
    if wanted.what is What.RENAME and name == places[0].name:
        raise UserError("{branch} is called so already.", branch=name)
    if wanted.what is What.RENAME:
        going = {places[0].id}
    for place in beside:
        if called(place.name) == called(name) and place.id not in going:
            raise UserError("There is {branch} at the same place already. Please give another name.", branch=place.name)


def _check_above(session: Session, above: Place, day: date) -> None:
    people = 0 if above.has_branches else following.belonging(session, (above.id,), day)
    if people:
        raise UserError(
            "{count} comrades belong to {branch} itself, so nothing comes below it. "
            "Split the branch, or choose the committee above.",
            branch=above.name,
            count=people,
        )


def _check_move(place: Place, above: Place) -> None:
    names: dict[str, Any] = {"branch": place.name, "above": above.name}
    if above.path.startswith(place.path):
        raise UserError("{above} stands below {branch}, so {branch} cannot come under it.", **names)
    if parent_of(place) == above.id:
        raise UserError("{branch} stands below {above} already.", **names)


def _check_merge(session: Session, wanted: Wanted, places: Sequence[Place], into: Place | None) -> None:
    everybody = {place.id: place for place in (*places, *((into,) if into else ()))}
    if len(everybody) < 2:
        raise UserError("At least two organisations are needed to merge.")
    for place in everybody.values():
        for other in everybody.values():
            if place.id != other.id and other.path.startswith(place.path):
                names = {"branch": other.name, "above": place.name}
                raise UserError("{branch} stands below {above}: only organisations side by side are merged.", **names)
    _require_quiet(session, tuple(everybody))


def _check_close(session: Session, place: Place, day: date) -> None:
    below = len(organisations.children(session, place.id))
    people = following.belonging(session, (place.id,), day)
    pledges = owners.count(session, (place.id,), going_on=True)
    if below:
        raise UserError(
            "{branch} has {count} organisations below it. Move or merge them first.", branch=place.name, count=below
        )
    if people:
        raise UserError(
            "{count} comrades belong to {branch}. Merge it into another branch, or move them first.",
            branch=place.name,
            count=people,
        )
    if pledges:
        raise UserError(
            "{branch} itself has {count} things registered that go on. Merge it into another, or end them first.",
            branch=place.name,
            count=pledges,
        )
    _require_quiet(session, (place.id,))


def _require_quiet(session: Session, numbers: tuple[int, ...]) -> None:
    if following.is_announced_to(session, numbers):
        raise UserError("An announcement to one of these is being prepared. Please try again in a minute.")


def told_apart(session: Session, places: Sequence[Place]) -> dict[int, str]:
    """Return how each of these is called, by its number; of those called alike what stands above is named too."""
    names = [place.name for place in {place.id: place for place in places}.values()]
    alike = [place for place in places if names.count(place.name) > 1]
    above = organisations.by_ids(session, [number for place in alike if (number := parent_of(place))])
    return {
        place.id: f"{place.name} · {upper.name}"
        if place in alike and (upper := above.get(parent_of(place) or 0))
        else place.name
        for place in places
    }
