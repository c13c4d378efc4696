"""The template of an agreement: parties, contents, solutions, signatures; the sheets of points, the results."""

from docx.document import Document as Paper

from exports.papers.drafting.blocks import (
    BOTH,
    CENTRE,
    Column,
    body,
    letterhead,
    line,
    never_split,
    new,
    rows,
    tag,
    title,
    turn_page,
    write,
)
from exports.papers.drafting.letters import TABLE, TEXT, heading

_SUBJECT = "{% if name %}{{ name }}, {% endif %}{{ period }}"


def agreement() -> Paper:
    """What the parties agree on; on pages of their own how they are scored."""
    paper = new(TEXT)
    letterhead(paper)
    title(paper, "GIAO ƯỚC THI ĐUA", _SUBJECT)
    body(paper, "Các bên cùng ký giao ước thi đua gồm: {{ parties|join('; ') }}.")
    heading(paper, "I. NỘI DUNG THI ĐUA")
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Nội dung", 125, "{{ row.words }}"),
        Column("Điểm tối đa", 30, "{{ row.most }}", CENTRE),
    ]
    rows(paper, columns, ["for row in contents"], TABLE, last=("", "Cộng", "{{ points }}"))
    tag(paper, "{%p if warning %}")
    line(paper, "{{ warning }}", TABLE, italic=True)
    tag(paper, "{%p endif %}")
    heading(paper, "II. GIẢI PHÁP THỰC HIỆN")
    tag(paper, "{%p for each in solutions %}")
    body(paper, "- {{ each }}.")
    tag(paper, "{%p endfor %}")
    tag(paper, "{%p if not solutions %}")
    body(paper, "[các bên bổ sung]")
    tag(paper, "{%p endif %}")
    heading(paper, "III. TỔ CHỨC THỰC HIỆN")
    said = "Các bên thực hiện những nội dung đã giao ước, tự chấm điểm, sau đó khối (cụm) chấm điểm. "
    said += "Giao ước có hiệu lực khi các bên đã ký đủ."
    body(paper, said, keep=True)
    _signatures(paper)
    _sheets(paper)
    _results(paper)
    return paper


def _signatures(paper: Paper) -> None:
    """Two a row, none of them torn by the end of a page."""
    line(paper, "", 6, keep=True)
    table = paper.add_table(1, 2)
    table.rows[0].cells[0].text = "{%tr for pair in pairs %}"
    row = table.add_row()
    never_split(row)
    for cell, side in zip(row.cells, ("left", "right"), strict=True):
        write(cell.paragraphs[0], f"{{% if pair.{side}.party %}}ĐẠI DIỆN{{% endif %}}", TEXT, bold=True, align=CENTRE)
        line(cell, f"{{{{ pair.{side}.party }}}}", TEXT, bold=True, align=CENTRE)
        line(cell, f"{{{{ pair.{side}.post }}}}", TEXT, align=CENTRE)
        line(cell, f"{{{{ pair.{side}.signed }}}}", TABLE, italic=True, align=CENTRE)
        for _ in range(3):
            line(cell, "", TEXT)
        line(cell, f"{{{{ pair.{side}.name }}}}", TEXT, bold=True, align=CENTRE)
        line(cell, "", TEXT)
    end = table.add_row()
    end.cells[0].text = "{%tr endfor %}"


def _sheets(paper: Paper) -> None:
    tag(paper, "{%p for sheet in sheets %}")
    turn_page(paper)
    title(paper, "BẢNG CHẤM ĐIỂM GIAO ƯỚC THI ĐUA", "{{ sheet.party }}, năm {{ year }}")
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Nội dung", 75, "{{ row.words }}"),
        Column("Điểm tối đa", 20, "{{ row.most }}", CENTRE),
        Column("Tự chấm", 20, "{{ row.own }}", CENTRE),
        Column("Khối chấm", 20, "{{ row.cluster }}", CENTRE),
        Column("Ghi chú", 20, "{{ row.note }}"),
    ]
    last = ("", "Cộng", "{{ sheet.most }}", "{{ sheet.own }}", "{{ sheet.cluster }}", "")
    rows(paper, columns, ["for row in sheet.rows"], TABLE, last=last)
    tag(paper, "{%p if sheet.difference %}")
    said = "Tự chấm và khối chấm lệch {{ sheet.difference }} điểm, ở {{ sheet.differing }} nội dung."
    line(paper, said, TABLE, italic=True, align=BOTH)
    tag(paper, "{%p endif %}")
    tag(paper, "{%p endfor %}")


def _results(paper: Paper) -> None:
    """Who stands where; those the cluster has not scored have no place."""
    tag(paper, "{%p if results %}")
    turn_page(paper)
    title(paper, "KẾT QUẢ THI ĐUA CỦA CỤM, KHỐI", "năm {{ year }}")
    columns = [
        Column("Hạng", 20, "{{ row.rank }}", CENTRE),
        Column("Đơn vị", 85, "{{ row.party }}"),
        Column("Tự chấm", 30, "{{ row.own }}", CENTRE),
        Column("Khối chấm", 30, "{{ row.cluster }}", CENTRE),
    ]
    rows(paper, columns, ["for row in results"], TABLE)
    said = "Xếp theo tổng điểm khối chấm; bằng điểm thì cùng hạng; đơn vị chưa được chấm thì chưa xếp hạng."
    line(paper, said, TABLE, italic=True, align=BOTH)
    tag(paper, "{%p endif %}")
