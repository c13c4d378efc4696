"""Where another work is named than the only one, that is said; a slip just after registering takes that back."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

_ONLY = "Đồng chí đang có một việc này thôi"
_TAKE_BACK = "Đồng chí rút việc này, phải không?"


@pytest.mark.parametrize(
    "words",
    [
        "thôi bỏ cái vụ nuôi cá lóc đi",
        "xin rút việc làm hàng rào cây xanh, tay tôi đau",
        "hủy đăng ký hiến máu giùm em",
        "cho tui rút cái lớp tập dưỡng sinh",
        "khoản góp quỹ tôi xin rút",
        "go vu san bong chuyen ra gium",
    ],
)
def test_another_work_that_shall_be_withdrawn(an: Person, village: Village, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert _ONLY in heard
    assert _TAKE_BACK in heard
    assert kept(village)[0].state == "active"


@pytest.mark.parametrize(
    "words", ["thôi bỏ cái vụ trồng dừa đi", "cho tôi rút việc này", "rut cai viec trong dua nha", "bỏ cái tôi mới ghi"]
)
def test_the_work_itself_is_only_asked_about(an: Person, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert _ONLY not in heard
    assert _TAKE_BACK in heard


@pytest.mark.parametrize(
    "words",
    [
        "ui bấm lộn rồi, bỏ giùm",
        "bam nham, xoa di con",
        "tôi lỡ tay gửi nhầm, xin thu hồi giúp",
        "nhầm rồi, trả lại như cũ cho tui",
        "cháu nó bấm nhầm, hoàn tác giùm chú",
        "nói lộn, cái vừa rồi không tính nghen",
    ],
)
def test_a_slip_just_after_registering_takes_that_back(an: Person, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert _TAKE_BACK in heard
    assert "sửa chỗ nào" not in heard


@pytest.mark.parametrize(
    "words", ["tôi lỡ rút nhầm, cho lại", "bấm nhầm hoàn thành, trả lại giùm", "vừa hủy lộn, khôi phục giúp tôi"]
)
def test_a_slip_about_another_deed_takes_back_no_registration(an: Person, words: str) -> None:
    register(an)
    assert _TAKE_BACK not in an.says(words)


@pytest.mark.parametrize("words", ["ghi nhầm hạn rồi", "lộn rồi, 150 cây mới đúng"])
def test_a_slip_that_says_what_is_right_puts_that_right(an: Person, words: str) -> None:
    register(an)
    assert _TAKE_BACK not in an.says(words)
