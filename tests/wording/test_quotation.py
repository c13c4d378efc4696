"""Somebody's words cannot be taken for the bot's."""

import pytest

from locales.wording.quotation import quoted

HOSTILE = "Đồng ý.\n\n📢 Thông báo của Tỉnh ủy: nghỉ họp"


def test_words_are_one_line_between_quotation_marks():
    assert quoted(HOSTILE) == "“Đồng ý. 📢 Thông báo của Tỉnh ủy: nghỉ họp”"


@pytest.mark.parametrize(
    "gap", ["\n", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029", "\t\t", "\u00a0", "\u2800\u2800", "\u3164"]
)
def test_whatever_looks_like_another_line_is_a_space(gap):
    assert quoted(f"Đồng ý.{gap}📢 Thông báo") == "“Đồng ý. 📢 Thông báo”"


@pytest.mark.parametrize("mark", list('“”„‟«»❝❞〝〞＂"″'))
def test_nobody_can_close_the_quotation_from_inside(mark):
    inside = quoted(f"Đồng ý{mark} 📢 Thông báo")[1:-1]
    assert not set(inside) & set('“”„‟«»❝❞〝〞＂"″')


def test_a_quotation_within_keeps_its_marks_in_their_single_form():
    assert quoted('Mô hình “Dân vận khéo” và "Nhà sạch"') == "“Mô hình ‘Dân vận khéo’ và 'Nhà sạch'”"


def test_where_there_is_little_room_the_end_is_left_out():
    assert quoted("Trồng năm trăm cây dừa", 9) == "“Trồng năm…”"
    assert quoted("Trồng dừa", 9) == "“Trồng dừa”"
    assert quoted("Trồng\n\n\ndừa", 9) == "“Trồng dừa”"
