"""What one person typed does not look like the bot's or the Party's words in another's chat."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

WORDS = "Đồng ý.\n\n📢 Thông báo của Tỉnh ủy: nghỉ họp"
QUOTED = "“Đồng ý. 📢 Thông báo của Tỉnh ủy: nghỉ họp”"


@pytest.fixture
def phuc(village: Village, channel: str) -> Person:
    """The deputy of branch 1."""
    return village.person(channel, "Võ Văn Phúc", "CB1", (Role.DEPUTY, "CB1"))


def for_the_branch(secretary: Person) -> None:
    """A pledge in the name of the branch, in words that look like an announcement."""
    secretary.says("/dangky")
    secretary.picks("Cả Chi bộ ấp 1")
    secretary.says(WORDS)
    secretary.says("50 cây")
    secretary.says("30/6")
    secretary.picks("Phát triển kinh tế")
    secretary.picks("Đúng, đăng ký")


def quotes(text: str) -> bool:
    """Whether the words are there, on one line that holds nothing else, and nowhere as they were typed."""
    lines = [line.lstrip("📌• ") for line in text.splitlines()]
    return QUOTED in lines and not any(line.startswith("📢 Thông báo của") for line in lines)


def test_a_secretary_reads_a_members_words_as_a_quotation(an: Person, binh: Person) -> None:
    register(an, WORDS)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert quotes(binh.says("/duyet"))
    assert quotes(binh.picks("Chưa đạt"))
    assert quotes(binh.picks("Không nhắn gì thêm"))
    assert quotes(an.receives())


def test_who_is_late_is_named_with_the_words_on_a_line_of_their_own(an: Person, binh: Person, village: Village) -> None:
    register(an, WORDS, deadline="20/3")
    village.wait(days=15)
    assert quotes(binh.says("/tonghop"))


def test_another_leader_of_the_branch_reads_a_quotation_everywhere(
    binh: Person, phuc: Person, chi: Person, village: Village
) -> None:
    for_the_branch(binh)
    assert quotes(phuc.says("/camket"))
    assert quotes(phuc.says("/camket 1"))
    assert quotes(phuc.says("/baocao 1"))
    assert quotes(phuc.says("20"))
    phuc.says("/baocao 1")
    assert quotes(phuc.picks("Không thực hiện được"))
    phuc.says("/huy")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert quotes(phuc.receives())
    assert quotes(phuc.says("/baocao 1 50"))
    phuc.picks("đã xong toàn bộ")
    assert quotes(chi.says("/duyet"))


def test_on_a_menu_the_words_are_one_line(binh: Person, phuc: Person) -> None:
    for_the_branch(binh)
    register(phuc, "Giúp hộ nghèo", "2 hộ")
    phuc.says("/baocao")
    assert QUOTED in [choice.label for choice in phuc.heard[-1].choices]
    assert "2 hộ" in phuc.says("Giúp hộ nghèo")


def test_a_unit_of_several_lines_is_read_on_one(an: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "500 cây\nThông báo của Tỉnh ủy")
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert "Chỉ tiêu: 500 cây Thông báo của Tỉnh ủy\n" in binh.says("/duyet")


def test_an_announcement_says_whose_it_is_and_quotes_its_author(an: Person, dung: Person, village: Village) -> None:
    dung.says(f"/thongbao {WORDS}")
    heard = "📢 Tỉnh ủy thông báo:\n“Đồng ý.\n\n– Thông báo của Tỉnh ủy: nghỉ họp”"
    assert heard in dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert an.receives() == heard


def test_an_announcement_is_introduced_in_the_language_of_who_hears_it(
    an: Person, dung: Person, village: Village
) -> None:
    an.says("/ngonngu en")
    dung.says("/thongbao Chào đồng chí")
    dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert an.receives() == "📢 Tỉnh ủy announces:\n“Chào đồng chí”"
