"""The template of the plan of a launch: why, what, how, with what praise, and who does what."""

from docx.document import Document as Paper

from exports.papers.drafting.blocks import CENTRE, Column, body, letterhead, line, new, rows, signatures, tag, title
from exports.papers.drafting.letters import TABLE, TEXT, heading, opening

_SECTIONS = (
    ("I. MỤC ĐÍCH, YÊU CẦU", "aims"),
    ("II. NỘI DUNG, CHỈ TIÊU", "contents"),
    ("III. PHƯƠNG THỨC, THỜI GIAN, ĐỊA ĐIỂM", "launch"),
    ("IV. CHƯƠNG TRÌNH LỄ PHÁT ĐỘNG", "programme"),
    ("V. KHEN THƯỞNG", "praise"),
    ("VI. TỔ CHỨC THỰC HIỆN", "duties"),
)

_SUBJECT = "phát động phong trào thi đua{% if campaign %} {{ campaign }}{% endif %}"


def plan() -> Paper:
    """What nobody told the assistant keeps its heading, to be written by the office."""
    paper = new(TEXT)
    letterhead(paper, "KH")
    title(paper, "KẾ HOẠCH", _SUBJECT)
    opening(paper, f"xây dựng Kế hoạch {_SUBJECT}")
    for words, name in _SECTIONS:
        heading(paper, words)
        tag(paper, f"{{%p for each in {name} %}}")
        body(paper, "{{ each }}")
        tag(paper, "{%p endfor %}")
        tag(paper, f"{{%p if not {name} %}}")
        body(paper, "{{ later }}")
        tag(paper, "{%p endif %}")
        if name == "contents":
            _targets(paper)
    body(paper, "Trên đây là kế hoạch phát động phong trào thi đua của {{ head.plain }}.", keep=True)
    signatures(paper, ())
    return paper


def _targets(paper: Paper) -> None:
    """What it was given, where it was given anything."""
    tag(paper, "{%p if targets %}")
    columns = [
        Column("TT", 10, "{{ loop.index }}", CENTRE),
        Column("Chỉ tiêu được giao", 95, "{{ row.name }}"),
        Column("Đơn vị", 28, "{{ row.unit }}", CENTRE),
        Column("Giao", 32, "{{ row.given }}", CENTRE),
    ]
    rows(paper, columns, ["for row in targets"], TABLE)
    line(paper, "", 6)
    tag(paper, "{%p endif %}")
