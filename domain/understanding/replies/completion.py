"""What a reply says is finished: the whole, a part, nothing yet, or only a guess."""

from enum import Enum

from domain.understanding.numbers.amounts import amount
from domain.understanding.replies.words import FINISHED, NEARLY, future_at
from domain.understanding.text.phrasebook import Lexicon, lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text, fold

_DENIED = Lexicon(
    """chưa, không, hổng, hông, hong, hok, chẳng, chả, đâu có, đâu mà, làm gì mà, làm gì có, sao mà, làm sao mà, khó mà,
    chớ có, chứ có, đừng có, có đâu mà""",
    plain="chua, khong, hong, hok, chang, cha, dau co, dau ma, lam gi ma, lam gi co, sao ma, lam sao ma, kho ma",
)
_DENIED_AFTER = phrases("đâu, gì đâu, nổi, chưa, không nổi, không kịp")
_GUESSED = lexicon(
    """chắc, chắc là, có lẽ, hình như, nghe nói, nghe đâu, nếu, giá mà, giá như, may ra, hy vọng, hi vọng, mong, không
    chừng, có thể, chắc cũng, biết đâu, không biết, ước gì, phải chi"""
)
_SURE = phrases("chắc chắn")
_ENDS = phrases("cuối tháng, cuối năm, cuối quý, cuối tuần, đầu tháng, giữa tháng, đầu năm, cuối mùa")
_AFTER = phrases("qua tết, ra tết, sau tết, tới tết, qua năm, sang năm")
_REACHING, _THEN = words("đủ xong đạt được"), listed("mới moi là la thì thi")
_PAST = listed("rồi rùi roi đã vừa hôm hồi qua trước nay ngoái truoc hoi hom da vua")
_WHOLE = listed(
    """rồi hết cả toàn bộ tất trọn vẹn gói luôn xuất sắc tốt đẹp sớm đúng trước hạn kế hoạch mục tiêu chỉ nhiệm vụ việc
    công này đó kia ấy phần của em tôi tui mình con cháu ạ à nha nhé nhen nghen hen nè đồng chí ơi dạ vâng thưa
    anh chị cô chú bác bà ông mức giao đề ra cam kết đăng ký nội dung mọi thứ sự xuôi mỹ mãn thành nghĩa cho bí
    thư trợ lý bạn hôm sáng chiều tối qua nay tuần tháng ngày hồi lúc từ lâu là báo cáo xin ok cảm cám ơn lun
    chưa thêm được như đã hứa trơn trọi ráo tuốt luốt tuột số xuôi z v r nghen nghe cả 100 xã ấp phường bây vòng"""
)
_BEFORE = listed(
    """đã được mới vừa là cũng thì coi kể tính như xem làm việc cơ bản tui
    tôi em mình con cháu tụi bọn nhà anh chị cô chú bác
    ông bà dạ vâng thưa đồng chí báo cáo xin chi bộ tổ đội nhóm ấp xã lớp chúng ta các mọi người bà thế vậy rồi
    nay hôm qua sáng chiều tối tuần trước tháng hồi ngày có đang thực hiện hoàn thành xong chừng nè ok này đó
    cái nội dung nhiệm vụ phần đăng ký kế hoạch chỉ tiêu tất cả toàn bộ hết mấy chắc cuối z v r buổi chót ơi
    của dì cậu thím mợ giáp trồng đóng nộp góp giao trao phát tặng gởi gửi chuyển đưa thu gom quyên"""
)
_STEP = phrases("bước, khâu, giai đoạn, cấp, thủ tục, phần, hạng mục, khúc, chặng")
_HANDING = phrases("giao, bàn giao, hiến, nộp, trao, chuyển, gửi, gởi, tặng, phát, đưa, cho, góp, đóng, sang tên")
_ALL_GONE = phrases(
    """hết trơn, hết trọi, hết ráo, hết sạch, hết rồi, hết luôn, xong hết, đủ hết, hết thảy, hết trơn trọi, sạch trơn,
    xong xuôi, trọn vẹn, giao đủ, trao đủ, nộp đủ, góp đủ, giao xong"""
)
_GIVING = frozenset(fold(word) for word in listed("hiến góp tặng ủng hộ quyên nộp đóng giao trao phát gửi nhường cho"))
_NOT_ALL = listed("nửa nua trả tra lấy lay mới moi vài vai còn nghe chắc")
_WHOLE_PLAIN, _BEFORE_PLAIN = (frozenset(map(fold, each)) for each in (_WHOLE, _BEFORE))
_NEAR = 6


class Completion(Enum):
    """What is said of the end of the work."""

    WHOLE = "whole"
    PART = "part"
    NOT_YET = "not yet"  # denied, nearly, or still to come
    GUESSED = "guessed"
    UNSAID = "unsaid"


def completion(text: Text, dated: frozenset[int], about: frozenset[str]) -> Completion:
    """Judge the words of finishing in a reply.

    `dated` holds the tokens that tell a time, `about` the folded words of the pledge.
    """
    said = [(place, found[1]) for place in range(len(text)) if (found := FINISHED.at(text, place))]
    if not said:
        return Completion.UNSAID
    judged = [_judge(text, start, end, dated, about) for start, end in said]
    order = (Completion.NOT_YET, Completion.GUESSED, Completion.WHOLE, Completion.PART)
    return next(each for each in order if each in judged)


