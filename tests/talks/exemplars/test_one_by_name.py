"""One nomination that waits is withdrawn, decided on, returned with its reason, and asked after by a name."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

DECIDE = MovementAct.DECIDE_NOMINATION


@pytest.fixture(autouse=True)
def nominated(binh: Person, tam: Person) -> None:
    binh.says("đề nghị điển hình đồng chí Tám, về giúp hộ nghèo")
    binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")


@pytest.mark.parametrize("words", ["duyệt cô Tám", "công nhận chị Tám đi"])
def test_recognised(chi: Person, words: str) -> None:
    assert "Công nhận điển hình này" in chi.says(words)
    assert "Đã công nhận" in chi.picks("Có")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("trả hồ sơ bà Tám về, chưa ghi giúp hộ nào", "chưa ghi giúp hộ nào"),
        ("không duyệt chị Tám, thành tích chưa rõ", "thành tích chưa rõ"),
        ("gửi trả hồ sơ cô Tám vì thiếu hình", "thiếu hình"),
    ],
)
def test_returned_with_its_reason(chi: Person, binh: Person, words: str, why: str) -> None:
    said = chi.means(DECIDE, words)
    assert "Trả lại đề nghị này cho Chi bộ ấp 1" in said
    assert f"Lý do: “{why}”" in said
    assert "Đã trả lại" in chi.picks("Đúng, trả lại")
    assert why in binh.receives()


def test_a_reason_that_is_not_said_is_asked(chi: Person) -> None:
    assert "trả lại" in chi.means(DECIDE, "hồ sơ chị Tám gởi trả chi bộ giùm")
    assert "Đã trả lại" in chi.says("chưa rõ thành tích")


@pytest.mark.parametrize("words", ["thôi rút cô Tám ra, cổ ngại", "gỡ tên chị Tám giùm", "cho tôi xin lại tên bà Tám"])
def test_withdrawn(binh: Person, words: str) -> None:
    assert "Rút đề nghị điển hình này: " in binh.says(words)


@pytest.mark.parametrize("words", ["vụ cô Tám xã xét tới đâu rồi", "hồ sơ chị Tám được duyệt chưa"])
def test_asked_after(binh: Person, words: str) -> None:
    assert "chờ cấp trên" in binh.says(words)
