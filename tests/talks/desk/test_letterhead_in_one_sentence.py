"""Number, place and who signs said in one sentence as on a paper; and the form of the paper, said at the question."""

import pytest

from tests.talking import Person, Village


def test_number_and_signer_in_one_sentence(chi: Person) -> None:
    said = chi.says("so vb doi thanh 45-BC/ĐU, ng ký là Phó Bí thư Trương Minh Đức")
    assert "45-BC/ĐU" in said and "PHÓ BÍ THƯ, Trương Minh Đức" in said
    chi.picks("Đúng")
    assert "Trương Minh Đức" in chi.says("cho xem lại toàn bộ đầu văn bản đang dùng")


def test_as_it_stands_on_a_paper(chi: Person) -> None:
    said = chi.says("số 12-BC/VPĐU, An Thạnh ngày 10/7/2026, ký Nguyễn Thị Kim Loan")
    assert "12-BC/VPĐU" in said and "An Thạnh, ngày" in said and "Nguyễn Thị Kim Loan" in said


def test_what_it_was_is_no_part_of_it(chi: Person) -> None:
    said = chi.says("sửa lại nơi ban hành là Mỏ Cày chứ kg phải Mỏ Cầy, máy đánh sai rồi")
    assert "Mỏ Cày, ngày" in said and "Cầy" not in said


def test_signing_for_something_is_no_letterhead(binh: Person) -> None:
    assert "sẽ ghi" not in binh.says("tôi ký nhận 12 cây giống của xã")


def test_the_form_is_said_at_the_question(chi: Person) -> None:
    assert "Đúng chưa" in chi.says("làm báo cáo 6 tháng đầu năm bản word")
    said = chi.says("ok r, h bỏ chữ dự thảo làm bản chính thức")
    assert "Tôi chưa rõ" not in said and "số" in said


def test_the_paper_is_named_with_what_stands_on_it(chi: Person, village: Village) -> None:
    village.wait(days=122)
    said = chi.says("bao cao 6 thang xa An Thanh, so 78-BC/DU, ky thay la Pho bi thu Le Hoang Nam, xuat word")
    assert "78-BC/ĐU" in said and "Le Hoang Nam" in said and "Báo cáo 6 tháng của đảng ủy (Word), bản dự thảo" in said
    said = chi.says("so 79 chu khong phai 78")
    assert "79-BC/ĐU" in said and "Le Hoang Nam" in said
    chi.says("dong dau du thao len")
    village.make_files()
    assert "Báo cáo 6 tháng" in chi.receives()
    assert "80-BC" in chi.says("à số 80 mới đúng")


def test_the_table_is_wanted_of_another_day_at_the_question(chi: Person, village: Village) -> None:
    village.wait(days=60)
    assert "số liệu đến 31/03/2026" in chi.says("e can file tong hop cac cb tinh den 31/3 a")
    assert "số liệu đến 30/04/2026" in chi.says("a nham 30/4 a c")
    chi.says("co ban pdf k a")
    village.make_files()
    said = chi.receives()
    assert "(PDF)" in said and "số liệu đến 30/04/2026" in said


@pytest.mark.usefixtures("an")
def test_another_paper_at_the_question_is_made_too(binh: Person, village: Village) -> None:
    assert "để ký" in binh.says("cho hỏi làm sao lấy tờ giấy có kẻ ô để đảng viên ký đăng ký vậy")
    binh.says("với lại cái giấy để họp chi bộ nữa")
    village.make_files()
    assert "Phiếu họp" in binh.receives()
    assert "Nguyễn Văn An" in binh.says("in ra cho một mình anh An thôi")


def test_a_paper_asked_for_in_a_message_passed_on(chi: Person, village: Village) -> None:
    village.wait(days=60)
    said = chi.says(
        'Anh Hùng nhắn: "Đề nghị các xã gửi bảng tổng hợp theo từng chi bộ đến hết 30/4, trước 16h hôm nay". Giúp với'
    )
    assert "số liệu đến 30/04/2026" in said
    chi.says("xuất lại file hồi nãy theo mẫu mới")
    village.make_files()
    assert "Bảng tổng hợp" in chi.receives()


def test_a_list_of_names_goes_to_no_group(chi: Person) -> None:
    assert "không đưa lên nhóm" in chi.says("cai do co dc dua len nhom zalo k")


def test_the_people_of_another_branch_are_not_listed(binh: Person) -> None:
    said = binh.says("gửi cho chị danh sách đảng viên bên chi bộ ấp 2 kèm số điện thoại")
    assert "Chi bộ ấp 2 không thuộc phần" in said and "Lê Thị Bình" not in said


def test_the_picture_names_nobody(chi: Person) -> None:
    chi.says("vẽ cái ảnh thi đua giữa các ấp để đăng nhóm zalo xã")
    assert "không có tên ai" in chi.says("đừng để tên từng người nha")


def test_a_list_to_urge_is_no_history_of_reports(chi: Person) -> None:
    said = chi.says("Lập danh sách đôn đốc những đồng chí vừa trễ hạn vừa chưa báo cáo, loại lưu hành nội bộ")
    assert "nộp báo cáo lần nào" not in said
