"""The command of CONTRIBUTING.md writes a bill of materials that names everything that is installed to run the bot."""

import json
import shutil
import subprocess
import tomllib
from typing import Any

import pytest

from tests.project.tree import ROOT, page

COMMAND = "uv export --no-dev --no-emit-project --format cyclonedx1.5"


def needed(packages: dict[str, dict[str, Any]]) -> set[str]:
    """Return the names and versions the lock has for the bot itself, with all that comes along."""
    found, open_ones = set[str](), [*packages["dongkhoi"]["dependencies"]]
    while open_ones:
        one = open_ones.pop()
        name, extras = one["name"], one.get("extra", ())
        found.add(f"{name}=={packages[name]['version']}")
        more = packages[name].get("optional-dependencies", {})
        along = [*packages[name].get("dependencies", ()), *(each for extra in extras for each in more[extra])]
        open_ones += [each for each in along if f"{each['name']}=={packages[each['name']]['version']}" not in found]
    return found


def test_every_locked_package_the_bot_runs_with_is_named() -> None:
    lock = ROOT / "uv.lock"
    if not lock.exists() or shutil.which("uv") is None:
        pytest.skip("installed without uv, which keeps what it resolved in uv.lock")
    assert COMMAND in page("CONTRIBUTING.md")
    done = subprocess.run([*COMMAND.split(), "--frozen", "-q"], cwd=ROOT, capture_output=True, text=True, check=True)
    bill = json.loads(done.stdout)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    components = {f"{each['name']}=={each['version']}" for each in bill["components"]}
    assert all(each["purl"].startswith("pkg:pypi/") for each in bill["components"])
    packages = {each["name"]: each for each in tomllib.loads(lock.read_text(encoding="utf-8"))["package"]}
    assert needed(packages) <= components
    assert not {each for each in components if each.startswith(("pytest==", "aiogram=="))}
