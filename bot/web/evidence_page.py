"""Serve `/tai-len/<signed token>`: a page by which papers come that a channel does not hand over."""

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.web import form_pages
from bot.web.posting import NO_FORM, posted
from domain.evidence.kinds import LARGEST, Judged, Refusal, judge
from domain.links import verify_upload
from handlers.evidence import uploading
from handlers.evidence.uploading import Sender, When
from locales.wording.evidence import page as wording
from storage.evidence.folder import hash_of
from storage.evidence.uploads import Bytes, Whose

if TYPE_CHECKING:
    from bot.app import App

log = logging.getLogger(__name__)

ASK_AGAIN = "gửi giấy tờ"
MOST = 40_000_000  # bytes of one post
TOGETHER = 4  # posts that are worked on at once
NAME = 60  # characters of a file's name that are said back


@dataclass(frozen=True, slots=True)
class _Sent:
    name: str
    judged: Judged


class EvidencePage:
    def __init__(self, app: "App") -> None:
        self.app = app
        self._room = asyncio.Semaphore(TOGETHER)

    async def serve(self, request: Request) -> Response:
        real = self.app.time.real()
        named = verify_upload(request.path_params["token"], real, *self.app.deployment.keys)
        whose = Whose(*named) if named else None
        found = await self.app.database.run(uploading.sender, whose, self._when()) if whose else None
        if found is None:
            return form_pages.closed(ASK_AGAIN)
        if request.method != "POST":
            return self._page(found)
        async with self._room:
            return await self._take(request, found)

    def _when(self) -> When:
        return When(self.app.time.now(), self.app.time.real(), self.app.settings.zone)

    async def _take(self, request: Request, found: Sender) -> Response:
        try:
            sent = await self._read(request)
        except NO_FORM:
            return self._page(found, refused=[wording.too_much_text(found.speak)], status=413)
        except ClientDisconnect:
            return Response(status_code=400)
        if not sent:
            return self._page(found, refused=[wording.nothing_text(found.speak)], status=400)
        try:
            count, left_out = await self._keep(found, [each.judged for each in sent if not each.judged.refusal])
        except OSError as error:  # the rows left before are as if taken back, so nothing is half kept
            log.error("what came by the page cannot be written to its folder (%s)", type(error).__name__)
            return self._page(found, refused=[wording.not_now_text(found.speak)], status=503)
        if count is None:
            return form_pages.closed(ASK_AGAIN)
        refused = [(each.name, each.judged.refusal) for each in sent if each.judged.refusal]
        lines = wording.refused_lines(found.speak, refused, left_out)
        return self._page(found, wording.kept_text(found.speak, count) if count else "", lines)

    async def _keep(self, found: Sender, good: list[Judged]) -> tuple[int | None, int]:
        """Write what may be kept; return how many files arrived, None where the link ended meanwhile, and the rest."""
        app, content = self.app, {hash_of(each.content): each for each in good}
        files = [Bytes(each.media_type, len(each.content), hash_of(each.content)) for each in good]
        taken = await app.database.run(uploading.take, found.whose, files, self._when())
        if taken is None:
            return None, 0
        for each in taken.reserved.values():
            await asyncio.to_thread(app.folder.keep, content[each.sha256].content)
        kept = await app.database.run(uploading.keep, found.whose, taken.reserved, self._when())
        app.wake()
        return (kept + taken.known if kept or not taken.reserved else None), taken.left_out

    async def _read(self, request: Request) -> list[_Sent]:
        async with posted(request, MOST, files=wording.AT_ONCE, fields=5) as form:
            files = [each for _, each in form.multi_items() if isinstance(each, UploadFile) and each.filename]
            return [await _sent(each) for each in files]

    def _page(self, found: Sender, kept: str = "", refused: list[str] | None = None, status: int = 200) -> Response:
        return form_pages.page(found.speak, found.pledge.content, kept, refused or (), status)


async def _sent(file: UploadFile) -> _Sent:
    name = " ".join((file.filename or "").split())[:NAME]
    if (file.size or 0) > LARGEST:
        return _Sent(name, Judged(refusal=Refusal.TOO_LARGE))
    return _Sent(name, await asyncio.to_thread(judge, await file.read()))
