"""How a paper looks in Word: sixty long rows, a name with foreign signs, an empty section, the office's spelling."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt

from domain.papers.codes import code_of
from domain.papers.letterhead import Letterhead
from exports.papers import writer
from exports.papers.drafting import rebuild
from exports.papers.drafting.blocks import BOTH
from exports.papers.heads import head_values
from exports.papers.writer import fill
from tests.papers import W, words

LONG = "Vận động nhân dân trồng hoa và thắp sáng tuyến đường liên ấp dài hơn một cây số " * 3
HEAD = Letterhead(
    "CHI BỘ ẤP 1",
    "ĐẢNG BỘ XÃ AN THẠNH",
    "Chi bộ ấp 1",
    "An Thạnh",
    "CB",
    "Lê Thị Bình",
    "BÍ THƯ",
    "T/M CHI BỘ",
    ("Đảng ủy xã An Thạnh;", "Lưu Chi bộ."),
)
COMMON = {"head": head_values(HEAD), "signed": "ngày 05 tháng 02 năm 2026", "until": "ngày 05/02/2026, 08 giờ 00"}


def filled(template: str, **values: Any) -> Paper:
    return Document(
        BytesIO(fill({"template": template, "values": {**COMMON, "code": "B7K2QD", **values}, "pictures": {}}))
    )


def listed(count: int, name: str = "Nguyễn Văn An", content: str = LONG) -> Paper:
    keys = ("target", "deadline", "group", "registered", "note")
    rows = [{"number": str(each), "content": content, **dict.fromkeys(keys, "x")} for each in range(1, count + 1)]
    owners = [{"name": name, "post": "", "rows": rows[:2]}, {"name": "Trần Văn Bảy", "post": "", "rows": rows[2:]}]
    values = {
        "campaign": "Đồng Khởi mới",
        "edition": "bản nội bộ",
        "parts": [{"title": "I. Đảng viên", "owners": owners}],
    }
    counts = dict.fromkeys(("total", "people", "percent", "leaders", "pledges"), "30")
    return filled("dang-ky-chi-bo", **values, **counts, unnamed="", missing=[])


def test_sixty_long_rows_keep_their_heading_and_are_not_torn() -> None:
    table = listed(60).tables[1]
    assert len(table.rows) == 62
    properties = [row._tr.trPr for row in table.rows]
    assert [each is not None and each.find(f"{W}tblHeader") is not None for each in properties] == [True] + [False] * 61
    assert all(each is not None and each.find(f"{W}cantSplit") is not None for each in properties)


def test_the_signature_stays_with_the_line_that_sums_up() -> None:
    paper = listed(60)
    total = next(each for each in paper.paragraphs if each.text.startswith("Tổng số đảng viên"))
    signed = paper.tables[-1]
    between = total._p
    while between is not signed._tbl:
        assert between.pPr.find(f"{W}keepNext") is not None
        between = between.getnext()
    assert signed.rows[0]._tr.trPr.find(f"{W}cantSplit") is not None


def test_a_name_is_merged_over_the_rows_of_one_person() -> None:
    marks = [each.get(f"{W}val") for each in listed(3).element.body.iter(f"{W}vMerge")]
    assert marks == ["restart", "restart", "continue", "continue", "restart", "restart"]


def test_the_rows_of_one_name_stay_on_one_page() -> None:
    *_, first, second = [row._tr for row in listed(6).tables[1].rows[:4]]
    held = [all(each.find(f"{W}keepNext") is not None for each in row.iter(f"{W}pPr")) for row in (first, second)]
    assert held == [True, False]


def test_in_large_letters_the_page_lies_on_its_side_so_that_no_day_is_broken() -> None:
    person = {"name": "Lê Tư", "post": "Đảng viên", "rows": [], "work": [], "source": ""}
    usual, large = (filled("ban-dang-ky", campaign="x", people=[person], large=each) for each in (False, True))
    assert (round(usual.sections[0].page_width.mm), round(large.sections[0].page_width.mm)) == (210, 297)
    widths = [int(each.tables[1].rows[0].cells[3].width.mm * 10) for each in (usual, large)]
    assert widths[1] / widths[0] > writer.LARGER


@pytest.mark.parametrize("name", ["A & B <b>", "=HYPERLINK(1)", "{{ code }}", "{% for %}", "Lê\x0b\x00 Văn"])
def test_what_somebody_typed_is_text(name: str) -> None:
    assert name.replace("\x0b", "").replace("\x00", "") in words(listed(2, name=name, content=name))


def test_a_letterhead_with_foreign_signs_is_text() -> None:
    odd = replace(
        HEAD, name="CHI BỘ <ẤP> & “1” {{ code }}", place="=Mỏ\x0b Cày", recipients=("{% for %};", "Lưu \x00VT.")
    )
    text = words(filled("bao-cao-chi-bo", head=head_values(odd), period="x", rows=[], figures=[], unnamed=""))
    for said in ("CHI BỘ <ẤP> & “1” {{ code }}", "=Mỏ Cày, ngày", "- {% for %};", "- Lưu VT."):
        assert said in text


def test_numbers_of_pages_begin_on_the_second_and_the_foot_stands_on_each() -> None:
    section = listed(1).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in "".join(each.text or "" for each in section.header._element.iter(f"{W}instrText"))
    assert not list(section.first_page_header._element.iter(f"{W}instrText"))
    for foot in (section.footer, section.first_page_footer):
        assert "số liệu đến ngày 05/02/2026, 08 giờ 00 · mã B7K2QD" in foot.paragraphs[0].text
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (20, 30)


def test_an_empty_section_keeps_its_heading_and_no_colon_stands_behind_the_number() -> None:
    names = ("leading", "results", "exemplars", "praise", "lacks", "ahead", "wishes")
    sections: dict[str, list[str]] = {name: [] for name in names}
    text = words(filled("bao-cao-chi-bo", period="6 tháng đầu năm 2026", rows=[], figures=[], unnamed="", **sections))
    assert text.count("[chi ủy bổ sung]") == 7
    assert "VII. KIẾN NGHỊ" in text
    assert "Số        -BC/CB" in text
    assert "Số:" not in text
    assert "- Lưu Chi bộ." in text


def test_the_office_may_write_the_old_way() -> None:
    head = {**COMMON["head"], "old_way": True}  # type: ignore[dict-item]  # a mapping of values
    text = words(filled("bao-cao-chi-bo", head=head, period="x", rows=[], figures=[], unnamed=""))
    assert "[chi uỷ bổ sung]" in text
    assert "ủy" not in text


def test_the_same_figures_have_the_same_code() -> None:
    assert code_of({"a": 1, "b": [2]}) == code_of({"b": [2], "a": 1})
    assert code_of({"a": 1}) != code_of({"a": 2})


@pytest.mark.parametrize("name", rebuild.DRAFTS)
def test_each_template_is_what_the_script_makes(name: str) -> None:
    kept, made = Document(str(rebuild.FOLDER / f"{name}.docx")), rebuild.DRAFTS[name]()
    assert kept.element.body.xml == made.element.body.xml


URGING = {**dict.fromkeys(("missing", "silent", "late"), "0"), "rows": []}


def own(folder: Path, text: str) -> dict[str, Any]:
    """Lay the template of an office into a folder, with a line more; return what fills it."""
    made = rebuild.DRAFTS["don-doc"]()
    made.add_paragraph(text)
    made.save(str(folder / "don-doc.docx"))
    return {"template": "don-doc", "values": {**COMMON, "code": "x", **URGING}, "pictures": {}}


def test_the_template_of_an_office_goes_before_ours(tmp_path: Path) -> None:
    kept = own(tmp_path, "Mẫu của xã, {{ head.name }}")
    assert "Mẫu của xã, CHI BỘ ẤP 1" in words(Document(BytesIO(fill(kept, tmp_path))))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{% if %}", "Expected an expression"),
        ("{{ head.nmae }}", "không có phần “nmae”"),
        ("{{ heads.name }}", "'heads' is undefined"),
        ("{% for each in rosw %}{{ each }}{% endfor %}", "không có phần “rosw”"),
        ("{{ head.__class__.__mro__ }}", "unsafe"),
        ("{{ ''.__class__.__base__.__subclasses__() }}", "unsafe"),
        ("{{ rows.append.__globals__ }}", "unsafe"),
        ("{{ rows.append(1) }}", "unsafe"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "unsafe"),
        ("{{ 9**9**9 }}", "no power"),
        ("{% for a in range(99999999) %}{% endfor %}", "Range too big"),
    ],
)
def test_a_template_that_is_torn_misspelt_or_hostile_is_told_and_ours_is_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, why: str
) -> None:
    kept = own(tmp_path, f"Mẫu của xã {text}")
    said = words(Document(BytesIO(fill(kept, tmp_path))))
    assert "DANH SÁCH ĐÔN ĐỐC" in said
    assert "Mẫu của xã" not in said
    assert why in capsys.readouterr().err


def test_one_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "LONGEST", 1)
    kept = own(tmp_path, "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}Mẫu của xã")
    assert "Mẫu của xã" not in words(Document(BytesIO(fill(kept, tmp_path))))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"PK\x03\x04 torn"])
def test_a_picture_or_a_broken_file_in_place_of_a_template(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    kept = own(tmp_path, "")
    (tmp_path / "don-doc.docx").write_bytes(content)
    assert "DANH SÁCH ĐÔN ĐỐC" in words(Document(BytesIO(fill(kept, tmp_path))))
    assert "cannot be filled" in capsys.readouterr().err


def test_no_draft_bears_no_mark_and_what_it_rests_on_is_slanted() -> None:
    head = {**head_values(replace(HEAD, bases="nghiêng"))}
    values = {"final": True, "head": head, "bases": ["Căn cứ Kế hoạch 88-KH/TU;"], "period": "x"}
    paper = filled("bao-cao-chi-bo", **values, rows=[], figures=[], unnamed="")
    assert "DỰ THẢO" not in words(paper)
    assert paper.sections[0].first_page_footer.paragraphs[0].text.startswith("số liệu đến")
    (base,) = [each for each in paper.paragraphs if each.text.startswith("Căn cứ")]
    assert [run.italic for run in base.runs] == [True]


def test_a_letter_looks_as_the_party_has_it() -> None:
    names = ("leading", "results", "exemplars", "praise", "lacks", "ahead", "wishes")
    paper = filled("bao-cao-chi-bo", period="x", rows=[], figures=[], unnamed="", **{name: ["A."] for name in names})
    runs = {run.text: run for each in paper.tables for cell in each._cells for p in cell.paragraphs for run in p.runs}
    assert {text: runs[text].bold for text in ("T/M CHI BỘ", "BÍ THƯ", "Lê Thị Bình")} == {
        "T/M CHI BỘ": True,
        "BÍ THƯ": None,
        "Lê Thị Bình": True,
    }
    assert (runs["ĐẢNG CỘNG SẢN VIỆT NAM"].font.size.pt, runs["ĐẢNG CỘNG SẢN VIỆT NAM"].underline) == (15, True)
    assert (runs["CHI BỘ ẤP 1"].bold, runs["ĐẢNG BỘ XÃ AN THẠNH"].bold, runs["*"].bold) == (True, None, True)
    assert (runs["Nơi nhận:"].underline, runs["- Lưu Chi bộ."].font.size.pt) == (True, 12)
    (first, *_) = [each for each in paper.paragraphs if each.text == "A."]
    form = first.paragraph_format
    assert (form.line_spacing, form.line_spacing_rule, form.alignment) == (Pt(18), WD_LINE_SPACING.EXACTLY, BOTH)
    assert paper.styles["Normal"].font.name == "Times New Roman"
