"""A deployment that doctor looks at in this process."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.settings import Settings
from bot.verbs.doctor import doctor
from storage.ground import leases, process
from storage.ground.database import Session
from tests.processes.deployment import SECRETS, Deployment

SECRET_ONES = ("WEBHOOK_SECRET", "SECRET_KEY", "TELEGRAM_BOT_TOKEN", "ZALO_BOT_TOKENS")


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - doctor goes by the real clock


class Patient:
    """A deployment doctor looks at, in this process."""

    def __init__(self, deployment: Deployment, capsys: pytest.CaptureFixture[str]) -> None:
        self.deployment, self.capsys = deployment, capsys

    def finds(self, *words: str, lang: str = "en", **settings: str) -> list[str]:
        """Look, with other settings; each of the words stands in a line that says what to do."""
        given = {name.lower(): value for name, value in (self.deployment.settings | settings).items()}
        status = doctor(Settings(**given), lang)  # type: ignore[arg-type]  # as the environment gives them
        said = self.capsys.readouterr().out
        hidden = [*SECRETS, *(settings[name] for name in SECRET_ONES if len(settings.get(name, "")) > 8)]
        assert not [secret for secret in hidden if secret in said]
        lines = [line for line in said.splitlines() if not line.startswith("ok")]
        assert status == int(any(line.startswith("!!") for line in lines))
        for word in words:
            found = [line for line in lines if word in line]
            assert found, (word, said)
            assert all("→" in line for line in found if line.startswith("!!")), found
        return lines

    def misses(self, *words: str, **settings: str) -> None:
        lines = self.finds(**settings)
        assert not [line for line in lines for word in words if word in line]


def ticking(session: Session) -> None:
    leases.hold(session, "clock", "elsewhere:1:ab", now(), now() + timedelta(minutes=1))
    process.note_tick(session, "reminders", now(), "")
