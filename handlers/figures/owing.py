"""Who of an organisation has not registered, not reported or taken no task, and who of them can be urged."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, Noted, UserError
from domain.figures import Missing, Unreported
from domain.permissions import announced_from
from domain.roles import Person, Place
from domain.understanding.remarks.mourners import lost_a_relative
from domain.understanding.text.words import composed
from handlers.campaigns import looked_at
from handlers.people import whom
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.people import some_of
from storage import figures, organisations, pauses
from storage.people import members
from storage.work import items

NAMED = 5
REGISTER, REPORT, WORK, LATE, EACH = "dangky", "baocao", "dauviec", "quahan", "each"


_LEAVES_OUT = re.compile(
    r"\b(?:bỏ|bo|khoan|riêng|rieng|trừ|tru|chừa|khỏi|khoi|loại|loai|đừng|không|khong) \w+", re.IGNORECASE
)
""" "Đừng gửi anh Năm", and not "đúng, gửi anh Năm"."""
_TITLED_OUT = re.compile(
    r"(?i)\b(?:bỏ|bo|khoan|riêng|rieng|trừ|tru|chừa|chua|loại|loai|đừng) (?:\w+ ){0,2}?"
    r"((?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|dì|di|thằng|thang|đồng chí|dong chi) \w+)"
)


class Owing(NamedTuple):
    """Somebody who has not done what they are urged to do."""

    person: Missing | Unreported
    about: str


class Urged(NamedTuple):
    """Of those who owe something: who is written to, and how many asked for quiet or have not joined."""

    reachable: list[Owing]
    quiet: int
    away: int


class UrgeDraft(BaseModel):
    organisation_id: int
    about: str = REGISTER
    since: date | None = None  # who has not reported since this day
    only: list[int] = []  # those who were named; nobody named: all of them
    confirmed: bool | None = None


def urges(person: Person) -> bool:
    """Whether somebody urges at all: who leads, and staff in the name of their committee, not of a cell."""
    return bool(announced_from(person))


def place_of(turn: Turn, draft: UrgeDraft) -> Place:
    place = organisations.by_id(turn.session, draft.organisation_id)
    if place is None or place.id not in {each.id for each in announced_from(turn.member)}:
        raise NotAllowed("You can urge only the members of an organisation you lead.")
    return place


def _missing(turn: Turn, draft: UrgeDraft) -> list[Owing]:
    """Everybody else who has not registered, or not reported; of those who were named what each owes."""
    place = place_of(turn, draft)
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        return []
    found: list[Owing] = []
    if draft.about in (REPORT, EACH):
        since = draft.since or date.min
        found += [
            Owing(one, REPORT) for one in figures.unreported(turn.session, place, campaign.ids, turn.today, since)
        ]
    if draft.about in (REGISTER, EACH):
        found += [Owing(one, REGISTER) for one in figures.missing(turn.session, place, campaign.ids, turn.today)]
    if draft.about == WORK:
        found += [Owing(one, WORK) for one in items.without_task(turn.session, place, campaign.ids, turn.today)]
    if draft.about == LATE:
        found += [Owing(one, LATE) for one in figures.late_people(turn.session, place, campaign.ids, turn.today)]
    only = set(draft.only) or {each.person.member_id for each in found}
    return [each for each in found if each.person.member_id in only - {turn.member.id}]


def urged_in(turn: Turn, draft: UrgeDraft) -> Urged:
    """Nobody is urged who asked for no reminders, or whose family or leader did."""
    missing = _missing(turn, draft)
    joined = [each for each in missing if each.person.has_chat]
    quiet = pauses.resting(turn.session, [each.person.member_id for each in joined], turn.today)
    reachable = [each for each in joined if each.person.member_id not in quiet]
    return Urged(reachable, len(joined) - len(reachable), len(missing) - len(joined))


def left(turn: Turn, draft: UrgeDraft, text: str) -> list[int] | None:
    """Who is still urged where somebody shall be left out: "bỏ anh Năm ra rồi gửi"; None where nobody shall.

    Raises a Noted where whoever is named is none of them. Condolences are said where the comrade mourns.
    """
    if not _LEAVES_OUT.search(f"{composed(text)} "):
        return None
    due = {each.person.member_id for each in urged_in(turn, draft).reachable}
    here = members.of_organisation(turn.session, draft.organisation_id, turn.today)
    named = whom.all_meant(text, [each for each, _, _ in here])
    spared, unknown = {each.id for each in named}, _TITLED_OUT.search(text)
    if (named or unknown) and lost_a_relative(text):
        turn.say(turn.tr("Please accept my sincere condolences, and to the whole family."))
    if spared & due:
        return sorted(due - spared)
    if named:
        raise Noted(
            "{name} is not among those who are urged now. Shall the others get their reminder?", name=named[0].name
        )
    if unknown:
        names = some_of(turn.language, [each.person.name for each in urged_in(turn, draft).reachable], NAMED)
        raise Noted(
            "I know no comrade “{name}” in the branch, and have left nobody out. It goes to {names}.",
            name=unknown[1],
            names=names,
        )
    return None


def has_missing(turn: Turn, draft: UrgeDraft) -> bool:
    """Whether somebody of this very organisation owes it, reachable or not."""
    return bool(_missing(turn, draft))


_NOBODY = {
    REGISTER: marked("There is nobody to urge: everybody else has registered."),
    REPORT: marked("There is nobody to urge: everybody else who registered has reported."),
    WORK: marked("There is nobody to remind: everybody has a task."),
    LATE: marked("There is nobody to remind: nobody else's work is past its deadline."),
}
_OUT_OF_REACH = marked(
    "No reminder reaches those who are missing: {away} have not joined yet, {quiet} have asked for no reminders. "
    "Please speak with them yourself."
)
_IN_BRANCHES = marked(
    "In {organisation} itself there is nobody to urge. In the branches below the secretary of each urges; where they "
    "stand is seen in the summary."
)


def nobody(turn: Turn, draft: UrgeDraft) -> UserError:
    """Say why nobody is written to: nobody is missing, those who are cannot be reached, or they are in the branches."""
    place, (_, quiet, away) = place_of(turn, draft), urged_in(turn, draft)
    if quiet or away:
        ways = (Choice(turn.tr("Members"), f"/thanhvien {place.code}"),) if away else ()
        return UserError(_OUT_OF_REACH, ways, away=away, quiet=quiet)
    if place.has_branches and draft.about != WORK:
        look = (Choice(turn.tr("Summary"), f"/tonghop {place.code}"),)
        return UserError(_IN_BRANCHES, look, organisation=place.name)
    return UserError(_NOBODY.get(draft.about, _NOBODY[REGISTER]))


def instead_of_urging(turn: Turn, found: Sequence[str], called: str) -> str:
    """Say why those who are named are not urged, and what may be done instead."""
    if not found and called:
        return turn.tr(
            "I find nobody called “{typed}” on the list of the branch; only comrades of your own branch are urged.",
            typed=called,
        )
    if len(found) == 1:
        return turn.tr(
            "Comrade {name} has nothing open that I would remind of. Shall I write to the comrade in your words, "
            "or remind all who are missing?",
            name=found[0],
        )
    return turn.tr("Shall I write to one comrade in your words, or remind all who are missing?")


def unreached(turn: Turn, quiet: int, away: int) -> str:
    """Who of those who are missing gets no reminder: they asked for none, or nothing reaches them."""
    text = ""
    if quiet:
        text += "\n\n" + turn.trn(
            "{count} more has asked for no reminders and gets none: please speak with them yourself.",
            "{count} more have asked for no reminders and get none: please speak with them yourself.",
            quiet,
        )
    if away:
        text += "\n\n" + turn.trn(
            "{count} more has not joined the bot, so nothing reaches them: hand out a code under “Members”.",
            "{count} more have not joined the bot, so nothing reaches them: hand out codes under “Members”.",
            away,
        )
    return text
