"""Open the page with figures as a browser does: by the link the chat gave."""

import re
from dataclasses import replace
from datetime import datetime
from html import unescape
from types import SimpleNamespace

import httpx
from starlette.applications import Starlette
from starlette.routing import Route

from bot.web.figures_page import FiguresPage
from domain.links import sign_figures
from tests.talking import KEY, ZONE, Person, StandingTime, Village

ADDRESS = "https://dk.example.vn"


def open_pages(village: Village) -> None:
    """Let the deployment give links."""

    def address(member_id: int, place_id: int, until: datetime) -> str:
        return f"{ADDRESS}/so-lieu/{sign_figures(member_id, place_id, until, KEY)}"

    village.deployment = replace(village.deployment, figures_page=address, public=True)


def link(person: Person, words: str = "gửi tôi trang số liệu") -> str:
    """Ask for the link; return the path in it."""
    found = re.search(rf"{ADDRESS}(\S+)", person.says(words))
    assert found, person.heard
    return found[1]


async def opened(village: Village, path: str) -> httpx.Response:
    app = SimpleNamespace(
        time=StandingTime(village),
        deployment=village.deployment,
        database=village.database,
        settings=SimpleNamespace(zone=ZONE),
    )
    asgi = Starlette(routes=[Route("/so-lieu/{token}", FiguresPage(app).serve)])  # type: ignore[arg-type]  # what it needs
    transport = httpx.ASGITransport(app=asgi)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
        return await client.get(path)


def words(response: httpx.Response) -> str:
    """What is read on it, in one line."""
    body = re.sub(r"<style>.*?</style>", " ", response.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
