"""Check the keyboards a bot attaches, as strictly as the real service."""

from dataclasses import dataclass, field
from typing import Any

from simulator.web.fields import Fields
from simulator.world.message import Json
from simulator.world.refusal import bad_request
from simulator.world.tappable import units

_ACTIONS = ("url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text", "pay")
_ADDRESSES = ("http://", "https://", "tg://", "t.me/")


@dataclass(frozen=True, slots=True)
class Markup:
    """`inline` belongs to the message; `keyboard` replaces what the person types on; `remove` takes it away."""

    inline: list[list[Json]] = field(default_factory=list)
    keyboard: Json | None = None
    remove: bool = False


def read_markup(fields: Fields) -> Markup:
    data = fields.nested("reply_markup")
    if not data:
        return Markup()
    if not isinstance(data, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in data:
        return Markup(inline=_inline(data["inline_keyboard"]))
    if "keyboard" in data:
        return Markup(keyboard=data | {"keyboard": _replies(data["keyboard"])})
    return Markup(remove=bool(data.get("remove_keyboard")))


def _inline(rows: Any) -> list[list[Json]]:
    checked = [[_inline_button(button) for button in row] for row in _rows(rows)]
    if sum(len(row) for row in checked) > 100:
        raise bad_request("reply markup is too long")
    return [row for row in checked if row]


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text") or "").strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not any(button.get(action) is not None for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    address = button.get("url")
    if address is not None and not str(address).lower().startswith(_ADDRESSES):
        raise bad_request(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
    copied = button.get("copy_text")
    if copied is not None and not 1 <= units(str(copied.get("text") or "")) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.get("style") not in (None, "primary", "success", "danger"):
        raise bad_request("invalid button style specified")
    return dict(button)


def _replies(rows: Any) -> list[list[Json]]:
    checked = []
    for row in _rows(rows):
        buttons = [{"text": button} if isinstance(button, str) else dict(button) for button in row]
        if any(not str(button.get("text") or "").strip() for button in buttons):
            raise bad_request("keyboard button text must be non-empty")
        checked.append(buttons)
    return checked


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return rows
