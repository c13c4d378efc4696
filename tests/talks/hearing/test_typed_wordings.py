"""What menus and the help say is understood when it is typed, also where no menu stands."""

import pytest

from domain.chat import Incoming
from domain.roles import Role
from domain.understanding.text.words import fold
from handlers.commands import command_for, typed_command
from handlers.talk.turn import Turn
from storage.chats import accounts
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

OPENED = [
    ("Đăng ký thi đua", "làm việc gì"),
    ("dang ky thi dua", "làm việc gì"),
    ("Nội dung của tôi", "đăng ký 1 việc"),
    ("Báo cáo tiến độ", "làm được bao nhiêu"),
    ("Báo cáo tiến độ.", "làm được bao nhiêu"),
    ("BAO CAO TIEN DO", "làm được bao nhiêu"),
    ("/dang ky", "làm việc gì"),
    ("/Đăng ký", "làm việc gì"),
    ("Việc tôi đã đăng ký", "đăng ký 1 việc"),
    ("/bao cao", "làm được bao nhiêu"),
    ("/baocao.", "làm được bao nhiêu"),
    ("/cam ket", "đăng ký 1 việc"),
    ("Dữ liệu của tôi", "Nguyễn Văn An"),
]


@pytest.mark.parametrize(("words", "heard"), OPENED)
def test_it_opens_what_it_names_without_a_menu(an: Person, village: Village, words: str, heard: str) -> None:
    register(an)
    an.says("cảm ơn đồng chí")
    an.says("/nghi")
    assert heard in an.says(words)


ROLES = {
    "member": ("CB1", ()),
    "secretary": ("CB1", ((Role.SECRETARY, "CB1"),)),
    "deputy": ("CB1", ((Role.DEPUTY, "CB1"),)),
    "secretary above": ("CB2", ((Role.SECRETARY, "XA"),)),
    "staff above": ("CB2", ((Role.STAFF, "XA"),)),
    "administrator of a committee": ("", ((Role.ADMIN, "XA"),)),
    "administrator": ("", ((Role.ADMIN, ""),)),
}
UNKNOWN = ("Tôi chưa rõ", "chưa chắc mình hiểu", "không thuộc nhiệm vụ", "not sure that I understood", "do not include")


@pytest.fixture(params=sorted(ROLES))
def somebody(request: pytest.FixtureRequest, village: Village, channel: str) -> Person:
    """Return somebody of each kind, with a pledge where they may have one."""
    branch, posts = ROLES[request.param]
    person = village.person(channel, "Lê Văn Mười", branch, *posts)
    if branch:
        register(person)
    return person


def spelled(words: str) -> list[str]:
    """Return one line as people type it."""
    return [words, fold(words), words.upper(), f"{words}.", f"“{words}”", f"gõ {words}", f"{words} giúp tôi nha"]


