"""Whether the database answers, is sound, free and of this program's schema, and whether the clocks agree."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.doctor.finding import Finding, know, well, wrong
from bot.running import nightly
from bot.running.database import is_missing, traces
from bot.settings import Settings
from domain.operating.vitals import NOBODY_TICKS
from locales.language import Language, marked
from locales.wording.operating.reasons import reason_text
from storage.evidence import fetching
from storage.evidence.folder import Folder
from storage.ground import schema
from storage.ground.database import UNAVAILABLE, Database
from storage.operating import soundness, vitals
from storage.outgoing import joining
from storage.people import administrators, members

LOCKED = 3.0  # seconds
APART = timedelta(seconds=30)


def unusable(settings: Settings, speak: Language) -> Finding | None:
    """Look at a SQLite file before anything opens it: doctor makes none."""
    file, tr = settings.database_file, speak.tr
    if file is None:
        return None
    if is_missing(settings) and (lost := _lost(settings, speak)):
        return lost
    if not file.exists():
        return wrong(
            tr("database: there is none yet at {file}", file=file), tr("run “dongkhoi migrate”, or check DATABASE_URL")
        )
    if reason := soundness.torn(file):
        return wrong(
            tr("database: the file is damaged ({reason})", reason=reason_text(speak, reason)),
            _put_back(settings, speak) or tr("stop the bot, keep the file aside, put the last backup in its place"),
        )
    return None


def _lost(settings: Settings, speak: Language) -> Finding | None:
    """Find the backup or other traces of a database that is gone or empty."""
    trace = next(traces(settings), None)
    if trace is None:
        return None
    place = str(settings.database_file or "DATABASE_URL")
    anew = speak.tr("only if all is to begin anew: “dongkhoi migrate --new”")
    back = _put_back(settings, speak) or speak.tr("bring it back from where it was moved, or restore a backup")
    return wrong(
        speak.tr("database: gone or empty ({place}), though {trace} is there", place=place, trace=trace),
        f"{back}; {anew}",
    )


def _put_back(settings: Settings, speak: Language) -> str:
    backup = nightly.newest(settings)
    return speak.tr("stop the bot, then put the backup back: “dongkhoi restore {file}”", file=backup) if backup else ""


def locked(settings: Settings, speak: Language) -> Finding | None:
    file = settings.database_file
    if file and soundness.locked(file, LOCKED):
        return wrong(
            speak.tr("database: another program has locked it for more than {count} s", count=round(LOCKED)),
            speak.tr("find it and end it: lsof {file}", file=file),
        )
    return None


def of_schema(database: Database, settings: Settings, speak: Language) -> Finding:
    tr = speak.tr
    revision, newest = schema.current(database.engine), schema.newest()
    if revision is None and (lost := _lost(settings, speak)):
        return lost
    if revision == newest:
        return well(tr("database: schema {revision}", revision=revision))
    if revision is not None and not schema.knows(revision):
        return wrong(
            tr(
                "database: schema {revision} is newer than this program, which knows {newest}",
                revision=revision,
                newest=newest,
            ),
            tr("update the program (git pull, uv sync), or go back to the backup made before"),
        )
    return wrong(
        tr("database: schema {revision}, not {newest}", revision=revision or "–", newest=newest),
        tr("run “dongkhoi migrate”"),
    )


def of_people(database: Database, settings: Settings, today: datetime, speak: Language) -> Iterator[Finding]:
    tr, count = speak.tr, database.look(members.count)
    if count:
        yield well(tr("members: {count}", count=count))
    else:
        first = tr("“dongkhoi import” a list, then “dongkhoi invite --admin”")
        back = _put_back(settings, speak)
        yield wrong(tr("members: none"), tr("{back}; or {other}", back=back, other=first) if back else first)
    if count and not database.look(administrators.are_heard, today.astimezone(settings.zone).date()):
        have_joined = database.look(administrators.have_blocked, today.astimezone(settings.zone).date())
        yield wrong(
            tr("administrators: none can be written to, so nobody hears of troubles"),
            tr("they have blocked the bot: have one open the chat and write anything")
            if have_joined
            else tr("run “dongkhoi invite --admin”"),
        )
    if count and not database.look(vitals.chats)[0]:
        yield wrong(tr("members: none of them has joined, so nothing can be sent to anybody"), tr("“dongkhoi invite”"))
    yield _evidence(settings, database.look(fetching.hashes), speak)
    dropped = database.look(joining.count_pointless)
    yield well(tr("messages: {count} of the last 30 days were no longer worth telling", count=dropped))


def _evidence(settings: Settings, hashes: list[str], speak: Language) -> Finding:
    folder, tr = Folder(Path(settings.evidence_dir)), speak.tr
    if trouble := folder.trouble():
        return wrong(
            tr(
                "evidence: {folder} cannot be written to ({reason})",
                folder=folder.root,
                reason=reason_text(speak, trouble),
            ),
            tr("set EVIDENCE_DIR, or give the rights"),
        )
    missing = sum(not folder.kept_since(each) for each in hashes)
    if missing:
        return wrong(
            tr(
                "evidence: of {all} files {count} are missing in {folder}",
                all=len(hashes),
                count=missing,
                folder=folder.root,
            ),
            tr("copy them back from the backup"),
        )
    return well(tr("evidence: {count} files in {folder}", count=len(hashes), folder=folder.root))


def of_clock(database: Database, real: datetime, speak: Language) -> Iterator[Finding]:
    """Compare this machine's clock with the database's, and with what this machine noted before."""
    tr = speak.tr
    theirs = database.look(vitals.their_time)
    if theirs and abs(theirs - real) > APART:
        yield wrong(
            tr("clock: {count} s apart from the database's", count=round((real - theirs).total_seconds())), _set(speak)
        )
    newest = database.look(vitals.newest_moment)
    if newest and newest - real > NOBODY_TICKS:
        minutes = round((newest - real).total_seconds() / 60)
        yield wrong(
            tr("clock: was set back; {count} minutes ahead of now something was noted", count=minutes), _set(speak)
        )


def _set(speak: Language) -> str:
    return speak.tr("set the clock of the machines: timedatectl set-ntp true")


def opened(settings: Settings, speak: Language) -> Database | Finding:
    """Return the database where it answers, else why not."""
    database = Database(settings.database_url)
    try:
        schema.current(database.engine)
    except UNAVAILABLE as error:
        database.close()
        return away(error, settings, speak)
    return database


def away(error: Exception, settings: Settings, speak: Language) -> Finding:
    reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    look = marked("check DATABASE_URL, and whether PostgreSQL runs there")
    if settings.database_file:
        look = marked("check DATABASE_URL, and the rights to the file and its folder")
    return wrong(speak.tr("database: does not answer ({reason})", reason=reason_text(speak, reason)), speak.tr(look))


def blocked(database: Database, speak: Language) -> Iterator[Finding]:
    every, count = database.look(vitals.chats)
    if 0 < count <= every / 2:  # of more than that the troubles speak
        yield know(
            speak.trn(
                "{count} chat has blocked the bot: nothing is sent there",
                "{count} chats have blocked the bot: nothing is sent there",
                count,
            ),
            speak.tr("they hear again as soon as they write"),
        )
