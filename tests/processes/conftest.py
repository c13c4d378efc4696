"""Prepare deployments to start real processes in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import PostgresqlServer, SqliteFiles
from tests.processes.deployment import Deploy, Deployment
from tests.processes.patients import Patient


@pytest.fixture(scope="session")
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where bytecode goes on machines that keep none; all test processes share the folder."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if base.name.startswith("popen-") else base) / "bytecode"


@pytest.fixture
def deploy(tmp_path: Path, bytecode: Path, request: pytest.FixtureRequest) -> Iterator[Deploy]:
    """Return `deploy`: `deploy("telegram", people=3)` makes joined members, their phones and a bot to start."""
    deployments: list[Deployment] = []
    taken: list[str] = []

    def deployed(
        *channels: str,
        people: int = 1,
        simulator: tuple[str, ...] = (),
        postgresql: bool = False,
        phones: bool = True,
    ) -> Deployment:
        if postgresql:
            server: PostgresqlServer = request.getfixturevalue("postgresql_server")
            url = server.take()
            taken.append(url)
        else:
            files: SqliteFiles = request.getfixturevalue("sqlite_files")
            url = files.create(tmp_path)
        deployment = Deployment(tmp_path, url, channels or ("telegram",), bytecode)
        deployments.append(deployment)
        deployment.open(people, simulator, phones)
        return deployment

    yield deployed
    for deployment in deployments:
        deployment.close()
    for url in taken:
        request.getfixturevalue("postgresql_server").give_back(url)


@pytest.fixture
def patient(deploy: Deploy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Patient:
    """A deployment whose platforms cannot be reached, on SQLite."""
    deployment = deploy(phones=False)
    monkeypatch.chdir(deployment.folder)
    return Patient(deployment, capsys)


@pytest.fixture
def reached(deploy: Deploy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Patient:
    """A deployment whose platforms answer."""
    deployment = deploy("telegram", "zalo")
    monkeypatch.chdir(deployment.folder)
    return Patient(deployment, capsys)
