"""Offer what people do over HTTP: to the page, and to scripts."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.web.fields import Fields, Upload, read_fields
from simulator.world.acts import Acts, ImpossibleError
from simulator.world.message import Json, Message
from simulator.world.people import read_person
from simulator.world.world import Chat, World

Handler = Callable[[Request], Awaitable[Response]]


class UnknownError(Exception):
    """There is no such person, or they are not on this channel."""


def find_chat(world: World, person_id: str, channel: str, bot: str = "") -> Chat:
    person = world.cast.people.get(person_id)
    if person is None or channel not in person.chats:
        raise UnknownError(f"nobody called {person_id} is on {channel}")
    chat = world.chat(channel, bot or world.cast.bot_of(person, channel).id, person.chats[channel])
    if chat is None:
        raise UnknownError(f"{person_id} has no chat on {channel}")
    return chat


def requested_chat(world: World, request: Request) -> Chat:
    asked = request.path_params
    return find_chat(world, asked["person"], asked["channel"], request.query_params.get("bot", ""))


def courteous(handler: Handler) -> Handler:
    """Turn an impossible act into an answer with its reason."""

    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except UnknownError as problem:
            return JSONResponse({"error": str(problem)}, 404)
        except (ValueError, KeyError, TypeError) as problem:  # the request does not follow the agreed format
            return JSONResponse({"error": str(problem)}, 400)
        except ImpossibleError as problem:
            return JSONResponse({"error": str(problem)}, 409)

    return answer


def said(messages: list[Message]) -> Response:
    return JSONResponse({"messages": [message.as_json() for message in messages]})


class Surface:
    def __init__(self, world: World, acts: Mapping[str, Acts]) -> None:
        self._world = world
        self._acts = acts

    def routes(self) -> list[Route]:
        actions: dict[str, Handler] = {
            "say": self.say,
            "press": self.press,
            "photo": partial(self.hand_over, as_photo=True),
            "document": partial(self.hand_over, as_photo=False),
            "edit": self.edit,
            "forward": self.forward,
            "block": partial(self.block, blocked=True),
            "unblock": partial(self.block, blocked=False),
        }
        place = "/people/{person}/{channel}"
        routes = [Route(f"{place}/{name}", courteous(act), methods=["POST"]) for name, act in actions.items()]
        routes.append(Route("/people", courteous(self.add_person), methods=["POST"]))
        return [*routes, Route("/queue", courteous(self.queue), methods=["POST"])]

    async def _read(self, request: Request) -> tuple[Chat, Acts, Fields]:
        chat = requested_chat(self._world, request)
        return chat, self._acts[chat.channel], await read_fields(request)

    async def say(self, request: Request) -> Response:
        chat, acts, fields = await self._read(request)
        return said(acts.say(chat, _words(fields)))

    async def press(self, request: Request) -> Response:
        chat, acts, fields = await self._read(request)
        query = acts.press(chat, fields.text("message_id"), fields.text("data"))
        return JSONResponse({"query": query})

    async def edit(self, request: Request) -> Response:
        chat, acts, fields = await self._read(request)
        return said(acts.edit(chat, fields.text("message_id"), _words(fields)))

    async def forward(self, request: Request) -> Response:
        chat, acts, fields = await self._read(request)
        message = chat.find(fields.text("message_id"))
        if message is None and not fields.text("text").strip():
            raise ImpossibleError("there is no such message, and no text to forward")
        return said(acts.forward(chat, message, fields.text("text"), fields.text("name", "Nguyễn Văn Lạ")))

    async def block(self, request: Request, blocked: bool) -> Response:
        chat, acts, _ = await self._read(request)
        acts.block(chat, blocked)
        return JSONResponse({"blocked": blocked})

    async def hand_over(self, request: Request, as_photo: bool) -> Response:
        chat = requested_chat(self._world, request)
        async with request.form(max_files=10) as form:
            files = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
            uploads = [Upload(one.filename or "file", one.content_type or "", await one.read()) for one in files]
            caption = str(form.get("caption") or "")
        if not uploads:
            raise ImpossibleError("a file is missing")
        return said(self._acts[chat.channel].hand_over(chat, uploads, as_photo, caption))

    async def queue(self, request: Request) -> Response:
        """Queue many messages at once: all wait before any bot sees the first."""
        items = await request.json()
        chats = [find_chat(self._world, str(item["person"]), str(item["channel"])) for item in items]
        for chat, item in zip(chats, items, strict=True):
            acts = self._acts[chat.channel]
            if "data" in item:
                acts.press(chat, str(item["message_id"]), str(item["data"]))
            else:
                acts.say(chat, str(item["text"]))
        return JSONResponse({"queued": len(items)})

    async def add_person(self, request: Request) -> Response:
        data: Json = await request.json()
        person = read_person(data)
        self._world.cast.add(person)
        self._world.live.tell("people")
        return JSONResponse(person.as_json(), 201)


def _words(fields: Fields) -> str:
    text = fields.text("text").strip()
    if not text:
        raise ImpossibleError("there is nothing to say: text is empty")
    return text
