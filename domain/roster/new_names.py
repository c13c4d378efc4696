"""The names of new people in what a secretary types: with or without a title, several in a line, with a birth year."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from domain.names import without_note, written
from domain.roles import Role
from domain.understanding.replies.picks import agreed
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

LONGEST = 80  # characters
_ADDS = re.compile(  # the verb in front
    r"(?i)\s*(?:(?:dạ|nhờ|cho|tôi|muốn|xin|hãy|trợ lý|đề nghị|de nghi|yêu cầu|yeu cau|kính|kinh)\s+)*"
    r"(?:thêm|bổ sung|nhập|kết nạp|them|bo sung|nhap|ket nap)\s+(?:tên\s+|ten\s+)?(?:\d{1,2}\s+)?",
)
_TITLED = re.compile(
    r"(?i)^(?:(?:đảng viên|đồng chí|người|thành viên|dang vien|dong chi|nguoi|đc|đ/c|đ\.c|d/c|dc|anh|chị|ông|bà|cô|chú"
    r"|mới|moi)[\s:.]+)+"
    r"(?:(?:tên|là|ten|la)[\s:]+)*"
)
_PLACED = re.compile(
    r"(?i)(?:(?:nữa|nua|mới|moi|sau|sau đây|này|nay|tên|ten)\s+)*"
    r"(?:(?:vào|vô|vao|vo|cho|của|ở)\s+)?(?:danh sách\s+|danh sach\s+)?(?:(?:của|cua)\s+)?"
    r"(?:chi bộ|chi bo|đảng bộ|dang bo|ấp|ap)\b[^:\n]{0,70}[:\n]\s*"
)
""" "Thêm đảng viên mới vô chi bộ ấp 2: Đặng Thị Thu Hà"."""
_INTO = re.compile(
    r"(?i)(?:thêm|them|bổ sung|bo sung)\s+(?:(?:người|nguoi|đảng viên|dang vien|tên|ten|mới|moi)\s+)*"
    r"(?:vào|vô|vao|vo)\s+(?P<place>(?:danh sách\s+|danh sach\s+)?(?:chi bộ|chi bo)\b[^:\n,;]{0,70})"
)
""" "Thêm vào chi bộ ấp 3": people, and no organisation."""
_END = re.compile(
    r"(?i)\n|$|[.(](?=\s|$)|\s(?:vào|vô|vao|vo|ở|thuộc|của|(?-i:mới|moi)|chuyển|chuyen|về|từ|chi bộ|chi bo)\b"
    r"|,\s*(?:chi bộ|chi bo|đảng bộ|dang bo)\b|[\s,]+(?:(?:làm|lam|giữ|giu|là|la)\s+)?(?:chức\s+)?"
    r"(?:phó bí thư|pho bi thu|bí thư|bi thu|chi ủy viên|chi uy vien)\b|\s(?:nha|nhé|giùm|giúp|nghen)\b"
)
_BETWEEN = re.compile(r"(?i)\s*(?:[,;\n+&]|(?<!\w)(?:và|va|với|voi|cùng|cung)(?!\w))\s*")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}\s*[.)]|[-–•])\s*")
_WITH_TITLE = re.compile(r"\b(?:dong chi|dang vien)\b")
""" "Tìm đồng chí An" is an order."""
_BORN = re.compile(
    r"(?i)[\s,(]*(?:(?:sinh năm|sinh nam|năm sinh|nam sinh|sinh|sn|ns)\s*[:.]?\s*)?(?P<year>(?:19|20)\d\d)\)?$"
)
_LIVES = re.compile(r"(?i)[\s,(]+(?P<place>(?:ấp|ap|tổ|to|khóm|khom|khu phố)\s+\w{1,10})\)?$")
MOST = 6  # words of a name
_TELLS = re.compile(r"(?i)\b(?:chuyển|mất|về|rồi|ở|giùm|lên|vào|khỏi)\b")
_TELLS_BARE = re.compile(r"(?i)\b(?:chuyen|mat|ve|roi|o|gium|len|vao|khoi)\b")
_POSTS = {"bi thu": Role.SECRETARY, "pho bi thu": Role.DEPUTY, "chi uy vien": Role.COMMITTEE_MEMBER}
_POST_TOLD = re.compile(
    r"(?:[,;(\s]|^)\s*(?:(?:la|lam|giu|chuc vu|chuc|nay|se|chi) )*(?P<post>pho bi thu|bi thu|chi uy vien)"
    r"(?: (?:chi bo|chi uy|luon|nha|nhe|moi|o do))*[) .!]*$"
)
_ASKS = re.compile(r"\b(?:làm sao|thì sao|thế nào|cách nào|được không|thi lam sao|the nao|cach nao|duoc khong)\b")
""" "Thêm người thì làm sao" asks, and names nobody."""
_DENIES = frozenset(["khong", "ko", "hong", "chua", "thoi", "khoi"])
_OF_THEIR_DATA = re.compile(r"(?:sdt|so dien thoai|dien thoai|dt|dia chi|cccd|can cuoc|ngay sinh)\b")
""" "…, sdt gửi sau": what is told of somebody, and nobody."""
_NO_NAME = frozenset(["bi thu", "pho bi thu", "chi uy vien", "dang vien", "dang vien moi", "nu", "nam", "lanh dao"])
_SURNAMES = listed(
    """nguyen tran le pham huynh hoang phan vo vu bui ngo dinh doan trinh truong thach luu luong quach phung trieu
    vuong"""
)
"""Those which are hardly another word: enough to know a name by that is typed in small letters."""
_ALSO_SURNAMES = _SURNAMES | listed(
    """dang do ho duong ly dao lam mai cao ha ta kim son danh chau to tang ton trang tu kieu la ong quan thai than tieu
    van giang nghiem thi bach lu chu"""
)


def asked_to_add(text: str) -> tuple[list[str], str] | None:
    """The names in "thêm Nguyễn Thị Mai, Trần Văn Tám vào chi bộ ấp 2", and what follows; None for other sentences.

    The list is empty where somebody is to be added who is not named.
    """
    begun = _ADDS.match(text)
    if begun is None:
        return None
    if into := _INTO.fullmatch(text.strip(" .!")):
        return [], into["place"]
    rest = text[begun.end() :]
    titled = _TITLED.match(rest)
    rest = rest[titled.end() :] if titled else rest
    placed = _PLACED.match(rest)
    rest = rest[placed.end() :] if placed else rest
    pasted = placed is not None and _is_list_of_names(rest)
    end = None if pasted else _END.search(rest)
    said, behind = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    behind = f"{placed[0] if placed else ''}{behind}"
    names = [name for name in names_in(said) if 1 < len(without_note(name).split()) < 7]
    if titled:
        return names, behind
    if pasted and placed and placed[0].rstrip(" ").endswith("\n") and names:
        return names, behind
    named = (piece for piece in _pieces(said) if _with_note(piece)[0])  # "…, sinh 1970" is about the one before
    return (names, behind) if names and all(map(_is_surely_a_name, named)) else None


def post_told(behind: str) -> Role | None:
    """The post told behind a name: "…, chi bộ ấp 2, bí thư"; None where none is."""
    match = _POST_TOLD.search(fold(behind))
    return _POSTS[match["post"]] if match else None


def _is_list_of_names(text: str) -> bool:
    """Whether every line is somebody's name, with at most a year: a pasted list."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(
        (found := names_in(line)) and all(is_full_name(name) for name in found) and not _tells(line) for line in lines
    )


