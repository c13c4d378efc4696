"""What is asked of campaigns once it is known which act it is, whatever the words."""

from datetime import date

import pytest

from domain.understanding.movement.act import MovementAct as M
from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("cho chạy phong trào “100 ngày làm cầu” giùm, bắt đầu thứ hai tuần sau, 60 ngày", "16/03/2026 đến 14/05/2026"),
        ("bữa nay phát động đợt thi đua dọn kinh từ 15/11 tới trước Tết Nguyên đán", "15/11/2026 đến 05/02/2027"),
        ("lap dot thi dua trong cay mua mua bat dau 1/5, keo dai 2 thang", "01/05/2026 đến 30/06/2026"),
    ],
)
def test_a_campaign_is_opened_with_what_is_said(dung: Person, words: str, shown: str) -> None:
    assert shown in dung.means(M.OPEN_CAMPAIGN, words)
    assert "nhận đăng ký" in dung.picks("Đúng, mở")
    assert "Chưa có ai đăng ký" in dung.picks("mở nhầm")
    assert "Đã bỏ" in dung.picks("Đúng")


def test_what_is_missing_is_asked_one_at_a_time(dung: Person) -> None:
    said = dung.means(M.OPEN_CAMPAIGN, "muốn có một đợt thi đua riêng được hông, mở luôn từ mùng 1 tháng tới")
    assert "song song" in said
    assert "tên là gì" in said
    assert "01/04/2026" in dung.says("Đợt làm sạch kinh rạch")
    assert "Từ 01/04/2026 đến 30/06/2026" in dung.says("đến 30/6")


def test_one_may_be_like_another(peak: Person) -> None:
    said = peak.means(M.OPEN_CAMPAIGN, "mở đợt “Cao điểm 2027” năm 2027 giống y cao điểm chào mừng Đại hội")
    assert "như “Cao điểm thi đua chào mừng Đại hội”" in said
    assert "Từ 01/01/2027 đến 31/12/2027" in said


def test_who_may_open_none_is_told_who_can_and_may_pass_it_on(binh: Person, chi: Person, an: Person) -> None:
    said = binh.means(M.OPEN_CAMPAIGN, "chi bộ tui muốn mở đợt thi đua làm hàng rào cây xanh trong ấp")
    assert "phụ trách đảng bộ" in said
    assert "Đăng ký thành việc của chi bộ" in said
    binh.picks("Chuyển ý kiến")
    binh.picks("Gửi")
    assert "hàng rào" in chi.receives()
    assert "đang nhận đăng ký" in an.means(M.OPEN_CAMPAIGN, "mở đợt đi chớ tui muốn đăng ký")


def test_closing_shows_what_is_open_and_comes_back(peak: Person, an: Person) -> None:
    an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    an.picks("Cao điểm")
    an.picks("Đúng, đăng ký")
    said = peak.means(M.CLOSE_CAMPAIGN, "thôi tới đây là kết thúc cao điểm, tổng kết luôn")
    assert "→ Từ 01/03/2026 đến 10/03/2026" in said
    assert "Chưa báo cáo: 1" in said
    peak.picks("Đúng")
    assert "Trước đó: Từ 01/03/2026 đến 30/06/2026" in peak.means(M.REOPEN_CAMPAIGN, "lỡ tay đóng rồi, mở lại giúp")
    assert "đến 30/06/2026" in peak.picks("trả lại như cũ")


def test_not_closing_changes_nothing(peak: Person) -> None:
    said = peak.means(M.CLOSE_CAMPAIGN, "khoan, đừng đóng cao điểm, để họp xong rồi tính")
    assert "không thay đổi gì" in said
    assert "30/06/2026" in said


def test_which_one_is_asked_and_the_days_are_kept(peak: Person) -> None:
    assert "nói đợt thi đua nào" in peak.means(M.CHANGE_CAMPAIGN, "gia hạn tới 31/8 giùm")
    assert "đến 31/08/2026" in peak.picks("Cao điểm")


