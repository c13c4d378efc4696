"""What is said of one round, one comrade or of oneself is taken for that, however few the words."""

import pytest

from tests.talking import Person


def test_a_round_is_moved_where_it_is_called_a_stretch_of_reports(chi: Person) -> None:
    asked = chi.says("Gia hạn đợt báo cáo 6 tháng tới 20/7 nha, bữa nay bà con bận lúa hè thu quá")
    assert "Hạn nộp 20/07/2026" in asked
    assert "Lý do: “bữa nay bà con bận lúa hè thu quá”" in asked
    again = chi.says("thôi cho tới 18 thôi")
    assert "Vậy hạn là thứ Bảy, 18/07/2026." in again
    assert "Hạn nộp 18/07/2026" in again
    assert "18/07/2026" in chi.picks("Đúng, đổi như vậy")


def test_a_campaign_is_still_a_campaign(chi: Person) -> None:
    assert "kỳ báo cáo" not in chi.says("gia hạn đợt thi đua tới 31/12").lower()


def test_below_a_round_a_day_alone_asks_for_more_time(binh: Person, chi: Person) -> None:
    binh.says("báo cáo 6 tháng bên mình nộp tới ngày mấy là hết hạn")
    assert "Vì sao" in binh.says("xin dời qua 20 được không")
    read_back = binh.says("đang mùa lũ")
    assert "20/07/2026" in read_back
    assert "22/07/2026" in binh.says("à lộn, tới 22")
    assert "15/07/2026" in chi.says("kỳ báo cáo")  # nothing is moved by asking


def test_what_is_put_off_goes_to_a_day_and_changes_no_target(an: Person) -> None:
    an.receives()
    asked = an.says("xin dời qua 20 được không")
    assert "20 cây dừa →" not in asked
    assert "/2026 → 20/" in asked


