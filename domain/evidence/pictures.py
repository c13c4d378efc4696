"""Leave out of a picture all that is no picture: where and when it was taken, by which phone, and what hangs behind it.

Nothing is decoded and nothing is drawn anew. A picture that is torn is no picture.
"""

import struct
from collections.abc import Callable, Iterator

TORN = b""
ORIENTATION = 0x0112
_PLAIN = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHI", ORIENTATION, 3, 1)
"""An Exif block of one entry: which way up the picture is. Without it phones show pictures lying on their side."""
_STANDALONE = {0x01, *range(0xD0, 0xD8)}
_SCAN, _END = 0xDA, 0xD9
_APPLICATION, _COMMENT = range(0xE0, 0xF0), 0xFE
_PNG, _WEBP = b"\x89PNG\r\n\x1a\n", 12
_OF_PNG = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYS", b"bKGD"}
_OF_WEBP = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_SAYS_MORE = 0x0C  # the bits of VP8X that announce Exif and XMP


def bare(content: bytes, media_type: str) -> bytes:
    """Return the picture and nothing else, `TORN` where it is none; every other kind as it is."""
    take = _TAKING.get(media_type)
    if take is None:
        return content
    try:
        return take(content)
    except (struct.error, IndexError, ValueError):
        return TORN


def _jpeg(content: bytes) -> bytes:
    kept, turned, drawn = [content[:2]], 1, False
    for marker, start, end in _segments(content):
        body = content[start + 4 : end]
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            turned = _orientation(body[6:])
        elif marker == _COMMENT or (marker in _APPLICATION and not _draws(marker, body)):
            continue
        else:
            drawn = drawn or marker == _SCAN
            kept.append(content[start:end])
    if not drawn:
        return TORN
    first = 2 if content[3] == 0xE0 else 1
    if turned != 1:
        exif = _PLAIN + struct.pack(">HHI", turned, 0, 0)
        kept.insert(first, b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
    return b"".join(kept)


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, beginning and end of each part up to the end of the picture; what is drawn belongs to its scan."""
    at = 2
    while True:
        if content[at] != 0xFF:
            raise ValueError("no marker")
        while content[at + 1] == 0xFF:  # padding
            at += 1
        marker = content[at + 1]
        if marker == _END:
            yield marker, at, at + 2
            return
        end = at + 2 if marker in _STANDALONE else at + 2 + struct.unpack_from(">H", content, at + 2)[0]
        if marker == _SCAN:
            end = _after_scan(content, end)
        if end > len(content):
            raise ValueError("torn")
        yield marker, at, end
        at = end


def _after_scan(content: bytes, at: int) -> int:
    """Return where the next marker begins: a zero after FF is data, and restarts belong to the scan."""
    while True:
        at = content.index(b"\xff", at)
        if content[at + 1] != 0 and content[at + 1] != 0xFF and content[at + 1] not in _STANDALONE:
            return at
        at += 1 if content[at + 1] == 0xFF else 2


def _draws(marker: int, body: bytes) -> bool:
    """Tell whether colours would be wrong without this part."""
    if marker == 0xE2:
        return body.startswith(b"ICC_PROFILE\0")
    return (marker == 0xE0 and body.startswith(b"JFIF\0")) or (marker == 0xEE and body.startswith(b"Adobe"))


def _orientation(tiff: bytes) -> int:
    """Return which way up the picture is, from 1 to 8; 1 where nothing readable is said."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack_from(order + "HHIH", tiff, entry)
            if tag == ORIENTATION:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _png(content: bytes) -> bytes:
    kept, at = [content[: len(_PNG)]], len(_PNG)
    while True:
        size, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + size
        if end > len(content):
            return TORN
        if name in _OF_PNG:
            kept.append(content[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end


def _webp(content: bytes) -> bytes:
    whole = 8 + struct.unpack_from("<I", content, 4)[0]
    if whole > len(content):
        return TORN
    kept, at = b"", _WEBP
    while at + 8 <= whole:
        name, size = struct.unpack_from("<4sI", content, at)
        end = at + 8 + size + size % 2
        part = content[at:end]
        if at + 8 + size > whole:
            return TORN
        if name == b"VP8X":
            part = part[:8] + bytes((part[8] & ~_SAYS_MORE & 0xFF,)) + part[9:]
        if name in _OF_WEBP:
            kept += part
        at = end
    return b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + kept if kept else TORN


_TAKING: dict[str, Callable[[bytes], bytes]] = {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp}
