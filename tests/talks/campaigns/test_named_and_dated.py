"""Which campaign is meant, whose it is, until when: said of what is in the book, and of nothing else."""

import pytest

from domain.understanding.movement.act import MovementAct as M
from tests.talking import Person


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "mở cao điểm 60 ngày đêm làm lộ, bắt đầu thứ hai tuần sau, hết 28/5, cho đăng ký tới hết tháng 4 thôi",
            "Từ 16/03/2026 đến 28/05/2026 · nhận đăng ký đến 30/04/2026",
        ),
        ("lập đợt Sạch làng từ 1/4 đến 30/6 nhận đăng ký đến 15/5", "30/06/2026 · nhận đăng ký đến 15/05/2026"),
        ("xa minh phat dong tet trong cay, tu 15/4 den 30/6", "Từ 15/04/2026 đến 30/06/2026"),
    ],
)
def test_days_of_registering_are_not_those_of_the_campaign(dung: Person, words: str, shown: str) -> None:
    assert shown in dung.means(M.OPEN_CAMPAIGN, words)


def test_who_takes_part_is_read_and_may_be_everybody(dung: Person) -> None:
    said = dung.means(M.OPEN_CAMPAIGN, "phát động Tết trồng cây từ 1/4 đến 30/4, đảng viên lẫn đoàn viên đều tham gia")
    assert "Dành cho: đảng viên chính thức, đoàn viên" in said
    assert "Dành cho:" not in dung.picks("Dành cho mọi người")


def test_without_a_name_nothing_is_opened(dung: Person) -> None:
    said = dung.means(M.OPEN_CAMPAIGN, "lập thành một đợt riêng, tên thì mai mốt tui cho sau nghen")
    assert "chưa mở đợt nào" in said
    assert "Đợt thi đua tên là gì" not in said


def test_the_day_that_is_said_counts(peak: Person) -> None:
    assert "Hiện đã đúng như vậy" in peak.means(M.CLOSE_CAMPAIGN, "hết tháng 6 thì khép lại đợt cao điểm")
    said = peak.means(M.CLOSE_REGISTRATION, "từ mùng 1 tháng 5 không nhận thêm ai đăng ký cao điểm nữa")
    assert "nhận đăng ký đến 30/04/2026" in said


def test_both_days_are_moved(peak: Person) -> None:
    said = peak.means(M.CHANGE_CAMPAIGN, "cao điểm gia hạn tới 31/8, hạn đăng ký thì lùi một tháng")
    assert "đến 31/08/2026 · nhận đăng ký đến 31/07/2026" in said


@pytest.mark.parametrize("act", [M.WITHDRAW_CAMPAIGN, M.CLOSE_CAMPAIGN])
def test_no_other_one_is_offered_for_one_that_is_not_there(peak: Person, act: M) -> None:
    assert "không có đợt thi đua nào tên “Sáng xanh”" in peak.means(act, "huỷ chiến dịch 'Sáng xanh', chưa ký")
    assert [each.label for each in peak.heard[-1].choices] == ["Các đợt thi đua"]


def test_one_said_to_stand_twice_is_not_withdrawn(peak: Person) -> None:
    said = peak.means(M.WITHDRAW_CAMPAIGN, "tôi nhập trùng, có hai cái cao điểm chào mừng Đại hội, bỏ cái sau đi")
    assert "chỉ có một đợt như vậy" in said


def test_whose_it_is_is_said_and_the_wish_may_go_up(chi: Person, peak: Person) -> None:
    assert "quản trị viên thay đổi" in chi.means(M.CHANGE_CAMPAIGN, "đổi tên cao điểm thành 'Dâng Đảng'")
    assert "Chuyển ý kiến lên cấp trên" in [each.label for each in chi.heard[-1].choices]


def test_the_rest_of_the_sentence_is_kept_while_it_is_asked_which(peak: Person) -> None:
    assert "nói đợt thi đua nào" in peak.means(M.CHANGE_CAMPAIGN, "đợt thi đua kéo tới 31/12/2026 nghen")
    assert "30/06/2026 → Từ 01/03/2026 đến 31/12/2026" in peak.picks("Cao điểm")


def test_the_contents_of_the_named_campaign_are_shown(peak: Person, an: Person) -> None:
    assert "Nhóm nội dung của Cao điểm" in an.means(M.SHOW_CONTENTS, "cao điểm này gồm những mảng gì")
    said = an.means(M.SHOW_CONTENTS, "phong trào với cao điểm chia nhóm có khác nhau không")
    assert "Hai đợt có nhóm nội dung giống nhau" in said


