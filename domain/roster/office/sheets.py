"""Look at whole sheets before they are read: what is hidden, what is in an old font, which organisations they name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.roster.cells import folded
from domain.roster.office.old_fonts import in_unicode
from domain.roster.rows import Origin, Problem, Sheet
from domain.roster.saying import Said

_NAMED = 10  # hidden rows


def hidden_named(sheets: Sequence[Sheet]) -> list[Problem]:
    """Name what the program does not show: a hidden sheet is left out, hidden rows are read."""
    left_out = Said("the sheet is hidden and was left out; unhide it if it belongs to the list")
    found = [Problem(Origin(sheet.title, 0), "", left_out) for sheet in sheets if sheet.is_hidden]
    for sheet in sheets:
        if sheet.hidden:
            some = ", ".join(map(str, sheet.hidden[:_NAMED])) + (" …" if len(sheet.hidden) > _NAMED else "")
            read = Said("hidden rows were read too: {rows}; delete them if they no longer belong", rows=some)
            found.append(Problem(Origin(sheet.title, 0), "", read))
    return found


def put_in_unicode(sheet: Sheet) -> Sheet:
    """Put a sheet typed in an old font into Unicode."""
    texts = [cell for _, cells in sheet.rows for cell in cells if isinstance(cell, str)]
    put = in_unicode(texts)
    if not put:
        return sheet
    rows = [
        (number, [put.get(cell, cell) if isinstance(cell, str) else cell for cell in cells])
        for number, cells in sheet.rows
    ]
    return replace(sheet, rows=rows)


def named_organisations(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The code and name of each organisation of a sheet."""
    for _, head in sheet.rows[:10]:
        keys = [folded(str(cell)) for cell in head]
        if "ma" in keys and ("ten" in keys or "ten to chuc" in keys):
            code, name = keys.index("ma"), keys.index("ten") if "ten" in keys else keys.index("ten to chuc")
            for _, cells in sheet.rows:
                if len(cells) > max(code, name) and cells[code] and cells[name]:
                    yield str(cells[code]).strip(), str(cells[name]).strip()
            return
