"""Which of the organisations below a text names: places and numbers, all but some, those under a half."""

import operator
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from domain.names import called
from domain.understanding.text.words import fold
from handlers.letters.leaders.below import Below
from handlers.letters.leaders.naming import counted, is_called, numbered

_UNIT = r"(?:ap|khom|thon|khu pho|to dan pho|to|chi bo|dang bo)"
_NO_PLACE = r"(?! ?(?:gio|g\d|h\b|:\d|/|phut|ngay|thang|nguoi|dong chi|dang vien|viec|cay|ho|trieu|%))"
_NUMBERS = re.compile(
    rf"(?:chi bo )?(?P<unit>{_UNIT})(?: so)? ?(?P<numbers>\d{{1,2}}\b"
    rf"(?:(?: ?[,;/&] ?| va | voi | cung | lan | ?- ?| den )(?:(?:va|voi|{_UNIT}) )?\d{{1,2}}\b{_NO_PLACE}"
    rf"| \d{{1,2}}\b(?= \d|$|[,:;]| (?:thoi|giup|gium|dum|con|chua|la|rang|va|voi)\b))*)"
)
_BETWEEN = re.compile(
    r"(?:[\s,;/&+.]|\b(?:va|voi|cung|lan|ca|roi|con|thi|them|nua|gom|la(?= (?:ap|khom|chi bo))|chi bo|dang bo|bi thu"
    r"|cac|nhung|may|noi|don vi|cho|cua|o|ben|thuoc|co|dang|ty le|dang ky|dong chi"
    r"|(?:giup|gium|dum)(?: (?:toi|tui|em|chi|anh|minh|co|chu))?)\b)*"
)
_EXCEPT = re.compile(
    r"(?:ngoai )?\btru(?: ra)?\b|\bloai(?: tru| bo| ra)*\b|\bbo(?: qua| bot)?\b|\bngoai\b"
    r"|\bmien\b|\bchua(?: lai| ra)?\b"
    r"|\b(?:khong|dung|khoi|chua)(?: can)? (?:gui|nhan|tinh|ke|gom|nhac|bao)(?: cho)?\b|\b(?:khoi|khong phai)\b"
)
_AS_TYPED = {"bo": ("bỏ", "bo"), "chua": ("chừa",)}
""" "Chi bộ" leaves nobody out, nor does "chưa"."""
_NO_ONE = re.compile(
    r"(?:chua|khong|ko|hong) (?:co )?(?:ai|nguoi nao|dong chi nao|dang vien nao|mong nao)"
    r"(?: (?:dang ky|dk|tham gia|ghi ten))?(?: gi)?(?: het| ca)?\b|\b0 (?:nguoi|dong chi|dang vien)(?: dang ky)?\b"
)
_SHARE = re.compile(
    r"(?:(?P<under>duoi|chua (?:dat|toi|den|duoc|qua|du|dc)|khong (?:dat|toi|du)|it hon|thap hon|kem|<)"
    r"|(?P<over>tren|hon|>)|tu|dat|du|(?=100))"
    r"(?: (?:duoc|muc|dang ky|toi|den|dat))*"
    r" ?(?:(?P<share>\d{1,3}) ?(?:%|phan tram)|(?P<half>(?:mot |1 |phan )?nua|50/50))"
    r"(?: (?:so )?(?:dang vien|nguoi|chi bo|dang ky|tro len|tro xuong))*"
)
_MISSING = re.compile(r"(?:con |)chua (?:dang ky|dk)(?: (?:xong|du|het))?\b|con thieu(?: nguoi| dang vien| nhieu)?\b")
_RANKED = re.compile(
    r"(?:dang ky |lam |dang )?(?:(?:yeu|kem|thap|cao|tot|gioi|manh|nhieu|it|te|kha)(?: va \w+)? (?:nhat|bet)"
    r"|(?:cham|tre) nhat(?! (?:la |vao |den )?(?:ngay|thu|\d|mai|chieu|sang|hom|cuoi|dau|trong|toi))"
    r"|dung (?:chot|cuoi|dau)"
    r"|doi so|chot bang|(?:top|tot)? ?(?:cuoi|dau) bang|lot top|yeu kem|con yeu|lam yeu)\b"
)
_COUNTED = re.compile(
    r"(?:(?:\d{1,2}|may|cac|nhung|hai|ba|bon|nam) )?(?:chi bo|dang bo|bi thu|noi|don vi) (?:co |nao )?$"
)
_JOINED = re.compile(r"[,;/&+]|\b(?:va|voi|cung|lan|ca|them)\b")
_WORD, _SIGNS, _AWAY = re.compile(r"\W*\w+\W*"), re.compile(r"[a-z0-9]+"), re.compile(r" *(?:ra|di)\b")
_ALONE = re.compile(r" *(?:$|[,.;:!?]| (?:ra|thoi|va|voi|nha|nhe|nua|luon|di)\b)")
HALF = 50  # percent


