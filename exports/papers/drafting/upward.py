"""The templates an organisation signs for itself: what it registered, what it handed in, a committee's report."""

from docx.document import Document as Paper
from docx.shared import Mm, Pt

from exports.papers.drafting.blocks import (
    BOTH,
    CENTRE,
    Column,
    body,
    letterhead,
    line,
    new,
    rows,
    signatures,
    tag,
    title,
)
from exports.papers.drafting.letters import TABLE, TEXT, annex, sections, sheet_table

LATER = "[đảng ủy bổ sung]"
SMALL = 11


def registration_of_organisation() -> Paper:
    """What an organisation registered in its own name."""
    paper = new(TEXT, numbered=False)
    letterhead(paper)
    title(paper, "BẢN ĐĂNG KÝ NỘI DUNG THI ĐUA (TẬP THỂ)", "{{ campaign }}")
    body(paper, "{{ head.plain }} đăng ký những nội dung sau:", keep=True)
    sheet_table(paper, "for row in rows")
    line(paper, "", 4, keep=True)
    line(paper, "Giải pháp, đầu việc:", TEXT, keep=True)
    tag(paper, "{%p for each in work %}")
    line(paper, "{{ each }}", TEXT, keep=True)
    tag(paper, "{%p endfor %}")
    line(paper, "Đăng ký xây dựng điển hình:", TEXT, keep=True)
    line(paper, "- Tập thể: {{ dots[:24] }}", TEXT, keep=True)
    line(paper, "- Cá nhân: {{ dots[:24] }}", TEXT, keep=True)
    tag(paper, "{%p if source %}")
    line(paper, "{{ source }}", TABLE, italic=True, keep=True)
    tag(paper, "{%p endif %}")
    signatures(paper, ())
    return paper


def handed_in() -> Paper:
    """The figures handed in for a round, as they were frozen."""
    paper = new(TEXT)
    letterhead(paper, "BC")
    title(paper, "BÁO CÁO", "{{ round }}")
    body(
        paper, "Số liệu đã nộp qua trợ lý, mã {{ code }}{% if replaces %}, thay bản đã nộp trước{% endif %}:", keep=True
    )
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Chỉ số", 65, "{{ row.name }}"),
        Column("Đơn vị", 24, "{{ row.unit }}", CENTRE),
        Column("Kỳ này", 33, "{{ row.now }}", CENTRE),
        Column("Kỳ trước", 33, "{{ row.before }}", CENTRE),
    ]
    rows(paper, columns, ["for row in figures"], TABLE)
    line(paper, "", 4, keep=True)
    tag(paper, "{%p if words %}")
    body(paper, "Ghi thêm: {{ words }}", keep=True)
    tag(paper, "{%p endif %}")
    signatures(paper, ())
    return paper


def committee_report() -> Paper:
    """The report of a committee, with what each unit handed in and the targets it was given."""
    paper = new(TEXT)
    letterhead(paper, "BC")
    title(paper, "BÁO CÁO", "kết quả thực hiện phong trào thi đua {{ period }}")
    sections(paper, LATER)
    signatures(paper, ())
    _by_unit(paper)
    _targets(paper)
    _exemplars(paper)
    _praise(paper)
    _by_group(paper)
    return paper


def _by_unit(paper: Paper) -> None:
    annex(paper, 1, "KẾT QUẢ THEO ĐƠN VỊ ({{ round }})", wide=True)
    found = {
        "people": ("Đảng viên", 13),
        "registered": ("Đã đăng ký", 13),
        "percent": ("%", 11),
        "pledges": ("Nội dung đăng ký", 14),
        "done": ("Đã hoàn thành", 15),
        "exceeded": ("trong đó vượt", 13),
        "active": ("Đang thực hiện", 14),
        "claimed": ("Chờ xác nhận", 14),
        "waiting": ("Chờ duyệt", 14),
        "missed": ("Không đạt", 15),
        "late": ("Quá hạn", 13),
        "done_percent": ("% hoàn thành", 15),
    }
    fields, heads, widths = found, [each[0] for each in found.values()], [each[1] for each in found.values()]
    columns = [Column("TT", 9, "{{ loop.index }}", CENTRE), Column("Đơn vị", 31, "{{ unit.name }}")]
    columns += [
        Column(head, width, f"{{{{ unit.{field} }}}}", CENTRE)
        for head, width, field in zip(heads, widths, fields, strict=True)
    ]
    columns += [
        Column("Đã nộp báo cáo (mã)", 21, "{{ unit.handed }}", CENTRE),
        Column("Điển hình", 13, "{{ unit.exemplars }}", CENTRE),
        Column("Khen", 13, "", CENTRE),
    ]
    sums = ["", "Cộng", *(f"{{{{ sum.{each} }}}}" for each in fields), "", "{{ sum.exemplars }}", ""]
    rows(paper, columns, ["for unit in units"], SMALL, last=sums)
    said = (
        "Nội dung đăng ký gồm đã hoàn thành, đang thực hiện, chờ xác nhận, chờ duyệt và không đạt; vượt nằm trong đã "
    )
    said += "hoàn thành, quá hạn nằm trong phần chưa xong. "
    said += "Chỉ cộng số liệu đã nộp; tỷ lệ của hàng cộng tính lại trên tổng số, không cộng các tỷ lệ."
    line(paper, said, SMALL, italic=True, align=BOTH).paragraph_format.space_before = Pt(4)


