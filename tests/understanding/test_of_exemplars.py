"""What people say of exemplars in whole sentences, as twenty different hands type it; and what only sounds like it."""

import pytest

from domain.campaigns.said.nominating import nominations_in
from domain.understanding.exemplars.asked import asks_by_share, asks_how, asks_the_name, asks_who
from domain.understanding.exemplars.learning import whom
from domain.understanding.exemplars.naming import OwnWord, hides_teller, own_word, without_wish
from domain.understanding.exemplars.proposing import looks_like_a_name, refined, year_in

OBJECTS = """
nghe nói mấy ổng đưa tui lên làm điển hình, tui hổng chịu đâu, mới có 8 cây nhằm nhò gì
thôi tui không nhận điển hình đâu, còn nhiều người giỏi hơn
toi hong muon lam guong gi het, ngai lam
tôi xin từ chối danh hiệu điển hình
Đề nghị chi bộ đừng nêu tên tôi làm điển hình
em nghĩ em chưa xứng làm điển hình, em không dám nhận
nghe dau bua do dua ten toi len, tui ko dong y a
ai cho mấy ông đưa tôi lên làm điển hình vậy, tôi không chịu
mac co lam, dung bau tui lam dien hinh nua
bác già rồi, không ham làm điển hình gì đâu con
"""
INSIDE = """
thôi trong chi bộ thì được, đừng đưa ra ngoài xã là đc
nêu tên trong chi bộ thôi, đừng đưa lên xã
trong chi bo thi dc, dung dua ra ngoai
chỉ nêu trong chi bộ thôi nghen
neu trong noi bo thoi, khoi len loa xa
tui chịu trong chi bộ thì được, còn đưa lên báo thì khỏi
noi trong chi bo minh thi duoc, cho khac dung neu
đừng đem tên tui ra ngoài chi bộ
trong chi bộ biết thì được, đừng đăng lên facebook xã
dung noi ten tui ra ngoai xa nha
"""
OUTSIDE = """
ai hoi thi cu neu ten toi, viec trong cay cua toi cho ca xa coi cung dc, toi dong y
tôi đồng ý cho nêu tên ngoài chi bộ
neu ten tui ra ngoai cung duoc
cứ công khai tên tôi, không sao đâu
xã nêu tên tui cũng được, tui đồng ý
ai muon biet thi cu noi ten toi, khong ngai
cho ca xa biet ten toi cung ok
tôi bằng lòng cho nêu tên tôi với các chi bộ khác
đồng ý đưa tên tôi lên loa xã
tui san sang cho xa neu ten
"""
NO_OWN_WORD = """
tôi không muốn đăng ký gì nữa
trong chi bộ mình được mấy cây rồi
bữa nay tui trồng 5 cây
ai là điển hình vậy
đừng nhắc tui nữa
cô Thúy không muốn được nêu gương
điển hình là gì vậy con
họp ở chi bộ ấp 1 được không
có khen thì nêu tên tui ngoài chi bộ cũng hổng sao
gỡ tên tui ra khỏi điển hình
tôi đăng ký trồng 10 cây, cho cả xã biết
thông tin tôi ghi có bị lộ ra ngoài không
"""


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        *((OwnWord.OBJECTS, each) for each in lines(OBJECTS)),
        *((OwnWord.INSIDE, each) for each in lines(INSIDE)),
        *((OwnWord.OUTSIDE, each) for each in lines(OUTSIDE)),
        *((None, each) for each in lines(NO_OWN_WORD)),
    ],
)
def test_ones_own_word(said: OwnWord | None, text: str) -> None:
    assert own_word(text) is said


HIDES = """
mà đừng nói là tôi giới thiệu nha
đừng ghi tên tui nha
giấu tên giùm tui
đừng nói ai giới thiệu hết
cho tui ẩn danh
khỏi nói là em nói nghen
mà thôi đừng để tên tôi
dung cho ai biet la toi noi
giu kin ten gium em
đừng kể là tôi mách
"""
ASKS_WHO = """
chi bộ mình ai dang dc làm điên hinhf vậy cháu, cô quên mắt kính nên nhắn hơi sai
chi bo minh co ai la dien hinh chua
cho coi danh sach nguoi dien hinh
điển hình năm nay là ai
xa minh co nhung ai la dien hinh
người nào đang là điển hình của chi bộ
cho tôi danh sách cá nhân điển hình toàn xã
điển hình của ấp mình là người nào
ai dc bau dien hinh z
mấy ai được điển hình
"""
ASKS_HOW = """
chú đó làm cách nào mà dừa sống hết trơn vậy
anh đó làm cách nào hay vậy
ong ay lam sao ma duoc
chị đó có bí quyết gì không
cách làm của chú đó ra sao
bac ay cham lam sao ma cay song het
ảnh trồng cách nào vậy
người đó vận động kiểu gì
kinh nghiệm của cô ấy thế nào
chu do lam the nao
"""


