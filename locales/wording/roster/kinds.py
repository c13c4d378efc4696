"""Name the kinds of people and of organisations, one by one and as what figures leave out."""

from collections.abc import Collection

from domain.people.kinds import PersonKind, UnitKind, person_kind, unit_kind
from domain.people.kinds import PersonKind as P
from domain.people.kinds import UnitKind as U
from locales.language import Language, marked

PEOPLE = {
    P.MEMBER: marked("full Party member"),
    P.PROBATIONARY: marked("probationary Party member"),
    P.EXEMPT: marked("Party member exempt from activity"),
    P.TEMPORARY: marked("Party member here for a time"),
    P.YOUTH: marked("Youth Union member"),
    P.ASSOCIATION: marked("member of an association"),
    P.NON_PARTY: marked("outside the Party"),
    P.WORKER: marked("worker"),
    P.HOUSEHOLD: marked("household"),
    P.OTHER: marked("of another kind"),
}
UNITS = {
    U.PARTY: marked("Party organisation"),
    U.COMMUNE: marked("commune or ward"),
    U.SECTOR: marked("department or sector"),
    U.ENTERPRISE: marked("enterprise"),
    U.SCHOOL: marked("school"),
    U.ARMED_FORCES: marked("armed forces"),
    U.FRONT: marked("Front or association"),
    U.PEOPLES_GROUP: marked("people's group"),
}


def person_kind_text(speak: Language, kind: str) -> str:
    """Name what somebody is; a kind kept as text stays in its own words."""
    found = person_kind(kind)
    return kind if found is PersonKind.OTHER and kind != found else speak.tr(PEOPLE[found])


def unit_kind_text(speak: Language, kind: str) -> str:
    return speak.tr(UNITS[unit_kind(kind)])


def kinds_text(speak: Language, kinds: Collection[str]) -> str:
    """Name kinds in their own order: "quần chúng, hộ"."""
    people = [PEOPLE[each] for each in PersonKind if each in kinds]
    return ", ".join(speak.tr(each) for each in [*people, *(UNITS[each] for each in UnitKind if each in kinds)])
