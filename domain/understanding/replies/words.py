"""What is said of the work in words, without a number: xong rồi, gần xong, một nửa, chưa làm được gì, mai mới làm."""

from domain.understanding.numbers.amounts import scale
from domain.understanding.numbers.measures import measure_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import Lexicon, Phrasebook, lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, WORD, Text, composed, fold, tokenised

_LISTS = lists_of(__name__)
_HALF = phrases(_LISTS["half"])
_NO_SHARE = phrases(_LISTS["no_share"])
_KNOWING = words(_LISTS["knowing"])
_REGISTERING = phrases("đăng ký, đăng kí")
_HALF_TIMES = words(_LISTS["half_times"])
_AROUND = phrases(_LISTS["around"])
_AS_BEFORE = phrases(_LISTS["as_before"])
_MORE, _MORE_FAR = words("thêm"), 3
_NOT_SPOKEN = listed(_LISTS["not_spoken"])
_OTHER_MATTERS = words(_LISTS["other_matters"])
"""Between "chưa" and "thêm": "chưa xong, xin thêm thời gian" asks for more time."""
_SOME = phrases("một phần, một số")
_WORK = phrases(_LISTS["work"])
_SINCE = listed(_LISTS["since"])
_LACKING = lexicon(_LISTS["lacking"])
_REACHED = listed("đạt dat kịp")
_NOT_YET = words("chưa")
_NO = words("không")
_ANY = words(_LISTS["any"])
_NOBODY = phrases(_LISTS["nobody"])
_NO_WAY = phrases(_LISTS["no_way"])
_TIMES_MORE = listed(_LISTS["times_more"])
_NOT_ABLE, _NEARBY = listed(_LISTS["not_able"]), 6
_UNTOUCHED = phrases(_LISTS["untouched"])
_DONE_BEFORE = listed(_LISTS["done_before"])
NEARLY = Lexicon(_LISTS["nearly"], plain=_LISTS["nearly_plain"])
FINISHED = Lexicon(_LISTS["finished"], plain=_LISTS["finished_plain"])


def _plain(listed: str) -> frozenset[str]:
    return frozenset(fold(listed).split())


_FUTURE = Lexicon(_LISTS["future"], plain=_LISTS["future_plain"])
_RECKONED = phrases(_LISTS["reckoned"])
"""Reckoning, not planning."""
_NO_MORROW = words(_LISTS["no_morrow"])
_FEWER = Lexicon(_LISTS["fewer"], plain=_LISTS["fewer_plain"])
_PEOPLE = _plain("người đồng chí đảng viên hội đoàn bà con em cháu học sinh thanh niên cụ lao động cá nhân")
_HOMES = _plain("hộ gia đình căn nhà ngôi")
_TREES = _plain("cây gốc bụi trái chậu")
_MEETINGS = _plain("buổi lần cuộc kỳ lượt ngày đợt")
_READING = _plain("cuốn quyển sách bài bản tin")
_USUAL = listed(_LISTS["usual"])
_USUAL_PLAIN = frozenset(map(fold, _USUAL))
_GOT = words("được")
_CLAUSE, _NEAR, _RANK = 8, 3, words("thứ")
_OF_MANY = {"quan"}
""" "Quần chúng" are people; not all people who are pledged are they."""
_PORTIONS = _plain("suất phần")
_ALIKE = (_PEOPLE, _HOMES, _TREES, _MEETINGS, _READING, _PORTIONS)


def _said(text: Text, book: Phrasebook[bool] | Lexicon) -> bool:
    return any(book.at(text, index) for index in range(len(text)))


def is_denied(text: Text) -> bool:
    return any(text.word(index) in _NOT_YET | _NO for index in range(len(text)))


def half(text: Text) -> bool:
    """Half of it is done; not "nửa tháng", nor "nửa tấn", which is an amount, nor "may bua nua", "19 cu nua"."""
    places = (at for at in range(len(text)) if not (text.typed(at) == "nua" and _is_so_many_more(text, at)))
    shares = (found[1] for at in places if (found := _HALF.at(text, at)) and not _is_denied_at(text, at))
    share = any(text.word(end) not in _HALF_TIMES and not is_amount_word(text, end) for end in shares)
    return share and not _said(text, _NO_SHARE)


def _is_denied_at(text: Text, at: int) -> bool:
    """ "Chưa được phân nửa", but not "chưa đâu, mới được phân nửa"."""
    places = text.clause(at)
    return any(text.word(place) in _NOT_YET | _NO or text.typed(place) in _NOT_SPOKEN for place in places)


def _is_so_many_more(text: Text, at: int) -> bool:
    return text.typed(at - 1) in _TIMES_MORE or any(text.is_digits(place) for place in text.before(at)[-3:])


def is_amount_word(text: Text, place: int) -> bool:
    """Whether a measure or a scale stands here: half of it is an amount."""
    return measure_at(text, place) is not None or scale(text, place, False) is not None


def about_half(text: Text) -> bool:
    """ "Hơn nửa rồi", "gần một nửa"."""
    return half(text) and _said(text, _AROUND)


def unchanged(text: Text) -> bool:
    """ "Vẫn vậy, chưa thêm vụ nào", "chưa đi thêm được nhà nào": what was done before still stands."""
    return _said(text, _AS_BEFORE) or any(_no_more(text, place) for place in range(len(text)))


