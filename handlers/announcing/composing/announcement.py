"""`/thongbao`: an announcement to everybody in a subtree, counted and confirmed before it goes out."""

from functools import partial

from domain.announcing import Announcement, NewAnnouncement, Waits
from domain.reach.followed import still_bound
from domain.reach.looks import read
from handlers.announcing import agreeing, stopping
from handlers.announcing.choosing import english
from handlers.announcing.choosing.pasted import TellApart
from handlers.announcing.composing import attaching, timing
from handlers.announcing.composing.buttons import Buttons
from handlers.announcing.composing.draft import (
    BEGUN,
    TEXT_LIMIT,
    AnnouncementDraft,
    allowed,
    audience,
    audience_of,
    keep_audience,
    office,
    organisation_of,
    put,
    reach,
    second_people,
)
from handlers.announcing.composing.last_look import AtNight, ConfirmSending, beside, morning
from handlers.announcing.composing.more import More
from handlers.announcing.composing.narrowing import Narrow
from handlers.announcing.composing.steps import Audience, Words
from handlers.announcing.composing.timing import Timing
from handlers.announcing.drafting import correcting, keeping, orders
from handlers.announcing.reach import by_branch
from handlers.announcing.reach.asking import AskThem, asked_in
from handlers.talk import conversation, parking
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcing.taking_back import corrected_by_text
from storage.announcing import rows as announcing
from storage.evidence import announced
from storage.ground import history
from storage.people import members

NAMED = 3  # people


def start(turn: Turn, argument: str) -> None:
    """`/thongbao`, alone or with the text behind it; `dung 3` stops one, `chibo 3` shows it branch by branch."""
    wish = verb_first(argument, ("dung", "stop"))
    if wish.verb and (not wish.rest or wish.number is not None):
        stopping.start(turn, wish.number)
        return
    if by_branch.asked(turn, argument) or agreeing.answered(turn, argument):
        return
    draft, highest = AnnouncementDraft(), reach(turn)
    if len(highest) == 1 and not highest[0].has_branches:
        draft.organisation_id = highest[0].id
    begin(turn, draft, orders.taken_off(turn, draft, argument))


def begin(turn: Turn, draft: AnnouncementDraft, text: str = "", of: Announcement | None = None) -> None:
    """Ask what is not known yet of an announcement, and remember that one was begun; a text too long is told to be.

    `of`: the announcement whose words and files go with this one too.
    """
    _make_room(turn)
    attaching.begin(turn, of.id if of else 0)
    if text:
        asked_in(draft, text)
    if 0 < len(text) <= TEXT_LIMIT:
        put(turn, draft, text, (of.text, read(of.looks)) if of else None)
    announce.begin(turn, draft, Answer(text=text) if text and not draft.text else None)


def take_up(turn: Turn, draft: AnnouncementDraft, number: str) -> None:
    """Go on with the draft of this number, its files too."""
    _make_room(turn, number)
    attaching.leave_out(turn)
    attaching.take_up(turn, number)
    parking.forget_kept(turn, keeping.NAME, number)
    announce.begin(turn, draft)


def _make_room(turn: Turn, besides: str = "") -> None:
    """Keep the announcement that was begun before as a draft, and remember that one was begun."""
    if kept := keeping.keep(turn, besides):
        turn.say(kept)
    conversation.remember(turn, BEGUN)


