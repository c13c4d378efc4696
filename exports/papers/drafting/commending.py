"""The template of the set that proposes commendations: the letter, the list, a report for each, the minutes."""

from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.shared import Pt

from exports.papers.drafting.blocks import (
    CENTRE,
    NARROW,
    WIDE,
    Column,
    body,
    element,
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
from exports.papers.drafting.letters import TABLE, TEXT, heading

_SIGNS = "(ký, ghi rõ họ tên)"


def the_set() -> Paper:
    paper = new(TEXT)
    _letter(paper)
    _part(paper, wide=True)
    _list(paper)
    _part(paper, wide=False)
    _reports(paper)
    tag(paper, "{%p if meetings %}")
    turn_page(paper)
    _minutes(paper)
    tag(paper, "{%p endif %}")
    return paper


def _part(paper: Paper, *, wide: bool) -> None:
    """Begin a part on a page of its own, which is its first."""
    section = paper.add_section(WD_SECTION.NEW_PAGE)
    page(section, wide=wide)
    section._sectPr.append(element("pgNumType", start="1"))


def _head(paper: Paper, number: str = "", *, wide: bool = False) -> None:
    """The head of the Party's papers, or of the State's, by who decides on the form."""
    tag(paper, "{%p if state %}")
    table = bare(paper, [(WIDE if wide else NARROW) * part for part in (0.4, 0.6)])
    left, right = table.rows[0].cells
    write(left.paragraphs[0], "{{ head.name }}", 13, bold=True, align=CENTRE)
    if number:
        line(left, f"Số:        /{number}", 13, align=CENTRE)
    write(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, align=CENTRE)
    line(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True, underline=True, align=CENTRE)
    line(right, "{{ head.place }}, {{ signed }}", 14, italic=True, align=CENTRE)
    line(right, "{{ number }}", 12, italic=True, align=CENTRE)
    line(paper, "", 6)
    tag(paper, "{%p else %}")
    letterhead(paper, number, wide=wide)
    tag(paper, "{%p endif %}")


def _letter(paper: Paper) -> None:
    _head(paper, "TTr")
    title(paper, "TỜ TRÌNH", "đề nghị khen thưởng {{ occasion }}")
    line(paper, "Kính trình: {{ to }}", TEXT, align=CENTRE).paragraph_format.space_after = Pt(6)
    tag(paper, "{%p for each in bases %}")
    body(paper, "{{ each }}")
    tag(paper, "{%p endfor %}")
    tag(paper, "{%p for meeting in meetings %}")
    body(paper, "Căn cứ kết quả bỏ phiếu của {{ meeting.name }} ngày {{ meeting.day }} ({{ meeting.ballots }} phiếu);")
    tag(paper, "{%p endfor %}")
    body(
        paper,
        "{{ head.plain }} kính trình {{ to }} xem xét, khen thưởng {{ counted }} có thành tích trong {{ campaign }}, "
        "cụ thể:",
    )
    tag(paper, "{%p for each in forms %}")
    body(paper, "{{ each }}")
    tag(paper, "{%p endfor %}")
    body(paper, "(Kèm theo danh sách trích ngang, báo cáo thành tích{% if meetings %} và biên bản họp{% endif %}.)")
    body(paper, "{{ head.plain }} kính trình {{ to }} xem xét, quyết định.", keep=True)
    signatures(paper, ())


def _list(paper: Paper) -> None:
    _head(paper, wide=True)
    title(paper, "DANH SÁCH TRÍCH NGANG", "đề nghị khen thưởng {{ occasion }}")
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Họ và tên, tập thể", 42, "{{ row.name }}"),
        Column("Chức vụ, đơn vị", 45, "{{ row.post }}{% if row.post %}, {% endif %}{{ row.unit }}"),
        Column("Hình thức đề nghị", 32, "{{ row.form }}", CENTRE),
        Column("Tóm tắt thành tích", 90, "{{ row.words }}"),
        Column("Đã khen", 34, "{{ row.earlier }}"),
    ]
    rows(paper, columns, ["for row in people"], TABLE, last=["", "Cộng", "{{ counted }}", "", "", ""])
    signatures(paper, ("NGƯỜI LẬP BIỂU", "", "", "", ""), wide=True, size=13)


