"""Two branches become one: previewed, asked, told, followed by everything; and taken back as a whole."""

from datetime import timedelta

from domain.roles import EndReason, Role
from domain.stamps import AsOf
from scheduler import reorganising
from storage import figures, organisations, pledges
from storage.campaigns import campaigns, contents
from storage.ground.database import Session
from storage.people import leaving
from storage.pledges import NewPledge
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register


def merge(dung: Person, name: str = "Chi bộ ấp Tân Phú") -> str:
    dung.says("/tochuc CB1")
    dung.picks("Sáp nhập")
    dung.picks("Chi bộ ấp 2")
    dung.picks("đủ rồi")
    return dung.says(name)


def counted(village: Village, code: str) -> tuple[int, int]:
    """Return how many of an organisation and below are registered, and how many there are."""

    def work(session: Session) -> tuple[int, int]:
        place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
        assert place
        assert campaign
        people = figures.summary(session, place, campaign, AsOf.now(village.now.date()), names=False).figures.people
        return people.registered, people.total

    return village.database.transact(work)


def test_a_merger_is_read_back_with_what_goes_along_before_anything_changes(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village
) -> None:
    assert "Từ ngày nào" in merge(dung)
    dung.picks("Hôm nay")
    read = dung.picks("Sẽ ghi sau")
    assert "Chi bộ ấp 1 và Chi bộ ấp 2 sáp nhập thành Chi bộ ấp Tân Phú" in read
    assert "3 đồng chí chuyển theo" in read
    assert "2 chức vụ ở đó kết thúc" in read
    assert counted(village, "CB1") == (0, 2)
    dung.picks("Không")
    assert counted(village, "CB1") == (0, 2)


def test_everything_goes_along_and_everybody_hears_it_once(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village
) -> None:
    register(an)
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    assert "Tôi báo cho 3 đồng chí" in dung.picks("Đúng, thực hiện")
    told = {each.address: each.message.text for each in village.deliver(an.channel)}
    assert "sinh hoạt ở Chi bộ ấp Tân Phú" in told[an.address]
    assert "Chức vụ của đồng chí ở đó kết thúc" in told[bao.address]
    assert counted(village, "CB1-2") == (1, 3)
    assert counted(village, "CB1") == (0, 0)
    assert counted(village, "XA") == (1, 3)
    assert "Nguyễn Văn An" in binh.says("/thanhvien")
    assert "Chi bộ ấp Tân Phú" in binh.says("/thanhvien")
    assert "đã nhập vào" in dung.says("/tochuc CB2")


def test_a_merger_is_taken_back_on_its_day_as_a_whole(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village
) -> None:
    register(an)
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Hồ Văn Bảo")
    dung.picks("Đúng, thực hiện")
    village.deliver(an.channel)
    assert "trở lại như trước" in dung.picks("lấy lại")
    assert "trở lại như trước" in an.receives()
    assert counted(village, "CB1") == (1, 2)
    assert counted(village, "CB2") == (0, 1)
    assert "Chi bộ ấp 1" in binh.says("/thanhvien")
    assert "Chi bộ ấp 2" in bao.says("/thanhvien")
    assert "đã lấy lại rồi" in dung.says("/tochuc lai 1")


def test_the_day_after_a_merger_stands(dung: Person, an: Person, bao: Person, village: Village) -> None:
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    village.wait(days=1)
    assert "chỉ lấy lại được trong ngày thứ Ba, 10/03/2026" in dung.says("/tochuc lai 1")


def test_what_was_built_on_a_merger_is_taken_back_first(
    dung: Person, an: Person, bao: Person, village: Village
) -> None:
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    village.member("Người Mới", "CB1-2")
    assert "lấy lại việc ấy trước" in dung.says("/tochuc lai 1")
    assert counted(village, "CB1-2") == (0, 3)


def test_one_takes_the_other_in_and_keeps_its_leaders(dung: Person, an: Person, bao: Person, village: Village) -> None:
    dung.says("/tochuc CB1")
    dung.picks("Sáp nhập")
    dung.picks("Chi bộ ấp 2")
    dung.picks("đủ rồi")
    dung.picks("vào Chi bộ ấp 2")
    read = dung.picks("Hôm nay")
    assert "Chi bộ ấp 1 nhập vào Chi bộ ấp 2" in read
    assert "1 đồng chí chuyển theo" in read
    dung.picks("Đúng, thực hiện")
    assert counted(village, "CB2") == (0, 2)
    assert "Nguyễn Văn An" in bao.says("/thanhvien")