@dataclass(frozen=True, slots=True)
class Receivers:
    """Those that are named, or all but those; where it ends in the text, and what of it was not understood."""

    found: tuple[Below, ...] = ()
    end: int = 0
    unclear: str = ""
    all_but: bool = False
    of_a_share: bool = False  # those of whom so many have registered

    @property
    def narrowed(self) -> bool:
        """Whether some are named, and not only others left out."""
        return self.said and not (self.all_but or self.of_a_share or self.unclear)

    @property
    def said(self) -> bool:
        """Whether anybody was told from the others."""
        return bool(self.end)


@dataclass(slots=True)
class _Scan:
    text: str
    key: str
    below: Sequence[Below]
    names: Sequence[tuple[str, Below]]  # as they are called, the longest first
    named: list[Below]
    left_out: list[Below]
    end: int = 0
    narrowed: bool = False
    excepting: bool = False
    by_share: bool = False
    freely: bool = False  # whether a name may be said in part
    unclear: str = ""

    def take(self, found: Sequence[Below], end: int) -> None:
        """Put these to those who are meant, or to those who are left out."""
        kept = self.left_out if self.excepting else self.named
        kept += [each for each in found if each not in kept]
        self.narrowed = self.narrowed or not self.excepting
        self.end = end


def read(
    below: Sequence[Below], text: str, start: int = 0, stop: int | None = None, *, loose: bool = False
) -> Receivers:
    """Those a text names from a place on; `loose`: what is none of these is passed over, wherever it stands."""
    names = sorted(((called(each.place.name), each) for each in below), key=lambda pair: -len(pair[0]))
    typed, freely = unicodedata.normalize("NFC", text), loose or stop is not None
    scan = _Scan(typed, fold(text)[:stop], below, names, [], [], freely=freely)
    at = start
    while at < len(scan.key):
        gap = _BETWEEN.match(scan.key, at)
        behind = gap.end() if gap else at
        readers = _READERS if _goes_on(scan, start, behind, loose=loose) else (_is_exception,)
        if any(reads(scan, place) for place in dict.fromkeys((at, behind)) for reads in readers):
            at = scan.end
        elif loose and (word := _WORD.match(scan.key, at)):
            at = word.end()
        else:
            break
    if scan.excepting and (away := _AWAY.match(scan.key, scan.end)):
        scan.end = away.end()
    meant = scan.named if scan.narrowed else list(below)
    found = tuple(each for each in meant if each not in scan.left_out)
    return Receivers(found, scan.end, scan.unclear, scan.excepting, scan.by_share)


def _goes_on(scan: _Scan, start: int, at: int, *, loose: bool) -> bool:
    """Whether more may be named here: behind "ấp 12" only what a comma or "với" joins to it."""
    begun = scan.end or start
    joined = not scan.end or _JOINED.search(scan.key[begun:at]) is not None
    return joined or (loose and not scan.narrowed) or (scan.excepting and not scan.left_out)


