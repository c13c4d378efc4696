"""An instruction that waits is reminded of and stands where one looks; its giver hears who is silent."""

from datetime import date

from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in, hear


def morning(village: Village, day: int, *people: Person) -> list[str]:
    """Pass to a day of April, let its instructions be told, and return what these people hear."""
    village.wait(days=(date(2026, 4, day) - village.now.date()).days)
    village.tell_of_instructions()
    return hear(village, *people)


def test_the_day_before_on_its_day_and_once_after_it(april: Village, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ trước ngày 9/4")
    chi.picks("Gửi")
    bao.receives()
    assert morning(april, 7, bao) == [""]
    assert "còn 1 ngày" in morning(april, 8, bao)[0]
    assert morning(april, 8, bao) == [""]
    assert "hôm nay" in morning(april, 9, bao)[0]
    assert "quá hạn 1 ngày" in morning(april, 10, bao)[0]
    silent = morning(april, 13, bao, chi)
    assert silent[0] == ""
    assert "chưa trả lời chỉ đạo của Đảng bộ xã An Thạnh: Chi bộ ấp 2" in silent[1]
    assert "họp chi bộ" in chi.picks("Chi bộ ấp 2").casefold()
    assert morning(april, 14, bao, chi) == ["", ""]


def test_an_answer_stops_it(april: Village, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ trước ngày 9/4")
    chi.picks("Gửi")
    bao.receives()
    bao.says("trả lời chỉ đạo: đã họp")
    bao.picks("Gửi")
    chi.receives()
    for day in (8, 9, 10, 13):
        assert morning(april, day, bao, chi) == ["", ""]


def test_an_answer_between_the_tick_and_the_hour_stops_it(april: Village, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ trước ngày 9/4")
    chi.picks("Gửi")
    bao.receives()
    april.wait(days=7)
    april.goes_on = True
    april.tell_of_instructions()
    bao.says("trả lời chỉ đạo: đã họp")
    bao.picks("Gửi")
    april.goes_on = False
    april.tell()
    assert bao.receives() == ""


def test_it_stands_where_one_looks(april: Village, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ trước ngày 9/4")
    chi.picks("Gửi")
    bao.receives()
    assert "Đảng bộ xã An Thạnh chỉ đạo: Họp chi bộ" in bao.says("/dangcho")
    assert "Họp chi bộ" in bao.picks("Trả lời")
    assert "08/04/2026: Đảng bộ xã An Thạnh chỉ đạo" in bao.says("/nhacnho")
    april.wait(days=5)  # a Monday
    april.send_digests()
    assert "1 chỉ đạo hoặc báo cáo bị trả chờ đồng chí" in bao.receives()
    bao.says("trả lời chỉ đạo: đã họp")
    bao.picks("Gửi")
    assert "chỉ đạo" not in bao.says("/dangcho")
    assert "chỉ đạo" not in bao.says("/nhacnho")


def test_a_report_sent_back_stands_there_too(april: Village, bao: Person, chi: Person) -> None:
    hands_in(bao)
    chi.says("trả lại báo cáo của ấp 2 vì thiếu số liệu, nộp lại trước ngày 9/4")
    chi.picks("Gửi")
    bao.receives()
    assert "trả lại báo cáo: Thiếu số liệu" in bao.says("việc chờ tôi")
    assert "chưa thấy nộp lại" in morning(april, 8, bao)[0]
    bao.picks("Sửa và nộp lại")
    bao.picks("nộp báo cáo")
    assert morning(april, 9, bao) == [""]
    assert "trả lại" not in bao.says("/dangcho")
