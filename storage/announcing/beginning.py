"""Let an announcement begin once it waits for nothing, or end it where that never comes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlmodel import Session

from domain.announcing import Announcement, Waits
from domain.chat import Outgoing, OutgoingFile
from domain.evidence.kinds import EvidenceState
from domain.quiet_days.allowed import lasting
from locales.language import Language
from locales.wording.announcements import (
    agreement_over_text,
    agreement_unasked_text,
    ended_unsent_text,
    stopped_for_files_text,
)
from locales.wording.announcing.dates import called_off_text, moved_text
from locales.wording.announcing.taking_back import forgotten_text
from storage.announcing import agreeing, rows
from storage.announcing.kept import dates
from storage.announcing.steering import PAUSED_FOR
from storage.chats import accounts
from storage.evidence import announced
from storage.evidence.announced import Attached
from storage.outgoing import files
from storage.outgoing.envelopes import LASTS, Lane
from storage.outgoing.files import KEPT_FOR
from storage.outgoing.writing import write_to_chat


@dataclass(frozen=True, slots=True)
class Moment:
    """The day where the people are, and both clocks."""

    today: date
    now: datetime
    real: datetime


def go_on(session: Session, announcement: Announcement, moment: Moment) -> None:
    """Look whether what an announcement waits for has come, and whether the day it follows stands."""
    if announcement.follows is not None:
        day = dates.day_of(session, announcement.follows)
        if day is None:
            _stop(session, announcement, moment, called_off_text)
            return
        if day != date.fromisoformat(announcement.follows["day"]):
            announcement = dates.move(session, announcement, day)
            say = partial(moved_text, day=day)
            tell(session, announcement, say, moment.real, f"moved {day} {moment.real.isoformat()}")
    if announcement.ends_at and moment.now >= announcement.ends_at:
        _stop(session, announcement, moment, ended_unsent_text)
        return
    match announcement.waits_for:
        case Waits.FILES:
            _with_files(session, announcement, moment)
        case Waits.YES if announcement.needs_a_yes:
            _with_a_yes(session, announcement, moment)
        case _:
            next_step(session, announcement, moment)


def end_if_forgotten(session: Session, paused: Announcement, moment: Moment) -> None:
    """End what is paused for days, or past its own last day, and tell."""
    assert paused.paused_at is not None
    if moment.now - paused.paused_at >= PAUSED_FOR or (paused.ends_at and moment.now >= paused.ends_at):
        _stop(session, paused, moment, forgotten_text)


def next_step(session: Session, announcement: Announcement, moment: Moment, **facts: object) -> None:
    """Let it wait for what comes next, or begin."""
    if announcement.needs_a_yes:
        go_on(session, rows.wait(session, announcement, Waits.YES, **facts), moment)
    elif announcement.begins_at and moment.now < announcement.begins_at:
        if announcement.waits_for is not Waits.TIME or facts:
            rows.wait(session, announcement, Waits.TIME, **facts)
    elif announcement.files is None and "files" not in facts:
        rows.start(session, announcement)
    elif found := _files(session, announcement, moment):  # kept anew: it may have waited long
        rows.start(session, announcement, files=found)
    else:
        _stop(session, announcement, moment, stopped_for_files_text)


def _with_files(session: Session, announcement: Announcement, moment: Moment) -> None:
    found = _files(session, announcement, moment)
    if found:
        next_step(session, announcement, moment, files=found)
    elif found is None:
        _stop(session, announcement, moment, stopped_for_files_text)


def _files(session: Session, announcement: Announcement, moment: Moment) -> list[list[str]] | None:
    """Keep where the files are found that go out with it; none while they are fetched, None where one is missing."""
    found = announced.of_announcement(session, announcement.id)
    states = {each.state for each in found}
    if not found or states - {EvidenceState.KEPT, EvidenceState.WAITING}:
        return None
    return [_stored(session, announcement, each, moment) for each in found] if states == {EvidenceState.KEPT} else []


def _with_a_yes(session: Session, announcement: Announcement, moment: Moment) -> None:
    """Ask a second person; end it where nobody can be asked, or nobody answered in time."""
    until = agreeing.asked_until(announcement)
    if until is None and not agreeing.ask(session, announcement, moment.today, moment.now, moment.real):
        _stop(session, announcement, moment, agreement_unasked_text)
    elif until is not None and moment.now >= until:
        _stop(session, announcement, moment, agreement_over_text)


def _stop(
    session: Session, announcement: Announcement, moment: Moment, say: Callable[[Language, Announcement], str]
) -> None:
    if rows.stop(session, announcement.id, moment.now, moment.real):
        tell(session, announcement, say, moment.real, f"ended {moment.real.isoformat()}")


def _stored(session: Session, announcement: Announcement, file: Attached, moment: Moment) -> list[str]:
    """Keep where a file is found for as long as links to it open."""
    lasts = lasting(moment.real, LASTS[Lane.BROADCAST]) - moment.real
    if announcement.ends_at:
        lasts = max(lasts, announcement.ends_at - moment.now)
    kept = OutgoingFile(file.called, file.media_type, b"", sha256=file.sha256)
    return [str(files.keep(session, kept, moment.real, lasts + KEPT_FOR)), kept.name, kept.media_type, kept.sha256]


def tell(
    session: Session,
    announcement: Announcement,
    say: Callable[[Language, Announcement], str],
    real_now: datetime,
    what: str,
) -> None:
    """Tell whoever made an announcement once what became of it, in the chat where they made it."""
    author = accounts.by_id(session, announcement.author_account_id)
    if author is None:  # whose chat is forgotten
        return
    key = f"announcement {what}:{announcement.id}"
    write_to_chat(
        session, author, lambda speak: Outgoing(say(speak, announcement)), Lane.REPLY, real_now, dedupe_key=key
    )
