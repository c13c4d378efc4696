"""Decide what may be kept as evidence: by its bytes, never by its name; how much, and for how long it waits."""

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.evidence.pictures import bare

LARGEST = 10_000_000  # bytes of one file
MOST_A_DAY = 20  # files of one person
LOOSE_FOR = timedelta(days=1)
"""How long a file waits to be told which pledge it belongs to."""
MOST_ENTRIES = 5_000  # of a document that is an archive inside: more is no paper anybody wrote
ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"


class EvidenceState(StrEnum):
    """What became of a file somebody sent; the last four are ends, and no bytes are kept after them."""

    WAITING = "waiting"  # to be fetched
    KEPT = "kept"
    FAILED = "failed"  # could not be fetched
    REFUSED = "refused"  # neither a picture nor a paper, or too large
    TAKEN_BACK = "taken_back"
    ERASED = "erased"


class Refusal(StrEnum):
    """Why a file is not kept, as far as whoever sent it can do something about it."""

    EMPTY = "empty"
    TOO_LARGE = "too large"
    HEIC = "heic"  # what an iPhone makes, and few others show
    TORN = "torn"  # begins as a picture and does not end as one
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Judged:
    """A file as it may be kept, or why it may not."""

    media_type: str = ""
    content: bytes = b""
    refusal: Refusal | None = None


ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
}
"""What is kept, with the ending under which it is handed on."""
_WORD, _SHEET, _ODT = (kind for kind, ending in ENDINGS.items() if ending in ("docx", "xlsx", "odt"))
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")
_ACTS = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)\b")
"""What makes a PDF more than pages; where it is packed away it is not found, so this is no search for viruses."""
_RUNS = (".exe", ".dll", ".bat", ".cmd", ".com", ".scr", ".js", ".vbs", ".ps1", ".sh", ".lnk", ".jar", ".apk", ".msi")


def judge(content: bytes) -> Judged:
    """Tell what a file is, and leave out of a picture where and when it was taken."""
    if not content:
        return Judged(refusal=Refusal.EMPTY)
    if len(content) > LARGEST:
        return Judged(refusal=Refusal.TOO_LARGE)
    media_type = media_type_of(content)
    if not media_type:
        is_heic = content[4:8] == b"ftyp" and content[8:12] in _HEIC
        return Judged(refusal=Refusal.HEIC if is_heic else Refusal.OTHER)
    kept = bare(content, media_type)
    return Judged(media_type, kept) if kept else Judged(refusal=Refusal.TORN)


def media_type_of(content: bytes) -> str:
    """Return what a file is by its bytes, "" for everything that is not kept."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content.startswith(b"%PDF-"):
        return "" if _ACTS.search(content) else "application/pdf"
    return _office_paper(content) if content.startswith(b"PK\x03\x04") else ""


def _office_paper(content: bytes) -> str:
    """Tell a paper of an office from any other archive by the names in it; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except Exception:  # whatever is wrong with it, an archive nobody can read is no paper
        return ""
    if len(names) > MOST_ENTRIES or any(name.endswith(("vbaProject.bin", *_RUNS)) for name in names):
        return ""
    if content[30 : 30 + len(ODT)] == ODT:
        return _ODT
    if "[Content_Types].xml" not in names:
        return ""
    return _WORD if "word/document.xml" in names else _SHEET if "xl/workbook.xml" in names else ""


def is_picture(media_type: str) -> bool:
    return media_type.startswith("image/")
