"""Read indicators as an official text names them: lines below their domains, with parts; and totals said of them."""

import re
from dataclasses import dataclass, field, replace

from domain.indicators.entered_line import LONGEST, NUMBER, OF_WHICH, Entered, read_line
from domain.understanding.several_things.outline import cleaned, composed, key_of, unmarked

_PAPER = re.compile(r",?\s*\btheo\s+(?P<paper>(?:nghi quyet|chuong trinh|ke hoach|chi thi|ket luan|de an)\b.+)$")
_ORDER = re.compile(
    r"^(?:.{0,40}?\b)?(?:them|nhap|ghi|bo sung|dua|dat|vo)\s+(?:(?:giup|gium|cho|toi|tui|em|may|cac|nhung|mot|1"
    r"|danh sach|bang|toan bo|het)\s+)*"
    r"chi tieu(?: moi| sau| nay| day)?\s*:?\s*"
)
_OF_CAMPAIGN = re.compile(
    r"^(?:cho|cua|vao|vo|trong)\s+(?=(?:cai |cac )?(?:dot|phong trao|cao diem|chien dich)\b.*:\s*$)"
)
""" "Nhập chỉ tiêu cho đợt cao điểm 60 ngày:" and the indicators below."""
_OF_NOTHING = re.compile(r"\s*(?:(?:cua|cho|theo|moi|nam|dot|day|di|nha|nhe|a|luon|vo|vao)\b[^\d%:;\n]*)?")
_COUNT = re.compile(r"\(?\s*(\d+)\s+chi tieu\s*\)?")
_TOTAL = re.compile(r"\b(\d+) chi tieu\b.{0,80}?(?:\bgom\b|\btrong do\b|:)")
_OF_DOMAIN = re.compile(r"(\d+)\s+(?:chi tieu\s+)?(?:ve\s+)?([^\d]+)")
_PART_ENDS = re.compile(r";|,\s+|\s+va\s+")


@dataclass(frozen=True)
class Reading:
    """The indicators of a text, and how many a heading says there are in its domain, where it does."""

    lines: tuple[Entered, ...] = ()
    said: dict[str, int] = field(default_factory=dict)


def read_entered(text: str) -> Reading:
    """Read one or many lines; a line without a figure is the domain of those below it."""
    text, paper = _without_paper(composed(text).strip())
    if found := _ORDER.match(key_of(text)):
        text = text[found.end() :]
    if _OF_NOTHING.fullmatch(key_of(text)):
        return Reading()
    typed = [line.strip() for line in text.splitlines() if any(map(str.isalnum, line))]
    if len(typed) == 1:
        typed = (
            [each.strip() for each in typed[0].split(";") if each.strip()]
            if "trong do" not in key_of(typed[0])
            else typed
        )
    lines, said, heading = list[Entered](), dict[str, int](), ""
    for number, line in enumerate(typed):
        follows = number + 1 < len(typed)
        read = read_line(line)
        if follows and not number and (of := _OF_CAMPAIGN.match(key_of(line))):
            heading, _ = heading_of(line[of.end() :].rstrip(" :"))
            continue
        if follows and (_is_heading(line) or read.value is None):
            heading, count = heading_of(line)
            said |= {heading: count} if count else {}
            continue
        part = read.part and bool(lines)
        lines.append(replace(read, domain=read.domain or heading, part=part, resolution=paper))
        lines += [replace(each, domain=read.domain or heading, resolution=paper) for each in _parts(line, read)]
    return Reading(tuple(lines), said)


def totals_in(text: str) -> tuple[int, list[tuple[str, int]]] | None:
    """Return "45 chỉ tiêu gồm 9 xây dựng Đảng, 12 kinh tế": the total and how many of each domain; None where none."""
    line = composed(" ".join(text.split()))
    found = _TOTAL.search(key_of(line))
    if found is None:
        return None
    rest = line[found.end() :]
    each_one = list(_OF_DOMAIN.finditer(key_of(rest)))
    named = [(rest[one.start(2) : one.end(2)].strip(" ,;.").removesuffix(" và"), int(one[1])) for one in each_one]
    return (int(found[1]), named) if len(named) > 1 else None


def _without_paper(text: str) -> tuple[str, str]:
    found = _PAPER.search(key_of(text)) if "\n" not in text else None
    if found is None:
        return text, ""
    return text[: found.start()], text[found.start("paper") :].strip(" .")[:LONGEST]


def _is_heading(line: str) -> bool:
    """Whether its only figure says how many indicators stand below: "II. Kinh tế (12 chỉ tiêu)"."""
    count = _COUNT.search(key_of(line))
    return count is not None and not re.search(NUMBER, key_of(unmarked(line[: count.start()])[1]))


def heading_of(line: str) -> tuple[str, int]:
    line = unmarked(line)[1]
    count = _COUNT.search(key_of(line))
    if count:
        line = line[: count.start()] + line[count.end() :]
    name = cleaned(line)
    for lead in ("lĩnh vực ", "về ", "chỉ tiêu "):
        name = name[len(lead) :] if key_of(name).startswith(key_of(lead)) else name
    return name[:1].upper() + name[1:], int(count[1]) if count else 0


def _parts(line: str, whole: Entered) -> list[Entered]:
    """What stands behind "trong đó", each counted as the whole is where no unit is said."""
    inner = OF_WHICH.search(key_of(line))
    if inner is None or whole.part:
        return []
    rest = line[inner.end() :].strip(" ).")
    found = [read_line(each) for each in _split(rest)]
    return [
        replace(
            each,
            part=True,
            unit=each.unit or whole.unit,
            per=whole.per,
            from_year=whole.from_year,
            until_year=whole.until_year,
        )
        for each in found
        if each.value is not None
    ]


def _split(rest: str) -> list[str]:
    key, ends = key_of(rest), [0]
    for sign in _PART_ENDS.finditer(key):
        if re.search(NUMBER, key[ends[-1] : sign.start()]) and re.search(NUMBER, key[sign.end() :]):
            ends.append(sign.end())
    return [rest[start:stop].strip(" ,;") for start, stop in zip(ends, [*ends[1:], len(rest)], strict=True)]
