"""`/tonghop`, urging, and announcements."""

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def test_a_branch_secretary_gets_true_figures(an: Person, binh: Person, village: Village) -> None:
    village.member("Chưa Tham Gia", "CB1")
    register(an)
    text = binh.says("/tonghop")
    assert "Đảng viên đã đăng ký: 1/3 (33%)" in text
    assert "trong đó lãnh đạo: 0/1 (0%)" in text
    assert "Chưa Tham Gia (chưa tham gia)" in text
    assert "đang thực hiện: 1" in text
    register(binh)
    assert "Đảng viên đã đăng ký: 2/3 (67%)" in binh.says("/tonghop")


def test_late_pledges_are_named_to_the_secretary(an: Person, binh: Person, village: Village) -> None:
    register(an, deadline="20/3")
    village.wait(days=15)
    text = binh.says("/tonghop")
    assert "Quá hạn: 1" in text
    assert "Nguyễn Văn An (quá 5 ngày):\n   “Trồng dừa”" in text


def test_the_version_for_the_group_names_nobody(an: Person, binh: Person) -> None:
    binh.says("/tonghop")
    text = binh.picks("Bản gửi nhóm")
    assert "Chi bộ ấp 1" in text
    assert "Nguyễn Văn An" not in text
    assert "Lê Thị Bình" not in text


def test_a_committee_sees_branches_and_counts_but_no_people(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    text = chi.says("/tonghop")
    assert "Đảng bộ xã An Thạnh" in text
    assert "Chi bộ ấp 1: đảng viên 1/2 (50%) · tổ chức 0/1" in text
    assert "Chi bộ ấp 2: đảng viên 0/1 (0%)" in text
    assert "Tổ chức trực thuộc đã đăng ký: 0/2 (0%)" in text
    assert "Nguyễn Văn An" not in text
    below = chi.says("/tonghop CB1")
    assert "1/2" in below
    assert "Nguyễn Văn An" not in below
    assert "Lê Thị Bình" not in below


def test_organisations_registered_are_counted(binh: Person, chi: Person) -> None:
    binh.says("/dangky")
    binh.picks("Cả Chi bộ ấp 1")
    binh.says("Trồng 50 cây dừa")
    binh.says("30/6")
    binh.picks("Đúng, đăng ký")
    assert "Tổ chức trực thuộc đã đăng ký: 1/2 (50%)" in chi.says("/tonghop")
    assert "Tập thể Chi bộ ấp 1: đã đăng ký" in binh.says("/tonghop")


def test_a_secretary_does_not_see_another_branch(binh: Person, village: Village) -> None:
    assert "không thuộc phần đồng chí xem" in binh.says("/tonghop CB2")
    assert "Không có tổ chức nào" in binh.says("/tonghop ABC")


def test_urging_writes_to_those_who_have_not_registered_once(an: Person, binh: Person, village: Village) -> None:
    binh.says("/tonghop")
    assert "1 đồng chí" in binh.picks("Đôn đốc người chưa đăng ký")
    assert "Đã gửi đến 1 đồng chí" in binh.picks("Gửi")
    assert "mong đồng chí đăng ký" in an.receives()
    assert "làm việc gì" in an.picks("Đăng ký thi đua")
    assert "Hôm nay đã nhắc" in binh.says("/dondoc")


def test_urging_says_how_many_it_cannot_reach(an: Person, binh: Person, village: Village) -> None:
    village.member("Chưa Tham Gia", "CB1")
    asked = binh.says("/dondoc")
    assert "1 đồng chí chưa đăng ký sẽ nhận" in asked
    assert "Còn 1 đồng chí chưa tham gia" in asked


def test_an_announcement_that_nobody_would_receive_is_not_offered(dung: Person, village: Village) -> None:
    village.member("Chưa Tham Gia", "CB2")
    dung.says("/thongbao Chào các đồng chí")
    assert "chưa có ai tham gia" in dung.says("CB2")
    assert [choice.label for choice in dung.heard[-1].choices][1:3] == ["Sửa lời thông báo", "Đổi nơi nhận"]
    assert "chưa gửi" in dung.says("gửi")


def test_an_announcement_is_counted_confirmed_and_sent(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    village.member("Chưa Tham Gia", "CB1")
    dung.says("/thongbao")
    dung.says("Phát động cao điểm thi đua 2026")
    asked = dung.says("CB1")
    assert "Số người: 3, trong đó 2 người" in asked
    assert "đang được gửi" in dung.picks("Gửi")
    for _ in range(3):
        village.advance_broadcasts()
        dung.receives() if dung.channel != an.channel else None
    sent = village.deliver(an.channel)
    texts = {each.address.chat: each.message.text for each in sent if "cao điểm" in each.message.text}
    assert set(texts) == {an.chat, binh.chat}
    village.advance_broadcasts()
    final = dung.receives()
    assert "Đã gửi: 2" in final
    assert "Chưa tham gia: 1" in final


def test_an_announcement_can_be_called_off(dung: Person, an: Person, village: Village) -> None:
    dung.says("/thongbao Chào các đồng chí")
    dung.says("Chi bộ ấp 1")
    assert "chưa gửi tin nào" in dung.picks("Không gửi")
    village.advance_broadcasts()
    assert village.deliver(an.channel) == []


def test_members_do_not_announce(an: Person) -> None:
    assert "không thuộc nhiệm vụ" in an.says("/thongbao")


def test_several_posts_are_asked_which_summary(village: Village, channel: str) -> None:
    both = village.person(channel, "Hai Việc", "CB1", (Role.SECRETARY, "CB1"), (Role.STAFF, "XA"))
    assert "tổ chức nào" in both.says("/tonghop")
    assert "Đảng viên đã đăng ký" in both.picks("Chi bộ ấp 1")


def test_the_figures_of_a_committee_have_words_of_their_own_alone(an: Person, village: Village) -> None:
    """What has no heading has no line, and not the head of the catalogue, which stands under the empty message."""
    dung = village.person("zalo", "Trần Kim Dung", "CB1", (Role.SECRETARY, "XA"))
    said = dung.says("/tonghop XA")
    assert "Chi bộ ấp 1" in said
    assert "Project-Id-Version" not in said
