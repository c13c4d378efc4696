"""Pause an announcement and let it go on, send it once more to who has not got it, show how far it is."""

from pydantic import BaseModel

from domain.announcing import Announcement, Waits, expected_end
from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Place
from handlers.announcing.reach import by_branch
from handlers.announcing.sending import whose
from handlers.announcing.standing import resting_line
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.announcing.card import PAUSE, RESUME, RETRY, card_choices, card_text
from storage.announcing import rows as announcing
from storage.announcing import steering, taking_back
from storage.ground import history

PROGRESS = "tiendo"


def pause(turn: Turn, number: int | None) -> None:
    """`/thongbao tamdung 3`; at once, for the way back is one tap."""
    none = marked("No announcement of yours is under way.")
    if (number := number or whose.meant(turn, _runs, PAUSE, none)) is None:
        return
    found, place = whose.one(turn, number)
    if found.waits_for is not Waits.NOTHING:
        raise UserError("Announcement no. {number} has not begun; it can be stopped or changed.", number=str(number))
    if found.paused_at is None and not steering.pause(turn.session, number, turn.now):
        raise UserError("Announcement no. {number} is not under way any more.", number=str(number))
    history.record(turn.session, turn.stamp, "broadcast", number, "paused")
    whose.tell_author(turn, found, marked("{name} has paused your announcement no. {number}."))
    said = turn.tr(
        "Announcement no. {number} is paused: {sent} of {total} people have it. Without a word from you it is stopped "
        "after three days.",
        number=str(number),
        sent=found.sent,
        total=found.total,
    )
    _say(turn, said, number, place)


def resume(turn: Turn, number: int | None) -> None:
    """`/thongbao guitiep 3`."""
    none = marked("No announcement of yours is paused.")
    if (number := number or whose.meant(turn, _is_paused, RESUME, none)) is None:
        return
    found, place = whose.one(turn, number)
    if found.is_over and found.stopped_at:
        again.begin(turn, AgainDraft(number=number))
        return
    if not steering.resume(turn.session, found, turn.now, turn.real_now):
        raise UserError("Announcement no. {number} is not paused.", number=str(number))
    history.record(turn.session, turn.stamp, "broadcast", number, "resumed")
    whose.tell_author(turn, found, marked("{name} lets your announcement no. {number} go on."))
    _say(turn, turn.tr("Announcement no. {number} goes on.", number=str(number)), number, place)


def show(turn: Turn, number: int | None) -> None:
    """`/thongbao tiendo 3`: the card, for whoever cannot see it edited."""
    none = marked("No announcement was made here yet.")
    if (number := number or whose.meant(turn, lambda each: True, PROGRESS, none)) is None:
        return
    found, place = whose.one(turn, number)
    if found.waits_for is not Waits.NOTHING:
        raise UserError("Announcement no. {number} has not begun; it can be stopped or changed.", number=str(number))
    zone = turn.deployment.zone
    card = card_text(turn.language, found, expected_end(found, turn.now, zone), zone)
    goes_on = turn.tr("Still on its way: {count}", count=found.pending) if found.pending and not found.is_over else ""
    rest = [said for _, said in resting_line(turn, found, place)]
    _say(turn, "\n".join(part for part in (card, goes_on, *rest) if part), number, place)


def _say(turn: Turn, text: str, number: int, place: Place) -> None:
    """Say it with what can be done as things stand now."""
    found = announcing.by_number(turn.session, number)
    ways = [*card_choices(turn.language, found)] if found else []
    turn.say(text, [*ways, *([by_branch.way(turn, number)] if place.has_branches else [])])


def _runs(each: Announcement) -> bool:
    return not each.is_over and not each.waits_for and each.paused_at is None


def _is_paused(each: Announcement) -> bool:
    return each.paused_at is not None


class AgainDraft(BaseModel):
    """An announcement that goes once more to who has not got it."""

    number: int
    sure: bool | None = None


def retry(turn: Turn, number: int | None) -> None:
    """`/thongbao guilai 3`."""
    none = marked("There is no announcement of yours that somebody has not got.")
    last = announcing.latest_of(turn.session, turn.chat.account_id)
    if (
        number is None
        and last
        and last.is_over
        and not last.unreached
        and not any(_left_some(each) for each in whose.lately(turn))
    ):
        raise UserError(
            "Announcement no. {number} has reached all {sent} people, so there is nobody to send it to again.",
            number=str(last.id),
            sent=last.sent,
        )
    if (number := number or whose.meant(turn, _left_some, RETRY, none)) is not None:
        again.begin(turn, AgainDraft(number=number))


def _left_some(each: Announcement) -> bool:
    return each.is_over and each.unreached > 0


def _to_send_again(turn: Turn, draft: AgainDraft) -> tuple[Announcement, Place]:
    found, place = whose.one(turn, draft.number)
    number = str(found.id)
    if not found.is_over:
        raise UserError(
            "Announcement no. {number} is still under way or waits; {sent} people have it so far. Who is not "
            "reached in the end can be sent it again then; nobody gets it twice.",
            number=number,
            sent=found.sent,
        )
    if announcing.taking_back(turn.session, found.id):
        raise UserError(
            "Announcement no. {number} was taken back or put right; nobody gets it any more.", number=number
        )
    if not (found.planned_path or found.withdraws):  # nobody agreed to it, say
        anew = Choice(turn.tr("Use it again"), f"/thongbao lai {number}")
        raise UserError("Announcement no. {number} ended before it began.", (anew,), number=number)
    if found.ends_at and found.ends_at <= turn.now:
        raise UserError("The last day of announcement no. {number} has passed.", number=number)
    if not taking_back.is_kept(turn.session, found.id):
        raise UserError("It is not kept any more who got announcement no. {number}.", number=number)
    return found, place


class Sure(YesOrNo[AgainDraft]):
    """To how many, and who of them can be reached by now?"""

    yes = marked("Send it to them")
    on_no = marked("Nothing was sent.")

    def words(self, turn: Turn, draft: AgainDraft) -> str:
        found, place = _to_send_again(turn, draft)
        asked = marked(
            "Announcement no. {number} to {organisation}: {sent} people have it. Not delivered or stopped: {failed}; "
            "could not be reached: {blocked}; not joined then: {not_joined}. Send it to those of them who can be "
            "reached by now? Nobody gets it twice."
        )
        counts = {"failed": found.failed, "blocked": found.blocked, "not_joined": found.not_joined, "sent": found.sent}
        return turn.tr(asked, number=str(found.id), organisation=place.name, **counts)


def _finish(turn: Turn, draft: AgainDraft) -> None:
    found, place = _to_send_again(turn, draft)
    if not steering.retry(turn.session, found, turn.now, turn.real_now):
        raise UserError("Announcement no. {number} is still under way or waits.", number=str(found.id))
    history.record(turn.session, turn.stamp, "broadcast", found.id, "sent again")
    whose.tell_author(turn, found, marked("{name} sends your announcement no. {number} to who has not got it."))
    _say(turn, turn.tr("Announcement no. {number} goes to who has not got it.", number=str(found.id)), found.id, place)


again = Dialogue("send_again", marked("sending an announcement again"), AgainDraft, [Sure()], _finish, _to_send_again)
