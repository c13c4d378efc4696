"""Know the letters of the font pictures are written in: which there are, how wide they are, what fits on a line."""

import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILY = "Be Vietnam Pro"
_FOLDER = Path(__file__).parent / "fonts"  # SIL Open Font License 1.1, see OFL.txt beside the fonts
MEDIUM, BOLD = _FOLDER / "BeVietnamPro-Medium.ttf", _FOLDER / "BeVietnamPro-Bold.ttf"
FILES = (MEDIUM, BOLD)
_MORE, _SHORT = "…", 4


class Face:
    """One file of the font: how far each of its characters reaches."""

    def __init__(self, file: Path) -> None:
        with TTFont(file) as font:
            self._em: int = font["head"].unitsPerEm
            advances = {name: wide for name, (wide, _) in font["hmtx"].metrics.items()}
            self._advances = {chr(code): advances[name] for code, name in font.getBestCmap().items()}
            self._unknown = advances[".notdef"]

    def has(self, character: str) -> bool:
        return character in self._advances

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is in pixels; letters drawn closer to each other are not thought of."""
        units = sum(self._advances.get(each, self._unknown) for each in text)
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


@cache
def face(*, bold: bool = False) -> Face:
    return Face(BOLD if bold else MEDIUM)


def drawable(text: str) -> str:
    """Return a text as it can be drawn: composed letters, single blanks, nothing the font has no letter for."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join("".join(each for each in words if face().has(each) and face(bold=True).has(each)).split())