def _is_exception(scan: _Scan, at: int) -> bool:
    """ "Trừ …", "bỏ … ra", "không gửi …": what is named from here on is left out."""
    found = None if scan.excepting else _EXCEPT.match(scan.key, at)
    if found is None or not _names_behind(scan, found.end()):
        return False
    word = found.group()
    typed = scan.text[at : at + len(word)].casefold()
    if typed not in _AS_TYPED.get(word, (typed,)):
        return False
    scan.excepting, scan.end = True, found.end()
    return True


def _names_behind(scan: _Scan, at: int) -> bool:
    """Whether somebody to leave out is named behind "trừ", "bỏ"."""
    gap = _BETWEEN.match(scan.key, at)
    probe = _Scan(scan.text, scan.key, scan.below, scan.names, [], [], freely=True)
    return any(reads(probe, gap.end() if gap else at) for reads in (_is_place, _is_share, _is_part_of_a_name))


def _is_place(scan: _Scan, at: int) -> bool:
    """A place by its name, or several of a kind by their numbers: "ấp 12, 14, 15"."""
    if found := _NUMBERS.match(scan.key, at):
        places = [each for number in counted(found["numbers"]) for each in numbered(scan.below, found["unit"], number)]
        if places:
            scan.take(places, found.end())
        return bool(places)
    for name, each in scan.names:
        if said := re.compile(rf"(?:chi bo |dang bo )?{re.escape(name)}\b").match(scan.key, at):
            scan.take([each], said.end())
            return True
    return False


def _is_part_of_a_name(scan: _Scan, at: int) -> bool:
    """A place called by the first words of its name, or by some of them: "công an", "trường học"."""
    words = [(found.group(), found.end()) for found in _SIGNS.finditer(scan.key, at)][:5]
    for count in range(len(words), 0, -1):
        typed = [word for word, _ in words[:count]]
        between = scan.key[at : words[count - 1][1]]
        if re.search(r"[^a-z0-9 ]", between) or any(word.isdigit() for word in typed):
            continue
        freely = scan.freely or scan.excepting
        if count == 1 and not (freely and _ALONE.match(scan.key, words[0][1])):
            continue  # "công tác"
        fitting = [each for name, each in scan.names if is_called(name.split(), typed)]
        if len(fitting) == 1:
            scan.take(fitting, words[count - 1][1])
            return True
    return False


def _is_share(scan: _Scan, at: int) -> bool:
    """Those of whom nobody registered, or less or more than a share."""
    if none := _NO_ONE.match(scan.key, at):
        scan.by_share = True
        scan.take([each for each in scan.below if each.total and each.missing == each.total], none.end())
        return True
    found = _SHARE.match(scan.key, at)
    if found is None:
        return False
    scan.by_share = True
    share = int(found["share"] or HALF)
    fits = operator.lt if found["under"] else operator.gt if found["over"] else operator.ge
    done = ((each, each.total - each.missing) for each in scan.below if each.total)
    scan.take([each for each, count in done if fits(100 * count, share * each.total)], found.end())
    return True


def _is_missing(scan: _Scan, at: int) -> bool:
    found = _MISSING.match(scan.key, at)
    if found:
        scan.take([each for each in scan.below if each.missing], found.end())
    return found is not None


def _is_ranked(scan: _Scan, at: int) -> bool:
    """ "3 chi bộ yếu nhất": places are not ranked, so that it is asked which are meant."""
    found = _RANKED.match(scan.key, at)
    if found is None:
        return False
    before = _COUNTED.search(scan.key[:at])
    scan.unclear, scan.end = scan.text[before.start() if before else at : found.end()].strip(), found.end()
    return True


_READERS = (_is_exception, _is_place, _is_share, _is_missing, _is_ranked, _is_part_of_a_name)
