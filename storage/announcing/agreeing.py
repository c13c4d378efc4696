"""Ask a second person whether an announcement to many may go out, and keep the answer."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select, update
from sqlmodel import Session

from domain.announcing import Announcement, Waits
from domain.chat import NO, YES, Choice, Outgoing
from domain.reach.audience import Audience
from domain.reach.looks import marked_up, read
from domain.roles import Place, Role
from locales.language import Language
from locales.wording.announcements import (
    agreement_asked_text,
    agreement_no,
    agreement_yes,
    announcement_text,
    buttons,
    narrowed_text,
)
from locales.wording.announcing.reading import question_lines
from storage import organisations, tables
from storage.announcing import narrowing, rows
from storage.chats import accounts
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.outgoing.envelopes import attached
from storage.outgoing.posting import post
from storage.outgoing.writing import Words, letter
from storage.people import members

_broadcast, _post = tables_of(tables.Broadcast, tables.Post)
ASKED_FOR = timedelta(days=3)
MOST = 6  # people asked at a time, the nearest first


def who_may(session: Session, place: Place, author_id: int, today: date) -> list[int]:
    """Return who may agree: who leads the organisation or one above, the nearest first, and the administrators."""
    near = [place.id, *reversed(place.above)]
    leaders = members.leaders(session, near, today)
    here = or_(_post.c.organisation_id.in_(near), _post.c.organisation_id.is_(None))
    administering = select(_post.c.member_id).where(_post.c.role == Role.ADMIN, here, held_now(_post, today))
    found = [each for number in near for each in sorted(leaders[number])]
    found += session.connection().scalars(administering.order_by(_post.c.member_id))
    return [each for each in dict.fromkeys(found) if each != author_id]


def who_is_asked(session: Session, place: Place, author_id: int, today: date) -> list[int]:
    """Return those of them who can be written to, a few."""
    reached = (each for each in who_may(session, place, author_id, today) if is_reached(session, each))
    return [each for _, each in zip(range(MOST), reached, strict=False)]


def is_reached(session: Session, member_id: int) -> bool:
    """Whether somebody can be written to."""
    return accounts.chat_for(session, member_id) is not None


def asked_until(announcement: Announcement) -> datetime | None:
    until = (announcement.agreement or {}).get("until")
    return datetime.fromisoformat(until) if until else None


def ask(session: Session, announcement: Announcement, today: date, now: datetime, real_now: datetime) -> bool:
    """Write to those who may agree, with all of it as people will see it; return False where nobody can be asked."""
    place = organisations.by_id(session, announcement.organisation_id)
    asked = who_is_asked(session, place, announcement.author_id, today) if place else []
    if place is None or not asked:
        return False
    author = members.names(session, [announcement.author_id]).get(announcement.author_id, "")
    audience = Audience.read(announcement.audience)
    reached = narrowing.head_count(session, place.path, audience, today).reached

    def question(speak: Language) -> Outgoing:
        words = marked_up(announcement.text, read(announcement.looks))
        shown = announcement_text(speak, place.name, words, announcement.office, announcement.asks)
        shown = "\n".join([shown, *question_lines(speak, announcement.asks)])
        below = ", ".join(f"“{each.label}”" for each in buttons(speak, announcement.buttons or ()))
        text = agreement_asked_text(
            speak, announcement, author, _whither(speak, place, audience), reached, shown, below
        )
        yes, no = (f"/thongbao {verb} {announcement.id}" for verb in ("dongy", "khongdongy"))
        choices = (Choice(agreement_yes(speak), f"{YES}:{yes}"), Choice(agreement_no(speak), f"{NO}:{no}"))
        return Outgoing(text, choices)

    said = [*map(_handed, announcement.files or ()), question]
    chats = (accounts.chat_for(session, each) for each in asked)
    letters = [
        letter(
            chat, words, real_now, f"agree:{announcement.id}:{chat.member_id}:{place_of}", lasts=ASKED_FOR, any_day=True
        )
        for chat in chats
        if chat
        for place_of, words in enumerate(said)
    ]
    post(session, letters, real_now)
    agreement = {"asked": asked, "until": (now + ASKED_FOR).isoformat()}
    rows.wait(session, announcement, Waits.YES, agreement=agreement)
    return True


def _whither(speak: Language, place: Place, audience: Audience) -> str:
    whom = narrowed_text(speak, audience)
    return f"{place.name} ({whom})" if whom else place.name


def _handed(file: Sequence[str]) -> Words:
    return lambda speak: Outgoing("", file=attached(*file))


def answer(session: Session, announcement: Announcement, by: int, now: datetime) -> bool:
    """Keep that somebody agreed; return False where another one, or the end, came first."""
    agreement = {**(announcement.agreement or {}), "by": by, "at": now.isoformat()}
    waits = (_broadcast.c.id == announcement.id, _broadcast.c.waits_for == Waits.YES)
    taken = update(_broadcast).where(*waits).values(agreement=agreement, waits_for=Waits.TIME)
    return session.connection().execute(taken).rowcount == 1
