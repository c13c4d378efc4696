"""A commendation is proposed, voted on, passed up level by level, returned, given, and taken back or revoked."""

from datetime import date

import pytest

from domain.commending.commendation import Commendation, CommendationState, Praised
from domain.roles import Role
from storage import organisations
from storage.campaigns import campaigns
from storage.commending import rows
from storage.ground.database import Session
from tests.talking import Person, Village

SENTENCE = "đề nghị tặng giấy khen cho đồng chí An vì đã giúp 3 hộ thoát nghèo"


@pytest.fixture
def hung(village: Village, channel: str) -> Person:
    """Return the secretary of the province."""
    return village.person(channel, "Đỗ Hùng", "", (Role.SECRETARY, "TINH"))


def proposed(binh: Person, sentence: str = SENTENCE, occasion: str = "17/01") -> int:
    """Propose somebody, and return the number of the proposal."""
    binh.says(sentence)
    if occasion:
        binh.picks(occasion)
    binh.picks("Đúng, đề nghị khen")
    return int(binh.choice("Ghi kết quả bỏ phiếu").value.rpartition(" ")[2])


def voted(binh: Person, number: int, votes: str = "2/2") -> str:
    binh.says(f"/khenthuong phieu {number}")
    binh.says(votes)
    return binh.picks("Đúng, ghi như vậy")


def arrived(village: Village, *people: Person) -> list[str]:
    """Deliver everything once, and return what each of these people reads; its choices can be picked."""
    delivered = village.deliver(people[0].channel)
    for person in people:
        person.heard = [each.message for each in delivered if each.address == person.address]
    return [person.reads(person.heard) for person in people]


def kept(village: Village, number: int) -> Commendation:
    found = village.database.transact(rows.get, number)
    assert found is not None
    return found


def test_one_sentence_is_read_back_and_the_person_is_told(an: Person, binh: Person, chi: Person) -> None:
    assert "Khen vào dịp nào" in binh.says(SENTENCE)
    asked = binh.picks("17/01/2027")
    assert "Nguyễn Văn An\n“giúp 3 hộ thoát nghèo”\nHình thức: Giấy khen, dịp 17/01/2027." in asked
    said = binh.picks("Đúng, đề nghị khen")
    assert "Đã ghi" in said
    assert "Đang ở Chi bộ ấp 1" in said
    heard = an.receives()
    assert "Chi bộ ấp 1 đề nghị khen đồng chí: Giấy khen" in heard
    assert "không ai ép" in heard
    assert "đăng ký" not in f"{said}{heard}"  # nobody has to have registered anything
    assert "chưa có đề nghị khen nào" in chi.says("/khenthuong")  # it has not left the branch


def test_it_is_asked_for_in_steps(bay: Person, binh: Person) -> None:
    assert "đề nghị khen ai" in binh.says("/khenthuong moi")
    assert "Điển hình về việc gì" in binh.says("Bảy")
    assert "vài chữ" in binh.says("tốt")
    assert "hình thức nào" in binh.says("vận động làm 300 m đường")
    assert "dịp nào" in binh.says("giấy khen")
    assert "đột xuất, năm 2026" in binh.picks("đột xuất")
    assert "Đã ghi" in binh.picks("Đúng, đề nghị khen")


def test_what_was_done_and_confirmed_is_the_ground(an: Person, binh: Person, village: Village) -> None:
    an.says("/dangky trồng 100 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/baocao 1 xong 100 cây")
    an.picks("Đúng")
    binh.says("/duyet 1 dat")
    binh.says("đúng")
    asked = binh.says("đề nghị tặng giấy khen cho đồng chí An")
    assert "đã được xác nhận" in asked
    binh.picks("100 cây dừa")
    binh.picks("17/01")
    said = binh.picks("Đúng, đề nghị khen")
    assert "100/100 (100%)" in said
    assert "Việc đã xong, đã xác nhận: 1" in said
    assert kept(village, 1).grounds == (1,)


