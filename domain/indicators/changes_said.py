"""Read what is to be changed of an indicator that stands: its figure, name, domain, how it adds up; or its end."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.indicators.indicators import AddsUp
from domain.people.kinds import UnitKind
from domain.understanding.several_things.outline import cleaned, composed, key_of


class Wish(StrEnum):
    """What of an indicator is to be changed."""

    VALUE = "value"
    RENAME = "rename"
    MOVE = "move"
    RETIRE = "retire"
    ADDS_UP = "adds_up"
    REPORTERS = "reporters"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True)
class Change:
    """`of`: words that name the indicator; `new`: what shall stand, as it was typed."""

    wish: Wish
    of: str = ""
    new: str = ""


_NOT = re.compile(
    r"[,;]?\s*\b(?:chu (?:khong|hong|hog|ko|k|dau)(?: phai)?|khong phai)\b.*$"
    r"|[,;]?\s*\b(?:moi dung|(?:(?:hoi|luc|khi|bua) (?:nay|truoc|do) )?"
    r"(?:ghi|go|viet|danh|bam) (?:nham|lon|sai)\b(?!.*\d)"
    r"|nham roi)\b.*$"
)
_FORMS = (
    (
        Wish.RETIRE,
        r"^(?:.{0,30}\b)?(?:bo|xoa|huy|loai|rut|cat|ngung)(?: bot)?"
        r"(?: (?:giup|gium|dum|luon|cai|bo))* chi tieu (?P<of>.+)$",
    ),
    (
        Wish.RETIRE,
        r"^(?:con |rieng )?(?:cac )?chi tieu (?P<of>.+?),? thi (?:bo|xoa|huy|loai|ngung)"
        r"(?: di| luon| giup| gium| dum| nha| nhe)*$",
    ),
    (
        Wish.RENAME,
        r"^.*?\b(?:doi|sua|dat|cai)(?: lai)? ten(?: (?:cua|cho))?(?: chi tieu)? "
        r"(?P<of>.+?)\s+(?:thanh|la|lai la)[:\s]+(?P<new>.+)$",
    ),
    (Wish.RENAME, r"^.*?chi tieu (?P<of>.+?) (?:goi|doi ten|ghi) (?:lai )?(?:la|thanh)[:\s]+(?P<new>.+)$"),
    (
        Wish.MOVE,
        r"^.*?\b(?:chuyen|doi|xep lai|dua)(?: chi tieu)? (?P<of>.+?)"
        r"\s+(?:sang|qua|ve)(?: linh vuc| mang| nhom)? (?P<new>\D+)$",
    ),
    (
        Wish.ADDS_UP,
        r"^(?:.*?chi tieu )?(?P<of>.+?)[,:]?\s+(?:thi )?"
        r"(?P<new>(?:lay|tinh) (?:so )?(?:binh quan|trung binh|moi nhat|cuoi cung)\b.*"
        r"|(?:cong|cong don) (?:lai|don)\b.*|dem (?:so )?(?:don vi|xa|chi bo)\b.*)$",
    ),
    (Wish.REPORTERS, r"^(?:.*?chi tieu )?(?P<of>.+?)[,:]?\s+(?:thi )?do (?:cac )?(?P<new>.+?) bao cao\b.*$"),
    (
        Wish.RESOLUTION,
        r"^(?:.*?chi tieu )?(?P<of>\D+?)[,:]?\s+(?:la )?(?:theo|cua|thuoc) "
        r"(?P<new>(?:nghi quyet|chuong trinh|ke hoach|chi thi) .+)$",
    ),
    (
        Wish.VALUE,
        r"^(?:.*?\bchi tieu )?(?P<of>\D+?),?\s+(?:thi )?(?:sua|dieu chinh|chinh|doi|ghi) lai"
        r"(?: (?:thanh|la|con|len|xuong|giup|gium|dum))*\s+(?P<new>\d.*)$",
    ),
    (
        Wish.VALUE,
        r"^.*?\b(?:sua|dieu chinh|chinh|doi|nang|ha|tang|giam)(?: lai)?(?: chi tieu)? "
        r"(?P<of>.+?)\s+(?:thanh|la|len|xuong|con|tu .+? (?:len|xuong|thanh|con))\s+(?P<new>[^\d]*\d.*)$",
    ),
)
_HOW = (
    (AddsUp.AVERAGE, r"binh quan|trung binh"),
    (AddsUp.LATEST, r"moi nhat|cuoi cung"),
    (AddsUp.COUNT, r"\bdem\b"),
    (AddsUp.SUM, r"\bcong\b"),
)
_WHO = (
    (UnitKind.COMMUNE, r"\b(?:xa|phuong)\b"),
    (UnitKind.SCHOOL, r"\btruong\b"),
    (UnitKind.ENTERPRISE, r"\bdoanh nghiep\b"),
    (UnitKind.SECTOR, r"\b(?:so|nganh|co quan)\b"),
    (UnitKind.ARMED_FORCES, r"\b(?:cong an|quan su|luc luong vu trang|bien phong)\b"),
    (UnitKind.FRONT, r"\b(?:mat tran|doan the)\b"),
    (UnitKind.PARTY, r"\b(?:chi bo|dang bo|dang uy|to chuc dang)\b"),
)


def read_change(text: str) -> Change | None:
    """Return what is to be changed; None where nothing that stands is spoken of as to be changed."""
    line = " ".join(composed(text).split()).strip(" .!")
    key = key_of(line)
    if "\n" in text.strip():
        return None
    if denied := _NOT.search(key):
        line = line[: denied.start()].strip(" ,.!")
        key = key_of(line)
        if not any(wish is Wish.VALUE and re.match(form, key) for wish, form in _FORMS):
            return Change(Wish.VALUE, *_of_and_figure(line))
    for wish, form in _FORMS:
        if found := re.match(form, key):
            spans = found.groupdict()
            new = line[found.start("new") : found.end("new")] if spans.get("new") else ""
            of = line[found.start("of") : found.end("of")]
            return Change(
                wish,
                cleaned(of.removeprefix("chỉ tiêu ").removeprefix("chi tieu ")),
                cleaned(new) if wish is not Wish.VALUE else new,
            )
    return None


def _of_and_figure(line: str) -> tuple[str, str]:
    """ "chỉ tiêu thu ngân sách là 130 tỷ": what stands before the figure, and the figure with what is said of it."""
    found = re.match(
        r"^(?:.*?\bchi tieu )?(?P<of>.*?)(?:\s+(?:nam nay|la|phai la|thanh|dat))*"
        r"\s+(?P<new>(?:tren |duoi |tu |khong qua )?\d.*)$",
        key_of(line),
    )
    if found is None:
        return cleaned(line), ""
    return cleaned(line[found.start("of") : found.end("of")]), line[found.start("new") :]


def how_in(text: str) -> AddsUp | None:
    return next((how for how, form in _HOW if re.search(form, key_of(text))), None)


def reporters_in(text: str) -> list[str]:
    """Return the kinds of units that words name: "các xã, trường học"."""
    return [kind.value for kind, form in _WHO if re.search(form, key_of(text))]
