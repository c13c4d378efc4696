"""Serve `/so-lieu/<signed token>`: the figures of an organisation, for as long as whoever has the link may see them."""

import asyncio
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.web import form_pages
from domain.links import verify_figures
from exports.figures_page import drawing
from exports.figures_page.wanted import Wanted, number

if TYPE_CHECKING:
    from bot.app import App

ASK_AGAIN = "gửi tôi trang số liệu"
TOGETHER = 2  # pages that are drawn at once: a province takes half a second
_HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src '{drawing.STYLE_HASH}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
}


class FiguresPage:
    def __init__(self, app: "App") -> None:
        self.app = app
        self._room = asyncio.Semaphore(TOGETHER)

    async def serve(self, request: Request) -> Response:
        """Draw the page beside the turns; every reason for which there is none looks the same."""
        app = self.app
        named = verify_figures(request.path_params["token"], app.time.real(), *app.deployment.keys)
        if named is None:
            return form_pages.closed(ASK_AGAIN, 403)
        asked = request.query_params
        wanted = Wanted(
            *named,
            app.time.now().astimezone(app.settings.zone),
            number(asked.get("place")),
            number(asked.get("campaign")),
            asked.get("sort", ""),
            number(asked.get("page")) or 1,
        )
        async with self._room:
            drawn = await asyncio.to_thread(app.database.look, drawing.drawn, wanted)
        return HTMLResponse(drawn, headers=_HEADERS) if drawn else form_pages.closed(ASK_AGAIN, 403)
