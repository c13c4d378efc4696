"""Tell what was lost of what was done, and what is beyond it: chết 5 cây, gãy hết 7, 5 cây chết; dư 2 bóng, vượt 3."""

from domain.understanding.quantities.quantities import Quantity
from domain.understanding.text.phrasebook import Lexicon, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text

_LOSING = Lexicon(
    """chết, chết khô, hư, mất, gãy, ngã, đổ ngã, ngã đổ, làm đổ, bị đổ, gãy đổ, quật, trôi, nước cuốn, gió cuốn,
    bị cuốn, cuốn trôi, bị cháy, cháy mất, cháy hết, sập, héo, úng, thúi, thối, trả lại,
    hoàn lại, phải trả, hoàn trả, ăn hết, ăn mất, ăn sạch, bò ăn, trâu ăn, heo ăn, dê ăn, chuột ăn, chuột cắn, sâu ăn,
    bị ăn, cắn hết, cắn chết, phá hết, phá mất, bị phá, ủi, ủi hết, ủi mất, giẫm chết, giẫm nát, bị trộm, mất trộm,
    nhổ mất, bị nhổ, lở mất""",
    plain="""an het, an mat, bo an, trau an, heo an, de an, chuot an, chuot can, sau an, bi an, can het, can
    chet, pha het, bi pha, heo ui, ui het, ui mat, giam chet, giam nat, bi trom, mat trom, nho mat, bi nho,
    lo mat, chet, hu, mat, hu het, gay do, bi gay, quat gay, gay het, gay mat, nga het, quat nga, bi troi,
    troi mat, troi het, cuon troi, nuoc cuon, bi cuon, bi chay, chay het, heo het, bi ung, thui het, tra
    lai, hoan lai, phai tra, hoan tra""",
)
"""No "gay" (gây quỹ), "heo", "ung" (ủng hộ), "chay", "quat" or "cuon" alone where no accents are typed."""
_LOST_BEHIND = Lexicon("chết, bị chết, gãy, bị gãy, hư, bị hư, héo", plain="chet, bi chet, bi gay, bi hu")
_GOT = words("được có")
_NEAR = 4
_BEYOND = Lexicon("dư, thừa, vượt, lố, dôi", plain="du, vuot, doi ra")
_BETWEEN = listed(
    """ra luôn luon được duoc dc thêm them khoảng cỡ hơn tới toi đến den hết gần chừng chung những nhung chỉ tiêu
    chi tieu kế hoạch ke hoach mức"""
)


def is_lost(text: Text, quantity: Quantity) -> bool:
    """Whether so much is said to be lost: "chết hết 10", "gãy 7 cây", "5 cây chết", "bao sap 1 can"."""
    if not text.accented and text.typed(quantity.number - 1) == "sap":
        return True  # right before a number "sập": "sắp" leads to work
    for place in range(quantity.number - 1, max(quantity.number - 1 - _NEAR, -1), -1):
        if text.token(place).kind == MARK or text.is_digits(place) or text.word(place) in _GOT:
            break
        if (found := _LOSING.at(text, place)) and found[1] >= quantity.number - 2:
            return True
    return _is_lost_behind(text, quantity)


def tells_of_loss(text: Text) -> bool:
    """Whether something is said to be lost, however much: "chết hết trơn rồi"."""
    return any(_LOSING.at(text, place) for place in range(len(text)))


def is_beyond(text: Text, quantity: Quantity) -> bool:
    """Whether so much is more than was pledged, or left when it was done: "vượt 3 cái", "đủ rồi, còn dư 2 bóng"."""
    place = quantity.number - 1
    while place >= 0 and text.typed(place) in _BETWEEN and not _BEYOND.at(text, place):
        place -= 1
    return place >= 0 and _BEYOND.at(text, place) is not None


def _is_lost_behind(text: Text, quantity: Quantity) -> bool:
    """Recognise "5 cây chết", but not the 120 of "120 cây chết 5"."""
    places = range(quantity.number + 1, quantity.end + 2)
    found = next((place for place in places if _LOST_BEHIND.at(text, place)), None)
    if found is None or any(text.token(place).kind == MARK for place in range(quantity.end, found)):
        return False
    for place in range(found + 1, found + 1 + _NEAR):
        if text.is_digits(place):
            return False
        if text.token(place).kind == MARK:
            break
    return True
