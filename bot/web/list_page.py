"""Serve `/tai-danh-sach/<signed token>`: a page by which one list comes that a channel does not hand over."""

import asyncio
from typing import TYPE_CHECKING

from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.web import form_pages
from bot.web.posting import NO_FORM, TooMuch, posted
from domain.links import verify_list
from domain.roster.sent import LARGEST
from handlers.roster import by_page
from handlers.roster.by_page import Sender
from locales.wording.roster import page as wording

if TYPE_CHECKING:
    from bot.app import App

TOGETHER = 2  # posts that are worked on at once
FORM = 100_000  # bytes of a post beside the file


class ListPage:
    def __init__(self, app: "App") -> None:
        self.app = app
        self._room = asyncio.Semaphore(TOGETHER)

    async def serve(self, request: Request) -> Response:
        app = self.app
        number = verify_list(request.path_params["token"], app.time.real(), *app.deployment.keys)
        found = await app.database.run(by_page.sender, number, app.time.now(), app.settings.zone) if number else None
        if found is None:
            return form_pages.closed(wording.ASK_AGAIN)
        if request.method != "POST":
            return self._page(found)
        async with self._room:
            return await self._take(request, found)

    async def _take(self, request: Request, found: Sender) -> Response:
        try:
            sent = await self._read(request)
        except NO_FORM:
            return self._page(found, wording.too_large_text(found.speak, LARGEST), 413)
        except ClientDisconnect:
            return Response(status_code=400)
        if sent is None:
            return self._page(found, wording.no_list_text(found.speak), 400)
        app = self.app
        taken = await app.database.run(by_page.take, found.list_id, *sent, app.time.now(), app.settings.zone)
        if not taken:
            return form_pages.closed(wording.ASK_AGAIN)
        return form_pages.done(
            found.speak, wording.title(found.speak, gives=found.gives), wording.received_text(found.speak)
        )

    async def _read(self, request: Request) -> tuple[str, bytes] | None:
        """Return the name and the bytes of the one table that was sent; None where nothing usable was."""
        async with posted(request, LARGEST + FORM, files=1, fields=2) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile) or not file.size:
                return None
            if file.size > LARGEST:
                raise TooMuch
            return by_page.table(file.filename or "", await file.read())

    @staticmethod
    def _page(found: Sender, refused: str = "", status: int = 200) -> Response:
        title, hint = wording.title(found.speak, gives=found.gives), wording.hint_text(found.speak)
        return form_pages.list_page(found.speak, title, hint, refused, status)
