"""Somebody learns from an exemplar: the gap is told at each report, until it is caught up with and left behind."""

import pytest
from sqlmodel import Session

from domain.reorganising.change import Wanted, What
from domain.roles import EndReason, Role
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.erasing import erase
from storage.exemplars import standings
from storage.people import leaving, personal_data
from storage.reorganising import acting, undoing
from tests.talking import Person, Village
from tests.talks.recognition.exemplars.following import pledge, recognise, write

FOLLOWS = "tôi muốn học tập điển hình trồng dừa"


def follow(person: Person, sentence: str = FOLLOWS) -> str:
    """Follow by a sentence, compared by the pledge; return what is said once it is noted."""
    person.says(sentence)
    person.picks("dừa")
    return person.picks("Đúng, học tập")


@pytest.mark.usefixtures("exemplar")
def test_the_gap_is_told_at_each_report(bay: Person) -> None:
    pledge(bay)
    assert "Mỗi lần đồng chí báo cáo" in follow(bay)
    assert "Học tập Nguyễn Văn An (Chi bộ ấp 1): còn thiếu 12 cây dừa để bắt kịp" in bay.says("/baocao 1 108 cây")
    assert "đã bắt kịp: 120 cây dừa" in bay.says("/baocao 1 120 cây")
    assert "đã vượt qua 5 cây dừa" in bay.says("/baocao 1 125 cây")
    assert "đã vượt qua 5 cây dừa" in bay.says("toi con thieu bao nhieu de bat kip dien hinh")
    said = bay.says("/dienhinh theo 1")
    assert "So sánh: điển hình 120 cây dừa, ở đây 125 cây dừa." in said
    assert "Còn thiếu = số của điển hình trừ đi số mình báo cáo gần nhất." in said


@pytest.mark.usefixtures("exemplar")
def test_beginning_is_taken_back_and_begun_twice_is_refused(bay: Person) -> None:
    pledge(bay)
    follow(bay)
    back = bay.choice("lấy lại").value
    bay.says(FOLLOWS)
    assert "Đã đăng ký học tập điển hình này rồi" in bay.reads(bay.heard)
    assert "như trước" in bay.taps(back)
    assert "đã được lấy lại" in bay.taps(back)
    assert "chưa học tập điển hình nào" in bay.says("/dienhinh cuatoi")
    assert "học tập" not in bay.says("/baocao 1 20 cây")
    assert "Mỗi lần" in follow(bay)


@pytest.mark.usefixtures("exemplar")
def test_nobody_follows_themselves(an: Person) -> None:
    assert "chính là nơi đăng ký" in an.says("/dienhinh hoc 1")


@pytest.mark.usefixtures("exemplar")
def test_an_organisation_follows_and_copies(an: Person, bao: Person, chi: Person) -> None:
    bao.says("chi bộ ấp 2 học tập điển hình trồng dừa xiêm")
    assert "Chưa so số liệu" in bao.reads(bao.heard)
    assert "Chi bộ ấp 2 học tập một đồng chí của Chi bộ ấp 1" in bao.picks("Chưa so")
    bao.picks("Đúng, học tập")
    said = bao.says("chi bộ đã nhân rộng mô hình trồng dừa ra 3 tổ")
    assert "“chi bộ đã nhân rộng mô hình trồng dừa ra 3 tổ”" in said
    assert "Đã ghi nhận là nhân rộng" in bao.picks("Đúng, ghi")
    back = bao.choice("lấy lại").value
    assert "Chi bộ ấp 2 đã làm theo điển hình này" in an.receives()
    shown = chi.says("đơn vị nào đã nhân rộng điển hình")
    assert "Chi bộ ấp 2 → một đồng chí của Chi bộ ấp 1: đang học tập" in shown
    assert "• Chi bộ ấp 2, từ ngày 10/03/2026" in shown
    assert "đã nhân rộng 1 nơi" in chi.says("/tonghop")
    assert "như trước" in bao.taps(back)
    assert "đã lấy lại" in an.receives()
    assert "nhân rộng" not in chi.says("/tonghop")