def test_a_merger_of_a_day_to_come_waits_for_its_day(dung: Person, an: Person, bao: Person, village: Village) -> None:
    merge(dung)
    dung.says("12/3/2026")
    dung.picks("Sẽ ghi sau")
    assert "Đã ghi để đến ngày thực hiện" in dung.picks("Đúng, thực hiện")
    assert counted(village, "CB1") == (0, 1)
    village.wait(days=2)
    village.database.transact(reorganising.carry_out, village.now, village.real, ZONE)
    assert counted(village, "CB1-2") == (0, 2)
    assert "Hôm nay đã thực hiện" in dung.receives()


def test_a_planned_merger_is_called_off(dung: Person, an: Person, bao: Person, village: Village) -> None:
    merge(dung)
    dung.says("12/3/2026")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    assert "Tân Phú" in dung.says("/tochuc cho")
    assert "Đã bỏ việc này" in dung.picks("số 1")
    village.wait(days=2)
    village.database.transact(reorganising.carry_out, village.now, village.real, ZONE)
    assert counted(village, "CB1") == (0, 1)


def test_what_was_planned_and_cannot_be_any_more_is_said_and_changes_nothing(
    dung: Person, an: Person, bao: Person, village: Village
) -> None:
    merge(dung)
    dung.says("12/3/2026")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    village.organisation("CB9", "Chi bộ ấp Tân Phú", "XA")
    village.wait(days=2)
    village.database.transact(reorganising.carry_out, village.now, village.real, ZONE)
    assert "không thực hiện được" in dung.receives()
    assert counted(village, "CB1") == (0, 1)


def test_a_day_that_has_passed_is_refused(dung: Person, an: Person, bao: Person) -> None:
    merge(dung)
    assert "đã qua" in dung.says("hôm qua")


def test_whoever_adds_somebody_to_a_branch_that_is_gone_hears_where_it_went(
    dung: Person, an: Person, bao: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Lý Hoa", "", (Role.ADMIN, ""))
    other.says("/thanhvien them CB1")
    other.says("Nguyễn Thị Mai")
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    assert "Chi bộ ấp 1 đã nhập vào Chi bộ ấp Tân Phú" in other.picks("Không")


def test_two_administrators_at_once_merge_once(
    dung: Person, an: Person, bao: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Lý Hoa", "", (Role.ADMIN, ""))
    for each in (dung, other):
        merge(each)
        each.picks("Hôm nay")
        each.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    assert "đã nhập vào" in other.picks("Đúng, thực hiện")
    assert counted(village, "XA") == (0, 2)


def test_a_secretary_merges_nothing(binh: Person) -> None:
    binh.says("/tochuc CB1")
    assert all("sapnhap" not in choice.value for message in binh.heard for choice in message.choices)


def test_what_a_branch_registered_itself_goes_to_its_successor_and_back(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village
) -> None:
    def registers(session: Session) -> None:
        place, campaign = organisations.by_code(session, "CB1"), campaigns.by_code(session, "DKM")
        assert place
        assert campaign
        group = contents.groups(session, campaign.id)[0].id
        day = village.now.date() + timedelta(days=90)
        new = NewPledge(campaign.id, place.id, None, binh.member_id, group, "Làm đường", None, "Con đường", day)
        pledges.register(session, new, village.stamp)

    def own(code: str, as_of: AsOf) -> bool:
        def work(session: Session) -> bool:
            place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
            assert place
            assert campaign
            return figures.summary(session, place, campaign, as_of, names=False).own_registered

        return village.database.transact(work)

    village.database.transact(registers)
    yesterday = village.now.date()
    village.wait(days=1)
    merge(dung)
    dung.picks("Hôm nay")
    assert "1 việc đăng ký chung" in dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    assert own("CB1-2", AsOf.now(village.now.date()))
    assert own("CB1", AsOf.end_of(yesterday, ZONE))
    assert own("CB1", AsOf(yesterday))
    assert not own("CB1-2", AsOf(yesterday))
    dung.picks("lấy lại")
    assert own("CB1", AsOf.now(village.now.date()))
    assert own("CB1", AsOf(yesterday))


def test_whoever_comes_back_after_the_merger_belongs_to_the_successor(
    dung: Person, an: Person, bao: Person, village: Village
) -> None:
    leave = village.database.transact(leaving.leave, an.member_id, EndReason.MOVED, village.now.date(), village.stamp)
    village.wait(days=1)
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    village.wait(days=1)
    village.database.transact(leaving.take_back, an.member_id, leave, village.stamp)
    assert counted(village, "CB1-2") == (0, 2)
