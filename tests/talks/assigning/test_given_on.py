"""A summary warns while what was given on does not come to what was given, and no longer."""

import pytest

from domain.campaigns.movement import Movement
from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.assigning.test_giving import EQUALLY

pytestmark = pytest.mark.usefixtures("resolution")


def test_parts_of_a_target(resolution: Movement, village: Village, channel: str, chi: Person, binh: Person) -> None:
    above = village.person(channel, "Võ Minh", "", (Role.SECRETARY, "TINH"))
    above.says("giao chỉ tiêu kết nạp đảng viên:\nĐảng bộ xã An Thạnh: 131")
    above.picks("Đúng, giao")
    assert "chưa khớp" not in chi.says("/tonghop XA"), "nothing is given on yet"
    chi.says("giao chỉ tiêu kết nạp đảng viên:\nChi bộ ấp 1: 60\nChi bộ ấp 2: 65")
    chi.picks("Đúng, giao")
    assert "Có 1 chỗ số liệu chưa khớp." in chi.says("/tonghop XA")
    assert "Kết nạp đảng viên: đã giao xuống 125, được giao 131" in chi.picks("Xem chỗ chưa khớp")
    chi.says(EQUALLY)
    chi.picks("Đúng, giao")
    assert "chưa khớp" not in chi.says("/tonghop XA")
