"""A peak beside the standing movement: registered in, asked of alone or together, closed and opened again."""

from datetime import date

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.campaigns.conftest import PEAK


def register(who: Person, words: str, campaign: str = "") -> str:
    said = who.says(words)
    if campaign:
        assert "trong đợt thi đua nào" in said
        said = who.picks(campaign)
    who.picks("Đúng, đăng ký")
    return said


def test_which_campaign_is_asked_only_where_it_is_not_clear(an: Person, bay: Person, tam: Person, peak: Person) -> None:
    assert "Đợt thi đua: Cao điểm" in register(an, "tôi đăng ký trồng 50 cây dừa trước 30/5", "Cao điểm")
    said = register(bay, "tôi đăng ký nuôi 20 con vịt trước 30/9")  # the peak ends before
    assert "Đợt thi đua: Phong trào" in said
    said = register(tam, "đăng ký cao điểm chào mừng Đại hội: dọn 2 km đường trước 30/5")
    assert "Đợt thi đua: Cao điểm" in said


def test_with_one_campaign_nothing_of_it_is_said(an: Person) -> None:
    assert "Đợt thi đua" not in register(an, "tôi đăng ký trồng 50 cây dừa trước 30/5")


def test_figures_and_lists_are_of_one_or_of_all(an: Person, bay: Person, binh: Person, peak: Person) -> None:
    register(an, "tôi đăng ký trồng 50 cây dừa trước 30/5", "Cao điểm")
    register(bay, "tôi đăng ký nuôi 20 con vịt trước 30/5", "Phong trào")
    everything = binh.says("tổng hợp")
    assert "Tất cả các đợt đang mở" in everything
    assert "Đảng viên đã đăng ký: 2/3" in everything
    alone = binh.picks("Cao điểm")
    assert "Đảng viên đã đăng ký: 1/3" in alone
    assert "Trần Văn Bảy" in binh.says("ai chưa đăng ký")  # of the same
    assert "Nguyễn Văn An" not in binh.reads(binh.heard)
    listed = binh.says("danh sách việc đã đăng ký")
    assert "dừa" in listed
    assert "vịt" not in listed.partition("\n\n1.")[0].partition("\n[")[0]
    binh.says("tổng hợp")
    assert "Đảng viên đã đăng ký: 2/3" in binh.picks("Tất cả các đợt")
    assert "1/3" in binh.says("tổng hợp phong trào đồng khởi mới")


def test_a_deadline_beyond_the_campaign_is_said_with_its_last_day(an: Person, peak: Person) -> None:
    an.says("đăng ký cao điểm chào mừng Đại hội: dọn 2 km đường")
    an.picks("Có, đăng ký")
    said = an.says("trước 30/9")
    assert "30/06/2026" in said
    assert "kéo dài đến" in said


def test_days_are_moved_with_a_reason_and_back(peak: Person, village: Village) -> None:
    assert "→ Từ 01/03/2026 đến 10/03/2026" in peak.says("đóng đợt cao điểm vì các chi bộ xong sớm")
    assert "đến 10/03/2026" in peak.picks("Đúng")
    assert "đến 30/06/2026" in peak.picks("như cũ")
    assert "đến 30/09/2026" in peak.says("gia hạn cao điểm đến 30/9 vì nhiều nơi đăng ký trễ")
    assert "Đã" not in peak.picks("Không")
    assert "trước cả ngày bắt đầu" in peak.says("dời ngày kết thúc đợt cao điểm sang 1/2/2026")


def test_one_opened_by_mistake_is_withdrawn_and_brought_back(an: Person, peak: Person) -> None:
    assert "Chưa có ai đăng ký" in peak.says("xóa đợt cao điểm")
    assert "Đã bỏ" in peak.picks("Đúng")
    assert "Cao điểm" not in peak.says("các đợt thi đua")
    peak.says("xóa đợt cao điểm")
    peak.says("mở cao điểm thi đua chào mừng Đại hội từ 1/3 đến 30/6/2026")
    peak.picks("Đúng, mở")
    register(an, "tôi đăng ký trồng 50 cây dừa trước 30/5", "Cao điểm")
    assert "không bỏ được" in peak.says("xóa đợt cao điểm")