def test_the_vote_the_way_up_and_the_decision(
    an: Person, binh: Person, chi: Person, hung: Person, village: Village
) -> None:
    number = proposed(binh)
    assert "cần bỏ phiếu trước" in binh.says(f"/khenthuong trinh {number}")
    assert "nhiều hơn số đảng viên" in binh.says(f"/khenthuong phieu {number} 25/27")
    binh.says("/huy")
    assert "chưa khớp" in binh.says(f"/khenthuong phieu {number} 3/2")
    binh.says("/huy")
    binh.says(f"/khenthuong phieu {number}")
    asked = binh.says("2/2 đồng ý, họp ngày 9/3")
    assert "Họp ngày 09/03/2026: 2/2 phiếu đồng ý (100%), 0 không, 0 ý kiến khác" in asked
    assert "Đã ghi kết quả" in binh.picks("Đúng, ghi như vậy")
    assert "Đang ở" not in binh.says(f"/khenthuong quyetdinh {number}")  # a certificate is no cell's to give
    assert "Đã trình. Đề nghị đang ở Đảng bộ xã An Thạnh" in binh.says(f"/khenthuong trinh {number}")
    told, _ = arrived(village, chi, an)
    assert "một đồng chí của Chi bộ ấp 1\n“giúp 3 hộ thoát nghèo”" in told
    assert "Nguyễn Văn An" not in told
    assert "Họp ngày 09/03/2026: 2/2" in chi.picks("Xem và quyết định")
    assert "Trình lên Đảng bộ tỉnh" in chi.reads(chi.heard)
    assert "số mấy" in chi.picks("Quyết định khen")
    asked = chi.says("12-QĐ/ĐU")
    assert "Giấy khen, Quyết định số 12-QĐ/ĐU, của Đảng ủy xã An Thạnh, ngày 10/03/2026." in asked
    assert "Đã ghi quyết định khen" in chi.picks("Đúng, khen")
    to_an, to_binh = arrived(village, an, binh)
    assert "Chúc mừng đồng chí" in to_an
    assert "Đã khen: Nguyễn Văn An (Chi bộ ấp 1)." in to_binh
    found = kept(village, number)
    assert (found.decision, found.decided_on) == ("12-QĐ/ĐU", date(2026, 3, 10))
    assert "Đã khen thưởng: 0 tập thể, 1 cá nhân" in chi.says("/tonghop")
    assert "Đảng ủy xã An Thạnh, Giấy khen: 0 tập thể, 1 cá nhân" in chi.says("/khenthuong")
    assert "không có đề nghị" in chi.says("/khenthuong quyetdinh 99").lower()


def test_level_by_level_and_back_with_a_reason(
    an: Person, binh: Person, chi: Person, hung: Person, village: Village
) -> None:
    number = proposed(binh, "đề nghị danh hiệu Công dân Đồng Khởi cho đồng chí An vì giúp 3 hộ thoát nghèo", "")
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.receives()
    assert "không quyết định ở đây" in chi.says(f"/khenthuong quyetdinh {number}")
    assert "Đảng bộ tỉnh" in chi.says(f"/khenthuong trinh {number}")
    assert "Có đề nghị khen thưởng chờ đồng chí" in hung.receives()
    hung.says(f"/khenthuong tra {number}")
    assert "Trả lại Đảng bộ xã An Thạnh" in hung.says("chưa có hình các căn nhà")
    assert "Đã trả lại Đảng bộ xã An Thạnh" in hung.says("đúng, làm vậy")
    assert all("“chưa có hình các căn nhà”" in each for each in arrived(village, chi, binh))
    assert kept(village, number).state is CommendationState.RETURNED
    assert "đang ở Đảng bộ xã An Thạnh" in hung.says(f"/khenthuong tra {number}")
    chi.says(f"/khenthuong tra {number} thiếu hình")
    assert "Đã trả lại Chi bộ ấp 1" in chi.says("đúng, làm vậy")
    assert "trả lại để bổ sung" in binh.says(f"/khenthuong xem {number}")
    binh.says(f"/khenthuong sua {number}")
    binh.says("giúp 3 hộ thoát nghèo, có hình kèm theo")
    assert "Đã viết lại" in binh.picks("Đúng")
    assert "Đã trình" in binh.says(f"/khenthuong trinh {number}")


