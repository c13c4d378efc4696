"""What the pages name exists, and what exists is named."""

import argparse
import re
from pkgutil import resolve_name

import pytest

from bot.__main__ import _parser
from domain.papers.kinds import OWN_SHEET, Kind
from domain.understanding.readings import Ask
from handlers.commands import COMMANDS
from handlers.instructing import shown
from handlers.rounds import round_list
from tests.project.tree import FOLDERS, ROOT, files, name, page

A_FILE = re.compile(rf"`((?:{'|'.join((*FOLDERS, 'tests', 'docs', 'benchmarks'))})/[\w./-]*)`")
A_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
A_CODE_NAME = re.compile(r"`([a-z_]+(?:\.[A-Za-z_]+)+)`")


def verbs() -> dict[str, argparse.ArgumentParser]:
    parser = next(each for each in _parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(parser.choices)


def pages():
    return [path for path in files(".md") if not name(path).startswith("tests/")]


def test_the_readme_has_the_two_commands():
    readme = page("README.md")
    assert "uv run dongkhoi demo" in readme
    assert "uv run pytest" in readme


def test_every_verb_is_in_the_reference_with_its_options():
    rows = {line for line in page("docs/reference.md").splitlines() if line.startswith("| `")}
    missing = []
    for verb, parser in verbs().items():
        own = "\n".join(row for row in rows if re.match(rf"\| `{verb}\b", row))
        options = [option for action in parser._actions for option in action.option_strings if option[:2] == "--"]
        missing += [
            f"{verb} {option}" for option in ("", *options) if option != "--help" and (not own or option not in own)
        ]
    assert missing == []


def test_every_command_is_in_the_reference_under_all_its_names():
    rows = page("docs/reference.md").splitlines()
    missing = [
        command.names
        for command in COMMANDS
        if not any(all(f"`/{each}`" in row for each in command.names) for row in rows)
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("command", "words"), [("chidao", shown.VERBS), ("kybaocao", round_list.ALL_VERBS)], ids=["chidao", "kybaocao"]
)
def test_what_may_stand_behind_a_command_is_in_the_reference(command: str, words: tuple[str, ...]):
    row = next(row for row in page("docs/reference.md").splitlines() if row.startswith(f"| `/{command}` |"))
    assert [each for each in words if f"`{each}`" not in row] == []


def test_the_files_one_may_have_are_those_of_the_reference():
    section = page("docs/reference.md").partition("### The files of `/xuat`")[2].partition("\n### ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    listed = [name for cell in rows for name in re.findall(r"`(\w+)`", cell)]
    assert sorted(listed) == sorted(["excel", *Kind, OWN_SHEET])


def test_everything_a_reading_may_ask_is_in_the_reference():
    reference = page("docs/reference.md")
    assert [ask for ask in Ask if f"| `{ask}` |" not in reference] == []


@pytest.mark.parametrize("path", pages(), ids=name)
def test_a_page_names_only_files_that_exist(path):
    text = path.read_text(encoding="utf-8")
    gone = [each for each in A_FILE.findall(text) if not (ROOT / each).exists()]
    gone += [each for each in A_LINK.findall(text) if not (path.parent / each).exists()]
    assert gone == []


def test_the_words_of_the_glossary_are_in_the_code():
    gone = []
    for each in A_CODE_NAME.findall(page("docs/glossary.md")):
        try:
            resolve_name(each)
        except (ImportError, AttributeError):
            gone.append(each)
    assert gone == []


def test_the_glossary_has_one_english_word_for_each_vietnamese_one():
    rows = [line.split("|")[1:4] for line in page("docs/glossary.md").splitlines() if line.startswith("|")][2:]
    terms = [term.strip() for row in rows for term in row[0].split(",")]
    codes = [row[2].strip() for row in rows]
    assert sorted(set(terms)) == sorted(terms)
    assert sorted(set(codes)) == sorted(codes)


def test_every_decision_is_listed():
    listed = page("docs/adr/README.md")
    assert [name(path) for path in (ROOT / "docs" / "adr").glob("[0-9]*.md") if f"({path.name})" not in listed] == []
