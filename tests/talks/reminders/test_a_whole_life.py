"""From the day a pledge is made to the last word about it: who is reminded when, and when it ends."""

from domain.roles import Role
from storage import pledges
from storage.campaigns import campaigns, contents
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register
from tests.talks.reminders.test_putting_off import days_reminded


def on(person: Person, month: int, day: int) -> str:
    """What arrives on the morning of a day."""
    person.village.now = person.village.now.replace(month=month, day=day, hour=9)
    person.village.remind()
    return person.receives()


def late(person: Person) -> None:
    """Let one pledge pass its deadline of 12 March unheard."""
    register(person, deadline="12/3")
    person.village.wait(days=2)


def test_who_reported_lately_is_not_asked_but_on_the_day_before(an: Person) -> None:
    register(an)
    an.village.now = an.village.now.replace(month=6, day=20)
    an.says("/baocao 1 120")
    assert on(an, 6, 23) == ""
    assert "được 120, cần thêm 380 cây, còn 1 ngày" in on(an, 6, 29)


def test_a_report_of_long_ago_or_taken_back_spares_nobody(an: Person) -> None:
    register(an)
    an.says("/baocao 1 120")
    assert "Trồng dừa" in on(an, 5, 30)
    an.village.now = an.village.now.replace(month=6, day=22)
    an.says("/baocao 1 130")
    an.says("tôi báo nhầm")
    an.says("có")
    assert "được 120, cần thêm 380 cây" in on(an, 6, 23)


def test_who_reported_lately_is_not_asked_about_what_is_late(an: Person) -> None:
    register(an, deadline="12/3")
    an.village.wait(days=2)
    an.says("/baocao 1 120")
    assert on(an, 3, 13) == ""
    assert "quá hạn 8 ngày" in on(an, 3, 20)


def test_no_report_yet_is_said_without_reproach(an: Person) -> None:
    register(an)
    assert "chưa có báo cáo, còn 7 ngày (hạn thứ Ba, 30/06/2026)" in on(an, 6, 23)


def test_what_is_made_today_is_not_reminded_tomorrow(an: Person) -> None:
    register(an, deadline="18/3")
    assert days_reminded(an, 8) == ["2026-03-17"]


def test_what_is_changed_today_is_not_reminded_tomorrow(an: Person, village: Village) -> None:
    register(an, deadline="18/3")
    village.wait(days=2)
    an.says("đổi hạn việc trồng dừa sang 20/3")
    an.picks("Đúng")
    assert kept(village)[0].deadline.day == 20
    assert days_reminded(an, 7) == ["2026-03-19"]


def test_what_is_due_the_day_after_tomorrow_is_reminded_once_before(an: Person) -> None:
    register(an, deadline="12/3")
    assert days_reminded(an, 2) == ["2026-03-11"]


def test_what_is_due_tomorrow_is_reminded_on_its_morning(an: Person) -> None:
    register(an, deadline="11/3")
    assert days_reminded(an, 1) == ["2026-03-11"]


def test_what_is_late_is_asked_about_four_times_and_the_last_says_so(an: Person, village: Village) -> None:
    late(an)
    heard = [on(an, 3, 13), on(an, 3, 20), on(an, 3, 27)]
    assert [("Trồng dừa" in each, "lời nhắc cuối" in each) for each in heard] == [(True, False)] * 3
    last = on(an, 4, 3)
    assert "lời nhắc cuối" in last
    assert "bí thư" in last
    assert days_reminded(an, 40) == []


def test_then_the_leaders_hear_of_it_once_by_its_number(an: Person, binh: Person, village: Village) -> None:
    late(an)
    for day in (13, 20, 27):
        on(an, 3, day)
    on(an, 4, 3)
    assert binh.receives() == ""
    heard = on(binh, 4, 4)
    assert "1 việc quá hạn" in heard
    assert "Trồng dừa" not in heard
    assert "Trồng dừa" in binh.picks("quá hạn")
    assert days_reminded(binh, 20) == []


def test_a_report_before_they_hear_is_enough(an: Person, binh: Person) -> None:
    late(an)
    for day in (13, 20, 27):
        on(an, 3, day)
    on(an, 4, 3)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    binh.receives()
    assert on(binh, 4, 4) == ""


def test_the_last_word_waits_for_whoever_just_reported(an: Person) -> None:
    late(an)
    for day in (13, 20, 27):
        on(an, 3, day)
    an.village.now = an.village.now.replace(month=4, day=2)
    an.says("/baocao 1 120")
    assert on(an, 4, 3) == ""
    assert "lời nhắc cuối" in on(an, 4, 10)


def test_a_pause_and_a_claim_silence_what_is_late(an: Person) -> None:
    late(an)
    an.says("/nghi tuan")
    assert on(an, 3, 13) == ""
    assert "quá hạn 8 ngày" in on(an, 3, 20)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert [on(an, 3, 27), on(an, 4, 3)] == ["", ""]


def test_a_new_deadline_ends_what_is_late(an: Person) -> None:
    late(an)
    assert "Trồng dừa" in on(an, 3, 13)
    an.says("đổi hạn việc trồng dừa sang 30/6")
    an.picks("Đúng")
    assert [on(an, 3, 20), on(an, 3, 27), on(an, 4, 3)] == ["", "", ""]
    assert "còn 31 ngày" in on(an, 5, 30)


def without_phone(binh: Person) -> None:
    """Let the secretary's member without a phone have a pledge."""
    village = binh.village
    number = village.member("Hồ Văn Bảy", "CB1")

    def work(session: Session) -> None:
        campaign = campaigns.current(session, village.now.date())
        assert campaign
        group = contents.groups(session, campaign.id)[0]
        new = pledges.NewPledge(
            campaign.id, None, number, binh.member_id, group.id, "Nuôi bò", None, "5 con bò", village.now.date()
        )
        pledges.register(session, new, village.stamp)

    village.database.transact(work)


def test_the_leaders_of_the_cell_are_reminded_for_a_member_without_a_phone(
    binh: Person, chi: Person, village: Village, channel: str
) -> None:
    deputy = village.person(channel, "Võ Thị Đào", "CB1", (Role.DEPUTY, "CB1"))
    without_phone(binh)
    register(binh, deadline="10/3")
    village.wait(days=1)
    assert village.remind() == 2
    heard = binh.receives()
    assert "Đồng chí Hồ Văn Bảy:\n   “Nuôi bò”" in heard
    assert "Trồng dừa" in heard
    assert "Hồ Văn Bảy" in binh.picks("Báo giúp đồng chí Hồ Văn Bảy")
    village.wait(days=7)
    village.remind()
    assert "Hồ Văn Bảy" in deputy.receives()
    assert "Hồ Văn Bảy" not in chi.receives()


def test_who_spares_a_member_is_not_reminded_for_them_either(binh: Person, village: Village) -> None:
    without_phone(binh)
    binh.says(f"/ngungnhac {binh.member_id + 1}")
    village.wait(days=1)
    assert village.remind() == 0
