"""An instruction that waits ends with an organisation that closes, or goes to the successor; who gave it is told."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in, hear
from tests.talks.reorganising.test_merging import merge


@pytest.fixture
def told(village: Village, chi: Person, bao: Person, binh: Person) -> None:
    chi.says("chỉ đạo ấp 2 họp chi bộ")
    chi.picks("Gửi")
    hear(village, bao)


@pytest.mark.usefixtures("told")
def test_it_goes_to_the_successor_and_back(village: Village, dung: Person, chi: Person, binh: Person) -> None:
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")
    by_address = {
        each.address: each.message.text for each in village.deliver(chi.channel) if "Họp chi bộ" in each.message.text
    }
    assert "nay chờ Chi bộ ấp Tân Phú trả lời" in by_address[chi.address]
    assert "Họp chi bộ" in by_address[binh.address]
    assert "Họp chi bộ" in binh.says("/dangcho")
    binh.says("trả lời chỉ đạo: sẽ họp")
    binh.picks("Gửi")
    assert "Chi bộ ấp Tân Phú trả lời chỉ đạo" in hear(village, chi)[0]
    dung.says("/laylai")
    dung.picks("Đúng")
    assert "Chi bộ ấp 2" in chi.says("/chidao")


def test_it_ends_with_who_closes(village: Village, dung: Person, chi: Person) -> None:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    chi.says("chỉ đạo ấp 3 họp chi bộ")
    chi.picks("Gửi")
    dung.says("/tochuc dong CB3")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    told = [each.message.text for each in village.deliver(chi.channel) if each.address == chi.address]
    assert any("kết thúc khi chưa có trả lời" in each for each in told)
    assert "Họp chi bộ" not in chi.says("/chidao")


@pytest.fixture
def back(april: Village, chi: Person, bao: Person) -> None:
    hands_in(bao)
    chi.says("trả lại báo cáo của ấp 2 vì thiếu số liệu")
    chi.picks("Gửi")
    hear(april, bao)


COUNTS = "Chi bộ ấp 2 kết thúc hoặc sáp nhập: báo cáo mà Đảng bộ xã An Thạnh đã trả lại được tính theo bản đã nộp"


@pytest.mark.usefixtures("back")
def test_a_report_sent_back_ends_with_a_merger_and_is_sent_back_again_when_that_is_undone(
    village: Village, dung: Person, chi: Person
) -> None:
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Hồ Văn Bảo")
    dung.picks("Đúng, thực hiện")
    assert COUNTS in hear(village, chi)[0]
    assert "Thiếu số liệu" not in chi.says("/chidao")
    dung.says("/laylai")
    dung.picks("Đúng")
    assert "Thiếu số liệu" in chi.says("/chidao")


def test_a_report_sent_back_ends_with_a_unit_that_closes(april: Village, dung: Person, chi: Person) -> None:
    april.organisation("CB3", "Chi bộ ấp 3", "XA")
    hands_in(april.person(chi.channel, "Cao Văn Ba", "CB1", (Role.SECRETARY, "CB3")))
    chi.says("trả lại báo cáo của ấp 3 vì thiếu số liệu")
    chi.picks("Gửi")
    hear(april, chi)
    dung.says("/tochuc dong CB3")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert COUNTS.replace("ấp 2", "ấp 3") in hear(april, chi)[0]
    assert "Thiếu số liệu" not in chi.says("/chidao")
