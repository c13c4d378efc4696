"""The lists of phrases in domain/understanding/lexicon: a file each, with one owner that uses all of it."""

import ast
import tomllib
from pathlib import Path

import pytest

from domain.understanding import names
from domain.understanding.text.lexicon_files import FOLDER, ORDER, in_order
from tests.project.tree import ROOT

UNDERSTANDING = FOLDER.parent
FILES = sorted(FOLDER.glob("*.toml"))
LONGEST_IN_CODE = 6
"""So many words of a list may stand beside the rule that they belong to; longer lists have their place in a file."""
READERS = {"words", "phrases", "lexicon", "Lexicon", "listed"}
SPOKEN_OF_BY_NAME = {"acts.cues"}
"""Its lists are named where they are asked for: says(text, "question")."""


def owner(file: Path) -> Path:
    return UNDERSTANDING / f"{file.stem.replace('.', '/')}.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_list_is_used_by_the_one_module_its_file_is_named_after(file: Path) -> None:
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    if file.stem in SPOKEN_OF_BY_NAME:
        everywhere = (path for top in ("domain", "handlers") for path in (ROOT / top).rglob("*.py"))
        code = "\n".join(path.read_text(encoding="utf-8") for path in everywhere)
        assert [name for name in (*listed, *listed["short"]) if f'"{name}"' not in code] == []
        return
    code = owner(file).read_text(encoding="utf-8")
    assert [name for name in listed if f'_LISTS["{name}"]' not in code] == []


def test_whoever_asks_for_lists_has_a_file() -> None:
    asks = {path for path in UNDERSTANDING.rglob("*.py") if "lists_of(__name__)" in path.read_text(encoding="utf-8")}
    assert asks - {UNDERSTANDING / "text" / "lexicon_files.py"} == {owner(file) for file in FILES}


def test_a_long_list_of_phrases_stands_in_a_file_and_not_in_code() -> None:
    long = [f"{path.relative_to(UNDERSTANDING)}: {text[:40]}" for path, text in _in_code() if _is_long(text)]
    assert long == []


def _in_code() -> list[tuple[Path, str]]:
    found = []
    for path in sorted(UNDERSTANDING.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in READERS:
                constants = [each.value for each in call.args if isinstance(each, ast.Constant)]
                found += [(path, each) for each in constants if isinstance(each, str)]
    return found


def _is_long(text: str) -> bool:
    return len(text.split(",") if "," in text else text.split()) > LONGEST_IN_CODE


def test_the_order_of_the_readers_is_that_of_the_one_file_which_knows_them_all() -> None:
    assert [read.__name__.removeprefix("_") for read in names.READERS] == ORDER["names"]
    with pytest.raises(ValueError, match="periods"):
        in_order("periods", len)
