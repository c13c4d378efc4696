"""Settings that cannot work, that are mistyped, or that keep platforms from reaching us."""

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import aiohttp
from dotenv import dotenv_values
from pydantic import SecretStr

from bot.channels.wire import trouble
from bot.doctor.finding import Finding, know, well, wrong
from bot.doctor.port import LONGEST_WAIT
from bot.refusal import Refused
from bot.settings import ENV_FILE, LOOPBACK, Settings
from bot.verbs.serving import check
from domain.operating.vitals import of_zone
from domain.quiet_days.allowed import THERE
from locales.language import Language
from locales.wording.operating.reasons import reason_text, refusal_text
from locales.wording.troubles import remedy_text, what_text

ALLOWED = re.compile(r"[A-Za-z0-9_-]*")
SHORTEST, LONGEST = 16, 256  # characters; Zalo takes secrets from 8
TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
NEAR = 0.75


def of_settings(settings: Settings, mistakes: Mapping[str, str], speak: Language) -> Iterator[Finding]:
    tr = speak.tr
    for name, what in mistakes.items():
        yield wrong(tr("setting {name}: cannot be read, so the bot does not start", name=name), what)
    try:
        check(settings)
        if not mistakes:
            yield _zone(settings, speak)
    except Refused as refusal:
        yield wrong(tr("settings: the bot does not start"), refusal_text(speak, refusal))
    written = dotenv_values(ENV_FILE, interpolate=False) if ENV_FILE.is_file() else {}
    yield from _mistyped(list(written), os.environ, speak)
    yield from _overridden(written, os.environ, speak)
    yield from _secrets(settings, speak)
    if settings.clock_offset:
        yield know(
            tr("CLOCK_OFFSET: the bot lives {seconds} s ahead of the clock", seconds=round(settings.clock_offset))
        )


def _zone(settings: Settings, speak: Language) -> Finding:
    """Say what time the bot takes it to be; in Vietnamese, that it should be Vietnam's."""
    now = settings.clocks().now()
    if found := of_zone(settings.zone, settings.locale, now):
        there = speak.tr("in Vietnam it is {moment}", moment=speak.moment(now, THERE))
        return wrong(f"{what_text(speak, found[0], settings.zone)} ({there})", remedy_text(speak, found[0]))
    return well(
        speak.tr(
            "settings: time zone {zone}, where it is {moment} now, language {tag}",
            zone=settings.timezone,
            moment=speak.moment(now, settings.zone),
            tag=settings.locale,
        )
    )


def _overridden(
    written: Mapping[str, str | None], environment: Mapping[str, str], speak: Language
) -> Iterator[Finding]:
    """Name what stands in the file of settings and counts for nothing, without what is secret."""
    given = {name.upper(): value for name, value in environment.items()}
    for name, value in written.items():
        field, other = Settings.model_fields.get(name.lower()), given.get(name.upper())
        if field is None or other is None or other == value:
            continue
        secret = field.annotation is SecretStr or "@" in f"{other}{value}"
        both = "" if secret else f" (“{other}”, “{value}”)"
        yield know(
            speak.tr("{name}: the environment says otherwise than .env, and counts{both}", name=name, both=both),
            speak.tr(
                "where .env is right: delete it from the environment, in the service or by “unset {name}”", name=name
            ),
        )


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
    """Say whether the platforms can reach us."""
    return [await _public(settings.public_url, session, speak)] if settings.public_url else []


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
