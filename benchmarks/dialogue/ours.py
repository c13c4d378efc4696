"""Our bot as a contestant: the real process on a SQLite file, with members who have joined."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.dialogue.bot_api import TOKEN
from benchmarks.dialogue.contestant import Contestant, Words, python
from benchmarks.dialogue.crowd import strangers
from benchmarks.dialogue.script import Script, press, say
from domain.chat import Address
from domain.stamps import Stamp
from storage import organisations
from storage.campaigns import applying
from storage.chats import accounts
from storage.ground import schema
from storage.ground.database import Database, Session
from storage.people import members

DATABASE = "bench.db"
ENV = {
    "DATABASE_URL": "sqlite:///{folder}/" + DATABASE,
    "HOST": "127.0.0.1",
    "PORT": "{port}",
    "PUBLIC_URL": "",
    "ZALO_BOT_TOKENS": "",
    "TELEGRAM_RATE": "100000",  # no peer paces itself, so that ours may not either
    "SECRET_KEY": "only-for-measuring",
}


def prepare(folder: Path, count: int) -> Words:
    """A migrated database with one branch, and a member who has joined behind every chat."""
    words = strangers(count)
    database = Database(f"sqlite:///{folder}/{DATABASE}")
    schema.migrate(database.engine)
    database.transact(_settle, list(words))
    database.close()
    return words


def _settle(session: Session, chats: list[int]) -> None:
    now = datetime.now(UTC)  # noqa: TID251 - a measurement is its own composition root
    since = now.date() - timedelta(days=30)
    stamp = Stamp(now, now.date())
    applying.ensure_first(session)
    branch = organisations.add(session, "CB1", "Chi bộ ấp 1", "chi_bo", None, stamp)
    for chat in chats:
        member = members.add(session, f"Đảng viên {chat}", now, code=f"DV{chat}")
        members.enrol(session, member.id, branch.id, since, stamp)
        state = accounts.open_chat(session, Address("telegram", TOKEN.partition(":")[0], str(chat)), "vi")
        accounts.attach(session, state.account_id, member.id, now)


SCRIPT = Script(
    opening=(say("/start", "Chào mừng"),),
    dialogue=(
        say("/dangky", "làm việc gì"),
        say("Đan lưới cho bà con", "bao nhiêu"),  # tells no content group, so that it is asked
        say("12 buổi", "Bao giờ"),
        say("31/12/2030", "nhóm nội dung"),
        press(1, "31/12/2030"),
        press(0, "Đã ghi việc đồng chí đăng ký"),
    ),
)

OURS = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, ENV, prepare)
