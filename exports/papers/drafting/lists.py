"""The templates of lists: what a cell and a committee registered, the sheet of a meeting, whom to urge."""

from docx.document import Document as Paper
from docx.shared import Mm, Pt

from exports.papers.drafting.blocks import (
    BOTH,
    CENTRE,
    LEFT,
    Column,
    letterhead,
    line,
    new,
    rows,
    signatures,
    tag,
    title,
)

_WHO_MADE_IT = ("NGƯỜI LẬP BIỂU", "", "", "", "")
SMALL, TABLE, MEETING = 11, 12, 14


def registration() -> Paper:
    """Everything a cell registered: its own, its leaders', its members'."""
    paper = new(TABLE, wide=True)
    letterhead(paper, wide=True)
    title(paper, "BẢNG TỔNG HỢP ĐĂNG KÝ NỘI DUNG THI ĐUA", "{{ campaign }} ({{ edition }})")
    columns = [
        Column("TT", 9, "{{ row.number }}", CENTRE),
        Column("Họ và tên", 36, "{{ owner.name }}{% vm %}"),
        Column("Chức vụ", 26, "{{ owner.post }}{% vm %}"),
        Column("Nội dung đăng ký", 58, "{{ row.content }}"),
        Column("Chỉ tiêu", 34, "{{ row.target }}"),
        Column("Thời hạn", 22, "{{ row.deadline }}", CENTRE),
        Column("Nhóm", 30, "{{ row.group }}"),
        Column("Ngày đăng ký", 20, "{{ row.registered }}", CENTRE),
        Column("Ghi chú", 17, "{{ row.note }}"),
    ]
    loops = ["for part in parts | {{ part.title }}", "for owner in part.owners", "for row in owner.rows"]
    rows(paper, columns, loops, TABLE)
    line(paper, "", 4, keep=True)
    tag(paper, "{%p if unnamed %}")
    line(paper, "{{ unnamed }}", 13, italic=True, align=BOTH, keep=True)
    tag(paper, "{%p endif %}")
    line(
        paper,
        "Tổng số đảng viên {{ total }}; đã đăng ký {{ people }}, đạt {{ percent }}; trong đó lãnh đạo {{ leaders }}; "
        "số nội dung đã đăng ký: {{ pledges }}.",
        13,
        align=BOTH,
        keep=True,
    )
    signatures(paper, _WHO_MADE_IT, wide=True, size=13)
    tag(paper, "{%p if missing %}")
    line(paper, "DANH SÁCH CHƯA ĐĂNG KÝ (nội bộ chi bộ)", 14, bold=True, align=CENTRE, keep=True)
    paper.paragraphs[-1].paragraph_format.page_break_before = True
    line(paper, "", 6, keep=True)
    names = [
        Column("TT", 12, "{{ loop.index }}", CENTRE),
        Column("Họ và tên", 80, "{{ one.name }}"),
        Column("Lãnh đạo", 40, "{{ one.leader }}", CENTRE),
        Column("Nhắn được qua trợ lý", 50, "{{ one.reach }}", CENTRE),
        Column("Ghi chú", 70, ""),
    ]
    rows(paper, names, ["for one in missing"], TABLE)
    tag(paper, "{%p endif %}")
    return paper


def committee() -> Paper:
    """The cells of a committee side by side, in its own order; the last row adds up, percentages are made anew."""
    paper = new(TABLE, wide=True)
    letterhead(paper, wide=True)
    title(paper, "BẢNG TỔNG HỢP ĐĂNG KÝ NỘI DUNG THI ĐUA CỦA CÁC ĐƠN VỊ TRỰC THUỘC", "{{ campaign }}")
    fields = ("total", "people", "percent", "leaders", "led", "led_percent", "own")
    heads = ("Đảng viên", "Đã đăng ký", "%", "Lãnh đạo", "Đã đăng ký", "%", "Tập thể")
    widths = (16, 16, 14, 18, 18, 14, 17)
    columns = [Column("TT", 9, "{{ loop.index }}", CENTRE), Column("Đơn vị", 45, "{{ unit.name }}")]
    columns += [
        Column(head, width, f"{{{{ unit.{field} }}}}", CENTRE)
        for head, width, field in zip(heads, widths, fields, strict=True)
    ]
    columns += [
        Column("{%tc for group in groups %}", 5, "{%tc for count in unit.groups %}"),
        Column("{{ group }}", 17, "{{ count }}", CENTRE),
        Column("{%tc endfor %}", 5, "{%tc endfor %}"),
    ]
    sums = ["", "Cộng", *(f"{{{{ sum.{each} }}}}" for each in fields)]
    sums += ["{%tc for count in sum.groups %}", "{{ count }}", "{%tc endfor %}"]
    rows(paper, columns, ["for unit in units"], TABLE, last=sums)
    line(paper, "", 4, keep=True)
    line(
        paper,
        "Tỷ lệ của hàng cộng tính lại trên tổng số, không cộng các tỷ lệ. Đơn vị xếp theo thứ tự của đảng bộ, "
        "không xếp hạng.",
        SMALL,
        italic=True,
        keep=True,
    )
    signatures(paper, _WHO_MADE_IT, wide=True, size=13)
    tag(paper, "{%p if absent %}")
    line(paper, "ĐƠN VỊ CÒN ĐẢNG VIÊN CHƯA ĐĂNG KÝ", 14, bold=True, align=CENTRE, keep=True)
    paper.paragraphs[-1].paragraph_format.page_break_before = True
    line(paper, "", 6, keep=True)
    counts = [
        Column("TT", 12, "{{ loop.index }}", CENTRE),
        Column("Đơn vị", 110, "{{ one.name }}"),
        Column("Chưa đăng ký", 40, "{{ one.people }}", CENTRE),
        Column("Trong đó lãnh đạo", 40, "{{ one.leaders }}", CENTRE),
        Column("Ghi chú", 50, ""),
    ]
    rows(paper, counts, ["for one in absent"], TABLE)
    tag(paper, "{%p endif %}")
    return paper


