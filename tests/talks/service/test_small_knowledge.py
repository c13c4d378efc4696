"""What people ask an assistant, in their own words: each gets the answer that fits, and nothing is written."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

ASKED = [
    # an elder of 74 in the South, who types accents
    ("Tui chụp hình cây dừa rồi gởi vô đâu vậy?", "gửi ảnh hoặc giấy tờ vào đây"),
    ("Chữ nhỏ quá tui coi hổng thấy", "cỡ chữ"),
    ("Con ăn cơm chưa", "trợ lý máy"),
    # an elder who types no accents
    ("gui hinh cho con duoc hong", "gửi ảnh hoặc giấy tờ vào đây"),
    ("con la nguoi hay may vay", "chương trình máy"),
    ("tin dai qua ba doc hong noi", "cỡ chữ"),
    # a woman who minds her money, then her privacy
    ("Cái này có tốn tiền không em?", "Không tốn"),
    ("Ai đọc được những gì tôi viết ở đây?", "trong chi bộ"),
    ("Dữ liệu của tôi để ở đâu, ai xem được", "trong chi bộ"),
    # somebody warned by the police
    ("Lừa đảo hả?", "OTP"),
    ("Có bị lộ thông tin cá nhân không", "trong chi bộ"),
    ("Sao biết đây là thật của chi bộ", "Lê Thị Bình"),
    ("có đòi mã otp hông", "OTP"),
    # somebody who is afraid to promise
    ("Không làm kịp có bị kỷ luật không?", "tự nguyện"),
    ("lỡ hứa mà làm hổng được thì sao", "tự nguyện"),
    ("Không hoàn thành có bị kiểm điểm không đồng chí", "tự nguyện"),
    # a farmer
    ("Xã có hỗ trợ cây giống không?", "không nắm được"),
    ("có cho tiền mua phân bón hông", "không nắm được"),
    ("nước mặn lên tới vườn rồi, lo quá", "chia sẻ"),
    ("giá dừa rớt thê thảm quá", "chia sẻ"),
    # somebody who wants to mend what is written
    ("muốn sửa số lượng thì làm sao", "viết điều muốn sửa"),
    ("đổi ngày hạn được không", "không có việc nào đang thực hiện"),
    ("Xóa việc đã đăng ký bằng cách nào?", "không có việc nào đang thực hiện"),
    # a young one
    ("m có phải chatgpt ko", "chương trình máy"),
    ("kể chuyện cười đi", "trợ lý máy"),
    ("trời hôm nay nóng ghê", "sức khỏe"),
    # an elder alone at home
    ("Con khỏe không?", "trợ lý máy"),
    ("Cho gặp người thiệt đi, tôi không nói chuyện với máy", "Lê Thị Bình"),
    # a teacher
    ("Chỉ tiêu là gì?", "Chỉ tiêu là"),
    ("thời hạn nghĩa là sao", "Thời hạn là"),
    ("mã mời là gì vậy em", "8 chữ và số"),
    # an eager one
    ("Đăng ký được mấy việc?", "bao nhiêu việc cũng được"),
    ("Tôi đăng ký nhiều việc được không", "bao nhiêu việc cũng được"),
    ("Ai được tham gia phong trào này?", "mã mời"),
    # a son
    ("Ba tôi già không biết xài điện thoại, tôi báo cáo giùm được không", "Lê Thị Bình"),
    ("làm sao báo cáo thay cho má tôi", "Lê Thị Bình"),
    # an elder who forgets
    ("Chừng nào nhắc tui?", "30, 7, 1 ngày"),
    ("Bao lâu nhắc một lần vậy", "30, 7, 1 ngày"),
    # somebody who likes to win
    ("Xếp hạng tính sao vậy?", "mỗi việc nhiều nhất 100%"),
    ("chi bộ nào đang đứng đầu?", "ngang nhau"),
    # a Khmer family
    ("có tiếng Khmer không", "tiếng Việt"),
    ("nói tiếng Anh được không", "tiếng Anh"),
    # a new phone
    ("Tôi mới đổi điện thoại, làm sao vào lại", "mã mới"),
    ("quên mã mời rồi", "mã mới"),
    ("đổi số zalo thì sao", "mã mới"),
]

ASKED_BY_STRANGERS = [
    ("Cái này là gì vậy?", "phong trào thi đua"),
    ("Lừa đảo không đó?", "OTP"),
    ("Ai gửi tin này cho tôi?", "chương trình máy"),
    ("Quyên tiền à?", "không nhận tiền"),
    ("co ton tien khong", "Không tốn"),
    ("Tôi không phải đảng viên có vô được không", "bí thư chi bộ nơi"),
]


@pytest.mark.parametrize(("sentence", "heard"), ASKED)
def test_what_is_asked_is_answered_and_nothing_is_written(
    an: Person, binh: Person, village: Village, sentence: str, heard: str
) -> None:
    assert heard in an.says(sentence)
    assert kept(village) == []


@pytest.mark.parametrize(("sentence", "heard"), ASKED_BY_STRANGERS)
def test_a_stranger_is_answered_and_told_how_to_join(village: Village, channel: str, sentence: str, heard: str) -> None:
    answer = village.stranger(channel).says(sentence)
    assert heard in answer
    assert "mã mời" in answer


@pytest.mark.parametrize("sentence", ["Tôi còn thiếu bao nhiêu nữa mới đủ?", "con thieu bao nhieu cay nua moi du"])
def test_what_is_still_missing_is_told(an: Person, sentence: str) -> None:
    register(an)
    assert "còn thiếu 500 cây" in an.says(sentence)
    an.says("/baocao 1 120")
    assert "còn thiếu 380 cây" in an.says(sentence)


@pytest.mark.parametrize("said", ["xin loi nhan lon, dinh nhan cho con gai", "ủa gửi nhầm người rồi"])
def test_a_message_for_somebody_else_is_no_matter(an: Person, said: str) -> None:
    assert "không ghi gì vào sổ" in an.says(said)


def test_words_to_the_family_are_not_taken(an: Person) -> None:
    assert "gửi cho người khác" in an.says("má ơi chiều con về trễ, má cho heo ăn trước đi")


@pytest.mark.parametrize("said", ["hôm trước tui có đăng ký 300 cây mà không thấy", "con đăng ký rồi mà sao mất tiêu"])
def test_what_is_missed_is_looked_up(an: Person, said: str) -> None:
    assert "Trong sổ hiện có như dưới đây" in an.says(said)


@pytest.mark.parametrize("said", ["con ơi cái này nó làm được gì", "em giup duoc gi"])
def test_what_the_assistant_can_do_is_said(an: Person, said: str) -> None:
    assert "Tôi ghi việc đồng chí đăng ký" in an.says(said)


def test_a_question_at_the_deadline_is_answered_and_the_deadline_asked_again(an: Person) -> None:
    an.says("/dangky Trồng 50 cây dừa")
    answer = an.says("con ơi cái này nó làm được gì")
    assert "Tôi ghi việc đồng chí đăng ký" in answer
    assert "Bao giờ hoàn thành" in answer


def test_who_wants_to_think_is_not_hurried(an: Person) -> None:
    assert "không gấp" in an.says("để cuối tuần về bàn với bà xã cái đã")


def test_a_road_that_nobody_mends_is_no_question_about_ranks(an: Person, binh: Person) -> None:
    assert "biết nhé?" in an.says("đường ấp 3 hư 2 năm nay không ai sửa")


@pytest.mark.parametrize("said", ["ảnh lên xã họp rồi", "ảnh đi công chuyện rồi, mai ảnh về", "ảnh nói qua bển rồi"])
def test_he_is_no_picture(binh: Person, said: str) -> None:
    assert "gửi ảnh" not in binh.says(said)


@pytest.mark.parametrize("said", ["ảnh lên không được", "chụp ảnh rồi gửi vô đâu", "ảnh gửi ở đâu"])
def test_a_picture_is_no_person(binh: Person, said: str) -> None:
    assert "gửi ảnh" in binh.says(said)


def test_where_a_picture_goes_is_told(an: Person) -> None:
    assert "gửi ảnh hoặc giấy tờ vào đây" in an.says("Hình tôi chụp mấy cây dừa gửi ở đâu")


def test_what_another_registered_is_no_wish_for_examples(binh: Person) -> None:
    assert "Nhiều đồng chí chọn" not in binh.says("Ông Hai ấp 2 đăng ký gì vậy, cho chị tham khảo")