@pytest.mark.parametrize(
    ("reads", "text"),
    [
        *((hides_teller, each) for each in lines(HIDES)),
        *((asks_who, each) for each in lines(ASKS_WHO)),
        *((asks_how, each) for each in lines(ASKS_HOW)),
        *((asks_the_name, each) for each in ("ủa ấp 1 sao không có tên, là ai vậy", "nguoi do la ai vay")),
        *((asks_by_share, each) for each in ("mà tính theo phần trăm thì sao", "so theo % coi", "ty le thi sao")),
    ],
)
def test_asked_and_hidden(reads: object, text: str) -> None:
    assert callable(reads)
    assert reads(text)


@pytest.mark.parametrize(
    ("reads", "text"),
    [
        *(
            (hides_teller, each)
            for each in ("gửi đi", "ghi tên ông Bảy Rớt", "sửa giùm cái tên, tôi là Chi", "không gửi")
        ),
        *((asks_who, each) for each in ("năm nay chi bộ chưa chọn được ai điển hình", "ai đang học tập điển hình")),
        *((asks_who, each) for each in ("đề nghị ai làm điển hình bây giờ", "xã hỏi ai điển hình thì ghi bác Tám")),
        *((asks_how, each) for each in ("đăng ký làm sao vậy", "tôi trồng cách nào cũng chết", "chú đó trồng 8 cây")),
        *((asks_the_name, each) for each in ("ai chưa nộp báo cáo, cho tôi tên", "bí thư ấp 1 là ai vậy")),
    ],
)
def test_what_only_sounds_like_it(reads: object, text: str) -> None:
    assert callable(reads)
    assert not reads(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("tui muốn học theo anh Hai ấp 2 trồng cây, coi mình còn thua bao nhiêu", "anh hai"),
        ("tui theo học chú An được hông, mà tui là hàng rào chứ hổng phải dừa", "chu an"),
        ("em xin noi guong chi Binh", "chi binh"),
        ("tui bắt chước ông Hai trồng cây được không", "ong hai"),
        ("phấn đấu bằng anh Hai", "anh hai"),
        ("hoc theo d/c An dc ko", "d/c an"),
        ("học tập và làm theo Bác trong năm nay", ""),
        ("chi bộ đã học Chỉ thị 05", ""),
        ("góp quỹ khuyến học chú nhờ chị báo", ""),
        ("tui không học theo anh Hai nữa", ""),
        ("con chú Ba đi học xa", ""),
    ],
)
def test_from_whom_one_learns(text: str, who: str) -> None:
    assert whom(text) == who


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (
            "Tôi đề nghị đồng chí An làm điển hình trồng dừa của chi bộ, ảnh trồng được 8 cây rồi, cây nào cũng sống",
            "đồng chí An",
            "trồng dừa của chi bộ, ảnh trồng được 8 cây rồi, cây nào cũng sống",
        ),
        (
            "Đ/c Hai bí thư ấp 2 trồng 40 cây rồi đó, tui thấy xứng đáng làm điển hình nha",
            "Đ/c Hai bí thư ấp 2",
            "trồng 40 cây rồi đó",
        ),
        ("đ/c Bảo ấp 2 làm 2 km đường hoa, xứng đáng làm điển hình", "đ/c Bảo ấp 2", "làm 2 km đường hoa"),
        ("tui giới thiệu chú Tám làm gương điển hình vận động hàng rào nghen", "chú Tám", "vận động hàng rào"),
        ("chi bo de cu ba Binh lam dien hinh nam 2026 vi sua cau cho ba con", "ba Binh", "sua cau cho ba con"),
        ("de nghi xet dc Nguyễn Văn An la dien hinh, ly do trong 8 cay dua", "dc Nguyễn Văn An", "trong 8 cay dua"),
    ],
)
def test_who_and_the_deed_in_one_sentence(text: str, who: str, words: str) -> None:
    said = refined(text, nominations_in(text)[0])
    assert (said.who, said.words) == (who, words)


def test_a_year_is_no_target_and_a_name_no_sentence() -> None:
    assert year_in("ừ đúng rồi, ghi cho năm 2026 nghe", 2026) == 2026
    assert year_in("điển hình năm nay", 2026) == 2026
    assert year_in("trồng 2026 cây", 2026) is None
    assert all(looks_like_a_name(each) for each in ("Chi bộ Ngân hàng", "hoi phu nu ap 1", "chú Tư Đờn", "HTX bưởi"))
    assert not any(looks_like_a_name(each) for each in ("tổng hợp chi bộ ấp 1", "chi bộ nào trễ", "thôi", "ai trễ?"))


def test_a_tip_does_not_carry_the_wish_to_be_hidden() -> None:
    assert without_wish("chú Tám giỏi lắm, mà đừng nói cô nói nghen") == "chú Tám giỏi lắm"