def _finish(turn: Turn, draft: AnnouncementDraft) -> None:
    if not draft.confirmed or not draft.text or not draft.organisation_id:
        parking.put_aside(turn, keeping.NAME, draft.model_dump(mode="json"))
        kept = keeping.keep(turn)
        turn.say("\n".join([turn.tr("Nothing was sent."), kept]), (keeping.way_back(turn),))
        return
    allowed(turn, draft)
    if draft.audience:
        keep_audience(turn, draft, audience(draft))
    stopped = _stop_the_wrong(turn, draft)
    now, with_it, second = bool(draft.at_night), beside(turn, draft), second_people(turn, draft)
    new = NewAnnouncement(
        *(turn.member.id, turn.chat.account_id, draft.organisation_id, draft.text),
        at_night=now,
        waits_for=_waits(turn, draft, second),
        buttons=draft.buttons or None,
        office=office(turn, organisation_of(turn, draft)),
        agreement=None if second is None else {},
        audience=draft.audience,
        begins_at=draft.begins_at,
        ends_at=timing.ends_at(turn, draft),
        newcomers=draft.newcomers,
        takes_back=draft.corrects,
        takes_back_up_to=None if draft.corrects is None else 0,
        asks=draft.asks,
        looks=draft.looks,
        follows=still_bound(draft.follows, draft.begins_at),
    )
    number = announcing.begin(turn.session, new, turn.now)
    announced.settle(turn.session, turn.member.id, turn.incoming.address, number)
    history.record(turn.session, turn.stamp, "broadcast", number, "started", text=draft.text)
    _tell_of_correction(turn, draft, number)
    text = turn.trn(
        "Announcement no. {number} is on its way to {count} person. I will keep you informed here.",
        "Announcement no. {number} is on its way to {count} people. I will keep you informed here.",
        audience_of(turn, draft).reached,
        number=str(number),
    )
    if draft.begins_at:
        moment = turn.language.moment(draft.begins_at, turn.deployment.zone)
        text = turn.tr("Announcement no. {number} goes out at {moment}.", number=str(number), moment=moment)
    elif not now and (chance := morning(turn, draft)):
        moment = turn.language.moment(chance, turn.deployment.zone)
        text = turn.tr("Announcement no. {number} goes out at {moment}.", number=str(number), moment=moment)
    if second is not None:
        text = _asking(turn, number, second)
    conversation.forget_that(turn, BEGUN)
    turn.say("\n".join(part for part in (text, with_it, *stopped) if part), (stopping.way(turn, number),))


def _tell_of_correction(turn: Turn, draft: AnnouncementDraft, number: int) -> None:
    """Note that it puts another one right, and tell the author of that one where it is somebody else."""
    wrong = announcing.by_number(turn.session, draft.corrects) if draft.corrects else None
    if wrong is None:
        return
    history.record(turn.session, turn.stamp, "broadcast", wrong.id, "corrected", by=number)
    if wrong.author_id != turn.member.id:
        told = partial(corrected_by_text, number=wrong.id, who=turn.member.name, new=number)
        turn.tell(wrong.author_id, told, f"corrected:{wrong.id}:{number}")


def _waits(turn: Turn, draft: AnnouncementDraft, second: list[int] | None) -> Waits:
    """What it waits for first; what comes after that is seen when it has come."""
    if attaching.files_of(turn):
        return Waits.FILES
    if second is not None:
        return Waits.YES
    return Waits.TIME if draft.begins_at else Waits.NOTHING


def _asking(turn: Turn, number: int, second: list[int]) -> str:
    names = members.names(turn.session, second[:NAMED])
    said = marked(
        "Announcement no. {number} waits for a second comrade’s yes. I am asking: {names}. Nobody gets it before; I "
        "tell you the answer here."
    )
    return turn.tr(said, number=str(number), names=", ".join(names[each] for each in second[:NAMED]))


def _stop_the_wrong(turn: Turn, draft: AnnouncementDraft) -> list[str]:
    """Stop what has not gone out yet of the announcement that is put right."""
    wrong = correcting.under_way(turn, draft)
    if wrong is None or not announcing.stop(turn.session, wrong.id, turn.now, turn.real_now):
        return []
    history.record(turn.session, turn.stamp, "broadcast", wrong.id, "stopped")
    return [turn.tr("No. {number} is stopped; {sent} people had it by then.", number=str(wrong.id), sent=wrong.sent)]


announce = Dialogue(
    keeping.NAME,
    marked("the announcement"),
    AnnouncementDraft,
    [Words(), Audience(), TellApart(), ConfirmSending(), AtNight(), More(), AskThem(), Buttons(), Narrow(), Timing()],
    _finish,
    allowed,
    about="text",
    corrected=english.corrected,
    left=keeping.left,
)
