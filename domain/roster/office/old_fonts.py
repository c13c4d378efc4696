"""Put text typed in the fonts of before Unicode, TCVN3 (.VnTime) and VNI (VNI-Times), into Vietnamese."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from domain.roster.rows import Sheet

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TCVN3_ONLY = re.compile(r"[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad¡§£¤¥¦]|[a-z][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß]")
"""Signs that no name holds in Unicode: symbols, or a capital with an accent inside small letters."""

_ENOUGH = 2
"""Cells that show the font."""

_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_ALONE = {"ñ": "đ", "Ñ": "Đ", "ö": "ư", "Ö": "Ư", "ô": "ơ", "Ô": "Ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_ALONE |= {"Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ"}
_VNI_PAIR = re.compile(r"(?P<base>[aeiouyöôAEIOUYÖÔ])(?P<mark>[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])")
_VNI_ONLY = re.compile(r"[aeoAEO][âáàåãäÂÁÀÅÃÄ](?![a-z]*[ạảấầẩẫậắằẳẵặ])|[uoeaöôUOEAÖÔ][ùøûõïÙØÛÕÏ]|[ñÑ]|a[êéèúüë]")
_BROKEN = re.compile(r"[^\W\d_]\?[^\W\d_]|[^\W\d_]\?(?=\s)|\ufffd")


def put_in_unicode(sheet: Sheet) -> Sheet:
    """Put a sheet typed in an old font into Unicode."""
    texts = [cell for _, cells in sheet.rows for cell in cells if isinstance(cell, str)]
    put = in_unicode(texts)
    if not put:
        return sheet
    rows = [
        (number, [put.get(cell, cell) if isinstance(cell, str) else cell for cell in cells])
        for number, cells in sheet.rows
    ]
    return replace(sheet, rows=rows)


def in_unicode(cells: Sequence[str]) -> dict[str, str]:
    """Return each text of a sheet in Unicode, where the sheet was typed in one of the old fonts; else nothing.

    A sheet is of one font: "Huúnh" alone would tell nothing.
    """
    if any(_has_vietnamese(cell) for cell in cells):
        return {}
    tcvn3, vni = (sum(form.search(cell) is not None for cell in cells) for form in (_TCVN3_ONLY, _VNI_ONLY))
    if max(tcvn3, vni) < _ENOUGH:
        return {}
    put = _from_tcvn3 if tcvn3 >= vni else _from_vni
    return {cell: put(cell) for cell in cells}


def _from_tcvn3(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(_TCVN3.get(sign, sign) for sign in text))


def _from_vni(text: str) -> str:
    paired = _VNI_PAIR.sub(_vni_letter, text)
    return unicodedata.normalize("NFC", "".join(_VNI_ALONE.get(sign, sign) for sign in paired))


def is_broken(text: str) -> bool:
    """Whether letters were lost for question marks: "Nguy?n V?n"."""
    return _BROKEN.search(text) is not None


def _vni_letter(pair: re.Match[str]) -> str:
    base, mark = pair["base"], pair["mark"].lower()
    base = _VNI_ALONE.get(base, base)
    if mark in _VNI_TONES:
        return base + _VNI_TONES[mark]
    if mark in _VNI_CIRCUMFLEX and base in "aeoAEO":
        return base + "\u0302" + _VNI_CIRCUMFLEX[mark]
    if mark in _VNI_BREVE and base in "aA":
        return base + "\u0306" + _VNI_BREVE[mark]
    return pair.group()


def _has_vietnamese(text: str) -> bool:
    """Whether letters stand in it that only Vietnamese in Unicode has."""
    return any("\u1ea0" <= sign <= "\u1ef9" for sign in unicodedata.normalize("NFC", text))
