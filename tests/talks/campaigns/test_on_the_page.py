"""The page with figures is of the campaign looked at in the chat, and of every other by a link on it."""

import re
from html import unescape

from tests.talking import Person, Village
from tests.talks.campaigns.test_side_by_side import register
from tests.talks.desk.figures_pages import link, open_pages, opened, words


async def test_of_one_or_of_all(village: Village, an: Person, bay: Person, binh: Person, peak: Person) -> None:
    open_pages(village)
    register(an, "tôi đăng ký trồng 50 cây dừa trước 30/5", "Cao điểm")
    register(bay, "tôi đăng ký nuôi 20 con vịt trước 30/5", "Phong trào")
    path = link(binh)
    everything = await opened(village, path)
    assert "Tất cả các đợt đang mở Chi bộ ấp 1" in words(everything)
    assert "2/3 (67%)" in words(everything)
    binh.says("tổng hợp")
    binh.picks("Cao điểm")
    picked = link(binh)
    assert picked.startswith(path.partition(".")[0])
    assert "1/3 (33%)" in words(await opened(village, picked))
    ways = re.findall(r'class="ways".*?</nav>', everything.text, re.DOTALL)[0]
    addresses = [unescape(each) for each in re.findall(r'href="([^"]*)"', ways)]
    found = [words(await opened(village, path + each)) for each in addresses]
    assert ["2/3 (67%)" in each for each in found] == [True, False, False]
