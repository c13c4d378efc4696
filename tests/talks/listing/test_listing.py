"""The secretary's list: who registered what, how far, by when, last heard; late first, then by state, then by name."""

from datetime import date
from pathlib import Path

import pytest

from domain.roles import Role
from handlers.listing import wanted
from storage import organisations
from storage.ground.database import Session
from storage.listing import rows
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

WORDS = [
    "/danhsach",
    "danh sách",
    "/list",
    "cho tôi xem danh sách việc đã đăng ký của chi bộ",
    "ai đăng ký gì",
    "ai đăng ký gì vậy",
    "danh sach chi bo",
    "chi bo minh dang ky nhung viec gi",
    "ds viec chi bo",
    "cho coi danh sách",
    "liệt kê các việc đã đăng ký",
    "ai làm tới đâu rồi",
    "cho xem danh sách đảng viên trong chi bộ với ai làm tới đâu",
]


@pytest.mark.parametrize("words", WORDS)
def test_the_secretary_sees_who_registered_what(branch: Person, words: str) -> None:
    answer = branch.says(words)
    assert "Chi bộ ấp 1: 3 việc đã đăng ký" in answer
    places = [answer.index(name) for name in ("Trần Văn Bảy", "Võ Thị Tám", "Nguyễn Văn An")]
    assert places == sorted(places)
    assert "Trần Văn Bảy: “Gắn đèn đường”\n   12 bóng · hạn 20/03/2026 · đang thực hiện, đã quá hạn · chưa" in answer
    assert "Võ Thị Tám: “Trao xe đạp”\n   4/4 chiếc (100%) · hạn 30/06/2026 · báo hoàn thành" in answer
    assert (
        "Nguyễn Văn An: “Trồng dừa”\n   120/500 cây (24%) · hạn 30/06/2026 · đang thực hiện · báo ngày 10/03" in answer
    )


def test_a_number_stands_before_an_entry_only_where_it_is_an_answer(branch: Person) -> None:
    answer = branch.says("/danhsach")
    assert answer.count("12 bóng") == 1
    assert ("• Trần Văn Bảy" if branch.channel == "telegram" else "1. Trần Văn Bảy") in answer


def test_names_follow_the_vietnamese_order(an: Person, binh: Person, village: Village, channel: str) -> None:
    for name in ("Lê Thị Ớt", "Lê Thị Đào", "Lê Thị Dừa"):
        register(village.person(channel, name, "CB1"))
    register(an)
    answer = binh.says("/danhsach")
    places = [answer.index(name) for name in ("Nguyễn Văn An", "Lê Thị Dừa", "Lê Thị Đào", "Lê Thị Ớt")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("label", "words", "owner", "others"),
    [
        ("Chờ xác nhận (1)", "/danhsach chờ xác nhận", "Võ Thị Tám", ("An", "Bảy")),
        ("Quá hạn (1)", "/danhsach tre han", "Trần Văn Bảy", ("An", "Tám")),
        ("Chưa báo cáo (1)", "/danhsach chưa báo cáo", "Trần Văn Bảy", ("An", "Tám")),
    ],
)
def test_a_state_is_one_tap_or_a_few_words(
    branch: Person, label: str, words: str, owner: str, others: tuple[str, ...]
) -> None:
    branch.says("/danhsach")
    for answer in (branch.picks(label), branch.says(words)):
        assert owner in answer
        assert not any(f" {other}:" in answer for other in others)
        assert "Cả danh sách" in answer


def test_every_state_with_its_count_is_behind_one_choice(branch: Person) -> None:
    branch.says("/danhsach")
    menu = branch.picks("Xem theo tình trạng")
    assert "Đang thực hiện (2)" in menu
    assert "Không đạt" not in menu
    assert "Nguyễn Văn An" in branch.picks("Đang thực hiện")


def test_a_state_nobody_is_in_is_said(branch: Person) -> None:
    assert "không có việc nào như vậy" in branch.says("/danhsach không đạt")
    assert "3 việc" in branch.picks("Cả danh sách")


def test_what_was_withdrawn_stands_only_in_its_own_list(branch: Person, an: Person) -> None:
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì việc gia đình")
    assert "Trồng dừa" not in branch.says("/danhsach")
    assert "Trồng dừa" in branch.says("/danhsach đã rút")


@pytest.mark.parametrize(
    "words",
    [
        "/danhsach tám",
        "/danhsach Tam",
        "việc của chị Tám",
        "cho tôi xem viec cua co Tam",
        "/danhsach việc của bà Tám",
        "việc của tám",
        "xem việc chị Tám đi",
        "chị Tám đăng ký gì rồi",
    ],
)
def test_one_persons_pledges_are_found_by_name(branch: Person, words: str) -> None:
    answer = branch.says(words)
    assert "Đồng chí Võ Thị Tám: 1 việc" in answer
    assert "Trao xe đạp" in answer
    assert "Trồng dừa" not in answer


