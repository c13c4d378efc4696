"""Work is given for a pledge, line by line, read back, and told at once to whoever is to do it."""

from datetime import timedelta

from tests.talking import Person, Village
from tests.talks.work.conftest import arrives, give, open_pledge


def read_back(binh: Person, work: str) -> str:
    open_pledge(binh)
    binh.picks("Đầu việc")
    binh.picks("Thêm đầu việc")
    return binh.says(work)


def test_lines_are_read_with_who_and_by_when(binh: Person, bay: Person, tam: Person) -> None:
    said = read_back(binh, "Anh Bảy lo đất trước 20/3; chị Tám vận động 5 hộ\n- tôi mua giống\nTưới nước: anh Bảy")
    assert "1. “Lo đất” – đồng chí Trần Văn Bảy – hạn 20/03/2026" in said
    assert "2. “Vận động 5 hộ” – đồng chí Võ Thị Tám" in said
    assert "3. “Mua giống” – đồng chí Lê Thị Bình" in said
    assert "4. “Tưới nước” – đồng chí Trần Văn Bảy" in said


def test_a_comma_before_another_name_begins_a_line(binh: Person, bay: Person, tam: Person) -> None:
    said = read_back(binh, "phân công anh Bảy lo đất, phân bón, còn chị Tám nấu cơm")
    assert "1. “Lo đất, phân bón” – đồng chí Trần Văn Bảy" in said
    assert "2. “Nấu cơm” – đồng chí Võ Thị Tám" in said


def test_a_name_in_the_middle_is_nobody_who_does_it(binh: Person, bay: Person, tam: Person) -> None:
    assert "1. “Vận động chị Tám tham gia bảo hiểm” – chưa giao ai" in read_back(
        binh, "vận động chị Tám tham gia bảo hiểm"
    )


def test_a_name_nobody_bears_is_said_and_its_line_kept_whole(binh: Person, bay: Person) -> None:
    said = read_back(binh, "anh Chín lo điện")
    assert "1. “Anh Chín lo điện” – chưa giao ai" in said
    assert "không thấy ai tên “Chín”" in said


def test_of_two_with_one_name_it_is_asked_who(binh: Person, bay: Person, village: Village) -> None:
    other = village.member("Lý Văn Bảy", "CB1")
    said = read_back(binh, "anh Bảy lo đất")
    assert "Có nhiều đồng chí tên “Bảy”" in said
    assert "Lý Văn Bảy · TV0000" in said
    assert "đồng chí Lý Văn Bảy" in binh.picks("Lý Văn Bảy")
    assert other != bay.member_id


def test_a_day_that_is_not_understood_is_asked_and_nothing_else_is_lost(binh: Person, bay: Person, tam: Person) -> None:
    said = read_back(binh, "anh Bảy lo đất trước 31/2; chị Tám nấu cơm")
    assert "Trong lịch không có “31/2”" in said
    said = binh.says("28/3")
    assert "“Lo đất” – đồng chí Trần Văn Bảy – hạn 28/03/2026" in said
    assert "“Nấu cơm” – đồng chí Võ Thị Tám" in said


def test_a_day_behind_that_of_the_whole_is_pointed_out(binh: Person, bay: Person) -> None:
    assert "thời hạn của cả việc là 30/06/2026" in read_back(binh, "anh Bảy lo đất trước 31/8")


def test_not_so_asks_for_the_lines_once_more(binh: Person, bay: Person) -> None:
    read_back(binh, "anh Bảy lo đất")
    assert "Cần làm gì, ai làm" in binh.picks("Chưa đúng")
    assert "“Lo giống”" in binh.says("anh Bảy lo giống")


def test_whoever_gets_work_hears_so_at_once_with_what_can_be_done(
    binh: Person, bay: Person, tam: Person, village: Village
) -> None:
    said = give(binh)
    assert "Đã ghi 2 đầu việc" in said
    assert "Tôi báo ngay cho: Trần Văn Bảy, Võ Thị Tám" in said
    for_bay, for_tam = arrives(village, bay, tam)
    assert "Đồng chí Lê Thị Bình giao đồng chí 1 đầu việc" in for_bay
    assert "“Lo đất”" in for_bay
    assert "20/03/2026" in for_bay
    assert "Cả chi bộ trồng 300 cây dừa" in for_bay
    assert "Tôi không đảm nhận được" in for_bay
    assert "“Vận động 5 hộ”" in for_tam
    assert "Lo đất" not in for_tam


