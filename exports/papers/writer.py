"""Fill a Word template by what the standard input says, and write the document: a program run by `paper`."""

import base64
import json
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

TEMPLATES, OF_OFFICE = Path(__file__).with_name("templates"), Path("data/mau-van-ban")
"""Our templates, and those an office has edited, which go before ours."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no Word document may hold."""
_OLD_WAY = (("ủy", "uỷ"), ("Ủy", "Uỷ"), ("ỦY", "UỶ"))
QR_SIDE = 22  # mm
WRONG = "the office's own template cannot be filled:"
LONGEST = 10  # seconds in which the template of an office is filled
MEMORY = 2 * 1024**3  # bytes of addresses; a paper takes a tenth of it
LARGER = 1.4
WHOLE, TWENTIETH = "5000", 635  # fiftieths of a per cent; so large is a twentieth of a point in units of a page
TURNED = 252 / 165  # so much wider is the text where the page lies on its side


def clean(value: Any, picture: Callable[[str], Any]) -> Any:
    """Texts without signs that tear a document, and `{"picture": name}` as that picture; everything inside likewise."""
    if isinstance(value, str):
        return _CONTROL.sub("", value).replace("\r", "")
    if isinstance(value, dict):
        named = value.get("picture")
        return picture(named) if named else {key: clean(each, picture) for key, each in value.items()}
    return [clean(each, picture) for each in value] if isinstance(value, list) else value


def fill(kept: dict[str, Any], own: Path = OF_OFFICE) -> bytes:
    """Fill the office's template, or ours where it has none or its own cannot be filled, which is then told."""
    name = f"{kept['template']}.docx"
    if (own / name).is_file():
        try:
            with _bounded():
                return _filled(own / name, kept, strictly=True)
        except Exception as error:  # whatever somebody did to it in Word
            why = " ".join(str(error).split()) or type(error).__name__
            print(f"{WRONG} {name} ({why})", file=sys.stderr)  # noqa: T201 - a program
    return _filled(TEMPLATES / name, kept)


@contextmanager
def _bounded() -> Iterator[None]:
    """Let nobody's template run for ever."""

    def end(*_: object) -> None:
        raise TimeoutError("it takes too long")

    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _environment(unknown: list[str]) -> Any:
    """A sandbox, in which no power is raised; what no paper has is noted in `unknown` and left empty."""
    from jinja2 import Undefined  # noqa: PLC0415 - of which no other process of ours knows
    from jinja2.exceptions import SecurityError  # noqa: PLC0415
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    class Unknown(Undefined):
        def __str__(self) -> str:
            unknown.append(str(self._undefined_name))
            return ""

        def __iter__(self) -> Iterator[Any]:
            unknown.append(str(self._undefined_name))
            return iter(())

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset(("**",))

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            raise SecurityError("no power is raised here")

    return Sandbox(autoescape=True, undefined=Unknown)


def _filled(file: Path, kept: dict[str, Any], *, strictly: bool = False) -> bytes:
    """Fill a template; whatever somebody typed is text there, never markup and never a field.

    `strictly`: a field that no paper has is an error, and not left empty.
    """
    from docx.shared import Mm  # noqa: PLC0415 - 40 MB of which no other process of ours knows
    from docxtpl import DocxTemplate, InlineImage  # noqa: PLC0415

    template = DocxTemplate(file)

    def picture(name: str) -> InlineImage:
        return InlineImage(template, BytesIO(base64.b64decode(kept["pictures"][name])), width=Mm(QR_SIDE))

    values = clean(kept["values"], picture)
    unknown: list[str] = []
    template.render(values, _environment(unknown))
    if unknown and strictly:
        raise ValueError(f"không có phần “{unknown[0]}”")
    _draw_grids(template)
    _hold_together(template)
    if values.get("large"):
        _enlarge(template)
    if values.get("head", {}).get("old_way"):
        _respell(template)
    stream = BytesIO()
    template.save(stream)
    return stream.getvalue()


def _enlarge(template: Any) -> None:
    """Write every letter larger, for old eyes, on pages that lie on their side: all fits there."""
    parts = (template.docx.element.body, template.docx.styles.element)
    for size in (each for part in parts for tag in ("sz", "szCs") for each in part.iter(f"{_W}{tag}")):
        size.set(f"{_W}val", str(round(int(size.get(f"{_W}val")) * LARGER)))
    if template.docx.sections[0].page_width > template.docx.sections[0].page_height:
        return
    for section in template.docx.sections:
        section.page_width, section.page_height = section.page_height, section.page_width
        section.orientation = 1
    for width in (each for tag in ("gridCol", "tcW") for each in template.docx.element.body.iter(f"{_W}{tag}")):
        width.set(f"{_W}w", str(round(int(width.get(f"{_W}w")) * TURNED)))


def _draw_grids(template: Any) -> None:
    """Let the columns of each table be as wide as its headings say, where how many there are depends on the data.

    One whose width is said to be 100 % fills the line, however few they are.
    """
    for table in template.docx.element.body.iter(f"{_W}tbl"):
        grid, first = table.find(f"{_W}tblGrid"), table.find(f"{_W}tr")
        if grid is None or first is None or next(first.iter(f"{_W}gridSpan"), None) is not None:
            continue
        said = table.find(f"{_W}tblPr/{_W}tblW")
        if said is not None and said.get(f"{_W}type") == "pct" and said.get(f"{_W}w") == WHOLE:
            _stretch(template, table, first)
        widths = [cell.find(f"{_W}tcPr/{_W}tcW").get(f"{_W}w") for cell in first.findall(f"{_W}tc")]
        for column in list(grid):
            grid.remove(column)
        for width in widths:
            column = grid.makeelement(f"{_W}gridCol", {f"{_W}w": width})
            grid.append(column)


def _stretch(template: Any, table: Any, first: Any) -> None:
    section = template.docx.sections[0]
    line = (section.page_width - section.left_margin - section.right_margin) / TWENTIETH
    wide = sum(int(each.get(f"{_W}w")) for each in first.iter(f"{_W}tcW"))
    for width in table.iter(f"{_W}tcW"):
        width.set(f"{_W}w", str(round(int(width.get(f"{_W}w")) * line / wide)))


def _hold_together(template: Any) -> None:
    """Keep on one page the rows of one name, and the last two rows of a table with what is signed below it."""
    for table in template.docx.element.body.iter(f"{_W}tbl"):
        rows = table.findall(f"{_W}tr")
        held = [row for row, below in pairwise(rows) if any(_goes_on(each) for each in below.iter(f"{_W}vMerge"))]
        below = table.getnext()
        if below is not None and below.find(f"{_W}pPr/{_W}keepNext") is not None:
            held += rows[-2:]
        for paragraph in (each for row in held for each in row.iter(f"{_W}p")):
            paragraph.get_or_add_pPr().get_or_add_keepNext()


def _goes_on(merged: Any) -> bool:
    return str(merged.get(f"{_W}val", "continue")) == "continue"


def _respell(template: Any) -> None:
    """Write "uỷ" as the office does, in all of the document."""
    parts = [template.docx.part, *(rel.target_part for rel in template.docx.part.rels.values() if not rel.is_external)]
    for part in parts:
        if (element := getattr(part, "element", None)) is None:
            continue
        for text in element.iter(f"{_W}t"):
            for new, old in _OLD_WAY:
                text.text = (text.text or "").replace(new, old)


def main() -> None:
    with suppress(ImportError, ValueError):
        import resource  # noqa: PLC0415 - not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.stdout.buffer.write(fill(json.load(sys.stdin.buffer)))


if __name__ == "__main__":
    main()
