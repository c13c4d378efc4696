"""Keep the Vietnamese catalogue equal to the sentences in the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

FOLDERS = ("bot", "domain", "exports", "handlers", "locales", "scheduler", "storage")
SAYING = {
    **dict.fromkeys(
        ("tr", "UserError", "Noted", "NotAllowed", "marked", "Said", "Known", "Refused", "CopyTrouble"), (0,)
    ),
    **dict.fromkeys(("Dialogue", "ChatCommand", "Serving"), (1,)),
    "trn": (0, 1),
}
"""The calls with sentences among their arguments, and at which places: the one and the many of a count make two."""
LABELS = ("yes", "no")
"""What a `YesOrNo` step has as sentences."""

ROOT = Path(__file__).parent.parent
FILE = Path(__file__).parent / "vi" / "LC_MESSAGES" / "messages.po"


def sentences() -> Catalog:
    """Return every sentence in the code. (Babel's own extraction does not look inside f-strings before Python 3.12.)"""
    found = Catalog(project="dongkhoi", charset="utf-8", fuzzy=False)
    for folder in FOLDERS:
        for source in sorted((ROOT / folder).rglob("*.py")):
            for sentence in _said(ast.parse(source.read_text(encoding="utf-8"))):
                found.add(sentence)
    return found


def read() -> Catalog:
    with FILE.open("rb") as file:
        return read_po(file, locale="vi")


def update() -> Catalog:
    """Add new sentences with an empty translation, delete unused ones, and write the catalogue."""
    catalogue, found = read(), sentences()
    found.creation_date = catalogue.creation_date  # the file changes only where a sentence did
    catalogue.update(found, no_fuzzy_matching=True)
    with FILE.open("wb") as file:
        write_po(file, catalogue, width=120, sort_output=True, ignore_obsolete=True, no_location=True)
    return catalogue


def untranslated(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id and (message.fuzzy or not all(forms(message.string)))]


def forms(sentence: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [sentence] if isinstance(sentence, str) else list(sentence or [""])


def _said(tree: ast.AST) -> Iterator[str | tuple[str, ...]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            texts = [_text(node.args[place]) for place in SAYING.get(name, ()) if place < len(node.args)]
            if texts and all(texts):
                yield texts[0] if len(texts) == 1 else tuple(texts)
        elif isinstance(node, ast.ClassDef) and any("YesOrNo" in ast.unparse(base) for base in node.bases):
            given = (
                each for each in node.body if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) in LABELS
            )
            yield from filter(None, (_text(each.value) for each in given))


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
