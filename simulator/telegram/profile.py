"""Keep what a bot says of itself: getMe, its command menus by scope and language, names and descriptions."""

import re

from simulator.telegram.bot import TelegramBot
from simulator.telegram.wire import bot_user, private_chat
from simulator.web.fields import Fields
from simulator.world.message import Json
from simulator.world.refusal import bad_request
from simulator.world.world import Chat

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_EVERYBODY = ("all_private_chats", "default")


async def get_me(bot: TelegramBot, fields: Fields) -> Json:
    abilities = {"can_join_groups": False, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return bot_user(bot.account) | abilities | {"can_connect_to_business": False, "has_main_web_app": False}


async def get_chat(bot: TelegramBot, fields: Fields) -> Json:
    chat = bot.chat(fields.text("chat_id"))
    return private_chat(chat) | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _no_gifts()}


def _no_gifts() -> Json:
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return dict.fromkeys(kinds, False)


def _scope(fields: Fields) -> str:
    scope = fields.nested("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    return f"chat:{scope.get('chat_id')}" if kind == "chat" else kind


async def set_my_commands(bot: TelegramBot, fields: Fields) -> bool:
    commands = fields.nested("commands") or []
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    scope = _scope(fields)
    if scope.startswith("chat:"):
        bot.chat(scope.removeprefix("chat:"))
    plain = [{"command": str(one["command"]).removeprefix("/"), "description": one["description"]} for one in commands]
    bot.commands[scope, fields.text("language_code")] = plain
    bot.world.live.tell("commands", channel="telegram", bot=bot.id)
    return True


async def delete_my_commands(bot: TelegramBot, fields: Fields) -> bool:
    bot.commands.pop((_scope(fields), fields.text("language_code")), None)
    bot.world.live.tell("commands", channel="telegram", bot=bot.id)
    return True


async def get_my_commands(bot: TelegramBot, fields: Fields) -> list[Json]:
    return bot.commands.get((_scope(fields), fields.text("language_code")), [])


def commands_in(bot: TelegramBot, chat: Chat) -> list[Json]:
    """Return the menu this person sees: the narrowest scope first, in each their own language first."""
    for scope in (f"chat:{chat.id}", *_EVERYBODY):
        for language in (chat.person.language, ""):
            if found := bot.commands.get((scope, language)):
                return found
    return []


async def set_chat_menu_button(bot: TelegramBot, fields: Fields) -> bool:
    bot.menu_buttons[fields.text("chat_id")] = fields.nested("menu_button") or {"type": "default"}
    return True


async def get_chat_menu_button(bot: TelegramBot, fields: Fields) -> Json:
    everywhere = bot.menu_buttons.get("", {"type": "commands"})
    return bot.menu_buttons.get(fields.text("chat_id"), everywhere)


async def set_own_text(bot: TelegramBot, fields: Fields) -> bool:
    for name in ("name", "description", "short_description"):
        if name in fields.values:
            bot.texts[name] = fields.text(name)
    return True


async def get_own_name(bot: TelegramBot, fields: Fields) -> Json:
    return {"name": bot.texts.get("name") or bot.account.name}


async def get_own_description(bot: TelegramBot, fields: Fields) -> Json:
    return {"description": bot.texts.get("description", "")}


async def get_own_short_description(bot: TelegramBot, fields: Fields) -> Json:
    return {"short_description": bot.texts.get("short_description", "")}


async def agree(bot: TelegramBot, fields: Fields) -> bool:
    """Accept methods that change nothing a person could see here."""
    return True
