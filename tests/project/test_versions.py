"""Every package is pinned, those that come along with others too."""

import re
import tomllib

import pytest

from tests.project.tree import ROOT, page

PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.!+]+)$")
HOUSEHOLD = tomllib.loads(page("pyproject.toml"))


def requirements() -> list[str]:
    groups = HOUSEHOLD["dependency-groups"].values()
    own = [*HOUSEHOLD["project"]["dependencies"], *(each for group in groups for each in group)]
    return [*own, *HOUSEHOLD["tool"]["uv"]["constraint-dependencies"], *HOUSEHOLD["build-system"]["requires"]]


def test_everything_is_pinned_to_one_version():
    assert [each for each in requirements() if not PIN.match(each)] == []


def test_what_comes_along_is_listed_in_order():
    listed = HOUSEHOLD["tool"]["uv"]["constraint-dependencies"]
    assert listed == sorted(listed)


def test_the_pins_are_exactly_what_uv_resolved():
    lock = ROOT / "uv.lock"
    if not lock.exists():
        pytest.skip("installed without uv, which keeps what it resolved in uv.lock")
    packages = tomllib.loads(lock.read_text(encoding="utf-8"))["package"]
    resolved = {each["name"]: each["version"] for each in packages if each["name"] != "dongkhoi"}
    pinned = dict(match.group(1, 2) for match in map(PIN.match, requirements()) if match)
    pinned.pop("hatchling")
    assert resolved == pinned
