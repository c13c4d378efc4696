"""Make one file that somebody asked for; a large one in a process of its own, which slows nobody's answers.

As a program it reads where the database is and what to make from the standard input, and writes the file.
"""

import json
import logging
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from domain.chat import OutgoingFile
from domain.errors import NotAllowed, UserError
from domain.papers.forms import may_finish
from exports.desk.offered import DAY, named
from exports.desk.order import Order
from exports.papers import paper as papers
from exports.papers.printing.pdf import MEDIA_TYPE, office, pdf
from locales.language import language
from storage import organisations
from storage.desk.wanted import people_below
from storage.ground.database import Database, Session
from storage.people import members

log = logging.getLogger(__name__)

FEW = 2_000
"""Of so many people a file is made within a second, sooner than a process begins."""
PATIENCE = 300  # seconds; a province takes ten
_PROGRAM = f"import gc; gc.disable(); from {__name__} import main; main()"
"""Nothing is thrown away before the end; to look for it takes a third of the time."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is made for whom, `paper` with its form; `moment` is the local time."""

    member_id: int
    paper: str
    organisation_id: int
    campaign_ids: tuple[int, ...]
    moment: datetime
    language: str


def order_of(session: Session, job: Job) -> Order:
    """Ask once more whether this person may have it, now; raises a UserError where it cannot be made."""
    person = members.person(session, job.member_id, job.moment.date())
    place = organisations.by_id(session, job.organisation_id)
    paper, form = named(job.paper)
    if person is None or place is None or paper is None or not paper.may(person, place):
        raise NotAllowed(
            "The files of {organisation} are not yours to have.", organisation=place.name if place else "?"
        )
    if paper is not DAY and not organisations.is_open(session, place):
        raise UserError("{organisation} is closed, so no file is made of it.", organisation=place.name)
    if form.final and not may_finish(person, place):
        raise NotAllowed("Only who leads {organisation} makes a paper final.", organisation=place.name)
    said = (form.final, form.member, form.until, form.large, form.upward, form.blanks, form.one)
    return Order(place, job.campaign_ids, person, job.moment, language(job.language), *said)


def make(session: Session, job: Job) -> OutgoingFile:
    paper, _ = named(job.paper)
    assert paper is not None  # nothing else is ordered
    return paper.make(session, order_of(session, job))


def is_large(session: Session, job: Job) -> bool:
    """Whether a file is made in a process of its own; raises a UserError where it cannot be made."""
    return people_below(session, order_of(session, job).place, job.moment.date()) > FEW


@dataclass(frozen=True, slots=True)
class Made:
    """A file, and what is said of it: `template`: what is wrong with the office's own; `no_pdf`: it is still Word."""

    file: OutgoingFile
    template: str = ""
    no_pdf: bool = False


def made(database: Database, job: Job, zone: tzinfo) -> Made:
    """Return the file in the form that is wanted; called in a thread."""
    file = _made(database, job, zone)
    if not papers.is_paper(file):
        return Made(file)
    wrong = papers.trouble(file)
    if not named(job.paper)[1].pdf:
        return Made(file, wrong)
    try:
        content = pdf(papers.docx(file.content)) if office() else b""
    except (OSError, subprocess.SubprocessError) as error:
        log.error("%s cannot be made a PDF (%s)", file.name, type(error).__name__)
        content = b""
    if not content:
        return Made(file, wrong, no_pdf=True)
    return Made(OutgoingFile(file.name.replace(".docx", ".pdf"), MEDIA_TYPE, content), wrong)


def _made(database: Database, job: Job, zone: tzinfo) -> OutgoingFile:
    if not database.look(is_large, job):
        return database.look(make, job)
    said = {
        "url": database.url.render_as_string(hide_password=False),
        "zone": str(zone),
        "moment": job.moment.isoformat(),
        "job": [job.member_id, job.paper, job.organisation_id, list(job.campaign_ids), job.language],
    }
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-P", "-c", _PROGRAM],
        input=json.dumps(said).encode(),
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    head, _, content = done.stdout.partition(b"\n")
    name, media_type = json.loads(head)
    return OutgoingFile(name, media_type, content)


def main() -> None:
    said = json.loads(sys.stdin.buffer.read())
    moment = datetime.fromisoformat(said["moment"]).astimezone(ZoneInfo(said["zone"]))
    member_id, paper, organisation_id, campaigns, speak = said["job"]
    job = Job(member_id, paper, organisation_id, tuple(campaigns), moment, speak)
    database = Database(said["url"], threads=1)
    file = database.look(make, job)
    database.close()
    sys.stdout.buffer.write(json.dumps([file.name, file.media_type]).encode() + b"\n" + file.content)