def _judge(text: Text, start: int, end: int, dated: frozenset[int], about: frozenset[str]) -> Completion:
    first, last = clause(text, start)
    if _denied(text, first, start, end, last) or _elsewhere_unfinished(text, first, last):
        return Completion.NOT_YET
    if any(NEARLY.at(text, place) for place in (*range(first, start), *range(end, last))):
        return Completion.NOT_YET
    later = _later(text, first, last, dated)
    if is_guessed(text, first, last):
        return Completion.NOT_YET if later else Completion.GUESSED
    if later:
        return Completion.NOT_YET
    return Completion.PART if _of_a_part(text, (first, start, end, last), dated, about) else Completion.WHOLE


def is_guessed(text: Text, first: int, last: int) -> bool:
    """Whether a stretch of the reply only supposes."""
    return any(
        _GUESSED.at(text, place) and not _SURE.at(text, place) and not _foundation(text, place)
        for place in range(first, last)
    )


def _foundation(text: Text, place: int) -> bool:
    """Recognise the "mong" of "moi xong mong": without accents "móng", no "mong"."""
    return text.typed(place) == "mong" and text.word(place - 1) in words("xong phần đổ làm đào xây cái")


def clause(text: Text, place: int) -> tuple[int, int]:
    """Where the clause around a token begins and ends."""
    first, last = place, place
    while first > 0 and text.token(first - 1).kind != MARK:
        first -= 1
    while last < len(text) and text.token(last).kind != MARK:
        last += 1
    return first, last


def _denied(text: Text, first: int, start: int, end: int, last: int) -> bool:
    near = range(max(first, start - _NEAR), start)
    if any(_DENIED.at(text, place) for place in near):
        return True
    return any(_DENIED_AFTER.at(text, place) for place in range(end, min(end + 3, last)))


def _elsewhere_unfinished(text: Text, first: int, last: int) -> bool:
    """Whether another clause says "chưa": "đào hố xong, chưa trồng"."""
    outside = (place for place in range(len(text)) if not first <= place < last)
    return any(text.word(place) in words("chưa") for place in outside)


def _later(text: Text, first: int, last: int, dated: frozenset[int]) -> bool:
    """Whether the clause speaks of what is to come: a future word, or a time that is not said to be past."""
    if any(future_at(text, place) for place in range(first, last)):
        return True
    timed = any(place in dated or _ENDS.at(text, place) for place in range(first, last))
    past = any(text.typed(place) in _PAST for place in range(first, last))
    return timed and (not past or _only_then(text, first, last, dated))


def _only_then(text: Text, first: int, last: int, dated: frozenset[int]) -> bool:
    """ "Cuối tháng mới xong": "mới" behind the time."""
    behind = (place for place in range(first, last) if place - 1 in dated and place not in dated)
    return any(text.typed(place) in {"mới", "moi"} for place in behind) and not any(
        text.typed(place) in {"hôm", "hom", "hồi", "hoi", "qua", "nay"} for place in range(first, last)
    )


def only_later(text: Text, number: int, dated: frozenset[int]) -> bool:
    """ "Qua Tết mới đủ 26 căn", "cuối tháng này là xong 500 cây": so much only then."""
    first, _ = clause(text, number)
    places = range(first, number)
    end = any(FINISHED.at(text, place) or text.word(place) in _REACHING for place in places)
    timed = any(place in dated or _ENDS.at(text, place) or _AFTER.at(text, place) for place in places)
    then = any(text.typed(place) in _THEN for place in places)
    past = any(text.typed(place) in _PAST - _THEN and not _AFTER.at(text, place) for place in places)
    return end and timed and then and not past


def _of_a_part(text: Text, where: tuple[int, int, int, int], dated: frozenset[int], about: frozenset[str]) -> bool:
    """Whether what is finished is a step or a thing the pledge does not name: "xong móng", "đào hố xong"."""
    first, start, end, last = where
    if _is_handed_over(text, first, last, about):
        return False
    for place in range(first, last):
        step = _STEP.at(text, place) or (text.word(place) in words("thứ") and text.is_digits(place + 1))
        if step and fold(text.typed(place)) not in about and not _names_all(text, place):
            return True
    number = None if text.is_digits(end) else amount(text, end)  # "xong một hộ"
    after = number.end if number else end
    behind = next((place for place in range(after, last) if not _known(text, place, _WHOLE, _WHOLE_PLAIN, about)), last)
    if behind < last and behind not in dated and not text.is_digits(behind):
        return True
    if not about:
        return False
    before = (place for place in range(first, start) if place not in dated and not text.is_digits(place))
    return any(not _known(text, place, _BEFORE, _BEFORE_PLAIN, about) for place in before)


def _is_handed_over(text: Text, first: int, last: int, about: frozenset[str]) -> bool:
    """Recognise "ký giấy giao cho xã hết trơn rồi" where something was to be given: all of it is."""
    places = range(first, last)
    gives = any(_HANDING.at(text, place) for place in places)
    whole = any(_ALL_GONE.at(text, place) for place in places)
    part = any(_STEP.at(text, place) or text.typed(place) in _NOT_ALL for place in places)
    return bool(about & _GIVING) and gives and whole and not part


def _names_all(text: Text, place: int) -> bool:
    """ "Phần việc", "thủ tục" as a name for the whole: "xong phần việc của tôi"."""
    return text.word(place) in words("phần") and text.word(place + 1) in words("việc tôi tui em mình của")


def _known(text: Text, place: int, accented: frozenset[str], plain: frozenset[str], about: frozenset[str]) -> bool:
    typed = text.typed(place)
    if FINISHED.at(text, place) or fold(typed) in about or typed in accented:
        return True
    return typed.isascii() and typed in plain