def test_registering_ends_and_reports_go_on(peak: Person, an: Person, village: Village) -> None:
    said = peak.means(M.CLOSE_REGISTRATION, "khóa sổ cao điểm, vẫn cho báo cáo tới cuối kỳ nghen")
    assert "nhận đăng ký đến 10/03/2026" in said
    assert "Báo cáo vẫn nhận đến 30/06/2026" in said
    peak.picks("Đúng")
    village.wait(days=1)
    assert "trong đợt thi đua nào" not in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    said = peak.means(M.REOPEN_CAMPAIGN, "cho đăng ký lại cao điểm thêm 10 ngày, mấy xã nộp trễ")
    assert "nhận đăng ký đến 21/03/2026" in said


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("cho cao điểm thêm nửa tháng nữa", "đến 15/07/2026"),
        ("rút ngắn cao điểm, tới hết tháng 5 thôi", "đến 31/05/2026"),
        ("cao điểm bắt đầu ngày 5/3 mới đúng", "Từ 05/03/2026"),
        ("hạn đăng ký cao điểm là 28/4 chứ không phải 31/4", "nhận đăng ký đến 28/04/2026"),
        ("đặt lại tên cao điểm là “Cao điểm mùa xuân”", "Tên mới: Cao điểm mùa xuân"),
        ("cao điểm căn cứ Kế hoạch 12-KH/ĐU ngày 5/2/2026 về thi đua", "12-KH/ĐU"),
        ("cao điểm này chỉ dành cho đảng viên dự bị với trường học", "trường học"),
        ("cao điểm nhắn cho mọi người biết luôn", "có nhắn cho mọi người"),
    ],
)
def test_a_part_is_changed_read_back_and_put_back(peak: Person, words: str, shown: str) -> None:
    assert shown.casefold() in peak.means(M.CHANGE_CAMPAIGN, words).casefold()
    assert "✅" in peak.picks("Đúng")
    assert "Đã trở lại như cũ" in peak.picks("như cũ")


def test_a_day_that_is_none_is_pointed_out(peak: Person) -> None:
    assert "Tháng 2 không có ngày 30" in peak.means(M.CHANGE_CAMPAIGN, "cao điểm kết thúc 30/2")
    assert "30/06/2026" in peak.means(M.LIST_CAMPAIGNS, "đợt nào đang mở")


def test_who_runs_none_is_told_how_it_stands(binh: Person, peak: Person) -> None:
    said = binh.means(M.CHANGE_CAMPAIGN, "xã cho dời hạn cao điểm qua cuối tháng 7, sửa trong máy đi")
    assert "30/06/2026" in said
    assert "Chuyển ý kiến" in said


def test_a_change_is_told_to_who_was_told_it_opened(peak: Person, binh: Person, village: Village) -> None:
    village.tell_of_campaigns()
    binh.receives()
    peak.means(M.CHANGE_CAMPAIGN, "cho cao điểm chạy đến 31/8")
    peak.picks("Đúng")
    village.wait(days=1)
    village.tell_of_campaigns()
    assert "có thay đổi: Từ 01/03/2026 đến 31/08/2026" in binh.receives()
    village.tell_of_campaigns()
    assert not binh.receives()


