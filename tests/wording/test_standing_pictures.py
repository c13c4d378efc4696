"""The picture of how an organisation stands: its size, its letters, odd names and figures, and nobody's name."""

import re
import struct
import zlib
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
import resvg_py

from domain.campaigns.rounds import Every, Round, RoundPlan
from domain.chat import OutgoingFile
from domain.figures import Coming, ComingDay, Coverage, Figures, LatePledge, Line, Missing, Summary
from exports.pictures.drawing import PNG, SVG, drawn, png
from exports.pictures.font import FAMILY, FILES, drawable, face
from exports.pictures.page import HEIGHT, RIGHT, SMALL, WIDTH
from exports.pictures.standing import Standing, picture, svg
from locales.language import LANGUAGES, language

DAY = date(2026, 11, 28)
MONTH = RoundPlan(1, 1, "thang", "Báo cáo tháng", Every.MONTH)
NOVEMBER = Round(
    MONTH, date(2026, 11, 1), date(2026, 11, 30), date(2026, 11, 25), date(2026, 12, 5), date(2026, 12, 30)
)
CAMPAIGN = "Phong trào thi đua “Đồng Khởi mới” năm 2026"
COMING = (
    ComingDay(date(2026, 11, 30), Coming.WORK, count=3),
    ComingDay(date(2026, 12, 5), Coming.REPORT, round=NOVEMBER),
    ComingDay(date(2026, 12, 15), Coming.REGISTERING, CAMPAIGN),
    ComingDay(date(2026, 12, 31), Coming.CLOSING, CAMPAIGN),
)
VIETNAMESE = "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵfjwz"


def figures(registered: int, members: int, done: int = 0, going: int = 0, late: int = 0, missed: int = 0) -> Figures:
    states = {"done": done, "active": going + late, "missed": missed}
    return Figures(Coverage(registered, members), organisations=Coverage(0, 1), states=states, late=late)


def of(name: str, counted: Figures, lines: tuple[Line, ...] = (), campaign: str = CAMPAIGN) -> Standing:
    summary = Summary(
        name,
        "CB1",
        campaign,
        own_registered=True,
        figures=counted,
        lines=lines,
        missing=(Missing(7, "Nguyễn Văn An", leader=False, has_chat=True),),
        late=(LatePledge("Trần Thị Bảy", "Trồng dừa", 4),),
    )
    return Standing(summary, DAY, (date(2026, 3, 1), date(2026, 12, 31)), COMING)


def branches(count: int) -> tuple[Line, ...]:
    """Return branches in which ever more have registered; a few are late."""
    return tuple(
        Line(n, f"CB{n}", f"Chi bộ ấp Phước Thạnh {n}", figures(n, 130, 3, 9, 2 * (n % 7 == 0)))
        for n in range(1, count + 1)
    )


