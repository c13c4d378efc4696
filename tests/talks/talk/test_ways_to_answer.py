"""However people name a choice, they mean the same as who taps it: at every question, on both channels."""

from collections.abc import Sequence

import pytest

from domain.chat import Choice, Incoming, Kind, Numbering
from handlers.talk.picking import part_picked, picked
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from storage.chats import accounts
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.registering.test_registering import ASKED_GROUP, register
from tests.understanding.phrases import CASES

MENUS = {
    "agree": ("Tôi đồng ý", "Tôi không đồng ý"),
    "which": ("Trồng 200 cây dừa", "Vận động 50 triệu đồng xây nhà tình nghĩa", "Sửa 300 mét đường ấp 4"),
    "letters": ("Đã làm xong hết", "Chưa làm được gì"),
    "four": ("Báo cáo tiến độ", "Xem việc tôi đã đăng ký", "Đăng ký việc mới", "Tạm ngừng nhắc"),
}
DIGITS = ("{}", "{}.", "({})", "[{}]", "số {}", "so {}", "chọn câu {} nha em", "dạ {} ạ", "0{}", "mục {}", "cái thứ {}")
LETTERED = ("{}", "{}.", "({})", "dạ {} ạ", "chọn câu {}", "đáp án {}")
TO_MEMBERS = (
    "/baocao",
    "/sua",
    "/rut",
    "/nghi",
    "/ngonngu",
    "/dulieu",
    "/camket",
    "/dangky",
    "tôi báo cáo",
    "xin chào",
)
TO_LEADERS = ("/tonghop", "/thanhvien", "/thongbao", "/dondoc", "/danhsach", "/ghiho", "/thanhvien them")


def promise(person: Person, sentence: str) -> None:
    """Register what one sentence says whole."""
    if ASKED_GROUP in person.says(f"đăng ký {sentence}"):
        person.picks("Phát triển kinh tế")
    person.picks("Đúng, đăng ký")


def meant(person: Person, sent: Incoming, choices: Sequence[Choice] = (), numbering: str = "digits") -> str:
    """What is picked by a message where the person's chat stands, or after these choices were offered."""
    village = person.village

    def work(session: Session) -> str:
        chat = accounts.open_chat(session, person.address, "vi")
        turn = Turn(session, sent, village.now, village.real, chat, village.deployment)
        if choices:
            chat.dialogue = "report_progress"
            turn.say("?", choices, numbering=Numbering(numbering))
        return picked(turn) or part_picked(turn)

    return village.database.transact(work)


def typed(person: Person, text: str) -> Incoming:
    return Incoming(person.address, "typed", text=text)


@pytest.mark.parametrize("menu", sorted(MENUS))
def test_twenty_voices_choose_in_their_own_way(village: Village, channel: str, menu: str) -> None:
    stranger = village.stranger(channel)
    values: Sequence[str] = "12345"
    if menu == "letters":
        values = "AB" if channel == "zalo" else "00"  # where there are buttons, no letters are seen
    elif menu == "agree":
        values = YES, NO
    offered = [Choice(label, f"r1:{value}") for label, value in zip(MENUS[menu], values, strict=False)]
    for row in (CASES / "answers_voices.tsv").read_text(encoding="utf-8").splitlines():
        voice, question, said, expected = row.split("\t") if not row.startswith("#") else ("", "", "", "")
        if question != menu:
            continue
        place = ("0", *("AB" if menu == "letters" else "12345")).index(expected)
        wanted = offered[place - 1].value.partition(":")[2] if place else ""
        heard = meant(stranger, typed(stranger, said), offered, "letters" if menu == "letters" else "digits")
        assert heard == wanted.strip("0"), f"{voice}: {said}"


def ways(person: Person, place: int, choice: Choice, *, lettered: bool) -> list[str]:
    """How one may name a choice of the last message."""
    number = chr(ord("A") + place) if lettered else str(place + 1)
    marked = [way.format(number) for way in (LETTERED if lettered else DIGITS)]
    if person.channel == "telegram":
        marked = [] if lettered else [way for way in marked if not way.isdecimal()]
    elif not lettered:
        marked += [f"{number}\ufe0f\u20e3", chr(ord("０") + place + 1)]
    marked += [f"{number}. {choice.label}", f"{number}) {choice.label.casefold()}"]
    return [*marked, choice.label, choice.label.upper(), choice.label.casefold()]


