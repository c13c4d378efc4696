"""Which of several numbers in a reply is the answer, and whether the number is to be believed."""

from decimal import Decimal

from domain.understanding.quantities.quantities import Quantity
from domain.understanding.quantities.units import every_before
from domain.understanding.replies.completion import Completion, clause, completion, is_guessed
from domain.understanding.replies.counting import Count, before
from domain.understanding.text.phrasebook import Phrasebook, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text

ALTOGETHER = phrases(
    """tổng, tổng cộng, tổng số, cả thảy, tất cả, lũy kế, cộng dồn, hết thảy, tính chung, đến nay, tới nay, từ
    đầu năm, nâng lên, vậy là, z là, v là, thế là, cộng lại, tính lại, gom lại, thành ra, là tròn"""
)
_THERE, _ENOUGH = words("được có xong đạt rồi"), words("đủ")
_NOT_GOT = words("chưa thiếu còn cần")
_ONLY_GOT = phrases("cấp, được cấp, mua, xin, lãnh, đặt mua")
_ADDED = phrases("thêm, cộng thêm, bổ sung, nữa, mới thêm")
_ADD_IT = phrases("cộng vô, cộng vào, cộng giùm, cộng dùm, ghi thêm, nhập thêm, tính thêm")
_MANY_MEANINGS = listed("sau nam ba tu bay tam hai chin mot")
_GOT = words("được xong thêm")
_BECAUSE = listed("vì do tại bởi vi tai boi")


def the_one(text: Text, own: list[Count], target: Decimal | None) -> Count | None:
    """The number that is the answer; "20 hôm nay, tổng cộng 120" means the 120."""
    if len(own) == 1:
        return own[0]
    summed = [each for each in own if is_near(text, ALTOGETHER, each.quantity)]
    if len(summed) == 1:
        return summed[0]
    first, second = own[:2]
    if first.of is not None and len(own) == 2 and second.quantity.number == first.quantity.end + 1:
        return first
    own = [each for each in own if not _the_whole(text, each, target)] or own
    done = [each for each in own if not each.left]
    if not done and len(own) == 1:
        return own[0]
    plain = [each for each in done if not each.quantity.percent]
    chosen = plain if len(done) > 1 else done
    if len(chosen) > 1:  # what was given or bought is not yet what was done with it
        chosen = [each for each in chosen if not before(text, _ONLY_GOT, each.quantity)]
    return chosen[0] if len(chosen) == 1 else None


def in_doubt(text: Text, chosen: Count, timed: frozenset[int], about: frozenset[str]) -> bool:
    """Whether the number is one of each, a guess, one to come, or counts a step of the work."""
    first, _ = clause(text, chosen.quantity.number)
    each = any(every_before(text, place) for place in range(first, chosen.quantity.number))
    part = completion(text, timed, about) is Completion.PART and not chosen.of and _behind_finished(text, chosen)
    return each or part or is_guessed(text, first, chosen.quantity.number)


def is_another_word(text: Text, place: int) -> bool:
    """The "sau" of "lam roi bao sau": without accents and with nothing counted behind, six is as likely "later"."""
    return text.typed(place) in _MANY_MEANINGS and not text.accented and len(text) > 2


def is_done(text: Text, count: Count) -> bool:
    """Whether the clause of a number says that so much is there: "được 5", "có 5"."""
    first, _ = clause(text, count.quantity.number)
    return any(text.word(place) in _THERE for place in range(first, count.quantity.number))


def is_got(text: Text, quantity: Quantity) -> bool:
    """ "Làm được 180 mét" where trees were pledged: so much is done, but of what?"""
    near = range(max(quantity.number - 3, 0), quantity.number)
    return any(text.word(place) in _GOT for place in near) and not any(text.word(place) in _NOT_GOT for place in near)


def is_a_reason(text: Text, count: Count) -> bool:
    """ "Chưa tổ chức được buổi nào vì 2 lần đều mưa"."""
    first, _ = clause(text, count.quantity.number)
    return any(text.typed(place) in _BECAUSE for place in range(first, count.quantity.number))


def is_going_on(text: Text, count: Count) -> bool:
    """ "2 căn đang lợp tôn": not yet done."""
    return text.typed(count.quantity.end) in {"đang", "dang", "sắp"}


def is_near(text: Text, book: Phrasebook[bool], quantity: Quantity, after: bool = False) -> bool:
    """Whether one of the phrases stands just before the number (or, where `after`, just behind its unit)."""
    places = range(max(quantity.start - 5, 0), quantity.number)
    if after:
        places = range(quantity.number + 1, min(quantity.end + 2, len(text)))
    return any(book.at(text, place) for place in places)


def is_added(text: Text, quantity: Quantity) -> bool:
    """Whether so much comes on top of what was done before: "thêm 20", "+20", "20 nữa"."""
    added = is_near(text, _ADDED, quantity) or is_near(text, _ADDED, quantity, after=True)
    added = added or any(_ADD_IT.at(text, place) for place in range(len(text)))
    return (added and not is_near(text, ALTOGETHER, quantity)) or text.word(quantity.number - 1) == "+"


def _the_whole(text: Text, count: Count, target: Decimal | None) -> bool:
    """The 50 of "còn thiếu 7 triệu nữa là đủ 50"."""
    return text.word(count.quantity.number - 1) in _ENOUGH and target is not None and count.quantity.value <= target


def _behind_finished(text: Text, chosen: Count) -> bool:
    """ "Xong phần móng 10 căn": the number belongs to the step."""
    first, _ = clause(text, chosen.quantity.number)
    return any(text.word(place) == "xong" for place in range(first, chosen.quantity.number))
