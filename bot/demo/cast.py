"""Link the chats of the people a visitor can play, and write the simulator's people file."""

import hashlib
from datetime import datetime
from pathlib import Path

from bot.demo.province import Province
from domain.chat import Address
from storage.chats import accounts
from storage.ground import process
from storage.ground.database import Session
from storage.people import consents, invitations, members

TELEGRAM_TOKEN = "1000000001:dien-tap"  # noqa: S105 - the simulator takes any token
ZALO_TOKEN = "2000000001:dien-tap"  # noqa: S105 - likewise
TELEGRAM_BOT, ZALO_BOT = "1000000001", "2000000001"
CAST = "demo_cast"
PHONES = ("dangvien:zalo", "bithu:telegram", "quantri:telegram")
NOT_JOINED = "Chưa tham gia. Mã mời: {code}"
EXPIRED = "Chưa tham gia. Mã mời cũ hết hạn rồi, xin bí thư mã mới."


def introduce(session: Session, province: Province, now: datetime, key: str) -> list[dict[str, object]]:
    roles = (
        ("dangvien", province.member, f"Đảng viên, {province.branch}", ""),
        ("bithu", province.secretary, f"Bí thư {province.branch}", ""),
        ("danguy", province.committee_secretary, f"Bí thư {province.committee}", ""),
        ("tonghop", province.staff, f"Cán bộ tổng hợp, {province.root}", ""),
        ("quantri", province.admin, "Quản trị viên", ""),
    )
    cast = [_linked(session, now, *role) for role in roles]
    code = invitations.invite(session, province.newcomer, province.secretary, now, key)
    cast.append(
        {
            "id": "nguoimoi",
            "name": members.names(session, [province.newcomer])[province.newcomer],
            "role": f"Đảng viên mới, {province.branch}",
            "note": NOT_JOINED.format(code=code),
            "code": code,
            "chats": _chats("nguoimoi"),
        }
    )
    return cast


def people_file(cast: list[dict[str, object]]) -> dict[str, object]:
    return {
        "title": "Đồng Khởi mới – diễn tập",
        "telegram": {"token": TELEGRAM_TOKEN, "username": "dongkhoi_bot", "name": "Đồng Khởi mới"},
        "zalo": [{"token": ZALO_TOKEN, "name": "Bot Đồng Khởi mới"}],
        "people": cast,
        "phones": list(PHONES),
    }


def remember(session: Session, cast: str) -> None:
    process.set_fact(session, CAST, cast)


def remembered(session: Session) -> str | None:
    return process.fact(session, CAST)


def as_of(session: Session, cast: list[dict[str, object]], now: datetime, key: str) -> list[dict[str, object]]:
    return [_with_valid_code(session, person, now, key) if person.get("code") else person for person in cast]


def _with_valid_code(session: Session, person: dict[str, object], now: datetime, key: str) -> dict[str, object]:
    invitation = invitations.behind(session, str(person["code"]), key)
    if invitation and not invitation.used_at and invitation.expires_at > now:
        return person
    return person | {"code": "", "note": "" if invitation and invitation.used_at else EXPIRED}


def _linked(session: Session, now: datetime, name: str, member_id: int, role: str, note: str) -> dict[str, object]:
    """Link a person's chats, last the one their phone shows first: a person is written to in the newest chat."""
    chats = _chats(name)
    bots = {"telegram": TELEGRAM_BOT, "zalo": ZALO_BOT}
    for channel, bot in sorted(bots.items(), key=lambda each: f"{name}:{each[0]}" in PHONES):
        chat = accounts.open_chat(session, Address(channel, bot, chats[channel]), "vi")
        accounts.attach(session, chat.account_id, member_id, now)
    consents.give(session, member_id, consents.VERSION, "telegram", now)
    called = members.names(session, [member_id])[member_id]
    return {"id": name, "name": called, "role": role, "note": note, "chats": chats}


def _chats(name: str) -> dict[str, str]:
    digest = hashlib.sha256(name.encode()).hexdigest()
    return {"telegram": str(100_000 + int(digest[:6], 16)), "zalo": digest[:20]}


def people_path(database: Path) -> Path:
    return database.with_suffix(".people.json")
