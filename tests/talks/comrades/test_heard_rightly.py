"""Sentences about people that were heard as something else: a death, an end for a beginning, a name that is none."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.comrades.test_posts import roles


@pytest.mark.parametrize("said", ["anh Bảy đã chuyển đi rồi", "anh Bảy đã dọn đi rồi", "anh Bảy dời đi luôn rồi"])
def test_who_moved_away_has_not_died(binh: Person, village: Village, said: str) -> None:
    village.member("Trần Văn Bảy", "CB1")
    told = binh.says(said)
    assert "chia buồn" not in told
    assert "ngày nào" in told
    assert "chuyển sinh hoạt" in binh.picks("Hôm nay")


def test_to_a_member_who_tells_of_it_nobody_condoles(an: Person, village: Village) -> None:
    village.member("Trần Văn Bảy", "CB1")
    assert "chia buồn" not in an.says("anh Bảy đã chuyển đi rồi")


def test_who_passed_away_is_mourned_still(binh: Person, village: Village) -> None:
    village.member("Trần Văn Bảy", "CB1")
    assert "chia buồn" in binh.says("anh Bảy chuyển đi viện tỉnh rồi, anh Bảy mất hôm qua")


def test_a_beginning_is_no_end(an: Person, binh: Person, village: Village) -> None:
    assert "Đến ngày 20/03/2026, đồng chí nhắn lại" in binh.says("anh An làm phó bí thư từ 20/3")
    assert "Không thời hạn" in binh.says("anh An làm phó bí thư từ 1/3")
    binh.picks("Không thời hạn")
    binh.picks("Đúng, ghi như vậy")
    assert roles(village, an.member_id) == {Role.DEPUTY}


def test_an_end_too_far_away_is_asked_again(an: Person, binh: Person) -> None:
    assert "đến hết ngày nào" in binh.says("anh An làm phó bí thư đến 31/12/2035").lower()


def test_who_holds_no_such_post_is_offered_none(an: Person, binh: Person, village: Village) -> None:
    assert "không giữ chức vụ" in binh.says("anh An thôi làm phó bí thư")
    assert roles(village, an.member_id) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Tôi chuyển về ấp 2 rồi",
        "Con tôi làm bí thư chi bộ",
        "Bà con chuyển về ấp 2 hết",
        "Chi bộ chuyển về ấp 2 họp",
        "Lúa chuyển sang khu phố 2 bán",
    ],
)
def test_what_is_no_name_is_sought_nowhere(binh: Person, said: str) -> None:
    assert "không thấy ai tên" not in binh.says(said)


@pytest.mark.parametrize("said", ["chuyển đồng chí Khuyết về ấp 2", "Lê Văn Khuyết làm phó bí thư"])
def test_that_nobody_is_called_so_is_said_where_a_person_is_named(binh: Person, said: str) -> None:
    assert "không thấy ai tên" in binh.says(said)
