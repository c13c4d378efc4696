"""What the Word templates are built of, in the layout of Party papers: page, letterhead, tables, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

LEFT, CENTRE, RIGHT, BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
WIDE, NARROW = 252, 165  # mm between the margins
FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    width: float  # mm
    value: str
    align: WD_ALIGN_PARAGRAPH = LEFT


def element(name: str, **attributes: str) -> Any:
    made: Any = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def new(size: float, *, wide: bool = False, numbered: bool = True) -> Paper:
    """Begin a paper on A4 whose text is of a size in points."""
    paper = Document()
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    style.paragraph_format.space_after = style.paragraph_format.space_before = Pt(0)
    page(paper.sections[0], wide=wide, numbered=numbered)
    paper.core_properties.author, paper.core_properties.title = "", "Mẫu gợi ý, văn phòng sửa được"
    paper.core_properties.comments = "Sửa chữ tự do; giữ nguyên chỗ trong hai dấu ngoặc nhọn: số liệu vào đó."
    return paper


def page(section: Section, *, wide: bool, numbered: bool = True) -> None:
    """Set the margins, the number of every page but the first, and the foot that tells where figures come from."""
    short, long = Mm(210), Mm(297)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance, section.footer_distance = Mm(10), Mm(8)
    section.different_first_page_header_footer = True
    for foot in (section.footer, section.first_page_footer):
        foot.is_linked_to_previous = False
        draft = "{% if not final %}DỰ THẢO · mẫu gợi ý, văn phòng sửa được · {% endif %}"
        write(foot.paragraphs[0], draft + "số liệu đến {{ until }} · mã {{ code }}", 9)
    section.header.is_linked_to_previous = section.first_page_header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    if not numbered:
        return
    for part in ("begin", "PAGE", "end"):
        run = number.add_run()
        run.font.size = Pt(14)
        if part == "PAGE":
            instruction = element("instrText")
            instruction.text = part
            run._r.append(instruction)
        else:
            run._r.append(element("fldChar", fldCharType=part))


def write(
    paragraph: Paragraph,
    text: str,
    size: float = 0,
    *,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
    keep: bool = False,
) -> Paragraph:
    """Write into a paragraph; `keep`: it stays on one page with the next."""
    run = paragraph.add_run(text)
    run.bold, run.italic, run.underline = bold or None, italic or None, underline or None
    if size:
        run.font.size = Pt(size)
    if align is not None:
        paragraph.alignment = align
    paragraph.paragraph_format.keep_with_next = keep or None
    return paragraph


def line(paper: Paper | _Cell, text: str, size: float = 0, **how: bool | WD_ALIGN_PARAGRAPH) -> Paragraph:
    return write(paper.add_paragraph(), text, size, **how)  # type: ignore[arg-type]  # as `write` takes them


def turn_page(paper: Paper) -> None:
    paper.add_page_break()  # type: ignore[no-untyped-call]  # their word for it has no types


def tag(paper: Paper | _Cell, text: str) -> None:
    """A line of its own that says what is repeated or left out; nothing of it is printed."""
    paper.add_paragraph(text)


def _tagged(paper: Paper | _Cell, condition: str, text: str, size: float, **how: bool | WD_ALIGN_PARAGRAPH) -> None:
    tag(paper, f"{{%p {condition} %}}")
    line(paper, text, size, **how)
    tag(paper, "{%p endif %}")


def body(paper: Paper, text: str, *, keep: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of a letter: justified, its first line set in, lines 18 points apart."""
    paragraph = write(paper.add_paragraph(), text, align=BOTH, keep=keep, italic=italic)
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_after = Mm(10), Pt(6)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
    form.widow_control = True
    return paragraph


def _bare(paper: Paper, widths: Sequence[float]) -> Table:
    table: Table = paper.add_table(1, len(widths))
    _fixed(table, widths)
    never_split(table.rows[0])
    return table


