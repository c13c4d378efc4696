"""More of what people ask, each by the subject it is about; and what is no question though it names a subject."""

import pytest

from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from handlers.service import asking
from locales.language import language
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

ABOUT = [
    ("tôi có mấy tấm hình trồng cây muốn đưa lên thì làm cách nào", "photo"),
    ("nhắn hình qua đây có được không cháu", "photo"),
    ("cháu là robot hả", "machine"),
    ("ai đang nhắn với tôi vậy, người hay máy", "machine"),
    ("đăng ký cái gì cho vừa sức hả cháu", "examples"),
    ("gợi ý cho tôi vài việc với", "examples"),
    ("nhà tôi mới có cháu nội", "joy"),
    ("giấy đăng ký tôi nộp bí thư rồi, có cần ghi trên này nữa không", "on_paper"),
    ("tôi sợ bị lừa lắm, công an dặn đừng bấm bậy", "safe"),
    ("bấm vô đây có bị trừ tiền điện thoại không", "cost"),
    ("bí thư có đọc được tin nhắn của tôi không", "data"),
    ("mấy người trên tỉnh có thấy tên tôi không", "data"),
    ("tôi mà làm không xong thì có sao không cháu", "unfinished"),
    ("không đạt chỉ tiêu có bị khiển trách gì không", "unfinished"),
    ("trễ hẹn vài ngày có sao không", "unfinished"),
    ("cây giống lãnh ở đâu vậy", "support"),
    ("nhà nước có cho vay vốn làm vườn không", "support"),
    ("mắt tôi kém đọc không ra", "small_letters"),
    ("nhắn gì mà dài thòng lòng, đọc mệt", "small_letters"),
    ("ăn cơm chưa cháu ơi", "eaten"),
    ("trời mưa dầm dề mấy bữa nay", "weather"),
    ("dừa khô giờ có 40 ngàn một chục, rầu quá", "worry"),
    ("hát cho nghe một bài coi", "joke"),
    ("cho tôi nói chuyện với cán bộ đi", "person"),
    ("chỉ tiêu nghĩa là cái gì vậy con", "target"),
    ("hạn là gì vậy", "deadline"),
    ("mã mời lấy ở đâu", "code"),
    ("một người đăng ký hai ba việc được không", "several"),
    ("ông già tôi không có điện thoại thì báo làm sao", "another"),
    ("nhờ cháu ghi giùm cho má tôi được không", "another"),
    ("bao giờ thì máy nhắc tôi", "when_reminded"),
    ("ai đứng nhất chi bộ mình", "ranking"),
    ("máy có biết tiếng Khmer không", "language"),
    ("tôi làm mất cái mã rồi", "new_phone"),
    ("tôi xài máy khác rồi, đăng nhập sao", "new_phone"),
    ("hôm nay tôi mệt, thôi nghỉ nghen", "tired"),
    ("giá tôm bữa nay bao nhiêu", "price"),
    ("đăng ký xong có được giấy khen không", "points"),
    ("không đăng ký có bị gì không", "voluntary"),
    ("Hình tui chụp để trong máy, có cần gửi không", "photo"),
    ("e gửi ảnh nghiệm thu cho ai ạ", "photo"),
    ("Mày là người hay máy mà trả lời lẹ vậy", "machine"),
    ("Có phải người thật đang nhắn không ạ", "machine"),
    ("Cái này có hỏi mật khẩu ngân hàng không", "safe"),
    ("tui nghe nói hay bị lừa qua zalo, cái này có phải không", "safe"),
    ("xai cai nay co ton tien mang khong", "cost"),
    ("Thông tin tôi ghi có bị lộ ra ngoài không", "data"),
    ("hàng xóm có thấy tôi viết gì không", "data"),
    ("tui già rồi làm không nổi thì có bị phạt không", "unfinished"),
    ("hứa rồi mà không làm được có bị kỷ luật đảng không", "unfinished"),
    ("xã có cho phân bón không con", "support"),
    ("ai cho cây giống vậy", "support"),
    ("muốn xóa cái đã ghi thì bấm đâu", "change"),
    ("ghi sai số giờ sửa sao", "change"),
    ("bác mắt mờ, cháu viết chữ to lên", "small_letters"),
    ("ăn cơm chưa bây", "eaten"),
    ("Bot có khỏe không", "how_are_you"),
    ("giá dừa xuống thấp quá con ơi", "worry"),
    ("tôi muốn gặp người thật để hỏi", "person"),
    ("chỉ tiêu là sao cháu", "target"),
    ("thời hạn là cái gì", "deadline"),
    ("Mã mời là mã gì", "code"),
    ("mỗi người đăng ký được bao nhiêu việc", "several"),
    ("cha tôi lớn tuổi không biết nhắn tin, tôi báo thay được không", "another"),
    ("khi nào thì nhắc", "when_reminded"),
    ("ai đứng đầu bảng thi đua", "ranking"),
    ("bot biết tiếng Hoa không", "language"),
    ("quên mất mã mời rồi làm sao", "new_phone"),
    ("tôi đổi sim thì có mất gì không", "new_phone"),
    ("mệt quá cháu ơi", "tired"),
    ("đăng ký xong có được sửa hông", "may_change"),
    ("đăng ký rồi rút lại được không", "may_withdraw"),
    ("hạn cuối đăng ký là ngày nào", "register_late"),
    ("việc làm xong rồi giờ đăng ký được không", "done_before"),
    ("hai vợ chồng đăng ký chung một việc được không", "together"),
    ("việc nhỏ như quét sân có tính không", "small"),
    ("việc cơ quan giao có tính là thi đua không", "duty"),
    ("muốn đăng ký việc hằng tháng được không", "each_month"),
    ("không có số lượng thì ghi sao", "no_number"),
    ("bao lâu phải báo cáo một lần", "how_often"),
    ("báo cáo trước hạn được không", "report_early"),
    ("quên báo cáo có sao không", "report_late"),
    ("lam mot nua co tinh khong", "part_done"),
    ("làm vượt chỉ tiêu thì sao", "more_than_registered"),
    ("báo cáo sai thì sửa sao", "report_wrong"),
    ("báo cáo có cần hình không", "evidence_needed"),
    ("chờ xác nhận nghĩa là gì", "waiting"),
    ("có giấy chứng nhận không", "certificate"),
    ("chuyển sinh hoạt đi nơi khác thì việc đăng ký sao", "moved"),
    ("khi nào thì tổng kết", "until_when"),
    ("hai chân ba mũi là gì", "groups"),
    ("chi bộ có đăng ký chung không", "of_the_branch"),
    ("go khong dau co hieu khong", "typing"),
    ("không có mạng thì làm sao", "offline"),
    ("mấy cái tôi nói có bị đưa lên mạng không", "published"),
    ("em có ngủ không", "asleep"),
    ("sao máy chậm vậy", "slow"),
    ("bí thư tự xác nhận việc của mình được không", "own_confirmed"),
    ("đăng ký của tôi có cần duyệt không", "must_approve"),
    ("số liệu này lấy ở đâu ra", "figures_from"),
]
ASKED_BY_STRANGERS = [
    ("ủa cái gì đây", "who"),
    ("số này của ai vậy", "who"),
    ("định xin tiền hả", "donation"),
    ("đây có phải tin lừa đảo không", "safe"),
    ("sao biết số điện thoại của tôi", "number"),
    ("tôi là đoàn viên tham gia được không", "who_may_join"),
    ("làm sao để có mã", "code"),
    ("có phải trả phí gì không", "cost"),
]
NO_QUESTIONS = [
    ("con mới mất má", Act.DEATH),
    ("toi mat ma roi", Act.DEATH),
    ("nhắc hoài mệt quá, đừng nhắn nữa", Act.STOP_REMINDERS),
    ("Tôi đăng ký hỗ trợ 5 hộ nghèo cây giống trước 30/6", Act.PROMISE),
    ("tôi trồng được 20 cây rồi, có hình đây", Act.REPORT),
]


