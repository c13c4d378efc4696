"""What members ask of the rules is answered: what counts, who must, where, since when, who says it is done."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

COUNTS, MUST, BRANCH = "do chi bộ xét", "tự nguyện", "chi bộ đang ghi tên mình"
ASKED = [
    ("Nấu cháo cho bệnh viện có được tính không em", COUNTS),
    ("dạy bơi miễn phí thì có kể là việc thi đua hông", COUNTS),
    ("hiến máu ngoài tỉnh có tính vô luôn không", COUNTS),
    ("sua xe dap cho hoc sinh co duoc coi la viec cu the khong", COUNTS),
    ("góp tiền làm cầu có được tính không hay phải góp công", COUNTS),
    ("Tôi bảy chín tuổi, có phải tham gia nữa không?", MUST),
    ("người đang chạy thận thì có được miễn không", MUST),
    ("dang vien mien sinh hoat co can dang ky khong vay", MUST),
    ("Đảng viên được miễn công tác có buộc phải tham gia phong trào này không", MUST),
    ("tôi sinh hoạt hai nơi thì đăng ký bên nào", BRANCH),
    ("con làm công ty thì đăng ký ở chi bộ cơ quan hay ở ấp", BRANCH),
    ("đảng viên dự bị như con có được đăng ký không", "Dạ được"),
    ("trồng 80 gốc mà chết 12 gốc thì báo 80 hay báo 68", "số thật sự còn"),
    ("Phong trào này ai phát động vậy?", "Từ 01/11/2020"),
    ("Cái này của xã hay của tỉnh vậy em", "Từ 01/11/2020"),
    ("phong trào này kéo dài tới năm nào", "cấp ủy định"),
    ("ai là người thẩm định kết quả của tôi", "xác nhận"),
    ("làm công trình đó hai nhà chung thì tính cho ai", "phần của mình"),
    ("mỗi người phải đăng ký tối thiểu mấy việc", "bao nhiêu việc cũng được"),
    ("chuyển sang chi bộ khác thì việc cũ tính sao", "đi theo đồng chí"),
    ("đi chợ huyện mua đồ phát cho bà con có cần giữ hóa đơn không", "Không bắt buộc"),
    ("cuối tuần có mưa không vậy con", "trợ lý máy"),
    ("mai gió cấp mấy vậy", "trợ lý máy"),
    ("xi măng bữa nay nhiêu một bao", "giá cả"),
    ("họp chi bộ tháng này rơi vào thứ mấy", "Lịch họp"),
    ("người nói chuyện với tôi là cán bộ hay là máy", "chương trình máy"),
    ("Tôi xem được những gì đang lưu về tôi?", "trong chi bộ"),
]
HOW = [
    ("nói bằng miệng được hông, tay tui run quá", "micrô"),
    ("Má tôi muốn nói vô máy thay vì gõ thì bấm chỗ nào", "micrô"),
    ("bà không thấy đường, máy có đọc thành tiếng được không", "đọc nội dung màn hình"),
    ("Muốn rút một việc thì gõ gì", "xin rút"),
    ("cách xem tiến độ", "việc tôi đã đăng ký"),
    ("quay video gửi vô đây được không", "gửi ảnh hoặc giấy tờ"),
    ("giúp tôi với", "trồng 50 cây dừa"),
    ("cho vd vài cái để đk coi", "Việc nhỏ cũng quý"),
    ("con biết làm những gì", "chuyển lời"),
]


@pytest.mark.parametrize(("sentence", "heard"), ASKED + HOW)
def test_what_is_asked_of_the_rules_is_answered(
    an: Person, binh: Person, village: Village, sentence: str, heard: str
) -> None:
    assert heard in an.says(sentence)
    assert kept(village) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "gửi hình ba lần đều báo lỗi",
        "Tôi gửi hình hoài mà nó không lên",
        "hinh gui len khong duoc, quay vong vong",
        "app gì gửi hình quay vòng vòng",
        "file báo lỗi hoài",
        "nộp hình hai lần báo lỗi, bực quá",
    ],
)
def test_a_picture_that_does_not_arrive_is_answered_with_regret(an: Person, sentence: str) -> None:
    assert "ảnh chưa tới được tôi" in an.says(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Người làm thì không ai hay, người chụp hình thì lãnh bằng khen",
        "khen thưởng toàn khen cán bộ, dân đóng góp không ai nhắc",
        "máy nói một đằng tôi hỏi một nẻo",
        "góp tiền suốt mà đi họp ngồi bàn cuối, bất công",
    ],
)
def test_a_complaint_gets_no_lesson_about_points_or_pictures(an: Person, sentence: str) -> None:
    answer = an.says(sentence)
    assert "Tôi không chấm điểm" not in answer
    assert "cứ gửi ảnh" not in answer
    assert "Lê Thị Bình" in answer or "bí thư" in answer


@pytest.mark.parametrize(
    "sentence",
    [
        "cảm ơn nghe, nhắc đúng bữa ghê",
        "cam on con nhac dung luc, khong thi quen",
        "Cảm ơn em nhắc, chị quên tuốt rồi",
        "cám ơn cháu, có cháu nhắc bà mới nhớ",
        "Dạ cảm ơn, lần đầu có người chịu nghe tôi",
        "cảm ơn cưng dễ thương ghê",
    ],
)
def test_thanks_for_a_reminder_stop_none(an: Person, sentence: str) -> None:
    register(an)
    assert "Không có gì" in an.says(sentence)


@pytest.mark.parametrize(
    "sentence", ["cảm ơn, đừng nhắc tôi nữa", "cám ơn con, khỏi nhắc nữa nghe", "cam on con, thoi khoi nhac nua"]
)
def test_thanks_that_wish_no_more_reminders_stop_them(an: Person, sentence: str) -> None:
    register(an)
    assert "Không có gì" not in an.says(sentence)


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("tôi đăng ký trồng 30 cây mai trước 30/9", "30 cây mai"),
        ("cho tui hứa dạy bơi 10 cháu trước 30/8", "10 cháu"),
        ("năm nay tôi góp 2 triệu làm đường trước tháng 8", "2 triệu"),
    ],
)
def test_a_promise_is_no_question(an: Person, sentence: str, heard: str) -> None:
    assert heard in an.says(sentence)


@pytest.mark.parametrize(
    "told",
    ["rầy ăn cháy hết đọt, hổng làm được gì hết trơn", "ko lam dc gi het, nang han qua troi", "chưa làm được gì hết"],
)
def test_nothing_done_is_no_question_about_the_assistant(an: Person, told: str) -> None:
    register(an)
    assert "Tôi ghi việc đồng chí đăng ký" not in an.says(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "bí thư mới của ấp mình là ai vậy",
        "Đổi bí thư rồi hả, giờ ai làm bí thư vậy con",
        "cho xin số bí thư, tôi mới đổi máy mất hết danh bạ",
        "ai thay ông bí thư cũ vậy, cho tui xin số",
        "Đồng chí bí thư mới tên gì, nhà ở đâu",
        "bi thu moi ten gi vay",
    ],
)
def test_a_new_secretary_is_named(an: Person, binh: Person, sentence: str) -> None:
    answer = an.says(sentence)
    assert "Bí thư: đồng chí Lê Thị Bình" in answer


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("tôi mới đổi điện thoại, làm sao vào lại", "mã mới"),
        ("ai xem được thông tin của tôi", "trong chi bộ"),
        ("tôi đã nộp tờ giấy cho bí thư rồi", "Có giấy là đủ"),
    ],
)
def test_other_questions_are_answered_as_ever(an: Person, binh: Person, sentence: str, heard: str) -> None:
    assert heard in an.says(sentence)
