"""The templates that somebody signs: what a person registers, and the half-year report of a cell with its annexes."""

from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.shared import Mm, Pt

from exports.papers.drafting.blocks import (
    BOTH,
    CENTRE,
    RIGHT,
    Column,
    body,
    letterhead,
    line,
    new,
    page,
    rows,
    signatures,
    tag,
    title,
    turn_page,
    write,
)
from exports.papers.drafting.blocks import _bare as bare

TEXT, TABLE = 14, 12
LATER = "[chi ủy bổ sung]"


def sheet_table(paper: Paper, loop: str) -> None:
    """What is registered, a row a content."""
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Nội dung", 48, "{{ row.content }}"),
        Column("Chỉ tiêu", 32, "{{ row.target }}"),
        Column("Thời hạn", 24, "{{ row.deadline }}", CENTRE),
        Column("Nhóm", 23, "{{ row.group }}"),
        Column("Sản phẩm", 28, "{{ row.product }}"),
    ]
    table = rows(paper, columns, [loop], TABLE)
    if loop.endswith("empty"):
        table.rows[2].height = Mm(10)  # room to write by hand


def _who_signs(paper: Paper, name: str) -> None:
    """Who confirms and who registers; whoever signs for the cell does not confirm their own sheet."""
    another = "{% if person.name != head.signer %}"
    line(paper, "", 6, keep=True)
    left, right = bare(paper, (82, 83)).rows[0].cells
    write(left.paragraphs[0], "XÁC NHẬN CỦA CHI BỘ", TEXT, bold=True, align=CENTRE)
    line(left, f"{another}{{{{ head.post }}}}{{% endif %}}", TEXT, align=CENTRE)
    write(right.paragraphs[0], "NGƯỜI ĐĂNG KÝ", TEXT, bold=True, align=CENTRE)
    line(right, "(ký, ghi rõ họ tên)", TEXT, italic=True, align=CENTRE)
    for _ in range(3):
        line(left, "", TEXT)
        line(right, "", TEXT)
    line(left, f"{another}{{{{ head.signer }}}}{{% endif %}}", TEXT, bold=True, align=CENTRE)
    line(right, name, TEXT, bold=True, align=CENTRE)


def _who_is_invited(paper: Paper, name: str) -> None:
    """Whose sheet it is, beside the square that opens the assistant: what is signed stays on the same page."""
    left, right = bare(paper, (138, 27)).rows[0].cells
    write(left.paragraphs[0], f"Họ và tên: {name}", TEXT)
    line(left, "Chức vụ: …………………………………………", TEXT)
    tag(left, "{%p if person.qr %}")
    line(left, "Mã vào trợ lý: {{ person.invitation }} (dùng một lần, đến hết {{ last_day }}).", TABLE, italic=True)
    tag(left, "{%p endif %}")
    write(right.paragraphs[0], "{{ person.qr }}", align=RIGHT)


def _sheet(paper: Paper, table: str, name: str, end: str) -> None:
    letterhead(paper)
    title(paper, "BẢN ĐĂNG KÝ NỘI DUNG THI ĐUA", "{{ campaign }}")
    line(paper, "Kính gửi: {{ head.plain }}", TEXT, align=CENTRE).paragraph_format.space_after = Pt(6)
    if end:
        line(paper, f"Họ và tên: {name}", TEXT)
        line(paper, "Chức vụ: {{ person.post }}", TEXT)
    else:
        _who_is_invited(paper, name)
    line(paper, "Tôi đăng ký những nội dung sau:", TEXT, keep=True).paragraph_format.space_after = Pt(4)
    sheet_table(paper, table)
    line(paper, "", 4, keep=True)
    line(paper, "Giải pháp, đầu việc:", TEXT, keep=True)
    tag(paper, "{%p for each in " + ("person.work" if end == "person" else "dots") + " %}")
    line(paper, "{{ each }}", TEXT, keep=True)
    tag(paper, "{%p endfor %}")


def signing() -> Paper:
    """A page for each who registered, to be signed: leaders first, then by name."""
    paper = new(TEXT, numbered=False)
    tag(paper, "{%p for person in people %}")
    _sheet(paper, "for row in person.rows", "{{ person.name }}", "person")
    tag(paper, "{%p if person.source %}")
    line(paper, "{{ person.source }}", TABLE, italic=True, keep=True)
    tag(paper, "{%p endif %}")
    _who_signs(paper, "{{ person.name }}")
    tag(paper, "{%p if not loop.last %}")
    turn_page(paper)
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")
    return paper


def blank() -> Paper:
    """A page to be filled in by hand for each who has not joined, with the square that opens the assistant."""
    paper = new(TEXT, numbered=False)
    tag(paper, "{%p for person in people %}")
    _sheet(paper, "for row in empty", "{{ person.name }}", "")
    _who_signs(paper, "")
    tag(paper, "{%p if not loop.last %}")
    turn_page(paper)
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")
    return paper


