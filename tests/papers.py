"""Read the Word papers somebody was sent: their text, their tables, and what stands above and below each page."""

from io import BytesIO

from docx import Document
from docx.document import Document as Paper

from exports.papers.paper import docx, is_paper
from tests.talking import Person, Village


def sent(village: Village, who: Person) -> Paper:
    """Return the one paper that comes to somebody after it was asked for."""
    village.make_files()
    who.receives()
    return opened(who)


def opened(who: Person) -> Paper:
    files = [message.file for message in who.heard if message.file]
    assert len(files) == 1, [message.text for message in who.heard]
    content = files[0].content
    return Document(BytesIO(docx(content) if is_paper(files[0]) else content))


def words(paper: Paper) -> str:
    """Return all text of the body, cell by cell, with usual spaces."""
    return "\n".join(each.text or "" for each in paper.element.body.iter(f"{W}t")).replace("\u00a0", " ")


def foot(paper: Paper) -> str:
    return paper.sections[0].first_page_footer.paragraphs[0].text


def rows(paper: Paper, heading: str) -> list[list[str]]:
    """Return the rows of the table whose first cells hold a heading, without that row."""
    found = next(each for each in paper.tables if heading in [cell.text for cell in each.rows[0].cells])
    return [[cell.text for cell in row.cells] for row in found.rows[1:]]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
