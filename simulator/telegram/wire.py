"""Write chats, people and messages as JSON the way the Bot API sends them."""

from simulator.world.message import Author, Json, Message, StoredFile
from simulator.world.people import BotAccount, Person
from simulator.world.world import Chat, World


def bot_user(account: BotAccount) -> Json:
    return {"id": int(account.id), "is_bot": True, "first_name": account.name, "username": account.username}


def person_user(person: Person) -> Json:
    return {
        "id": int(person.chats["telegram"]),
        "is_bot": False,
        "first_name": person.name,
        "language_code": person.language,
    }


def private_chat(chat: Chat) -> Json:
    return {"id": int(chat.id), "type": "private", "first_name": chat.person.name}


def wire_message(world: World, chat: Chat, message: Message) -> Json:
    by_bot = message.author is Author.BOT
    body: Json = {
        "message_id": int(message.id),
        "from": bot_user(world.cast.bot("telegram", chat.bot)) if by_bot else person_user(chat.person),
        "chat": private_chat(chat),
        "date": int(message.date),
    }
    if message.edited_at:
        body["edit_date"] = int(message.edited_at)
    if message.origin:
        body["forward_origin"] = message.origin
    if message.album:
        body["media_group_id"] = message.album
    if message.buttons:
        body["reply_markup"] = {"inline_keyboard": message.buttons}
    return body | _content(message)


def _content(message: Message) -> Json:
    words, marks = ("caption", "caption_entities") if message.file else ("text", "entities")
    content: Json = {words: message.text} if message.text else {}
    if message.entities:
        content[marks] = message.entities
    if message.file and message.file.is_photo:
        content["photo"] = photo_sizes(message.file)
    elif message.file:
        content["document"] = document(message.file)
    return content


def photo_sizes(file: StoredFile) -> list[Json]:
    """Return the small size and the whole one, both the same bytes here; a bot should take the last."""
    small = {"file_id": f"p{file.id}", "file_unique_id": f"p{file.id[:12]}", "width": 90, "height": 90}
    whole = {"file_id": f"P{file.id}", "file_unique_id": f"P{file.id[:12]}"}
    return [small, whole | {"width": file.width, "height": file.height, "file_size": len(file.content)}]


def document(file: StoredFile) -> Json:
    return {
        "file_id": f"D{file.id}",
        "file_unique_id": f"D{file.id[:12]}",
        "file_name": file.name,
        "mime_type": file.media_type,
        "file_size": len(file.content),
    }


def file_of(world: World, file_id: str) -> StoredFile | None:
    """Return the file behind a file_id from `photo_sizes` or `document`."""
    return world.files.find(file_id[1:]) if file_id[:1] in ("p", "P", "D") else None


def file_path(file: StoredFile) -> str:
    ending = file.media_type.rpartition("/")[2] if file.is_photo else file.name.rpartition(".")[2]
    folder = "photos" if file.is_photo else "documents"
    return f"{folder}/{file.id}.{ending if ending.isalnum() else 'bin'}"