def texts(given: Standing, tag: str = "vi") -> list[str]:
    """Return the lines a picture holds, each as a reader of XML finds it."""
    root = ElementTree.fromstring(svg(language(tag), given))  # noqa: S314 - our own
    return [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text")]


ALL = {
    "three": of("Chi bộ ấp 3", figures(2, 3, 1, 2)),
    "sixty": of("Chi bộ ấp Phước Thạnh – An Định", figures(45, 60, 20, 28, 4, 1)),
    "few below": of("Đảng bộ xã An Thạnh", figures(320, 412, 120, 200, 14), branches(5)),
    "124 below": of("Đảng bộ phường An Hội, thành phố Bến Tre", figures(3120, 4120, 1200, 2300, 140, 7), branches(124)),
    "nobody": of("Chi bộ ấp 1", figures(0, 0)),
    "too many": of("Chi bộ ấp 1", figures(12, 10, 8, -1, 1)),
    "odd": of('Chi bộ <b>ấp & "1"</b> \ufdd0x\x00' * 9, figures(1, 2), branches(3), campaign="&amp; ]]> 🌾 " * 20),
}


@pytest.mark.parametrize("given", ALL.values(), ids=ALL)
def test_it_has_the_size_a_group_shows_best(given: Standing) -> None:
    content = png(svg(language("vi"), given).encode())
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", content[16:24]) == (WIDTH, HEIGHT) == (1080, 1350)
    assert len(content) < 300_000


@pytest.mark.parametrize("given", ALL.values(), ids=ALL)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_text_is_large_enough_in_its_place_and_names_nobody(given: Standing, tag: str) -> None:
    root = ElementTree.fromstring(svg(language(tag), given))  # noqa: S314 - our own
    for each in root.iter("{http://www.w3.org/2000/svg}text"):
        size, x, words = int(each.attrib["font-size"]), float(each.attrib["x"]), each.text or ""
        wide = face(bold=each.attrib["font-weight"] == "700").width(words, size)
        left = x - wide if each.attrib.get("text-anchor") else x
        assert size >= SMALL >= 34
        assert 59 <= left <= left + wide <= WIDTH - 59, words
        assert float(each.attrib["y"]) < HEIGHT - 14, words
        assert all(face().has(letter) and face(bold=True).has(letter) for letter in words), words
    said = "\n".join(texts(given, tag))
    assert not re.search("Nguyễn Văn An|Bảy|Trồng dừa", said)


def test_a_branch_reads_its_figures_time_and_dates() -> None:
    said = texts(ALL["sixty"])
    assert said[:3] == [CAMPAIGN, "Chi bộ ấp Phước Thạnh – An Định", "Số liệu đến ngày 28/11/2026"]
    assert "45/60 (75%)" in said
    assert {"Đã hoàn thành 20", "Còn hạn 28", "Quá hạn 4", "Không đạt 1"} <= set(said)
    assert said[said.index("Thời gian đã qua") + 1] == "89%"
    assert said[said.index("Việc đã xong") + 1] == "38%"
    assert said[-8:] == [
        *("30/11/2026", "3 việc đến hạn", "05/12/2026", "Hạn nộp báo cáo tháng 11/2026"),
        *("15/12/2026", "Hết hạn đăng ký", "31/12/2026", "Kết thúc đợt thi đua"),
    ]


def test_what_waits_to_be_confirmed_has_a_colour_and_its_words_stay_on_the_page() -> None:
    given = ALL["sixty"]
    claimed = {**given.summary.figures.states, "claimed": 30}
    given = replace(given, summary=replace(given.summary, figures=replace(given.summary.figures, states=claimed)))
    said = "Báo hoàn thành, chờ xác nhận 30"
    assert said in texts(given)
    root = ElementTree.fromstring(svg(language("vi"), given))  # noqa: S314 - our own
    (found,) = (each for each in root.iter("{http://www.w3.org/2000/svg}text") if each.text == said)
    assert float(found.attrib["x"]) + face().width(said, SMALL) <= RIGHT


def test_a_committee_sees_first_where_it_is_needed_and_how_many_are_left() -> None:
    said = texts(ALL["124 below"])
    rows = [each for each in said if each.startswith("Chi bộ ấp")]
    assert rows[0] == "Chi bộ ấp Phước Thạnh 7"  # work is overdue there
    assert rows[1] == "Chi bộ ấp Phước Thạnh 14"
    assert 9 <= len(rows) <= 12
    assert said[-1] == f"và {124 - len(rows)} chi bộ khác"
    assert "Cần quan tâm trước" in said
    few = texts(ALL["few below"])
    assert sum(each.startswith("Chi bộ ấp") for each in few) == 5
    assert not any("khác" in each for each in few)


def test_odd_names_stay_names() -> None:
    said = texts(ALL["odd"])
    assert said[0].startswith("&amp; ]]> &amp; ]]>")
    assert any(each.startswith('Chi bộ <b>ấp & "1"</b> x') for each in said)
    assert "…" in said[1]


def test_figures_beyond_all_run_over_no_end() -> None:
    assert "chưa có ai" in texts(ALL["nobody"])
    assert "12/10 (120%)" in texts(ALL["too many"])
    for given in ALL.values():
        drawing = svg(language("vi"), given)
        for start, across in re.findall(r'd="M([\d.]+) [\d.]+h(-?[\d.]+)', drawing):
            assert float(across) >= 0
            assert float(start) + float(across) <= WIDTH - 60 + 0.2


def test_decomposed_letters_are_composed_and_others_left_out() -> None:
    assert drawable("Chi bộ  ấp\n3\u200b 🌾") == "Chi bộ ấp 3"
    assert face().fitting("Chi bộ Trường Tiểu học An Định 12", 34, 300).endswith("… 12")


def rendered(drawing: str) -> bytes:
    """Draw in this process: hundreds of letters are looked at."""
    return resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=[str(file) for file in FILES])


def pixels(words: str, weight: int) -> bytes:
    """Return what is drawn of a text alone."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><text x="20" y="60" font-size="44" '
    drawing += f'font-family="{FAMILY}" font-weight="{weight}">{words}</text></svg>'
    content, at, found = rendered(drawing), 8, b""
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        if content[at + 4 : at + 8] == b"IDAT":
            found += content[at + 8 : at + 8 + length]
        at += length + 12
    return zlib.decompress(found)


@pytest.mark.parametrize("weight", [500, 700])
def test_every_vietnamese_letter_has_a_glyph_of_its_own(weight: int) -> None:
    empty, missing = pixels("", weight), pixels("\u0e01", weight)
    drawn_letters = {letter: pixels(letter, weight) for letter in sorted({*VIETNAMESE, *VIETNAMESE.upper()})}
    assert not {letter for letter, seen in drawn_letters.items() if seen in (empty, missing)}
    assert len(set(drawn_letters.values())) == len(drawn_letters)


def test_every_letter_of_what_the_picture_says_is_in_the_font() -> None:
    letters = {*VIETNAMESE, *VIETNAMESE.upper(), *"0123456789/%().,:;“”‘’\"'–—-…&<>+!?° "}
    assert not [each for each in letters if not (face().has(each) and face(bold=True).has(each))]
    assert not face().has("\u0e01")


def test_the_font_comes_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in FILES[0].with_name("OFL.txt").read_text(encoding="utf-8")


async def test_it_is_kept_as_a_few_kilobytes_until_it_is_drawn() -> None:
    kept = picture(language("vi"), ALL["124 below"])
    assert (kept.media_type, kept.name) == (SVG, "tinh-hinh-CB1-2026-11-28.png")
    assert len(kept.content) < 12_000
    file = await drawn(kept)
    assert file is not None
    assert (file.media_type, file.content[:4]) == (PNG, b"\x89PNG")


@pytest.mark.parametrize("content", [b"", b"<svg", b"\xff", b"<html/>"])
async def test_what_is_no_picture_is_none(content: bytes) -> None:
    assert await drawn(OutgoingFile("a.png", SVG, content)) is None