def test_a_campaign_that_was_closed_is_no_work_to_carry_over(peak: Person) -> None:
    said = peak.means(M.CARRY_OVER, "đợt Tết trồng cây đóng sớm quá, cho chạy tiếp tới 30/4")
    assert "không có đợt thi đua nào tên" in said


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("chỉ tiêu này ai giao cho ai, bác có bị giao không hay tự mình ghi", "Đảng viên không bị giao"),
        ("bí thư có quyền sửa chỉ tiêu trên giao không", "cấp giao mới sửa được"),
    ],
)
def test_who_gives_targets_is_known(an: Person, words: str, answer: str) -> None:
    assert answer in an.means(M.QUESTION_MOVEMENT, words)


@pytest.mark.parametrize("act", [M.CLOSE_CAMPAIGN, M.WITHDRAW_CAMPAIGN, M.CHANGE_CAMPAIGN])
@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("cao điểm này tên đọc mệt quá, gọi gọn là Mừng Đại hội thôi", "Mừng Đại hội"),
        ("đổi tên cao điểm thành Thi đua lập thành tích nghen", "Thi đua lập thành tích"),
        ("đặt lại tên cao điểm là Mừng Đại hội cho dễ nhớ", "Mừng Đại hội"),
    ],
)
def test_a_new_name_closes_nothing(peak: Person, act: M, words: str, name: str) -> None:
    said = peak.means(act, words)
    assert f"Tên mới: {name}\n" in said or f": {name}\n" in said


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("mở đợt Sạch nhà trong quý II năm 2027", "Từ 01/04/2027 đến 30/06/2027"),
        ("lập đợt Sạch nhà 6 tháng đầu năm 2027", "Từ 01/01/2027 đến 30/06/2027"),
        ("mở đợt Sạch nhà trọn tháng 4 năm sau", "Từ 01/04/2027 đến 30/04/2027"),
        ("mở đợt Sạch nhà từ quý I đến hết quý III năm 2027", "Từ 01/01/2027 đến 30/09/2027"),
    ],
)
def test_a_period_is_the_whole_time(dung: Person, words: str, days: str) -> None:
    assert days in dung.means(M.OPEN_CAMPAIGN, words)


def test_a_period_may_be_the_last_of_it(peak: Person) -> None:
    assert "đến 31/03/2027" in peak.means(M.CHANGE_CAMPAIGN, "cao điểm gia hạn đến hết quý I năm 2027")


@pytest.mark.parametrize(
    "words",
    ["bên tỉnh đã có một đợt y chang rồi, xóa cái của mình đi", "có một đợt giống hệt, bỏ cao điểm này đi"],
)
def test_what_is_like_it_is_no_name(peak: Person, words: str) -> None:
    assert "không có đợt thi đua nào tên" not in peak.means(M.WITHDRAW_CAMPAIGN, words)


def test_papers_stand_beside_those_before(peak: Person) -> None:
    peak.means(M.CHANGE_CAMPAIGN, "cao điểm căn cứ Chỉ thị 01-CT/TU ngày 17/1/2026")
    peak.picks("Đúng")
    said = peak.means(M.CHANGE_CAMPAIGN, "căn cứ của cao điểm bổ sung Kế hoạch 45-KH/TU ngày 20/2/2026")
    assert "01-CT/TU" in said
    assert "45-KH/TU" in said
    assert "20/02/2026" in said


def test_that_one_is_the_one_spoken_of_last(peak: Person) -> None:
    assert "đợt “Cao điểm" in peak.means(M.CHANGE_CONTENTS, "thêm nhóm nội dung trồng cây cho đợt đó")
    peak.picks("Không")
    assert "Cao điểm thi đua chào mừng Đại hội" in peak.means(M.CHANGE_CAMPAIGN, "dời đợt đó tới 15/7")


def test_what_is_asked_of_the_movement_at_a_question_is_shown_and_the_question_comes_back(an: Person) -> None:
    an.says("tôi tính nuôi 5 con bò tới tết")
    said = an.says("đợt thi đua này chừng nào hết")
    assert "31/12/2030" in said
    assert "Giờ xin trở lại câu lúc nãy" in said
    assert "đăng ký" in an.picks("Đúng").casefold()


def test_another_subject_of_the_movement_at_a_question_is_served_first(binh: Person) -> None:
    binh.says("chi bộ đã phát động hôm thứ tư tuần rồi")
    assert "Đồng chí báo chỉ tiêu nào" in binh.says("tháng này chi bộ kết nạp được 1 đảng viên rồi")


def test_groups_told_as_what_a_campaign_has_are_added(peak: Person) -> None:
    said = peak.means(M.SHOW_CONTENTS, "nội dung đợt này gồm 3 nhóm: trồng hoa, làm cờ, dọn rác")
    assert "Thêm: Trồng hoa" in said
    assert "Thêm: Dọn rác" in said


def test_a_name_written_otherwise_is_a_new_name(peak: Person) -> None:
    said = peak.means(M.CHANGE_CAMPAIGN, "ten dot cao diem viet lai la Duong hoa nong thon moi")
    assert "Tên mới: Đường hoa nông thôn mới" in said
