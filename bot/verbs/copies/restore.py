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
from bot.verbs.copies.making import NOT_SET, SET, SPARE, named_settings
from locales.language import Language, language, marked
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
ELSEWHERE = ("HOST", "PORT", "DATABASE_URL", "EVIDENCE_DIR", "BACKUP_DIR", "SECRET_KEY")
"""Settings another machine has others of; of the key there are lines of its own."""
VALUES = {"": marked("empty"), SET: marked("set"), NOT_SET: marked("not set")}


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
    except OSError as error:
        raise Refused("the restore broke off: {reason}", reason=error.strerror or type(error).__name__) from None
    return 0


def _passphrase(settings: Settings, file: Path) -> str:
    known = settings.backup_passphrase.get_secret_value()
    sealed = sealing.is_sealed(file) or Beside(file.parent / nightly.EVIDENCE).holds_sealed()
    if known or not sealed or not sys.stdin.isatty():
        return known
    return getpass(language(settings.locale).tr("Passphrase: "))


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
            "the backup has schema {revision}, made by program {program}, and this program ends at {newest}; update "
            "the program first",
            revision=manifest.revision,
            program=manifest.program,
            newest=schema.newest(),
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
                "{place} has {free} MB free and the restore needs {needed}; nothing was touched; make room",
                place=place,
                free=free // 2**20,
                needed=-(-wanted // 2**20),
            )


def _restore(settings: Settings, file: Path, opened: Opened, passphrase: str, *, sure: bool, ended_key: bool) -> None:
    about, real_now, speak = opened.manifest, settings.clocks().real(), language(settings.locale)
    stamp = f"{real_now.astimezone(settings.zone):%Y%m%d-%H%M%S}"
    place: Place = (
        SqlitePlace(settings.database_file) if settings.database_file else PostgresqlPlace(settings.database_url)
    )
    of = {"moment": speak.moment(about.made_at, settings.zone), "program": about.program, "revision": about.revision}
    print(speak.tr("{file}: of {moment}, program {program}, schema {revision}", file=file, **of))
    there = place.holds_something()
    if there and not sure and sys.stdin.isatty() and not is_agreed(speak, QUESTION):
        raise Refused("nothing was replaced")
    with _nobody_else(settings):
        place.free_to_take()
        try:
            waiting = _proven(place, opened, there=there, settings=settings)
            kept = place.swap(stamp)
        finally:
            place.drop()
        for line in _told(about, kept, place, speak):
            print(line)
        keys = keys_back.bring(settings, opened, stamp, speak, ended_too=ended_key)
        for lines in (_of_waiting(waiting, speak), keys, _evidence(settings, file, opened, passphrase, speak)):
            for line in lines:
                print(line)
    for line in _of_settings(settings, about, place, speak):
        print(line)


def _told(about: Manifest, kept: str, place: Place, speak: Language) -> Iterator[str]:
    rows, tables = sum(about.rows.values()), len(about.rows)
    yield speak.tr("restored: {rows} rows of {tables} tables, each counted as it was then", rows=rows, tables=tables)
    if kept:
        back = place.way_back(kept)
        yield speak.tr(
            "what was there before: {file}; to go back, with the bot stopped: {command}", file=kept, command=back
        )
    if about.revision != schema.newest():
        yield speak.tr("schema {before} -> {after}", before=about.revision, after=schema.newest())


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


def _evidence(settings: Settings, file: Path, opened: Opened, passphrase: str, speak: Language) -> Iterator[str]:
    """Bring back the pictures and papers that are missing, from the backup or from the folder beside it."""
    folder, beside = Folder(Path(settings.evidence_dir)), Beside(file.parent / nightly.EVIDENCE)
    with closing(Database(settings.database_url)) as database:
        hashes = database.transact(fetching.hashes)
    missing = [each for each in hashes if folder.file(each) is None]
    keys = beside.keys(passphrase) if missing else []
    back = [each for each in missing if _brought(opened, folder, partial(beside.read, keys=keys), each)]
    if hashes:
        yield speak.tr(
            "pictures and papers: {count}, brought back {back}, missing {missing}",
            count=len(hashes),
            back=len(back),
            missing=len(missing) - len(back),
        )
    if len(back) < len(missing) and beside.holds_sealed() and not keys:
        yield speak.tr(
            "those in {folder} are sealed with another passphrase: set BACKUP_PASSPHRASE and restore once more",
            folder=beside.root,
        )


def _brought(opened: Opened, folder: Folder, read: Callable[[str], bytes | None], sha256: str) -> bool:
    name = f"{EVIDENCE}{sha256}"
    if opened.holds(name):
        with folder.aside(b"") as part:
            opened.take(name, part)
            return folder.keep(part.read_bytes()) == sha256
    content = read(sha256)
    return content is not None and folder.keep(content) == sha256


def _of_waiting(waiting: Waiting, speak: Language) -> Iterator[str]:
    if waiting.known:
        yield speak.tr(
            "messages sent since the backup, and not sent again: {sent}; still to be sent: {left}",
            sent=waiting.sent,
            left=waiting.left,
        )
    elif waiting.left:
        yield speak.tr(
            "{count} messages waited to be sent when the backup was made; nobody here knows which of them were sent "
            "since: these come twice",
            count=waiting.left,
        )


def _of_settings(settings: Settings, about: Manifest, place: Place, speak: Language) -> Iterator[str]:
    with closing(Database(place.url)) as database:
        now = named_settings(settings, database)
    for name, value in about.settings.items():
        if name not in ELSEWHERE and name in now and now[name] != value:
            yield speak.tr(
                "setting {name} was {then} when the backup was made, and is {now} here",
                name=name,
                then=_written(value, speak),
                now=_written(now[name], speak),
            )


def _written(value: str, speak: Language) -> str:
    return speak.tr(VALUES[value]) if value in VALUES else value
