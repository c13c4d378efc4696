"""The help says by examples what can be written, and what comes of that is what it says."""

from domain.chat import Look
from handlers.service.helping import examples
from storage.people import members
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

NOT_UNDERSTOOD = ("Tôi chưa rõ", "chưa chắc mình hiểu", "không biết", "không thuộc nhiệm vụ", "Không thấy ai")


def quoted_in(person: Person) -> list[str]:
    """The examples of the help, as they stand there in bold."""
    person.says("trợ giúp")
    help_text = person.heard[-1]
    return [help_text.text[part.start : part.end].strip("“”") for part in help_text.looks if part.look is Look.BOLD]


def test_it_has_eight_lines_for_everybody(an: Person, binh: Person, dung: Person) -> None:
    for person in (an, binh, dung):
        person.says("trợ giúp")
        lines = person.heard[-1].text.splitlines()
        assert 3 <= len(lines) <= 8
        assert all("”: " in line for line in lines[1:]), "each says what comes of it"


def test_every_example_does_what_it_says(
    village: Village, channel: str, an: Person, binh: Person, dung: Person
) -> None:
    village.person(channel, "Trần Văn Bảy", "CB1")
    register(an)
    for person in (an, binh, dung):
        for words in quoted_in(person):
            answer = person.says(words)
            person.says("/huy")
            person.says("/huy")
            assert not [each for each in NOT_UNDERSTOOD if each in answer], (words, answer)


def test_the_english_ones_do_too(an: Person, binh: Person) -> None:
    register(an)
    for person in (an, binh):
        person.says("/language en")
        person.says("help")
        help_text = person.heard[-1]
        for part in help_text.looks:
            answer = person.says(help_text.text[part.start : part.end].strip("“”"))
            person.says("/cancel")
            person.says("/cancel")
            assert "not sure" not in answer
            assert "duties do not include" not in answer


def test_everything_is_one_tap_away_and_folded(binh: Person) -> None:
    binh.says("trợ giúp")
    binh.picks("Xem tất cả")
    everything = binh.heard[-1]
    assert [part.look for part in everything.looks] == [Look.FOLDED]
    assert "danh sách việc đã đăng ký của chi bộ" in everything.text


def test_nobody_is_told_what_is_not_theirs(village: Village, an: Person, binh: Person, dung: Person) -> None:
    def told(person: Person) -> set[str]:
        known = village.database.transact(members.person, person.member_id, village.now.date())
        assert known is not None
        return {said for said, _ in examples(known)}

    assert ["approve" in told(person) for person in (an, binh, dung)] == [False, True, False]
    assert ["status" in told(person) for person in (an, binh, dung)] == [False, False, True]
