"""Read one line of an official text as an indicator: its figure with the unit, for which years, in which domain."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.errors import UserError
from domain.indicators.figures_typed import number_of
from domain.pledges.goal import Comparator
from domain.pledges.periods import YEAR
from domain.understanding.several_things.outline import cleaned, key_of, unmarked
from domain.understanding.several_things.sentences import QUOTED
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.words import fold, tokenised

LONGEST = 200  # characters of a name
NUMBER = r"\d+(?:[.,]\d+)*"
_MEASURES = (
    (r"%", "%"),
    (r"ty(?: dong)?", "tỷ đồng"),
    (r"trieu(?: dong)?(?:/nguoi)?", "triệu đồng"),
    (r"ha|hecta", "ha"),
    (r"km|m2|m3|tan|kg|lit|gio", ""),
    (r"met|m", "mét"),
)
_UNIT = "|".join(f"(?:{form})(?![a-z0-9])" if form != "%" else "%" for form, _ in _MEASURES)
_FIGURE = re.compile(
    rf"(?P<before>(?:(?:tren|hon|vuot|duoi|it hon|thap hon|it nhat|toi thieu|khong duoi|khong qua|toi da|nhieu nhat"
    rf"|xuong con|xuong duoi|xuong|con|tu)\s+)+)?(?<![\w/.,-])(?P<low>{NUMBER})"
    rf"(?:\s*%?\s*(?:-|–|den)\s*(?P<high>{NUMBER}))?"
    rf"(?![\d/]|-[a-z])\s*(?P<unit>{_UNIT})?(?P<yearly>\s*/\s*nam)?(?:\s+(?P<behind>tro len|tro xuong))?"
)
_NO_FIGURE = re.compile(r"\d+\s+(?:tot|khong|ro)\b")
_ABOVE, _BELOW = ("tren", "hon", "vuot"), ("duoi", "it hon", "thap hon", "xuong duoi")
_MOST = ("khong qua", "toi da", "nhieu nhat", "xuong con", "xuong", "con")
_DOWN = re.compile(r"\b(?:giảm|giam)\b(?! nghèo| ngheo)", re.IGNORECASE)
_COMPARED = re.compile(r"\s*\bso voi (?:cung ky )?(?:nam )?(20\d\d|nam truoc|cung ky|dau nhiem ky)?")
_NONE = re.compile(r"^(?:khong (?:co|de|con|xay ra|phat sinh))\b")
_SPAN = re.compile(
    r",?\s*\b(?:giai doan|nhiem ky|hai nam|ba nam|cac nam|tu nam|tu)\s+(20\d\d)\s*(?:-|–|den)\s*(?:nam )?(20\d\d)\b"
)
_UNTIL = re.compile(r",?\s*\b(?:den|toi)(?: het| cuoi)?(?: nam)?\s+(20\d\d)\b")
_IN = re.compile(r",?\s*\b(?:trong |cua |cho )?nam\s+(20\d\d)\b")
_YEARLY = re.compile(r",?\s*\b(?:hang nam|hang nam|moi nam|binh quan moi nam|tung nam)\b,?")
_TERM = re.compile(r",?\s*\b(?:ca|toan|het|trong) (?:nhiem ky|khoa)\b")
_DOMAIN = re.compile(
    r",?\s*\b(?:(?:ghi|dua|xep|dat|tinh)\s+)?(?:vo|vao|thuoc|trong|o)?\s*"
    r"(?:linh vuc|(?<=vo )chi tieu|(?<=vao )chi tieu|mang|nhom)\s+(?!nao)(?P<name>[^,.;:\n]+)[:,]?"
)
_HEAD = re.compile(r"^(?:co|dat|phan dau|phan dau den|chi tieu|ve)\s+")
_LINKS = re.compile(r"(?:\s+(?:dat|la|duoc|phai|tu|gom|khoang|dat duoc|len|them|toi|den))+$|[:=\s–-]+$")
_CLASSIFIERS = ("căn", "cái", "chiếc", "lượt", "bộ", "cuộc")
"""What is counted by these is named without them: "40 căn nhà" are houses."""
OF_WHICH = re.compile(r"[,;.(]?\s*trong do\s*[:,]?\s*")


@dataclass(frozen=True, slots=True)
class Entered:
    """One indicator as far as it was said. `per`, `until_year` are None where nothing was said of it."""

    name: str
    unit: str = ""
    comparator: Comparator = Comparator.AT_LEAST
    value: Decimal | None = None
    upper: Decimal | None = None
    per: str | None = None
    from_year: int | None = None
    until_year: int | None = None
    domain: str = ""
    part: bool = False  # of the one before it, never added
    down: bool = False  # "kéo giảm 10%": by so much or to so much is asked
    resolution: str = ""


def read_line(line: str) -> Entered:
    key = key_of(line)
    is_part = bool(OF_WHICH.match(key)) or key.strip().startswith(("+ trong do", "- trong do"))
    if not is_part and (inner := OF_WHICH.search(key)):
        line = line[: inner.start()]
    if is_part and (opened := OF_WHICH.search(key)):
        line = line[opened.end() :]
    line = unmarked(line)[1].strip(" .;")
    found = Entered("", part=is_part)
    line, found = _without_domain(line, found)
    line, found = _without_years(line, found)
    return _with_figure(line, found)


def _without_domain(line: str, found: Entered) -> tuple[str, Entered]:
    said = _DOMAIN.search(key_of(line))
    if said is None:
        return line, found
    name = cleaned(line[said.start("name") : said.end("name")])
    name = re.sub(r"^xd\b", "xây dựng", name)
    return (line[: said.start()] + " " + line[said.end() :]).strip(" ,:"), replace(
        found, domain=name[:1].upper() + name[1:]
    )


def _without_years(line: str, found: Entered) -> tuple[str, Entered]:
    for form, per in ((_YEARLY, YEAR), (_TERM, "")):
        if said := form.search(key_of(line)):
            line, found = _cut(line, said), replace(found, per=per)
    if said := _SPAN.search(key_of(line)):
        found = replace(found, from_year=int(said[1]), until_year=int(said[2]))
        return _cut(line, said), found
    if said := _UNTIL.search(key_of(line)):
        return _cut(line, said), replace(found, until_year=int(said[1]), per=found.per or "")
    if "so voi" not in key_of(line) and (said := _IN.search(key_of(line))):
        return _cut(line, said), replace(found, from_year=int(said[1]), until_year=int(said[1]), per=YEAR)
    return line, found


def _cut(line: str, said: re.Match[str]) -> str:
    return " ".join((line[: said.start()] + " " + line[said.end() :]).split()).strip(" ,:")


def _with_figure(line: str, found: Entered) -> Entered:
    key = key_of(line)
    compared = _COMPARED.search(key)
    blocked = [(each.start(), each.end()) for form in (_NO_FIGURE, QUOTED, _COMPARED) for each in form.finditer(key)]
    figures = [each for each in _FIGURE.finditer(key) if not any(a <= each.start("low") < b for a, b in blocked)]
    behind = [each for each in figures if ":" in line[: each.start()]]
    figure = next(iter(behind or figures), None)
    if figure is None:
        none = _NONE.match(_bare(key))
        return replace(
            found,
            name=_named(line),
            comparator=Comparator.ZERO if none else found.comparator,
            value=Decimal(0) if none else None,
        )
    low = number_of(figure["low"])
    high = number_of(figure["high"]) if figure["high"] else None
    if high is not None and low >= high:
        raise UserError("Of a range the smaller figure stands first: 40-50.")
    found = replace(found, value=low, upper=high, comparator=_comparator(figure, high))
    if figure["yearly"]:
        found = replace(found, per=YEAR)
    unit, end = _unit(line, figure)
    down = bool(_DOWN.search(line[: figure.start()])) and found.comparator is Comparator.AT_LEAST
    if down and compared:
        return replace(found, name=_named(_joined(line, figure, end, unit)), unit=unit, comparator=Comparator.DOWN)
    return replace(found, name=_named(_joined(line, figure, end, unit)), unit=unit, down=down)


def _comparator(figure: re.Match[str], high: Decimal | None) -> Comparator:
    before = " ".join((figure["before"] or "").split())
    if high is not None:
        return Comparator.RANGE
    if before.endswith("khong duoi"):
        return Comparator.AT_LEAST
    if before.endswith(_BELOW):
        return Comparator.LESS_THAN
    if before.endswith(_MOST) or figure["behind"] == "tro xuong":
        return Comparator.AT_MOST
    return Comparator.MORE_THAN if before.endswith(_ABOVE) and figure["behind"] != "tro len" else Comparator.AT_LEAST


def _unit(line: str, figure: re.Match[str]) -> tuple[str, int]:
    """Return the unit and where the figure with its measure ends; a counted noun stays part of the name."""
    if figure["unit"]:
        said = figure["unit"]
        plain = next(name for form, name in _MEASURES if re.fullmatch(form, said))
        return plain or line[figure.start("unit") : figure.end("unit")], figure.end()
    rest = tokenised(f"1 {line[figure.end() :].strip()}")
    counted = COUNTED.at(rest, 1)
    words = line[figure.end() :].split()
    if not words:
        return "", figure.end()
    return " ".join(words[: counted[1] - 1] if counted else words[:1]).strip(" ,.;"), figure.end()


def _joined(line: str, figure: re.Match[str], end: int, unit: str) -> str:
    """The words around a figure; where those before it name the indicator, what is counted is not said again."""
    before, behind = line[: figure.start()], line[end:].strip()
    linked = _LINKS.search(key_of(before.rstrip() or " "))
    alone = fold(behind.strip(" .,;")) in ("", fold(unit))
    told = len(before.split()) > 1 and (linked is not None or figure["before"] is not None)
    if alone and (told or (len(before.split()) > 2 and " " not in unit)):
        behind = ""
    elif unit in _CLASSIFIERS:
        behind = behind.removeprefix(unit)
    before = before[: linked.start()] if linked else before
    return f"{before.rstrip(' :')} {behind}"


def _named(line: str) -> str:
    name = cleaned(line)
    while lead := _HEAD.match(key_of(name)):
        name = name[lead.end() :]
    return (name[:1].upper() + name[1:])[:LONGEST]


def _bare(key: str) -> str:
    return _HEAD.sub("", key.strip())
