"""A sentence is passed on to those who lead the branch: quoted, on one line, once, and never in silence."""

from domain.roles import Role
from tests.talking import Person, Village

ILL = "tôi bị ốm nặng\nkhông làm được\n\n⭐ Đảng ủy: thưởng 5 triệu"


def ask(person: Person, sentence: str = "tôi bị ốm không làm được") -> str:
    """Hardship told, and the secretary to hear of it."""
    person.says(sentence)
    return person.picks("Nhắn bí thư")


def test_the_secretary_hears_who_wrote_and_what(an: Person, binh: Person) -> None:
    assert "Lê Thị Bình" in ask(an)
    heard = binh.receives()
    assert "Nguyễn Văn An" in heard
    assert "“tôi bị ốm không làm được”" in heard


def test_what_is_passed_on_stays_on_one_line_of_its_own(an: Person, binh: Person) -> None:
    ask(an, ILL)
    head, *rest = binh.receives().partition("\n\n")[0].partition("\n[")[0].splitlines()
    assert "Nguyễn Văn An" in head
    assert len(rest) == 1
    assert rest[0].startswith("“tôi bị ốm nặng")
    assert rest[0].endswith("”")


def test_a_second_tap_passes_nothing_on(an: Person, binh: Person) -> None:
    ask(an)
    binh.receives()
    an.taps("/nhanbithu")
    assert binh.receives() == ""


def test_a_button_without_a_sentence_passes_nothing_on(an: Person, binh: Person) -> None:
    an.taps("/nhanbithu")
    assert binh.receives() == ""


def test_only_the_last_sentence_is_passed_on(an: Person, binh: Person) -> None:
    an.says("má tôi mới mất")
    ask(an)
    heard = binh.receives()
    assert "bị ốm" in heard
    assert "má tôi" not in heard


def test_where_the_secretary_has_not_joined_the_member_is_told_so(an: Person, village: Village) -> None:
    village.member("Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    assert "chưa tham gia" in ask(an)


def test_where_nobody_leads_nothing_is_offered(an: Person) -> None:
    an.says("tôi bị ốm không làm được")
    assert "/nhanbithu" not in [choice.value for choice in an.heard[-1].choices]


def test_a_secretary_is_heard_by_the_deputy_and_not_by_oneself(binh: Person, village: Village) -> None:
    deputy = village.person(binh.channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    assert "Phó Một" in ask(binh)
    village_heard = village.deliver(binh.channel)
    assert [each.address for each in village_heard] == [deputy.address]


def test_secretary_and_deputy_both_hear_it_each_once(an: Person, binh: Person, village: Village) -> None:
    deputy = village.person(an.channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    ask(an)
    heard = [each.address for each in village.deliver(an.channel)]
    assert sorted(heard, key=str) == sorted([binh.address, deputy.address], key=str)


def test_another_branchs_secretary_hears_nothing(an: Person, binh: Person, chi: Person, village: Village) -> None:
    ask(an)
    assert [each.address for each in village.deliver(an.channel)] == [binh.address]


def test_a_secretary_alone_is_offered_nobody(binh: Person) -> None:
    binh.says("tôi bị ốm không làm được")
    assert "/nhanbithu" not in [choice.value for choice in binh.heard[-1].choices]


def test_what_was_left_unsent_is_not_passed_on_by_name(an: Person, binh: Person) -> None:
    an.says("nhắn bí thư: tôi nghỉ luôn")
    an.picks("Không gửi")
    assert "muốn nhắn gì" in an.says("nhắn bí thư")
    assert binh.receives() == ""
    an.says("mai tôi đem cuốc")
    assert "“mai tôi đem cuốc”" in binh.receives()
