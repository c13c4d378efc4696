"""What happens to people and organisations in the two years, by chat and by file."""

from collections.abc import Callable
from datetime import timedelta

from domain.roles import Place
from domain.roster.leaving import REASON_CODES
from tests.figures.office_years.office import TOP, Office

BACK = 0.25
"""So many of the changes are mistakes that are taken back at once."""


def comes(office: Office) -> bool:
    place = office.chance.choice(office.cells())
    return office.orders(office.admin, f"/thanhvien them {place.code}", office.name(), "Không")


def comes_by_file(office: Office) -> bool:
    place, number = office.chance.choice(office.cells()), office.chance.randrange(10**5)
    since = office.today - timedelta(days=office.chance.choice((0, 0, 5, 40)))
    row = (f"MOI{number:05}", office.name(), place.code, "", "", since.isoformat(), "", "")
    return office.imports([row]) == 0


def is_renamed(office: Office) -> bool:
    found = office.somebody()
    return bool(found) and office.orders(office.admin, f"/thanhvien ten {found[0].code} {office.name()}", back=BACK)


def is_marked(office: Office) -> bool:
    found, wish = office.somebody(), office.chance.choice(("co", "khong"))
    return bool(found) and office.orders(office.admin, f"/thanhvien danhdau {found[0].code} {wish}", back=BACK)


def gets_a_post(office: Office) -> bool:
    """For good or up to a day; the secretary before then ends."""
    found, role = office.somebody(), office.chance.choice(("secretary", "deputy", "committee_member", "staff"))
    if found is None:
        return False
    last = office.today + timedelta(days=office.chance.randint(1, 90))
    until = office.chance.choice(("Không thời hạn", f"{last:%d/%m/%Y}"))
    return office.orders(office.admin, f"/thanhvien chucvu {found[0].code} {role}", until, back=BACK)


def loses_a_post(office: Office) -> bool:
    found, role = office.somebody(), office.chance.choice(("secretary", "deputy"))
    return bool(found) and office.orders(office.admin, f"/thanhvien chucvu {found[0].code} {role} end", back=BACK)


def moves(office: Office) -> bool:
    found, to = office.somebody(), office.chance.choice(office.cells())
    if found is None:
        return False
    day = office.today + timedelta(days=office.chance.choice((0, 0, 0, -3, 10)))
    return office.orders(office.admin, f"/thanhvien chuyen {found[0].code} {to.code} {day.isoformat()}", back=BACK)


def moves_by_file(office: Office) -> bool:
    found, to = office.somebody(), office.chance.choice(office.cells())
    if found is None:
        return False
    leader = office.chance.choice(("", "x"))
    return office.imports([(found[0].code, found[0].name, to.code, "", leader, "", "", "")]) == 0


def leaves(office: Office) -> bool:
    found, reason = office.somebody(), office.chance.choice(list(REASON_CODES))
    if found is None:
        return False
    day = office.today - timedelta(days=office.chance.choice((0, 0, 1, 20)))
    return office.orders(office.admin, f"/ketthuc {reason} {found[0].code} {day:%d/%m/%Y}", "Đúng", back=BACK)


def leaves_by_file(office: Office) -> bool:
    found, reason = office.somebody(), office.chance.choice(("chuyển đi", "từ trần", "khai trừ", "xin ra", "nhập nhầm"))
    if found is None:
        return False
    day = office.today - timedelta(days=office.chance.choice((0, 0, 1, 20)))
    row = (found[0].code, found[0].name, found[1].code, "", "", "", day.isoformat(), reason)
    return office.imports([row]) == 0


def returns(office: Office) -> bool:
    """One of those who left a branch belongs there again, where it is not by death."""
    place = office.chance.choice(office.cells())
    office.admin.says(f"/thanhvien daroi {place.code}")
    again = [
        each.label for message in office.admin.heard for each in message.choices if each.label.startswith("Trở lại")
    ]
    return bool(again) and office.orders(
        office.admin, office.admin.choice(again[0]).value, f"{office.today:%d/%m/%Y}", back=BACK
    )


def are_merged(office: Office) -> bool:
    """Two entries become one; half of them are parted on the day, after something was done between."""
    one, other = office.somebody(), office.somebody()
    return (
        one is not None
        and other is not None
        and office.orders(office.admin, f"/thanhvien gop {one[0].code} {other[0].code}", "Đúng, gộp", back=0.5)
    )


def file_is_taken_back(office: Office) -> bool:
    """A file of several changes at once is taken back as a whole."""
    found, cells = office.somebody(), office.cells()
    rows = [(f"NHAM{office.chance.randrange(10**5)}", office.name(), office.chance.choice(cells).code, *[""] * 5)]
    if found:
        rows.append((found[0].code, office.name(), office.chance.choice(cells).code, *[""] * 5))
    return office.imports(rows) == 0 and office.verb("import", "--take-back", "--yes") == 0


def _day(office: Office) -> str:
    later = office.today + timedelta(days=5)
    return office.chance.choice(("Hôm nay", "Hôm nay", f"{later:%d/%m/%Y}"))


def _place(office: Office) -> Place:
    return office.chance.choice([each for each in office.places() if each.code != TOP])


def _new_name(office: Office) -> str:
    return f"Chi bộ khu {office.chance.randrange(10**4)}"


def opened(office: Office) -> bool:
    above = office.chance.choice([each for each in office.places() if each.has_branches])
    return office.orders(office.admin, f"/tochuc lap {above.code}", _new_name(office), _day(office), back=BACK)


def place_is_renamed(office: Office) -> bool:
    return office.orders(
        office.admin, f"/tochuc doiten {_place(office).code}", _new_name(office), _day(office), back=BACK
    )


def place_is_moved(office: Office) -> bool:
    above = office.chance.choice([each for each in office.places() if each.has_branches])
    return office.orders(office.admin, f"/tochuc chuyen {_place(office).code}", above.name, _day(office), back=BACK)


def places_are_merged(office: Office) -> bool:
    """Two or three branches become one: a new one, or one of them."""
    cells = office.cells()
    if len(cells) < 4:
        return False
    some = office.chance.sample(cells, office.chance.choice((2, 2, 3)))
    last = office.chance.choice((_new_name(office), f"Nhập tất cả vào {some[0].name}"))
    names = [each.name for each in some[1:]]
    return office.orders(office.admin, f"/tochuc sapnhap {some[0].code}", *names, "Đủ", last, _day(office), back=BACK)


def place_is_split(office: Office) -> bool:
    place = office.chance.choice(office.cells())
    people = office.people(place)
    if len(people) < 2:
        return False
    who = ", ".join(each.code for each in people[::2])
    return office.orders(
        office.admin, f"/tochuc tach {place.code}", _new_name(office), who, "đủ", _day(office), back=BACK
    )


def place_is_closed(office: Office) -> bool:
    empty = [each for each in office.cells() if not office.people(each)]
    place = office.chance.choice(empty or office.cells())
    return office.orders(office.admin, f"/tochuc dong {place.code}", _day(office), back=BACK)


CHANGES: dict[Callable[[Office], bool], int] = {
    comes: 2,
    comes_by_file: 2,
    is_renamed: 2,
    is_marked: 3,
    gets_a_post: 3,
    loses_a_post: 2,
    moves: 3,
    moves_by_file: 3,
    leaves: 3,
    leaves_by_file: 2,
    returns: 3,
    are_merged: 3,
    file_is_taken_back: 2,
    opened: 2,
    place_is_renamed: 1,
    place_is_moved: 2,
    places_are_merged: 2,
    place_is_split: 3,
    place_is_closed: 2,
}
"""What may happen, and how likely it is."""