def _no_more(text: Text, denied: int) -> bool:
    """Whether a "chưa" or "không" at this token denies a "thêm" close behind."""
    if text.word(denied) not in _NOT_YET | _NO and text.typed(denied) not in _NOT_SPOKEN:
        return False
    for place in range(denied + 1, denied + 2 + _MORE_FAR):
        if text.word(place) in _MORE:
            return True
        if text.token(place).kind != WORD or text.word(place) in _OTHER_MATTERS:
            return False
    return False


def nothing_yet(text: Text) -> bool:
    """ "Chưa làm được gì", "không được cây nào", "chưa bắt đầu"; not "chưa làm xong", not "không hiểu gì"."""
    nobody = _said(text, _NOBODY)  # "hổng ai góp hết"
    if (_said(text, FINISHED) and not nobody) or unchanged(text):
        return False
    if nobody or _said(text, _NO_WAY):
        return True
    denied = next((index for index in range(len(text)) if text.word(index) in _NOT_YET | _NO), len(text))
    if text.word(denied + 1) in _KNOWING or text.typed(denied + 1) in _NOT_ABLE:
        return False  # "không kịp đâu" speaks of what is to come
    anything = next((index for index in range(denied, len(text)) if text.word(index) in _ANY), 0)
    if anything:
        near = anything - denied <= _NEARBY
        return near and (denied + 2 < len(text) or text.typed(denied + 1) != "đâu")  # "chưa đâu" is only "not yet"
    return _said(text, _UNTOUCHED) and not _is_done_elsewhere(text, denied)


def _is_done_elsewhere(text: Text, denied: int) -> bool:
    """ "Nhà thứ nhất đã lợp mái, nhà thứ hai chưa khởi công": an earlier clause tells of something done."""
    before = range(text.clause(denied).start if denied < len(text) else 0)
    return any(text.typed(place) in _DONE_BEFORE for place in before)


def under_way(text: Text) -> bool:
    """Something is going on; "ai chưa đăng ký" speaks of registering, not of the work."""
    return _said(text, NEARLY) and not _said(text, _REGISTERING)


def lacking(text: Text) -> bool:
    """ "Còn thiếu đá", "chưa có tiền": something is wanting."""
    return _said(text, _LACKING)


def is_reached(text: Text) -> bool:
    """ "Đạt", "dạ đạt rồi", and nothing else."""
    said = {text.typed(index) for index in range(len(text)) if text.token(index).kind != MARK}
    return bool(said & _REACHED) and said <= _REACHED | _USUAL and not is_denied(text)


def only_a_part(text: Text) -> bool:
    """ "Mới được một phần"."""
    return _said(text, _SOME)


def promised(text: Text, timed: frozenset[int], about: frozenset[str]) -> bool:
    """ "Mai trồng nốt", "tháng sau mới khởi công": work still to come."""
    later = bool(timed) or any(future_at(text, index) for index in range(len(text)))
    at_work = any(_WORK.at(text, index) or fold(text.typed(index)) in about for index in range(len(text)))
    past = any(text.typed(index) in _SINCE for index in range(len(text)))
    return later and at_work and not past


def future_at(text: Text, index: int) -> bool:
    if text.typed(index) in {"hứa", "hua"} and text.typed(index - 1) in {"đã", "da"}:  # "như đã hứa"
        return False
    reckoned = _RECKONED.at(text, index) is not None
    return _FUTURE.at(text, index) is not None and text.word(index - 1) not in _NO_MORROW and not reckoned


def not_done(text: Text, number: int) -> bool:
    """Whether the clause of a number speaks of what is to come, or of what was lost: "sẽ trồng 20", "bớt 5", "-5"."""
    if text.word(number - 1) == "-" and text.token(number).glued and not text.is_digits(number - 2):
        return True
    place, near = number - 1, _NEAR
    while place >= 0 and text.token(place).kind != MARK and number - place <= _CLAUSE:
        if future_at(text, place) or (number - place <= near and _FEWER.at(text, place)):
            return True
        if text.word(place) in _GOT:  # "vá đoạn hư được 200 mét"
            near = 0
        place -= 1
    return False


def numbered(text: Text) -> bool:
    """ "Đọc xong cuốn thứ 3": the third is not all of them."""
    return any(text.word(index) in _RANK and text.is_digits(index + 1) for index in range(len(text)))


def _head(thing: Text) -> str:
    """The word that is counted; "cán bộ" are people, no "căn"."""
    head = fold(thing.typed(0))
    return "nguoi" if head == "can" and fold(thing.typed(1)) == "bo" else head


def other_things(said: str, pledged: str) -> bool:
    """Whether what is counted is none of what was pledged: people where households were."""
    left, right = tokenised(said), tokenised(pledged)
    if pledged.startswith("%") or not COUNTED.at(left, 0) or not COUNTED.at(right, 0):
        return False
    heads = {_head(left), _head(right)}
    shared = set(fold(said).split()) & set(fold(pledged).split())
    alike = any(heads <= alike for alike in _ALIKE) or (_head(right) in _OF_MANY and _head(left) in _PEOPLE)
    return not shared and not alike


def plainly_said(text: str, about: str) -> bool:
    """Whether the words are those of a progress reply about this pledge and no others: not "ăn cơm xong báo"."""
    its_own = composed(about).casefold().split()
    known, plain = _USUAL.union(its_own), _USUAL_PLAIN.union(map(fold, its_own))
    said = composed(text).casefold().replace(".", " ").replace(",", " ").split()
    return all(word in known or (word.isascii() and word in plain) for word in said)
