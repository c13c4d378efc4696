"""Read the settings, and say of each that cannot be read what to write instead."""

import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from dotenv import dotenv_values
from pydantic import ValidationError

from bot.refusal import Refused
from bot.settings import ENV_FILE, Settings
from locales.language import DEFAULT, Language, language, marked

_WHOLE = marked("“{typed}” is no whole number; write it as {example}")
_NUMBER = marked("“{typed}” is no number; write it as {example}")
_SAID = {
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_from_float": _WHOLE,
    "int_type": _WHOLE,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "greater_than_equal": marked("“{typed}” is too little; the least is {bound}"),
    "less_than_equal": marked("“{typed}” is too much; the most is {bound}"),
}


def chosen_language() -> Language:
    """Return the language of LOCALE, also where the settings cannot be read."""
    written: Mapping[str, str | None] = {}
    with suppress(OSError, UnicodeDecodeError):
        written = dotenv_values(ENV_FILE, interpolate=False) if ENV_FILE.is_file() else {}
    named = {name.upper(): tag for name, tag in (*written.items(), *os.environ.items())}
    return language(named.get("LOCALE") or DEFAULT)


def read_settings() -> Settings:
    """Raise Refused with the first setting that cannot be read."""
    settings, mistakes = read_as_far_as_possible()
    for name, what in mistakes.items():
        raise Refused("setting {name}: {what}", name=name, what=what)
    return settings


def read_as_far_as_possible(tag: str = "") -> tuple[Settings, dict[str, str]]:
    """Return the settings, with its default in place of each that cannot be read, and what to write there."""
    try:
        return Settings(), {}
    except ValidationError as error:
        speak = language(tag) if tag else chosen_language()
        mistakes = {str(each["loc"][0]): _what(speak, str(each["loc"][0]), each) for each in error.errors()}
        defaults = {name: Settings.model_fields[name].default for name in mistakes}
        return Settings(**defaults), {name.upper(): what for name, what in mistakes.items()}
    except UnicodeDecodeError:
        raise Refused("{file} cannot be read: save it as text in UTF-8", file=ENV_FILE) from None
    except OSError as error:
        raise Refused(
            "{file} cannot be read ({reason}); run the verbs as the user of the bot: sudo -u dongkhoi …",
            file=ENV_FILE,
            reason=error.strerror or type(error).__name__,
        ) from None


def _what(speak: Language, name: str, error: Mapping[str, Any]) -> str:
    about, typed = error.get("ctx", {}), str(error["input"])
    if error["type"] == "value_error":  # of our own, which names no value: an address may hold a password
        return speak.tr(str(about["error"]))
    bound = str(about.get("ge", about.get("le", "")))
    example = str(Settings.model_fields[name].default)
    return speak.tr(_SAID.get(error["type"], _WHOLE), typed=typed, bound=bound, example=example)
