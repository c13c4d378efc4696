"""What every file keeps to."""

import ast
import re

import pytest

from tests.project.tree import files, name, page

LONGEST = 250
DUSTBINS = {"utils", "util", "helpers", "helper", "common", "misc", "stuff"}
A_MACHINE = re.compile(r"(?<![\w.:/}])/(?:work|root|home|mnt|Users)/\w")
A_REGISTRY = re.compile(
    r"https?://[\w.:-]*(?:pypi|pythonhosted|npmjs|registry|artifactory|nexus)|(?:extra-)?index[-_]url"
)


def modules():
    return [path for path in files(".py") if "versions" not in path.parts]


def test_no_module_is_longer_than_one_can_read_at_once():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST and not path.startswith("tests/")} == {}


def test_every_module_begins_by_saying_what_it_is_for():
    silent = [name(path) for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_module_is_a_dustbin():
    assert [name(path) for path in modules() if path.stem in DUSTBINS or path.parent.name in DUSTBINS] == []


def test_no_work_is_left_as_a_promise():
    promise = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|NotImplemented" r"Error)\b")
    assert [name(path) for path in modules() if promise.search(path.read_text(encoding="utf-8"))] == []


def test_what_silences_a_tool_says_why():
    bare = re.compile(r"#\s*(?:noqa(?::\s*[A-Z0-9, ]+)?|type:\s*ignore(?:\[[\w, -]+\])?)\s*$", re.MULTILINE)
    found = {}
    for path in modules():
        text = path.read_text(encoding="utf-8")
        if name(path).startswith("tests/") or not bare.search(text):
            continue
        codes = re.compile(r"#\s*noqa:\s*([A-Z0-9, ]+?)\s+-")
        explained = {code for group in codes.findall(text) for code in re.split(r"[, ]+", group)}
        for match in bare.finditer(text):
            silenced = set(re.findall(r"[A-Z]+\d+", match.group()))
            if not silenced or not silenced <= explained:  # explained once in a file is enough
                found[name(path)] = match.group()
    assert found == {}


@pytest.mark.parametrize("stranger", [A_MACHINE, A_REGISTRY], ids=["a machine's folders", "a registry"])
def test_no_file_names_what_is_outside_the_project(stranger):
    named = {}
    for path in files():
        match = stranger.search(path.read_text(encoding="utf-8"))
        if match:
            named[name(path)] = match.group()
    assert named == {}


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "csv", "sqlite*"])
def test_a_roster_or_a_copy_beside_the_program_is_not_added_to_git(kind):
    assert f"/*.{kind}" in page(".gitignore").splitlines()
