"""How words look is kept when they change, whatever letters stand before them; and marks lie within each other."""

from bot.channels.telegram.typed import typed_looks
from domain.chat import Look, Outgoing, Part, plain
from domain.reach.looks import carried, marked_up, noted, read, standing_in

BOLD, ITALIC = Look.BOLD, Look.ITALIC


def said(text: str, parts: list[Part]) -> list[tuple[Look, str]]:
    return [(part.look, text[part.start : part.end]) for part in parts]


def test_telegram_counts_in_units_and_we_in_letters() -> None:
    text = "🎉🎉 Họp lúc 7 giờ"
    entity = {"type": "bold", "offset": 9, "length": 9}
    (part,) = typed_looks(text, [entity])
    assert text[part.start : part.end] == "lúc 7 giờ"


def test_composed_letters_keep_their_places() -> None:
    apart = "Ho\u0323p lu\u0301c 7 gio\u031b\u0300"  # "Họp lúc 7 giờ" with its accents apart
    start = apart.index("7")
    (part,) = typed_looks(apart, [{"type": "italic", "offset": start, "length": len(apart) - start}])
    assert "Họp lúc 7 giờ"[part.start : part.end] == "7 giờ"


def test_what_cannot_be_opened_is_no_link() -> None:
    bad = [{"type": "text_link", "offset": 0, "length": 3, "url": url} for url in ("javascript:x", "tg://x", "")]
    assert typed_looks("xem ở đây", bad) == ()
    (part,) = typed_looks("xem ở đây", [{"type": "text_link", "offset": 0, "length": 3, "url": "https://x.vn/a"}])
    assert part == Part(Look.LINK, 0, 3, "https://x.vn/a")


def test_marks_go_with_their_words() -> None:
    before = "Họp lúc 7 giờ thứ sáu tại hội trường"
    parts = [Part(BOLD, 4, 21), Part(ITALIC, 26, len(before))]
    after = "Đính chính: Họp lúc 7 giờ 30 thứ bảy tại hội trường xã"
    moved = carried(before, parts, after)
    assert said(after, moved) == [(BOLD, "lúc 7 giờ 30 thứ bảy"), (ITALIC, "hội trường")]


def test_a_sentence_taken_out_takes_its_marks() -> None:
    before = "Mời dự họp. Mang theo tiền."
    assert carried(before, [Part(BOLD, 12, 27)], "Mời dự họp.") == []


def test_marks_that_cross_are_cut_and_blanks_are_outside() -> None:
    text = "một hai ba bốn"
    shown = Outgoing(marked_up(text, [Part(BOLD, 0, 8), Part(ITALIC, 4, 10), Part(Look.STRIKE, 10, 11)]))
    assert shown.text == text
    assert said(text, [part for part in shown.looks if part.look is BOLD]) == [(BOLD, "một hai")]
    assert {words for look, words in said(text, list(shown.looks)) if look is ITALIC} == {"hai", " ba"}


def test_an_address_is_in_no_text() -> None:
    text = marked_up("xem ở đây", [Part(Look.LINK, 6, 9, "https://x.vn")])
    assert plain(text) == "xem ở đây"
    assert Outgoing(text).looks == (Part(Look.LINK, 6, 9, "https://x.vn"),)


def test_signs_of_markup_are_words() -> None:
    text = "<b>5</b> *sao* [x](y) & _gạch_"
    assert Outgoing(marked_up(text, [])).text == text


def test_what_is_kept_is_read_again() -> None:
    parts = (Part(BOLD, 0, 2), Part(Look.LINK, 3, 5, "https://x.vn"))
    assert read(noted(parts)) == parts
    assert read([["folded", 0, 2], ["neon", 0, 2]]) == ()


def test_marked_words_of_a_change_are_marked_where_they_stand_once() -> None:
    typed = "sửa lại 6 giờ 30"
    assert standing_in(typed, [Part(BOLD, 8, 16)], "6 giờ 30 dọn đường") == [Part(BOLD, 0, 8)]