def names_in(text: str) -> list[str]:
    """Every name of a line, written as names are; a birth year or a hamlet goes into brackets behind its name."""
    names: list[str] = []
    for piece in _pieces(text):
        name, note = _with_note(piece)
        if name:
            names.append(f"{name} ({note})" if note else name)
        elif note and names:
            names[-1] = f"{names[-1][:-1]}, {note})" if names[-1].endswith(")") else f"{names[-1]} ({note})"
    return names


def names_answered(text: str) -> list[str]:
    """The names somebody types who was asked for them: "thêm Trần Văn Sáu"; empty where it is a sentence."""
    begun = _ADDS.match(text)
    said = text[begun.end() :] if begun else text
    if said.islower() and fold(said).split()[0] in _DENIES:
        return []
    names = names_in(said)
    return names if all(map(is_full_name, names)) and not _tells(said) else []


def _tells(text: str) -> bool:
    """Whether a line tells something: "Lành mất rồi". One such word may be a name where it is typed as one."""
    typed = unicodedata.normalize("NFC", text)
    found = (_TELLS_BARE if typed.isascii() else _TELLS).findall(typed)
    return len(found) > 1 or (bool(found) and not typed.isascii() and any(word[0].islower() for word in found))


def are_surely_names(names: Iterable[str]) -> bool:
    return all(map(_is_surely_a_name, names))


