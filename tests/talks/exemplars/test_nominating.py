"""An exemplar is nominated in one sentence or in steps, decided on by the level above, and its name stays inside."""

import pytest

from domain.roles import Role
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns, nominations
from storage.erasing import erase
from storage.ground.database import Session
from tests.talking import Person, Village

SENTENCE = "đăng ký cá nhân điển hình: đồng chí An, về giúp 3 hộ thoát nghèo"


def nominated(binh: Person) -> int:
    """Nominate An, and return the number of the nomination."""
    binh.says(SENTENCE)
    asked = binh.picks("Để nhân rộng")
    assert "Nguyễn Văn An\n“giúp 3 hộ thoát nghèo”\nMục đích: để nhân rộng." in asked
    assert "Cấp trên" in binh.picks("Đúng, đề nghị")
    return int(binh.choice("rút đề nghị").value.rpartition(" ")[2])


def test_it_is_asked_for_in_steps(binh: Person, bay: Person) -> None:
    assert "Đồng chí đề nghị ai" in binh.says("đề nghị điển hình")
    assert "Điển hình về việc gì" in binh.says("Bảy")
    assert "vài chữ" in binh.says("tốt")
    assert "để làm gì" in binh.says("vận động làm 300 m đường")
    assert "Trần Văn Bảy\n“vận động làm 300 m đường”\nMục đích: để thi đua." in binh.says("để thi đua")
    assert "Cấp trên" in binh.picks("Đúng, đề nghị")
    assert "đề nghị đồng chí là điển hình" in bay.receives()


def test_a_unit_and_a_free_name(binh: Person) -> None:
    binh.says("/dienhinh moi")
    binh.picks("Cả Chi bộ ấp 1")
    binh.says("làm đường sạch đẹp")
    assert "Chi bộ ấp 1\n“làm đường sạch đẹp”" in binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")
    binh.says("đề nghị bà Sáu Lành là điển hình về nấu cơm từ thiện, để nhân rộng")
    assert "không có trong danh sách của Chi bộ ấp 1" in binh.reads(binh.heard)


def arrived(village: Village, *people: Person) -> list[str]:
    """Deliver everything once, and return what each of these people reads; its choices can be picked."""
    delivered = village.deliver(people[0].channel)
    for person in people:
        person.heard = [each.message for each in delivered if each.address == person.address]
    return [person.reads(person.heard) for person in people]


def test_the_level_above_decides_without_the_name_until_the_person_agrees(
    an: Person, binh: Person, chi: Person, village: Village
) -> None:
    number = nominated(binh)
    to_chi, to_an = arrived(village, chi, an)
    assert "một đồng chí của Chi bộ ấp 1\n“giúp 3 hộ thoát nghèo”" in to_chi
    assert "Nguyễn Văn An" not in to_chi
    assert "khi đồng chí đồng ý" in to_an
    see = chi.choice("Xem và quyết định").value
    an.taps(an.choice("Có nêu tên tôi không").value)
    an.picks("Tôi đồng ý nêu tên")
    assert "Nguyễn Văn An (Chi bộ ấp 1)" in chi.taps(see)
    assert "Đã công nhận" in chi.picks("Công nhận")
    to_an, to_binh = arrived(village, an, binh)
    assert "được công nhận điển hình" in to_an
    assert "Điển hình được công nhận: Nguyễn Văn An" in to_binh
    assert "đã có người quyết định" in chi.says(f"/dienhinh tra {number}")


def test_a_return_has_a_reason_and_is_taken_back(an: Person, binh: Person, chi: Person) -> None:
    number = nominated(binh)
    chi.says(f"/dienhinh tra {number}")
    assert "“chưa rõ giúp hộ nào”" in chi.says("chưa rõ giúp hộ nào")
    back = chi.choice("lấy lại").value
    assert "Lý do: “chưa rõ giúp hộ nào”" in binh.receives()
    assert "chờ xem xét" in chi.taps(back)
    assert "chờ xem xét" in binh.receives()
    assert "đã được lấy lại" in chi.taps(back)
    assert "Công nhận" in chi.says(f"/dienhinh xem {number}")


def test_nobody_decides_on_what_they_proposed(village: Village, channel: str, bay: Person) -> None:
    both = village.person(channel, "Lê Hải", "CB1", (Role.SECRETARY, "CB1"), (Role.STAFF, "XA"))
    both.says("đề nghị điển hình")
    both.picks("Chi bộ ấp 1")
    both.says("Bảy")
    both.says("giúp 3 hộ thoát nghèo")
    both.picks("Để thi đua")
    both.picks("Đúng, đề nghị")
    assert "không ai tự quyết định" in both.says("/dienhinh nhan 1")


def test_others_see_and_decide_nothing(an: Person, binh: Person, bao: Person, bay: Person) -> None:
    number = nominated(binh)
    for deed in ("xem", "nhan", "tra", "rut", "lai"):
        assert "chỉ Chi bộ ấp 1 và cấp trên trực tiếp xem được" in bao.says(f"/dienhinh {deed} {number}")
        assert "chỉ Chi bộ ấp 1 và cấp trên trực tiếp xem được" in bay.says(f"/dienhinh {deed} {number}")
    assert "Không có đề nghị" in binh.says("/dienhinh xem 99")
    assert "Lê Thị Bình" in bay.says("đề nghị điển hình đồng chí An")


