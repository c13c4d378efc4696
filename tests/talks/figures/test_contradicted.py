"""Figures that are contradicted are looked up again, and names typed alone lead to the branch, never above it."""

from datetime import datetime

import pytest

from domain.roles import Role
from tests.talking import ZONE, Person, Village


@pytest.fixture
def bao(village: Village, channel: str) -> Person:
    village.now = datetime(2026, 3, 5, 9, 0, tzinfo=ZONE)
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"), leader=True)
    nam = village.person(channel, "Lê Văn Năm", "CB2")
    nam.says("tôi đăng ký trồng 20 cây dừa trước 31/5/2026")
    nam.picks("Đúng")
    tu = village.person(channel, "Lê Văn Tư", "CB2")
    tu.says("tôi đăng ký vận động 5 thanh niên nhập ngũ trước 30/9/2026")
    tu.picks("Đúng")
    village.now = datetime(2026, 7, 10, 9, 0, tzinfo=ZONE)
    return bao


@pytest.fixture
def chi(village: Village, channel: str, bao: Person) -> Person:
    return village.person(channel, "Trần Kim Chi", "CB1", (Role.SECRETARY, "XA"), leader=True)


@pytest.mark.parametrize(
    "words",
    ["MÁY TÍNH SAI RỒI! CHI BỘ TÔI KHÔNG CÓ AI TRỄ HẾT, COI LẠI ĐI", "so lieu sai roi, dau co viec nao qua han"],
)
def test_what_is_denied_is_looked_up_again(bao: Person, words: str) -> None:
    heard = bao.says(words)
    assert "Tôi đã xem lại" in bao.heard[-2].text or "Tôi đã xem lại" in heard
    assert "Trồng 20 cây dừa" in heard
    since = bao.says("TRỄ TỪ NGÀY NÀO")
    assert "hạn 31/05/2026, trễ từ 01/06/2026" in since and "thanh niên" not in since
    assert "không sửa số của ai" in bao.says("SỬA LẠI THÀNH ĐÚNG HẠN CHO TÔI")


def test_what_has_to_be_done_by_a_day_to_come(bao: Person) -> None:
    heard = bao.says("đến 20/12 thì bao nhiêu việc phải xong")
    assert "đến 20/12/2026: 1 việc tới hạn" in heard and "Vận động 5 thanh niên" in heard


def test_their_own_after_anothers_was_refused(bao: Person) -> None:
    assert "không thuộc phần đồng chí xem" in bao.says("bên ấp 1 ai trễ vậy, cho biết tên coi")
    assert "Trồng 20 cây dừa" in bao.says("thôi vậy coi của tui đi")


@pytest.mark.parametrize("typed", ["Hồ Văn Bảo", "ho van bao"])
def test_a_name_alone_leads_to_the_branch(chi: Person, typed: str) -> None:
    assert "phụ trách Chi bộ ấp 2" in chi.says(typed)
    assert "📊 Chi bộ ấp 2" in chi.says("chi bộ của ổng")
    heard = chi.says("có ai tên Năm trong đó không")
    assert "Lê Văn Năm" not in heard and "do bí thư nơi đó xem" in heard


def test_in_ones_own_branch_a_name_is_looked_for(bao: Person) -> None:
    assert "không có ai tên “Hạnh”" in bao.says("có ai tên Hạnh trong chi bộ không")
    assert "Trồng 20 cây dừa" in bao.says("có ai tên Năm không")
    assert "Trồng 20 cây dừa" in bao.says("le van nam")


def test_up_from_a_comrade_is_the_branch(chi: Person) -> None:
    chi.says("xem ấp 2")
    chi.says("Lê Văn Năm")
    assert "📊 Chi bộ ấp 2" in chi.says("quay lên")
    assert "📊 Đảng bộ xã An Thạnh" in chi.says("lên xã")


def test_what_it_can_do_for_a_secretary_is_the_help(bao: Person) -> None:
    assert "“danh sách”" in bao.says("bot ơi bạn làm được gì cho bí thư chi bộ mới như mình")


def test_what_a_month_brought_and_a_table_up_to_a_day_stay_what_they_are(bao: Person, chi: Person) -> None:
    heard = bao.says(
        "cho chị hỏi tháng tư chi bộ mình hoàn thành mấy cái trễ mấy cái với lại ai là người trễ nhiều nhất"
    )
    assert "từ 01/04/2026 đến 30/04/2026" in heard
    table = chi.says('Ban Tổ chức nhắn: "gửi bảng tổng hợp theo từng chi bộ đến hết 30/6, trước 16h hôm nay"')
    assert "đăng ký 0, xong 0" not in table
