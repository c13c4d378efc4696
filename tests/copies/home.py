"""Run the verbs in a folder of their own, and look at what is kept there."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from sqlmodel import func, select

from bot.__main__ import main
from domain.evidence.kinds import EvidenceState
from storage.evidence.folder import Folder
from storage.ground.database import Database, Session
from storage.people import members
from storage.tables import Evidence, Member

T = TypeVar("T")
NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
PICTURE = b"a picture of a bridge"


@dataclass
class Home:
    """The settings of a machine are its environment."""

    folder: Path
    url: str
    environment: pytest.MonkeyPatch
    screen: pytest.CaptureFixture[str]

    def sets(self, **settings: str) -> None:
        for name, value in settings.items():
            self.environment.setenv(name, value)

    def done(self, *arguments: str) -> str:
        """What a verb says that does its work."""
        self.screen.readouterr()
        status, said = main(arguments), self.screen.readouterr()
        assert status == 0, said.err
        return said.out

    def refused(self, *arguments: str) -> str:
        """The one line of a verb that does not."""
        self.screen.readouterr()
        status, said = main(arguments), self.screen.readouterr()
        assert (status, said.err.count("\n")) == (1, 1), said
        return said.err

    def backed_up(self, *more: str) -> Path:
        self.done("backup", "all.zip", *more)
        return self.folder / "all.zip"

    def work(self, function: Callable[[Session], T], url: str = "") -> T:
        with closing(Database(url or self.url)) as database:
            return database.transact(function)

    def people(self, url: str = "") -> list[str]:
        return self.work(lambda session: sorted(session.exec(select(Member.code)).all()), url)

    def comes(self, code: str) -> None:
        self.work(lambda session: members.add(session, f"Người {code}", NOW, code=code).id)

    def hands_in_a_picture(self) -> Folder:
        folder = Folder(self.folder / "data" / "evidence")
        row = Evidence(member_id=1, channel="web", bot="", chat="", state=EvidenceState.KEPT, received_at=NOW)
        row.sha256 = folder.keep(PICTURE)
        self.work(lambda session: session.add(row))
        return folder

    def count(self, url: str = "") -> int:
        return self.work(lambda session: session.exec(select(func.count()).select_from(Member)).one(), url)


def pictures(folder: Folder) -> list[bytes]:
    return [path.read_bytes() for path in folder.root.glob("??/*")]
