"""Tell what of a workbook is no member: sheets that are hidden, old or of others; rows that count, total or sign."""

import re
import unicodedata
from collections.abc import Sequence

from domain.roster.cells import folded
from domain.roster.rows import Origin, Problem, Sheet
from domain.roster.saying import Said

_NAMED = 10  # hidden rows
_OUTSIDE = re.compile(
    r"(?<!van dong )(?<!cong tac )\b(?:quan chung|cam tinh dang|ho dan|ho gia dinh|chu ho|nhan khau|cu tri"
    r"|doi tuong dang)\b"
)
_MEMBERS = re.compile(r"\b(?:dang vien|cap uy)\b")
_SOME = re.compile(
    r"\btang giam\b|\b(?:danh sach|trich ngang) (?:cac )?(?:dong chi )?(?:cap uy|chi uy|ban chap hanh|bi thu"
    r"|dang vien (?:tang|giam|du bi|mien|moi|tre|nu|duoc|nhan|de nghi))\b"
)
_YEAR = re.compile(r"\b20\d\d\b")
_GUIDE = "huong dan"
OF_OTHERS = Said(
    "“{words}”: these are no members of the Party and were left out; "
    "to take them up, give them a column “Loại” that says “quần chúng”"
)
_UNIT = re.compile(r"^(?:chi bo|cb|dang bo|chi hoi|chi doan|to dang|dang uy)\b|^(?:ap|khom|khu pho|kp)(?: |\d)")
_IS_NUMBER = re.compile(r"(?:[IVXLC]+|[A-Z]|\d+)[.)]?|\d+ (?:đ/c|đồng chí|đảng viên|ĐV)")
_NUMBERED = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d+)\s?[.)/-]\s*")
_GROUP = re.compile(
    r"^(?:(?:danh sach|trich ngang|so) )?(?:dang vien|dv)"
    r" (?:chinh thuc|du bi|mien|tang|giam|tu tran|da mat|chuyen|ra khoi|xoa ten|khai tru|bi )"
    r"|^danh sach (?:doan|hoi) vien\b"
)
_COUNTED = re.compile(r"\s*(?:\([^)]*\)|[:–-]\s*\d+ .*)\s*$")
_TOTAL = re.compile(r"tổng\b|cộng\b|tong (?:cong|so)\b|(?:tong|cong)\s*(?:$|[:\d(])")
_FOOTER = re.compile(
    r"(?:người lập|nguoi lap|lập b(?:ảng|iểu)|lap b(?:ang|ieu)|t[./]?\s?m\b|thay mặt|thay mat"
    r"|(?:phó |pho )?(?:bí thư|bi thu)|xác nhận|xac nhan|nơi nhận|noi nhan|thủ trưởng|thu truong|chủ tịch|chu tich"
    r"|k[./]?\s?t\b|danh sách (?:này )?(?:có|gồm)|danh sach (?:nay )?(?:co|gom)|ghi chú|ghi chu"
    r"|\(?(?:chuyển|xem|tiếp)(?: tiếp| sang| theo)* trang)\b"
)
"""What stands below a list. With its accents: "Tống Thị Lan" and "Công Tằng" are people."""
_DATED = re.compile(r"\bngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam\b")


def hidden_named(sheets: Sequence[Sheet]) -> list[Problem]:
    """Name what the program does not show: a hidden sheet is left out, hidden rows are read."""
    left_out = Said("the sheet is hidden and was left out; unhide it if it belongs to the list")
    found = [Problem(Origin(sheet.title, 0), "", left_out) for sheet in sheets if sheet.is_hidden]
    for sheet in sheets:
        if sheet.hidden:
            some = ", ".join(map(str, sheet.hidden[:_NAMED])) + (" …" if len(sheet.hidden) > _NAMED else "")
            read = Said("hidden rows were read too: {rows}; delete them if they no longer belong", rows=some)
            found.append(Problem(Origin(sheet.title, 0), "", read))
    return found


def of_others(titles: Sequence[str]) -> str:
    """The title that says that no members are listed: "DANH SÁCH QUẦN CHÚNG ƯU TÚ", "HỘ DÂN ẤP 1"; "" elsewhere."""
    words = [title for title in titles if _OUTSIDE.search(folded(title))]
    return words[0] if words and not any(_MEMBERS.search(folded(title)) for title in titles) else ""


def of_some(titles: Sequence[str]) -> str:
    """The title that says that not all members are listed: "DANH SÁCH CẤP UỶ", "BIỂU TĂNG, GIẢM ĐẢNG VIÊN"."""
    return next((title for title in titles if _SOME.search(folded(title))), "")


def year_of(sheet: Sheet, titles: Sequence[str]) -> int:
    """The newest year a sheet's name and titles tell, 0 where they tell none."""
    return max((int(year) for words in (sheet.title, *titles) for year in _YEAR.findall(words)), default=0)


def without_names(sheet: Sheet) -> Problem | None:
    """What is said of a sheet without a column of names; an empty sheet and the template's guide go without a word."""
    if not sheet.rows or folded(sheet.title) == _GUIDE:
        return None
    if others := of_others(titles_of(sheet)):
        return Problem(Origin(sheet.title, 0), "", Said(OF_OTHERS, words=others))
    return Problem(Origin(sheet.title, 0), "", Said("the sheet has no column of names and was left out"))


def titles_of(sheet: Sheet) -> list[str]:
    return [cell for _, cells in sheet.rows[:10] for cell in cells if isinstance(cell, str)]


def names_a_section(cells: Sequence[object]) -> bool:
    """Whether a row holds nothing but the branch of those below it."""
    return bool(section([str(cell).strip() for cell in cells if cell is not None and str(cell).strip()]))


def section(filled: list[str]) -> str:
    """The branch a row names for those below it: "CHI BỘ ẤP 1", "I | Chi bộ Ấp 1", "1. Chi bộ Ấp 1 (12 đ/c)"."""
    words = _alone(filled)
    return _COUNTED.sub("", words).strip() if _UNIT.match(folded(words)) else ""


def is_group(filled: list[str]) -> bool:
    """Whether a row says of those below it what they are, or that they left: "II. ĐẢNG VIÊN DỰ BỊ"."""
    return _GROUP.match(folded(_alone(filled))) is not None


def _alone(filled: list[str]) -> str:
    """The one text of a row, without its number; "" where several stand."""
    named = [text for text in dict.fromkeys(filled) if not _IS_NUMBER.fullmatch(text)]
    return _NUMBERED.sub("", named[0]) if len(named) == 1 else ""


def counts_columns(filled: list[str]) -> bool:
    """Recognise the row of 1, 2, 3 … below the headings, or of A, B, 1, 2 …, also in brackets."""
    bare = [text.strip("()") for text in filled]
    return len(filled) > 2 and all(len(text) < 3 and (text.isdigit() or text.isupper()) for text in bare)


def is_footer(filled: list[str], name: str, code: str) -> bool:
    """Whether a row ends the list. A total does; a signature does where no person stands beside it."""
    if _TOTAL.match(_lower(filled[0])):
        return True
    if len(name.split()) > 1 and not ends_a_list(name):
        return False
    return not (code and not ends_a_list(code)) and (_FOOTER.match(_lower(filled[0])) is not None or _dated(filled))


def ends_a_list(words: str) -> bool:
    said = _lower(words)
    return (_TOTAL.match(said) or _FOOTER.match(said)) is not None or _dated([words])


def _dated(texts: Sequence[str]) -> bool:
    return any(_DATED.search(folded(text)) for text in texts)


def _lower(words: str) -> str:
    return unicodedata.normalize("NFC", words).strip().casefold()