def test_a_branch_praises_by_its_vote(an: Person, bay: Person, binh: Person, village: Village) -> None:
    binh.says("đề nghị biểu dương đồng chí An, giúp hộ nghèo")
    binh.picks("đột xuất")
    binh.picks("Đúng, đề nghị khen")
    number = 1
    assert "không quyết định ở đây" in binh.says(f"/khenthuong quyetdinh {number}")
    asked = voted(binh, number, "1/3")
    assert "Đã ghi" in asked
    assert "Thấp hơn mức cần có: quá nửa" in binh.says(f"/khenthuong xem {number}")
    assert "không quyết định ở đây" in binh.says(f"/khenthuong quyetdinh {number}")
    voted(binh, number, "3/3")
    assert "Biểu dương, của Chi bộ ấp 1, ngày 10/03/2026." in binh.says(f"/khenthuong quyetdinh {number}")
    assert "Đã ghi quyết định khen" in binh.picks("Đúng, khen")
    assert "Chúc mừng" in an.receives()


def test_nobody_decides_on_what_they_proposed_or_on_themselves(
    village: Village, channel: str, an: Person, binh: Person, chi: Person
) -> None:
    both = village.person(channel, "Lê Hải", "CB1", (Role.STAFF, "XA"))
    number = proposed(both)
    assert "không ai tự quyết định" in both.says(f"/khenthuong quyetdinh {number}")
    assert "số mấy" in chi.says(f"/khenthuong quyetdinh {number}")
    chi.says("/huy")
    second = proposed(both, "đề nghị tặng giấy khen cho đồng chí Trần Kim Chi vì có nhiều thành tích")
    assert "Đã ghi" not in chi.says(f"/khenthuong xem {second}")


def test_every_deed_is_taken_back_once(an: Person, binh: Person, chi: Person, village: Village) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.receives()
    assert "Đã lấy lại" in binh.picks("lấy lại")
    assert kept(village, number).way == kept(village, number).way[:1]
    assert "lấy lại rồi" in binh.says(f"/khenthuong lai {number}")
    assert "chỉ Chi bộ ấp 1" in chi.says(f"/khenthuong xem {number}")
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.picks("Không ghi số")
    chi.picks("Đúng, khen")
    assert "đã có người quyết định" in chi.says(f"/khenthuong quyetdinh {number}")  # a second press
    assert "Ai làm thì người đó lấy lại" in binh.says(f"/khenthuong lai {number}")
    an.receives()
    assert "Đã lấy lại" in chi.says(f"/khenthuong lai {number}")
    assert "được xét tiếp" in an.receives()
    assert kept(village, number).state is CommendationState.WAITING
    assert kept(village, number).decided_on is None


def test_a_false_declaration_revokes_and_the_history_stays(
    an: Person, binh: Person, chi: Person, village: Village
) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.picks("Không ghi số")
    chi.picks("Đúng, khen")
    an.receives()
    village.wait(days=2)
    assert "Chỉ cấp đã khen" in binh.says(f"/khenthuong thuhoi {number} khai sai")
    assert "Ai đã kiểm tra" in chi.says("thu hồi giấy khen vì khai sai số hộ")
    assert "vài chữ" in chi.says("đúng, làm vậy")
    chi.says("tổ kiểm tra của xã, biên bản số 3")
    assert "Đã thu hồi" in chi.says("đúng, làm vậy")
    heard = an.receives()
    assert "đã thu hồi" in heard
    assert "“khai sai số hộ;" in heard
    assert counted(village, 12) == Praised(0, 0)
    assert counted(village, 11) == Praised(0, 1)  # of the day before it counts as it did
    said = chi.says(f"/khenthuong xem {number}")
    assert "đã thu hồi" in said
    assert "“khai sai số hộ;" in said


