"""Which of several numbers in a reply is the answer, and whether the number is to be believed."""

from dataclasses import replace
from decimal import Decimal

from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.every import every_before
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.replies.completion import Completion, completion, is_guessed
from domain.understanding.replies.counting import Count
from domain.understanding.replies.said import before, noun
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook, lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text, fold

_LISTS = lists_of(__name__)
ALTOGETHER = phrases(_LISTS["altogether"])
_SOON, _FAR = 3, 6
_THE_OTHERS, _GOING_ON = listed(_LISTS["the_others"]), listed(_LISTS["going_on"])
_YET = listed(_LISTS["yet"])
_STILL, _OVER = {"còn", "con"}, {"lại", "lai"}
_THERE, _ENOUGH = words(_LISTS["there"]), words("đủ")
_NOT_GOT = words(_LISTS["not_got"])
_ONLY_GOT = lexicon(_LISTS["only_got"])
_ARRIVED = lexicon(_LISTS["arrived"])
_NOT_WORKED = lexicon(_LISTS["not_worked"])
"""Said of saplings, lamps and sand that are there, with nothing done with them yet."""
_HAND = listed(_LISTS["hand"])
_MADE = frozenset(map(fold, _HAND)) - {"cay"}
DOING = _MADE | frozenset(map(fold, listed(_LISTS["doing"])))
"""Doing anything of what was pledged: "đổ bê tông xong 1 cây" is no mere part of it."""
_SUM_ASKED = phrases(_LISTS["sum_asked"])
_EQUALS, _PLUS = words("là bằng thành") | {"="}, words("cộng với thêm") | {"+"}
_NOT_IT, _TOO_MUCH, _SLIPPED = phrases(_LISTS["not_it"]), phrases(_LISTS["too_much"]), words(_LISTS["slipped"])
_UP, _OUT_OF = words("lên"), words("từ")
_PLEDGED = listed(_LISTS["pledged"])
_NOT_YET = {"chưa", "chua", "không", "khong", "hổng", "hong"}
_NEWLY, _DENYING = words("mới đã tới"), words("không chưa vượt")
_ADDED = phrases(_LISTS["added"])
_ADD_IT = phrases(_LISTS["add_it"])
_MANY_MEANINGS = listed(_LISTS["many_meanings"])
_GOT = words("được xong thêm đã")
_BECAUSE = listed(_LISTS["because"])


def the_one(text: Text, own: list[Count], target: Decimal | None) -> Count | None:
    """The number that is the answer; "20 hôm nay, tổng cộng 120" means the 120."""
    if len(own) == 1:
        return own[0]
    if whole := told_whole(text, own) or _of_the_pledged(text, own):
        return whole
    named = [each for each in own if is_near(text, ALTOGETHER, each.quantity) or _is_result(text, each.quantity)]
    if len(named) == 1:
        return named[0]
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


def _of_the_pledged(text: Text, own: list[Count]) -> Count | None:
    """The 11 of "chỉ tiêu 30 mới 11", "giao 200 mới trồng 150": so many of what was pledged."""
    first, second, *more = own
    near = range(first.quantity.number - 1, first.quantity.number - 1 - _SOON, -1)
    pledged = next((place for place in near if text.typed(place) in _PLEDGED), None)  # "đăng ký trồng 100 mà mới 35"
    told = pledged is not None and text.typed(pledged - 1) not in _DENYING
    plain = not (more or first.of or second.of or first.left or second.left or first.lost or second.lost)
    whole = not (first.quantity.percent or second.quantity.percent) and second.value <= first.value
    came = any(text.word(place) in _THERE | _NEWLY for place in range(first.quantity.end, second.quantity.number))
    return replace(second, of=first.value) if told and plain and whole and came else None


def is_only_material(text: Text, said: list[Count], about: frozenset[str]) -> bool:
    """Whether all that is counted was bought or brought and waits for the work: "mua 100 cây, mai mới xuống lỗ"."""
    if not said or not about & _MADE or any(each.left or each.lost for each in said):
        return False
    places = range(len(text))
    arrived = any(_ARRIVED.at(text, place) for place in places)
    waits = arrived or any(_NOT_WORKED.at(text, place) for place in places)
    things = arrived or any(text.typed(place) in {"giống", "giong"} for place in places)
    return all(_is_got_only(text, each, about) or (things and waits and not _worked(text, each)) for each in said)


