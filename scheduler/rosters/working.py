"""Fetch, read and write the lists people sent; beside the running bot, and one process does it."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import partial
from pathlib import PurePath
from typing import Protocol

from domain.channel import Capabilities, Rejected, SendError, TooLarge
from domain.indicators import entered_table
from domain.roster.rows import Sheet, Unusable
from domain.roster.sent import KEPT_FOR, LARGEST, SentState
from exports.refused_rows import workbook
from exports.tables import read_tables
from locales.language import Language, read_all
from locales.wording.campaigns import assigned_table, entered
from locales.wording.roster import sent as wording
from scheduler.clock import Time
from scheduler.fetching import Fetching, fetch
from scheduler.rosters.telling import Saying, book_file
from storage.evidence.folder import Folder
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.indicators import below
from storage.people.notices import When
from storage.roster.importing import Another, Overtaken
from storage.roster.sent import looking, rows
from storage.roster.sent.looking import Look
from storage.roster.sent.rows import SentList

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)  # longer than the largest list takes
TRIES = 4
PAUSE = timedelta(seconds=20)  # doubled by each try


class Carrying(Fetching, Protocol):
    """A channel, as far as lists need one."""

    @property
    def capabilities(self) -> Capabilities: ...


@dataclass(frozen=True, slots=True)
class Around:
    """What the work stands in: the channels, the folder a file is laid into, the clocks, where the people are."""

    channels: Mapping[tuple[str, str], Carrying]
    folder: Folder
    time: Time
    zone: tzinfo
    public: bool  # whether files have an address people can open


class RosterWork:
    """Works off what waits; a row says what is to be done, so a restart loses nothing."""

    def __init__(self, database: Database, around: Around, owner: str, wake: Callable[[], None]) -> None:
        self.database, self.around, self.owner, self.wake = database, around, owner, wake

    async def work_off(self) -> None:
        """Read and write every list that is due, if this process is the one that does; delete what is old."""
        try:
            while each := await self.database.run(self._take):
                await self._work(each)
                self.wake()
        except UNAVAILABLE as error:
            log.error("lists wait: the database does not answer (%s)", type(error).__name__)

    def _take(self, session: Session) -> SentList | None:
        real, old = self.around.time.real(), self.around.time.now() - KEPT_FOR
        some_old = rows.has_old(session, old)
        if not (some_old or rows.due(session, real)) or not leases.hold(
            session, "lists", self.owner, real, real + LEASE
        ):
            return None
        if some_old:
            self._let_old_go(session, old)
        return rows.due(session, real)

    async def _work(self, each: SentList) -> None:
        content = await self.database.run(rows.content, each.id)
        if content is None:
            await self._fetch(each)
            return
        if not await self.database.run(self._begun, each):
            return
        try:
            await asyncio.to_thread(self._handle, each, content)
        except UNAVAILABLE:
            raise
        except Exception as error:  # whatever is wrong with one list, the others go on
            log.error("list %s cannot be worked on (%s)", each.id, type(error).__name__)
            await self.database.run(self._later, each)

    async def _fetch(self, each: SentList) -> None:
        try:
            content = await fetch(self.around.channels, each.address, each.attachment)
            if len(content) > LARGEST:
                raise TooLarge("a list is smaller")
        except TooLarge:
            await self.database.run(self._refuse, each, partial(wording.not_fetched_text, limit=LARGEST))
        except Rejected:
            await self.database.run(self._refuse, each, partial(wording.not_fetched_text, limit=0))
        except SendError:
            await self.database.run(self._later, each)
        else:
            await self.database.run(rows.fetched, each.id, content)

    def _handle(self, each: SentList, content: bytes) -> None:
        """Read a list in a thread of its own, and write it where exactly this was agreed to."""
        try:
            tables = self._tables(each, content)
            if each.gives is not None:
                read = self._read_indicators if "campaign" in each.gives else self._read_targets
                self.database.transact(read, each, tables)
                return
            looked = self.database.look(looking.look, each, tables, self._when().today)
        except Unusable as unusable:
            of_indicators = partial(assigned_table.unusable_text, indicators="campaign" in (each.gives or {}))
            unusable_text = wording.unusable_text if each.gives is None else of_indicators
            self.database.transact(self._refuse, each, partial(unusable_text, reason=unusable.reason))
            return
        if each.state is SentState.AGREED and not looked.outcome.problems and looked.seen == each.seen:
            self._write(each, looked)
        else:
            self.database.transact(self._show, each, looked, tables)

    def _tables(self, each: SentList, content: bytes) -> Sequence[Sheet]:
        with self.around.folder.aside(content) as path:
            tables = read_tables(path)
        stem = PurePath(each.name).stem  # the one table of a .csv file is called as the file, which may name the branch
        return [replace(sheet, title=stem) if sheet.title == path.stem else sheet for sheet in tables]

    def _read_targets(self, session: Session, each: SentList, tables: Sequence[Sheet]) -> None:
        """Keep the figures of a table of targets, to be read back and given in the chat; nothing is given here."""
        values, problems = below.read(session, each.gives or {}, tables)
        say = self._saying(session, each)
        if problems:
            if rows.refuse(session, each, ""):
                say.text(lambda speak: assigned_table.refused_text(speak, each.name, problems))
        elif rows.keep_read(session, each, json.dumps({number: str(value) for number, value in values.items()})):
            say.text(
                lambda speak: assigned_table.read_text(speak, each.name, len(values)),
                lambda speak, number: (assigned_table.look_choice(speak, number),),
            )

    def _read_indicators(self, session: Session, each: SentList, tables: Sequence[Sheet]) -> None:
        """Keep the lines of a table of indicators, to be read back and noted in the chat."""
        lines, problems = entered_table.read_table(tables)
        say = self._saying(session, each)
        if problems:
            if rows.refuse(session, each, ""):
                say.text(lambda speak: assigned_table.refused_text(speak, each.name, problems, indicators=True))
        elif rows.keep_read(session, each, entered_table.LINES.dump_json(lines).decode()):
            say.text(
                lambda speak: entered.read_text(speak, each.name, len(lines)),
                lambda speak, number: (entered.look_choice(speak, number),),
            )

    def _write(self, each: SentList, looked: Look) -> None:
        read_all()
        try:
            self.database.transact(self._written, each, looked)
        except Overtaken:
            self.database.transact(self._later, each)
        except Another:
            self.database.transact(self._after_another, each)

    def _after_another(self, session: Session, each: SentList) -> None:
        """Wait for the other list, however long it takes; that is no try, and it is said once."""
        if rows.put_off(session, each.id, self.around.time.real() + PAUSE):
            self._saying(session, each).text(lambda speak: wording.after_another_text(speak, each.name))

    def _written(self, session: Session, each: SentList, looked: Look) -> None:
        outcome = looking.write(session, each, looked, self._when())
        say = self._saying(session, each)
        say.text(lambda speak: wording.written_text(speak, each.name, outcome), wording.written_choices)

    def _show(self, session: Session, each: SentList, looked: Look, tables: Sequence[Sheet]) -> None:
        outcome, say = looked.outcome, self._saying(session, each)
        report = wording.lines_text(say.speak, outcome, each.name)
        if outcome.problems:
            book = workbook(say.speak, tables, outcome.problems) if say.carries_files else b""
            if rows.refuse(session, each, report):
                say.refused(outcome.problems, book_file(each.name, book) if book else None)
        elif not outcome.changes and not outcome.absent:
            if rows.refuse(session, each, report):
                say.nothing(outcome.kept)
        elif rows.ask(session, each, looked.seen, report):
            say.preview(outcome, again=each.state is SentState.AGREED)

    def _refuse(self, session: Session, each: SentList, words: Callable[[Language, str], str]) -> None:
        if rows.end(session, each, SentState.REFUSED):
            self._saying(session, each).text(lambda speak: words(speak, each.name))

    def _begun(self, session: Session, each: SentList) -> bool:
        """Count a try before it begins, so that a list that ends the process is refused in the end."""
        if each.tries + 1 >= TRIES:
            self._refuse(session, each, wording.busy_text)
            return False
        rows.begun(session, each.id)
        return True

    def _later(self, session: Session, each: SentList) -> None:
        if each.tries + 1 < TRIES:
            pause = PAUSE * 2**each.tries if each.state is SentState.WAITING else timedelta(0)
            rows.later(session, each.id, self.around.time.real() + pause, tries=each.tries + 1)
        else:
            self._refuse(session, each, wording.busy_text)

    def _let_old_go(self, session: Session, moment: datetime) -> None:
        for each in rows.let_old_go(session, moment):
            words = wording.busy_text if each.state is SentState.AGREED else wording.expired_text
            self._saying(session, each).text(partial(words, name=each.name))

    def _saying(self, session: Session, each: SentList) -> Saying:
        channel = self.around.channels.get((each.address.channel, each.address.bot))
        capabilities = channel.capabilities if channel else None
        return Saying(session, each, self._when(), capabilities, public=self.around.public)

    def _when(self) -> When:
        time = self.around.time
        return When(time.now(), time.real(), self.around.zone)
