"""A database of every release, kept as text, is migrated to the newest schema and read as before."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import make_url
from sqlmodel import SQLModel, select

from locales.wording.quotation import quoted
from storage.chats import inbox
from storage.ground import leases, process, schema
from storage.ground.database import Database
from storage.outgoing import files
from storage.tables import Recipient
from tests.databases import KINDS, PostgresqlServer, SqliteFiles
from tests.storage.old_databases import keep, rows
from tests.storage.old_databases.filling import ASKED_GROUP
from tests.storage.old_databases.reading import read
from tests.talking import Delivered, Person, Village

KEPT = sorted(keep.FOLDER.glob("[0-9]*.json"))
COUNTED_OTHERWISE = {
    "contentgroup": "the chapters of the contents become groups above them",
    "outboxmessage": "messages of announcements become rows of the ledger",
    "reminder": "what is overdue is asked about three times more",
}
"""Tables whose rows a migration splits, joins or drops on purpose, each with the reason."""

Kept = dict[str, Any]


class Old:
    """A migrated old database, its people, and what its own version read in it."""

    def __init__(self, kept: Kept, database: Database) -> None:
        self.kept, self.database = kept, database
        self.village = Village(database, datetime.fromisoformat(kept["now"]))

    def person(self, who: str) -> Person:
        return Person(self.village, *self.kept["phones"][who])

    def delivers(self, channel: str) -> list[Delivered]:
        """Send what is due; the process that led then has ended long ago."""
        self.database.transact(leases.forget)
        return self.village.deliver(channel)

    def pledge(self, number: int) -> dict[str, Any]:
        """Return a pledge as it is read now."""
        now_read = self.database.transact(read, self.village.now.date(), self.kept["roots"])
        return next(pledge for pledge in now_read["pledges"] if pledge["number"] == number)


def migrated(kept: Kept, url: str) -> None:
    """Make an old database, and bring it to the newest schema."""
    database = Database(url)
    schema.migrate(database.engine, kept["revision"])
    rows.load(database.engine, kept["tables"])
    assert rows.dump(database.engine) == kept["tables"]
    schema.migrate(database.engine)
    database.close()


@pytest.fixture(scope="module", params=KEPT, ids=lambda path: path.stem)
def kept(request: pytest.FixtureRequest) -> Kept:
    found: Kept = json.loads(request.param.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module", params=KINDS)
def template(request: pytest.FixtureRequest, kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the URL of an old database that was migrated once; every test gets a copy."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('old')}/old.sqlite"
        migrated(kept, url)
        yield url
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.create()
    migrated(kept, url)
    yield url
    server.drop(url)


@pytest.fixture
def old(request: pytest.FixtureRequest, kept: Kept, template: str, tmp_path: Path) -> Iterator[Old]:
    known = make_url(template).database or ""
    if template.startswith("sqlite"):
        database = Database(f"sqlite:///{shutil.copyfile(known, tmp_path / 'old.sqlite')}")
        yield Old(kept, database)
        database.close()
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.create(known)
    database = Database(url)
    yield Old(kept, database)
    database.close()
    server.drop(url)


def test_no_row_is_lost_and_none_points_nowhere(old: Old) -> None:
    assert schema.current(old.database.engine) == schema.newest()
    there = rows.counts(old.database.engine)
    before = {table: len(found) for table, found in old.kept["tables"].items() if table not in COUNTED_OTHERWISE}
    assert {table: there.get(table) for table in before} == before
    assert rows.broken_references(old.database.engine) == []


def test_messages_of_announcements_are_in_the_ledger(old: Old) -> None:
    if "recipient" in old.kept["tables"]:
        return
    messages = old.kept["tables"]["outboxmessage"]
    announced = [message for message in messages if "broadcast_id" in message]
    found = old.database.transact(lambda session: session.exec(select(Recipient)).all())
    assert rows.counts(old.database.engine)["outboxmessage"] == len(messages) - len(announced)
    assert Counter((each.broadcast_id, each.state.value) for each in found) == Counter(
        (message["broadcast_id"], message["state"]) for message in announced
    )
    assert {each.settled_at is None for each in found if each.state in ("queued", "leased")} == {True}


def test_pledges_people_and_figures_are_read_as_before(old: Old) -> None:
    assert old.database.transact(read, old.village.now.date(), old.kept["roots"]) == old.kept["read"]


def test_everybody_finds_their_own_list(old: Old) -> None:
    chats = {person["name"]: person["kept_about"]["chats"] for person in old.kept["read"]["people"]}
    for who, name in old.kept["names"].items():
        own = [pledge for pledge in old.kept["read"]["pledges"] if pledge["owner"] == name]
        person = old.person(who)
        person.says("/huy")
        shown = person.says("/ngonngu vi") and person.says("/camket")
        for pledge in own if chats[name] else ():
            year, month, day = pledge["deadline"].split("-")
            assert f"{quoted(pledge['content'])}\n" in shown
            assert f"{day}/{month}/{year}" in shown


def test_a_secretary_reads_the_summary(old: Old) -> None:
    said = old.person("binh").says("/tonghop")
    registered, total = old.kept["read"]["figures"]["CB1"]["people"]
    assert f"{registered}/{total}" in said
    assert "Hồ Thị Lan" in said


def test_a_report_is_added_to_the_last_total(old: Old) -> None:
    assert "425/500 cây dừa (85%)" in old.person("an").says("/baocao 4 thêm 25")
    assert old.pledge(4)["done"] == "425"


def test_the_last_report_is_taken_back_and_the_one_taken_back_before_stays_so(old: Old) -> None:
    an = old.person("an")
    an.says("/laylai")
    an.says("có")
    assert (old.pledge(4)["done"], old.pledge(4)["last_words"]) == ("320", "thêm 200 cây nữa")


def test_a_decision_of_the_old_version_is_taken_back(old: Old) -> None:
    hanh = old.person("hanh")
    assert "Vì sao" in hanh.says("/laylai")  # more than ten minutes have passed
    hanh.says("Tôi xem nhầm tên")
    hanh.says("có")
    assert old.pledge(21)["state"] == "claimed"


def test_what_waited_for_confirmation_still_waits(old: Old) -> None:
    hanh = old.person("hanh")
    assert "“Giới thiệu việc làm cho 10 lao động”" in hanh.says("/duyet")
    hanh.picks("Xác nhận hoàn thành")
    assert old.pledge(19)["state"] == "done"


def test_an_open_registration_goes_on(old: Old) -> None:
    phuc = old.person("phuc")
    assert "Bao giờ" in phuc.says("300 m đường")
    if ASKED_GROUP in phuc.says("31/12"):  # newer versions ask it last
        phuc.picks("hạ tầng")
    assert "“Trồng hoa ven đường”" in phuc.picks("Đúng, đăng ký")
    newest = max(pledge["number"] for pledge in old.kept["read"]["pledges"])
    assert old.pledge(newest + 1)["owner"] == "Võ Văn Phúc"


def test_what_was_set_aside_is_taken_up_again(old: Old) -> None:
    em = old.person("em")
    assert "bao nhiêu" in em.says("/tieptuc")


def test_a_code_lets_one_person_in_once(old: Old) -> None:
    newcomer = Person(old.village, "zalo", "a new phone")
    assert "đồng ý" not in newcomer.says(old.kept["codes"]["used"])
    assert "Hồ Thị Lan" in newcomer.says(old.kept["codes"]["unused"])
    newcomer.picks("Tôi đồng ý")
    assert "Hồ Thị Lan" in newcomer.says("/dulieu")


def test_tries_of_codes_still_count(old: Old) -> None:
    guesser = Person(old.village, "zalo", "bbf0c2d4e6b8")
    assert "Mã này không đúng" in guesser.says("ABCD2345"), "the third"
    assert "sau 1 phút" in guesser.says("ABCD2345")


def test_reminders_that_wait_are_sent_and_settled_ones_are_not(old: Old) -> None:
    an = old.person("an")
    old.delivers("zalo")
    assert old.village.remind() == 0
    old.village.now = old.village.now.replace(day=23)
    old.village.remind()
    assert an.receives() == ""  # who reported a few days ago
    old.village.now = old.village.now.replace(day=28)
    old.village.remind()
    assert "“Trồng 500 cây dừa”" in an.receives()  # the day before its own is a Sunday
    old.village.now = old.village.now.replace(day=30)
    old.village.remind()
    assert an.receives() == ""


def test_who_paused_or_withdrew_hears_nothing_and_who_put_off_does(old: Old) -> None:
    for channel in ("telegram", "zalo"):
        old.delivers(channel)
    heard = ""
    for day in (23, 24, 25, 26):
        old.village.now = old.village.now.replace(day=day)
        old.village.remind()
        for channel in ("telegram", "zalo"):
            heard += "".join(each.message.text for each in old.delivers(channel))
    assert "“Đưa nước sạch về ấp”" in heard
    assert "“Lắp 20 bóng đèn đường”" not in heard
    assert "“Tặng 15 suất quà”" not in heard


def test_messages_and_the_announcement_under_way_arrive(old: Old) -> None:
    old.village.wait(hours=1)
    arrived = [each for channel in ("telegram", "zalo") for each in old.delivers(channel)]
    texts = [each.message.text for each in arrived]
    assert sum("Chào mừng kỷ niệm Đồng Khởi" in text for text in texts) == 10
    assert "Tin này sẽ được gửi lại." in texts
    assert not {"Tin này bị từ chối.", "Đã muộn."} & set(texts)
    old.village.advance_broadcasts()
    assert any("Đã gửi: 10" in each.message.text for each in old.delivers("telegram"))  # its author hears


def test_updates_that_wait_are_still_there_and_handled_ones_are_not_handled_again(old: Old) -> None:
    waiting = old.database.transact(inbox.waiting)
    assert [incoming.text for _, incoming in waiting] == ["việc của tôi", "báo cáo"]
    assert old.person("nam").sends("leased-1", text="trợ giúp") == ""


def test_files_ticks_leases_and_facts_are_there(old: Old) -> None:
    png = old.database.transact(files.get, 2)
    assert png is not None
    assert png.content.startswith(b"\x89PNG")
    assert {tick.name for tick in old.database.transact(process.ticks)} >= {"reminders", "broadcasts", "housekeeping"}
    assert "clock" in {lease.name for lease in old.database.transact(leases.held)}
    assert old.database.transact(process.fact, "clock_offset") == "0.0"


def test_the_newest_database_kept_has_a_row_in_every_table() -> None:
    newest: Kept = json.loads(KEPT[-1].read_text(encoding="utf-8"))
    full = {table for table, found in newest["tables"].items() if found}
    missing = set(SQLModel.metadata.tables) - full
    assert missing == set(), "keep a database: `uv run python -m tests.storage.old_databases.keep`"


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_kept_database_is_small_enough_to_be_read(path: Path) -> None:
    assert path.stat().st_size < 250_000


def test_the_present_version_can_be_kept(sqlite_files: SqliteFiles, tmp_path: Path) -> None:
    database = Database(sqlite_files.create(tmp_path))
    kept: Kept = json.loads(keep.written(database))
    database.close()
    assert [table for table, found in kept["tables"].items() if not found] == []
    assert kept["revision"] == schema.newest()
