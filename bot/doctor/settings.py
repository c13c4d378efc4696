"""Settings that cannot work, that are mistyped, or that keep platforms from reaching us."""

import difflib
import os
import re
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
from dotenv import dotenv_values

from bot.channels.wire import trouble
from bot.doctor.finding import Finding, Ways, know, well, wrong
from bot.refusal import Refused
from bot.settings import ENV_FILE, LOOPBACK, Settings
from bot.verbs.serving import check
from locales.language import Language
from locales.wording.operating.reasons import reason_text, refusal_text
from locales.wording.troubles import fault_text

ALLOWED = re.compile(r"[A-Za-z0-9_-]*")
SHORTEST, LONGEST = 16, 256  # characters; Zalo takes secrets from 8
TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
NEAR = 0.75
LONGEST_WAIT = 10.0


def of_settings(settings: Settings, mistakes: Mapping[str, str], speak: Language) -> Iterator[Finding]:
    tr = speak.tr
    for name, what in mistakes.items():
        yield wrong(tr("setting {name}: cannot be read, so the bot does not start", name=name), what)
    try:
        check(settings)
        if not mistakes:
            yield well(tr("settings: time zone {zone}, language {tag}", zone=settings.timezone, tag=settings.locale))
    except Refused as refusal:
        yield wrong(tr("settings: the bot does not start"), refusal_text(speak, refusal))
    yield from _mistyped(_written(ENV_FILE), os.environ, speak)
    yield from _secrets(settings, speak)
    if settings.clock_offset:
        yield know(
            tr("CLOCK_OFFSET: the bot lives {seconds} s ahead of the clock", seconds=round(settings.clock_offset))
        )


def _written(file: Path) -> list[str]:
    return list(dotenv_values(file, interpolate=False)) if file.is_file() else []


def _mistyped(written: list[str], environment: Mapping[str, str], speak: Language) -> Iterator[Finding]:
    """Name what nobody reads: in the file of settings all of it, in the environment what is nearly one of ours."""
    known = {name.upper() for name in Settings.model_fields}
    for name in written:
        if name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, 1, 0.6)
            remedy = speak.tr("write {name}", name=near[0]) if near else speak.tr("delete the line")
            yield wrong(speak.tr(".env: {name} is no setting, and nobody reads it", name=name), remedy)
    for name in environment:
        near = difflib.get_close_matches(name.upper(), known, 1, NEAR)
        if near and name.upper() not in known and name not in written and name.upper().split("_")[0] in _FIRST:
            yield wrong(
                speak.tr("environment: {name} is no setting, and nobody reads it", name=name),
                speak.tr("write {name}", name=near[0]),
            )


_FIRST = frozenset({"TELEGRAM", "ZALO", "PUBLIC", "WEBHOOK", "DATABASE", "EVIDENCE", "CLOCK", "SECRET"})
"""Words with which only our own settings are likely to begin."""


def _secrets(settings: Settings, speak: Language) -> Iterator[Finding]:
    tr, webhook, key = speak.tr, settings.webhook_secret.get_secret_value(), settings.secret_key.get_secret_value()
    new = tr('python3 -c "import secrets; print(secrets.token_urlsafe(32))" makes a good one')
    if webhook and not ALLOWED.fullmatch(webhook):
        yield wrong(tr("WEBHOOK_SECRET: holds characters that Telegram refuses; only A-Z a-z 0-9 _ - are allowed"), new)
    if len(webhook) > LONGEST:
        yield wrong(tr("WEBHOOK_SECRET: longer than 256 characters, which the platforms refuse"), new)
    for name, secret in (("WEBHOOK_SECRET", webhook), ("SECRET_KEY", key)):
        if secret and len(secret) < SHORTEST:
            yield wrong(tr("{name}: shorter than {count} characters can be guessed", name=name, count=SHORTEST), new)
    if settings.database_url.startswith("postgresql") and not key:
        yield wrong(tr("SECRET_KEY is not set: processes on several machines would each make their own"), new)
    for name, tokens in (("TELEGRAM_BOT_TOKEN", settings.telegram_tokens), ("ZALO_BOT_TOKENS", settings.zalo_tokens)):
        if not all(TOKEN.fullmatch(token) for token in tokens):
            yield wrong(
                tr("{name}: this is no token; one is digits, a colon and letters", name=name),
                tr("copy it anew from where the bot was made, without spaces or quotes"),
            )


async def of_address(settings: Settings, session: aiohttp.ClientSession, speak: Language) -> list[Finding]:
    """Say whether the platforms can reach us, and whether our port is free or our own."""
    found = [await _port(settings, session, speak)]
    if settings.public_url:
        found.append(await _public(settings.public_url, session, speak))
    return found


async def _public(url: str, session: aiohttp.ClientSession, speak: Language) -> Finding:
    tr, parts = speak.tr, urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        return wrong(
            tr("PUBLIC_URL: the platforms post to https alone"),
            tr("put a proxy with a certificate before the web process and write https://…"),
        )
    try:
        async with session.get(f"{url}/health", timeout=aiohttp.ClientTimeout(LONGEST_WAIT)) as answer:
            status = answer.status
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        return wrong(
            tr("PUBLIC_URL: nobody answers there ({reason})", reason=reason_text(speak, trouble(error))),
            tr("check the name, the certificate and the proxy before the web process"),
        )
    if status in (502, 504):
        return wrong(
            tr("PUBLIC_URL: the proxy answers, and behind it nobody ({status})", status=str(status)),
            tr("start the web process, or let the proxy lead to HOST and PORT"),
        )
    return well(tr("PUBLIC_URL: answers"))


async def _port(settings: Settings, session: aiohttp.ClientSession, speak: Language) -> Finding:
    tr, host, port = speak.tr, settings.host, settings.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        reason = os.strerror(error.errno or 0)
    else:
        return know(
            tr("port {port}: nobody listens; the bot does not run here", port=str(port)),
            tr("start it: systemctl start dongkhoi; a worker alone listens nowhere"),
        )
    there = f"[{host}]" if ":" in host else host
    try:
        async with session.get(f"http://{there}:{port}/health", timeout=aiohttp.ClientTimeout(LONGEST_WAIT)) as answer:
            said = await answer.json(content_type=None)
    except TimeoutError:
        return wrong(
            tr("port {port}: whoever listens there does not answer within {count} s", port=str(port), count=10),
            tr("the bot hangs or was stopped (kill -CONT continues it): {restart}", restart=Ways(speak).restart()),
        )
    except ValueError:  # what answers there is no bot
        said = None
    except (aiohttp.ClientError, OSError) as error:
        said, reason = None, trouble(error)
    if not isinstance(said, dict) or "status" not in said:
        why = reason_text(speak, reason)
        return wrong(
            tr("port {port}: cannot be used, or another program has it ({reason})", port=str(port), reason=why),
            tr("set PORT to a free one, or end that program: ss -ltnp"),
        )
    if said["status"] != "ok":
        names = ", ".join(fault_text(speak, str(each)) for each in said.get("troubles", []))
        why = names or reason_text(speak, str(said.get("database", "")))
        return wrong(tr("the running bot says that it is not well: {names}", names=why), tr("see the other lines"))
    return well(tr("port {port}: the bot runs and answers", port=str(port)))
