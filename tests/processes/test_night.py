"""The backup of a night, made by the running bot in a process of its own."""

from datetime import UTC, datetime, timedelta

from storage.copies import record
from storage.copies.record import Record
from tests.processes.deployment import Deploy
from tests.processes.program import until


def test_the_running_bot_makes_the_file_of_a_night_that_has_passed(deploy: Deploy) -> None:
    deployment = deploy()
    place = deployment.folder / "backups"
    two_days_ago = datetime.now(UTC) - timedelta(days=2)  # noqa: TID251 - the nights of backups are those of the real clock
    deployment.write(record.note, Record(tried_at=two_days_ago))
    bot = deployment.start(settings={"BACKUP_DIR": str(place)})
    until(lambda: list(place.glob("dongkhoi-*.zip")), "the first look of the clock, after a minute, makes it", bot.said)

    def is_noted() -> bool:
        last = deployment.read(record.last)
        return last is not None and last.done_at is not None

    until(is_noted, "it is noted", bot.said)
    assert "maximum number of running instances" not in bot.said()
    assert bot.stop() == 0
    (file,) = place.glob("dongkhoi-*.zip")
    restored = deployment.call("restore", str(file), LOCALE="en")
    assert restored.returncode == 0, restored.stderr
    assert "restored:" in restored.stdout
