"""A program older than its database: each verb says so and stops, and a running process lets the newer one go on."""

import time
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.__main__ import main
from storage.chats import inbox
from storage.ground import leases, schema
from storage.ground.database import Database, Session
from tests.databases import SqliteFiles
from tests.processes.deployment import Deploy, Deployment
from tests.processes.newer_program import NEXT
from tests.processes.program import Program, until
from tests.project.test_documentation import verbs

WITHOUT_DATABASE = {"understand"}
ARGUMENTS = {
    "backup": [["backup", "copy.zip"], ["backup", "--nightly"]],
    "campaign": [["campaign", "list"]],
    "demo": [["demo"]],
    "doctor": [["doctor", "--lang", "en"]],
    "erase": [["erase", "--member", "DV1", "--yes"]],
    "import": [["import", "list.csv", "--yes"], ["import", "--take-back", "--yes"]],
    "invite": [["invite", "--admin"], ["invite", "--member", "DV1"]],
    "key": [["key", "rotate", "--at-once"]],
    "move": [["move", "data/dongkhoi.sqlite", "postgresql://nobody@127.0.0.1:1/none"]],
    "restore": [["restore", "made-by-the-newer.zip"]],
    "summary": [["summary", "--org", "CB1", "--json"]],
}
SECONDS = 10.0


def of_verb(verb: str) -> list[list[str]]:
    return ARGUMENTS.get(verb, [[verb]])


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory, sqlite_files: SqliteFiles) -> Path:
    """Return a folder whose databases a newer program has migrated, with a backup made by that program."""
    folder = tmp_path_factory.mktemp("outgrown")
    (folder / "list.csv").write_text("ho_ten,chi_bo\nNguyễn Văn An,Chi bộ 1\n", encoding="utf-8")
    (folder / "data").mkdir()
    for name in ("dongkhoi", "demo"):
        database = Database(sqlite_files.create(folder / "data"))
        database.transact(numbered, NEXT)
        database.close()
        Path(database.url.database or "").rename(folder / "data" / f"{name}.sqlite")
    with pytest.MonkeyPatch.context() as newer:
        surround(newer, folder)
        newer.setattr(schema, "knows", lambda revision: True)
        assert main(["backup", "made-by-the-newer.zip"]) == 0
    return folder


@pytest.fixture
def outgrown(migrated: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    surround(monkeypatch, migrated)
    return migrated


def surround(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///data/dongkhoi.sqlite")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "7001:" + "x" * 35)
    monkeypatch.setenv("TELEGRAM_BASE_URL", "http://127.0.0.1:1/bot")


def numbered(session: Session, revision: str | None) -> None:
    session.connection().execute(text("UPDATE alembic_version SET version_num = :at"), {"at": revision})


@pytest.mark.parametrize("verb", sorted(set(verbs()) - WITHOUT_DATABASE))
def test_each_verb_says_that_the_database_is_newer_and_does_nothing(
    outgrown: Path, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (outgrown / "data" / "dongkhoi.sqlite").read_bytes()
    for arguments in of_verb(verb):
        capsys.readouterr()
        assert main(arguments) == 1, arguments
        said = capsys.readouterr()
        words = said.out if verb == "doctor" else said.err
        assert NEXT in words, arguments
        assert ("update the program" if "en" in arguments else "cập nhật chương trình") in words, arguments
        assert verb == "doctor" or words.count("\n") == 1, words
    assert (outgrown / "data" / "dongkhoi.sqlite").read_bytes() == before


@pytest.mark.parametrize(("channel", "postgresql"), [("zalo", False), ("telegram", True)], ids=["sqlite", "postgresql"])
def test_what_comes_while_the_schema_rises_is_answered_by_the_newer_program(
    deploy: Deploy, channel: str, postgresql: bool
) -> None:
    deployment = deploy(channel, postgresql=postgresql)
    old = deployment.start()
    phone = deployment.phone()
    phone.says("/trogiup")
    phone.hears("cứ viết như nói chuyện")
    deployment.write(numbered, NEXT)
    phone.says("/camket")
    assert old.ends() == 1
    assert f"cấu trúc {NEXT} của cơ sở dữ liệu mới hơn chương trình này" in old.said().splitlines()[-1]
    assert deployment.read(leases.held) == []

    deployment.write(numbered, schema.newest())
    deployment.start()
    phone.hears("chưa đăng ký việc nào")
    assert deployment.read(inbox.waiting) == []


def test_two_versions_side_by_side_while_machines_are_updated_one_after_the_other(deploy: Deploy) -> None:
    deployment = deploy(postgresql=True)
    old = [deployment.start("worker"), deployment.start("worker")]
    phone = deployment.phone()
    phone.says("/trogiup")
    phone.hears("cứ viết như nói chuyện")

    newer(deployment, "migrate").says(f"-> {NEXT}")
    began = time.monotonic()
    there = newer(deployment, "worker")
    there.says("ready:")
    assert [each.ends() for each in old] == [1, 1]
    phone.says("/camket")
    phone.hears("chưa đăng ký việc nào")
    until(lambda: {lease.owner.split(":")[1] for lease in deployment.read(leases.held)} == {str(there.number)}, "leads")
    assert time.monotonic() - began < SECONDS + 10, "the test's own phones and a busy machine included"
    assert all("stands by until" in each.said() or "leads under" in each.said() for each in old)
    again = deployment.start("worker", ready=False)
    assert again.ends() == 1
    assert "cập nhật chương trình" in again.said()
    assert there.stop() == 0


def newer(deployment: Deployment, verb: str) -> Program:
    words = deployment.folder / f"newer-{verb}.log"
    program = Program(["tests.processes.newer_program", verb], deployment.folder, deployment.environment, words)
    deployment.programs.append(program)
    return program
