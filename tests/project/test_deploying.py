"""What lies in `deploy/` is well-formed by the linters of its own kind, and fits the program."""

import os
import re
import shutil
import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings
from tests.project.tree import FOLDERS, ROOT, page

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "systemd" / "dongkhoi.service"
MOST_EXPOSED = 2.9
COMPOSED: dict[str, Any] = yaml.safe_load(page("deploy/compose.yaml"))


def program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed; .ci/run installs it")
    return found


def passes(*command: str | Path, **env: str) -> str:
    """Run a linter; return what it says."""
    done = subprocess.run(command, env=os.environ | env, capture_output=True, text=True, timeout=60, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


def test_the_container_file_passes_its_linter() -> None:
    passes(program("hadolint"), "--failure-threshold", "warning", DEPLOY / "Dockerfile")


def test_the_compose_file_is_one_by_the_specification() -> None:
    passes(program("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", DEPLOY / "compose.yaml")


def test_caddy_reads_its_file(tmp_path: Path) -> None:
    around = {"PUBLIC_URL": "https://bot.example.vn", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    said = passes(program("caddy"), "adapt", "--adapter", "caddyfile", "--config", DEPLOY / "Caddyfile", **around)
    for expected in ("bot.example.vn", "/health", "/metrics", "127.0.0.1:8080"):
        assert expected in said
    assert "bot:8080" in passes(
        "caddy", "adapt", "--adapter", "caddyfile", "--config", DEPLOY / "Caddyfile", **around, BOT="bot:8080"
    )


def test_systemd_understands_the_service(tmp_path: Path) -> None:
    own = UNIT.read_text(encoding="utf-8")
    unit = tmp_path / UNIT.name
    unit.write_text(own.replace("/opt/dongkhoi/app/.venv/bin/dongkhoi", "/bin/true"), encoding="utf-8")
    said = passes(program("systemd-analyze"), "verify", "--man=no", unit)
    assert UNIT.name not in said, said


def test_the_service_is_little_exposed() -> None:
    said = passes(program("systemd-analyze"), "security", "--offline=true", "--no-pager", UNIT)
    score = re.search(r"exposure level for dongkhoi.service: ([\d.]+)", said)
    assert score is not None, said
    assert float(score[1]) <= MOST_EXPOSED


def test_the_service_may_do_what_the_bot_does() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign] - keys keep their capitals
    unit.read(UNIT, encoding="utf-8")
    service = unit["Service"]
    app = service["WorkingDirectory"]
    assert service["ReadWritePaths"] == f"{app}/data"
    for field in ("database_url", "evidence_dir", "backup_dir"):
        assert Settings.model_fields[field].default.removeprefix("sqlite:///").startswith("data/")
    assert service["User"] == "dongkhoi"
    assert service["Restart"] == "always", "a program that was outgrown is started again by it"
    assert "MemoryDenyWriteExecute" not in service, "LibreOffice would not run"
    assert "@resources" not in service["SystemCallFilter"], "the nightly backup is nice to turns, papers have limits"


def test_the_image_holds_every_folder_of_the_program_and_little_else() -> None:
    kept = {line[1:] for line in page("deploy/Dockerfile.dockerignore").splitlines() if line.startswith("!")}
    assert kept - set(FOLDERS) == {"pyproject.toml", "README.md", "LICENSE"}
    assert set(FOLDERS) <= kept
    packages = tomllib.loads(page("pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(packages) <= kept


def test_the_image_runs_without_rights_and_without_tools() -> None:
    *_, last = page("deploy/Dockerfile").split("\nFROM ")
    assert "\nUSER 10001\n" in last
    assert "uv" not in re.findall(r"\w+", last), "build tools stay in the first stage"
    assert "pip uninstall" in last
    assert "/health" in re.search(r"HEALTHCHECK.*\n.*", last)[0]  # type: ignore[index]
    version = re.search(r"uv==([\d.]+)", page("deploy/Dockerfile"))
    assert version is not None
    assert f"uv=={version[1]}" in page(".ci/run"), "the image is made with the uv of the gate"
    with_volume = "/srv/dongkhoi/data"
    assert f"WORKDIR {with_volume.removesuffix('/data')}\n" in last
    assert f"data:{with_volume}" in COMPOSED["services"]["bot"]["volumes"]


@pytest.mark.parametrize("service", ["bot", "migrate"])
def test_a_container_may_write_its_data_alone(service: str) -> None:
    composed = COMPOSED["services"][service]
    assert composed["read_only"]
    assert composed["cap_drop"] == ["ALL"]
    assert composed["env_file"] == "../.env"
    assert composed["build"] == {"context": "..", "dockerfile": "deploy/Dockerfile"}


def test_nothing_is_published_but_the_web_server() -> None:
    published = {name: each.get("ports", []) for name, each in COMPOSED["services"].items()}
    assert published.pop("caddy") == ["80:80", "443:443"]
    assert [port for ports in published.values() for port in ports if not port.startswith("127.0.0.1:")] == []
