"""Exemplars are nominated, withdrawn and decided on in any words, and none waits where nobody sees it."""

import pytest

from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from storage.campaigns import nominations
from tests.talking import Person, Village

NOMINATE, WITHDRAW = MovementAct.NOMINATE, MovementAct.WITHDRAW_NOMINATION
DECIDE, SHOW = MovementAct.DECIDE_NOMINATION, MovementAct.SHOW_NOMINATIONS


def test_a_person_whose_field_is_asked(binh: Person, bay: Person) -> None:
    assert "về việc gì" in binh.means(NOMINATE, "Chi bộ đăng ký đ/c Trần Văn Bảy là cá nhân điển hình năm 2026")
    binh.says("hiến 300 m2 đất làm lộ")
    assert "Trần Văn Bảy\n“hiến 300 m2 đất làm lộ”" in binh.picks("Để thi đua")


def test_a_collective_that_only_lies_in_a_unit(binh: Person) -> None:
    words = "dk tap the dien hinh: to hoi phu nu ap 1, mo hinh phan loai rac"
    assert "Mục đích: để thi đua" in binh.means(NOMINATE, words)
    said = binh.picks("Để nhân rộng")
    assert "to hoi phu nu ap 1\n“mo hinh phan loai rac”" in said
    assert "không có trong danh sách" in said


def test_several_one_after_the_other(village: Village, chi: Person) -> None:
    village.organisation("CB3", "Chi bộ ấp Rạch Gừa", "XA")
    words = "Xã giới thiệu chi bộ ấp Rạch Gừa làm điển hình về đường nông thôn và chi bộ ấp 1 về chuyển đổi số"
    assert "Mục đích: để thi đua" in chi.means(NOMINATE, words)
    assert "Chi bộ ấp Rạch Gừa\n“đường nông thôn”" in chi.picks("Để nhân rộng")
    said = chi.picks("Đúng, đề nghị")
    assert "Đã đề nghị" in said
    assert "Chi bộ ấp 1\n“chuyển đổi số”" in said
    assert "Đã đề nghị" in chi.picks("Đúng, đề nghị")


def test_a_members_suggestion_goes_to_the_secretary(an: Person, binh: Person) -> None:
    words = "tui thấy chú Tư Đờn xứng đáng lắm, ổng hiến đất làm lộ, đăng ký điển hình cho ổng được hông"
    said = an.means(NOMINATE, words)
    assert "được hỏi ý trước" in said
    assert "ổng hiến đất làm lộ" in said
    an.picks("Gửi")
    assert "Tư Đờn" in binh.receives()
    assert "không tự đăng ký" in an.means(NOMINATE, "tui tự đăng ký làm cá nhân điển hình luôn được hông ta")


def test_nobody_yet_is_no_matter(binh: Person, village: Village) -> None:
    assert "chưa ghi gì" in binh.means(NOMINATE, "năm nay chi bộ chưa chọn được ai điển hình")
    assert not binh.heard[-1].choices


def test_pilots_are_asked_for_one_by_one(dung: Person) -> None:
    assert "đề nghị ai" in dung.means(NOMINATE, "chon 4 mo hinh diem de chi dao nam 2026, nhap o dau")
    assert "về việc gì" in dung.says("Chi bộ ấp 1")
    assert "Chi bộ ấp 1\n“chuyển đổi số toàn ấp”\nMục đích: để nhân rộng" in dung.says("chuyển đổi số toàn ấp")
    assert "đề nghị ai" in dung.picks("Đúng, đề nghị")


@pytest.fixture
def nominated(binh: Person, chi: Person, an: Person) -> Person:
    """Let Bình nominate An."""
    binh.means(NOMINATE, "giới thiệu đồng chí An làm điển hình về giúp 3 hộ thoát nghèo, để nhân rộng")
    binh.picks("Đúng, đề nghị")
    chi.receives()
    return an


def test_withdrawn_and_why_is_kept_nowhere(nominated: Person, binh: Person, village: Village) -> None:
    said = binh.means(WITHDRAW, "bỏ tên đ/c Nguyễn Văn An ra khỏi danh sách điển hình, đang xem xét kỷ luật")
    assert "Rút đề nghị điển hình này: Nguyễn Văn An" in said
    assert "kỷ luật" not in said
    binh.says("có")
    heard = nominated.receives()
    assert "đã được rút" in heard
    assert "kỷ luật" not in heard
    found = village.database.transact(nominations.get, 1)
    assert found is not None
    assert "kỷ luật" not in found.words
    assert "không có đề nghị" in binh.means(WITHDRAW, "bỏ tên An ra khỏi điển hình").casefold()


def test_what_was_recognised_is_withdrawn_and_put_back(nominated: Person, binh: Person, chi: Person) -> None:
    assert "Công nhận điển hình này: một đồng chí của Chi bộ ấp 1" in chi.means(DECIDE, "đồng ý công nhận ấp 1 đi")
    chi.says("có")
    binh.means(WITHDRAW, "thôi rút tên đồng chí An khỏi điển hình")
    assert "Đã rút" in binh.says("có")
    assert "Đã lấy lại" in binh.picks("lấy lại")
    assert "(1)" in chi.means(SHOW, "coi ai đang là điển hình")
    assert chi.choice("Đã công nhận (1)")


def test_returned_in_words(nominated: Person, binh: Person, chi: Person) -> None:
    assert "Vì sao" in chi.means(DECIDE, "chưa công nhận, trả lại cho ấp 1")
    chi.says("ghi rõ giúp hộ nào")
    assert "ghi rõ giúp hộ nào" in binh.receives()
    assert "không có đề nghị" in chi.means(DECIDE, "công nhận luôn").casefold()


def test_where_nobody_serves_the_level_above_the_next_one_decides(
    village: Village, channel: str, binh: Person, an: Person
) -> None:
    top = village.person(channel, "Hồ Thị Sen", "", (Role.SECRETARY, "TINH"))
    binh.means(NOMINATE, "giới thiệu đồng chí An làm điển hình về giúp 3 hộ thoát nghèo, để nhân rộng")
    assert "Đảng bộ xã An Thạnh chưa có người phụ trách, nên Đảng bộ tỉnh quyết định" in binh.picks("Đúng, đề nghị")
    assert "đề nghị" in top.receives()
    assert "(1)" in top.means(SHOW, "điển hình nào đang chờ")
    top.means(DECIDE, "công nhận đi")
    assert "Đã công nhận" in top.says("có")


def test_where_nobody_serves_any_level_administrators_decide(dung: Person, binh: Person, an: Person) -> None:
    binh.means(NOMINATE, "giới thiệu đồng chí An làm điển hình về giúp 3 hộ thoát nghèo, để nhân rộng")
    assert "chưa có người phụ trách" in binh.picks("Đúng, đề nghị")
    dung.receives()
    dung.means(DECIDE, "công nhận đi")
    assert "Đã công nhận" in dung.says("có")


def test_what_is_added_behind_a_yes_is_read_back_with_it(binh: Person, bay: Person) -> None:
    binh.says("giới thiệu đồng chí Bảy làm điển hình trồng dừa, ảnh trồng 8 cây rồi")
    added = binh.says("ừ đúng rồi, mà ghi thêm ảnh còn chỉ bà con ủ phân nữa nghen")
    assert "ảnh trồng 8 cây rồi, ảnh còn chỉ bà con ủ phân”" in added
    assert "Nhầm, rút đề nghị" in binh.picks("Đúng, đề nghị")