def meeting() -> Paper:
    """What is read aloud at a monthly meeting, on one page; on the next what goes into its resolution."""
    paper = new(MEETING)
    paper.sections[0].top_margin = paper.sections[0].bottom_margin = Mm(18)
    line(paper, "{{ head.name }}", MEETING, bold=True)
    heading = line(paper, "PHIẾU TIẾN ĐỘ CHO KỲ SINH HOẠT {{ month }}", 15, bold=True, align=CENTRE)
    heading.paragraph_format.space_before = Pt(6)
    line(
        paper,
        "Đăng ký {{ people }} · hoàn thành {{ done }} · quá hạn {{ late }}",
        MEETING,
        bold=True,
        align=CENTRE,
        keep=True,
    ).paragraph_format.space_after = Pt(6)
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Đồng chí", 34, "{{ row.owner }}"),
        Column("Việc", 50, "{{ row.content }}"),
        Column("Hạn", 22, "{{ row.deadline }}", CENTRE),
        Column("Kết quả", 26, "{{ row.result }}", CENTRE),
        Column("Tình trạng", 24, "{{ row.state }}"),
    ]
    rows(paper, columns, ["for row in rows"], MEETING)
    line(paper, "", 3)
    _when(paper, "others", "{{ others }}", italic=True)
    _when(paper, "praise", "Đề nghị biểu dương: {{ praise }}")
    _when(paper, "example|default('')", "Gương tốt của tháng: {{ example }}")
    _when(paper, "talk", "Cần trao đổi (hỏi xem đồng chí cần chi bộ giúp gì): {{ talk }}")
    line(paper, "PHẦN ĐỂ DÁN VÀO NGHỊ QUYẾT", 15, bold=True, align=CENTRE, keep=True)
    paper.paragraphs[-1].paragraph_format.page_break_before = True
    line(paper, "", 6)
    line(paper, "I.2. Phong trào thi đua: {{ movement }}", MEETING, align=BOTH)
    line(paper, "", 6)
    line(paper, "I.3. Kết quả thực hiện nhiệm vụ tháng trước:", MEETING, keep=True)
    tasks = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Nhiệm vụ", 65, "{{ row.task }}"),
        Column("Tình trạng đầu kỳ", 42, "{{ row.before }}"),
        Column("Kết quả", 48, "{{ row.now }}"),
    ]
    tag(paper, "{%p if tasks %}")
    rows(paper, tasks, ["for row in tasks"], MEETING)
    tag(paper, "{%p else %}")
    line(paper, "Chưa có nhiệm vụ nào từ tháng trước.", MEETING, italic=True)
    tag(paper, "{%p endif %}")
    line(paper, "", 6)
    line(paper, "{{ share }}", MEETING, align=BOTH)
    return paper


def _when(paper: Paper, name: str, text: str, *, italic: bool = False) -> None:
    tag(paper, f"{{%p if {name} %}}")
    line(paper, text, MEETING, italic=italic, align=BOTH)
    tag(paper, "{%p endif %}")


def urging() -> Paper:
    """Who has something outstanding, and whether they can be written to; of units below how many. It never goes up."""
    paper = new(MEETING)
    line(paper, "{{ head.name }}", MEETING, bold=True)
    heading = line(paper, "DANH SÁCH ĐÔN ĐỐC", 15, bold=True, align=CENTRE, keep=True)
    heading.paragraph_format.space_before = Pt(6)
    line(paper, "(nội bộ, không gửi cấp trên)", 13, italic=True, align=CENTRE, keep=True)
    line(
        paper,
        "{{ whose|default('') }}Chưa đăng ký {{ missing }} · chưa báo cáo {{ silent }} · quá hạn {{ late }}",
        13,
        align=CENTRE,
        keep=True,
    )
    line(paper, "", 6)
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Đồng chí", 42, "{{ row.name }}"),
        Column("Việc còn lại", 75, "{{ row.what }}"),
        Column("Nhắn được", 18, "{{ row.reach }}", CENTRE),
        Column("Ghi chú", 20, "", LEFT),
    ]
    rows(paper, columns, ["for row in rows"], 13)
    tag(paper, "{%p if units|default([]) %}")
    line(paper, "CÁC ĐƠN VỊ TRỰC THUỘC", 14, bold=True, align=CENTRE, keep=True).paragraph_format.space_before = Pt(12)
    said = line(paper, "(tên từng đồng chí do bí thư chi bộ nắm)", 13, italic=True, align=CENTRE, keep=True)
    said.paragraph_format.space_after = Pt(6)
    counts = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Đơn vị", 71, "{{ unit.name }}"),
        Column("Chưa đăng ký", 22, "{{ unit.missing }}", CENTRE),
        Column("Trong đó lãnh đạo", 22, "{{ unit.leaders }}", CENTRE),
        Column("Quá hạn", 20, "{{ unit.late }}", CENTRE),
        Column("Ghi chú", 20, "", LEFT),
    ]
    rows(paper, counts, ["for unit in units"], 13)
    tag(paper, "{%p endif %}")
    return paper