def test_the_proposer_withdraws_and_whoever_is_nominated_declines(an: Person, binh: Person) -> None:
    nominated(binh)
    assert "Đã rút" in binh.picks("rút đề nghị")
    assert "đã được rút" in an.receives()
    assert "chờ xem xét" in binh.picks("lấy lại").replace("quyết định", "")
    an.receives()
    number = 1
    assert "Đã rút" in an.says(f"/dienhinh rut {number}")
    assert "đã rút: Nguyễn Văn An" in binh.receives()
    assert "Ai quyết định thì người đó lấy lại" in binh.says(f"/dienhinh lai {number}")


def test_the_same_twice_is_refused(an: Person, binh: Person) -> None:
    nominated(binh)
    binh.says(SENTENCE)
    assert "đã có rồi" in binh.picks("Đúng, đề nghị")


def test_the_register_and_the_summary_count_by_state(an: Person, binh: Person, chi: Person, dung: Person) -> None:
    nominated(binh)
    assert "Điển hình: đã công nhận 0, chờ xem xét 1" in chi.says("/tonghop")
    assert "Chờ đồng chí quyết định (1)" in chi.says("danh sách điển hình")
    chi.picks("Chờ đồng chí quyết định")
    chi.picks("Một đồng chí")
    chi.picks("Công nhận")
    assert "Điển hình: đã công nhận 1, chờ xem xét 0" in chi.says("/tonghop")
    dung.says("ai được công nhận điển hình")
    assert "• một đồng chí của Chi bộ ấp 1 – để nhân rộng" in dung.picks("Đã công nhận (1)")
    an.says("/dienhinh")
    assert "Nguyễn Văn An (Chi bộ ấp 1)" in an.picks("Đã công nhận (1)")


def test_of_a_past_day_it_is_counted_as_it_was(an: Person, binh: Person, chi: Person, village: Village) -> None:
    number = nominated(binh)
    village.wait(days=2)
    chi.says(f"/dienhinh nhan {number}")

    def counted(session: Session, day: int) -> tuple[int, int]:
        place, campaign = organisations.by_code(session, "XA"), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        as_of = AsOf(village.stamp.day.replace(day=day))
        found = figures.summary(session, place, campaign, as_of, names=False).exemplars
        return found.waiting, found.recognised

    assert village.database.transact(counted, 11) == (1, 0)
    assert village.database.transact(counted, 12) == (0, 1)


def test_of_the_top_an_administrator_decides(village: Village, channel: str, dung: Person) -> None:
    top = village.person(channel, "Hồ Thị Sen", "", (Role.STAFF, "TINH"))
    top.says("đề nghị điển hình")
    top.says("Đảng bộ xã An Thạnh")
    top.says("xây dựng nông thôn mới")
    top.picks("Để nhân rộng")
    top.picks("Đúng, đề nghị")
    assert "Đảng bộ xã An Thạnh\n“xây dựng nông thôn mới”" in dung.receives()
    dung.picks("Xem và quyết định")
    assert "Đã công nhận" in dung.picks("Công nhận")


def test_whoever_is_erased_leaves_no_words(an: Person, binh: Person, village: Village) -> None:
    number = nominated(binh)
    village.database.transact(erase.erase, an.member_id, village.stamp)
    found = village.database.transact(nominations.get, number)
    assert found is not None
    assert found.words == ""


@pytest.mark.parametrize("text", ["điển hình như hôm qua tôi trồng 20 cây", "trồng 50 cây dừa trước 30/6"])
def test_other_sentences_nominate_nobody(binh: Person, text: str) -> None:
    assert "điển hình" not in binh.says(text).casefold()


@pytest.mark.parametrize("typed", ["tập thể chi bộ ấp 2", "Chi bộ ấp 2"])
def test_whoever_decides_reads_the_name_of_another_unit(binh: Person, bao: Person, chi: Person, typed: str) -> None:
    binh.says(f"đề nghị điển hình: {typed}, về nuôi heo đất giúp 3 hộ")
    assert "Chi bộ ấp 2\n“nuôi heo đất giúp 3 hộ”" in binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")
    assert "Chi bộ ấp 2\n“nuôi heo đất giúp 3 hộ”" in chi.receives()


@pytest.mark.parametrize("name", ["tổ hợp tác bưởi da xanh", "Hội phụ nữ ấp 7"])
def test_a_collective_that_is_no_organisation_here_has_its_name(binh: Person, chi: Person, name: str) -> None:
    binh.says("/dienhinh moi")
    binh.says(name)
    binh.says("giúp cô Ba thoát nghèo")
    binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")
    assert f"{name} (Chi bộ ấp 1)\n“giúp cô Ba thoát nghèo”" in chi.receives()


def test_a_person_who_is_not_on_the_list_stays_nameless_above(binh: Person, chi: Person) -> None:
    binh.says("đề nghị bà Sáu Lành là điển hình về nấu cơm từ thiện, để nhân rộng")
    binh.picks("Đúng, đề nghị")
    assert "Sáu Lành" not in chi.receives()


def test_whoever_decides_hears_that_it_was_declined_and_that_it_waits_again(
    an: Person, binh: Person, chi: Person
) -> None:
    number = nominated(binh)
    chi.receives()
    an.says(f"/dienhinh rut {number}")
    told = chi.receives()
    assert "đã rút: một đồng chí của Chi bộ ấp 1" in told
    assert "Nguyễn Văn An" not in told
    assert "chờ xem xét" in an.picks("lấy lại")
    assert "chờ" in chi.receives()