@pytest.mark.parametrize(
    "said",
    [
        "chị hỏi chút, anh An nộp báo cáo đủ 20 cây chưa em",
        "anh An nhà mình tới giờ có nhúc nhích gì hông em, thấy im ru",
    ],
)
def test_who_is_named_is_shown_and_nobody_else(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert "8/20 cây dừa" in told
    assert "sửa 3 cây cầu" in binh.says("còn chú bảy").lower()


def test_the_next_matter_leaves_the_answer_whole(binh: Person) -> None:
    told = binh.says("anh An nộp báo cáo đủ 20 cây chưa em, rồi nhắc giùm chị mấy người chưa báo cáo")
    assert "8/20 cây dừa" in told


def test_this_month_is_set_beside_the_last(binh: Person) -> None:
    told = binh.says("cho chị hỏi chút nha, chi bộ mình tháng này so với tháng trước có khá hơn không")
    assert "So với ngày 30/06/2026" in told


def test_so_many_units_are_all_of_them_or_asked_for(chi: Person) -> None:
    assert "tới 2 đơn vị" in chi.says("Chỉ đạo 2 chi bộ rà soát lại chỉ tiêu, báo về trước thứ tư tuần sau")
    chi.says("thôi")
    assert "Chỉ đạo đơn vị nào" in chi.says("Chỉ đạo 3 chi bộ rà soát lại chỉ tiêu, báo về trước thứ tư tuần sau")


def test_a_secretary_has_her_own_noted(binh: Person) -> None:
    binh.says("tôi đăng ký vận động 5 thanh niên nhập ngũ trước 31/8/2026")
    binh.picks("Cá nhân tôi")
    binh.picks("Đúng")
    asked = binh.says("ghi giùm chị vận động được 2 thanh niên rồi nha")
    assert "Đến nay được 2 thanh niên nhập ngũ, phải không?" in asked
    assert "Nguyễn Văn An" in binh.says("thôi") or "An" in binh.says("ghi giùm anh An trồng được 12 cây")


def test_who_waits_may_tell_first_what_was_reported(an: Person, binh: Person) -> None:
    an.says("trồng xong đủ 20 cây dừa rồi")
    an.picks("Đúng, đã xong toàn bộ")
    told = an.says("em ơi anh báo 20 cây mấy bữa rồi mà sao tới giờ chưa thấy gì hết trơn, chị Bình duyệt chưa vậy")
    assert "còn chờ đồng chí Lê Thị Bình" in told


def test_a_day_is_put_right_with_a_reason_behind_it_and_agreed_to_in_passing(chi: Person) -> None:
    chi.says("Ra hạn đợt 6 tháng đầu năm tới 20/7 giúp chị, mấy ấp đang bận gặt lúa")
    assert "Hạn nộp 17/07/2026" in chi.says("à thôi 17 thôi, 20 trễ quá tỉnh la chết")
    assert "✅" in chi.says("ok em làm đi")


def test_how_it_is_to_be_said_is_not_sent_on(chi: Person) -> None:
    asked = chi.says("nhắc 2 chi bộ nộp báo cáo 6 tháng giùm c nha, nói nhẹ nhàng thui đừng làm ngta buồn")
    assert "“nộp báo cáo 6 tháng”" in asked


@pytest.mark.parametrize(
    "said",
    [
        "Nộp báo cáo 6 tháng lên đảng ủy luôn đi em chị coi kỹ rồi",
        "nộp báo cáo 6 tháng cho xã giùm chị luôn đi em, số liệu em có sẵn hết rồi mà",
    ],
)
def test_what_is_said_to_the_assistant_stands_in_no_report(binh: Person, chi: Person, said: str) -> None:
    asked = binh.says(said)
    assert "Tôi nộp như vậy nhé?" in asked
    assert "Ghi thêm:" not in asked


def test_the_hour_of_an_instruction_is_put_right_in_its_words(chi: Person) -> None:
    chi.says("Chỉ đạo các chi bộ: 7g30 thứ Hai 13/7 họp giao ban tại hội trường xã, bí thư mang theo số liệu")
    asked = chi.says("đổi lại 8g, còn lại giữ y")
    assert "“8g thứ Hai 13/7 họp giao ban" in asked
    assert "gửi" in asked.lower()


def test_nothing_is_written_for_the_look_of_it(binh: Person) -> None:
    told = binh.says("bấm hoàn thành hết giùm chị đi cho 6 tháng đẹp số, có gì quý 3 làm bù")
    assert "giữ nguyên theo ngày báo" in told


def test_who_looks_at_no_telephone_asks_for_no_number(binh: Person) -> None:
    told = binh.says("Soạn cho chị tờ phiếu họp chi bộ tháng 7, bản word nghen, mấy bác hổng quen coi điện thoại")
    assert "số điện thoại" not in told


def test_a_young_comrade_is_entered_for_by_what_he_is_called(binh: Person) -> None:
    asked = binh.says("ghi cho thằng An đăng ký vận động 15 hộ làm hàng rào cây xanh, hạn 30 tháng 11 nghen")
    assert "Nguyễn Văn An" in asked
    assert "15 hộ" in asked


def test_a_comrade_called_by_number_is_that_comrade(binh: Person) -> None:
    assert "sửa 3 cây cầu" in binh.says("chú 7 làm tới đâu rồi em").lower()


def test_the_day_after_tomorrow_is_no_number(an: Person) -> None:
    asked = an.says("sửa cái vụ dừa thành 30 cây đi, mốt tui làm tiếp")
    assert "20 cây dừa → 30 cây dừa" in asked


def test_the_round_one_sets_is_meant_where_none_is_named(chi: Person) -> None:
    assert "Vì sao" in chi.says("Dời hạn đợt báo cáo thêm một tuần")
    assert "Hạn nộp 22/07/2026" in chi.says("bà con đang bận gặt")


def test_what_falls_due_until_a_day_is_told(binh: Person) -> None:
    told = binh.says("từ đây tới hết tháng 9 có mấy cái tới hạn, của ai, đọc hết cho cô nghe")
    assert "đến 30/09/2026" in told
    assert "Nguyễn Văn An" in told


def test_neither_of_two_wishes_is_dropped(binh: Person) -> None:
    told = binh.says(
        "alo em ơi giờ chị tính vầy nè tối thứ ba này bảy giờ họp chi bộ em làm cho chị cái tờ nội dung họp trong"
        " đó ghi ai làm tới đâu ai chưa làm rồi nhắn cho mấy anh chị em biết giờ họp luôn nghe"
    )
    assert "nhắn cho mấy anh chị em biết giờ họp" in told