def _fixed(table: Table, widths: Sequence[float]) -> None:
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.LEFT
    properties = table._tbl.tblPr
    properties.append(element("tblInd", w="0", type="dxa"))
    margins = element("tblCellMar")
    for side, room in (("top", "20"), ("left", "57"), ("bottom", "20"), ("right", "57")):  # a point, and one mm
        margins.append(element(side, w=room, type="dxa"))
    properties.append(margins)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def never_split(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def letterhead(paper: Paper, number: str = "", *, wide: bool = False) -> None:
    """Who writes on the left, the Party and the day on the right; `number`: the kind ("BC"), "" for a list."""
    table = _bare(paper, [(WIDE if wide else NARROW) * part for part in (0.44, 0.56)])
    left, right = table.rows[0].cells
    _tagged(left, "if head.upper", "{{ head.upper }}", 14, align=CENTRE)
    left._tc.remove(left.paragraphs[0]._p)
    line(left, "{{ head.name }}", 14, bold=True, align=CENTRE)
    line(left, "*", 14, bold=True, align=CENTRE)
    if number:
        line(left, f"Số        -{number}/{{{{ head.symbol }}}}", 14, align=CENTRE)
    _tagged(left, "if not final", "DỰ THẢO", 12, bold=True, align=CENTRE)
    write(right.paragraphs[0], "ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True, underline=True, align=CENTRE)
    line(right, "", 6)
    line(right, "{{ head.place }}, {{ signed|replace(' ', '\u00a0') }}", 14, italic=True, align=CENTRE)
    line(paper, "", 6)


def title(paper: Paper, kind: str, subject: str) -> None:
    line(paper, kind, 15, bold=True, align=CENTRE, keep=True)
    line(paper, subject, 14, bold=True, align=CENTRE, keep=True)
    line(paper, "-----", 14, align=CENTRE, keep=True).paragraph_format.space_after = Pt(6)


def signatures(paper: Paper, left: Sequence[str], *, wide: bool = False, size: float = 14) -> None:
    """Who signs, on the right; on the left the recipients, or who made the list. It never stands alone on a page."""
    whole = WIDE if wide else NARROW
    line(paper, "", 6, keep=True)
    table = _bare(paper, (whole * 0.5, whole * 0.5))
    one, other = table.rows[0].cells
    if left:
        write(one.paragraphs[0], left[0], size, bold=True, align=CENTRE)
        for each in left[1:]:
            line(one, each, size, align=CENTRE)
    else:
        write(one.paragraphs[0], "Nơi nhận:", 14, underline=True)
        line(one, "{%p for each in head.recipients %}", 12)
        line(one, "- {{ each }}", 12)
        line(one, "{%p endfor %}", 12)
    write(other.paragraphs[0], "{{ head.authority }}", size, bold=True, align=CENTRE)
    line(other, "{{ head.post }}", size, align=CENTRE)
    for _ in range(3):
        line(other, "", size)
    line(other, "{{ head.signer }}", size, bold=True, align=CENTRE)


def _added(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # the same
    return row


def rows(
    paper: Paper, columns: Sequence[Column], loops: Sequence[str], size: float, *, last: Sequence[str] = ()
) -> Table:
    """A table with lines: its heading on every page, no row split; `loops`: what is repeated, the outermost first.

    A loop ending in " | band" comes with a row across the whole table, whose text stands behind it.
    """
    table: Table = paper.add_table(1, len(columns))
    table.style = "Table Grid"
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        write(cell.paragraphs[0], column.heading, size, bold=True, align=CENTRE)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    table.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))
    never_split(table.rows[0])
    for loop in loops:
        said, _, band = loop.partition(" | ")
        _added(table).cells[0].text = f"{{%tr {said} %}}"
        if band:
            cells = _added(table).cells
            across = cells[0].merge(cells[-1])
            write(across.paragraphs[0], band, size, bold=True, keep=True)
            never_split(table.rows[-1])
    data = _added(table)
    never_split(data)
    for cell, column in zip(data.cells, columns, strict=True):
        write(cell.paragraphs[0], column.value, size, align=column.align)
    for loop in loops:
        _added(table).cells[0].text = "{%tr endfor %}" if loop.startswith("for") else "{%tr endif %}"
    if last:
        row = _added(table)
        never_split(row)
        for cell, text, column in zip(row.cells, last, columns, strict=True):
            write(cell.paragraphs[0], text, size, bold=True, align=column.align)
    _fixed(table, [each.width for each in columns])
    if any(each.heading.startswith("{%tc") for each in columns):  # as many as the data has: 100 % of the line
        table._tbl.tblPr.find(qn("w:tblW")).attrib.update({qn("w:type"): "pct", qn("w:w"): "5000"})
    return table