def behind(person: Person, words: str) -> str:
    """Return the name of the command that somebody's words are, "" where they are none."""

    def work(session: Session) -> str:
        village = person.village
        chat = accounts.open_chat(session, person.address, "vi")
        sent = Incoming(person.address, "typed", text=words)
        typed = typed_command(Turn(session, sent, village.now, village.real, chat, village.deployment))
        return command_for(typed)[0].names[0] if typed else ""

    return person.village.database.transact(work)


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_every_line_of_the_help_is_understood_at_any_time(somebody: Person, tag: str) -> None:
    somebody.says(f"/ngonngu {tag}")
    somebody.says("/trogiup")
    text = somebody.picks("Xem tất cả" if tag == "vi" else "Everything I can do")
    listed = somebody.heard[-1].commands
    assert {f"• {each.description}" for each in listed} <= set(text.splitlines())
    for command in listed:
        name = behind(somebody, f"/{command.name}")
        for words in (*spelled(command.description), f"/{command.name}.", f"/ {command.name.upper()}"):
            assert behind(somebody, words) == name, words
    somebody.says("/batdau")
    somebody.says("/nghi" if tag == "vi" else "/leave")  # in the middle of a question, too
    for command in listed:
        if " " in command.description:
            assert behind(somebody, fold(command.description)) == behind(somebody, f"/{command.name}")


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_every_line_of_the_help_does_what_its_command_does(somebody: Person, tag: str) -> None:
    somebody.says(f"/ngonngu {tag}")
    for command in ("/dangky", "/thongbao", "/huy", "/huy"):  # the hint how to go back comes once
        somebody.says(command)
    somebody.says("/trogiup")
    for command in somebody.heard[-1].commands:
        by_command = somebody.says(f"/{command.name}")
        somebody.says("/huy")
        somebody.says("/huy")
        by_wording = somebody.says(fold(command.description))
        somebody.says("/huy")
        somebody.says("/huy")
        assert by_wording == by_command
        assert not any(words in by_wording for words in UNKNOWN)


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_every_label_of_a_menu_is_understood_long_after_it(somebody: Person, village: Village, tag: str) -> None:
    somebody.says(f"/ngonngu {tag}")
    somebody.says("/batdau")
    for choice in somebody.heard[-1].choices:
        for words in spelled(choice.label):
            assert behind(somebody, words) == behind(somebody, choice.value), words
        village.wait(days=3)
        somebody.says("/ngonngu")
        answer = somebody.says(fold(choice.label))
        assert answer
        assert not any(words in answer for words in UNKNOWN)
        somebody.says("/huy")


SPELLINGS = ["/tổng hợp", "/ tổng hợp.", "／tonghop", "/Tong Hop", "/TONGHOP", "tong hop", "Tổng hợp!", "/tong-hop"]
SPELLINGS += ["//tonghop", "/tonghop@tro_ly_bot", "bấm tổng hợp", "tổng hợp giúp tôi", "xin gõ “tổng hợp”", "/tổnghợp"]


@pytest.mark.parametrize("words", SPELLINGS)
def test_a_command_is_one_in_every_spelling(an: Person, binh: Person, words: str) -> None:
    assert "Đảng viên đã đăng ký" in binh.says(words)
    refused = an.says(words)
    assert "không thuộc nhiệm vụ" in refused
    assert "đồng chí Lê Thị Bình" in refused, "who can is said"


def test_a_refused_command_says_who_can(an: Person, binh: Person, dung: Person) -> None:
    register(an)
    for command in ("/thanhvien", "/duyet", "thông báo", "/dondoc", "ghi ho"):
        assert "Lê Thị Bình" in an.says(command)
    assert "Trồng dừa" in an.says("danh sách"), "of a list one's own part is shown"
    assert "quản trị viên" in binh.says("/tinhtrang")
    assert "đảng viên sinh hoạt ở chi bộ" in dung.says("/dangky")


@pytest.mark.parametrize("words", ["báo cáo", "bao cao", "tổng hợp giúp tôi", "menu", "gõ hủy", "hủy bỏ", "huỷ đi em"])
def test_a_command_of_two_words_is_no_content(binh: Person, words: str) -> None:
    binh.says("/dangky")
    binh.picks("Cá nhân tôi")
    assert "bao nhiêu? Ví dụ" not in binh.says(words)


def test_where_nothing_is_open_a_pledge_is_given_up(an: Person) -> None:
    register(an)
    assert "rút" in an.says("hủy bỏ"), "nothing is open: the pledge is meant"


def test_the_wording_below_the_members_gives_a_code(an: Person, binh: Person) -> None:
    for words in ("thành viên mã TV00001", "thanh vien ma tv00001"):
        assert "Mã mời của đồng chí Nguyễn Văn An" in binh.says(words)


def test_a_wording_in_the_middle_of_a_dialogue_is_a_command_too(an: Person) -> None:
    register(an)
    an.says("/dangky")
    assert "làm được bao nhiêu" in an.says("Báo cáo tiến độ")