def _is_got_only(text: Text, count: Count, about: frozenset[str]) -> bool:
    got = [place for place in text.before(count.quantity.number) if _ONLY_GOT.at(text, place)]
    return bool(got) and fold(text.typed(got[-1])) not in about and not _worked(text, count, got[-1])


def _worked(text: Text, count: Count, start: int = 0) -> bool:
    """Whether a word of doing stands before the number, in its clause and from `start` on."""
    places = (place for place in text.before(count.quantity.number) if place >= start)
    return any(text.typed(place) in (_HAND if text.accented else _MADE) for place in places)


def summed(text: Text, done: list[Count]) -> tuple[Decimal, bool] | None:
    """Return the sum of several numbers and whether it is asked for: "60 cây, nay thêm 15, cộng lại giùm"."""
    single = [each.quantity for each in done if each.of is None and not each.left and each.quantity.upper is None]
    if told_whole(text, done) is not None:
        return None
    if len(done) < 2 or len(single) < len(done) or any(each.percent or each.unsure for each in single):
        return None
    last, total = single[-1], sum((each.value for each in done), Decimal(0))
    if any(is_near(text, ALTOGETHER, each) for each in single):
        return None
    if any(_SUM_ASKED.at(text, place) for place in range(last.end, len(text))):
        return total, True
    later = len(done) == 2 and is_added(text, last) and not is_added(text, single[0])
    return (total, False) if later else None


def told_whole(text: Text, done: list[Count]) -> Count | None:
    """The 12 of "12 triệu, chú Tư cho 5, cô Hai cho 7": the sum of all behind it, which are not added to it."""
    if len(done) < 3 or any(each.of or each.left or each.quantity.percent or each.quantity.unsure for each in done):
        return None
    whole, *parts = done
    spoken = amount(text, whole.quantity.number)
    short = spoken.top if spoken else Decimal(1)  # "cho 5": so many millions
    full = sum((each.value for each in parts), Decimal(0))
    said_short = sum((each.value * (1 if noun(each.quantity) else short) for each in parts), Decimal(0))
    told = bool(noun(whole.quantity)) and whole.quantity.upper is None and whole.value in (full, said_short)
    return whole if told else None


def _is_result(text: Text, quantity: Quantity) -> bool:
    """Recognise the 42 of "30 cộng 12 là 42 cây", the 150 of "thêm 30 nữa là 150", the 15 of "từ 10 lên 15"."""
    number = quantity.number
    if text.word(number - 1) in _UP and any(text.word(place) in _OUT_OF for place in range(number - _FAR, number)):
        return True
    added = any(text.word(place) in _PLUS for place in range(max(number - _FAR, 0), number))
    return added and text.word(number - 1) in _EQUALS


def in_doubt(text: Text, chosen: Count, timed: frozenset[int], about: frozenset[str]) -> bool:
    """Whether the number is one of each, a guess, one to come, or counts a step of the work."""
    places = text.before(chosen.quantity.number)
    each = any(every_before(text, place) for place in places)
    known = about | DOING if about else about
    part = completion(text, timed, known) is Completion.PART and not chosen.of and _behind_finished(text, chosen)
    return each or part or is_guessed(text, places)


def is_another_word(text: Text, place: int) -> bool:
    """The "sau" of "lam roi bao sau": without accents and with nothing counted behind, six is as likely "later"."""
    return text.typed(place) in _MANY_MEANINGS and not text.accented and len(text) > 2


def is_done(text: Text, count: Count) -> bool:
    """Whether the clause of a number says that so much is there: "được 5", "có 5"."""
    return any(text.word(place) in _THERE for place in text.before(count.quantity.number))


def is_got(text: Text, quantity: Quantity) -> bool:
    """ "Làm được 180 mét" where trees were pledged: so much is done, but of what?"""
    near = range(max(quantity.number - 3, 0), quantity.number)
    return any(text.word(place) in _GOT for place in near) and not any(text.word(place) in _NOT_GOT for place in near)


