"""What is registered waits, is approved or given back with a reason, amended and sent again."""

from datetime import date

from sqlmodel import select

from domain.pledges.states import PledgeState
from domain.roles import Role
from storage.ground.database import Session
from storage.tables import DatedState, HistoryEntry, Reminder
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered, switched_off, switched_on
from tests.talks.registering.test_registering import kept


def state(village: Village, number: int = 1) -> PledgeState:
    return next(each.state for each in kept(village) if each.id == number)


def test_the_secretary_approves_and_the_member_hears_by_whom(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    assert "Trồng 50 cây dừa" in approving.receives()
    approving.picks("Xem và duyệt")
    assert "Đã duyệt" in approving.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE
    assert "Đồng chí Lê Thị Bình đã duyệt" in an.receives()


def test_what_is_given_back_counts_no_more_and_the_reason_is_read(
    approving: Person, an: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet")
    assert "Đồng chí nói rõ hơn" in approving.picks("Trả lại để sửa")
    approving.says("Chú ghi rõ trồng ở ấp nào nghen")
    approving.picks("Có")
    assert state(village) is PledgeState.RETURNED
    assert "“Chú ghi rõ trồng ở ấp nào nghen”" in an.receives()
    assert "đã đăng ký: 0/2" in approving.says("/tonghop")
    assert "“Chú ghi rõ trồng ở ấp nào nghen”" in an.says("/camket 1")
    assert {"/sua 1", "/sua nguyen 1", "/rut 1"} < {choice.value for choice in an.heard[-1].choices}


def test_what_was_given_back_is_amended_and_waits_again(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.picks("Thời hạn chưa phù hợp")
    an.receives()
    an.picks("Sửa lại")
    an.says("30/9")
    assert "chờ đồng chí Lê Thị Bình duyệt" in an.picks("Đúng, sửa lại")
    assert (state(village), kept(village)[0].deadline) == (PledgeState.WAITING, date(2026, 9, 30))
    approving.says("/duyet")
    approving.picks("Duyệt")

    def reminders(session: Session) -> set[date]:
        rows = session.exec(select(Reminder).where(Reminder.subject == "pledge")).all()
        return {row.due_on for row in rows if row.settled_at is None}

    assert date(2026, 9, 29) in village.database.transact(reminders)


def test_what_was_given_back_is_sent_again_as_it_is_or_withdrawn(
    approving: Person, an: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.picks("Không nhắn gì thêm")
    an.receives()
    an.picks("Gửi lại như cũ")
    assert state(village) is PledgeState.WAITING
    approving.says("/duyet 1 lai")
    approving.picks("Không nhắn gì thêm")
    an.says("tôi xin rút việc trồng dừa")
    an.picks("Đúng, rút việc này")
    an.picks("Vì sức khỏe")
    assert state(village) is PledgeState.WITHDRAWN
    an.picks("Rút nhầm")
    assert state(village) is PledgeState.RETURNED


def test_what_waited_when_it_was_withdrawn_waits_again_when_it_goes_on(
    approving: Person, an: Person, village: Village
) -> None:
    registered(an)
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì sức khỏe")
    assert "Không có việc nào chờ" in approving.says("/duyet")
    an.picks("Rút nhầm")
    assert state(village) is PledgeState.WAITING
    assert "Trồng 50 cây dừa" in approving.says("/duyet")


def test_nothing_is_reported_on_what_was_given_back_until_it_is_amended(
    approving: Person, an: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.picks("Không nhắn gì thêm")
    assert "trả lại để đồng chí sửa" in an.says("trồng được 20 cây rồi")
    assert kept(village)[0].done is None
    assert "sửa lại như vậy" in an.says("/sua 1 40 cây")


def test_the_secretarys_own_is_approved_by_the_deputy_who_is_named(
    approving: Person, pho: Person, village: Village
) -> None:
    approving.says("Tôi đăng ký trồng 50 cây dừa trước 30/6")
    approving.picks("Cá nhân tôi")
    assert "chờ đồng chí Đỗ Văn Phó duyệt" in approving.picks("Đúng, đăng ký")
    assert "Không có việc nào chờ" in approving.says("/duyet")
    approving.says("/duyet 1 dat")
    assert state(village) is PledgeState.WAITING
    assert "Lê Thị Bình đăng ký" in pho.receives()
    pho.picks("Xem và duyệt")
    pho.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE


def test_where_no_other_leader_can_the_level_above_approves_without_a_name(
    approving: Person, chi: Person, village: Village
) -> None:
    approving.says("Tôi đăng ký trồng 50 cây dừa trước 30/6")
    approving.picks("Cá nhân tôi")
    assert "chờ Đảng bộ xã An Thạnh duyệt" in approving.picks("Đúng, đăng ký")
    heard = chi.receives() + chi.says("/duyet")
    assert "Trồng 50 cây dừa" in heard
    assert "Lê Thị Bình" not in heard
    chi.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE


def test_at_the_top_its_staff_or_an_administrator_approves(
    approving: Person, dung: Person, village: Village, channel: str
) -> None:
    head = village.person(channel, "Võ Bí Thư", "", (Role.SECRETARY, "TINH"))
    staff = village.person(channel, "Hồ Tổng Hợp", "", (Role.STAFF, "TINH"))
    head.says("Đảng bộ chúng tôi đăng ký trồng 900 cây dừa trước 30/6")
    if "cho ai" in head.reads(head.heard):
        head.picks("Cả Đảng bộ tỉnh")
    head.picks("Đúng, đăng ký")
    assert state(village) is PledgeState.WAITING
    assert "Không có việc nào chờ" in head.says("/duyet")
    assert "Trồng 900 cây dừa" in dung.says("/duyet")
    assert "đăng ký, chờ đồng chí duyệt" in staff.receives()
    staff.picks("Xem và duyệt")
    staff.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE
    assert "Không có việc nào chờ" in dung.says("/duyet")


def test_where_nobody_can_approve_that_is_said_and_the_administrator_hears_once(
    dung: Person, village: Village, channel: str
) -> None:
    switched_on(dung)
    lone = village.person(channel, "Hồ Một", "CB2")
    assert "Hiện chưa có ai duyệt được" in registered(lone)
    registered(lone, "Tôi đăng ký giúp 2 hộ thoát nghèo trước 31/12")
    assert state(village) is PledgeState.WAITING
    assert dung.receives().count("Chi bộ ấp 2 có việc chờ") == 1


def test_a_waiting_pledge_is_changed_freely_and_the_decider_sees_it_as_it_is(
    approving: Person, an: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet")
    old = approving.choice("Duyệt").value
    an.says("sửa lại 50 thành 40")
    an.picks("Đúng, sửa lại")
    approving.taps(old) if approving.channel == "telegram" else approving.says(old.partition(":")[2])
    assert state(village) is PledgeState.WAITING
    assert "40 cây dừa" in approving.picks("Xem lại")


def test_an_amended_pledge_is_active_where_nothing_is_approved_any_more(
    approving: Person, dung: Person, an: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.picks("Không nhắn gì thêm")
    switched_off(dung)
    village.release()
    assert state(village) is PledgeState.RETURNED
    an.says("/sua 1 40 cây")
    an.picks("Đúng, sửa lại")
    assert state(village) is PledgeState.ACTIVE


def test_every_step_has_its_day_its_person_its_channel_and_its_reason(
    approving: Person, an: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.says("Ghi rõ ấp nào nghen chú")
    approving.picks("Có")
    village.wait(days=1)
    an.says("/sua nguyen 1")
    approving.says("/duyet 1 dat")

    def steps(session: Session) -> list[tuple[object, ...]]:
        query = select(DatedState, HistoryEntry).join(HistoryEntry).order_by(DatedState.id)
        return [
            (state.state, state.holds_from.day, entry.actor_id, entry.channel, entry.why, state.withdrawn_at)
            for state, entry in session.exec(query)
        ]

    an_id, binh_id, channel = an.member_id, approving.member_id, an.channel
    assert village.database.transact(steps) == [
        ("waiting", 10, an_id, channel, None, None),
        ("returned", 10, binh_id, channel, "Ghi rõ ấp nào nghen chú", None),
        ("waiting", 11, an_id, channel, None, None),
        ("active", 11, binh_id, channel, None, None),
    ]
