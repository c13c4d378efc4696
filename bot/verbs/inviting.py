"""`invite`: a one-time code from the terminal."""

import asyncio
from contextlib import suppress
from datetime import datetime

from bot.channels.making import make_channels
from bot.channels.platform import Platform
from bot.channels.wire import open_session
from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.running.database import ready
from bot.settings import Settings
from domain.channel import SendError
from domain.roles import Role
from domain.stamps import Stamp
from exports.qr_code import qr_terminal
from storage.ground import history
from storage.ground.database import Session
from storage.people import invitations, leaving, members

ADMIN_NAME = "Quản trị viên"


def invite(settings: Settings, *, admin: bool, member_code: str | None) -> int:
    """Print the code alone on the first line, then the links that open a bot with the code, each with its QR code."""
    database = ready(settings)
    now = Clocks().real()
    key = settings.secret_key.get_secret_value()
    code = database.transact(_admin_code if admin else _member_code, now, key, settings, member_code or "")
    database.close()
    print(code)
    for template in asyncio.run(_links(settings)):
        link = template.replace("{code}", code)
        print(link)
        print(qr_terminal(link))
    return 0


def _admin_code(session: Session, now: datetime, key: str, settings: Settings, _code: str) -> str:
    stamp = Stamp.of(now, settings.zone, channel="command")
    member = members.add(session, ADMIN_NAME, now)
    members.appoint(session, member.id, Role.ADMIN, None, stamp.day, stamp)
    history.record(session, stamp, "member", member.id, "invited", role="admin")
    return invitations.invite(session, member.id, None, now, key)


def _member_code(session: Session, now: datetime, key: str, settings: Settings, code: str) -> str:
    member = members.by_code(session, code)
    if member is None:
        raise Refused(f"there is no member with the code {code}")
    person = members.person(session, member.id, Stamp.of(now, settings.zone).day)
    if leaving.last(session, member.id) and not (person and (person.home or person.duties)):
        raise Refused(f"{code} has left; a list with the day of the return comes first (tu_ngay)")
    history.record(session, Stamp.of(now, settings.zone, channel="command"), "member", member.id, "invited")
    return invitations.invite(session, member.id, None, now, key)


async def _links(settings: Settings) -> list[str]:
    async with open_session() as session:
        found = await asyncio.gather(*(_link(channel) for channel in make_channels(settings, session)))
    return [link for link in found if link]


async def _link(channel: Platform) -> str:
    with suppress(SendError, TimeoutError):
        async with asyncio.timeout(10):
            await channel.start()
    return channel.invitation_link
