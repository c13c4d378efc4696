""" "Chi bộ ấp 2 đã phát động hôm 12/3", "đơn vị nào chưa có kế hoạch": a fact of an organisation told, or asked for."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.campaigns.past_fact import past_day_told
from domain.campaigns.unit_facts import FactKind, Measure
from domain.roster.leaving import leaving_day
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold

LONGEST = 30  # words
_OF_LEVEL = re.compile(r"\b(?P<level>xa phuong|xa|phuong|chi bo|cb|ap|khom|huyen)(?: phuong)? (?:nao|con|da|chua|co)\b")
_SHORT = {"pd": "phat dong", "qt": "quan triet", "kh": "ke hoach", "ktra": "kiem tra"}
SOON = timedelta(days=31)
_NUMBER = r"\d{1,2}"
_DAY = re.compile(
    rf"\b(?:(?:tu|vao|luc|hom|ngay|bua|den|tinh den|tinh toi) )*"
    rf"(?P<day>{_NUMBER}(?:[/.-]| thang ){_NUMBER}(?:(?:[/.-]|,? nam )\d{{4}})?(?![/\d])|hom nay|hom qua|hom kia"
    r"|bua nay|bua qua|sang nay|chieu nay)"
)
_PEOPLE = r"(?: ?(?:dang vien|dong chi|nguoi|dv|d/c|can bo)\b)*"
_SHARE = re.compile(
    rf"(?<![/\d])(?P<done>\d{{1,6}})(?P<those>{_PEOPLE}) ?(?:/|(?:tren|trong)(?: tong)?(?: so)?) ?"
    rf"(?P<of>\d{{1,6}})(?![/\d])(?P<people>{_PEOPLE})"
)
_PERCENT = re.compile(r"(?<![\d.,])(?P<percent>\d{1,3}) ?(?:%|phan tram\b)")
_DATED = re.compile(r"(?:hom|ngay|bua|vao) $")
_MYSELF = frozenset({"toi", "tui", "em", "con"})
_UNIT = frozenset({"bo", "uy", "vi", "ap", "xa"})
_PAPERS = frozenset({"thi", "quyet", "so", "van"})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HAPPENED = _set("da vua moi xong roi bi duoc")
_ASKS = _set("nao may ai chua nhieu dau sao")
_DENIES = _set("khong chua ko chang dinh se sap muon")
_BESIDE = _HAPPENED | _set(
    "hom ngay luc vao toi tui minh chung ta nha ben o tai cho ca toan the tat het co to chuc le buoi hoi nghi trien"
    " khai thuc hien hoc tap theo ve viec phong trao thi dua cuoc van dong chi thi nghi quyet so dang vien nguoi tren"
    " tong trong va cung den thua bao cao em xin vang ghi nhan giup nhe cac hoan thanh nay luon cap uy do noi bo don"
    " vi quan can lan dot ke hoach"
)
_BESIDE_ASKING = (
    _BESIDE
    | _ASKS
    | _set(
        "con nhung danh sach vay ha ma xem biet muon la hien gio thi bn coi liet ra tinh khong hong ti le ty nam luong"
    )
)
"""Folded words that may stand beside a fact and name no organisation."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact somebody tells of; `rest`: words that must be of an organisation's name, else it tells something else."""

    kind: FactKind
    rest: frozenset[str] = frozenset()
    day: date | None = None
    done: int | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact somebody asks for, and of which day; `rest` as above."""

    kind: FactKind
    rest: frozenset[str] = frozenset()
    day: date | None = None


def may_be(text: str) -> bool:
    """Tell by the words alone, before anything is looked up, whether a sentence may tell or ask of a fact."""
    words = {fold(word.strip('.,:;!“”"')) for word in text.split()}
    return len(text.split()) <= LONGEST and ("?" in text or bool(words & (_HAPPENED | _ASKS)))


def kind_said(text: str, kinds: Sequence[FactKind]) -> FactKind | None:
    """Return the fact with the longest words that are said, in a sentence of any length."""
    words = re.sub(r"[^a-z0-9]+", " ", fold(text)).split()
    folded = f" {' '.join(_SHORT.get(word, word) for word in words)} "
    said = [(len(phrase), kind) for kind in kinds for phrase in kind.words if f" {fold(phrase)} " in folded]
    by_name = [(len(kind.name), kind) for kind in kinds if f" {fold(kind.name)} " in folded]
    return max(said + by_name, key=lambda each: each[0], default=(0, None))[1]


def kinds_said(text: str, kinds: Sequence[FactKind]) -> list[FactKind]:
    """Return every fact that is said, in their order."""
    return [each for each in kinds if kind_said(text, [each]) is not None]


def told_surely(text: str, kinds: Sequence[FactKind], today: date) -> Told | None:
    """Read a sentence that surely tells of a fact: which, on what day, of how many; None where it names none."""
    kind = kind_said(text, kinds)
    if kind is None:
        return None
    words, done, of = _without_share(text.replace(",", " ").split(), kind)
    _, day = _without_day(words, today)
    return Told(kind, frozenset(), day or past_day_told(text, today), done, of)


def level_asked(text: str) -> str:
    """Return the level whose organisations alone are asked for, "xã nào chưa"; "" for all, or where several are."""
    found = {each["level"] for each in _OF_LEVEL.finditer(fold(text))}
    return found.pop() if len(found) == 1 else ""


def percent_in(text: str) -> int | None:
    """Return the percentage that is said, "được 80%", one that cannot be too."""
    found = _PERCENT.search(fold(text))
    return int(found["percent"]) if found else None


def impossible_share(text: str) -> str:
    """Return a share of more than all, "70/60" or "120%", as it is told; "" where there is none."""
    for match in _SHARE.finditer(fold(text)):
        if int(match["done"]) > int(match["of"]) and (match["people"] or match["those"]):
            return f"{match['done']}/{match['of']}"
    percent = percent_in(text) or 0
    return f"{percent}%" if percent > 100 else ""


def paper_in(text: str) -> str:
    """Return the number of a paper as it was typed, "15-KH/ĐU"; "" where there is none. It is words, no figure."""
    found = re.search(r"(?<!\w)\d{1,4}\s?[-/]\s?[A-ZĐa-zđ]{1,4}(?:[-/][A-ZĐa-zđ]{1,6})?(?!\w)", text)
    return found[0] if found else ""


def told(text: str, kinds: Sequence[FactKind], names: Collection[str], today: date) -> Told | None:
    """Read a fact that is told; None for anything more or else. `names`: of the campaigns, which may be said too."""
    found = _taken_apart(text, kinds)
    if found is None or "?" in text:
        return None
    kind, words = found
    said, done, of = _without_share(words, kind)
    said, day = _without_day(said, today)
    folded = {fold(word) for word in said}
    if not folded & _HAPPENED or folded & (_DENIES | _ASKS):
        return None
    if day is None and done is None and folded & _MYSELF and not folded & _UNIT:
        return None  # "tôi đã kiểm tra rồi" is of oneself
    return Told(kind, _rest(said, _BESIDE | _words_of(names)), day, done, of)


def asked(text: str, kinds: Sequence[FactKind], names: Collection[str], today: date) -> Asked | None:
    """Read which fact is asked for, of whom and on which day; None for anything else."""
    found = _taken_apart(text, kinds)
    if found is None:
        return None
    kind, words = found
    said, day = _without_day(words, today)
    if not {fold(word) for word in said} & _ASKS and "?" not in text:
        return None
    return Asked(kind, _rest(said, _BESIDE_ASKING | _words_of(names)), day)


def read_share(text: str) -> tuple[int, int] | None:
    """Read "28/30", "28 trên 30 đảng viên"."""
    match = _SHARE.search(fold(text))
    return (int(match["done"]), int(match["of"])) if match else None


_BESIDE_A_DAY = re.compile(
    r"^\W*(?:(?:a|u|ua|y|da|thoi|chet|xin loi|nham|lon|quen|sai|roi|nua|la)\b\W*)+"
    r"|\W+(?:moi (?:phai|dung)|chu|nha|nghe|nghen|nhe|em)\W*$"
)
""" "Á lộn, ngày 2/11", "3/11 mới phải": what is said beside a day that is put right."""


def read_day(text: str, today: date) -> date | None:
    """Read the day of something that was: without a year the last such day, or one that comes within the month."""
    said = _BESIDE_A_DAY.sub("", fold(text))
    said = re.sub(r"^(?:(?:tu|vao|luc|hom|bua|den|tinh den|tinh toi) )+(?=ngay|\d)", "", said.strip(" .,!"))
    said = re.sub(r"^(?:bua|sang|chieu) (?=nay|qua)", "hom ", said)
    day = leaving_day(said, today)
    if day and day > today + SOON and str(day.year) not in said:
        return past_day(said, today)[0]
    return day or past_day_told(said if said.startswith("hom ") else f"hom {said}", today)


def _taken_apart(text: str, kinds: Sequence[FactKind]) -> tuple[FactKind, list[str]] | None:
    """Return the fact with the longest words that are said, and the other words."""
    words = text.replace("?", " ").replace(",", " ").replace("!", " ").split()
    if not kinds or not words or len(words) > LONGEST:
        return None
    words = [word.strip('.:;“”"') for word in words]
    folded = [fold(word) for word in words]
    best: tuple[int, int, FactKind] | None = None
    for kind in kinds:
        for phrase in kind.words:
            looked = fold(phrase).split()
            for start in range(len(folded) - len(looked) + 1):
                if folded[start : start + len(looked)] == looked and (best is None or len(looked) > best[1]):
                    best = (start, len(looked), kind)
    if best is None:
        return None
    start, length, kind = best
    end = start + length
    kept = [words[end - 1]] if folded[end - 1] in _PAPERS else []  # "học tập chỉ thị 01"
    return kind, words[:start] + kept + words[end:]


def _without_share(words: list[str], kind: FactKind) -> tuple[list[str], int | None, int | None]:
    if kind.measure is not Measure.SHARE:
        return words, None, None
    folded = " ".join(fold(word) for word in words)
    for match in _SHARE.finditer(folded):
        done, of = int(match["done"]), int(match["of"])
        dated = not (match["people"] or match["those"]) and _DATED.search(folded[: match.start()])
        if not dated and done <= of and of:
            return _cut(words, folded, match), done, of
        if match["people"] or match["those"]:  # more than all of them, and no day
            return _cut(words, folded, match), None, None
    percent = _PERCENT.search(folded)
    return (_cut(words, folded, percent) if percent else words), None, None


def _without_day(words: list[str], today: date) -> tuple[list[str], date | None]:
    folded = " ".join(fold(word) for word in words)
    match = _DAY.search(folded)
    day = read_day(match["day"], today) if match else None
    return (_cut(words, folded, match), day) if match and day else (words, None)


def _cut(words: list[str], folded: str, match: re.Match[str]) -> list[str]:
    first, length = folded[: match.start()].count(" "), len(match[0].split())
    return words[:first] + words[first + length :]


def _rest(words: list[str], beside: Collection[str]) -> frozenset[str]:
    """Return the words that are none of these, folded, without the numbers of papers ("chỉ thị 01-CT/TU")."""
    folded = [fold(word) for word in words]
    papers = {index for index in range(1, len(folded)) if folded[index - 1] in _PAPERS and folded[index][:1].isdigit()}
    kept = (each for index, each in enumerate(folded) if index not in papers and words[index].casefold() != "ạ")
    return frozenset(each for each in kept if each and each not in beside)


def _words_of(names: Collection[str]) -> set[str]:
    return {word.strip("“”\"'.,") for name in names for word in fold(name).split()}
