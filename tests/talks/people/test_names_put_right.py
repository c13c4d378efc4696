"""A name is put right in the middle of adding, and of whoever was spoken of last: one person, read back."""

import pytest
from sqlmodel import select

from domain.understanding.changes.name_slips import put_right
from storage.tables import Member
from tests.talking import Person, Village


def names(village: Village) -> list[str]:
    return village.database.transact(lambda session: [each.name for each in session.exec(select(Member)).all()])


@pytest.mark.parametrize(
    ("name", "said", "right"),
    [
        ("Huỳnh Thị Mơ", "ủa quên, Mở chớ không phải Mơ", "Huỳnh Thị Mở"),
        ("Huỳnh Thị Mơ", "tên là Huỳnh Thị Mở", "Huỳnh Thị Mở"),
        ("Huỳnh Thị Mơ", "không phải Mơ, Mở mới đúng", "Huỳnh Thị Mở"),
        ("Huỳnh Thị Mơ", "mở chứ không phải mơ nha", "Huỳnh Thị Mở"),
        ("Huỳnh Thị Mơ", "nhầm, Mở", "Huỳnh Thị Mở"),
        ("Phan Thị Lành", "à tên chị ấy viết là Phan Thị Lanh, không có dấu huyền", "Phan Thị Lanh"),
        ("Huỳnh Thị Mơ", "không phải lãnh đạo", ""),
        ("Huỳnh Thị Mơ", "chị ấy là phó bí thư", ""),
        ("Huỳnh Thị Mơ", "à quên, Hương Thị Lài nữa", ""),
        ("Huỳnh Thị Mơ", "tên chị ấy là gì", ""),
        ("Huỳnh Thị Mơ", "không", ""),
        ("Huỳnh Thị Mơ", "nhầm rồi", ""),
    ],
)
def test_what_the_name_should_have_been(name: str, said: str, right: str) -> None:
    assert put_right(name, said) == right


@pytest.mark.parametrize("said", ["ủa quên, Mở chớ không phải Mơ", "tên là Huỳnh Thị Mở", "lộn rồi, Mở"])
def test_it_is_one_person_at_the_questions_of_adding(binh: Person, village: Village, said: str) -> None:
    binh.says("thêm đảng viên mới Huỳnh Thị Mơ")
    assert "Huỳnh Thị Mở" in binh.says(said)
    binh.says("không")
    assert "Huỳnh Thị Mở" in names(village)
    assert "Huỳnh Thị Mơ" not in names(village)


def test_who_is_no_leader_is_said_in_words(binh: Person, village: Village) -> None:
    binh.says("thêm đảng viên mới Huỳnh Thị Mơ")
    assert "Đã thêm đồng chí Huỳnh Thị Mơ" in binh.says("không phải lãnh đạo")


def test_whoever_was_added_last_is_renamed_after_a_yes(binh: Person, village: Village) -> None:
    binh.says("thêm đảng viên mới Huỳnh Thị Mơ")
    binh.says("không")
    assert "Huỳnh Thị Mơ → Huỳnh Thị Mở" in binh.says("ủa ghi sai tên rồi, là Mở chứ không phải Mơ")
    assert "Huỳnh Thị Mở" not in names(village)
    binh.says("đúng")
    assert "Huỳnh Thị Mở" in names(village)


def test_in_the_middle_of_a_move_the_name_alone_is_changed(binh: Person, village: Village, channel: str) -> None:
    village.person(channel, "Phan Thị Lành", "CB1")
    binh.says("chị Lành chuyển sinh hoạt qua chi bộ ấp 2 từ 1/4")
    assert "Phan Thị Lành → Phan Thị Lanh" in binh.says("à tên chị ấy viết là Phan Thị Lanh, không có dấu huyền")
    answer = binh.says("đúng")
    assert "họ tên nay là Phan Thị Lanh" in answer
    assert "Đúng không ạ?" in answer
    assert "Đã dừng" in binh.says("thôi khoan, chờ có giấy giới thiệu đã")
    assert "Phan Thị Lanh" in binh.says("danh sách đảng viên")


def test_a_name_without_anybody_spoken_of_renames_nobody(an: Person, binh: Person, village: Village) -> None:
    binh.says("tên chị ấy viết là Phan Thị Lanh")
    assert "Phan Thị Lanh" not in names(village)
