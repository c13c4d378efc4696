"""After a restore the talks go on where they stood, and what was sent since is not sent again where that is known."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlmodel import col, select

from domain.channel import MessageState
from storage.ground.database import Database, Session
from storage.outgoing import outbox
from storage.outgoing.joining import key_of
from storage.outgoing.writing import words_of, write_to_person
from storage.tables import OutboxMessage
from tests.copies.home import Home
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

PHONES = {"an": ("telegram", "Nguyễn Văn An"), "bay": ("telegram", "Trần Văn Bảy")}


@contextmanager
def village_at(url: str) -> Iterator[Village]:
    with closing(Database(url)) as database:
        yield Village(database)


def _write(village: Village, member_id: int, key: str) -> None:
    def work(session: Session) -> None:
        write_to_person(session, member_id, words_of(lambda speak: key), village.now, dedupe_key=key)

    village.database.transact(work)


def _send(village: Village, key: str) -> None:
    def work(session: Session) -> None:
        row = session.exec(select(OutboxMessage).where(OutboxMessage.dedupe_key == key)).one()
        assert row.id is not None
        outbox.sent(session, [(row.id, "9")], village.now, "")

    village.database.transact(work)


def _states(url: str) -> dict[str, MessageState]:
    def work(session: Session) -> dict[str, MessageState]:
        rows = session.exec(select(OutboxMessage).where(col(OutboxMessage.dedupe_key).is_not(None)))
        return {row.dedupe_key or "": row.state for row in rows}

    with closing(Database(url)) as database:
        return database.transact(work)


def _in_mid_dialogue(home: Home) -> tuple[Path, tuple[str, str]]:
    """An has been asked how many when the backup is made; two messages to Bảy wait."""
    with village_at(home.url) as village:
        village.organisation("CB1", "Chi bộ ấp 1")
        an, bay = (village.person(*PHONES[who], "CB1") for who in PHONES)
        register(an)
        an.says("/dangky")
        assert "bao nhiêu" in an.says("Đan lưới cho bà con")
        for key in ("goes out", "still waits"):
            _write(village, bay.member_id, key)
    return home.backed_up(), (an.address.channel, an.address.chat)


def test_on_another_machine_it_goes_on_in_mid_dialogue(home: Home) -> None:
    file, (channel, chat) = _in_mid_dialogue(home)
    url = make_url(home.url)
    is_sqlite = url.get_backend_name() == "sqlite"
    there = home.folder / "other" / "bot.sqlite"
    fresh = f"sqlite:///{there}" if is_sqlite else url.set(database="other_machine").render_as_string(False)
    home.sets(DATABASE_URL=fresh)
    said = home.done("restore", str(file))
    assert "2 messages waited" in said
    assert "come twice" in said
    with village_at(fresh) as village:
        assert "Bao giờ" in Person(village, channel, chat).says("12 buổi")


def test_what_was_sent_since_is_not_sent_again_on_the_same_machine(home: Home) -> None:
    file, (channel, chat) = _in_mid_dialogue(home)
    with village_at(home.url) as village:
        bay = 2
        _send(village, "goes out")
        morning = f"{key_of(village.now.date() + timedelta(days=1))}{bay}"
        for key in (morning, "about what is lost"):
            _write(village, bay, key)
            _send(village, key)
    said = home.done("restore", str(file))
    assert "not sent again: 1; still to be sent: 1" in said
    assert _states(home.url) == {
        "goes out": MessageState.SENT,
        "still waits": MessageState.QUEUED,
        morning: MessageState.SENT,
    }
    with village_at(home.url) as village:
        assert "Bao giờ" in Person(village, channel, chat).says("12 buổi")


def test_a_database_that_went_another_way_knows_nothing(home: Home) -> None:
    """What is there is not what became of the copy: then nobody says that a message was sent."""
    file, _ = _in_mid_dialogue(home)
    home.work(
        lambda session: session.connection().exec_driver_sql(
            "UPDATE historyentry SET holds_from = '2020-01-01', at = '2020-01-01 00:00:00'"
        )
    )
    assert "2 messages waited" in home.done("restore", str(file))
