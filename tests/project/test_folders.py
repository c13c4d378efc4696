"""What every folder keeps to, so that the tree shows the subjects."""

import ast
from collections import Counter

from tests.project.tree import BESIDE, FOLDERS, ROOT, files, name

TOP_FOLDERS = (*FOLDERS, "benchmarks")
MOST_MODULES = 12
DEEPEST = 2  # folders below a top folder
TOP = {*TOP_FOLDERS, "tests", "docs", "deploy"}
COMPLETES_THE_SCHEMA = "storage/tables/__init__.py"
"""The one exception: whoever asks for one table gets a schema with all of them, so the migrations miss none."""


def modules():
    return [path for path in files(".py", ".js") if name(path).split("/")[0] in TOP_FOLDERS]


def test_no_folder_holds_more_modules_than_one_can_see_at_once():
    counts = Counter(
        name(path.parent) for path in modules() if path.stem != "__init__" and "versions" not in path.parts
    )
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_no_folder_lies_deeper_than_two_below_its_top_folder():
    assert [name(path) for path in modules() if len(path.relative_to(ROOT).parts) > 2 + DEEPEST] == []


def test_a_package_says_what_it_is_and_hands_nothing_on():
    more = [
        name(path)
        for path in files(".py")
        if path.stem == "__init__" and len(ast.parse(path.read_text(encoding="utf-8")).body) > 1
    ]
    assert more == [COMPLETES_THE_SCHEMA]


def test_only_the_folders_that_are_agreed_on_stand_at_the_top():
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()} - BESIDE
    assert {each for each in folders if not each.startswith(".") and not each.endswith((".egg-info", "_cache"))} <= TOP