def test_of_two_with_one_name_it_is_asked_which(branch: Person, village: Village, channel: str) -> None:
    register(village.person(channel, "Võ Thị Tám", "CB1"), "Nuôi vịt", "50 con", "30/6")
    answer = branch.says("việc của cô Tám")
    assert "Có nhiều đồng chí" in answer
    assert answer.count("Võ Thị Tám · TV") == 2
    first, second = (branch.taps(choice.value) for choice in branch.heard[-1].choices)
    assert ("Trao xe đạp" in first, "Nuôi vịt" in second) == (True, True)


def test_in_the_list_two_with_one_name_are_told_apart(branch: Person, village: Village, channel: str) -> None:
    register(village.person(channel, "Võ Thị Tám", "CB1"), "Nuôi vịt", "50 con", "30/6")
    assert branch.says("/danhsach").count("Võ Thị Tám · TV") >= 2


@pytest.mark.parametrize("name", ["Trần Kim Chi", "chị Chi", "Ông Không Có"])
def test_somebody_of_another_branch_is_not_known_here(branch: Person, chi: Person, name: str) -> None:
    register(chi, "Nuôi cá", "200 con", "30/6")
    answer = branch.says(f"/danhsach {name}")
    assert "không có ai tên" in answer
    assert "Nuôi cá" not in answer
    assert "Chi bộ ấp 1" in answer


def test_who_has_registered_nothing_is_said(binh: Person, bay: Person) -> None:
    answer = binh.says("việc của chú Bảy")
    assert "Trần Văn Bảy chưa đăng ký việc nào" in answer
    assert "Nhắn riêng đồng chí Trần Văn Bảy" in answer


def test_a_long_list_is_paged(binh: Person, village: Village, channel: str) -> None:
    for number in range(7):
        register(village.person(channel, f"Lê Văn {'ABCDEGH'[number]}", "CB1"))
    first = binh.says("/danhsach")
    assert "(việc 1 đến 5)" in first
    assert "Lê Văn G" not in first
    second = binh.picks("Xem thêm")
    assert "(việc 6 đến 7)" in second
    assert "Lê Văn G: “" in second
    assert "Xem thêm" not in second
    assert "không có gì thêm để xem" in binh.says("/danhsach het CB1 90").casefold()


def test_the_branchs_own_pledge_stands_under_its_name(an: Person, binh: Person) -> None:
    binh.says("/dangky")
    binh.picks("Chi bộ ấp 1")
    binh.says("Làm 2 km đường hoa trước 30/6")
    while "Đúng, đăng ký" not in binh.reads(binh.heard):
        binh.picks(binh.heard[-1].choices[0].label)
    binh.picks("Đúng, đăng ký")
    assert "Chi bộ ấp 1: “" in binh.says("/danhsach")


def test_nothing_registered_is_said(binh: Person) -> None:
    answer = binh.says("/danhsach")
    assert "chưa có việc nào được đăng ký" in answer
    assert "Tổng hợp" in answer


def test_a_plain_version_is_read_in_the_meeting(branch: Person) -> None:
    branch.says("/danhsach")
    answer = branch.picks("Bản để đọc trong cuộc họp")
    plain = branch.heard[0]
    assert plain.choices == ()
    assert plain.text.splitlines()[1:] == [
        "1. Nguyễn Văn An: “Trồng dừa”, đã làm 120/500 cây (24%), hạn 30/06/2026, đang thực hiện.",
        "2. Trần Văn Bảy: “Gắn đèn đường”, 12 bóng, hạn 20/03/2026, đang thực hiện, đã quá hạn.",
        "3. Võ Thị Tám: “Trao xe đạp”, đã làm 4/4 chiếc (100%), hạn 30/06/2026, báo hoàn thành, chờ xác nhận.",
    ]
    assert "chỉ dùng trong cuộc họp và nhóm của chi bộ" in answer


def test_a_long_plain_version_goes_on_with_its_numbers(binh: Person, village: Village) -> None:
    writer = village.person("telegram", "Lê Văn Bốn", "CB1")
    for _ in range(25):
        register(writer)
    binh.says("/danhsach doc CB1 0")
    assert [choice.label for choice in binh.heard[-1].choices] == ["Cả danh sách"], "nothing more to show"
    register(writer)
    first = binh.says("/danhsach doc CB1 0")
    assert "25. Lê" in first
    assert "26. Lê" not in first
    assert "26. Lê" in binh.picks("Xem thêm")


def test_of_two_of_the_same_name_each_ones_pledges_stand_together(binh: Person, village: Village) -> None:
    one, other = (village.person("telegram", "Lê Văn Bốn", "CB1") for _ in range(2))
    register(one, "Trồng tre", "50 cây", "20/3")
    register(other, "Nuôi gà", "20 con", "25/3")
    register(one, "Nuôi cá", "200 con", "30/6")
    binh.says("/danhsach doc CB1 0")
    assert [line.split("“")[1][:8] for line in binh.heard[0].text.splitlines()[1:]] == [
        "Trồng tr",
        "Nuôi cá”",
        "Nuôi gà”",
    ]


