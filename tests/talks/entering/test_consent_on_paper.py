"""Nothing is kept for a member who has consented neither in the chat nor on paper; paper has a day and a witness."""

from sqlmodel import select

from storage import pledges
from storage.tables import Consent
from tests.talking import Person, Village

REGISTERS = "đăng ký giúp đồng chí Tám: trồng 50 cây dừa trước 30/4"


def papers(village: Village, member_id: int) -> list[tuple]:
    def work(session):
        rows = session.exec(select(Consent).where(Consent.member_id == member_id).order_by(Consent.id)).all()
        return [(row.channel, row.signed_on, row.noted_by_id, row.withdrawn_at is None) for row in rows]

    return village.database.transact(work)


def signed(binh: Person) -> str:
    binh.says(REGISTERS)
    binh.picks("đã ký")
    binh.says("5/3")
    return binh.picks("ghi như vậy")


def test_without_a_signature_nothing_is_kept(binh: Person, tam: int, village: Village) -> None:
    assert "đã ký giấy chưa" in binh.says(REGISTERS)
    said = binh.picks("chưa ký")
    assert "chưa ghi gì cho đồng chí Võ Thị Tám" in said
    assert "Tôi tự nguyện đồng ý" in said
    assert papers(village, tam) == []
    assert village.database.transact(pledges.of_member, tam) == []


def test_the_day_of_the_signature_is_read_back_and_kept_with_who_noted_it(
    binh: Person, tam: int, village: Village
) -> None:
    binh.says(REGISTERS)
    assert "Ký ngày nào" in binh.picks("đã ký")
    assert "hưa đến" in binh.says("11/3")
    assert "chưa thấy ngày nào" in binh.says("bữa đó")
    assert "05/03/2026, do đồng chí Lê Thị Bình ghi nhận" in binh.says("5/3")
    assert papers(village, tam) == []
    assert "Người đăng ký: Võ Thị Tám" in binh.picks("ghi như vậy")
    ((channel, day, by, stands),) = papers(village, tam)
    assert (channel, str(day), by, stands) == ("paper", "2026-03-05", binh.member_id, True)


def test_who_has_consented_is_not_asked_again(binh: Person, tam: int) -> None:
    signed(binh)
    binh.picks("đúng, đăng ký")
    assert "phải không" in binh.says("chị Tám báo được 10 cây rồi")


def test_a_consent_on_paper_is_taken_back_by_a_note_and_that_can_be_undone(
    binh: Person, tam: int, village: Village
) -> None:
    signed(binh)
    binh.picks("đúng, đăng ký")
    binh.says("ghi hộ chị Tám")
    assert "rút lại giấy đồng ý" in binh.picks("rút giấy đồng ý")
    binh.picks("ghi như vậy")
    assert papers(village, tam)[-1][3] is False
    binh.picks("ghi nhầm")
    assert papers(village, tam)[-1][1:] == (papers(village, tam)[0][1], binh.member_id, True)


def test_after_a_withdrawal_only_a_newer_signature_counts(binh: Person, tam: int, village: Village) -> None:
    signed(binh)
    binh.picks("đúng, đăng ký")
    binh.says("ghi hộ chị Tám")
    binh.picks("rút giấy đồng ý")
    binh.picks("ghi như vậy")
    assert "đã ký giấy chưa" in binh.says("chị Tám báo được 10 cây rồi")
    binh.picks("đã ký")
    assert "phải ký từ ngày đó trở đi" in binh.says("5/3")


def test_who_took_the_consent_back_in_their_own_chat_is_never_entered_for(
    binh: Person, an: Person, village: Village
) -> None:
    an.says("/dulieu rut")
    an.says("tôi rút")
    said = binh.says("đăng ký giúp đồng chí An: trồng 50 cây dừa trước 30/4")
    assert "đã rút lại sự đồng ý" in said
    assert village.database.transact(pledges.of_member, an.member_id) == []
    assert papers(village, an.member_id)[-1][0] != "paper"


def test_who_left_or_died_is_not_in_the_cell_any_more(binh: Person, tam: int, village: Village) -> None:
    binh.says("chị Tám mất rồi")
    binh.picks("từ trần")
    binh.says("hôm nay")
    binh.picks("ghi như vậy")
    assert "không có ai tên" in binh.says(REGISTERS)


def test_who_lets_go_of_the_paper_is_told_no_form(binh: Person, tam: int, village: Village) -> None:
    binh.says(REGISTERS)
    said = binh.says("thôi khỏi, lộn người rồi")
    assert "Đã dừng" in said
    assert "Tôi tự nguyện đồng ý" not in said
    assert papers(village, tam) == []


def test_the_day_of_the_last_signature_is_offered_for_the_next(binh: Person, tam: int, village: Village) -> None:
    other = village.member("Lâm Thị Mộng", "CB1")
    signed(binh)
    binh.picks("đúng, đăng ký")
    binh.says("đăng ký giúp đồng chí Mộng: trồng 20 cây dừa trước 30/4")
    assert "05/03/2026, như tờ vừa ghi" in binh.picks("đã ký") or "như tờ vừa ghi" in binh.heard[-1].choices[0].label
    binh.picks("như tờ vừa ghi")
    binh.picks("ghi như vậy")
    ((_, day, _, _),) = papers(village, other)
    assert str(day) == "2026-03-05"
