"""The template of the sheet by which an organisation marks itself: a page for each set of criteria."""

from docx.document import Document as Paper

from exports.papers.drafting.blocks import BOTH, CENTRE, Column, letterhead, line, new, rows, signatures, tag, title

TABLE = 13


def sheet() -> Paper:
    """Whatever nobody has marked is dotted, to be filled in by hand."""
    paper = new(14)
    tag(paper, "{%p for page in pages %}")
    tag(paper, "{%p if not page.first %}")
    line(paper, "").paragraph_format.page_break_before = True
    tag(paper, "{%p endif %}")
    letterhead(paper)
    title(paper, "PHIẾU TỰ CHẤM", "{{ page.name }}, {{ page.period }}")
    columns = [
        Column("TT", 10, "{{ row.number }}", CENTRE),
        Column("Tiêu chí", 82, "{{ row.text }}"),
        Column("Điểm tối đa hoặc đạt", 18, "{{ row.most }}", CENTRE),
        Column("Tự chấm", 18, "{{ row.mark }}", CENTRE),
        Column("Căn cứ", 37, "{{ row.grounds }}"),
    ]
    last = ("", "Cộng", "{{ page.most }}", "{{ page.sum }}", "")
    rows(paper, columns, ["for row in page.rows"], TABLE, last=last)
    tag(paper, "{%p if page.suggested %}")
    line(paper, "Bộ tiêu chí gợi ý, cấp ủy sửa được.", 12, italic=True, align=BOTH)
    tag(paper, "{%p endif %}")
    signatures(paper, ("NGƯỜI LẬP PHIẾU", "", "", "", ""), size=13)
    tag(paper, "{%p endfor %}")
    return paper
