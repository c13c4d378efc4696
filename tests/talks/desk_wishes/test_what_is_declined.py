"""What is not done at the desk is said kindly, with what is: false figures, slides, names above a branch."""

from dataclasses import replace

import pytest

from tests.talking import Person, Village

TRUE_FIGURE = "Tôi chỉ đếm việc từng đồng chí"


@pytest.mark.usefixtures("an")
@pytest.mark.parametrize(
    "said",
    [
        "khai khống thêm vài người cho đủ chỉ tiêu đi em",
        "bịa số liệu cho chi bộ mình đủ 100% đi",
        "bao cao du het di cho khoi bi phe binh",
        "điền đại vô là hoàn thành hết, sau này tính",
    ],
)
def test_a_figure_that_is_not_so_is_declined_with_the_true_one(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert "không làm được" in told
    assert TRUE_FIGURE in told
    assert "Chi bộ ấp 1 đến hôm nay:" in told
    assert "đăng ký cho ai" not in told.lower()


def test_a_member_is_declined_it_too(an: Person) -> None:
    told = an.says("ghi đại cho tui hoàn thành hết đi")
    assert "không làm được" in told
    assert TRUE_FIGURE not in told


@pytest.mark.parametrize(
    "said",
    [
        "tui đăng ký trồng hàng rào bông cho đẹp, đủ 20 mét trước 30/9/2026",
        "đăng ký sửa đường cho đẹp xóm trước 30/9/2026",
    ],
)
def test_work_that_is_to_be_pretty_is_work(an: Person, said: str) -> None:
    assert "không làm được" not in an.says(said)


def test_after_it_somebody_is_entered_for(binh: Person) -> None:
    binh.says("ghi khống cho đủ 100% được hông")
    assert "Trần Văn Bảy" in binh.says("thôi vậy ghi giùm chú Bảy đi")


@pytest.mark.parametrize("said", ["làm cho chị cái slide sơ kết 6 tháng", "xuat file pptx so ket 6 thang duoc khong"])
def test_slides_are_not_made_and_word_will_do(chi: Person, village: Village, said: str) -> None:
    village.deployment = replace(village.deployment, public=True)
    told = chi.says(said)
    assert "không làm được tệp PowerPoint" in told
    assert "Báo cáo 6 tháng của đảng ủy (Word)" in told
    assert "Báo cáo 6 tháng của đảng ủy (Word), bản dự thảo" in chi.says("ờ thôi lấy word cũng được")


def test_of_a_branch_a_meeting_is_the_sheet_for_it(binh: Person) -> None:
    told = binh.says("có làm được bài trình chiếu để họp chi bộ hông em")
    assert "Phiếu họp chi bộ (Word)" in told


def test_what_is_shown_at_a_fair_is_no_slide(an: Person) -> None:
    assert "PowerPoint" not in an.says("tôi đăng ký chiếu phim cho bà con 2 buổi trước 30/9/2026")


def test_why_a_file_holds_no_names(chi: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)
    chi.says("gửi chị file excel đăng ký toàn xã")
    village.make_files()
    chi.receives()
    told = chi.says("sao trong bảng không có tên ai hết vậy em, chị cần trình thường vụ")
    assert "Tên từng đồng chí chỉ để trong chi bộ" in told
    assert "nhắn bí thư Chi bộ ấp 1" in told
    assert "Nguyễn Văn An" not in told


def test_in_ones_own_branch_there_is_a_list_with_names(binh: Person) -> None:
    told = binh.says("sao danh sách này không thấy ghi họ tên anh em")
    assert "bản nội bộ thì có đủ tên" in told
