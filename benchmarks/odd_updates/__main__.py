"""Feeds a bot updates that are broken at random, from a member and from a stranger, and counts what becomes of them.

Each is a true update of Telegram or Zalo in which one to four places are dropped, emptied, made huge, or given another
type. What cannot be read must be passed over, what can must be answered or ignored; nothing may raise, and nothing of
anybody else may change.
"""

import argparse
import copy
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlmodel import col, func, select

from bot.channels.telegram.updates import readable
from bot.channels.zalo.updates import incoming
from domain.chat import Address, Incoming
from handlers.router import receive
from storage.ground.database import Database, Session
from storage.tables import Member, Organisation, Pledge, Post
from tests.databases import SqliteFiles
from tests.talking import Village

BOT = "110201"
CHAT, STRANGER = 777, "987654"
WORDS = ["tôi trồng được 30 cây dừa rồi", "/tonghop", "đúng", "1", "rút giúp tôi việc trồng dừa", "gửi thông báo: họp"]
ODD: list[Any] = [
    *(None, "", " ", 0, -1, 2**63, 1e308, float("nan"), True, [], {}, [[]], {"a": {"b": []}}),
    *("\x00", "\udc80", "\u202e\u200b", "ạ" * 5_000, "1" * 400, "a\u0301" * 300, "'; DROP TABLE member; --"),
    *("%s%n{0}{text}", "<b>&amp;", "/" * 50, "٣٠ cây", "½", "🇻🇳" * 200, "29/2/2026 -5 cây 1/0", ["x"] * 1_000),
]


def templates(chat: int) -> list[dict[str, Any]]:
    """Return true updates of Telegram from a chat, with every kind of content."""
    person = {"id": chat, "is_bot": False, "first_name": "An", "language_code": "vi"}
    head = {"message_id": 5, "date": 1_773_100_000, "chat": {"id": chat, "type": "private"}, "from": person}
    photo = [{"file_id": "p", "file_unique_id": "u", "width": 90, "height": 90}]
    quoted = head | {"text": "Trồng 200 cây dừa", "from": {"id": int(BOT), "is_bot": True, "first_name": "Bot"}}
    bodies: list[dict[str, Any]] = [
        *({"message": head | {"text": words}} for words in WORDS),
        {"message": head | {"text": WORDS[0], "reply_to_message": quoted, "quote": {"text": "dừa", "position": 0}}},
        {"message": head | {"photo": photo, "caption": "40 cây", "media_group_id": "7"}},
        {"message": head | {"document": {"file_id": "d", "file_unique_id": "v", "file_name": "ds.xlsx"}}},
        {"message": head | {"voice": {"file_id": "v", "file_unique_id": "w", "duration": 3}}},
        {"message": head | {"contact": {"phone_number": "+84", "first_name": "Tư"}}},
        {"edited_message": head | {"text": WORDS[0], "edit_date": 1_773_100_001}},
        {"callback_query": {"id": "9", "from": person, "chat_instance": "1", "data": "1:0", "message": quoted}},
        {
            "message_reaction": {
                "chat": head["chat"],
                "message_id": 5,
                "user": person,
                "date": 1,
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": "👍"}],
            }
        },
        {
            "my_chat_member": {
                "chat": head["chat"],
                "from": person,
                "date": 1,
                "old_chat_member": {"status": "member", "user": person},
                "new_chat_member": {"status": "kicked", "user": person, "until_date": 0},
            }
        },
    ]
    return bodies


def zalo_templates(chat: str) -> list[dict[str, Any]]:
    """Return true updates of Zalo from a chat."""
    head = {"from": {"id": chat, "display_name": "An", "is_bot": False}, "chat": {"id": chat, "chat_type": "PRIVATE"}}
    said = [{"event_name": "message.text.received", "message": head | {"text": words, "date": 1}} for words in WORDS]
    photo = {"photo": "https://127.0.0.1:1/p.jpg", "caption": "40 cây", "date": 1}
    return [*said, {"event_name": "message.image.received", "message": head | photo}]


