"""Where a name, a figure or a reason of the movement is asked for, what is surely ordered is no answer."""

import pytest
from sqlalchemy import select

from domain.understanding.movement.act import MovementAct
from storage.ground.core_table import table_of
from storage.tables import Indicator
from tests.talking import Person, Village
from tests.talks.indicators.conftest import movement, resolution

__all__ = ["movement", "resolution"]
pytestmark = pytest.mark.usefixtures("resolution")
ORDERS = ["sáp nhập chi bộ ấp 1 vào ấp 2", "coi danh sách chi bộ", "cho xem danh sách đảng viên ấp 1"]
AT = {
    "thuộc lĩnh vực nào": (MovementAct.CHANGE_INDICATORS, "thêm chỉ tiêu: trồng 130 cây bần trong năm 2026"),
    "tên là gì": (MovementAct.OPEN_CAMPAIGN, "mở đợt thi đua mới"),
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("asked", list(AT))
def test_an_order_becomes_no_name(dung: Person, asked: str, order: str) -> None:
    act, words = AT[asked]
    assert asked in dung.means(act, words)
    said = dung.says(order)
    assert "Từ ngày nào đến ngày nào" not in said
    assert "Đồng chí xem lại giúp" not in said
    assert order.capitalize() not in said


@pytest.mark.parametrize("name", ["Xây dựng Đảng và hệ thống chính trị", "Trật tự an toàn xã hội", "Danh sách xanh"])
def test_a_domain_is_still_one(village: Village, dung: Person, name: str) -> None:
    dung.means(*AT["thuộc lĩnh vực nào"])
    dung.says(name)
    dung.picks("Đúng, ghi")
    domains = select(table_of(Indicator).c.domain)
    found = village.database.transact(lambda session: session.connection().scalars(domains).all())
    assert any(name in each or each in name for each in found)


@pytest.mark.parametrize("order", ORDERS)
def test_nor_a_figure(binh: Person, order: str) -> None:
    assert "bao nhiêu" in binh.says("báo chỉ tiêu kết nạp đảng viên")
    assert "Tôi ghi như vậy nhé" not in binh.says(order)


@pytest.mark.parametrize("reason", ["vì chi bộ ấp 1 sáp nhập vào ấp 2", "hai đồng chí chuyển sinh hoạt rồi"])
def test_a_reason_stays_one(chi: Person, binh: Person, reason: str) -> None:
    chi.means(MovementAct.GIVE_TARGETS, "giao nhà tình nghĩa: ấp 1 5, ấp 2 7")
    chi.picks("Đúng, giao")
    binh.means(MovementAct.ASK_OTHER_TARGET, "xin giảm nhà tình nghĩa còn 4 căn")
    said = binh.says(reason)
    assert reason.removeprefix("vì ") in said
