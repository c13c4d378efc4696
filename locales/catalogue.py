"""Keep the Vietnamese catalogue equal to the sentences in the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

FOLDERS = ("bot", "domain", "exports", "handlers", "locales", "scheduler", "storage")
SAYING = {"tr": 1, "trn": 2, "UserError": 1, "Noted": 1, "NotAllowed": 1, "marked": 1, "Said": 1, "Known": 1}
"""The calls whose first arguments are sentences, and how many of them: the one and the many of a count make two."""

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
            words = [each.value for each in node.args[: SAYING.get(name, 0)] if isinstance(each, ast.Constant)]
            if words and len(words) == SAYING[name]:
                texts = [word for word in words if isinstance(word, str)]
                yield texts[0] if len(texts) == 1 else tuple(texts)
