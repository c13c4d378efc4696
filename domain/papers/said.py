"""What people say of the head and the foot of their papers: "địa danh là Mỏ Cày", "sửa tên đơn vị trên văn bản"."""

import re

from domain.papers.letterhead import NEW_WAY, OLD_WAY, SLANTED, UPRIGHT, Part
from domain.papers.lines_said import NAMES_A_UNIT, lines_in
from domain.roster.new_names import is_name
from domain.understanding.text.words import composed, fold

_CALLED = {
    Part.UPPER: r"(?:(?:ten )?(?:don vi |dang bo |dang uy |co quan )?cap tren)",
    Part.POST: r"(?:chuc vu(?: (?:cua )?nguoi ky)?)",
    Part.SIGNER: r"(?:(?:ten )?(?:nguoi|ng) ky(?: ten)?)",
    Part.PLACE: r"(?:dia danh|noi ghi ngay|noi ban hanh)",
    Part.SYMBOL: r"(?:ky hieu)",
    Part.AUTHORITY: r"(?:tham quyen ky|dong tham quyen|quyen han ky)",
    Part.RECIPIENTS: r"(?:noi nhan)",
    Part.NUMBERS: r"(?:so (?:van ban |bao cao )?(?:gan nhat|cuoi cung|da dung|moi nhat))",
    Part.NAME: r"(?:ten(?: (?:don vi|chi bo|dang bo|dang uy|co quan|to chuc|in|ghi))*)",
}
"""The longer names first: "tên người ký" is no name of the unit."""
_PAPER = (
    r"(?: ?(?:o|in|tren|trong|cua|ghi) (?:cac )?(?:van ban|giay to|to giay|mau|tieu de|bao cao|phieu)"
    r"(?: cua (?:chi bo|dang uy))?)"
)
_ANY = "|".join(_CALLED.values())
_IS = r" ?(?:la|thanh|:|=|ghi la|sua la|sua thanh|doi thanh) ?"
_VALUE = re.compile(
    rf"\b(?P<part>{_ANY}){_PAPER}?{_IS}(?P<value>[^,\n]+?)"
    rf"(?=, ?(?:con )?(?:{_ANY})\b|, ?(?:may|vi|tai|do)\b|[.!]?$)"
)
_CHANGES = re.compile(rf"\b(?:sua|doi|chinh|thay|ghi lai|cap nhat)\b.*?(?P<part>{_ANY}|tieu de|phan dau){_PAPER}")
_NUMBER = re.compile(
    r"\b(?:so(?: (?:van ban|vb|bao cao|cong van|hieu|ky hieu))?)(?: (?:la|doi|sua|thay|thanh|lai|moi|ghi|:))* ?"
    r"(?P<number>\d{1,4}) ?-? ?(?P<kind>bc|nq|ct|tb|cv)\b ?/ ?(?P<symbol>[a-zđ]{2,8})\b"
)
_CITES = re.compile(
    r"\b(?:theo|can cu|thuc hien|trien khai|nghi quyet|ke hoach|quyet dinh|chi thi|ket luan|huong dan)\b[^,;:]*$"
)
"""What leads to another paper's number: "theo nghị quyết số 05-NQ/ĐU"."""
_SIGNS = re.compile(
    r"\b(?:ky|ky ten|nguoi ky|ng ky)(?: (?:la|thanh|doi|ten|boi|thay|thay mat|:|dong chi|d/c|dc))* ?"
    r"(?P<post>(?:pho bi thu|bi thu|chanh van phong|pho chanh van phong)(?: thuong truc)? )?(?P<name>[^,.;:\n]+)"
)
_DATED = re.compile(
    r"(?:^|[,;:] ?)(?P<place>[^,;:\d]{2,40}?),? ngay (?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2} thang \d{1,2}\b)"
)
_PLACE_CHANGED = re.compile(r"\b(?:sua|doi|chinh|ghi lai)\b(?: \w+){0,2} (?:noi ban hanh|dia danh)\b")
_LETTERHEAD = re.compile(r"\b(?:dau van ban|tieu de van ban|phan dau van ban|the thuc van ban|the thuc|dau vb)\b")
_SHOWS = re.compile(r"\b(?:xem|coi|cho|gui|kiem tra|doc|dang dung|hien|the nao|ra sao|gi)\b")
_SPELLS = re.compile(r"\b(?:viết|ghi|dùng|chữ)\b.*?\b(?P<way>ủy|uỷ)\b", re.IGNORECASE)
_RESPELLS = re.compile(
    r"\b(?:ủy|uỷ)\b[”\"’']?(?: \w+){0,3}? (?:thành|thanh|sang|qua|ra|là|la|bằng|bang) [“\"‘']?(?P<way>ủy|uỷ)\b",
    re.IGNORECASE,
)
""" "Chữ Uỷ sửa thành Ủy hết": the second is wanted."""
_SLANTS = re.compile(r"\bcan cu (?:phap ly )?(?:(?:in|viet|ghi|de|chu|kieu) )+(?P<way>nghieng|dung|thang)\b")
_ON_PAPER = re.compile(r"\b(?:van ban|giay to|bao cao|phieu|mau)\b")
_MOST = 120