@pytest.mark.usefixtures("exemplar")
def test_a_member_is_counted_above_and_named_in_the_cell(bay: Person, binh: Person, chi: Person) -> None:
    pledge(bay)
    follow(bay)
    bay.says("/baocao 1 108 cây")
    assert "Trần Văn Bảy (Chi bộ ấp 1) →" in binh.says("ai đang học tập điển hình")
    said = chi.says("tình hình học tập điển hình")
    assert "Học tập điển hình: đang bắt kịp 1" in said
    assert "Bảy" not in said


@pytest.mark.usefixtures("exemplar")
def test_of_a_past_day_it_is_counted_as_it_was(bay: Person, village: Village) -> None:
    pledge(bay)
    village.wait(days=1)
    follow(bay)
    village.wait(days=1)
    bay.says("/baocao 1 108 cây")
    village.wait(days=1)
    bay.says("/baocao 1 130 cây")
    bay.says("/dienhinh thoi 1")

    def counted(session: Session, day: int) -> tuple[int, int, int]:
        place, campaign = organisations.by_code(session, "XA"), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        as_of = AsOf(village.stamp.day.replace(day=day))
        found = figures.summary(session, place, campaign, as_of, names=False).followed
        return found.learning, found.catching_up, found.beyond

    days = {day: village.database.transact(counted, day) for day in (10, 11, 12, 13)}
    assert days == {10: (0, 0, 0), 11: (1, 0, 0), 12: (0, 1, 0), 13: (0, 0, 0)}


@pytest.mark.usefixtures("exemplar")
def test_it_is_ended_measured_anew_and_compared_with_a_new_figure(bay: Person, binh: Person) -> None:
    pledge(bay)
    follow(bay)
    bay.says("/baocao 1 108 cây")
    write(binh, 1, "trồng được 200 cây dừa")
    assert "Điển hình nay đã đạt 200 cây dừa" in bay.says("/dienhinh theo 1")
    assert "còn thiếu 12" in bay.reads(bay.heard).casefold()
    bay.picks("So với số mới")
    assert "còn thiếu 92 cây dừa" in bay.picks("Xem còn thiếu").casefold()
    bay.picks("So theo việc khác")
    assert "chưa có số liệu" in bay.picks("Chưa so")
    assert "Vâng, đã thôi học tập" in bay.says("/dienhinh thoi 1")
    stopped = bay.choice("lấy lại").value
    assert "Đã thôi học tập" in bay.says("/dienhinh thoi 1")
    bay.taps(stopped)
    assert "Nguyễn Văn An" in bay.says("/dienhinh cuatoi")


@pytest.mark.usefixtures("exemplar")
def test_only_who_follows_changes_it(bay: Person, tam: Person, bao: Person) -> None:
    pledge(bay)
    follow(bay)
    for verb in ("theo", "thoi", "do", "moc", "lamtheo"):
        assert "mới đổi được" in tam.says(f"/dienhinh {verb} 1")
        assert "mới đổi được" in bao.says(f"/dienhinh {verb} 1")
    assert "mới đổi được" in tam.says("/dienhinh theolai 1 1")
    assert "mới xem được" in tam.says("/dienhinh bang")


@pytest.mark.usefixtures("exemplar")
def test_who_follows_hears_that_it_is_withdrawn_and_stands_again(bay: Person, binh: Person, chi: Person) -> None:
    pledge(bay)
    follow(bay)
    binh.says("/dienhinh rut 1")
    back = binh.choice("lấy lại").value
    assert "đã được rút" in bay.receives()
    assert "Học tập" not in bay.says("/baocao 1 20 cây")
    assert "Học tập điển hình" not in chi.says("/tonghop")
    assert "không còn được công nhận" in bay.says("/dienhinh the 1")
    binh.taps(back)
    assert "được công nhận lại" in bay.receives()