def test_at_night_it_arrives_in_the_morning_and_that_is_said(binh: Person, bay: Person, village: Village) -> None:
    open_pledge(binh)
    village.now = village.now.replace(hour=22)
    binh.picks("Đầu việc")
    binh.picks("Thêm đầu việc")
    binh.says("anh Bảy lo đất")
    assert "tới lúc 07:00 11/03/2026" in binh.picks("Đúng, ghi lại")
    assert arrives(village, bay) == [""]
    village.now = (village.now + timedelta(days=1)).replace(hour=7, minute=31)
    assert "“Lo đất”" in arrives(village, bay)[0]


def test_who_asked_for_quiet_is_not_written_to_and_the_giver_hears_so(
    binh: Person, bay: Person, village: Village
) -> None:
    bay.says("/nghi")
    bay.picks("Ngừng nhắc một tuần")
    said = give(binh, "anh Bảy lo đất")
    assert "Đã xin ngừng nhắc, nhờ đồng chí nói trực tiếp: Trần Văn Bảy" in said
    assert arrives(village, bay) == [""]
    assert "“Lo đất”" in bay.says("/dauviec")


def test_of_who_has_no_phone_the_giver_is_told(binh: Person, village: Village) -> None:
    village.member("Lâm Thị Nở", "CB1")
    assert "nhờ đồng chí nói trực tiếp: Lâm Thị Nở" in give(binh, "chị Nở nấu cơm")


def test_what_was_given_stands_below_ones_own_pledges(binh: Person, bay: Person) -> None:
    give(binh)
    said = bay.says("/camket")
    assert "Việc được giao: 1" in said
    assert "“Lo đất”" in bay.picks("Lo đất")
    assert "Người giao: Lê Thị Bình" in bay.says("/dauviec viec 1")


def test_a_member_gives_work_for_a_pledge_of_their_own(an: Person, bay: Person, binh: Person, village: Village) -> None:
    an.says("/dangky tôi trồng 50 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/dauviec them 1")
    an.says("tôi đào hố trước 20/3; anh Bảy chở cây giống")
    assert "Tôi báo ngay cho: Trần Văn Bảy" in an.picks("Đúng, ghi lại")
    assert "Nguyễn Văn An giao đồng chí" in arrives(village, bay)[0]
    assert "Ai đăng ký thì người đó ghi" in binh.says("/dauviec them 1")


def test_nobody_outside_the_branch_sees_or_touches_it(binh: Person, bay: Person, chi: Person, village: Village) -> None:
    give(binh)
    other = village.person(bay.channel, "Cao Văn Lạ", "CB2")
    for person in (chi, other):
        for asked in ("1", "viec 1", "xong 1", "chuyen 1", "khong 1", "sua 1", "bo 1", "lai 1", "them 1", "nhan 1"):
            said = person.says(f"/dauviec {asked}")
            assert "Lo đất" not in said
            assert "Bảy" not in said
    assert "xong 0/2" in binh.says("/dauviec 1")


def test_another_of_the_branch_cannot_change_what_is_not_theirs(binh: Person, bay: Person, tam: Person) -> None:
    give(binh)
    for asked in ("xong 1", "chuyen 1", "khong 1", "sua 1", "bo 1", "them 1", "nhan 1"):
        tam.says(f"/dauviec {asked}")
        tam.says("/huy")
    assert "Trần Văn Bảy · hạn 20/03/2026" in binh.says("/dauviec 1")


def test_a_day_that_only_next_year_has_is_that(binh: Person, bay: Person) -> None:
    assert "hạn 10/01/2027" in read_back(binh, "anh Bảy lo đất trước 10/1")


def test_a_yes_means_the_one_day_that_was_offered(binh: Person, bay: Person) -> None:
    assert "15/02/2027" in read_back(binh, "anh Bảy lo đất trước 15/2")
    assert "hạn 15/02/2027" in binh.says("đúng")
