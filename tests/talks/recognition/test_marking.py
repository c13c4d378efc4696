"""A branch marks itself by criteria, hands the sheet in, and the level above agrees or returns it with a reason."""

from dataclasses import replace

import pytest
from sqlmodel import Session, select

from domain.roles import Role
from storage.criteria import sheets
from storage.erasing import erase
from storage.tables import HistoryEntry
from tests.papers import sent, words
from tests.talking import Person, Village


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


def marked(binh: Person) -> None:
    """Mark three of the four of “chi bộ 4 tốt”, and leave the third for later."""
    binh.says("tự chấm chi bộ 4 tốt")
    binh.says("đạt, nghị quyết quý I xong 12/12")
    binh.picks("Chưa đạt")
    binh.picks("Để sau")
    asked = binh.says("roi")
    assert "1. Hoàn thành tốt nhiệm vụ chính trị: đạt – “nghị quyết quý I xong 12/12”" in asked
    assert "Đoàn kết" not in asked
    assert "2/4 tiêu chí đạt; còn 1 tiêu chí chưa chấm" in binh.picks("Đúng, ghi như vậy")


def test_it_is_marked_in_ones_own_words_and_the_rest_by_its_number(binh: Person) -> None:
    marked(binh)
    assert "3. Đoàn kết, kỷ luật tốt: đạt – “không ai bị kỷ luật”" in binh.says("tiêu chí 3 đạt, không ai bị kỷ luật")
    assert "3/4 tiêu chí đạt." in binh.picks("Đúng, ghi như vậy")
    assert "mọi việc như trước" in binh.picks("lấy lại")
    said = binh.picks("Xem")
    assert "❌ 2. Chất lượng sinh hoạt tốt" in said
    assert "▫️ 3. Đoàn kết, kỷ luật tốt" in said


def test_a_second_press_takes_nothing_back_twice_and_what_was_changed_since_stays(binh: Person) -> None:
    marked(binh)
    back = binh.choice("lấy lại").value
    binh.says("tiêu chí 1 chưa đạt")
    binh.picks("Đúng, ghi như vậy")
    assert "đã thay đổi sau đó" in binh.taps(back)
    assert "đã thay đổi sau đó" in binh.taps(back)


def test_an_answer_that_is_none_is_asked_for_again_and_back_is_the_criterion_before(binh: Person) -> None:
    binh.says("tự chấm chi bộ 4 tốt")
    assert "“đạt” hoặc “chưa đạt”" in binh.says("để coi lại đã nghen")
    binh.says("đạt")
    assert "Tiêu chí 1/4" in binh.says("quay lại")


def test_back_from_what_is_read_back_is_the_last_criterion(binh: Person) -> None:
    binh.says("tự chấm chi bộ 4 tốt")
    for _ in range(4):
        binh.picks("Đạt")
    assert "Tiêu chí 4/4" in binh.says("quay lại")
    assert "4. Cán bộ, đảng viên tốt: chưa đạt" in binh.says("chưa đạt, một đồng chí bị phê bình")


def test_the_level_above_hears_of_it_and_agrees(binh: Person, chi: Person) -> None:
    marked(binh)
    assert "Cấp trên xem xét" in binh.picks("Nộp lên cấp trên")
    assert "Chi bộ ấp 1 nộp phiếu tự chấm" in chi.receives()
    assert "2/4 tiêu chí đạt" in chi.picks("Xem và quyết định")
    agree = chi.choice("Đồng ý").value
    assert "Đồng chí đã nhất trí" in chi.picks("Đồng ý")
    assert "nhất trí với phiếu tự chấm của Chi bộ ấp 1" in binh.receives()
    assert "vừa thay đổi" in chi.taps(agree)
    chi.says("/tieuchi")
    assert "cấp trên nhất trí 1" in chi.reads(chi.heard)


def test_a_return_has_a_reason_and_the_sheet_is_marked_on(binh: Person, chi: Person) -> None:
    marked(binh)
    binh.picks("Nộp lên cấp trên")
    chi.receives()
    chi.picks("Xem và quyết định")
    chi.picks("Trả lại")
    assert "Đã trả lại" in chi.says("chưa rõ nghị quyết nào")
    assert "Lý do: “chưa rõ nghị quyết nào”" in binh.receives()
    said = binh.picks("Xem")
    assert "Trả lại." in said
    assert "Lý do: “chưa rõ nghị quyết nào”" in said
    assert "Tiêu chí 3/4" in binh.picks("Chấm tiếp")


def test_a_decision_is_taken_back_by_who_made_it(binh: Person, chi: Person, hai: Person) -> None:
    marked(binh)
    binh.picks("Nộp lên cấp trên")
    chi.receives()
    chi.picks("Xem và quyết định")
    chi.picks("Đồng ý")
    back = chi.choice("lấy lại").value
    assert "Ai quyết định thì người đó lấy lại" in hai.taps(back)
    assert "chờ cấp trên xem xét" in chi.taps(back)
    assert "như trước" in binh.receives()
    assert "đã được lấy lại" in chi.taps(back)


