"""Marks in texts become entities, and nothing a bot or person writes becomes part of a page."""

import pytest

from simulator.telegram.formatting.markdown import read_markdown
from simulator.telegram.formatting.rich_text import read_html
from simulator.world.refusal import RefusedError
from simulator.world.tappable import with_tappable


def marked(text: str, entities: list[dict[str, object]]) -> list[tuple[object, str]]:
    units = text.encode("utf-16-le")
    return [
        (one["type"], units[2 * int(str(one["offset"])) :][: 2 * int(str(one["length"]))].decode("utf-16-le"))
        for one in entities
    ]


def test_html_marks_are_at_utf16_offsets() -> None:
    source = '🙂 <b>Chi bộ <i>ấp 1</i></b> &lt;3 <a href="https://xaphuoc.vn">trang</a>'
    text, entities = read_html(source)
    assert text == "🙂 Chi bộ ấp 1 <3 trang"
    assert marked(text, entities) == [("italic", "ấp 1"), ("bold", "Chi bộ ấp 1"), ("text_link", "trang")]


@pytest.mark.parametrize("source", ["<b>", "</b>", "<b><i></b></i>", "<script>", "<img src=x>"])
def test_html_the_service_does_not_know_is_refused(source: str) -> None:
    with pytest.raises(RefusedError):
        read_html(source)


def test_markdown_marks() -> None:
    text, entities = read_markdown(r"*đậm* _nghiêng_ `mã` [trang](https://a.vn) 1\.", strict=True)
    assert text == "đậm nghiêng mã trang 1."
    kinds = [("bold", "đậm"), ("italic", "nghiêng"), ("code", "mã"), ("text_link", "trang")]
    assert marked(text, entities) == kinds


@pytest.mark.parametrize("source", ["a.b", "*a", "a!", "(a)", "[a"])
def test_unescaped_markdown_is_refused(source: str) -> None:
    with pytest.raises(RefusedError):
        read_markdown(source, strict=True)


def test_addresses_and_commands_can_be_tapped_but_not_inside_code() -> None:
    text = "Mời: https://t.me/dongkhoi_bot?start=ABCD2345. Gõ /trogiup, 30/6, và/hoặc, t.me/x"
    assert marked(text, with_tappable(text, [])) == [
        ("url", "https://t.me/dongkhoi_bot?start=ABCD2345"),
        ("bot_command", "/trogiup"),
        ("url", "t.me/x"),
    ]
    code = [{"type": "code", "offset": 0, "length": 4}]
    assert with_tappable("/huy", code) == code
