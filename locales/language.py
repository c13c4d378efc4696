"""Speak one language: its sentences, its dates and its numbers."""

import datetime
import gettext
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date, format_datetime, get_day_names
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_group_symbol

LANGUAGES = ("vi", "en")
DEFAULT = "vi"

_FOLDER = Path(__file__).parent
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_MOMENT = {"vi": "HH:mm dd/MM/yyyy", "en": "HH:mm, d MMM yyyy"}


def marked(message: str) -> str:
    """Mark a msgid for the catalogue; the sentence is translated where it is shown."""
    return message


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Language:
    """Speaks one language. Values in a sentence that are dates or numbers are written as the language writes them."""

    tag: str
    catalogue: gettext.NullTranslations

    def tr(self, message: str, **values: object) -> str:
        return self._fill(self.catalogue.gettext(message), values) if message else ""  # "" names the catalogue itself

    def trn(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the sentence for a count, which is also the placeholder {count}."""
        return self._fill(self.catalogue.ngettext(one, many, count), {"count": count} | values)

    def date(self, day: datetime.date) -> str:
        """Write a day with its weekday."""
        if self.tag == "vi":  # written "thứ Ba", "Chủ nhật", which no date pattern produces
            return f"{self.weekday(day.weekday())}, {day:%d/%m/%Y}"
        return format_date(day, "EEEE, d MMMM yyyy", locale=self.tag)

    def weekday(self, number: int) -> str:
        """Name a day of the week, 0 is Monday."""
        return _WEEKDAYS[number] if self.tag == "vi" else get_day_names(locale=self.tag)[number]

    def short_date(self, day: datetime.date) -> str:
        return f"{day:%d/%m/%Y}" if self.tag == "vi" else format_date(day, "d MMM yyyy", locale=self.tag)

    def moment(self, moment: datetime.datetime, zone: datetime.tzinfo) -> str:
        return format_datetime(moment.astimezone(zone), _MOMENT[self.tag], locale=self.tag)

    def number(self, value: Decimal | int) -> str:
        """Write a number with this language's separators, nothing rounded away."""
        if -(10**15) < value < 10**15 and value == int(value):  # most numbers by far, and Babel is slow
            return f"{int(value):,}".replace(",", _separator(self.tag))
        with localcontext(prec=10_000):  # Babel rounds in the context, and refuses what does not fit into the context
            return format_decimal(value, "#,##0.##########", locale=self.tag, decimal_quantization=False)

    def _fill(self, text: str, values: dict[str, object]) -> str:
        return text.format(**{name: self._written(value) for name, value in values.items()}) if values else text

    def _written(self, value: object) -> str:
        if isinstance(value, datetime.date):
            return self.date(value)
        if isinstance(value, int | Decimal):
            return self.number(value)
        return str(value)


@cache
def _separator(tag: str) -> str:
    return get_group_symbol(tag)


@cache
def language(tag: str) -> Language:
    """Return the language for a tag; the default language for an unknown tag."""
    short = tag.split("-", maxsplit=1)[0].lower()
    known = short if short in LANGUAGES else DEFAULT
    return Language(known, _catalogue(known))


def read_all() -> None:
    """Read the sentences of every language now, and not while somebody waits for a database."""
    for tag in LANGUAGES:
        language(tag)


def _catalogue(tag: str) -> gettext.NullTranslations:
    source = _FOLDER / tag / "LC_MESSAGES" / "messages.po"
    if not source.exists():  # English: the msgids are the sentences
        return gettext.NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=tag))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
