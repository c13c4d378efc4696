"""What is said of commendations is read, votes are counted, and a proposal stands where somebody can act on it."""

from datetime import date

import pytest

from domain.commending import decisions, said
from domain.commending.commendation import Occasion, Votes, are_alike, year_of
from domain.commending.forms import ANNIVERSARY, Frame, Level, form_of, form_said
from domain.commending.permissions import holder
from domain.commending.said import Wish
from domain.roles import Place

TODAY = date(2026, 12, 1)
CELL = Place(3, "/1/2/3/", "Chi bộ ấp 1")


@pytest.mark.parametrize(
    ("text", "who", "words", "form"),
    [
        ("đề nghị khen thưởng đồng chí Bảy vì đã giúp hộ nghèo", "đồng chí Bảy", "giúp hộ nghèo", ""),
        ("de nghi tang giay khen cho chi bo ap 1 ve lam duong hoa", "chi bo ap 1", "lam duong hoa", "giay_khen"),
        ("đề nghị danh hiệu Công dân Đồng Khởi cho cô Tám", "cô Tám", "", "cong_dan_dong_khoi"),
        ("đề nghị khen đột xuất anh An cứu người đuối nước", "anh An", "cứu người đuối nước", ""),
        (
            "đề nghị đồng chí Bảy được tặng giấy khen, trồng 500 cây dừa",
            "đồng chí Bảy",
            "trồng 500 cây dừa",
            "giay_khen",
        ),
        ("xin xã khen chú Bảy vì gắn đèn cả xóm", "chú Bảy", "gắn đèn cả xóm", ""),
    ],
)
def test_a_proposal_is_read(text: str, who: str, words: str, form: str) -> None:
    found = said.proposed(text)
    assert found is not None
    assert (found.who, found.words, found.form) == (who, words, form)


@pytest.mark.parametrize(
    "text",
    [
        "đăng ký xong có được giấy khen không",
        "nếu tôi làm 10 hộ trước 30/9 thì có được khen không",
        "khen toàn mấy ông ngồi phòng lạnh",
        "đề nghị đồng chí An là điển hình, được xã khen",
        "trao 5 bằng khen trước 30/6",
        "gửi chi bộ: 8h sáng mai nộp danh sách khen thưởng",
    ],
)
def test_what_only_speaks_of_praise_is_none(text: str) -> None:
    assert said.proposed(text) is None
    assert said.wish_in(text) is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("danh sách khen thưởng", Wish.SHOW),
        ("ai được khen thưởng", Wish.SHOW),
        ("da khen bao nhieu tap the ca nhan", Wish.SHOW),
        ("làm hồ sơ khen thưởng", Wish.PAPERS),
        ("soạn giúp tờ trình khen thưởng", Wish.PAPERS),
        ("phiếu khen anh Bảy 25/27 ngày 30/11", Wish.VOTES),
        ("trình lên huyện đề nghị khen anh Bảy", Wish.PASS_UP),
        ("trả lại đề nghị khen anh Bảy vì chưa có hình", Wish.RETURN),
        ("duyệt khen anh Bảy", Wish.DECIDE),
        ("rút đề nghị khen anh Bảy", Wish.WITHDRAW),
        ("thu hoi giay khen cua anh Bay vi khai sai", Wish.REVOKE),
        ("ghi quyết định khen thưởng năm 2024", Wish.NOTE),
    ],
)
def test_a_wish_is_read(text: str, wish: Wish) -> None:
    assert said.wish_in(text) is wish


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("25/27", Votes(27, 25, 0, TODAY)),
        ("3/3", Votes(3, 3, 0, TODAY)),
        ("25 đồng ý, 1 không, 1 phiếu trắng, họp ngày 30/11", Votes(27, 25, 1, date(2026, 11, 30))),
        ("27 nguoi du hop, 25 dong y", Votes(27, 25, 0, TODAY)),
    ],
)
def test_votes_are_read(text: str, votes: Votes) -> None:
    assert decisions.votes_in(text, TODAY) == votes


def test_a_vote_reaches_more_than_half_and_what_the_form_asks() -> None:
    assert Votes(27, 25, 2, TODAY).percent == 93
    assert not Votes(4, 2, 2, TODAY).reaches(50)
    assert Votes(5, 4, 1, TODAY).reaches(80)
    assert not Votes(27, 21, 6, TODAY).reaches(80)


def test_forms_are_data() -> None:
    assert form_of("cong_dan_dong_khoi").level is Level.TOP
    assert form_of("bang_khen").frame is Frame.STATE
    assert form_of("Gương sáng Đồng Khởi").name == "Gương sáng Đồng Khởi"
    named = form_said("xét tặng danh hiệu công dân đồng khởi")
    assert named is not None
    assert not named.fits(collective=True)


def test_the_anniversary_is_of_the_year_to_come_once_it_has_passed() -> None:
    assert year_of(Occasion.ANNIVERSARY, date(2027, 1, 17), ANNIVERSARY) == 2027
    assert year_of(Occasion.ANNIVERSARY, TODAY, ANNIVERSARY) == 2027
    assert year_of(Occasion.SUDDEN, TODAY, ANNIVERSARY) == 2026


def test_like_words_are_one_achievement() -> None:
    assert are_alike("giúp 3 hộ thoát nghèo", "đã giúp 3 hộ thoát nghèo")
    assert not are_alike("giúp 3 hộ thoát nghèo", "trồng 500 cây dừa")


def test_it_stands_where_somebody_not_concerned_serves() -> None:
    assert holder(CELL, (3,), {}, ()) == 3
    assert holder(CELL, (3, 2), {2: [8], 1: [9]}, (7,)) == 2
    assert holder(CELL, (3, 2), {2: [7], 1: [9]}, (7,)) == 1
    assert holder(CELL, (3, 2), {2: [], 1: []}, ()) is None
    assert holder(CELL, (3, 44), {2: [8], 1: [9]}, ()) == 2  # that level was reorganised