def is_surname(word: str) -> bool:
    return fold(word) in _ALSO_SURNAMES


def is_name(name: str) -> bool:
    """Tell whether it can be somebody's name: letters without a title, and figures only in the brackets behind."""
    bare = without_note(name)
    if len(bare.split()) == 1 and agreed(bare) is not None:  # "ko", "thôi" answer something
        return False
    if _ASKS.search(unicodedata.normalize("NFC", bare).casefold()):
        return False
    letters, figures = sum(sign.isalpha() for sign in bare), any(sign.isdigit() for sign in bare)
    if len(bare.split()) > MOST:
        return False
    return letters >= 2 and not figures and len(name) <= LONGEST and not _WITH_TITLE.search(fold(bare))


def is_full_name(name: str) -> bool:
    """Tell whether it can be somebody's whole name: two words at least, and no answer ("thôi không", "ko có ai")."""
    return is_name(name) and len(without_note(name).split()) > 1 and agreed(name.casefold()) is None


def birth_year(text: str) -> str:
    """The year in "1965", "sinh năm 1965"; "" where nothing else or more is said."""
    match = _BORN.fullmatch(text.strip(" ."))
    return match["year"] if match else ""


def _pieces(text: str) -> Iterator[str]:
    for piece in _BETWEEN.split(text.strip(" .:")):
        behind = piece.rpartition(":")[2].strip() or piece  # "mới kết nạp hôm 3/2: Huỳnh Văn Đẹt"
        bare = _TITLED.sub("", _NUMBERED.sub("", f"{behind.strip()} "), count=1).strip(" .:")
        if bare and fold(bare) not in _NO_NAME and not _OF_THEIR_DATA.match(fold(bare)):
            yield " ".join(bare.split())


def _with_note(piece: str) -> tuple[str, str]:
    """Split "Nguyễn Văn Bảy sinh năm 1965" into the name and what tells it apart."""
    spaced = f" {piece}"
    for pattern in (_BORN, _LIVES):
        if match := pattern.search(spaced):
            return written(spaced[: match.start()].strip(" ,(")), match[1].strip()
    return written(piece), ""


def _is_surely_a_name(name: str) -> bool:
    words = _with_note(name)[0].split() or [""]
    if name.islower():
        return fold(words[0]) in _SURNAMES and len(words) > 2
    return all(word[:1].isupper() for word in words) and fold(words[0]) in _ALSO_SURNAMES


_TYPED = r"(?:đảng viên|đồng chí|đ/c|dc|anh|chị|ông|bà|ba|cô|chú|bác|dì|cậu|thím|mợ)"
_PLAIN = r"(?:dang vien|dong chi|d/c|dc|anh|chi|ong|ba|co|chu|bac|di|cau|thim|mo)"
_TITLE_AND_NAME = {
    True: re.compile(rf"{_TYPED}[ :.]+(?P<name>\S.*)"),
    False: re.compile(rf"{_PLAIN}[ :.]+(?P<name>\S.*)"),
}
_NOBODY = re.compile(
    r"(?:tôi|toi|tui|tao|mình|ta|em|con|cháu|chúng|họ|người|bà|chị|bác|bộ|bo|chi bộ|chi bo|ấy|này|kia)\b"
)
""" "Con tôi", "anh em", "bà con", "Chi bộ": nobody is called by these."""


def names_a_person(who: str) -> bool:
    """Tell whether a title with a name stands here, or two words and more written as names are."""
    said = who.strip().casefold()
    titled = _TITLE_AND_NAME[fold(said) != said].fullmatch(said)
    if titled:
        return not _NOBODY.match(titled["name"])
    words = who.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and not _NOBODY.match(said)