def test_a_secretary_of_two_cells_is_asked_which(branch: Person, village: Village, channel: str) -> None:
    both = village.person(channel, "Lý Văn Hai", "CB1", (Role.SECRETARY, "CB1"), (Role.DEPUTY, "CB2"))
    answer = both.says("ai đăng ký gì")
    assert "Danh sách của tổ chức nào?" in answer
    assert "Trồng dừa" in both.picks("Chi bộ ấp 1")
    assert "Chi bộ ấp 2: chưa có việc nào" in both.says("danh sách việc của chi bộ ấp 2")
    assert "Trao xe đạp" in both.says("việc của chị Tám")


@pytest.mark.parametrize(
    "words", ["/danhsach", "ai đăng ký gì", "/danhsach CB1", "/danhsach het CB1 0", "việc của chị Tám"]
)
def test_above_the_cell_there_are_counts_and_no_names(branch: Person, chi: Person, dung: Person, words: str) -> None:
    for above in (chi, dung):
        answer = above.says(words)
        assert "Trao xe đạp" not in answer
        assert "Võ Thị Tám" not in answer
    assert "3/5" in dung.says("/danhsach")
    chi.says("/danhsach")
    assert "3/5" in chi.picks("Tổng hợp")


@pytest.mark.parametrize(
    "words", ["/danhsach CB2", "/danhsach het CB2 0", "danh sách việc của chi bộ ấp 2", "/danhsach chi bộ ấp 2"]
)
def test_the_list_of_another_cell_is_refused_courteously(branch: Person, chi: Person, words: str) -> None:
    register(chi, "Nuôi cá", "200 con", "30/6")
    answer = branch.says(words)
    assert "do lãnh đạo nơi đó xem" in answer
    assert "Nuôi cá" not in answer


@pytest.mark.parametrize("words", ["bản đọc trong cuộc họp", "danh sách để đọc trong buổi họp"])
def test_the_plain_version_is_asked_for_in_words(branch: Person, words: str) -> None:
    assert "1. Nguyễn Văn An: “Trồng dừa”, đã làm" in branch.says(words)


@pytest.mark.parametrize("words", ["ai đăng ký gì", "danh sach chi bo", "việc của chị Tám", "chị Tám đăng ký gì"])
def test_a_plain_member_is_told_who_reads_the_list(branch: Person, an: Person, words: str) -> None:
    answer = an.says(words)
    assert "Danh sách của chi bộ do bí thư xem" in answer
    assert "Trồng dừa" in answer


@pytest.mark.parametrize("words", ["việc của tôi", "danh sách việc tôi đã đăng ký"])
def test_ones_own_are_still_ones_own(branch: Person, words: str) -> None:
    register(branch, "Nuôi gà", "20 con", "30/6")
    answer = branch.says(words)
    assert "Nuôi gà" in answer
    assert "Trao xe đạp" not in answer


def test_of_thousands_of_sentences_only_those_that_ask_for_a_list_are_taken_for_that() -> None:
    heard = set()
    for file in Path("tests/cases/acts").glob("author_*.tsv"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.count("\t") < 2:
                continue
            act, *_, words = line.split("\t")
            if wanted.asks_for_list(words) or wanted.somebody_in(words, titled=True):
                heard.add(act)
    assert heard == {"list", "missing", "summary"}


@pytest.mark.parametrize("words", ["/danhsach", "ai đăng ký gì", "danh sach chi bo", "việc của chị Tám"])
def test_a_plain_member_sees_nobody_elses(branch: Person, an: Person, words: str) -> None:
    answer = an.says(words)
    assert "Trao xe đạp" not in answer
    assert "Võ Thị Tám" not in answer


def test_who_moved_away_is_not_on_a_button_any_more(branch: Person, tam: Person, village: Village) -> None:
    branch.says("/danhsach tám")
    code = move(village, tam.member_id, "CB2")
    assert "Trao xe đạp" not in branch.says("/danhsach")
    answer = branch.says(f"/danhsach nguoi {code} 0")
    assert "không còn trong danh sách chi bộ" in answer
    assert "Võ Thị Tám" not in answer
    assert "Trồng dừa" in branch.picks("Danh sách của chi bộ")


def test_what_goes_on_from_an_earlier_campaign_stays_on_the_list(branch: Person, village: Village) -> None:
    def listed(session: Session) -> list[int]:
        place = organisations.by_code(session, "CB1")
        assert place is not None
        return sorted(each.pledge_id for each in rows.of_place(session, place, (99,), date(2026, 3, 25)))

    assert village.database.transact(listed) == [1, 2, 3]