_SECTIONS = (
    ("I. TÌNH HÌNH, CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "leading"),
    ("II. KẾT QUẢ THỰC HIỆN", "results"),
    ("III. ĐIỂN HÌNH, NHÂN RỘNG", "exemplars"),
    ("IV. KHEN THƯỞNG", "praise"),
    ("V. HẠN CHẾ, NGUYÊN NHÂN", "lacks"),
    ("VI. PHƯƠNG HƯỚNG", "ahead"),
    ("VII. KIẾN NGHỊ", "wishes"),
)


def heading(paper: Paper, text: str) -> None:
    """The heading of a section, a little farther from what stands above than paragraphs are from each other."""
    form = line(paper, text, TEXT, bold=True, keep=True).paragraph_format
    form.space_before, form.space_after = Pt(4), Pt(6)


def opening(paper: Paper, says: str) -> None:
    """What a letter rests on, and the sentence that leads from there to what it says."""
    tag(paper, "{%p for each in bases %}")
    tag(paper, "{%p if head.slanted %}")
    body(paper, "{{ each }}", italic=True)
    tag(paper, "{%p else %}")
    body(paper, "{{ each }}")
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")
    body(paper, f"{{{{ head.plain }}}} {says} như sau:")


def sections(paper: Paper, later: str) -> None:
    """The body of a report; `later` stands in a section of which nothing is known."""
    opening(paper, "báo cáo kết quả thực hiện phong trào thi đua {{ period }}")
    for words, name in _SECTIONS:
        heading(paper, words)
        if name == _SECTIONS[-1][1]:
            _ends_with(paper, name, later)
            continue
        tag(paper, f"{{%p for each in {name} %}}")
        body(paper, "{{ each }}")
        tag(paper, "{%p endfor %}")
        tag(paper, f"{{%p if not {name} %}}")
        body(paper, later)
        tag(paper, "{%p endif %}")
    body(
        paper, "Trên đây là báo cáo kết quả thực hiện phong trào thi đua {{ period }} của {{ head.plain }}.", keep=True
    )


def _ends_with(paper: Paper, name: str, later: str) -> None:
    """The last section, whose last paragraph stays on one page with the closing words."""
    tag(paper, f"{{%p for each in {name} %}}")
    tag(paper, "{%p if loop.last %}")
    body(paper, "{{ each }}", keep=True)
    tag(paper, "{%p else %}")
    body(paper, "{{ each }}")
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")
    tag(paper, f"{{%p if not {name} %}}")
    body(paper, later, keep=True)
    tag(paper, "{%p endif %}")


def half_year() -> Paper:
    """The report of a cell: what nobody told the assistant keeps its heading, to be written by the cell."""
    paper = new(TEXT)
    letterhead(paper, "BC")
    title(paper, "BÁO CÁO", "kết quả thực hiện phong trào thi đua {{ period }}")
    tag(paper, "{%p if inside|default(false) %}")
    said = line(paper, "(bản nội bộ chi bộ, không gửi cấp trên)", 13, italic=True, align=CENTRE, keep=True)
    said.paragraph_format.space_after = Pt(6)
    tag(paper, "{%p endif %}")
    sections(paper, LATER)
    signatures(paper, ())
    _first_annex(paper)
    _second_annex(paper)
    return paper


def annex(paper: Paper, number: int, title: str, *, wide: bool, behind: str = "") -> None:
    """Begin an annex, which says with which report it comes, on a page of its own.

    `behind`: what the annex before it shows; where that is nothing, the page goes on.
    """
    words = f"PHỤ LỤC {number}"
    if behind:
        tag(paper, f"{{%p if {behind} %}}")
        line(paper, words, TEXT, bold=True, align=CENTRE, keep=True).paragraph_format.page_break_before = True
        tag(paper, "{%p else %}")
        line(paper, words, TEXT, bold=True, align=CENTRE, keep=True).paragraph_format.space_before = Pt(18)
        tag(paper, "{%p endif %}")
    else:
        section = paper.add_section(WD_SECTION.NEW_PAGE)
        page(section, wide=wide)
        section.different_first_page_header_footer = False  # pages of an annex are numbered on
        line(paper, words, TEXT, bold=True, align=CENTRE, keep=True)
    line(paper, title, TEXT, bold=True, align=CENTRE, keep=True)
    said = "(Kèm theo Báo cáo số        -BC/{{ head.symbol }}, {{ signed }} của {{ head.plain }})"
    line(paper, said, TEXT, italic=True, align=CENTRE, keep=True).paragraph_format.space_after = Pt(6)


def _first_annex(paper: Paper) -> None:
    annex(paper, 1, "KẾT QUẢ TỪNG NỘI DUNG", wide=True)
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Người, tập thể", 34, "{{ row.owner }}"),
        Column("Nội dung", 62, "{{ row.content }}"),
        Column("Chỉ tiêu", 26, "{{ row.target }}"),
        Column("Thực hiện", 26, "{{ row.done }}"),
        Column("%", 16, "{{ row.percent }}", CENTRE),
        Column("Thời hạn", 24, "{{ row.deadline }}", CENTRE),
        Column("Đánh giá", 24, "{{ row.verdict }}"),
        Column("Minh chứng, ghi chú", 31, "{{ row.note }}"),
    ]
    rows(paper, columns, ["for row in rows"], TABLE)
    tag(paper, "{%p if unnamed %}")
    line(paper, "{{ unnamed }}", TABLE, italic=True, align=BOTH)
    tag(paper, "{%p endif %}")


def _second_annex(paper: Paper) -> None:
    annex(paper, 2, "SỐ LIỆU CHUNG", wide=False)
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Chỉ số", 65, "{{ row.name }}"),
        Column("Đơn vị", 20, "{{ row.unit }}", CENTRE),
        Column("Kỳ này", 22, "{{ row.now }}", CENTRE),
        Column("Cùng kỳ", 22, "{{ row.before }}", CENTRE),
        Column("So sánh", 26, "{{ row.beside }}", CENTRE),
    ]
    rows(paper, columns, ["for row in figures"], TABLE)