def walk(person: Person, openings: Sequence[str]) -> int:
    """Name every choice of every one of these questions in every way; return how many were named."""
    count = 0
    for opening in openings:
        person.says(opening)
        last = next((each for each in reversed(person.heard) if each.choices), None)
        for place, choice in enumerate(last.choices if last else ()):
            tapped = meant(person, Incoming(person.address, "tapped", Kind.BUTTON, choice=choice.value))
            lettered = bool(last and last.numbering is Numbering.LETTERS)
            for way in ways(person, place, choice, lettered=lettered):
                assert meant(person, typed(person, way)) == tapped, f"{opening}: {way!r}"
                count += 1
        person.says("/huy")
        person.says("/huy")
    return count


def test_every_choice_of_a_member_is_picked_in_every_way(an: Person) -> None:
    register(an)
    promise(an, "dọn 3 km kênh trước 31/12")
    assert walk(an, TO_MEMBERS) > 100


def test_every_choice_of_a_leader_is_picked_in_every_way(an: Person, binh: Person) -> None:
    register(an)
    assert walk(binh, TO_LEADERS) > 100


def test_a_digit_at_letters_may_have_been_the_place_of_a_choice(village: Village) -> None:
    an = village.person("zalo", "Nguyễn Văn An", "CB1")
    promise(an, "Trồng 200 cây dừa trước 31/12")
    an.says("/baocao")
    asked = an.says("1")
    assert "1 cây dừa, phải không" in asked
    assert "đã làm xong toàn bộ" in an.picks("Đã hoàn thành")
    an.says("quay lại")
    an.says("3")
    assert "đang thực hiện" in an.picks("Chưa xong, đang làm")


def test_where_no_letters_are_seen_a_digit_is_an_amount(village: Village) -> None:
    an = village.person("telegram", "Nguyễn Văn An", "CB1")
    promise(an, "Trồng 200 cây dừa trước 31/12")
    an.says("/baocao")
    an.says("1")
    assert not any("Đã hoàn thành" in choice.label for choice in an.heard[-1].choices)
    assert "2 cây dừa, phải không" in an.says("2"), "no numbers stand before yes and no either"


def test_one_pledge_is_never_asked_which(an: Person) -> None:
    register(an)
    for words in ("/baocao", "/sua", "/rut"):
        assert "“Trồng dừa”" in an.says(words), "the pledge itself is shown"
        an.says("/huy")


@pytest.mark.parametrize("words", ["cái dừa", "cai cay dua", "chọn cây dừa đó em", "so hai", "cái sau", "2."])
def test_one_of_two_pledges_is_named_by_a_part_or_its_place(an: Person, words: str) -> None:
    promise(an, "Dọn 3 km kênh trước 30/6")
    promise(an, "Trồng 50 cây dừa trước 31/12")
    an.says("/baocao")
    assert "Trồng 50 cây dừa" in an.says(words)
    assert "được bao nhiêu" in an.reads(an.heard)


def test_a_bare_number_at_the_day_is_no_new_target(an: Person) -> None:
    promise(an, "Trồng 200 cây dừa trước 31/12")
    an.says("/sua")
    an.picks("Thời hạn")
    answer = an.says("1")
    assert "1 cây dừa" not in answer
    assert "ngày" in answer


def test_a_bare_number_at_what_to_change_is_its_place(an: Person) -> None:
    promise(an, "Trồng 200 cây dừa trước 31/12")
    an.says("/sua")
    assert "ngày nào" in an.says("1")


def test_what_denies_is_not_picked_by_its_other_half(an: Person, village: Village) -> None:
    promise(an, "Trồng 200 cây dừa trước 31/12")
    an.says("/baocao")
    assert "Đã ghi" not in an.says("thực hiện được")


@pytest.mark.parametrize("words", ["xóa", "đồng ý xóa cái gì", "chọn xóa"])
def test_a_consent_is_never_picked_by_a_part_of_its_words(an: Person, words: str) -> None:
    an.says("/dulieu xoa")
    an.says(words)
    an.says("/huy")
    assert "Nguyễn Văn An" in an.says("/dulieu")


def test_a_number_in_words_picks_a_line_of_a_menu_with_numbers(an: Person) -> None:
    promise(an, "Trồng 200 cây dừa trước 31/12")
    an.says("chào em")
    assert ("đã đăng ký 1 việc" in an.says("hai")) is (an.channel == "zalo")


def test_where_a_person_is_asked_for_a_number_in_words_is_a_name(binh: Person, village: Village) -> None:
    for name in ("Trần Văn Sáu", "Nguyễn Văn Ba", "Võ Thị Tám"):
        village.person(binh.channel, name, "CB1")
    binh.says("/ghiho")
    assert "Nguyễn Văn Ba" in binh.says("ba")
