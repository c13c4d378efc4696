"""The card of an exemplar: written after a yes, read by whom it is about, answered, put right, and shown with care."""

import pytest

from domain.chat import Kind
from domain.roles import Role
from storage.erasing import erase
from storage.evidence import fetching
from storage.exemplars import cards, photos
from storage.ground.database import Session
from storage.people import personal_data
from tests.talking import Person, Village
from tests.talks.recognition.exemplars.following import recognise, write


def test_it_is_read_back_and_whom_it_is_about_hears_of_it(an: Person, binh: Person, chi: Person) -> None:
    number = recognise(binh, chi)
    an.receives()
    said = write(binh, number)
    assert "Kết quả: “trồng được 120 cây dừa”" in said
    assert "Mốc để bắt kịp: 120 cây dừa." in said
    told = an.receives()
    assert "Cách làm: “đắp bờ trước mùa mưa, bón phân chuồng”" in told
    an.taps(an.choice("Có ý kiến").value)
    an.says("tôi làm cùng cả tổ, không phải một mình")
    assert "đã được để bên cạnh" in an.picks("Đúng, ghi")
    assert "một mình" in binh.receives()
    assert "Lời người trong cuộc: “tôi làm cùng cả tổ, không phải một mình”" in binh.says(f"/dienhinh the {number}")


def test_what_was_written_is_taken_back_once(binh: Person, exemplar: int, village: Village) -> None:
    write(binh, exemplar, "trồng được 300 cây dừa")
    back = binh.choice("lấy lại").value
    assert "như trước" in binh.taps(back)
    assert village.database.transact(cards.of, exemplar).figures == "trồng được 120 cây dừa"
    assert "đã được lấy lại" in binh.taps(back)


def test_figures_that_are_none_are_no_mark(binh: Person, chi: Person) -> None:
    number = recognise(binh, chi)
    assert "Mốc để bắt kịp" not in write(binh, number, "làm đường sạch đẹp hơn trước nhiều")


@pytest.mark.usefixtures("exemplar")
def test_others_do_not_write_it(bao: Person, bay: Person, an: Person) -> None:
    for person in (bao, bay, an):
        assert "do Chi bộ ấp 1 hoặc cấp trên ghi" in person.says("/dienhinh ghi 1")
        assert "do Chi bộ ấp 1 hoặc cấp trên ghi" in person.says("/dienhinh diem 1")
    assert "Chỉ người hoặc đơn vị được ghi" in bay.says("/dienhinh noi 1")


def test_a_pilot_is_chosen_and_no_more(chi: Person, exemplar: int) -> None:
    assert "Đã chọn làm điểm" in chi.says(f"/dienhinh diem {exemplar}")
    assert "Cá nhân điển hình · điểm · năm 2026" in chi.picks("Xem điển hình này")
    assert "Đã thôi chọn" in chi.says(f"/dienhinh diem {exemplar}")


def test_one_nominated_as_a_pilot_is_one(binh: Person, chi: Person) -> None:
    binh.says("giới thiệu tổ hợp tác bưởi da xanh làm mô hình điểm của ấp 1")
    binh.says("trồng 12 ha theo VietGAP, bán được giá")
    binh.picks("Đúng, đề nghị")
    chi.says("/dienhinh nhan 1")
    assert "điểm" in chi.says("/dienhinh the 1").split("Mục đích")[1]


def test_outside_the_branch_it_names_nobody_without_a_yes(
    an: Person, binh: Person, bao: Person, chi: Person, exemplar: int
) -> None:
    write(binh, exemplar, "đồng chí An trồng được 120 cây dừa")
    said = bao.says(f"/dienhinh the {exemplar}")
    assert "An trồng" not in said
    assert "Nguyễn Văn An" not in said
    assert "đồng chí … trồng được 120 cây dừa" in said
    an.says("/dulieu ten")
    an.picks("Tôi đồng ý nêu tên")
    assert "Nguyễn Văn An (Chi bộ ấp 1)" in bao.says(f"/dienhinh the {exemplar}")