def test_a_committee_opens_its_own_and_changes_no_other(chi: Person, bao: Person, an: Person, village: Village) -> None:
    village.organisation("XA2", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB9", "Chi bộ ấp 9", "XA2")
    lai = village.person(chi.channel, "Lý Văn Lai", "CB9")
    said = chi.says("mở đợt thi đua hiến máu mùa hè từ 1/3 đến 30/8")
    assert "Đảng bộ xã An Thạnh" in said
    assert "Tất cả mọi nơi" not in said
    chi.picks("Đúng, mở")
    assert "quản trị viên thay đổi" in chi.says("đóng phong trào đồng khởi mới")
    assert "Chuyển ý kiến lên cấp trên" in [each.label for each in chi.heard[-1].choices]
    assert "hiến máu" in an.says("các đợt thi đua")
    assert "hiến máu" not in lai.says("các đợt thi đua")
    assert "trong đợt thi đua nào" in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "trong đợt thi đua nào" not in lai.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    bao.says("đóng đợt hiến máu")  # who leads a cell runs no campaign
    assert [each.label for each in bao.heard[-1].choices if "óng" in each.label] == []
    assert "hiến máu" in an.says("các đợt thi đua")


def test_who_leads_hears_once_when_it_opens_and_when_it_has_closed(
    binh: Person, an: Person, peak: Person, village: Village
) -> None:
    village.tell_of_campaigns()
    assert "chào mừng Đại hội bắt đầu: từ 01/03/2026 đến 30/06/2026" in binh.receives()
    assert not an.receives()
    village.tell_of_campaigns()
    assert not binh.receives()
    village.wait(days=(date(2026, 7, 1) - village.now.date()).days)
    village.tell_of_campaigns()
    assert "đã kết thúc ngày 30/06/2026" in binh.receives()
    village.tell_of_campaigns()
    assert not binh.receives()


def test_everybody_hears_where_that_is_chosen_and_nobody_else(an: Person, chi: Person, village: Village) -> None:
    lai = village.person(an.channel, "Lý Văn Lai", "", (Role.STAFF, "TINH"))
    chi.says("mở đợt thi đua hiến máu mùa hè từ 1/3 đến 30/8")
    chi.picks("nhắn cho mọi người")
    chi.picks("Đúng, mở")
    village.tell_of_campaigns()
    assert "hiến máu" in an.receives()
    assert not lai.receives()


def test_names_and_days_are_asked_one_at_a_time(dung: Person) -> None:
    assert "tên là gì" in dung.says("mở đợt thi đua mới")
    assert "Từ ngày nào" in dung.says("Tháng hành động vì môi trường")
    assert "trước cả ngày" in dung.says("từ 1/5 đến 30/4")
    said = dung.says("từ 1/5 đến 31/5")
    assert "Tháng hành động vì môi trường" in said
    assert "Từ 01/05/2026 đến 31/05/2026" in said


def test_a_member_opens_nothing(an: Person) -> None:
    an.says(PEAK)
    assert [each.label for each in an.heard[-1].choices if "mở" in each.label.lower()] == []
    assert "Đồng Khởi mới" in an.says("đang có đợt thi đua nào vậy?")


def test_one_that_is_not_there_is_not_taken_for_the_only_one(dung: Person) -> None:
    assert "không có đợt thi đua nào tên “phong trào 60 ngày đêm”" in dung.says("kết thúc phong trào 60 ngày đêm")
    said = dung.says("dời ngày kết thúc đợt cao điểm sang 31/12/2027")
    assert "nói đợt thi đua nào" in said
    assert "Vì sao" not in said


def test_nobody_but_who_runs_it_brings_one_back(an: Person, bao: Person, peak: Person) -> None:
    peak.says("xóa đợt cao điểm")
    peak.picks("Đúng")
    for person in (an, bao):
        assert "nơi phát động" in person.says("/dotthidua laylai 2")
    assert "Cao điểm" not in peak.says("các đợt thi đua")
    assert "Đã lấy lại" in peak.says("/dotthidua laylai 2")
    assert "Cao điểm" in peak.says("các đợt thi đua")
