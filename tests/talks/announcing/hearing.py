"""Let several people look at their phones at once: what is due is sent once."""

from tests.talking import Person, Village


def heard_by(village: Village, *people: Person) -> list[str]:
    """Return what has arrived at each of them unasked."""
    delivered = village.deliver(people[0].channel)
    for person in people:
        person.arrived = [each for each in delivered if each.address == person.address]
        person.heard = [each.message for each in person.arrived]
    return [person.reads(person.heard) for person in people]
