"""Decide who draws up, changes, signs, scores and breaks off an agreement."""

from domain.agreements.agreement import Agreement, AgreementState, Party
from domain.permissions import administers, leads_above, may_count, may_lead, may_see_names, may_summarise
from domain.roles import Person, Place


def may_organise(person: Person, place: Place) -> bool:
    """Draw up in the name of an organisation: those who lead it, those who serve a committee, administrators."""
    served = place.has_branches and may_see_names(person, place)
    return may_lead(person, place) or served or administers(person, place.path)


def led_parties(person: Person, one: Agreement) -> list[Party]:
    """Return the parties that stand and that somebody leads."""
    return [each for each in one.standing if may_lead(person, each.place)]


def takes_part(person: Person, one: Agreement) -> bool:
    return bool(led_parties(person, one)) or may_organise(person, one.organiser)


def may_see(person: Person, one: Agreement) -> bool:
    """Read it: everybody who belongs to a party, and those who see the figures of one or of who drew it up."""
    return may_summarise(person, one.organiser) or any(may_count(person, each.place) for each in one.parties)


def may_change(person: Person, one: Agreement) -> bool:
    """Change what it says before it is in force: whoever drew it up, and who leads a party."""
    return one.is_draft and takes_part(person, one)


def may_withdraw(person: Person, one: Agreement) -> bool:
    """Take a draft off the table: who wrote it, and who leads the cluster."""
    return one.is_draft and (one.author_id == person.id or may_organise(person, one.organiser))


def may_remind(person: Person, one: Agreement) -> bool:
    """Remind those who have not signed: who takes part, and who leads above the parties."""
    return takes_part(person, one) or any(leads_above(person, each.place) for each in one.standing)


def may_score_party(person: Person, one: Agreement, party: Party) -> bool:
    """Give a party the points of the cluster: who drew it up, to it any other party; never one's own."""
    if not (one.is_bound and party.stands) or may_lead(person, party.place):
        return False
    if may_organise(person, one.organiser):
        return True
    return party.place.id == one.organiser.id and bool(led_parties(person, one))


def may_score_itself(person: Person, one: Agreement, party: Party) -> bool:
    return one.is_bound and party.stands and may_lead(person, party.place)


def may_break_off(person: Person, one: Agreement) -> bool:
    """End the whole before its time: whoever drew it up, where it is in force."""
    return one.state is AgreementState.SIGNED and may_organise(person, one.organiser)