def test_what_was_handed_in_is_taken_back_to_mark_on(binh: Person, chi: Person) -> None:
    marked(binh)
    binh.picks("Nộp lên cấp trên")
    binh.picks("Xem")
    assert "chấm tiếp được" in binh.picks("Lấy về chấm tiếp")
    assert "lấy phiếu về để chấm tiếp" in chi.receives()


def test_while_it_is_handed_in_nothing_is_marked(binh: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Lê Phó", "CB1", (Role.DEPUTY, "CB1"))
    marked(binh)
    deputy.says("tiêu chí 3 đạt")
    binh.says("nộp phiếu tự chấm")
    assert "Đã nộp" in binh.picks("Nộp lên cấp trên")
    assert "vừa thay đổi" in deputy.picks("Đúng, ghi như vậy")


def test_nobody_agrees_to_what_they_handed_in(village: Village, channel: str) -> None:
    both = village.person(channel, "Lê Hải", "CB1", (Role.SECRETARY, "CB1"), (Role.STAFF, "XA"))
    both.says("/tieuchi cham bon-tot CB1")
    for _ in range(4):
        both.picks("Đạt")
    both.picks("Đúng, ghi như vậy")
    both.picks("Nộp lên cấp trên")
    assert "không ai quyết định phiếu do chính mình nộp" in both.says("/tieuchi dongy 1")


def test_members_read_it_and_others_do_not(an: Person, binh: Person, bao: Person) -> None:
    marked(binh)
    assert "2/4 tiêu chí đạt" in an.says("chi bộ mình còn thiếu tiêu chí nào")
    said = an.picks("Chi bộ 4 tốt")
    assert "✅ 1." in said
    assert "nghị quyết quý I" not in said
    assert "do cấp ủy" in an.says("/tieuchi cham 1")
    assert "chỉ đơn vị đó và cấp trên xem được" in bao.says("/tieuchi xem 1")
    assert "chỉ đơn vị đó và cấp trên xem được" in bao.says("/tieuchi nop 1")


def test_points_are_typed_and_more_than_there_are_is_refused(binh: Person) -> None:
    assert "Chấm mấy điểm trong 15 điểm" in binh.says("chấm điểm buổi sinh hoạt tháng 3")
    assert "từ 0 đến 15" in binh.says("25")
    binh.says("12 hai đồng chí vắng")
    for _ in range(4):
        binh.picks("Trọn")
    assert "12 điểm – “hai đồng chí vắng”" in binh.reads(binh.heard)
    assert "97/100 điểm" in binh.picks("Đúng, ghi như vậy")


def test_what_the_figures_know_is_said_beside_the_criterion(binh: Person, chi: Person) -> None:
    for year in (2024, 2025):
        chi.says(f"xếp loại chi bộ ấp 1 năm {year} hoàn thành xuất sắc nhiệm vụ")
        chi.picks("Đúng, ghi như vậy")
    assert "Theo số liệu: 2 năm liền xếp loại hoàn thành xuất sắc" in binh.says("tu cham trong sach vung manh")
    binh.picks("Đạt")
    binh.says("đạt")
    assert "0 việc đã đăng ký, xong và được xác nhận" in binh.reads(binh.heard)


def test_the_sheet_is_printed_with_what_is_marked_and_dots_for_the_rest(village: Village, binh: Person) -> None:
    marked(binh)
    binh.says("in phiếu tự chấm")
    binh.picks("Đúng, dùng như vậy")
    said = words(sent(village, binh))
    assert "PHIẾU TỰ CHẤM" in said
    assert "Chi bộ 4 tốt, năm 2026" in said
    assert "nghị quyết quý I xong 12/12" in said
    assert "………" in said
    assert "Chi bộ trong sạch, vững mạnh toàn diện, năm 2026" in said


def test_a_question_marks_nothing(binh: Person) -> None:
    binh.says("tự chấm chi bộ 4 tốt")
    for asked in ("xong chưa", "được không?", "đạt là sao?", "đủ chưa vậy", "chưa nộp thì sao"):
        assert "Tiêu chí 1/4" in binh.says(asked), asked
    assert "chia buồn" in binh.says("chưa xong, mẹ tôi mất hôm qua")
    binh.says("/huy")
    binh.says("chấm điểm buổi sinh hoạt tháng 3")
    assert "Tiêu chí 1/" in binh.says("15 điểm là sao?")
    assert "Đã dừng" in binh.says("thôi")


def test_no_grounds_of_whoever_is_erased_stay_in_the_history(binh: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Lê Phó", "CB1", (Role.DEPUTY, "CB1"))
    marked(binh)
    deputy.says("tiêu chí 1 chưa đạt, còn một việc")
    deputy.picks("Đúng, ghi như vậy")
    back = deputy.choice("lấy lại").value
    village.database.transact(erase.erase, binh.member_id, village.stamp)

    def kept(session: Session) -> str:
        which = select(HistoryEntry.details).where(HistoryEntry.subject == sheets.SUBJECT)
        return str(session.exec(which).all())

    assert "nghị quyết" not in village.database.transact(kept)
    assert "đã thay đổi sau đó" in deputy.taps(back)