def test_campaigns_are_listed_as_asked(an: Person, peak: Person, village: Village) -> None:
    assert "Cao điểm" in an.means(M.LIST_CAMPAIGNS, "có đợt nào đang nhận đăng ký hông")
    assert "Đăng ký" in an.reads(an.heard)
    assert "không có" in an.means(M.LIST_CAMPAIGNS, "đợt nào sắp hết hạn trong tháng này")
    assert "112 ngày" in an.means(M.LIST_CAMPAIGNS, "cao điểm còn mấy ngày nữa hết")
    village.wait(days=(date(2026, 7, 2) - village.now.date()).days)
    assert "Cao điểm" in an.means(M.LIST_CAMPAIGNS, "kể các đợt đã đóng trong năm nay")
    assert "Cao điểm" not in an.means(M.LIST_CAMPAIGNS, "giờ đang chạy mấy phong trào")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("hông đăng ký đợt này có bị trừ điểm gì không", "tự nguyện"),
        ("phong trào với đợt khác nhau chỗ nào", "song song"),
        ("ai được mở đợt thi đua vậy", "Quản trị viên"),
        ("chỉ tiêu giao với việc đăng ký tính chung hông", "không cộng chung"),
        ("hai ấp sáp nhập thì chỉ tiêu tính sao", "đơn vị mới"),
        ("đóng đợt rồi số liệu có mất không", "không mất gì"),
        ("còn mấy ngày nữa hết hạn đăng ký", "ngày"),
        ("quỹ thi đua năm nay ai giữ vậy", "Bình"),
    ],
)
def test_questions_are_answered(an: Person, binh: Person, words: str, shown: str) -> None:
    assert shown in an.means(M.QUESTION_MOVEMENT, words)


def registered(who: Person, words: str) -> None:
    who.says(words)
    who.picks("Đúng, đăng ký")


def test_ones_own_is_carried_over_and_back(an: Person) -> None:
    registered(an, "tôi đăng ký làm 300 mét đường trước 30/11")
    an.says("tôi làm được 180 mét đường")
    said = an.means(M.CARRY_OVER, "đường làm chưa xong, cho tui làm tiếp qua năm tới")
    assert "còn lại: 120" in said
    assert "31/12/2027" in said
    an.picks("Đúng, chuyển tiếp")
    assert "31/12/2027" in an.says("việc của tôi")
    an.means(M.CARRY_OVER, "tôi chuyển việc làm đường qua năm 2027")
    assert "chạy tiếp" in an.reads(an.heard)


def test_what_was_carried_over_comes_back(an: Person) -> None:
    registered(an, "tôi đăng ký trồng 50 cây dừa trước 30/5")
    an.means(M.CARRY_OVER, "chuyển sang năm sau")
    an.picks("Đúng, chuyển tiếp")
    assert "như cũ" in an.picks("lấy lại")
    assert "30/05/2026" in an.says("việc của tôi")


def test_what_its_campaign_does_not_reach_is_registered_anew(an: Person, peak: Person) -> None:
    an.says("đăng ký cao điểm chào mừng Đại hội: dọn 2 km đường trước 30/5")
    an.picks("Đúng, đăng ký")
    an.means(M.CARRY_OVER, "việc dọn đường cho qua năm sau")
    assert "đã đăng ký tiếp" in an.picks("Đúng, chuyển tiếp")
    assert "như cũ" in an.picks("lấy lại")


def test_a_comrades_is_carried_over_by_who_leads(an: Person, bay: Person, binh: Person) -> None:
    registered(bay, "tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "dừa" in binh.means(M.CARRY_OVER, "đồng chí Bảy còn mấy cây dừa, chuyển qua năm sau giùm")
    assert "31/12/2027" in binh.picks("Đúng, chuyển tiếp")
    assert "chạy tiếp" in bay.means(M.CARRY_OVER, "chuyển việc trồng dừa qua năm sau")


def test_the_branchs_are_listed_and_carried_over(binh: Person) -> None:
    for words in ("chi bộ đăng ký làm 2 km đường trước 30/6", "chi bộ đăng ký trồng 100 cây xanh trước 30/6"):
        binh.says(words)
        binh.picks("Đúng, đăng ký")
    said = binh.means(M.CARRY_OVER, "chuyển mấy việc chưa xong của chi bộ sang năm 2027")
    assert "đường" in said
    assert "cây xanh" in said
    assert "31/12/2027" in binh.picks("Đúng, chuyển tiếp")


def test_not_carrying_over_offers_to_take_it_back(an: Person) -> None:
    registered(an, "tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "không chuyển việc nào" in an.means(M.CARRY_OVER, "thôi không chuyển nữa, việc đó tôi xin rút")
    an.picks("dừa")
    assert "dừa" in an.reads(an.heard)