_NOT_THAT = re.compile(r",? (?:chu|cho|khong phai|khong|kg|k|ko|hong|may (?:danh|ghi) sai)\b.*")
_SHORT = {Part.PLACE: 6, Part.SYMBOL: 2, Part.POST: 6, Part.AUTHORITY: 8, Part.NUMBERS: 6}
"""So many words at most."""
_ASKS = re.compile(r"\?|\b(?:dung|khong|chua|gi|nao|sao|toi|tui|em|minh|dang ky|bao cao|xem|nhac|cho)\b")


def fits(part: Part, words: str) -> bool:
    """Tell whether words look like a part that was asked for, and not like something else somebody says there."""
    folded = fold(words).strip(" .")
    if part in (Part.NAME, Part.UPPER):
        return NAMES_A_UNIT.fullmatch(folded) is not None
    if part is Part.SIGNER:
        return is_name(words)
    if part is Part.SPELLING:
        return words in (OLD_WAY, NEW_WAY)
    if part is Part.BASES:
        return words in (SLANTED, UPRIGHT)
    if part is Part.RECIPIENTS:
        return ";" in words or re.search(r"\b(?:luu|dang uy|chi bo|ban|chi uy)\b", folded) is not None
    digits = part is not Part.NUMBERS or any(sign.isdecimal() for sign in words)
    return digits and len(folded.split()) <= _SHORT[part] and not _ASKS.search(folded)


def _part(words: str) -> Part | None:
    return next((part for part, pattern in _CALLED.items() if re.fullmatch(pattern, words)), None)


def parts_in(text: str) -> dict[str, str]:
    """Return what a sentence says each part is, by its column; empty where it says nothing."""
    said = " ".join(composed(text).split())
    folded = fold(said)
    found: dict[str, str] = {}
    if len(folded) == len(said):
        for match in _VALUE.finditer(folded):
            if part := _part(match["part"]):
                found[part.value] = said[slice(*match.span("value"))].strip(" \"“”'")[:_MOST]
        found = (
            {part: _without_what_was(words) for part, words in found.items()}
            | _headed(said, folded)
            | lines_in(said, folded)
        )
    spelled = _RESPELLS.search(said) or (None if Part.AUTHORITY.value in found else _SPELLS.search(said))
    if spelled:
        found[Part.SPELLING.value] = OLD_WAY if spelled["way"].lower() == OLD_WAY else NEW_WAY
    if slanted := _SLANTS.search(folded):
        found[Part.BASES.value] = SLANTED if slanted["way"] == "nghieng" else UPRIGHT
    return {part: words for part, words in found.items() if words}


