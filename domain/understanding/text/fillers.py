"""List words around an answer that say nothing about the answer: dạ, ạ, nhé, khoảng, chắc, con ơi, báo cáo đồng chí."""

import re
import unicodedata

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
_FILLERS = listed(_LISTS["fillers"])
_PLAIN_FILLERS = listed(_LISTS["plain_fillers"])

_KIN = r"""(?:anh|chị|chi|em|con|cháu|chau|cô|co|chú|chu|bác|bac|bà|ba|ông|ong|dì|di|dượng|cậu|cau|mợ|mo|thím|thim|má|ma
    |đồng\ chí|dong\ chi|bí\ thư|bi\ thu|thầy|thay|bạn|ban|sếp|mấy\ anh|mấy\ chị
    |e|a|c|b|ad|admin|mn|mọi\ người|cả\ nhà|ca\ nha|trợ\ lý|tro\ ly)"""
_ADDRESS = re.compile(
    rf"""^(?:(?:dạ|vâng|ừ|alo|kính\ thưa|kính)
    |(?:(?:em|con|cháu|chau|tôi|toi|tui)\ )?(?:xin\ )?(?:kính\ )?(?:chào|chao)\ {_KIN}(?:\ [^\W\d]+(?=,))?
    |(?:báo\ cáo|bao\ cao|thưa|thua)\ (?:với\ |voi\ )?{_KIN}(?:\ [^\W\d]+(?=,))?
    |(?:báo\ cáo|bao\ cao|bc)(?=[\ :]+\d)
    |{_KIN}(?:\ \w+)?\ (?:ơi|oi|ui))(?![\w/])(?:[\s,.:;!]|-(?!\d))*(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_CALL = re.compile(
    rf"""[\s,.]+(?:ạ|(?:nha|nhé|nhe|nhen|nghen|nghe|hen|nè|ạ|à)\ {_KIN}(?:\ (?:ơi|oi|ui))?
    |{_KIN}(?:\ \w+)?\ (?:ơi|oi|ui))[\s.!,]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST, _LONGEST = 4, 500


def without_address(text: str) -> str:
    """Return an answer without the greeting before and the calling behind: "con ơi 35 cây nha con" is "35 cây"."""
    said = " ".join(unicodedata.normalize("NFC", text).split()) if len(text) <= _LONGEST else text
    for _ in range(_MOST):
        shorter = _CALL.sub("", _ADDRESS.sub("", said))
        if shorter == said or not shorter.strip(" .,!"):
            break
        said = shorter
    return said


def says_something(text: Text, index: int) -> bool:
    """Tell whether a token is more than politeness or punctuation."""
    fillers = _FILLERS if text.accented else _PLAIN_FILLERS | _FILLERS
    return text.token(index).kind != MARK and text.typed(index) not in fillers
