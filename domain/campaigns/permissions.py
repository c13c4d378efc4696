"""Decide who runs campaigns, shapes their contents, notes facts of organisations and recognises exemplars."""

from collections.abc import Collection, Mapping

from domain.permissions import administered, administers, is_admin, may_lead, may_see_names, reported_places
from domain.roles import Person, Place


def may_note_facts(person: Person, place: Place) -> bool:
    """Say what an organisation did for a campaign: those who lead or serve it, or one above."""
    return any(place.path.startswith(own.path) for own in reported_places(person))


def may_take_back_fact(person: Person, place: Place, noted_by: int | None) -> bool:
    """Take back what was noted of an organisation: whoever noted it and may still, and those who lead it."""
    return may_lead(person, place) or (person.id == noted_by and may_note_facts(person, place))


def deciding_level(
    place: Place, serving: Mapping[int, Collection[int]], concerned: Collection[int | None]
) -> int | None:
    """Return the nearest organisation above that somebody not concerned serves; None where administrators decide.

    `serving`: who leads or serves each of those above.
    """
    return next((each for each in reversed(place.above) if set(serving.get(each, ())) - set(concerned)), None)


def may_recognise(person: Person, place: Place, level: int | None, concerned: Collection[int | None]) -> bool:
    """Decide on whom an organisation nominated: those who lead or serve `level`, without one administrators.

    Never on oneself, nor on what one proposed: those are the `concerned`.
    """
    if person.id in concerned:
        return False
    if level is None:
        return administers(person, place.path)
    return any(own.id == level for own in reported_places(person))


def campaign_places(person: Person) -> tuple[Place, ...]:
    """Return the committees whose campaigns somebody runs: those they lead, serve or administer."""
    served = tuple(place for place in reported_places(person) if place.has_branches)
    return tuple({place.id: place for place in (*served, *administered(person))}.values())


def runs_campaigns(person: Person) -> bool:
    return is_admin(person) or bool(campaign_places(person))


def runs_campaign(person: Person, owner_id: int | None) -> bool:
    """Change a campaign: whoever leads or serves the committee whose it is; administrators change all."""
    return is_admin(person) or any(place.id == owner_id for place in campaign_places(person))


def may_shape(person: Person, place: Place) -> bool:
    """Leave content groups out for the people of an organisation, and add some."""
    return administers(person, place.path) or any(place.id == own.id for own in campaign_places(person))


def may_report_indicators(person: Person, place: Place) -> bool:
    """Say what an organisation has reached, and answer a target it is given: its leaders, staff, administrators."""
    return may_see_names(person, place) or administers(person, place.path)


def may_take_back_result(person: Person, place: Place, reported_by: int | None) -> bool:
    """Take back what an organisation reported: those who lead or serve it, and whoever reported it and may still."""
    return may_see_names(person, place) or (person.id == reported_by and may_report_indicators(person, place))


def may_set_rounds(person: Person, asker_id: int | None, owner_id: int | None) -> bool:
    """Set rounds and move their days: whoever runs the campaign, or the committee that asks them of those below."""
    if asker_id is None:
        return runs_campaign(person, owner_id)
    return is_admin(person) or any(place.id == asker_id for place in campaign_places(person))


def may_give_time(person: Person, place: Place) -> bool:
    """Give one organisation more time for its report: those who lead or serve one above it, and administrators."""
    above = any(place.id != own.id and place.path.startswith(own.path) for own in reported_places(person))
    return above or administers(person, place.path)
