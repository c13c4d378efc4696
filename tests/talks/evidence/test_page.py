"""Papers a channel does not hand over come by a page, for as long as whoever has the link may send them."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.chat import Kind
from domain.evidence.kinds import MOST_A_DAY
from domain.links import sign, sign_upload, verify, verify_upload
from handlers.evidence import uploading
from handlers.evidence.uploading import When
from storage.evidence import fetching, rows
from storage.evidence.uploads import Bytes, Whose
from tests.talking import KEY, ZONE, Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def page(village: Village) -> None:
    def address(member_id: int, pledge_id: int, until: datetime) -> str:
        return f"https://dk.example.vn/tai-len/{sign_upload(member_id, pledge_id, until, KEY)}"

    village.deployment = replace(village.deployment, upload_page=address, public=True)


def when(village: Village) -> When:
    return When(village.now, village.real, ZONE)


def paper(name: str = "a") -> Bytes:
    return Bytes("application/pdf", 10, name * 64)


def send(village: Village, whose: Whose, *files: Bytes) -> int:
    taken = village.database.transact(uploading.take, whose, files, when(village))
    return village.database.transact(uploading.keep, whose, taken.reserved, when(village)) if taken else -1


@pytest.mark.usefixtures("page")
def test_what_zalo_does_not_hand_over_is_asked_for_by_a_page(an: Person, village: Village) -> None:
    register(an)
    assert "qua trang riêng" in an.sends(kind=Kind.WITHHELD)
    if an.channel == "zalo":
        an.picks("Gửi giấy tờ")
    else:
        an.says("/minhchung trang")
    text = an.heard[0].text
    token = text.partition("/tai-len/")[2].split()[0]
    assert verify_upload(token, village.real, KEY) == (an.member_id, 1)
    assert "dành riêng cho đồng chí" in text
    village.wait(hours=25)
    assert verify_upload(token, village.real, KEY) is None


def test_without_a_page_a_picture_of_the_paper_is_asked_for(an: Person) -> None:
    register(an)
    assert "chụp ảnh rồi gửi vào đây" in an.sends(kind=Kind.WITHHELD)
    assert "chụp ảnh giấy tờ" in an.says("/minhchung trang")


@pytest.mark.usefixtures("page")
def test_with_two_pledges_the_page_is_for_the_one_that_is_chosen(an: Person, village: Village) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "15/7")
    assert "Giấy tờ này của việc nào" in an.says("/minhchung trang")
    an.picks("Trồng cây bần")
    assert "Trồng cây bần" in an.heard[0].text


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("said", ["gửi giấy tờ", "toi muon gui tai lieu", "Xin nộp minh chứng."])
def test_whoever_wants_to_send_a_paper_is_told_how(an: Person, said: str) -> None:
    register(an)
    answer = an.says(said)
    assert "gửi vào đây" in answer
    assert ("Gửi giấy tờ" in answer) == (an.channel == "zalo")


def test_what_came_by_the_page_is_told_in_the_chat_and_taken_back_there(an: Person, village: Village) -> None:
    register(an)
    whose = Whose(an.member_id, 1)
    assert send(village, whose, paper("a"), paper("b"), paper("a")) == 2
    assert "2 tài liệu qua trang gửi tệp" in an.receives()
    assert "gửi kèm ảnh, giấy tờ" in an.says("/nhatky viec 1")
    assert "qua trang gửi tệp" in an.says("/nhatky viec 1")
    assert "không ai xem được" in an.says("/minhchung bo")
    assert village.database.transact(rows.counts, 1) == (0, 0)


def test_the_day_has_one_limit_for_the_chat_and_the_page(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    for number in range(MOST_A_DAY - 1):
        an.sends(kind=Kind.PHOTO, attachment=f"f{number}")
    taken = village.database.transact(uploading.take, Whose(an.member_id, 1), [paper("a"), paper("b")], when(village))
    assert taken is not None
    assert (len(taken.reserved), taken.left_out) == (1, 1)


def test_what_is_never_finished_is_left_for_the_remover(an: Person, village: Village) -> None:
    register(an)
    assert village.database.transact(uploading.take, Whose(an.member_id, 1), [paper("a")], when(village))
    assert village.database.transact(rows.counts, 1) == (0, 0)
    assert village.database.transact(fetching.to_remove) == ["a" * 64]


def test_who_is_erased_while_sending_leaves_nothing(an: Person, village: Village) -> None:
    register(an)
    whose = Whose(an.member_id, 1)
    taken = village.database.transact(uploading.take, whose, [paper("a")], when(village))
    an.says("/dulieu xoa")
    an.picks("xóa")
    assert taken is not None
    assert village.database.transact(uploading.keep, whose, taken.reserved, when(village)) == 0
    assert send(village, whose, paper("b")) == -1


def test_a_link_ends_with_the_consent_and_with_the_pledge(an: Person, binh: Person, village: Village) -> None:
    register(an)
    assert send(village, Whose(binh.member_id, 1), paper("a")) == -1
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.picks("Vì việc gia đình")
    assert send(village, Whose(an.member_id, 1), paper("a")) == -1
    register(an)
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert send(village, Whose(an.member_id, 2), paper("a")) == -1


def test_a_link_to_a_file_opens_no_page_and_the_other_way_round(village: Village) -> None:
    until = village.real.replace(year=2030)
    assert verify_upload(sign(1, until, KEY), village.real, KEY) is None
    assert verify(sign_upload(1, 1, until, KEY), village.real, KEY) is None