_ANOTHER_NUMBER = re.compile(
    r"(?:(?:a|y|thoi|nham|lon|em|e|doi|sua|ghi|lai|lay|phai|la|van ban|vb) )*so(?: (?:van ban|vb|la|lai|moi|thanh"
    r"|phai))* "
    r"(?P<number>\d{1,4})(?: ?- ?(?:bc|nq|tb|cv)(?: ?/ ?[a-z]{1,8})?)?"
    r"(?: (?:moi dung|chu|cho|khong phai|kg phai|k phai|ko phai|hong phai|la dung|nha|nhe|nghen|a|thoi|em|c"
    r"|chi)\b.*)?[ .!]*"
)


_LEFT_BLANK = re.compile(
    r"\b(?:ngay(?: thang)?(?: (?:nam|ky|ghi|ban hanh))?|so(?: (?:van ban|hieu|vb))?)(?: (?:thi|a|em|nha|nghe))* "
    r"(?:(?:cu|de|chua|bo|dung|khong|khoi|ghi|co) )*(?:trong|ghi(?: san| lien| vo| vao)?|dien(?: san)?)\b"
)
_NOT_FILLED = re.compile(r"\b(?:trong|chua|bo|dung|khong|khoi)\b")


def leaves_blank(folded: str) -> bool:
    """Tell whether the day or number shall not be filled in: "ngày ký để trống, đừng ghi sẵn"."""
    found = _LEFT_BLANK.search(folded)
    return found is not None and _NOT_FILLED.search(found[0]) is not None and not any(map(str.isdigit, folded))


def number_put_right(text: str) -> str:
    """Return the number said where a paper is spoken of: "số 79 chứ không phải 78"; "" where none is."""
    found = _ANOTHER_NUMBER.fullmatch(" ".join(fold(text).replace(",", " ").split()))
    return found["number"] if found else ""


def without_wrapper(text: str) -> str:
    """Return what is asked for inside a message passed on, without until when; the text where nothing is quoted."""
    found = _PASSED_ON.search(text)
    inner = found["inner"] if found and len(found["inner"].split()) >= _FEWEST else text
    return _UNTIL_HOUR.sub("", inner).strip(" .") if inner is not text else text


_PASSED_ON = re.compile(
    r"(?:nhắn|nhan|tiếp|tiep|gửi|gui|bảo|bao|yêu cầu|yeu cau|nói|noi|ghi)\b[^:“\"]*:?\s*[“\"](?P<inner>[^”\"]+)[”\"]"
)
_UNTIL_HOUR = re.compile(
    r"(?i)[,;]?\s*(?:trước|truoc|chậm nhất|cham nhat|hạn|han)\s+\d{1,2} ?(?:h|g|giờ|gio|:)\s?\d{0,2}.*$"
)
_FEWEST = 5


def _without_what_was(words: str) -> str:
    """Return "An Thạnh" of "An Thạnh chứ không phải An Thạch"."""
    was = _NOT_THAT.search(fold(words))
    return words[: was.start()].strip() if was and len(fold(words)) == len(words) else words


def _headed(said: str, folded: str) -> dict[str, str]:
    """Return what is said in the form of a letterhead: "số 12-BC/VPĐU, An Thạnh ngày 10/7/2026, ký Nguyễn Thị Loan"."""
    found: dict[str, str] = {}
    number = next((each for each in _NUMBER.finditer(folded) if not _CITES.search(folded[: each.start()])), None)
    if number:
        found[Part.NUMBERS.value] = f"{number['kind'].upper()} {int(number['number'])}"
        found[Part.SYMBOL.value] = said[slice(*number.span("symbol"))].upper()
    for signs in _SIGNS.finditer(folded):
        name = said[slice(*signs.span("name"))].strip()
        if not (name.istitle() and is_name(name) and (number or signs["post"])):
            continue
        found[Part.SIGNER.value] = name
        if signs["post"]:
            found[Part.POST.value] = said[slice(*signs.span("post"))].strip()
    if (dated := _DATED.search(folded)) and number:
        found[Part.PLACE.value] = said[slice(*dated.span("place"))].strip()
    return found