@pytest.mark.parametrize(
    ("reason", "line", "follows"),
    [
        (EndReason.DIED, "đã từ trần", True),
        (EndReason.MOVED, "nay sinh hoạt ở nơi khác", True),
        (EndReason.EXPELLED, "", False),
    ],
)
def test_an_exemplar_who_leaves(
    an: Person, tam: Person, binh: Person, village: Village, exemplar: int, reason: EndReason, line: str, follows: bool
) -> None:
    village.database.transact(leaving.leave, an.member_id, reason, village.stamp.day, village.stamp)
    said = tam.says(f"/dienhinh the {exemplar}")
    assert line in said
    assert ("Học tập điển hình này" in said) is follows
    assert ("không còn là điển hình" in tam.says(f"/dienhinh hoc {exemplar}")) is not follows
    tam.says("/huy")
    tam.says(f"/dienhinh hoi {exemplar}")
    if follows:
        tam.says("làm cách nào vậy")
        tam.picks("Gửi")
        assert "làm cách nào vậy" in binh.receives()


@pytest.mark.usefixtures("exemplar")
def test_what_a_branch_follows_goes_to_its_successor_and_back(bao: Person, village: Village) -> None:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    bao.says("/dienhinh hoc 1")
    bao.picks("Chi bộ ấp 2")
    bao.picks("Chưa so")
    bao.picks("Đúng, học tập")

    def merged(session: Session) -> acting.Ordered:
        places = [organisations.by_code(session, code) for code in ("CB2", "CB3")]
        numbers = tuple(each.id for each in places if each)
        wanted = Wanted(what=What.MERGE, day=village.stamp.day, of=numbers, into=numbers[1])
        return acting.order(session, wanted, village.stamp)

    def followers(session: Session) -> list[str]:
        found = standing_of_all(session, village)
        places = organisations.by_ids(session, [each for each in found if each])
        return [each.code for each in places.values()]

    ordered = village.database.transact(merged)
    assert village.database.transact(followers) == ["CB3"]
    village.database.transact(undoing.take_back, ordered, village.stamp)
    assert village.database.transact(followers) == ["CB2"]


def standing_of_all(session: Session, village: Village) -> list[int]:
    """Return the organisations that follow today."""
    top = organisations.by_code(session, "TINH")
    assert top is not None
    found = standings.of_place(session, top, village.stamp.day)
    return [each.following.organisation_id for each in found if each.following.organisation_id]


@pytest.mark.usefixtures("exemplar")
def test_it_stands_in_ones_own_data_and_goes_with_them(bay: Person, village: Village) -> None:
    pledge(bay)
    follow(bay)
    mine = village.database.transact(personal_data.gather, bay.member_id)["exemplars_followed"][0]  # type: ignore[index]
    assert mine["unit"] == "cây dừa"
    village.database.transact(erase.erase, bay.member_id, village.stamp)
    mine = village.database.transact(personal_data.gather, bay.member_id)["exemplars_followed"][0]  # type: ignore[index]
    assert mine["ended_on"] == village.stamp.day


def test_an_exemplar_without_figures_is_followed_all_the_same(
    bay: Person, binh: Person, chi: Person, an: Person
) -> None:
    recognise(binh, chi)
    bay.says("/dienhinh hoc 1")
    assert "chưa có số liệu để so" in bay.picks("Đúng, học tập").casefold()
    assert bay.choice("Đăng ký một việc giống vậy").value == "/dangky"
    assert "chưa có số liệu để so" in bay.says("/dienhinh do 1")


@pytest.mark.usefixtures("exemplar")
def test_one_that_waits_again_is_told_to_those_who_follow_and_counted_no_more(bay: Person, chi: Person) -> None:
    pledge(bay)
    follow(bay)
    bay.receives()
    assert "Học tập điển hình" in chi.says("/tonghop")
    chi.says("/dienhinh lai 1")
    assert "đã được rút" in bay.receives()
    assert "Học tập điển hình" not in chi.says("/tonghop")
    chi.says("/dienhinh nhan 1")
    assert "Học tập điển hình" in chi.says("/tonghop")


@pytest.mark.usefixtures("exemplar")
def test_two_leaders_of_a_branch_who_say_so_at_once_follow_it_once(bao: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Lê Phó", "CB2", (Role.DEPUTY, "CB2"))
    for person in (bao, deputy):
        person.says("chi bộ ấp 2 học tập điển hình trồng dừa xiêm")
        person.picks("Chưa so")
    bao.picks("Đúng, học tập")
    assert "Đã đăng ký học tập điển hình này rồi" in deputy.picks("Đúng, học tập")
