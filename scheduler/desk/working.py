"""Make the files people asked for and send them; beside the running bot, and one process does it."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.errors import NotAllowed, UserError
from domain.papers.forms import Form, may_finish
from domain.papers.kinds import Kind
from domain.roles import Place
from exports.desk import making
from exports.desk.making import Job, Made
from exports.desk.offered import DAY, OfferedFile, named
from exports.papers.printing.pdf import MEDIA_TYPE, office
from locales.language import DEFAULT, Language, marked
from locales.wording.papers.making import (
    counted_text,
    failed_text,
    made_text,
    not_counted_text,
    notes_text,
    other_forms,
    title_text,
    while_text,
)
from scheduler.clock import Time
from storage.chats import accounts, conversations
from storage.desk import wanted
from storage.desk.wanted import Wanted
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.kept import figures
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import Words, write_to_chat

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)  # longer than any file takes
TRIES = 3
AT_ONCE = 2
PAUSE = timedelta(minutes=6)
"""After so long a file is begun anew: whoever began it is gone."""
SOON = 1.2  # seconds; whoever waits longer is told


class DeskWork:
    """Works off what is asked for; a row says what is to be made, so a restart loses nothing."""

    def __init__(self, database: Database, time: Time, zone: tzinfo, owner: str, wake: Callable[[], None]) -> None:
        self.database, self.time, self.zone, self.owner, self.wake = database, time, zone, owner, wake

    async def work_off(self) -> None:
        """Make every file that is due, if this process is the one that does."""
        try:
            while found := await self.database.run(self._take):
                await asyncio.gather(*map(self._work, found))
        except UNAVAILABLE as error:
            log.error("files wait: the database does not answer (%s)", type(error).__name__)

    def _take(self, session: Session) -> list[Wanted]:
        real = self.time.real()
        found = wanted.due(session, real, AT_ONCE)
        if not found or not leases.hold(session, "files", self.owner, real, real + LEASE):
            return []
        return [each for each in found if wanted.begun(session, each.id, real + PAUSE)]

    async def _work(self, each: Wanted) -> None:
        if each.tries >= TRIES:  # it ended the process that made it
            await self.database.run(self._tell, each, _failed(each), ends=True)
            self.wake()
            return
        try:
            job, names = await self.database.run(self._job, each)
            working = asyncio.ensure_future(asyncio.to_thread(making.made, self.database, job, self.zone))
            await asyncio.wait({working}, timeout=SOON)
            if not working.done() and await self.database.run(self._takes_long, each):
                self.wake()
            made = await working
            await self.database.run(self._send, each, made, job, names)
        except UNAVAILABLE:
            raise
        except UserError as error:
            said = partial(_refused, error)
            await self.database.run(self._tell, each, said, ends=True)
        except Exception as error:  # whatever is wrong with one file, the others go on
            log.error("file %s of %s cannot be made (%s)", each.paper, each.organisation_id, type(error).__name__)
            await self.database.run(self._tell, each, _failed(each), ends=True)
        self.wake()

    def _job(self, session: Session, each: Wanted) -> tuple[Job, bool]:
        """What is to be made, and whether whoever asked reads names in it; raises where it is not theirs."""
        chat = accounts.chat_at(session, each.member_id, each.address)
        speak = chat.language if chat else DEFAULT
        moment = self.time.now().astimezone(self.zone)
        job = Job(each.member_id, each.paper, each.organisation_id, each.campaign_ids, moment, speak)
        return job, making.order_of(session, job).names

    def _takes_long(self, session: Session, each: Wanted) -> bool:
        if named(each.paper)[0] is not DAY and wanted.told(session, each.id, self.time.real()):
            self._tell(session, each, partial(_said, while_text), ends=False)
            return True
        return False

    def _send(self, session: Session, each: Wanted, made: Made, job: Job, names: bool) -> None:
        """Send it so that it can be passed on, printed and signed: whom it names they may read, still."""
        order = making.order_of(session, replace(job, moment=self.time.now().astimezone(self.zone)))
        if names and not order.names:
            raise NotAllowed(
                "Your post has changed while this file was made, so it is not sent. Please ask for it anew."
            )
        place, person, moment, (paper, form) = order.place, order.asker, job.moment, named(each.paper)
        if paper is None:
            return
        chat = accounts.open_chat(session, each.address, DEFAULT)
        others: dict[str, str] = {}
        if paper is DAY:
            figures.keep_day(session, place, each.campaign_ids, order.as_of, made.file.content.decode(), order.today)
            others = _views(place, order.as_of.day)
        elif paper.is_word and chat.member_id == each.member_id and not chat.dialogue:
            forms = other_forms(form, final=may_finish(person, place), pdf=bool(office()))
            others = {label: _ordered(paper, other, place) for label, other in forms.items()}
            others |= (
                {marked("Picture for the group"): f"/tonghop {place.code} anh"} if paper.name == Kind.MEETING else {}
            )
        if others and not chat.dialogue:  # else what is typed there answers its question
            ways = [[label, way] for label, way in others.items()]
            conversations.offer(session, chat.account_id, ways, chat.topic, moment, lettered=False)

        def words(speak: Language) -> Outgoing:
            ways = tuple(Choice(speak.tr(label), way) for label, way in others.items())
            if paper is DAY:
                return Outgoing(counted_text(speak, place.name, order.as_of.day), ways)
            is_pdf = made.file.media_type == MEDIA_TYPE
            title = made_text(speak, title_text(speak, paper.title, form, is_pdf), place.name, moment, form.until)
            return Outgoing(title + notes_text(speak, made.template, made.no_pdf), ways, file=made.file)

        self._tell(session, each, words, ends=True)

    def _tell(self, session: Session, each: Wanted, words: Words, *, ends: bool) -> None:
        if ends and not wanted.end(session, each.id):
            return
        chat = accounts.chat_at(session, each.member_id, each.address)
        if chat is not None:
            write_to_chat(session, chat, words, Lane.REPLY, self.time.real(), dedupe_key=None)


def _views(place: Place, day: date) -> dict[str, str]:
    """What can be looked at of a day: its label, and what is typed."""
    said = f"/tonghop {place.code} {day:%d/%m/%Y}"
    return {marked("Summary"): said, marked("Results"): f"{said} ketqua"}


def _failed(each: Wanted) -> Words:
    return partial(_said, not_counted_text if named(each.paper)[0] is DAY else failed_text)


def _ordered(paper: OfferedFile, form: Form, place: Place) -> str:
    return f"/xuat {form.written(paper.name)} {place.code}"


def _said(text: Callable[[Language], str], speak: Language) -> Outgoing:
    return Outgoing(text(speak))


def _refused(error: UserError, speak: Language) -> Outgoing:
    return Outgoing(speak.tr(error.message, **error.values))
