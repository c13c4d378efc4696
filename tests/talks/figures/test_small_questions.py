"""Small questions are answered in a line or two; who goes on from figures keeps their day, place and measure."""

from datetime import timedelta

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def tinh(village: Village, channel: str) -> Person:
    """Staff of the committee, who belongs to branch 2."""
    return village.person(channel, "Võ Thị Tính", "CB2", (Role.STAFF, "XA"))


@pytest.fixture
def worked(an: Person, bay: Person, binh: Person) -> None:
    """An did 8 of 20 palms, Bảy 4 of 10 households; Bình has not reported yet."""
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    register(bay, "Vận động hàng rào xanh", "10 hộ", "30/9/2026")
    register(binh, "Sửa cầu", "2 cầu", "30/9/2026")
    an.says("trồng được 8 cây rồi")
    bay.says("vận động được 4 hộ rồi")


@pytest.mark.parametrize(
    "words",
    [
        "tỉnh hỏi xã mình mấy chi bộ có người đăng ký rồi với lại bao nhiêu việc bị trễ",
        "bao nhieu chi bo da co nguoi dang ky roi, may viec tre",
        "có mấy chi bộ người ta đăng ký rồi em, trễ hạn thì bao nhiêu việc quá hạn",
    ],
)
def test_how_many_branches_in_a_line(worked: None, tinh: Person, words: str) -> None:
    said = tinh.says(words)
    assert "1/2 nơi trực thuộc đã có người đăng ký. Chưa có ai: Chi bộ ấp 2." in said
    assert "Không có việc nào quá hạn" in said
    assert "trong đó lãnh đạo" not in said
    assert "Nguyễn" not in said


@pytest.mark.parametrize(
    "words",
    [
        "lập bảng coi trong chi bộ ai nhứt ai bét để họp",
        "cho coi ai lam nhieu ai lam it trong chi bo minh",
        "bảng xếp hạng các đồng chí chi bộ mình",
    ],
)
def test_each_ones_share_and_nobody_is_last(worked: None, binh: Person, tam: Person, words: str) -> None:
    said = binh.says(words)
    assert "Nguyễn Văn An: 8/20 cây" in said
    assert "Trần Văn Bảy: 4/10 hộ" in said
    assert "Chưa có báo cáo nên chưa tính phần trăm" in said
    assert "Chưa đăng ký: Võ Thị Tám" in said
    assert "bét" not in said


@pytest.mark.parametrize(
    "words", ["sao An 8 mà Bảy 4 lại bằng nhau vậy", "vi sao An voi Bay lai ngang nhau", "sao An với Bảy cùng 40%"]
)
def test_an_even_share_is_explained(worked: None, binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "8/20 cây dừa (40%)" in said or "8/20 cây (40%)" in said
    assert "4/10 hộ (40%)" in said


def test_names_stay_in_the_branch_below_the_table(worked: None, binh: Person, chi: Person) -> None:
    binh.says("lập bảng coi trong chi bộ ai nhứt ai bét để họp")
    assert "không có tên ai" in binh.says("cho cái hình đi, mà khỏi để tên anh An")
    said = binh.says("gửi luôn cho chị Chi được không")
    assert "chỉ đưa con số" in said
    assert chi.receives() == ""


@pytest.mark.parametrize(
    "words", ["rồi so với bữa nay có nhích lên không", "so voi hom nay co tang khong", "bữa nay có khác gì không em"]
)
def test_an_earlier_day_is_set_beside_today(worked: None, village: Village, tinh: Person, words: str) -> None:
    village.wait(days=20)
    day = (village.now.date() - timedelta(days=5)).strftime("%d/%m/%Y")
    tinh.says(f"tổng hợp {day}")
    said = tinh.says(words)
    assert f"So với ngày {day}" in said
    assert "• Chi bộ ấp 1: 3/3 (100%) → 3/3 (100%), không đổi" in said


@pytest.mark.parametrize("words", ["ấp 1 ai chưa, kể tên ra", "ap 1 ai chua dang ky vay em", "ấp 1 còn ai chưa"])
def test_who_has_not_registered_is_a_count(worked: None, tam: Person, tinh: Person, words: str) -> None:
    tinh.says("tổng hợp toàn xã")
    said = tinh.says(words)
    assert "Chi bộ ấp 1 đến hôm nay: 3/4 (75%) đảng viên đã đăng ký, còn 1 đồng chí chưa" in said
    assert "Tám" not in said


def test_two_places_are_drawn_as_the_whole(worked: None, chi: Person) -> None:
    chi.says("so sánh chi bộ ấp 1 với chi bộ ấp 2")
    said = chi.says("vẽ thành hình cho tôi gửi nhóm bí thư")
    assert "Tôi không vẽ riêng hai chi bộ" in said
    assert "Đồng chí muốn thông báo điều gì" not in said


@pytest.mark.parametrize(
    "words",
    [
        "tuần này đồng chí Tính đã đôn đốc ai chưa",
        "chi bo nao con im lang, dong chi Tinh co nhac ai chua",
        "tuần này chị Tính có nhắc nhở chi bộ nào chưa",
    ],
)
def test_what_a_colleague_urged_is_told_from_the_record(
    worked: None, tam: Person, tinh: Person, chi: Person, words: str
) -> None:
    assert "không thấy ghi nhận đồng chí Võ Thị Tính đôn đốc ai" in chi.says(words)
    tinh.says("nhắc bí thư ấp 1 giùm chị")
    tinh.says("ừ")
    assert "đồng chí Võ Thị Tính đã đôn đốc: Chi bộ ấp 1" in chi.says(words)


def test_the_due_day_of_a_round(village: Village, binh: Person, chi: Person) -> None:
    village.now = village.now.replace(year=2026, month=7, day=10)
    chi.says("mở kỳ báo cáo 6 tháng đầu năm, hạn 15/7")
    chi.says("đúng")
    for words in (
        "t4 hết hạng nộp bc 6 thag đúng hk? mấy ng nộp r",
        "han nop bao cao 6 thang la ngay nao",
        "báo cáo 6 tháng tới hạn nộp ngày nào vậy em",
    ):
        said = binh.says(words)
        assert "15/07/2026, còn 5 ngày. Chi bộ ấp 1 chưa nộp." in said


@pytest.mark.parametrize("words", ["chi bộ nào nhiều việc quá hạn nhất", "ap nao nhieu viec qua han nhat"])
def test_which_branch_is_asked_of_all_whichever_was_looked_at_before(worked: None, tinh: Person, words: str) -> None:
    tinh.says("tổng hợp chi bộ 2")
    assert "Chi bộ ấp 2:" not in tinh.says(words)
    assert "Đảng bộ xã" in tinh.reads(tinh.heard)
