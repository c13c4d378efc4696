"""`restore`: a backup back in its place, after it has proven itself; what was there stays beside it."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from getpass import getpass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.refusal import Refused
from bot.running.alone import alone
from bot.running.disk import existing
from bot.settings import Settings
from bot.verbs.asking import is_agreed
from bot.verbs.copies import keys_back, nightly
from bot.verbs.copies.making import SPARE, named_settings
from locales.language import language, marked
from storage.copies import package, sealing, sent_since
from storage.copies.beside import Beside
from storage.copies.manifest import EVIDENCE, CopyTrouble, Manifest
from storage.copies.package import Opened
from storage.copies.postgresql_place import PostgresqlPlace
from storage.copies.sent_since import Waiting
from storage.copies.sqlite_place import SqlitePlace
from storage.evidence import fetching
from storage.evidence.folder import Folder
from storage.ground import schema
from storage.ground.database import Database

Place = SqlitePlace | PostgresqlPlace

QUESTION = marked("What is there now is put aside and stays. Restore? Type y for yes: ")
ELSEWHERE = ("HOST", "PORT", "DATABASE_URL", "EVIDENCE_DIR", "BACKUP_DIR")
"""Settings another machine has others of."""


def restore(settings: Settings, file: Path, *, sure: bool, ended_key: bool) -> int:
    try:
        aside = settings.key_file.parent
        aside.mkdir(parents=True, exist_ok=True)
        if sealing.is_sealed(file):
            _refuse_full_disk({aside: file.stat().st_size})
        passphrase = _passphrase(settings, file)
        with package.opened(file, passphrase, aside) as opened:
            _refuse_unfit(settings, opened.manifest)
            _refuse_full_disk(_needed(settings, opened))
            _restore(settings, file, opened, passphrase, sure=sure, ended_key=ended_key)
    except CopyTrouble as trouble:
        raise Refused(str(trouble)) from None
    except OSError as error:
        raise Refused(f"the restore broke off: {error.strerror or type(error).__name__}") from None
    return 0


def _passphrase(settings: Settings, file: Path) -> str:
    known = settings.backup_passphrase.get_secret_value()
    sealed = sealing.is_sealed(file) or Beside(file.parent / nightly.EVIDENCE).holds_sealed()
    if known or not sealed or not sys.stdin.isatty():
        return known
    return getpass("Passphrase: ")


def _refuse_unfit(settings: Settings, manifest: Manifest) -> None:
    if manifest.database == "sqlite" and settings.database_file is None:
        raise CopyTrouble(
            "this is a backup of SQLite and DATABASE_URL is PostgreSQL: restore it with DATABASE_URL=sqlite:///FILE, "
            "then bring it over with `dongkhoi move FILE POSTGRESQL-URL`"
        )
    if manifest.database != "sqlite" and settings.database_file is not None:
        raise CopyTrouble(
            "this is a backup of PostgreSQL and DATABASE_URL is SQLite; set DATABASE_URL to a PostgreSQL database "
            "(`move` only leads from SQLite to PostgreSQL)"
        )
    if not schema.knows(manifest.revision):
        raise CopyTrouble(
            f"the backup has schema {manifest.revision}, made by program {manifest.program}, and this program ends at "
            f"{schema.newest()}; update the program first"
        )


def _needed(settings: Settings, opened: Opened) -> dict[Path, int]:
    """Return how many bytes each folder needs: what was there stays, and is no smaller for what comes beside it."""
    parts, evidence = opened.manifest.parts, Folder(Path(settings.evidence_dir))
    base = sum(part.size for name, part in parts.items() if not name.startswith(EVIDENCE))
    missing = sum(
        part.size
        for name, part in parts.items()
        if name.startswith(EVIDENCE) and evidence.file(name.removeprefix(EVIDENCE)) is None
    )
    needed = {settings.key_file.parent: base}
    if settings.database_file:
        needed[settings.database_file.parent] = base + base // 2  # the schema may be brought up to date beside it
    needed[evidence.root] = missing + needed.get(evidence.root, 0)
    return needed


def _refuse_full_disk(needed: dict[Path, int]) -> None:
    """Refuse before anything is touched; folders on one disk need the sum."""
    disks: dict[int, tuple[Path, int]] = {}
    for place, size in needed.items():
        there = existing(place.resolve())
        first, sum_ = disks.get(there.stat().st_dev, (there, 0))
        disks[there.stat().st_dev] = (first, sum_ + size)
    for place, size in disks.values():
        wanted, free = size + SPARE, shutil.disk_usage(place).free
        if free < wanted:
            raise CopyTrouble(
                f"{place} has {free // 2**20} MB free and the restore needs {-(-wanted // 2**20)}; "
                "nothing was touched; make room"
            )


def _restore(settings: Settings, file: Path, opened: Opened, passphrase: str, *, sure: bool, ended_key: bool) -> None:
    about, real_now = opened.manifest, settings.clocks().real()
    stamp = f"{real_now.astimezone(settings.zone):%Y%m%d-%H%M%S}"
    place: Place = (
        SqlitePlace(settings.database_file) if settings.database_file else PostgresqlPlace(settings.database_url)
    )
    made_at = f"{about.made_at.astimezone(settings.zone):%Y-%m-%d %H:%M}"
    print(f"{file}: of {made_at}, program {about.program}, schema {about.revision}")
    there = place.holds_something()
    if there and not sure and sys.stdin.isatty() and not is_agreed(language(settings.locale), QUESTION):
        raise Refused("nothing was replaced")
    with _nobody_else(settings):
        place.free_to_take()
        try:
            waiting = _proven(place, opened, there=there, settings=settings)
            kept = place.swap(stamp)
        finally:
            place.drop()
        print(f"restored: {sum(about.rows.values())} rows of {len(about.rows)} tables, each counted as it was then")
        if kept:
            print(f"what was there before: {kept}; to go back, with the bot stopped: {place.way_back(kept)}")
        if about.revision != schema.newest():
            print(f"schema {about.revision} -> {schema.newest()}")
        keys = keys_back.bring(settings, opened, stamp, ended_too=ended_key)
        for lines in (_of_waiting(waiting), keys, _evidence(settings, file, opened, passphrase)):
            for line in lines:
                print(line)
    for line in _of_settings(settings, about, place):
        print(line)


@contextmanager
def _nobody_else(settings: Settings) -> Iterator[None]:
    with closing(Database(settings.database_url)) as database, alone(database):
        yield


def _proven(place: Place, opened: Opened, *, there: bool, settings: Settings) -> Waiting:
    """Fill the new place and bring it to the newest schema; return what of it may be sent."""
    with TemporaryDirectory(dir=settings.key_file.parent, prefix=".restore-") as aside:
        part = Path(aside) / "database"
        opened.take(place.part, part)
        place.fill(part, opened.manifest)
    with closing(Database(place.new_url)) as new:
        schema.migrate(new.engine)
        real_now = settings.clocks().real()
        if there:
            with closing(Database(place.url)) as old:
                waiting = sent_since.settle(old, new, real_now)
        else:
            waiting = sent_since.settle(None, new, real_now)
        new.write_through()
    return waiting


def _evidence(settings: Settings, file: Path, opened: Opened, passphrase: str) -> Iterator[str]:
    """Bring back the pictures and papers that are missing, from the backup or from the folder beside it."""
    folder, beside = Folder(Path(settings.evidence_dir)), Beside(file.parent / nightly.EVIDENCE)
    with closing(Database(settings.database_url)) as database:
        hashes = database.transact(fetching.hashes)
    missing = [each for each in hashes if folder.file(each) is None]
    keys = beside.keys(passphrase) if missing else []
    back = [each for each in missing if _brought(opened, folder, partial(beside.read, keys=keys), each)]
    if hashes:
        yield f"pictures and papers: {len(hashes)}, brought back {len(back)}, missing {len(missing) - len(back)}"
    if len(back) < len(missing) and beside.holds_sealed() and not keys:
        yield f"those in {beside.root} are sealed with another passphrase: set BACKUP_PASSPHRASE and restore once more"


def _brought(opened: Opened, folder: Folder, read: Callable[[str], bytes | None], sha256: str) -> bool:
    name = f"{EVIDENCE}{sha256}"
    if opened.holds(name):
        with folder.aside(b"") as part:
            opened.take(name, part)
            return folder.keep(part.read_bytes()) == sha256
    content = read(sha256)
    return content is not None and folder.keep(content) == sha256


def _of_waiting(waiting: Waiting) -> Iterator[str]:
    if waiting.known:
        yield f"messages sent since the backup, and not sent again: {waiting.sent}; still to be sent: {waiting.left}"
    elif waiting.left:
        yield (
            f"{waiting.left} messages waited to be sent when the backup was made; nobody here knows which of them were "
            "sent since: these come twice"
        )


def _of_settings(settings: Settings, about: Manifest, place: Place) -> Iterator[str]:
    with closing(Database(place.url)) as database:
        now = named_settings(settings, database)
    for name, value in about.settings.items():
        if name not in ELSEWHERE and name in now and now[name] != value:
            yield f"setting {name} was {value or 'empty'} when the backup was made, and is {now[name] or 'empty'} here"
