"""An agreement is broken off, left by a party, and outlives parties that merge or close."""

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.recognition.agreeing import LINES, agreed, drawn_up, signs


def test_it_is_broken_off_with_a_reason_and_back(chi: Person, binh: Person, bao: Person) -> None:
    number = agreed(chi, binh, bao)
    binh.receives()
    assert "Lý do: “hai chi bộ sắp sáp nhập”" in chi.says("chấm dứt giao ước vì hai chi bộ sắp sáp nhập")
    assert "kèm lý do" in chi.picks("Đúng, làm vậy")
    undo = chi.choice("lấy lại").value
    assert "chấm dứt giao ước thi đua" in binh.receives()
    assert "Đã chấm dứt ngày 10/03/2026. Lý do: “hai chi bộ" in binh.says(f"/giaouoc {number}")
    assert "không còn hoặc chưa có hiệu lực" in binh.says(f"/giaouoc cham {number}")
    assert "giao ước như cũ" in chi.taps(undo)
    assert "tiếp tục như trước" in binh.receives()
    assert "Có hiệu lực" in binh.says(f"/giaouoc {number}")
    assert "đã được lấy lại" in chi.taps(undo)


def test_only_who_drew_it_up_breaks_off_the_whole(chi: Person, binh: Person, bao: Person) -> None:
    number = agreed(chi, binh, bao)
    assert "Chỉ Đảng bộ xã An Thạnh" in binh.says(f"/giaouoc cat {number}")


def test_a_party_leaves_with_a_reason_and_comes_back(chi: Person, binh: Person, bao: Person) -> None:
    number = agreed(chi, binh, bao)
    bao.receives()
    binh.says("xin rút khỏi giao ước")
    binh.says("không đủ người")
    assert "không còn trong giao ước" in binh.picks("Đúng, làm vậy")
    undo = binh.choice("lấy lại").value
    heard = bao.receives()
    assert "Chi bộ ấp 1 rút khỏi" in heard
    assert "còn chưa đủ hai bên" in heard
    assert "đã rút ngày 10/03/2026, “không đủ người”" in bao.says(f"/giaouoc {number}")
    assert "vẫn trong giao ước" in binh.taps(undo)
    assert "Có hiệu lực" in bao.says(f"/giaouoc {number}")


def three(village: Village, channel: str) -> Person:
    """Add a third branch with its secretary."""
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    return village.person(channel, "Đỗ Văn Sáu", "CB3", (Role.SECRETARY, "CB3"))


def of_three(chi: Person) -> int:
    chi.says("/giaouoc moi chi bộ ấp 1, chi bộ ấp 2, chi bộ ấp 3 năm 2026")
    chi.says(LINES)
    chi.picks("Không ghi giải pháp")
    chi.picks("Gửi")
    return 1


def test_where_one_declines_the_others_are_bound(
    chi: Person, binh: Person, bao: Person, village: Village, channel: str
) -> None:
    sau = three(village, channel)
    number = of_three(chi)
    signs(binh, number)
    signs(bao, number)
    sau.says(f"/giaouoc roi {number}")
    sau.says("không cùng nhiệm vụ")
    sau.picks("Đúng, làm vậy")
    undo = sau.choice("lấy lại").value
    assert "vẫn thực hiện như cũ" in binh.receives()
    assert "Có hiệu lực" in chi.says(f"/giaouoc {number}")
    assert "soạn giao ước mới" in sau.taps(undo)


def test_a_party_that_merges_is_followed_by_its_successor(
    chi: Person, binh: Person, bao: Person, dung: Person, village: Village, channel: str
) -> None:
    three(village, channel)
    number = of_three(chi)
    signs(binh, number)
    signs(bao, number)
    dung.says("nhập chi bộ ấp 3 vào chi bộ ấp 2")
    dung.picks("Hôm nay")
    dung.picks("Đúng")
    card = chi.says(f"/giaouoc {number}")
    assert "Chi bộ ấp 3 (nay là Chi bộ ấp 2): không còn là một bên riêng" in card
    assert "2/2 bên đã ký" in card
    assert "đã có hiệu lực" in chi.picks("Đưa giao ước vào thực hiện")
    assert "– Chi bộ ấp 3" not in chi.says(f"/giaouoc bang {number}")


def test_what_is_over_is_signed_no_more_and_listed_apart(
    chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    number = drawn_up(chi)
    village.wait(days=300)
    assert "quá thời hạn nên không ký nữa" in binh.says(f"/giaouoc ky {number}")
    assert "Hiện chưa có giao ước" in binh.says("/giaouoc")
    assert "Dự thảo đã quá thời hạn" in binh.picks("Giao ước đã qua")


def test_who_signed_and_left_stays_in_it_and_the_next_leads(
    chi: Person, binh: Person, bao: Person, an: Person, village: Village, channel: str
) -> None:
    number = agreed(chi, binh, bao)
    another = village.person(channel, "Phan Thị Út", "CB1", (Role.DEPUTY, "CB1"))
    assert "Chi bộ ấp 1 tự chấm" in another.says(f"/giaouoc cham {number}")
    assert "Lê Thị Bình, Bí thư, đã ký" in another.says(f"/giaouoc {number}")
    assert "Ai ký thì người đó lấy lại" in another.says(f"/giaouoc boky {number} 1")
