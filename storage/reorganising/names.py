"""Call organisations so that each can be told from the others: of those called alike what stands above is named."""

from collections.abc import Sequence

from sqlmodel import Session

from domain.roles import Place
from storage import organisations
from storage.reorganising.checking import parent_of


def told_apart(session: Session, places: Sequence[Place]) -> dict[int, str]:
    """Return how each of these is called beside the others, by its number."""
    names = [place.name for place in {place.id: place for place in places}.values()]
    alike = [place for place in places if names.count(place.name) > 1]
    above = organisations.by_ids(session, [number for place in alike if (number := parent_of(place))])
    return {
        place.id: f"{place.name} · {upper.name}"
        if place in alike and (upper := above.get(parent_of(place) or 0))
        else place.name
        for place in places
    }
