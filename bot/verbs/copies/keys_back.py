"""Put the keys of a backup back in their place, but none that others have seen; what was there stays beside."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from bot import key_file
from bot.settings import Settings
from locales.language import Language
from storage.copies import aside
from storage.copies.manifest import FORMER, KEY
from storage.copies.package import Opened
from storage.ground.database import Database
from storage.people import invitations


def bring(settings: Settings, opened: Opened, stamp: str, speak: Language, *, ended_too: bool) -> Iterator[str]:
    """Put back the key and the one before it; yield what there is to say of them."""
    file, key = settings.key_file, _words(settings, opened, KEY)
    if ended_too:
        key_file.let_in(file, key)
    if key_file.is_ended(file, key):
        yield from _stays_out(settings, speak)
    else:
        yield from _key(settings, key, stamp, speak)
    if opened.holds(FORMER):
        yield from _former(settings, _words(settings, opened, FORMER), stamp, speak)


def _words(settings: Settings, opened: Opened, name: str) -> str:
    with TemporaryDirectory(dir=settings.key_file.parent, prefix=".restore-") as folder:
        part = Path(folder) / "key"
        opened.take(name, part)
        return part.read_text(encoding="utf-8")


def _stays_out(settings: Settings, speak: Language) -> Iterator[str]:
    """Void what the key signed, as ending it did: the backup does not know of that yet."""
    with closing(Database(settings.database_url)) as database:
        void = database.transact(invitations.end_all_unused, settings.clocks().real())
    yield speak.tr(
        "the key of the backup was ended by `key rotate --at-once`, since others had seen it: it stays out, and "
        "{count} codes that nobody used are void; to bring it back all the same: restore once more with --ended-key",
        count=void,
    )


def _key(settings: Settings, key: str, stamp: str, speak: Language) -> Iterator[str]:
    """Put the key back; one that was there and is another stays beside it."""
    file, own = settings.key_file, settings.secret_key.get_secret_value()
    if own == key:
        return
    if not file.exists() or file.read_text(encoding="utf-8").strip() != key:
        if file.exists():
            yield speak.tr("the key that was there: {file}", file=_put_aside(file, stamp))
        key_file.write(file, key)
    if own:
        yield speak.tr(
            "SECRET_KEY is not the key of the backup, which lies in {file}: with another, codes and links are void",
            file=file,
        )


def _former(settings: Settings, words: str, stamp: str, speak: Language) -> Iterator[str]:
    """Put back the key before that one, while it is honoured: links and codes of the days before go on."""
    file, (key, until) = key_file.former_file(settings.key_file), key_file.read(words)
    today = settings.clocks().real().astimezone(settings.zone).date()
    if until < today or key in settings.former_keys or key_file.is_ended(settings.key_file, key):
        return
    if file.exists():
        yield speak.tr("the key before that was there: {file}", file=_put_aside(file, stamp))
    key_file.write(file, words)
    if settings.secret_key_before.get_secret_value():
        yield speak.tr(
            "SECRET_KEY_BEFORE is not the key before of the backup, which lies in {file}: its links are void", file=file
        )


def _put_aside(file: Path, stamp: str) -> Path:
    kept = aside.unused(file.with_name(f"{file.name}.before-{stamp}"))
    return file.replace(kept)