def is_a_reason(text: Text, count: Count) -> bool:
    """ "Chưa tổ chức được buổi nào vì 2 lần đều mưa"."""
    return any(text.typed(place) in _BECAUSE for place in text.before(count.quantity.number))


def is_put_right(text: Text, count: Count) -> bool:
    """The 21 of "nhầm, 12 chứ không phải 21", the 48 of "48 là tính luôn của thằng Hai"."""
    behind = range(count.quantity.number + 1, count.quantity.end + 3)
    slipped = any(text.word(place) in _SLIPPED for place in range(len(text)))
    too_much = slipped and any(_TOO_MUCH.at(text, place) for place in behind)
    return too_much or before(text, _NOT_IT, count.quantity)


def is_going_on(text: Text, count: Count) -> bool:
    """ "2 căn đang lợp tôn", "3 cái kia chưa khởi công": not yet done."""
    place = count.quantity.end
    behind = range(count.quantity.number + 1, place + 1)  # "cay con lai sang nam" was taken for the unit
    rest = next((at for at in behind if text.typed(at) in _STILL and text.typed(at + 1) in _OVER), None)
    if rest is not None:
        return not _the_rest_follows(text, count, rest + 2)
    while text.typed(place) in _THE_OTHERS:
        place += 1
    if count.left and text.word(place + 1) in _ENOUGH:
        return False  # "còn thiếu 3 triệu nữa mới đủ"
    return text.typed(place) in _GOING_ON or (place > count.quantity.end and text.typed(place) in _YET)


def _the_rest_follows(text: Text, count: Count, behind: int) -> bool:
    """Recognise "được 60 cây | còn lại thì tuần sau": so much is done, and another clause begins."""
    goes_on = text.word(behind) and text.token(behind).kind != MARK
    return bool(goes_on) and any(text.word(place) in _THERE for place in text.before(count.quantity.number)[-_FAR:])


def is_near(text: Text, book: Phrasebook[bool], quantity: Quantity, after: bool = False) -> bool:
    """Whether one of the phrases stands just before the number (or, where `after`, just behind its unit)."""
    places = range(max(quantity.start - 5, 0), quantity.number)
    if after:
        places = range(quantity.number + 1, min(quantity.end + 2, len(text)))
    return any(book.at(text, place) for place in places)


def is_added(text: Text, quantity: Quantity) -> bool:
    """Whether so much comes on top of what was done before: "thêm 20", "+20", "20 nữa"."""
    near = range(max(quantity.start - 5, 0), quantity.number)
    added = any(_ADDED.at(text, place) and not _is_denied(text, place) for place in near)
    added = added or is_near(text, _ADDED, quantity, after=True)
    added = added or any(_ADD_IT.at(text, place) for place in range(len(text)))
    added = added and not is_near(text, ALTOGETHER, quantity) and not _is_result(text, quantity)
    return added or text.word(quantity.number - 1) == "+"


def _is_denied(text: Text, more: int) -> bool:
    """Recognise the "thêm" of "chưa dạy thêm được, vẫn 5 buổi"."""
    return any(
        text.typed(place) in _NOT_YET and all(text.token(between).kind != MARK for between in range(place, more))
        for place in range(more - _SOON, more)
    )


def _the_whole(text: Text, count: Count, target: Decimal | None) -> bool:
    """The 50 of "còn thiếu 7 triệu nữa là đủ 50", the 200 of "đăng ký 200 mà mới được 50"."""
    if target is not None and count.quantity.value == target and text.typed(count.quantity.number - 1) in _PLEDGED:
        return True
    return text.word(count.quantity.number - 1) in _ENOUGH and target is not None and count.quantity.value <= target


def _behind_finished(text: Text, chosen: Count) -> bool:
    """ "Xong phần móng 10 căn": the number belongs to the step."""
    got = text.word(chosen.quantity.number - 1) == "duoc"  # "xong được nửa cây số"
    return not got and any(text.word(place) == "xong" for place in text.before(chosen.quantity.number))