def _reports(paper: Paper) -> None:
    tag(paper, "{%p for row in people %}")
    _head(paper)
    title(paper, "BÁO CÁO THÀNH TÍCH", "đề nghị {{ row.form }}")
    heading(paper, "I. SƠ LƯỢC")
    line(paper, "{% if row.collective %}Tập thể{% else %}Họ và tên{% endif %}: {{ row.name }}", TEXT)
    tag(paper, "{%p if row.post %}")
    line(paper, "Chức vụ: {{ row.post }}", TEXT)
    tag(paper, "{%p endif %}")
    line(paper, "Đơn vị đề nghị: {{ row.unit }}", TEXT)
    heading(paper, "II. THÀNH TÍCH")
    body(paper, "{{ row.words }}")
    tag(paper, "{%p if row.deeds %}")
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Nội dung đã đăng ký, đã được xác nhận", 67, "{{ deed.content }}"),
        Column("Chỉ tiêu", 30, "{{ deed.target }}"),
        Column("Thực hiện", 36, "{{ deed.result }}", CENTRE),
        Column("Minh chứng", 22, "{{ deed.proofs }}", CENTRE),
    ]
    rows(paper, columns, ["for deed in row.deeds"], TABLE)
    tag(paper, "{%p endif %}")
    heading(paper, "III. ĐÃ ĐƯỢC KHEN THƯỞNG")
    body(paper, "{{ row.earlier }}")
    _two_sign(paper, "XÁC NHẬN CỦA {{ row.unit|upper }}", "NGƯỜI BÁO CÁO")
    tag(paper, "{%p if not loop.last %}")
    turn_page(paper)
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")


def _minutes(paper: Paper) -> None:
    """The minutes are a paper of the cell that met, and of the Party whoever decides."""
    tag(paper, "{%p for meeting in meetings %}")
    tag(paper, "{%p set head = meeting.head %}")
    letterhead(paper, "BB")
    title(paper, "BIÊN BẢN", "họp xét đề nghị khen thưởng của {{ meeting.name }}")
    line(paper, "Ngày họp: {{ meeting.day }}", TEXT)
    line(paper, "Số phiếu phát ra, thu về: {{ meeting.ballots }}", TEXT)
    line(paper, "Chủ trì: …………………………… Thư ký: ……………………………", TEXT)
    line(paper, "Kết quả bỏ phiếu:", TEXT, keep=True).paragraph_format.space_after = Pt(4)
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Họ và tên, tập thể", 45, "{{ row.name }}"),
        Column("Hình thức", 30, "{{ row.form }}", CENTRE),
        Column("Đồng ý", 20, "{{ row.agreed }}", CENTRE),
        Column("Không", 20, "{{ row.against }}", CENTRE),
        Column("Khác", 20, "{{ row.others }}", CENTRE),
        Column("%", 20, "{{ row.share }}", CENTRE),
    ]
    rows(paper, columns, ["for row in meeting.rows"], TABLE)
    _two_sign(paper, "THƯ KÝ", "CHỦ TRÌ")
    tag(paper, "{%p if not loop.last %}")
    turn_page(paper)
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")


def _two_sign(paper: Paper, left: str, right: str) -> None:
    line(paper, "", 6, keep=True)
    for cell, who in zip(bare(paper, (NARROW / 2, NARROW / 2)).rows[0].cells, (left, right), strict=True):
        write(cell.paragraphs[0], who, TEXT, bold=True, align=CENTRE)
        line(cell, _SIGNS, TEXT, italic=True, align=CENTRE)
        for _ in range(3):
            line(cell, "", TEXT)
