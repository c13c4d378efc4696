"""A wish typed where a reason is asked, a worry, a figure that shall be rewritten: answered, and nothing is written."""

from domain.roles import Role
from tests.talking import Person, Village


def test_who_agreed_is_the_reason_and_is_shown(chi: Person) -> None:
    told = chi.says("gia hạn kỳ bc 6 tháng tới 17/7 nhé, anh Hùng đồng ý rồi")
    assert "17/07/2026" in told and "Lý do: “anh Hùng đồng ý rồi”" in told
    again = chi.says("roi bao lai cho 2 bi thu luon")
    assert "báo ngày mới ngay" in again and "Lý do: “anh Hùng đồng ý rồi”" in again


def test_a_wish_is_not_kept_as_the_reason(chi: Person, binh: Person) -> None:
    assert "Vì sao đổi" in chi.says("gia hạn kỳ báo cáo 6 tháng tới 17/7")
    told = chi.says("rồi báo lại cho hai bí thư luôn nha")
    assert "báo ngày mới ngay" in told and "Vì sao đổi" in told
    told = chi.says("mưa lớn quá")
    assert "Lý do: “mưa lớn quá”" in told
    chi.picks("Đúng")
    assert "17/07/2026" in binh.receives()


def test_what_a_comrade_reported_is_not_rewritten(binh: Person) -> None:
    told = binh.says("sửa giùm số của anh An từ 8 xuống 6 cây nha, hồi nãy ổng nói miệng vậy, sửa luôn cái ngày 2/4")
    assert "giữ nguyên như đã báo" in told and "02/04/2026" in told


def test_those_who_owe_are_urged_with_these_words(chi: Person, binh: Person) -> None:
    chi.says("Có chi bộ nào nộp báo cáo 6 tháng chưa")
    told = chi.says("Nhắc cả hai giúp tôi, nói rõ hạn 15/7 không gia hạn")
    assert "hạn 15/7 không gia hạn" in told and "Chi bộ ấp 1" in told
    chi.picks("Gửi")
    assert "hạn 15/7 không gia hạn" in binh.receives()


def test_a_round_is_closed_before_its_day_after_a_yes(chi: Person) -> None:
    told = chi.says("thôi kỳ này chốt luôn đi, khỏi chờ tới 15/7")
    assert "Chưa nộp" in told or "chưa nộp" in told
    assert "Chi bộ ấp 1" in told
    assert "Đúng không" in chi.says("số liệu cần gấp")


def test_another_branch_is_refused_by_name(chi: Person, village: Village, channel: str) -> None:
    bao = village.person(channel, "Phan Văn Sáu", "CB2", (Role.DEPUTY, "CB2"), leader=True)
    told = bao.says("ấp 1 nộp chưa zậy, trong đó ai chưa làm cho tui cái tên coi")
    assert "Chi bộ ấp 1" in told and "Trần Văn Bảy" not in told and "Hồ Văn Bảo" not in told


def test_numbers_of_telephones_are_not_given_out(chi: Person) -> None:
    told = chi.says("cho xin sđt của anh Bảy bên ấp 1 để tôi gọi hỏi thăm")
    assert "không lưu số điện thoại" in told and "Lê Thị Bình" in told
    late = chi.says("đề nghị cung cấp danh sách họ tên, sđt các đảng viên chậm tiến độ của xã An Thạnh")
    assert "không lưu số điện thoại" in late and "1 việc đã quá hạn" not in late.split("\n")[0]
    assert "Hồ Văn Bảo" not in late


def test_words_of_the_guide(chi: Person, binh: Person, an: Person) -> None:
    assert "viết phần của mình vào" in chi.says("đổi tên ấp 1 thành …")
    assert "quản trị" in binh.says("đổi tên ấp 1 thành ấp Thạnh Lợi")
    assert "chốt ngày 20" in chi.says("ngày 20 là chốt")
    chi.picks("Không, cứ để vậy")
    assert "dịp 17/1" in chi.says("sơ kết 17/1 hằng năm")
    chi.picks("Không, cứ để vậy")
    assert "Đồng Khởi mới" in an.says("60 ngày đêm")


def test_a_member_hears_how_many_reported(an: Person, binh: Person) -> None:
    told = an.says("chi bo minh con ai chua bao cao v co")
    assert "đã đăng ký, 1 đồng chí đã báo cáo, 1 chưa báo cáo" in told
    wide = an.says("cả xã mình làm được bao nhiêu phần trăm rồi ta")
    assert "số liệu chi bộ mình" in wide


def test_what_one_owes_oneself(an: Person, chi: Person) -> None:
    told = an.says("kỳ này tui phải nộp cái gì, hạn tới ngày mấy vậy con")
    assert "Trồng 20 cây dừa" in told and "bí thư nộp" in told and "15/07/2026" in told
    told = an.says("bữa nay thứ mấy rồi, sao hổm rày hổng thấy ai nhắc tui báo cáo gì hết trơn")
    assert "10/07/2026" in told and "Trồng 20 cây dừa" in told
    told = an.says("mà tui chưa trồng xong cây nào hết, có sao hông")
    assert "chưa có việc nào trễ hạn" in told
    assert "8/20" in an.says("việc của tôi")
