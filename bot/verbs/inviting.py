"""`invite`: a one-time code from the terminal."""

import asyncio
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from bot.channels.making import make_channels
from bot.channels.platform import Platform
from bot.channels.wire import open_session
from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.running.database import ready
from bot.settings import Settings
from domain.channel import SendError
from domain.codes import VALID_DAYS
from domain.roles import Role
from domain.stamps import Stamp
from exports.invitation_sheet import Card, sheet
from exports.qr_code import qr_terminal
from locales.language import language
from locales.wording.chats.inviting import Ways
from storage import organisations
from storage.chats import newcomers
from storage.ground import history
from storage.ground.database import Session
from storage.people import invitations, leaving, members

ADMIN_NAME = "Quản trị viên"


def invite(settings: Settings, *, admin: bool, member_code: str | None) -> int:
    """Print the code alone on the first line, then the links that open a bot with the code, each with its QR code."""
    now = Clocks().real()
    with closing(ready(settings)) as database:
        settings = settings.with_key()
        key = settings.secret_key.get_secret_value()
        code = database.transact(_admin_code if admin else _member_code, now, key, settings, member_code or "")
    print(code)
    for channel in asyncio.run(_started(settings)):
        if not channel.invitation_link:
            continue
        link = channel.invitation_link.replace("{code}", code)
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
        raise Refused("there is no member with the code {code}", code=code)
    person = members.person(session, member.id, Stamp.of(now, settings.zone).day)
    if leaving.last(session, member.id) and not (person and (person.home or person.duties)):
        raise Refused("{code} has left; a list with the day of the return comes first (tu_ngay)", code=code)
    history.record(session, Stamp.of(now, settings.zone, channel="command"), "member", member.id, "invited")
    return invitations.invite(session, member.id, None, now, key)


def print_sheet(settings: Settings, branch: str, file: Path) -> int:
    """Write the sheet of invitations of a branch, with a new code for each who has not joined."""
    now = Clocks().real()
    with closing(ready(settings)) as database:
        settings = settings.with_key()
        key = settings.secret_key.get_secret_value()
        name, cards = database.transact(_cards, now, key, settings, branch)
    ways = _ways(settings)
    last = Stamp.of(now, settings.zone).day + timedelta(days=VALID_DAYS - 1)
    try:
        file.write_bytes(sheet(language(settings.locale), name, cards, ways, last).content)
    except OSError as error:
        raise Refused("{file} cannot be written: {reason}", file=file, reason=error.strerror or error) from None
    print(f"{file}: {len(cards)}")
    return 0


def _cards(session: Session, now: datetime, key: str, settings: Settings, branch: str) -> tuple[str, list[Card]]:
    stamp = Stamp.of(now, settings.zone, channel="command")
    place = organisations.by_code(session, branch)
    if place is None:
        raise Refused("there is no organisation with the code {code}", code=branch)
    waiting = newcomers.not_joined(session, place.id, stamp.day, settings.zone)
    if not waiting:
        raise Refused("everybody of {place} has joined", place=place.name)
    for each in waiting:
        history.record(session, stamp, "member", each.member_id, "invited")
    return place.name, [
        Card(each.name, invitations.invite(session, each.member_id, None, now, key)) for each in waiting
    ]


def _ways(settings: Settings) -> Ways:
    """Return how the assistant is found on each channel that is on; its name only where the platform answers."""
    channels = asyncio.run(_started(settings))
    links = {channel.name: channel.invitation_link for channel in channels if channel.invitation_link}
    links |= {"zalo": settings.zalo_link} if settings.zalo_link else {}
    return Ways({channel.name: channel.title for channel in channels}, links)


async def _started(settings: Settings) -> list[Platform]:
    """Return the channels that are on, those that answer with their names and links."""
    async with open_session() as session:
        channels = make_channels(settings, session)
        await asyncio.gather(*(_start(channel) for channel in channels))
    return channels


async def _start(channel: Platform) -> None:
    with suppress(SendError, TimeoutError):
        async with asyncio.timeout(10):
            await channel.start()
