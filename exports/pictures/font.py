"""Know the letters of the font pictures are written in: which there are, how wide they are, what fits on a line."""

import struct
import unicodedata
from functools import cache
from pathlib import Path

FAMILY = "Be Vietnam Pro"
_FOLDER = Path(__file__).parent / "fonts"  # SIL Open Font License 1.1, see OFL.txt beside the fonts
MEDIUM, BOLD = _FOLDER / "BeVietnamPro-Medium.ttf", _FOLDER / "BeVietnamPro-Bold.ttf"
FILES = (MEDIUM, BOLD)
_MORE, _SHORT = "…", 4


class Face:
    """One file of the font: the glyph of each character, and how far each glyph reaches."""

    def __init__(self, file: Path) -> None:
        data = file.read_bytes()
        (count,) = struct.unpack_from(">H", data, 4)
        entries = (struct.unpack_from(">4s4xII", data, 12 + 16 * place) for place in range(count))
        tables = {name: start for name, start, _ in entries}
        (self._em,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
        (wide,) = struct.unpack_from(">H", data, tables[b"hhea"] + 34)
        self._advances = [struct.unpack_from(">H", data, tables[b"hmtx"] + 4 * glyph)[0] for glyph in range(wide)]
        self._glyphs = _glyphs(data, tables[b"cmap"])

    def has(self, character: str) -> bool:
        return ord(character) in self._glyphs

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is in pixels; letters drawn closer to each other are not thought of."""
        last = len(self._advances) - 1
        units = sum(self._advances[min(self._glyphs.get(ord(each), 0), last)] for each in text)
        return float(units * size / self._em)

    def fitting(self, text: str, size: float, room: float) -> str:
        """Return the text, or as much of its beginning as fits, with its last word where that is short: "ấp … 12"."""
        if self.width(text, size) <= room:
            return text
        start, _, last = text.rpartition(" ")
        end = f"{_MORE} {last}" if start and len(last) <= _SHORT else _MORE
        start = text if end == _MORE else start
        while start and self.width(start + end, size) > room:
            start = start[:-1]
        return start.rstrip(" ,.–-") + end

    def lines(self, text: str, size: float, room: float, most: int) -> list[str]:
        """Break a text between its words into lines of about the same width; the last holds as much as fits."""
        found = self._broken(text, size, room, most)
        while room > 0 and not any(_MORE in line for line in found):
            room -= size
            narrower = self._broken(text, size, room, most)
            if len(narrower) > len(found) or any(_MORE in line for line in narrower):
                break
            found = narrower
        return found

    def _broken(self, text: str, size: float, room: float, most: int) -> list[str]:
        words, lines = text.split(), [""]
        for place, word in enumerate(words):
            longer = f"{lines[-1]} {word}".strip()
            if self.width(longer, size) <= room or not lines[-1]:
                lines[-1] = longer
            elif len(lines) < most:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {' '.join(words[place:])}"
                break
        return [self.fitting(line, size, room) for line in lines]


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Read the glyph of each character from the table in the form every font has (format 4)."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    tables = (struct.unpack_from(">HHI", data, cmap + 4 + 8 * place) for place in range(count))
    start = next(cmap + offset for platform, encoding, offset in tables if (platform, encoding) == (3, 1))
    (twice,) = struct.unpack_from(">H", data, start + 6)
    half = twice // 2
    ends, firsts, deltas, offsets = (
        struct.unpack_from(f">{half}H", data, start + place)
        for place in (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    )
    found = {}
    for segment, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[segment]:
                at = start + 16 + 3 * twice + 2 * segment + offsets[segment] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, at)
            if glyph or not offsets[segment]:
                found[code] = (glyph + deltas[segment]) % 65536
    return {code: glyph for code, glyph in found.items() if glyph}


@cache
def face(*, bold: bool = False) -> Face:
    return Face(BOLD if bold else MEDIUM)


def drawable(text: str) -> str:
    """Return a text as it can be drawn: composed letters, single blanks, nothing the font has no letter for."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join("".join(each for each in words if face().has(each) and face(bold=True).has(each)).split())
