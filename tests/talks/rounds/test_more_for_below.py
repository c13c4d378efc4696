"""A committee gives those below that still owe a round more time, and asks who has not handed in."""

from datetime import datetime

import pytest

from storage.notes import kept
from tests.talking import ZONE, Person, Village


@pytest.fixture
def april(village: Village, binh: Person, bao: Person) -> Village:
    """The round of the first quarter runs, and branch 2 has handed in."""
    village.now = datetime(2026, 4, 1, 9, 0, tzinfo=ZONE)
    bao.says("nộp báo cáo quý I")
    bao.picks("nộp báo cáo")
    return village


@pytest.mark.parametrize(
    "words",
    [
        "Gia hạn báo cáo quý I cho các chi bộ đến hết ngày 15/4.",
        "gia han bc quy 1 cho may chi bo toi 15/4",
        "Gia hạn báo cáo quý I cho toàn xã đến hết ngày 15/4/2026.",
        "lùi hạn nộp báo cáo quý I cho các ấp tới 15/4 giùm",
        "cho các chi bộ nộp báo cáo quý I trễ tới 15/4",
        "kéo dài hạn báo cáo quý I cho những nơi chưa nộp đến 15/4",
        "dời hạn báo cáo quý I sang 15/4",
        "noi han bc quy I cho cac cb den 15/4",
    ],
)
def test_those_that_owe_get_it_after_a_yes(april: Village, chi: Person, binh: Person, words: str) -> None:
    heard = chi.says(words)
    if "Vì sao" in heard:
        heard = chi.says("mưa bão")
    assert "Chi bộ ấp 1" in heard
    assert "Chi bộ ấp 2" not in heard
    assert "15/04/2026" in heard
    assert binh.receives() == ""
    chi.picks("Đúng")
    assert "15/04/2026" in binh.receives()


def test_several_are_told_of_themselves_alone_and_it_goes_back(
    village: Village, chi: Person, binh: Person, bao: Person
) -> None:
    village.now = datetime(2026, 4, 1, 9, 0, tzinfo=ZONE)
    chi.says("Gia hạn báo cáo quý I cho các chi bộ đến hết ngày 15/4.")
    chi.says("mưa bão")
    assert "Đã báo cho 2 đồng chí" in chi.picks("Đúng")
    assert "ấp 2" not in binh.receives()
    assert "05/04/2026" in chi.picks("trả lại như cũ")
    assert "05/04/2026" in bao.receives()


@pytest.mark.parametrize(
    "words", ["xin gia hạn báo cáo quý I đến 15/4", "hạn báo cáo quý I là ngày nào", "gia hạn việc trồng dừa đến 15/4"]
)
def test_what_sounds_near_gives_nothing(april: Village, chi: Person, words: str) -> None:
    assert "Chi bộ ấp 1" not in chi.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "cb nào chưa nộp bc quý 1, nhắc lần 2 giùm em",
        "chi bộ nào chưa nộp báo cáo quý I",
        "may ap chua nop bao cao quy 1, nhac gium em",
        "những nơi chưa gửi báo cáo quý I là nơi nào",
        "đơn vị nào còn chưa nộp báo cáo quý I nhắc giùm",
        "cac cb chua nop bc quy 1 nhac lai gium",
        "ấp nào chưa nộp báo cáo vậy, nhắc giùm",
        "con ai chua nop bao cao quy I",
    ],
)
def test_who_has_not_handed_in_is_named_with_the_way_to_urge(
    april: Village, hai: Person, binh: Person, words: str
) -> None:
    heard = hai.says(words)
    assert "– Chi bộ ấp 1" in heard
    assert "Chi bộ ấp 2" not in heard
    hai.picks("Nhắc riêng")
    assert "quý I" in binh.receives()


@pytest.mark.parametrize(
    "words",
    [
        "Hẹn giờ gửi đôn đốc ấp 1 sáng mai 8 giờ, nếu nộp rồi thì thôi khỏi gửi",
        "8h sang mai nhac chi bo ap 1 nop bao cao gium em",
        "mai 8 giờ gửi đôn đốc chi bộ ấp 1 nghen",
        "đặt lịch nhắc ấp 1 nộp báo cáo lúc 8 giờ sáng mai",
        "Đề nghị hẹn 8 giờ ngày 2/4 đôn đốc chi bộ ấp 1",
        "len lich don doc ap 1 8h mai",
        "sáng mai 8 giờ hãy đôn đốc ấp 1 giùm",
        "hẹn 8h mai giục chi bộ ấp 1",
    ],
)
def test_nothing_is_sent_at_an_hour_but_a_note_is_offered(
    april: Village, hai: Person, binh: Person, words: str
) -> None:
    heard = hai.says(words)
    assert "chưa hẹn giờ gửi đôn đốc được" in heard
    assert binh.receives() == ""
    assert "“đôn đốc Chi bộ ấp 1”" in hai.picks("Tới giờ đó nhắc tôi")


@pytest.mark.parametrize(
    "words",
    ["nhắc các chi bộ 8 giờ mai họp ở xã", "đôn đốc ấp 1 nộp báo cáo trước 8 giờ mai", "mai 8 giờ nhắc tôi họp"],
)
def test_what_sounds_near_is_no_urging_at_an_hour(april: Village, hai: Person, words: str) -> None:
    assert "chưa hẹn giờ gửi đôn đốc được" not in hai.says(words)


def test_who_has_handed_in_needs_no_urging(april: Village, hai: Person) -> None:
    assert "đã nộp ngày 01/04/2026" in hai.says("Hẹn giờ gửi đôn đốc ấp 2 sáng mai 8 giờ")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Chiều nhắc lại tôi vụ báo cáo nha, giờ đang họp xã", "16:00 thứ Tư, 01/04/2026"),
        ("nhac lai toi 8h toi mai", "20:00 thứ Năm, 02/04/2026"),
        ("mai 9 giờ nhắc lại tôi việc báo cáo", "09:00 thứ Năm, 02/04/2026"),
        ("chiu bận, tối nay nhắc lại tôi nghen", "19:00 thứ Tư, 01/04/2026"),
        ("thứ sáu 8 giờ nhắc tôi nộp báo cáo quý", "08:00 thứ Sáu, 03/04/2026"),
        ("2 tiếng nữa nhắc lại tôi vụ báo cáo", "11:00 thứ Tư, 01/04/2026"),
        ("nhắc tôi báo cáo lúc 15 giờ chiều nay", "15:00 thứ Tư, 01/04/2026"),
        ("sang mai nhac lai tui viec bc nghen", "07:30 thứ Năm, 02/04/2026"),
    ],
)
def test_what_a_secretary_owes_is_told_once_more_later(april: Village, binh: Person, words: str, when: str) -> None:
    heard = binh.says(words)
    assert f"{when} tôi nhắc đồng chí" in heard
    assert "áo cáo quý" in heard


@pytest.mark.parametrize(
    "words", ["nhắc tôi giờ nào cũng được", "sao nhắc tôi báo cáo hoài", "nhắc bà con nộp báo cáo"]
)
def test_what_sounds_near_keeps_no_note(april: Village, binh: Person, words: str) -> None:
    binh.says(words)
    assert april.database.transact(kept.count_of, binh.member_id) == 0
