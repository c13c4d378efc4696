"""Draw the invitations of a branch on A4, twelve cards a page to cut out, as a Word document the office may edit."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from domain.chat import OutgoingFile
from exports.qr_code import qr_small
from locales.language import Language
from locales.wording.chats.inviting import Ways, grouped, how_to_find

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ACROSS = 3
CELL, HEIGHT = 3572, 3855  # twips: 63 mm by 68 mm, so that four rows fill a page
QR_SIDE = 792_000  # 22 mm in English metric units
_LONG, _VERY_LONG = 22, 40  # letters of a name that fit one line, and two
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_IMAGE = f"{_R}/image"


@dataclass(frozen=True, slots=True)
class Card:
    """Whom a card is for, and their code."""

    name: str
    code: str


def sheet(speak: Language, branch: str, cards: Sequence[Card], ways: Ways, last: date) -> OutgoingFile:
    """Return the document; a card has a QR code where a link opens the assistant."""
    pictures = [qr_small(link) for card in cards if (link := ways.link(card.code))]
    lines = [line.removeprefix("• ") for line in how_to_find(speak, ways)]
    lines.append(speak.tr("The code works once, until the end of {day}.", day=speak.short_date(last)))
    if pictures:
        lines.insert(0, speak.tr("Scan the square with the phone’s camera, or:"))
    cells = [
        _card(speak.tr("Invitation · {branch}", branch=branch), card, lines, number if pictures else 0)
        for number, card in enumerate(cards, start=1)
    ]
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts(_document(cells), len(pictures)):
            archive.writestr(_entry(name), content)
        for number, picture in enumerate(pictures, start=1):
            archive.writestr(_entry(f"word/media/qr{number}.png"), picture)
    return OutgoingFile("phieu-moi.docx", WORD, out.getvalue())


def _entry(name: str) -> zipfile.ZipInfo:
    """Return an entry that says the same whenever it is made."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _parts(document: str, pictures: int) -> Iterator[tuple[str, str]]:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
    )
    yield (
        "_rels/.rels",
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
    )
    images = "".join(
        f'<Relationship Id="qr{number}" Type="{_IMAGE}" Target="media/qr{number}.png"/>'
        for number in range(1, pictures + 1)
    )
    yield "word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{images}</Relationships>'
    yield "word/document.xml", document


def _document(cells: Sequence[str]) -> str:
    """Lay the cards out in one table; its rows have one height, so that four fill a page."""
    empty = _cell(_paragraph(""))
    in_rows = (cells[start : start + ACROSS] for start in range(0, len(cells), ACROSS))
    rows = "".join(_row([*row, *[empty] * (ACROSS - len(row))]) for row in in_rows)
    line = 'w:val="dashed" w:sz="4" w:space="0" w:color="999999"'
    sides = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = f'<w:gridCol w:w="{CELL}"/>' * ACROSS
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{CELL * ACROSS}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{rows}</w:tbl>"
    )
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="560" w:right="560" w:bottom="400" w:left="560" w:header="0" w:footer="0" w:gutter="0"/>'
        "</w:sectPr>"
    )
    last = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    return f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{table}{last}{page}</w:body></w:document>'


def _row(cells: Sequence[str]) -> str:
    height = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{HEIGHT}" w:hRule="exact"/></w:trPr>'
    return f"<w:tr>{height}{''.join(cells)}</w:tr>"


def _cell(content: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{CELL}" w:type="dxa"/><w:tcMar><w:left w:w="140" w:type="dxa"/>'
        f'<w:right w:w="140" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def _card(heading: str, card: Card, lines: Sequence[str], picture: int) -> str:
    long = len(card.name)
    size = 30 if long <= _LONG else 26 if long <= _VERY_LONG else 21
    content = [
        _paragraph(heading, 16, color="666666"),
        _paragraph(card.name, size, bold=True),
        _paragraph(grouped(card.code), 40 if not picture else 36, bold=True, font="Liberation Mono"),
        *([_picture(picture)] if picture else []),
        *(_paragraph(line, 16 if picture else 22) for line in lines),
    ]
    return _cell("".join(content))


def _paragraph(text: str, size: int = 16, *, bold: bool = False, color: str = "", font: str = "") -> str:
    """Write a centred line; `size` is in half points. Khmer letters take the font and size of complex scripts."""
    latin = font or "Times New Roman"
    run = f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="Khmer OS"/>' + "<w:b/><w:bCs/>" * bold
    run += f'<w:color w:val="{color}"/>' * bool(color) + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="30" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>'
        "</w:pPr>"
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def _picture(number: int) -> str:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="20"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{QR_SIDE}" cy="{QR_SIDE}"/><wp:docPr id="{number}" name="QR {number}"/>'
        f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{drawing}/picture">'
        f'<pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="qr{number}.png"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="qr{number}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{QR_SIDE}" cy="{QR_SIDE}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
