"""What leaders order in everyday words: served, or said not to be served, and never taken for a pledge of their own."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.mark.parametrize(
    "said", ["ấp 1 và ấp 2 sắp tới nhập chung thành một từ 1/8", "chi bo ap 1 voi chi bo ap 2 hop nhat lai tu 1/8"]
)
def test_a_merger_is_heard_with_the_verb_behind_the_names(dung: Person, said: str) -> None:
    assert "Nhập tất cả vào Chi bộ ấp 2" in dung.says(said)


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("chi bộ ấp 2 đổi tên thành ấp Tân Hòa", "Từ ngày nào"),
        ("bỏ luôn chi bộ ấp 2 giùm tôi", "Từ ngày nào"),
        ("thay bí thư chi bộ ấp 1 bằng đồng chí Bảy", "Giữ lâu dài"),
    ],
)
def test_a_change_is_heard_in_another_order_of_words(dung: Person, bay: Person, said: str, heard: str) -> None:
    assert heard in dung.says(said)


@pytest.mark.parametrize("said", ["tạo giùm tui 1 chi bộ nữa", "thêm một chi bộ mới thuộc Đảng bộ xã An Thạnh"])
def test_a_branch_without_a_name_is_asked_for_the_rest(dung: Person, said: str) -> None:
    heard = dung.says(said)
    assert "Trực thuộc tổ chức nào" in heard or "tên" in heard
    assert dung.heard[-1].text


def test_how_to_open_a_branch_opens_none(dung: Person) -> None:
    assert "Trực thuộc tổ chức nào" not in dung.says("thêm chi bộ mới thì làm sao")


@pytest.mark.parametrize(
    "said", ["phân cho các chi bộ mỗi nơi 10 cây xanh tới 30/6", "giao chi bo ap 2 lam 300 met duong"]
)
def test_a_target_given_to_others_is_no_pledge_of_ones_own(chi: Person, village: Village, said: str) -> None:
    assert "nói chỉ tiêu nào" in chi.says(said)
    assert "chỉ tiêu riêng" in chi.reads(chi.heard)
    assert not kept(village)


@pytest.mark.parametrize("said", ["soạn dùm công văn nộp xã", "viết giúp tôi cái báo cáo tháng gửi lên trên"])
def test_a_paper_is_not_drafted_and_its_figures_are_there(binh: Person, said: str) -> None:
    heard = binh.says(said)
    assert "chưa soạn được văn bản" in heard
    assert "Đảng viên đã đăng ký" in heard


def test_a_campaign_is_renamed_and_has_its_name_back(dung: Person, binh: Person) -> None:
    assert "Tên mới: Thi đua 2027" in dung.says("sửa tên phong trào lại là Thi đua 2027 giùm tui")
    dung.picks("Đúng")
    assert "như cũ: Phong trào thi đua “Đồng Khởi mới”" in dung.picks("như cũ")
    assert "Tên mới" not in binh.says("sửa tên phong trào lại là Thi đua 2027 giùm tui")


@pytest.mark.parametrize("said", ["chi bộ ta còn ai chưa đăng ký vậy", "chi bo con nhung ai chua dang ky"])
def test_who_is_still_missing_is_one_question(binh: Person, bay: Person, said: str) -> None:
    assert binh.says(said).count("Trần Văn Bảy") == 1


def test_names_are_not_seen_above_the_branch_and_it_is_said_who_sees_them(chi: Person, bay: Person) -> None:
    heard = chi.says("chi bộ ấp 1 ai chưa đăng ký, kê tên ra cho tôi")
    assert "chỉ bí thư chi bộ nơi đó xem được" in heard
    assert "Bảy" not in heard


def test_a_code_is_asked_for_somebody_in_another_branch(dung: Person, bay: Person) -> None:
    assert "Trần Văn Bảy" in dung.says("xin mã mới cho đồng chí Bảy")
    assert dung.choice("Mã cho")


def test_a_little_word_is_no_code(dung: Person, bay: Person) -> None:
    dung.says("anh Bảy gửi báo cáo rồi mà")
    assert not any("Mã cho" in choice.label for message in dung.heard for choice in message.choices)


@pytest.mark.parametrize("said", ["anh Bảy đi rồi", "ông Bảy đi luôn rồi"])
def test_who_is_gone_is_asked_about(binh: Person, bay: Person, said: str) -> None:
    heard = binh.says(said)
    assert "khỏi ghi lầm" in heard
    assert binh.choice("từ trần")
    assert "thôi sinh hoạt ở Chi bộ ấp 1 từ ngày nào" in binh.picks("Chuyển đi nơi khác")


def test_what_a_comrade_registered_is_seen(binh: Person, bay: Person) -> None:
    bay.says("/dangky trồng 30 cây xoài trước 30/6")
    bay.picks("Đúng, đăng ký")
    assert "Trồng 30 cây xoài" in binh.says("xem thử anh Bảy hứa cái gì vậy")


def test_a_name_is_struck_off_in_other_words(binh: Person, bay: Person) -> None:
    assert "vì lý do gì" in binh.says("xóa giùm tên anh Bảy, ghi trùng")


def test_the_text_for_the_group_is_asked_for(binh: Person) -> None:
    assert "Mong các đồng chí sớm đăng ký" in binh.says("cho tôi cái bản để gửi lên nhóm")


def test_nobody_reached_is_not_everybody_registered(binh: Person, village: Village) -> None:
    village.member("Hồ Thị Chín", "CB1")
    heard = binh.says("/dondoc")
    assert "1 người chưa tham gia" in heard
    assert "đều đã đăng ký" not in heard


@pytest.mark.parametrize("said", ["khoan, trừ anh Bảy ra", "đừng gửi đồng chí Bảy", "bo anh Bay ra roi gui"])
def test_somebody_is_left_out_of_what_is_sent(binh: Person, bay: Person, an: Person, said: str) -> None:
    assert "2 đồng chí chưa đăng ký" in binh.says("/dondoc")
    assert "1 đồng chí chưa đăng ký" in binh.says(said)
    binh.picks("Gửi")
    assert "đăng ký" in an.receives()
    assert not bay.receives()


def test_a_committee_hears_that_no_secretary_below_can_be_written_to(
    chi: Person, bay: Person, village: Village
) -> None:
    village.person(chi.channel, "Cao Thị Nở", "CB1")
    assert "Chưa nhắn được cho bí thư Chi bộ ấp 1" in chi.says("/dondoc")