def _targets(paper: Paper) -> None:
    annex(paper, 2, "CHỈ TIÊU ĐƯỢC GIAO", wide=True)
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Chỉ tiêu", 66, "{{ row.name }}"),
        Column("Đơn vị", 18, "{{ row.unit }}", CENTRE),
        Column("Giao", 24, "{{ row.given }}", CENTRE),
        Column("Thực hiện", 24, "{{ row.done }}", CENTRE),
        Column("%", 18, "{{ row.percent }}", CENTRE),
        Column("Cùng kỳ", 24, "{{ row.before }}", CENTRE),
        Column("Khả năng đạt", 22, "", CENTRE),
        Column("Ghi chú", 47, "{{ row.note }}"),
    ]
    table = rows(paper, columns, ["for row in targets"], TABLE)
    table.rows[2].height = Mm(8)
    tag(paper, "{%p if not targets %}")
    line(paper, "Chưa ghi chỉ tiêu nào được giao.", SMALL, italic=True).paragraph_format.space_before = Pt(4)
    tag(paper, "{%p endif %}")


def _exemplars(paper: Paper) -> None:
    annex(paper, 3, "ĐIỂN HÌNH", wide=True, behind="targets")
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Tập thể, cá nhân", 58, "{{ row.name }}"),
        Column("Đơn vị đề nghị", 50, "{{ row.unit }}"),
        Column("Việc làm tiêu biểu", 75, "{{ row.words }}"),
        Column("Mục đích", 30, "{{ row.aim }}", CENTRE),
        Column("Ngày công nhận", 30, "{{ row.day }}", CENTRE),
    ]
    rows(paper, columns, ["for row in exemplars_known"], TABLE)
    tag(paper, "{%p if not exemplars_known and not unnamed %}")
    line(paper, "Chưa có điển hình nào được công nhận.", SMALL, italic=True).paragraph_format.space_before = Pt(4)
    tag(paper, "{%p endif %}")
    tag(paper, "{%p if unnamed %}")
    line(paper, "{{ unnamed }}", SMALL, italic=True, align=BOTH).paragraph_format.space_before = Pt(4)
    tag(paper, "{%p endif %}")


def _praise(paper: Paper) -> None:
    annex(paper, 4, "KHEN THƯỞNG", wide=True, behind="exemplars_known or unnamed")
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Cấp, hình thức khen", 83, "{{ row.level }}"),
        Column("Tập thể", 40, "{{ row.collectives|default('') }}", CENTRE),
        Column("Cá nhân", 40, "{{ row.people|default('') }}", CENTRE),
        Column("Ghi chú", 80, ""),
    ]
    rows(paper, columns, ["for row in levels"], TABLE)
    tag(paper, "{%p if not final and not levels|map(attribute='people')|select|list %}")
    line(paper, "[văn phòng ghi số được khen]", SMALL, italic=True).paragraph_format.space_before = Pt(4)
    tag(paper, "{%p endif %}")


def _by_group(paper: Paper) -> None:
    annex(paper, 5, "KẾT QUẢ THEO NHÓM NỘI DUNG VÀ ĐƠN VỊ", wide=True, behind="groups|default([])")
    columns = [
        Column("TT", 9, "{{ loop.index }}", CENTRE),
        Column("Đơn vị", 54, "{{ row.unit }}"),
        Column("Nội dung đăng ký", 22, "{{ row.pledges }}", CENTRE),
        Column("Đã hoàn thành", 22, "{{ row.done }}", CENTRE),
        Column("% hoàn thành", 20, "{{ row.percent }}", CENTRE),
        Column("Quá hạn", 18, "{{ row.late }}", CENTRE),
        Column("Kết quả chính (thực hiện/chỉ tiêu đăng ký)", 107, "{{ row.results }}"),
    ]
    rows(paper, columns, ["for group in groups|default([]) | {{ group.name }}", "for row in group.rows"], TABLE)
    tag(paper, "{%p if not groups|default([]) %}")
    line(paper, "Chưa có số liệu theo nhóm nội dung.", SMALL, italic=True).paragraph_format.space_before = Pt(4)
    tag(paper, "{%p endif %}")
