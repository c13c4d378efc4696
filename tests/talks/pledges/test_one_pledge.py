"""One pledge in full, with all that can be done about it as it stands."""

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import claim
from tests.talks.registering.test_registering import register


def ways(person: Person) -> list[str]:
    """What is offered below the pledge in full."""
    person.says("/camket 1")
    return [choice.value for choice in person.heard[-1].choices]


def test_what_goes_on_can_be_reported_changed_and_taken_back(an: Person) -> None:
    register(an)
    assert ways(an)[:3] == ["/baocao 1", "/sua 1", "/rut 1"]
    assert {"/nhatky viec 1", "/camket"} <= set(ways(an))


def test_what_is_withdrawn_has_its_way_back_and_no_report(an: Person) -> None:
    register(an)
    an.says("/baocao 1 20")
    an.says("/rut 1")
    an.says("có")
    assert "Đã rút" in an.says("không sửa được đất, phèn quá")
    assert "/rut lai 1" in ways(an)
    assert not any(each.startswith("/baocao") for each in ways(an))


def test_what_was_given_back_goes_on_from_its_card(an: Person, binh: Person) -> None:
    register(an)
    claim(an)
    binh.says("/duyet 1")
    binh.picks("Chưa đạt")
    binh.says("mới có 300 cây")
    binh.picks("Có")
    assert "/baocao 1" in ways(an)
    assert "mới có 300 cây" in an.says("/camket 1")
    an.says("/baocao 1 300")
    an.says("đúng")
    assert "mới có 300 cây" not in an.says("/camket 1")


def test_a_card_without_pictures_says_nothing_of_them(an: Person, village: Village) -> None:
    register(an)
    assert not an.says("/camket 1").split("\n\n")[0].endswith("\n")
    assert "None" not in an.heard[-1].text
