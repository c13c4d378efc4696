"""Write a page of a picture as SVG, from top to bottom: texts, bars, marks. Every text is escaped and fits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from exports.pictures.font import FAMILY, drawable, face

WIDTH, HEIGHT = 1080, 1350
LEFT, RIGHT = 60, WIDTH - 60
ROOM = RIGHT - LEFT
SMALL, NORMAL, LARGE = 34, 40, 56
"""Sizes of letters: on a phone, where the picture is a third as wide, the smallest are still read."""

PAPER, INK, QUIET, TRACK = "#fffaf0", "#231815", "#5a4d45", "#eadfcd"
RED, GOLD, PALE = "#b5121b", "#ffcd00", "#ffe9b0"
COVERED, DONE, CLAIMED, GOING, LATE, MISSED = "#e39b00", "#21823b", "#6fb483", "#2b6cb8", "#d0161f", "#75695f"


@dataclass
class Page:
    """A page under work; `y` is how far down it is written.

    `gap`: from the end of a part to the line on which the next begins; `thick`: how high a bar is.
    """

    gap: float = 62
    thick: float = 44
    y: float = 0
    headings: int = 0
    parts: list[str] = field(default_factory=list)

    @property
    def left(self) -> float:
        """How much is left below."""
        return HEIGHT - 44 - self.y

    def text(
        self,
        words: str,
        x: float,
        y: float,
        size: int = SMALL,
        color: str = INK,
        *,
        bold: bool = False,
        room: float = ROOM,
        end: bool = False,
    ) -> float:
        """Write one line on the base line `y`, from `x` or, with `end`, up to it; return how wide it is."""
        letters = face(bold=bold)
        if not words:
            return 0
        fits = letters.fitting(drawable(words), size, room)
        weight, anchor = 700 if bold else 500, ' text-anchor="end"' if end else ""
        self.parts.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{color}"{anchor}>'
            f"{escape(fits)}</text>"
        )
        return letters.width(fits, size)

    def heading(self, words: str, beside: str = "", size: int = 44, below: float = 24) -> None:
        """Write what a part is about, and its figure at the right end of the same line."""
        self.headings += 1
        self.y += self.gap + max(size - 44, 0) / 2
        wide = self.text(beside, RIGHT, self.y, size, RED, bold=True, end=True) if beside else 0
        self.text(words, LEFT, self.y, NORMAL, bold=True, room=ROOM - wide - 20)
        self.y += below

    def box(self, x: float, y: float, width: float, height: float, color: str, round_by: float = 0) -> None:
        shape = f'<rect x="{x:g}" y="{y:g}" width="{width:.1f}" height="{height:g}" fill="{color}"'
        self.parts.append(shape + (f' rx="{round_by:g}"/>' if round_by else "/>"))

    def bar(
        self, x: float, y: float, width: float, height: float, counts: Sequence[tuple[float, str]], whole: float
    ) -> None:
        """Draw shares of a whole side by side; whatever there is of one is seen, and nothing runs over the end."""
        self.box(x, y, width, height, TRACK, height / 2)
        filled = [(count, color) for count, color in counts if count > 0]
        if not filled:
            return
        whole, least = max(whole, sum(count for count, _ in filled)), height if len(filled) == 1 else height / 2
        widths = [max(width * count / whole, least) for count, _ in filled]
        if (over := sum(widths) - width) > 0:
            widths[widths.index(max(widths))] -= over
        for place, (wide, (_, color)) in enumerate(zip(widths, filled, strict=True)):
            left, right = (height / 2 if at_end else 0 for at_end in (place == 0, place == len(filled) - 1))
            self._piece(x + sum(widths[:place]), y, wide, height, color, left, right)

    def _piece(self, x: float, y: float, width: float, height: float, color: str, left: float, right: float) -> None:
        """Draw a piece of a bar, whose ends are round by so much."""
        across = width - left - right
        ends = (f"a{each:g} {each:g} 0 0 1 0 {sign}{2 * each:g}" for each, sign in ((right, ""), (left, "-")))
        down, up = (
            end if each else f"v{sign}{height:g}"
            for end, each, sign in zip(ends, (right, left), ("", "-"), strict=True)
        )
        self.parts.append(f'<path d="M{x + left:.1f} {y:g}h{across:.1f}{down}h{-across:.1f}{up}z" fill="{color}"/>')

    def svg(self) -> str:
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FAMILY}">'
        ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        foot = f'<rect y="{HEIGHT - 12}" width="{WIDTH}" height="12" fill="{RED}"/>'
        return "".join([head, ground, *self.parts, foot, "</svg>"])
