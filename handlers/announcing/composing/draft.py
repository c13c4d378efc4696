"""An announcement on its way: what is known of it, who may write it to whom, and how it is read back."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from pydantic import BaseModel

from domain.announcing import announces_as
from domain.chat import Part
from domain.errors import NotAllowed, UserError
from domain.permissions import announced_from, may_announce, may_announce_to
from domain.reach.audience import Audience, HeadCount
from domain.reach.looks import carried, marked_up, noted, read, standing_in, within
from domain.reach.paid import FREE, paid, stars
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcements import announcement_text, head_count_text, narrowed_text
from locales.wording.announcing.card import resting_lines
from storage import organisations
from storage.announcing import agreeing, narrowing
from storage.campaigns import campaigns
from storage.desk import letterheads
from storage.people import members

TEXT_LIMIT = 6000
"""Characters; more than a messenger sends in one piece, so that a text of two is read whole."""
NAMED = 5  # of the people on a list
BEGUN = "announcing"
"""What a chat remembers while an announcement was begun and has not gone out."""
ONLY_PAPERS = marked(
    "With an announcement go pictures and papers (PDF, Word, Excel); a voice message, a film or a sticker cannot. "
    "Please send a picture, or write it."
)


class AnnouncementDraft(BaseModel):
    """An announcement on its way. `candidates` are the organisations a typed name may mean."""

    text: str | None = None
    organisation_id: int | None = None
    candidates: list[int] = []
    named: str = ""  # the organisation that was named and is not there: no wider one is offered in its place
    skipped: int = 0  # how many of those offered were passed over
    confirmed: bool | None = None
    at_night: bool | None = None
    corrects: int | None = None  # the announcement it puts right
    buttons: list[str] = []  # commands
    audience: dict[str, Any] | None = None  # `Audience.noted`
    begins_at: datetime | None = None
    ends_on: date | None = None
    newcomers: bool = False
    replaces: int | None = None  # one that waits, and is changed
    asks: dict[str, Any] | None = None  # `Reading.noted`
    looks: list[list[Any]] | None = None  # `looks.noted`
    follows: dict[str, Any] | None = None  # the day with which `begins_at` moves, while that is its moment
    unclear: list[str] = []  # of a pasted list: who is not found, or may be several

    @property
    def looks_at(self) -> str:
        """The question that comes once something was changed."""
        return "TellApart" if self.unclear else "ConfirmSending"


def reach(turn: Turn) -> list[Place]:
    """The highest organisations this person may write to."""
    found = [*organisations.administered_by(turn.session, turn.member), *announced_from(turn.member)]
    unique = {place.id: place for place in found}.values()
    return [
        each for each in unique if not any(each.path.startswith(other.path) for other in unique if other.id != each.id)
    ]


def must_reach(turn: Turn, organisation: Place | None) -> Place:
    """Raise where this person may not write to an organisation."""
    if organisation is None or not may_announce_to(turn.member, organisation):
        raise UserError("You can announce only to the organisations you administer or lead.")
    return organisation


def allowed(turn: Turn, draft: AnnouncementDraft) -> None:
    """Raise where this person announces nothing, or not there."""
    if not may_announce(turn.member):
        raise NotAllowed(
            "Announcements are sent by administrators, by those who lead or serve a committee, "
            "and by those who lead a branch."
        )
    if draft.organisation_id:
        must_reach(turn, organisations.by_id(turn.session, draft.organisation_id))


def checked(text: str) -> str:
    """The text, where it is not too long for an announcement."""
    if len(text) > TEXT_LIMIT:
        raise UserError(
            "That is {count} characters; an announcement has at most {limit}.", count=len(text), limit=TEXT_LIMIT
        )
    return text


def put(turn: Turn, draft: AnnouncementDraft, text: str, of: tuple[str, Sequence[Part]] | None = None) -> None:
    """Let this be its text, which looks as it was typed; `of`: the text it was made of, else the one before."""
    before, looks = of or (draft.text or "", read(draft.looks))
    said, typed = turn.incoming.text, turn.incoming.looks
    own = text.removeprefix(f"{turn.tr('Correction:')} ")
    if own and (at := said.find(own)) >= 0:
        found = within(typed, at, at + len(own), moved=len(text) - len(own))
    elif before:
        found = [*carried(before, looks, text), *standing_in(said, typed, text)]
    else:
        found = carried(said, typed, text)
    draft.text, draft.looks = text, noted(found)


def organisation_of(turn: Turn, draft: AnnouncementDraft) -> Place:
    """Where it goes; raises where that is gone meanwhile."""
    organisation = organisations.by_id(turn.session, draft.organisation_id or 0)
    if organisation is None:
        raise UserError("That organisation is not there any more. Please begin again with “Announcement”.")
    return organisation


def office(turn: Turn, organisation: Place) -> str:
    """In whose name it goes out: "Đảng ủy xã An Thạnh"; of who administers everything the highest of that tree."""
    own = announces_as(turn.member, organisation)
    if own is None:
        top = organisation.above[:1]
        own = (organisations.by_id(turn.session, top[0]) if top else None) or organisation
    return letterheads.of(turn.session, own, turn.today).plain


def audience(draft: AnnouncementDraft) -> Audience:
    """Those of the organisation for whom it is."""
    return Audience.read(draft.audience)


def keep_audience(turn: Turn, draft: AnnouncementDraft, wanted: Audience) -> None:
    """Note for whom it is, with the campaigns that are open there today."""
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    found = campaigns.open_to(turn.session, turn.today, place.path if place else None)
    meant = wanted.campaigns if wanted.campaign else tuple(each.id for each in found)
    draft.audience = replace(wanted, campaigns=meant).noted()


def audience_of(turn: Turn, draft: AnnouncementDraft) -> HeadCount:
    """How many people it is for, and how many of them can be reached."""
    path, whom = organisation_of(turn, draft).path, audience(draft)
    count = partial(narrowing.head_count, turn.session, path, whom, turn.today, draft.corrects)
    return turn.once((path, whom, draft.corrects), count)


def second_people(turn: Turn, draft: AnnouncementDraft) -> list[int] | None:
    """Who can be asked for the second yes that so many receivers need; None where none is needed."""
    organisation, least = organisation_of(turn, draft), turn.deployment.second_yes_from
    if not least or audience_of(turn, draft).reached < least:
        return None
    return agreeing.who_is_asked(turn.session, organisation, turn.member.id, turn.today)


def require_second(turn: Turn, draft: AnnouncementDraft) -> None:
    """Raise where a second person has to agree and nobody can be asked."""
    if second_people(turn, draft) == []:
        raise UserError(
            "To so many people it goes out only with a second comrade’s yes, and there is nobody to ask: no other "
            "administrator and nobody who leads there has joined. Please invite one of them first."
        )


def needs_second(turn: Turn, draft: AnnouncementDraft) -> str:
    """Say at the last look that a second person will be asked; "" where none has to."""
    if second_people(turn, draft) is None:
        return ""
    return turn.tr("So many people get it only with a second comrade’s yes, whom I ask then.")


def costs(turn: Turn, draft: AnnouncementDraft) -> str:
    """Say what it costs where more go out on Telegram than are free; "" where none is paid for."""
    people, rate = audience_of(turn, draft).channels.get("telegram", 0), turn.deployment.telegram_rate
    if not paid(people, rate):
        return ""
    said = marked(
        "On Telegram this goes out as a paid broadcast: up to {count} messages beyond the free {free} a second, "
        "{stars} Stars from the bot’s balance."
    )
    return turn.tr(said, count=paid(people, rate), free=FREE, stars=stars(people, rate))


def receivers(turn: Turn, draft: AnnouncementDraft) -> str:
    """To whom it goes, and how many get it."""
    organisation, count = organisation_of(turn, draft), audience_of(turn, draft)
    whom = narrowed_text(turn.language, audience(draft))
    words = marked("To: {organisation}\nPeople: {total}, of them {reachable} have joined and can be reached.")
    said = turn.tr(words, organisation=organisation.name, total=count.total, reachable=count.reached)
    only = [turn.tr("Only: {whom}", whom=whom)] if whom else []
    reached = [head_count_text(turn.language, count)] if count.reached else []
    rest = len(narrowing.who_rests(turn.session, organisation.path, audience(draft), turn.today))
    return "\n".join([said, *only, *_listed(turn, draft), *reached, *resting_lines(turn.language, rest)])


def _listed(turn: Turn, draft: AnnouncementDraft) -> list[str]:
    """Who stands on a list first: "On the list: Nguyễn Văn An, Trần Văn Bảy …"."""
    people = audience(draft).people or ()
    names = members.names(turn.session, people[:NAMED])
    shown = ", ".join(names[each] for each in people[:NAMED] if each in names)
    more = " …" if len(people) > NAMED else ""
    return [turn.tr("On the list: {names}", names=shown + more)] if shown else []


def read_back(turn: Turn, draft: AnnouncementDraft) -> str:
    """To whom it goes, how many get it, and what they read."""
    organisation = organisation_of(turn, draft)
    words = marked_up(draft.text or "", read(draft.looks))
    text = announcement_text(turn.language, organisation.name, words, office(turn, organisation), draft.asks)
    return f"{receivers(turn, draft)}\n\n{text}"


_GO_AHEAD = re.compile(
    r"(?:(?:u|um|uh|ok|oke|da|vang|roi|duoc|dong y|thi|co|nho|cu|hay|em|anh|chi|dong chi|vay) )*gui"
    r"(?: (?:ban|dinh chinh|thong bao|tin|di|luon|lien|ngay|bay gio|bay chu|nha|nhe|nghen|a|em|con|do|giup|gium|dum|vay"
    r"|thoi|lai|cho (?:ho|moi nguoi|ba con|(?:nhung |may |cac )?(?:nguoi|dong chi) da (?:nhan|co)(?: duoc)?)))*\W*"
)
""" "Ừ gửi đính chính đi", "được, gửi luôn bây giờ"."""


def goes_ahead(text: str) -> bool:
    return _GO_AHEAD.fullmatch(" ".join(re.sub(r"[,.!]", " ", fold(text)).split())) is not None
