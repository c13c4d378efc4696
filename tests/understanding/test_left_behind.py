"""The one word that led to the day is not left behind in what is read back."""

from datetime import date

import pytest

from domain.understanding.sentence import read_pledge

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("typed", "content"),
    [
        ("May 30 áo ấm cho các cụ, giao trước 2/9", "May 30 áo ấm cho các cụ"),
        ("Mỗi chiều tôi ra quét sân đình làng, quét tới cuối năm", "Mỗi chiều tôi ra quét sân đình làng"),
        ("Góp 3 triệu sửa giếng xóm Chùa, đưa trước 15/5", "Góp 3 triệu sửa giếng xóm Chùa"),
        ("Viết 2 bài về cây dừa nước, nộp trước 30/11", "Viết 2 bài về cây dừa nước"),
        ("gom 40 ky ve chai gay quy, giao truoc 20/10", "gom 40 ky ve chai gay quy"),
        ("Nuôi thêm 6 con dê cái, chót tháng 11", "Nuôi thêm 6 con dê cái"),
        ("Tặng bà con gạo, mắm, muối trước 2/9", "Tặng bà con gạo, mắm, muối"),
        ("Lo cho cháu Sen ăn, học tới cuối năm", "Lo cho cháu Sen ăn, học"),
        ("Trồng 20 cây xoài, mận trước 30/6", "Trồng 20 cây xoài, mận"),
    ],
)
def test_the_word_that_led_to_the_day_goes_and_work_stays(typed: str, content: str) -> None:
    assert read_pledge(typed, TODAY).content == content