_SHOWN_TO_GROUP = re.compile(
    r"\b(?:cai|ban|file|tep|danh sach|ds|to|bang|phieu)(?: (?:do|nay|kia|ay|vua roi|hoi nay|tren))?\b.*"
    r"\b(?:dua|dang|gui|tha|quang|up|chia se|chuyen|tung|day)\b(?: \w+){0,4}? (?:nhom|zalo|face|facebook|mang)\b"
    r".*\b(?:khong|k|ko|hong|hk|hem|chua)(?: (?:a|vay|em|ta|nhi|ha|con|chau))*[ ?.!]*$"
)


def group_asked(text: str) -> bool:
    """Tell whether it is asked if a paper may go to a group: "cái đó có được đưa lên nhóm zalo không"."""
    folded = fold(text)
    return _SHOWN_TO_GROUP.search(folded) is not None and re.search(r"\b(?:anh|hinh|link)\b", folded) is None


def letterhead_asked(text: str) -> bool:
    """Tell whether what stands on the papers is to be shown: "cho xem lại đầu văn bản đang dùng"."""
    folded = fold(text)
    return _LETTERHEAD.search(folded) is not None and _SHOWS.search(folded) is not None


_TOLD_ON = re.compile(r"\W*(?:gui |ra )?(?:thong bao|nhan|bao)\b[^:]*:")
""" "Thông báo các bí thư: mẫu báo cáo quý đổi rồi" is told to others."""
_TEMPLATE = re.compile(
    r"\b(?:doi|sua|thay|gui|nop|dung|lay|tai len|co|day la)\b.*"
    r"\bmau(?: \w+)? (?:van ban|bao cao|phieu|word|danh sach)\b"
    r"|\bmau(?: \w+)? (?:van ban|bao cao|phieu|word|danh sach)\b.*"
    r"\b(?:xau|khac|rieng|doi|sua|thay|moi|cua (?:xa|don vi|co quan))\b"
)


_IN_PUBLIC = re.compile(
    r"\b(?:dan|treo|niem yet|cong khai|phat loa|doc loa|dang len (?:mang|facebook|zalo|web))\b"
    r"|\b(?:bang tin|bang thong bao)\b|\b(?:de|dat|gan) (?:o |tai |ngoai )?(?:nha van hoa|nha cong dong)\b"
)
_NOT_IN_PUBLIC = re.compile(r"\b(?:khong|dung|khoi)(?: co)? (?:dan|treo|niem yet|cong khai)\b")


def hung_in_public(folded: str) -> bool:
    """Tell whether a paper is to be seen by everybody: "dán ở nhà văn hóa"."""
    return _IN_PUBLIC.search(folded) is not None and not _NOT_IN_PUBLIC.search(folded)


def template_spoken_of(folded: str) -> bool:
    """Tell whether somebody wants the papers to look otherwise: "làm sao đổi mẫu văn bản"."""
    return _TEMPLATE.search(folded) is not None and not _TOLD_ON.match(folded)


def change_wanted(text: str) -> str | None:
    """Return which part of their papers somebody wants otherwise, "" where none is named; None where none is meant."""
    said = " ".join(composed(text).split())
    folded = fold(said)
    if _SLANTS.search(folded):
        return Part.BASES.value
    if len(folded) == len(said) and len(headed := _headed(said, folded)) > 1:
        return next(iter(headed))
    if len(folded) == len(said) and (lines := lines_in(said, folded)):
        return next(iter(lines))
    if _RESPELLS.search(said) or (_SPELLS.search(said) and _ON_PAPER.search(folded)):
        return Part.SPELLING.value
    match = _CHANGES.search(folded)
    if match is None and _PLACE_CHANGED.search(folded):
        return Part.PLACE.value
    if match is None:
        return None
    part = _part(match["part"])
    return part.value if part else ""