def test_a_picture_goes_on_the_card(an: Person, binh: Person, bao: Person, exemplar: int, village: Village) -> None:
    binh.says(f"/dienhinh ghi {exemplar}")
    binh.says("trồng được 120 cây dừa")
    binh.picks("Bỏ qua")
    binh.picks("năm 2026")
    assert "Tôi đã nhận hình" in binh.sends(kind=Kind.PHOTO, attachment="f1")
    assert "Có kèm hình" in binh.picks("Lấy hình này")
    binh.picks("Đúng, ghi")

    def fetched(session: Session) -> None:
        (row,) = fetching.due(session, village.real)
        fetching.kept(session, row.id, "image/jpeg", 5, "abc", village.real)

    village.database.transact(fetched)
    an.says(f"/dienhinh the {exemplar}")
    assert [each.sha256 for message in an.heard for each in message.before] == ["abc"]
    bao.says(f"/dienhinh the {exemplar}")
    assert not [each for message in bao.heard for each in message.before]
    village.database.transact(erase.erase, an.member_id, village.stamp)
    binh.says(f"/dienhinh the {exemplar}")
    assert not [each for message in binh.heard for each in message.before]


def test_of_whom_is_erased_the_card_says_nothing_more(an: Person, exemplar: int, village: Village) -> None:
    kept = village.database.transact(personal_data.gather, an.member_id)["nominations"]
    assert kept[0]["card"]["figures"] == "trồng được 120 cây dừa"  # type: ignore[index]  # a list
    village.database.transact(erase.erase, an.member_id, village.stamp)
    card = village.database.transact(cards.of, exemplar)
    assert (card.figures, card.how, card.value) == ("", "", None)


@pytest.mark.usefixtures("exemplar")
def test_who_is_nominated_already_is_named_before_it_is_done_again(binh: Person) -> None:
    said = binh.says("giới thiệu đồng chí An làm điển hình về giúp 3 hộ thoát nghèo, để nhân rộng")
    assert "Đã được đề nghị về: “trồng dừa xiêm quanh bờ ao”" in said


def test_a_picture_is_kept_replaced_or_taken_away_and_the_undo_says_what_comes_back(
    binh: Person, exemplar: int, village: Village
) -> None:
    def writes(picture: str, sent: str = "") -> str:
        binh.says(f"/dienhinh ghi {exemplar}")
        binh.says("trồng được 120 cây dừa")
        binh.picks("Bỏ qua")
        binh.picks("năm 2026")
        if sent:
            binh.sends(kind=Kind.PHOTO, attachment=sent)
        said = binh.picks(picture)
        binh.picks("Đúng, ghi")
        return said

    def stands() -> bool:
        return village.database.transact(photos.stands, exemplar)

    writes("Lấy hình này", "f1")
    assert "lời và hình" not in binh.picks("lấy lại")
    assert not stands()
    writes("Lấy hình này", "f2")
    assert "Có kèm hình" in writes("Giữ hình")
    assert stands()
    assert "hình đang có" in writes("Không kèm hình")
    assert not stands()
    assert "gửi lại" in binh.picks("lấy lại")
    assert not stands()


def test_a_level_between_does_not_withdraw_what_was_recognised_above_it(
    chi: Person, village: Village, channel: str
) -> None:
    village.organisation("BP1", "Đảng bộ bộ phận Chợ", "XA")
    village.organisation("CB9", "Chi bộ Chợ", "BP1")
    nine = village.person(channel, "Phan Thị Chín", "CB9", (Role.SECRETARY, "CB9"))
    village.person(channel, "Ngô Thị Mười", "CB9")
    number = recognise(nine, chi, "giới thiệu đồng chí Mười làm điển hình về trồng dừa quanh chợ, để nhân rộng")
    between = village.person(channel, "Đỗ Văn Giữa", "", (Role.SECRETARY, "BP1"))
    assert "Chỉ Chi bộ Chợ rút được" in between.says(f"/dienhinh rut {number}")
    assert "Đã rút" in chi.says(f"/dienhinh rut {number}")
