"""A committee gives targets by a table: Excel or CSV, read whole or not at all."""

from collections.abc import Callable, Sequence

import pytest

from tests.talking import CAPABILITIES, Person
from tests.talks.rosters.conftest import Lists, workbook

pytestmark = pytest.mark.usefixtures("resolution")
HEAD = ("STT", "Đơn vị", "Chỉ tiêu")
Sends = Callable[..., str]


@pytest.fixture
def sends(lists: Lists, chi: Person) -> Sends:
    """Send a table where the committee is asked how much for whom, and return what the worker answers."""

    def send(*rows: Sequence[object], content: bytes = b"", name: str = "giao.xlsx") -> str:
        asked = chi.says("giao chỉ tiêu kết nạp đảng viên cho các chi bộ")
        assert ("gửi bảng" in asked) == CAPABILITIES[chi.channel].files
        said = lists.send(chi, content or workbook(*rows), name, page="1")
        assert "đang đọc" in said or "trang này" in said
        lists.work()
        return chi.receives()

    return send


def test_read_read_back_and_given(sends: Sends, chi: Person, binh: Person) -> None:
    said = sends(HEAD, (1, "Chi bộ ấp 1", 5), (2, "CB2", 7.0), (None, "Tổng cộng", 12))
    assert "2 nơi" in said
    assert "Chưa giao gì" in said
    said = chi.picks("Xem lại rồi giao")
    assert "Chi bộ ấp 1: 5 đảng viên" in said
    assert "Chi bộ ấp 2: 7 đảng viên" in said
    assert "Cộng: 12 đảng viên" in said
    assert not binh.receives()
    assert "Đã giao cho 2 nơi" in chi.picks("Đúng, giao")
    assert "5 đảng viên" in binh.receives()


def test_rows_that_are_wrong_are_named_and_nothing_is_given(sends: Sends, binh: Person) -> None:
    rows = [HEAD, (1, "Chi bộ ấp 1", 5), (2, "Chi bộ ấp 9", 7), (3, "CB2", "nhiều"), (4, "CB1", 6), (5, "CB2", None)]
    said = sends(*rows)
    assert "4 dòng" in said
    assert "dòng 3: Tôi không thấy “Chi bộ ấp 9”" in said
    assert "dòng 4: “nhiều” không phải là con số" in said
    assert "dòng 5: Chi bộ ấp 1" in said
    assert "hai lần" in said
    assert "dòng 6" in said
    assert len(said.splitlines()) <= 8
    assert not binh.receives()


def test_a_csv_by_codes(sends: Sends, chi: Person) -> None:
    sends(content="Mã đơn vị;Tên;Chỉ tiêu giao\nCB1;x;1.200\nCB2;y;8\n".encode(), name="giao.csv")
    said = chi.picks("Xem lại rồi giao")
    assert "Chi bộ ấp 1: 1.200 đảng viên" in said
    assert "Chi bộ ấp 2: 8 đảng viên" in said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (workbook(HEAD)[:300], "bị hỏng"),
        (workbook(("Họ và tên", "Tuổi"), ("An", 40)), "cột"),
        (workbook(HEAD), "dòng nào"),
    ],
)
def test_a_file_that_is_torn_or_no_table_is_refused_in_one_line(sends: Sends, content: bytes, said: str) -> None:
    answer = sends(content=content)
    assert said in answer
    assert "Chưa giao gì" in answer


def test_with_the_words_beside_it(lists: Lists, chi: Person) -> None:
    if not CAPABILITIES[chi.channel].files:
        return
    table = workbook(HEAD, (1, "Chi bộ ấp 1", 5))
    lists.send(chi, table, text="giao chỉ tiêu kết nạp đảng viên năm 2027")
    lists.work()
    assert "1 nơi" in chi.receives()
    assert "năm 2027" in chi.picks("Xem lại rồi giao")
    chi.says("hủy")
    assert "chưa rõ bảng này" in lists.send(chi, table, text="giao chỉ tiêu")
    assert "giao chỉ tiêu nào" in chi.reads(chi.heard)


def test_a_units_own_secretary_sends_none(lists: Lists, binh: Person) -> None:
    if CAPABILITIES[binh.channel].files:
        said = lists.send(binh, workbook(HEAD, (1, "Chi bộ ấp 1", 5)), text="giao chỉ tiêu kết nạp đảng viên")
        assert "Xem lại rồi giao" not in said
        assert not any(each.gives for each in lists.rows())
