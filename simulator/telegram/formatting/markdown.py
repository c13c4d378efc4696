"""Turn MarkdownV2, and the older Markdown, into plain text with entities."""

import re

from simulator.world.message import Json
from simulator.world.refusal import bad_request
from simulator.world.tappable import units

_TYPES = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_RESERVED = set("_*[]()~`>#+-=|{}.!")
_CODE = re.compile(r"```(?:\w*\n)?(.*?)```|`([^`]+)`", re.DOTALL)
_LINK_END = re.compile(r"\]\(([^)\s]+)\)")


class _Reader:
    def __init__(self, source: str, strict: bool) -> None:
        self.source = source
        self.strict = strict
        self.text = ""
        self.entities: list[Json] = []
        self.at = 0
        self._open: list[tuple[str, int]] = []

    def read(self) -> None:
        while self.at < len(self.source):
            if not (self._escape() or self._code() or self._link() or self._mark()):
                self._plain()
        if self._open:
            raise bad_request(f"can't parse entities: Can't find end of {self._open[-1][0]} entity")

    def _escape(self) -> bool:
        following = self.source[self.at + 1 : self.at + 2]
        if self.source[self.at] != "\\" or following not in _RESERVED | {"\\"}:
            return False
        self.text += following
        self.at += 2
        return True

    def _code(self) -> bool:
        match = _CODE.match(self.source, self.at)
        if not match:
            return False
        block = match.group(1) is not None
        self._close("pre" if block else "code", units(self.text), match.group(1) if block else match.group(2))
        self.at = match.end()
        return True

    def _link(self) -> bool:
        if self.source[self.at] == "[":
            self._open.append(("[", units(self.text)))
            self.at += 1
            return True
        match = _LINK_END.match(self.source, self.at)
        if not match or not self._open or self._open[-1][0] != "[":
            return False
        self._close("text_link", self._open.pop()[1], "", url=match.group(1))
        self.at = match.end()
        return True

    def _mark(self) -> bool:
        marks = ("__", "||", "*", "_", "~") if self.strict else ("*", "_")
        mark = next((one for one in marks if self.source.startswith(one, self.at)), "")
        if not mark:
            return False
        if self._open and self._open[-1][0] == mark:
            self._close(_TYPES[mark], self._open.pop()[1], "")
        else:
            self._open.append((mark, units(self.text)))
        self.at += len(mark)
        return True

    def _plain(self) -> None:
        letter = self.source[self.at]
        quote = letter == ">" and (not self.text or self.text.endswith("\n"))
        if self.strict and letter in _RESERVED and not quote:
            reason = f"Character '{letter}' is reserved and must be escaped with the preceding '\\'"
            raise bad_request(f"can't parse entities: {reason}")
        self.text += letter
        self.at += 1

    def _close(self, kind: str, start: int, more: str, **extra: str) -> None:
        self.text += more
        self.entities.append({"type": kind, "offset": start, "length": units(self.text) - start, **extra})


def read_markdown(source: str, strict: bool) -> tuple[str, list[Json]]:
    """Parse Markdown; `strict` is MarkdownV2, where reserved characters must be escaped."""
    reader = _Reader(source, strict)
    reader.read()
    return reader.text, reader.entities
