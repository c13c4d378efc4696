"""What only tells the assistant how to go about it is no part of a report or a letter."""

import pytest

from domain.understanding.movement.report_said import only_hands_in
from domain.understanding.moves.asides import is_aside, without_asides


@pytest.mark.parametrize(
    "piece",
    [
        "khỏi coi lại",
        "khoi hoi lai nua nha",
        "gửi luôn đi em",
        "lam le gium",
        "lẹ lẹ giùm chị nghen",
        "đừng hỏi lại chi nữa",
        "gui lien cho toi nhe",
    ],
)
def test_an_aside_is_told_apart(piece: str) -> None:
    assert is_aside(piece)
    assert only_hands_in(piece, "Chi bộ ấp 1")


@pytest.mark.parametrize(
    "piece",
    [
        "mai 8 giờ họp",
        "làm đường lẹ hơn",
        "gửi danh sách lên xã",
        "khỏi dự họp",
        "nhanh chóng nộp báo cáo",
        "chưa coi lại số",
    ],
)
def test_what_belongs_to_the_matter_stays(piece: str) -> None:
    assert not is_aside(piece)


def test_it_is_cut_off_the_end_and_never_all() -> None:
    assert without_asides("mai 8 giờ họp, gửi luôn đi, khỏi coi lại") == "mai 8 giờ họp"
    assert without_asides("gửi luôn đi") == "gửi luôn đi"
    assert without_asides("nhan bi thu mai toi toi tre, lam le gium") == "nhan bi thu mai toi toi tre"
