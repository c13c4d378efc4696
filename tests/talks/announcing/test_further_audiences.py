"""An announcement goes to who joined since a day, a cluster, some kinds, a pasted list, those of a campaign."""

from datetime import timedelta

import pytest

from domain.people.kinds import PersonKind
from storage import organisations
from storage.facts import units
from storage.ground.database import Session
from storage.people import kinds
from tests.talking import Person, Village
from tests.talks.announcing.test_for_whom import WORDS, got
from tests.talks.campaigns.conftest import PEAK
from tests.talks.registering.test_registering import register


@pytest.fixture
def looked_at(an: Person, binh: Person, bay: Person, bao: Person, dung: Person) -> Person:
    """An administrator at the last look, of an announcement to the commune."""
    dung.says(f"/thongbao {WORDS}")
    dung.says("XA")
    return dung


def put_into(village: Village, code: str, cluster: str) -> None:
    def work(session: Session) -> None:
        place = organisations.by_code(session, code)
        assert place is not None
        units.give_year(session, place.id, village.now.year, units.OfYear(cluster), village.stamp)

    village.database.transact(work)


@pytest.mark.parametrize("said", ["chỉ gửi những người tham gia từ {day}", "chi gui nguoi tham gia tu {day}"])
def test_who_has_joined_since(an: Person, dung: Person, village: Village, channel: str, said: str) -> None:
    village.wait(days=3)
    late = village.person(channel, "Lê Đến Sau", "CB1")
    dung.says(f"/thongbao {WORDS}")
    dung.says("XA")
    day = (village.now - timedelta(days=1)).strftime("%d/%m")
    answer = dung.says(said.format(day=day))
    assert f"Chỉ gửi: đồng chí tham gia từ thứ Năm, {day}/2026" in answer
    assert "1 người" in answer
    dung.picks("Gửi")
    assert got(village, an, late) == [False, True]


@pytest.mark.parametrize("said", ["chỉ gửi cụm thi đua số 1", "gui cho cum 1 thoi"])
def test_the_members_of_a_cluster(looked_at: Person, an: Person, bao: Person, village: Village, said: str) -> None:
    put_into(village, "CB2", "Cụm 1")
    put_into(village, "CB1", "Cụm 1")
    put_into(village, "CB1", "Cụm 12")  # the last one holds
    assert "Chỉ gửi: thuộc Cụm 1\n" in looked_at.says(said)
    looked_at.picks("Gửi")
    assert got(village, an, bao) == [False, True]


def test_a_cluster_that_is_not_there_is_said(looked_at: Person, village: Village) -> None:
    assert "chưa ghi cụm, khối nào" in looked_at.says("chỉ gửi cụm thi đua số 1")
    put_into(village, "CB2", "Cụm 1")
    assert "Hiện có: Cụm 1" in looked_at.says("chỉ gửi cụm 3")


def test_a_cluster_from_the_start(an: Person, bao: Person, dung: Person, village: Village) -> None:
    put_into(village, "CB2", "Cụm 1")
    assert "thuộc Cụm 1" in dung.says(f"gửi cụm thi đua số 1: {WORDS}")
    dung.picks("Gửi")
    assert got(village, an, bao) == [False, True]


def test_kinds_of_people_together_with_posts(looked_at: Person, an: Person, bay: Person, village: Village) -> None:
    village.database.transact(kinds.become, bay.member_id, PersonKind.PROBATIONARY.value, village.stamp)
    assert "Chỉ gửi: đảng viên dự bị" in looked_at.says("chỉ gửi đảng viên dự bị")
    looked_at.picks("Gửi")
    assert got(village, an, bay) == [False, True]


def test_kinds_of_organisations(looked_at: Person, an: Person, village: Village, channel: str) -> None:
    village.organisation("TH1", "Trường tiểu học An Thạnh", "XA")

    def school(session: Session) -> None:
        place = organisations.by_code(session, "TH1")
        assert place is not None
        units.give_kind(session, place.id, units.UnitKind.SCHOOL, village.stamp)

    village.database.transact(school)
    teacher = village.person(channel, "Lê Thị Giáo", "TH1")
    assert "thuộc loại tổ chức: trường học" in looked_at.says("chỉ gửi các trường học")
    looked_at.picks("Gửi")
    assert got(village, an, teacher) == [False, True]


def test_a_pasted_list_asks_of_whom_it_does_not_know(
    looked_at: Person, an: Person, binh: Person, bay: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Nguyễn Văn An", "CB2")
    answer = looked_at.says("chỉ gửi danh sách sau:\n1. Trần Văn Bảy\n2. Nguyễn Văn An\n3. Lê Văn Không")
    assert "Đã ghi theo danh sách: 1 người" in answer
    assert "nhiều đồng chí tên “Nguyễn Văn An”" in answer
    assert "không có ai tên “Lê Văn Không”" in looked_at.picks("Chi bộ ấp 2")
    answer = looked_at.picks("Bỏ qua")
    assert "Chỉ gửi: trong danh sách 2 người" in answer
    looked_at.picks("Gửi")
    assert got(village, an, binh, bay, other) == [False, False, True, True]


def test_a_list_in_which_nobody_is_known_goes_to_nobody(looked_at: Person, an: Person, village: Village) -> None:
    looked_at.says("chỉ gửi danh sách sau: Lê Văn Không, Lê Văn Có")
    looked_at.picks("Bỏ qua")
    assert "không có đồng chí nào như vậy" in looked_at.picks("Bỏ qua")


def test_a_list_where_it_is_asked_to_whom(an: Person, bay: Person, dung: Person, village: Village) -> None:
    dung.says(f"/thongbao {WORDS}")
    assert "trong danh sách 2 người" in dung.says("Nguyễn Văn An - Chi bộ ấp 1\nTrần Văn Bảy")


def test_the_campaign_is_told_where_several_are_open(an: Person, bay: Person, dung: Person, village: Village) -> None:
    register(an)  # in the standing movement
    dung.says(PEAK)
    dung.picks("Đúng, mở")
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.says("gửi ai đã đăng ký")
    dung.picks("Thêm")
    dung.picks("Chỉ gửi một số")
    assert "Số người: 1" in dung.picks("Chỉ tính “Phong trào")
    answer = dung.says("gửi ai chưa đăng ký đợt cao điểm")
    assert "đồng chí chưa đăng ký, thuộc đợt “Cao điểm" in answer
    dung.picks("Gửi")
    assert got(village, an, bay) == [True, True]
