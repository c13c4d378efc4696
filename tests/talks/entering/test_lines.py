"""After a meeting several lines in one message are taken one after the other, and nothing of them is lost."""

from storage import pledges
from tests.talking import Person, Village
from tests.talks.entering.conftest import sign

LINES = "Bảy: trồng 50 cây dừa trước 30/4\nhọp xong lúc 9 giờ\nTám: vận động 20 triệu trước Tết\nLành: nuôi 3 con bò"


def contents(village: Village, member_id: int) -> list[str]:
    return [each.content for each in village.database.transact(pledges.of_member, member_id)]


def test_every_line_is_counted_asked_back_and_noted(binh: Person, bay: int, tam: int, village: Village) -> None:
    sign(village, tam, binh)
    said = binh.says(LINES)
    assert "Tôi thấy 3 dòng" in said
    assert "Dòng 2 tôi không đọc được: “họp xong lúc 9 giờ”" in said
    assert "Dòng 1/3" in said
    assert "Người đăng ký: Trần Văn Bảy" in said
    said = binh.picks("đúng, đăng ký")
    assert "Dòng 2/3" in said
    assert "Người đăng ký: Võ Thị Tám" in said
    said = binh.picks("đúng, đăng ký")
    assert "không có ai tên “Lành”" in said
    assert "Bỏ qua: “nuôi 3 con bò”" in binh.picks("Bỏ dòng này")
    assert contents(village, bay) == ["Trồng 50 cây dừa"]
    assert contents(village, tam) == ["Vận động 20 triệu"]


def test_a_line_that_is_stopped_keeps_the_others(binh: Person, bay: int, tam: int, village: Village) -> None:
    sign(village, tam, binh)
    binh.says("Bảy: trồng 50 cây dừa trước 30/4\nTám: vận động 20 triệu trước Tết")
    assert "Còn đang để dở" in binh.says("/huy")
    assert "Người đăng ký: Võ Thị Tám" in binh.picks("Làm tiếp")
    binh.picks("đúng, đăng ký")
    assert contents(village, bay) == []
    assert contents(village, tam) == ["Vận động 20 triệu"]


def test_a_line_that_is_stopped_at_its_consent_keeps_the_others(
    binh: Person, bay: int, tam: int, village: Village
) -> None:
    binh.says("Tám: vận động 20 triệu trước Tết\nBảy: trồng 50 cây dừa trước 30/4")
    assert "Còn đang để dở" in binh.says("/huy")
    assert "Người đăng ký: Trần Văn Bảy" in binh.picks("Làm tiếp")
    assert contents(village, tam) == []


def test_an_entry_in_the_middle_of_a_list_loses_no_line(binh: Person, bay: int, tam: int, village: Village) -> None:
    sign(village, tam, binh)
    binh.says("Bảy: trồng 50 cây dừa trước 30/4\nTám: vận động 20 triệu trước Tết\nTám: nuôi 3 con bò trước 30/6")
    binh.picks("đúng, đăng ký")
    said = binh.says("báo cáo giùm chú Bảy được 10 cây dừa")
    assert "10 cây dừa, phải không" in said
    said = binh.picks("đúng rồi")
    assert "nuôi 3 con bò" in said
    assert "Vận động 20 triệu" in said
    assert "Vận động 20 triệu" in binh.picks("việc dở trước")
    binh.picks("đúng, đăng ký")
    binh.picks("đúng, đăng ký")
    assert sorted(contents(village, tam)) == ["Nuôi 3 con bò", "Vận động 20 triệu"]


def test_the_whole_list_can_be_dropped(binh: Person, bay: int, tam: int) -> None:
    binh.says("Tám: vận động 20 triệu trước Tết\nBảy: trồng 50 cây dừa trước 30/4\nTám: nuôi 3 con bò trước 30/6")
    binh.says("/huy")
    binh.says("/huy")
    assert "Không có việc nào đang làm dở" in binh.says("/huy")


def test_two_who_are_named_together_are_entered_one_by_one(binh: Person, bay: int, tam: int, village: Village) -> None:
    sign(village, tam, binh)
    said = binh.says("đăng ký giúp chú Bảy và chị Tám trồng 30 cây dừa trước 30/4")
    assert "Dòng 1/2" in said
    assert "Người đăng ký: Võ Thị Tám" in binh.picks("đúng, đăng ký")
    binh.picks("đúng, đăng ký")
    assert contents(village, bay) == contents(village, tam) == ["Trồng 30 cây dừa"]


def test_reports_and_pledges_stand_among_the_lines(binh: Person, bay: int, tam: int, village: Village) -> None:
    sign(village, tam, binh)
    binh.says("Bảy: trồng 50 cây dừa trước 30/4")
    binh.picks("đúng, đăng ký")
    said = binh.says("Kết quả họp chi bộ:\n1. Bảy: được 30 cây\n2. Tám: tặng 5 suất quà trước 30/4")
    assert "30 cây dừa, phải không" in said
    said = binh.picks("đúng rồi")
    assert "Tặng 5 suất quà" in said
    binh.picks("đúng, đăng ký")
    assert contents(village, tam) == ["Tặng 5 suất quà"]


def test_a_line_without_consent_does_not_stop_the_others(binh: Person, bay: int, tam: int, village: Village) -> None:
    binh.says("Tám: vận động 20 triệu trước Tết\nBảy: trồng 50 cây dừa trước 30/4")
    said = binh.picks("chưa ký")
    assert "chưa ghi gì cho đồng chí Võ Thị Tám" in said
    assert "Người đăng ký: Trần Văn Bảy" in said


def test_several_pledges_of_ones_own_are_no_lines_of_others(binh: Person, bay: int) -> None:
    assert "Ghi giúp" not in binh.says("Tôi đăng ký:\n1. Trồng 50 cây dừa trước 30/4\n2. Nuôi 3 con bò trước 30/6")
