"""A letter for some alone goes to exactly these, and staff pass on as a letter what they may not instruct."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "said",
    [
        "nhắn riêng cho An với Tám thôi: mai 8 giờ ghé nhà tui bàn chút việc. đừng gởi cả chi bộ nghe",
        "nhan rieng cho an voi tam: mai 8 giờ ghé nhà tui bàn chút việc",
        "gửi riêng anh An và chị Tám thôi: mai 8 giờ ghé nhà tui bàn chút việc, khỏi gửi ai khác",
        "nhắn chỉ cho An, Tám: mai 8 giờ ghé nhà tui bàn chút việc",
    ],
)
def test_it_goes_to_these_alone(
    village: Village, an: Person, bay: Person, tam: Person, binh: Person, said: str
) -> None:
    shown = binh.says(said)
    assert "“mai 8 giờ ghé nhà tui bàn chút việc”" in shown
    binh.picks("Gửi")
    assert {each.address for each in village.deliver(an.channel)} == {an.address, tam.address}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "chị Chi chỉ đạo ấp 1 phải cử người xuống coi 3 cây cầu, hạn 20/7, có hình. giao giùm chị xuống ấp 1 nha",
            "Chị Chi chỉ đạo ấp 1 phải cử người xuống coi 3 cây cầu, hạn 20/7, có hình",
        ),
        ("chỉ đạo ấp 1 làm xong đường hoa, hạn 20/7", "Làm xong đường hoa"),
    ],
)
def test_staff_pass_an_instruction_on_in_their_own_name(hai: Person, binh: Person, said: str, words: str) -> None:
    shown = hai.says(said)
    assert "Chuyển giúp" in shown or "chuyển giúp" in shown.casefold()
    assert words in shown
    assert binh.receives() == ""
    hai.picks("Gửi")
    assert words in binh.receives()


@pytest.mark.parametrize("said", ["nhầm, 25/7 chứ hổng phải 20", "lộn, 25/7", "sửa lại 25/7", "nham, 25/7 moi dung"])
def test_the_day_of_what_is_read_back_is_put_right(hai: Person, binh: Person, said: str) -> None:
    hai.says("chị Chi chỉ đạo ấp 1 phải cử người xuống coi 3 cây cầu, hạn 20/7, có hình. giao giùm chị xuống ấp 1 nha")
    right = hai.says(said)
    assert "hạn 25/7, có hình" in right
    assert "20/7" not in right