def broken(update: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return the update with one to four of its places made odd."""
    update = copy.deepcopy(update)
    for _ in range(chance.randint(1, 4)):
        places = list(_places(update))
        if not places:
            break
        holder, key = chance.choice(places)
        if chance.random() < 0.25:
            del holder[key]
        else:
            holder[key] = chance.choice(ODD)
    return update


def _places(node: Any) -> list[tuple[Any, Any]]:
    if isinstance(node, dict):
        return [(node, key) for key in node] + [place for value in node.values() for place in _places(value)]
    if isinstance(node, list) and len(node) < len(WORDS):
        return [(node, key) for key in range(len(node))] + [place for value in node for place in _places(value)]
    return []


def others(session: Session, *senders: int) -> tuple[object, ...]:
    """Return what no message of these members may change."""
    counted = [session.exec(select(func.count()).select_from(table)).one() for table in (Member, Organisation, Post)]
    theirs = session.exec(select(Pledge.content, Pledge.state).where(col(Pledge.member_id).not_in(senders))).all()
    return (*counted, sorted(map(str, theirs)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.odd_updates", description=__doc__)
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dongkhoi-odd-") as folder:
        village = Village(Database(SqliteFiles(Path(folder)).create(Path(folder))))
        village.organisation("TINH", "Đảng bộ tỉnh")
        village.organisation("XA", "Đảng bộ xã An Thạnh", "TINH")
        village.organisation("CB1", "Chi bộ ấp 1", "XA")
        return _feed(village, options.updates, random.Random(options.seed))


def _feed(village: Village, updates: int, chance: random.Random) -> int:
    an, tam = (village.person("telegram", name, "CB1") for name in ("Nguyễn Văn An", "Võ Thị Tám"))
    on_zalo = village.person("zalo", "Trần Văn Bảy", "CB1")
    for person in (an, tam, on_zalo):
        person.says("tôi đăng ký trồng 200 cây dừa trước 31/12/2030")
        person.picks("Đúng, đăng ký")
    kept, became = village.database.transact(others, an.member_id, on_zalo.member_id), Counter[str]()
    makers: list[Callable[[], list[Incoming]]] = [
        lambda: _telegram(an.address, chance),
        lambda: _telegram(replace(an.address, chat=STRANGER), chance),
        lambda: _zalo(on_zalo.address, chance),
    ]
    for _ in range(updates):
        read = chance.choice(makers)()
        became["passed over"] += not read
        for message in read:
            became[_answered(village, message)] += 1
    for what, count in sorted(became.items()):
        print(f"{count:>6}  {what}")
    changed = village.database.transact(others, an.member_id, on_zalo.member_id) != kept
    print(f"changed of anybody else: {'something' if changed else 'nothing'}")
    return int(changed or any(what.startswith("raised") for what in became))


def _telegram(sender: Address, chance: random.Random) -> list[Incoming]:
    """Read one broken update; what still comes from the chat of the template comes from `sender`."""
    update = {"update_id": chance.randrange(2**31)} | _one(templates(CHAT), chance)
    return [_from(each, str(CHAT), sender) for each in readable([update], sender.bot)]


def _zalo(sender: Address, chance: random.Random) -> list[Incoming]:
    read = incoming(_one(zalo_templates(str(CHAT)), chance), sender.bot)
    return [_from(read, str(CHAT), sender)] if read else []


def _from(message: Incoming, chat: str, sender: Address) -> Incoming:
    address = sender if message.address.chat == chat else replace(message.address, bot=sender.bot)
    return replace(message, address=address)


def _one(given: list[dict[str, Any]], chance: random.Random) -> dict[str, Any]:
    return broken(chance.choice(given), chance)


def _answered(village: Village, message: Incoming) -> str:
    try:
        village.database.transact(receive, message, village.now, village.deployment, village.terms())
    except Exception as error:
        print(f"{type(error).__name__}: {error}"[:300], json.dumps(repr(message))[:300], file=sys.stderr)
        return f"raised {type(error).__name__}"
    return "answered or ignored"


if __name__ == "__main__":
    sys.exit(main())
