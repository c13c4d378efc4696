"""Turn HTML as Telegram allows it into plain text with entities."""

from html.parser import HTMLParser

from simulator.world.message import Json
from simulator.world.refusal import bad_request
from simulator.world.tappable import units

_TYPES = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    **{tag: tag for tag in ("code", "pre", "blockquote")},
    **{"a": "text_link", "tg-emoji": "custom_emoji"},
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.entities: list[Json] = []
        self._open: list[tuple[str, int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TYPES:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {self.getpos()[1]}')
        self._open.append((tag, units(self.text), dict(attrs).get("href") or ""))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise bad_request(f"can't parse entities: Unexpected end tag at byte offset {self.getpos()[1]}")
        _, start, address = self._open.pop()
        entity: Json = {"type": _TYPES[tag], "offset": start, "length": units(self.text) - start}
        if tag == "a":
            if not address:
                return
            entity["url"] = address
        if entity["length"]:
            self.entities.append(entity)

    def handle_data(self, data: str) -> None:
        self.text += data

    def finish(self) -> None:
        self.close()
        if self._open:
            tag = self._open[-1][0]
            raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag {tag}")


def read_html(source: str) -> tuple[str, list[Json]]:
    reader = _Reader()
    reader.feed(source)
    reader.finish()
    return reader.text, reader.entities