def beginning(subject: str) -> str:
    """How the answer begins, up to who leads the branch."""
    return language("vi").tr(asking.ALL[subject].text).partition("{")[0][:40]


def test_every_subject_has_its_answer() -> None:
    assert {subject.name for subject in asking._subjects()} == set(asking.ALL)


@pytest.mark.parametrize(("sentence", "subject"), ABOUT)
def test_what_is_asked_is_answered(an: Person, binh: Person, village: Village, sentence: str, subject: str) -> None:
    assert beginning(subject) in an.says(sentence)
    assert kept(village) == []


@pytest.mark.parametrize(("sentence", "subject"), ASKED_BY_STRANGERS)
def test_a_stranger_is_answered(village: Village, channel: str, sentence: str, subject: str) -> None:
    answer = village.stranger(channel).says(sentence)
    assert beginning(subject) in answer
    assert "mã mời" in answer


@pytest.mark.parametrize(("sentence", "act"), NO_QUESTIONS)
def test_what_is_graver_or_a_pledge_is_no_question(sentence: str, act: Act) -> None:
    assert asking.heard_as_asked(read_act(sentence), sentence).act is act


def test_a_suggested_work_is_written_in_ones_own_words(an: Person) -> None:
    assert "vừa sức" in an.says("bác già rồi nên đăng ký việc gì")
    assert "Chỉ tiêu: 2 hộ" in an.says("bác đăng ký giúp 2 hộ khó khăn trước 30/6")


def test_a_lost_key_is_mourned_by_nobody(an: Person) -> None:
    assert "chia buồn" not in an.says("chìa khóa nhà văn hóa mất rồi")
