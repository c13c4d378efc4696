"""A code typed or said tells which report it is, which version, its figures, and what has changed since."""

import pytest

from tests.talking import Person, Village
from tests.talks.instructing.conftest import code_in, hands_in, hear


def registers(who: Person) -> None:
    who.says("tôi đăng ký trồng 10 cây dừa, 31/12")
    who.picks("Đúng, đăng ký")


UNKNOWN = "không thấy báo cáo nào mang mã"


@pytest.mark.parametrize("said", ["mã {}", "{}", "cho tôi xem mã số liệu {}", "ma {} la bao cao nao"])
def test_the_report_of_a_code(april: Village, an: Person, binh: Person, chi: Person, said: str) -> None:
    code = hands_in(binh)
    found = chi.says(said.format(code))
    assert f"Mã {code}: Báo cáo tháng 3/2026 của Chi bộ ấp 1, nộp ngày 01/04/2026" in found
    assert "Bản thứ 1: đang có hiệu lực" in found
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in found
    assert "Từ đó đến nay không có gì thay đổi" in found
    registers(an)
    changed = chi.says(said.format(code))
    assert "Đảng viên đã đăng ký: 0/2 (0%) → 1/2 (50%)" in changed
    assert code in chi.picks("Xem báo cáo")


def test_of_a_version_that_was_put_right(april: Village, an: Person, binh: Person, chi: Person) -> None:
    code = hands_in(binh)
    registers(an)
    april.wait(days=1)
    binh.says("/kybaocao sua 1")
    again = code_in(binh.picks("nộp báo cáo"))
    told = hear(april, chi)[0]
    assert f"Chi bộ ấp 1 đã sửa báo cáo: Báo cáo tháng 3/2026, nay mang mã {again}" in told
    assert "Đảng viên đã đăng ký: 0/2 (0%) → 1/2 (50%)" in told
    assert f"Bản thứ 1: đã được thay bằng bản mang mã {again}" in chi.says(f"mã {code}")
    assert again in chi.picks("Bản đang có hiệu lực")
    assert "Bản thứ 2: đang có hiệu lực" in chi.says(again)


def test_a_report_taken_back_or_sent_back_says_so(april: Village, binh: Person, chi: Person) -> None:
    code = hands_in(binh)
    chi.says("trả lại báo cáo của ấp 1 vì thiếu số liệu")
    chi.picks("Gửi")
    assert "Bản thứ 1: đã bị trả lại" in binh.says(code)
    chi.says("/chidao thu 1")
    binh.says("/kybaocao laylai 1")
    assert "Bản thứ 1: đã lấy lại" in binh.says(code)


def test_a_code_unknown_or_of_others_gets_the_same_line(april: Village, an: Person, binh: Person, bao: Person) -> None:
    code = hands_in(binh)
    assert UNKNOWN in bao.says(f"mã {code}")
    assert UNKNOWN in an.says(f"mã {code}")
    assert UNKNOWN in an.says("mã A1B2C3")
    assert UNKNOWN in bao.says("A1B2C3")
    assert UNKNOWN not in an.says("100CAY")


def test_each_round_unit_and_version_has_a_code_of_its_own(
    april: Village, binh: Person, bao: Person, chi: Person
) -> None:
    codes = [hands_in(binh), hands_in(bao)]
    binh.says("/kybaocao laylai 1")
    codes.append(hands_in(binh))
    april.wait(days=31)
    codes.append(hands_in(binh, "nộp báo cáo tháng 4"))
    assert len(set(codes)) == 4
    for code, shown in zip(codes, ("Bản thứ 1: đã lấy lại", "Chi bộ ấp 2", "tháng 3", "tháng 4"), strict=True):
        assert shown in chi.says(f"mã {code}")
