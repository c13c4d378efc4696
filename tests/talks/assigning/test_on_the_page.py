"""Targets that were given stand on the page with figures, with what is reached of them."""

import pytest

from tests.talking import Person, Village
from tests.talks.assigning.test_giving import EQUALLY, give
from tests.talks.desk.figures_pages import link, open_pages, opened, words


@pytest.mark.usefixtures("resolution")
async def test_a_target_with_what_is_reached(village: Village, chi: Person, binh: Person) -> None:
    open_pages(village)
    give(chi, EQUALLY)
    page = words(await opened(village, link(binh)))
    assert "Kết nạp đảng viên 66 đảng viên, chưa có kết quả" in page
    binh.says("báo chỉ tiêu kết nạp đảng viên: 33")
    binh.picks("Đúng")
    assert "33/66 đảng viên (50%)" in words(await opened(village, link(binh)))
