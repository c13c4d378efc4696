"""Replies without a number: xong rồi, gần xong, một nửa, chưa làm được gì."""

from domain.understanding.phrasebook import Lexicon, Phrasebook, phrases, words
from domain.understanding.words import Text

_HALF = phrases("nửa, một nửa, phân nửa, nửa phần, 1 nửa")
_NOT_YET = words("chưa")
_NO = words("không")
_ANY = words("gì ai nào đâu")
_UNTOUCHED = phrases(
    """chưa làm, chưa bắt đầu, chưa triển khai, chưa thực hiện, chưa trồng, chưa có, chưa động, chưa khởi
    động, không có, chưa tiến hành, chưa khởi công"""
)
_NEARLY = Lexicon(
    """sắp, gần, cơ bản, suýt, đang, chuẩn bị, hầu như, gần như, còn một chút, còn chút, còn một ít, còn ít,
    chờ, đợi, chưa, chậm, trễ, khó khăn, cần thêm thời gian, một phần""",
    plain="""sap, gan, co ban, suyt, dang lam, dang thuc hien, dang trong, chuan bi, hau nhu, gan nhu, con mot
    chut, con it, cho xet, chua, kho khan, can them thoi gian, mot phan, dang""",
)
_FINISHED = Lexicon(
    """xong, hoàn thành, hoàn tất, đủ rồi, đã đủ, đủ hết, đạt rồi, đã đạt, đạt chỉ tiêu, vượt chỉ tiêu, vượt
    kế hoạch, done, đủ, hết rồi, làm rồi, vượt mức, đạt kế hoạch, trọn vẹn, đã làm, về đích, đạt mục tiêu,
    nghiệm thu rồi""",
    plain="""xong, hoan thanh, hoan tat, du roi, da du, du het, dat roi, da dat, dat chi tieu, vuot chi tieu,
    vuot ke hoach, done, het roi, lam roi, vuot muc, dat ke hoach, da lam, ve dich, dat muc tieu""",
)


def _said(text: Text, book: Phrasebook[bool] | Lexicon) -> bool:
    return any(book.at(text, index) for index in range(len(text)))


def _denied(text: Text) -> bool:
    return any(text.word(index) in _NOT_YET | _NO for index in range(len(text)))


def half(text: Text) -> bool:
    """Half of it is done."""
    return _said(text, _HALF) and not _denied(text)


def nothing_yet(text: Text) -> bool:
    """ "Chưa làm được gì", "không được cây nào", "chưa bắt đầu"; not "chưa làm xong"."""
    if _said(text, _FINISHED):
        return False
    denied = next((index for index in range(len(text)) if text.word(index) in _NOT_YET | _NO), len(text))
    if any(text.word(index) in _ANY for index in range(denied, len(text))):
        return True
    return _said(text, _UNTOUCHED)


def unfinished(text: Text) -> bool:
    """Something is done, but not all."""
    return _said(text, _NEARLY) or (_denied(text) and _said(text, _FINISHED))


def finished(text: Text) -> bool:
    return _said(text, _FINISHED)
