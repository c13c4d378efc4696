""" "Nhắc bí thư hai chi bộ giùm": a committee writes to those who lead the organisations directly below it."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_lead
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.letters import already
from handlers.letters.leaders import orders, receivers
from handlers.letters.leaders.below import Below, above_of, below, led_by_whom, writes_below
from handlers.letters.leaders.who_below import SureToWrite, ToLeadersDraft, WhichOnes, concerned, names
from handlers.letters.words import as_letter
from handlers.rounds.round_list import round_in
from handlers.talk import frame
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.campaigns.rounds import name_text
from locales.wording.letters import from_above, leader_asked, leader_urged
from storage.ground import history
from storage.people import correspondence

_ASKS_WHICH = re.compile(
    r"(?:(?:cho|toi|tui|em|chi|coi|xem|biet|liet ke|con|a|vay|bay gio|gio|co|,) )*(?:(?:nhung|cac|may|bao nhieu) )?"
    r"(?:chi bo|dang bo|noi|don vi)\b(?: nao)?(?: (?:con|co|da|dang ky|dat|ma)\b)*"
)
_NOTHING_MORE = re.compile(r"(?:vay(?: em)?|em|ha|gi het|roi|het|la (?:chi bo|nhung noi) nao|the|do)?")


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody who leads a committee asks to write to those who lead below, which is then read back."""
    above = writes_below(turn.member)
    if above is None:
        return False
    led, end = led_by_whom(turn, above, text)
    if led:
        end = max(end, receivers.read(below(turn, above), text, end).end)
        begin(turn, above, led, orders.words_behind(text, end))
        return True
    order = orders.read_order(turn, above, text) or orders.thanks(turn, above, text)
    if order is None:
        return False
    begin(turn, above, [each.place for each in order.only], order.words, order.unclear)
    return True


def shows(turn: Turn, text: str) -> bool:
    """Whether it is asked which of them few or none registered in, which is answered and writes to nobody."""
    above = writes_below(turn.member)
    asked = _ASKS_WHICH.match(fold(text)) if above else None
    if above is None or asked is None or len(fold(text)) != len(text):
        return False
    places = below(turn, above)
    meant = receivers.read(places, text, asked.end())
    if meant.all_but or not meant.of_a_share or not _NOTHING_MORE.fullmatch(fold(text)[meant.end :].strip(" ?.,!")):
        return False
    lines = [turn.tr("{count} of {total} are so:", count=len(meant.found), total=len(places))]
    lines += [f"• {leader_urged(turn.language, *each.counted)}" for each in meant.found]
    turn.say("\n".join(lines) if meant.found else turn.tr("None of the {total} is so.", total=len(places)))
    return True


def is_whole(turn: Turn, text: str) -> bool:
    """Whether all of a sentence says to whom: "đôn đốc chi bộ ấp 14 và chi bộ ấp 15" are not two things."""
    above = writes_below(turn.member)
    order = orders.read_order(turn, above, text) if above else None
    return order is not None and bool(order.only or order.unclear) and not order.words


def begin(
    turn: Turn, above: Place, only: Sequence[Place] = (), words: str = "", unclear: str = "", corrects: str = ""
) -> None:
    """Read back to whom it goes; raises a UserError where nobody is missing anywhere, or nobody can be written to."""
    words = _of_the_round(turn, words)
    as_letter(words)
    draft = ToLeadersDraft(
        above_id=above.id, only=[each.id for each in only], words=words, unclear=unclear, corrects=corrects
    )
    found = concerned(turn, draft)
    if not found and only:
        said = ", ".join(each.name for each in only)
        raise UserError("Everybody in {branch} has registered, so there is nothing to urge there.", branch=said)
    if not found:
        raise UserError("Everybody in the organisations below has registered.")
    if not any(each.leaders for each in found):
        look = (Choice(turn.tr("Summary"), f"/tonghop {above.code}"),)
        words = marked("Nobody who leads {branch} can be written to here; please speak with them.")
        raise UserError(words, look, branch=names(found))
    keys = [_key(turn, draft, each, leader) for each in found for leader in each.leaders]
    if not words and already.are_all_told(turn, keys):
        return
    write_to_leaders.begin(turn, draft)


def _of_the_round(turn: Turn, words: str) -> str:
    """Words that say by when, and not what, with the round that was spoken of just before: "nộp trước chiều 14"."""
    seen = frame.last(turn)
    if seen is None or seen.thing is not frame.Thing.ROUND or not _HANDS_IN.match(fold(words)):
        return words
    one, _ = round_in(turn, seen.what)
    return f"{name_text(turn.language, one)}: {words}"


_HANDS_IN = re.compile(
    r"(?:(?:nho|xin|phai|thi|de nghi|cac|dong chi) )*(?:nop|gui)\b(?! (?:bao cao|bc|danh sach|anh|hinh|so lieu))"
)


def _finish(turn: Turn, draft: ToLeadersDraft) -> None:
    above = above_of(turn, draft)
    found = [each for each in concerned(turn, draft) if each.leaders]
    reached = [each for each in found if sum(_send(turn, draft, above, each, leader) for leader in each.leaders)]
    stopped = _stop_the_wrong(turn, draft)
    for each in reached:
        history.record(turn.session, turn.stamp, "organisation", each.place.id, "urged", count=len(each.leaders))
    if reached:
        told = turn.tr("Sent to those who lead {branches}.", branches=names(reached))
        turn.say("\n".join([told, *stopped]))
    else:
        already.say_so(turn)


def _stop_the_wrong(turn: Turn, draft: ToLeadersDraft) -> list[str]:
    """End what has not been sent of the letter that is put right."""
    if not draft.corrects:
        return []
    found = [leader for each in below(turn, above_of(turn, draft)) for leader in each.leaders]
    sent = correspondence.by_person(turn.session, turn.member.id, found, turn.real_now - correspondence.LATELY)
    wrong = [each.row for each in sent if each.batch == draft.corrects]
    count = correspondence.withdraw(turn.session, wrong, turn.real_now)
    return [turn.tr("The wrong one is stopped for {count} who had not got it yet.", count=count)] if count else []


def _send(turn: Turn, draft: ToLeadersDraft, above: Place, to: Below, leader: int) -> bool:
    def words(speak: Language) -> str:
        if draft.words:
            return from_above(speak, turn.member.name, above.name, draft.words, leads=may_lead(turn.member, above))
        return leader_asked(speak, turn.member.name, above.name, to.counted)

    def choices(speak: Language) -> list[Choice]:
        look = Choice(speak.tr("Summary"), f"/tonghop {to.place.code}")
        urge = Choice(speak.tr("Urge those who have not registered"), f"/dondoc {to.place.code}")
        return [look] if draft.words else [urge, look]

    return turn.tell(leader, words, _key(turn, draft, to, leader), choices)


def _key(turn: Turn, draft: ToLeadersDraft, to: Below, leader: int) -> str:
    batch = turn.key if draft.words else turn.today.isoformat()
    by = turn.member.id if draft.words else 0  # who urged first today has urged for all
    return correspondence.key_of(correspondence.DOWN, by, to.place.id, leader, batch)


steps = [WhichOnes(), SureToWrite()]
title = marked("writing to those who lead below")
write_to_leaders = Dialogue("write_to_leaders", title, ToLeadersDraft, steps, _finish, above_of)