def counted(village: Village, day: int) -> Praised:
    def work(session: Session) -> Praised:
        place, campaign = organisations.by_code(session, "XA"), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        places = {each.id for each in organisations.children(session, place.id)}
        return rows.count(session, campaign.ids, place.path, places, date(2026, 3, day))

    return village.database.transact(work)


def test_the_same_achievement_is_named_and_forbids_nothing(an: Person, binh: Person, chi: Person) -> None:
    number = proposed(binh)
    binh.says(SENTENCE)
    binh.picks("17/01")
    assert "Thành tích này đã có trong đề nghị khác: Giấy khen (đang xét)" in binh.reads(binh.heard)
    assert "đã có rồi" in binh.picks("Đúng, đề nghị khen")
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.picks("Không ghi số")
    chi.picks("Đúng, khen")
    binh.says("đề nghị biểu dương đồng chí An vì đã giúp 3 hộ thoát nghèo")
    asked = binh.picks("17/01")
    assert "Thành tích này đã có trong đề nghị khác: Giấy khen, của Đảng ủy xã An Thạnh" in asked
    assert "Đã ghi" in binh.picks("Đúng, đề nghị khen")


def test_whoever_is_proposed_declines_or_answers(an: Person, binh: Person) -> None:
    number = proposed(binh)
    an.receives()
    an.picks("Tôi có ý kiến")
    an.says("Tôi chỉ giúp được 2 hộ thôi")
    assert "Đã ghi" in an.picks("Đúng")
    assert "“Tôi chỉ giúp được 2 hộ thôi”" in binh.receives()
    assert "Ý kiến của đồng chí ấy: “Tôi chỉ giúp được 2 hộ thôi”" in binh.says(f"/khenthuong xem {number}")
    assert "không ai ép" in an.says(f"/khenthuong rut {number}")
    assert "đã rút" in binh.receives()


def test_what_was_given_before_is_noted_with_its_numbers(chi: Person, village: Village) -> None:
    asked = chi.says(
        "ghi quyết định khen thưởng: Ban Thường vụ Huyện ủy tặng giấy khen 44 tập thể, 54 cá nhân, "
        "QĐ số 12-QĐ/HU ngày 17/1/2024"
    )
    assert "44 tập thể, 54 cá nhân" in asked
    assert "Ban Thường vụ Huyện ủy, 12-QĐ/HU" in asked
    assert "17/01/2024" in asked
    assert "Đã ghi" in chi.picks("Đúng, ghi như vậy").replace("Đã ghi.", "Đã ghi")
    assert "44 tập thể, 54 cá nhân" in chi.says("đã khen bao nhiêu tập thể cá nhân")
    asked = chi.says(
        "ghi quyết định khen thưởng: Ban Thường vụ Huyện ủy tặng giấy khen 2 tập thể, QĐ 12-QĐ/HU ngày 20/1/2024"
    )
    assert "Số 12-QĐ/HU đã ghi cho ngày 17/01/2024" in asked
    chi.says("thôi")
    back = "/khenthuong lai 1 2"
    assert "Đã lấy lại" in chi.says(back)
    assert "44" not in chi.says("/khenthuong")


def test_a_member_suggests_and_sees_who_was_commended(an: Person, bay: Person, binh: Person) -> None:
    said = an.says("đề nghị khen thưởng đồng chí Bảy vì gắn đèn cả xóm")
    assert "bí thư, phó bí thư chi bộ" in said
    assert "Khen thưởng do bí thư" in an.says("/khenthuong moi")


def test_others_see_and_do_nothing(an: Person, binh: Person, bao: Person, bay: Person) -> None:
    number = proposed(binh)
    for deed in ("xem", "phieu", "trinh", "quyetdinh", "tra", "rut", "thuhoi", "sua", "ykien", "lai"):
        for person in (bao, bay):
            assert "chỉ Chi bộ ấp 1 và các cấp" in person.says(f"/khenthuong {deed} {number}")
