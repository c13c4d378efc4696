"""What is said after a letter: has it arrived, what did I write, who wrote to me, take it back, it is another day."""

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby

from domain.channel import MessageState
from domain.names import given_name
from domain.permissions import led_places
from domain.understanding.changes import wording
from domain.understanding.changes.spots import spots_in
from domain.understanding.text.words import fold
from handlers.letters import to_those_above, waiting
from handlers.letters.leaders import answering, orders, receivers, to_leaders
from handlers.letters.leaders.below import below, writes_below
from handlers.letters.to_leader import takes_a_post
from handlers.letters.words import as_letter
from handlers.people import whom
from handlers.talk.turn import Turn
from locales.language import marked
from storage import deeds, organisations
from storage.announcing import rows as announcing
from storage.people import correspondence, letters, members
from storage.people.correspondence import Written

OF_IT, JUST_NOW = timedelta(days=2), timedelta(hours=6)
SHOWN, QUOTED = 5, 60
_LETTERS = r"(?:tin|tin nhan|loi|loi nhan|thu|thong bao)"
_ARRIVED = re.compile(
    r"\b(?:nhan|doc|coi|xem|toi|den|thay)(?: (?:duoc|dc|tin|thu|loi|nhan|het|hop|cua toi|cua chi|roi)){0,3}"
    r" (?:chua|khong|ko|hong|hok)\b(?! (?:biet|hieu|ro)\b)|\bai (?:da |chua )?(?:doc|nhan|xem)\b"
)
_SPEAKS_OF_THEM = re.compile(
    rf"\b(?:bi thu|ap \d+|khom \d+|chi bo|{_LETTERS}|may anh|cac anh|cac dong chi|anh ay|chi ay)\b"
)
_WHAT = re.compile(
    r"\b(?:nhan|gui|noi|viet)(?: (?:tin|nhung|da|cho|loi)){0,2} (?:gi|ai|cai gi|nhung ai|nhung gi)\b(?!.*:)"
    r"|\b(?:xem lai|coi lai) (?:tin|thu|loi nhan|nhung tin)\b"
)
_MINE = re.compile(r"\b(?:chi|toi|tui|minh|em|anh|xem lai|coi lai)\b")
_WHO = re.compile(
    r"\b(?:ai|bi thu nao|dong chi nao|cho nao)(?: (?:da|vua|moi|co))*"
    r" (?:nhan tin|nhan(?= (?:tin|lai|gi|cho|toi|tui|em|chi|minh))|gui|tra loi|phan hoi|hoi am|viet)"
    r"(?: (?:tin|lai|gi|cho|toi|tui|em|chi|minh))*"
    r"(?: (?:vay|chua|khong|ko|hong|the|do|ha|a))*\W*$"
)
_BACK = re.compile(
    r"\b(?:thu (?:lai|hoi)|rut lai|lay lai|dung lai|ngung lai|ngung|huy|dung gap"
    r"|(?:dung|khoi|khoan) (?:co )?gui|dau co muon gui)\b"
)
_OF_SENDING = re.compile(rf"\b(?:{_LETTERS}|gui|nhan)\b")
_CORRECTS = re.compile(
    r"\b(?:dinh chinh|sua lai|doi (?:lai|qua|sang|thanh|ngay|gio)|chuyen (?:lai|qua|sang)|hoan lai)\b"
    r"|\b(?:nham|lon|sai)(?: \w+){0,2}(?:,| roi)"
)
_OF_WORK = re.compile(r"\b(?:han|chi tieu|bao cao|so lieu|dang ky|viec|cay|ho|nhac)\b")
_LEADS_TO_IT = re.compile(
    r"^(?:(?:chết|chet|ủa|ua|à|a|khoan|thôi|thoi|nhầm|nham|lộn|lon|sai|rồi|roi"
    r"|đính chính|dinh chinh|sửa lại|sua lai)[\s,:.]+)+",
    re.IGNORECASE,
)
_REPORT_BACK = re.compile(r"\btra (?:lai|ve)\b.*\b(?:bao cao|bc)\b")
""" "Trả lại báo cáo của ấp 2, viết gì mà có 1 dòng" is of a report, and no letter."""
_QUOTED = re.compile("“(.*?)”", re.DOTALL)


def heard(turn: Turn) -> bool:
    """Whether a sentence is about letters between those who lead, which is answered from what is known of them."""
    if turn.person is None or not turn.text or not (led_places(turn.member) or writes_below(turn.member)):
        return False
    folded = fold(turn.text)
    if _WHO.search(folded) and ":" not in folded and not takes_a_post(turn.text):
        return _tell_who_wrote(turn)
    takes_back = _takes_back(folded)
    asks = not _REPORT_BACK.search(folded) and any(
        all(each.search(folded) for each in pair) for pair in ((_ARRIVED, _SPEAKS_OF_THEM), (_WHAT, _MINE))
    )
    corrects = _CORRECTS.search(folded) and not (orders.begins(folded) or answering.begins(folded))
    if not (takes_back or asks or corrects):  # "trả lời chị ấy là thứ bảy đổi qua chủ nhật"
        return False
    mine = _mine(turn, folded)
    if not mine and asks and writes_below(turn.member):
        turn.say(turn.tr("I find no letter of yours to them in the last two weeks."))
        return True
    if not mine:
        return False
    if takes_back:
        return _take_back(turn, mine)
    if asks:
        _tell(turn, mine)
        return True
    return _correct(turn, _mine(turn, ""), folded)


def _takes_back(folded: str) -> bool:
    of_letters = _BACK.search(folded) and _OF_SENDING.search(folded) and not _OF_WORK.search(folded)
    return bool(of_letters) and ":" not in folded


def _mine(turn: Turn, folded: str) -> list[Written]:
    """What this person wrote lately to those who lead below or above, of those who are named where any are."""
    above = writes_below(turn.member)
    places = below(turn, above) if above else []
    to = {leader for each in places for leader in each.leaders} | set(to_those_above.those_above(turn))
    since = turn.real_now - correspondence.LATELY
    found = correspondence.by_person(turn.session, turn.member.id, sorted(to), since) if to else []
    named = receivers.read(places, turn.text if folded else "", loose=True)
    ids = {each.place.id for each in named.found} if named.said and not named.unclear else set[int]()
    titled = {each["name"] for each in whom.TITLED.finditer(folded)}
    people = {each.id for each in members.by_ids(turn.session, sorted(to)) if given_name(each.name) in titled}
    return [
        each
        for each in found
        if (not ids or each.place_id in ids) and (ids or not people or each.receiver_id in people)
    ]


def _batches(mine: Sequence[Written]) -> list[list[Written]]:
    return [list(group) for _, group in groupby(mine, key=lambda each: each.batch)]


def _tell(turn: Turn, mine: Sequence[Written]) -> None:
    """To whom the last ones went, when, and what became of each."""
    lines = [turn.tr("This is what you wrote lately; I keep no words once they have arrived:")]
    for batch in _batches(mine)[:SHOWN]:
        at = turn.language.moment(batch[0].at, turn.deployment.zone)
        lines.append(turn.tr("• {moment}:", moment=at) + _quote(batch))
        for state, label in _LABELS:
            places = _places(turn, [each for each in batch if each.state in state])
            if places:
                lines.append("  " + turn.tr(label, branches=", ".join(places)))
    turn.say("\n".join(lines))


def _quote(batch: Sequence[Written]) -> str:
    words = _words(batch)
    return f" “{words[:QUOTED]}…”" if len(words) > QUOTED else f" “{words}”" if words else ""


def _words(batch: Sequence[Written]) -> str:
    """The words of a letter that still waits; "" once all have it."""
    found = next((quoted for each in batch if (quoted := _QUOTED.search(each.text))), None)
    return found[1] if found else ""


def _places(turn: Turn, found: Sequence[Written]) -> list[str]:
    named = organisations.by_ids(turn.session, sorted({each.place_id for each in found}))
    return sorted({named[each.place_id].name for each in found if each.place_id in named})


_LABELS = (
    ((MessageState.SENT,), marked("arrived: {branches}")),
    ((MessageState.QUEUED, MessageState.LEASED), marked("not arrived yet: {branches}")),
    ((MessageState.UNREACHABLE, MessageState.REJECTED), marked("could not be delivered: {branches}")),
    ((MessageState.EXPIRED,), marked("not sent, or taken back: {branches}")),
)


def _tell_who_wrote(turn: Turn) -> bool:
    got = correspondence.to_person(turn.session, turn.member.id, turn.real_now - correspondence.LATELY)
    if not got and letters.waiting_for(turn.session, turn.member.id, turn.real_now):
        waiting.show(turn, "")
        return True
    if not got:
        turn.say(turn.tr("No comrade has written to you here in the last two weeks; reminders come from me."))
        return True
    people = {each.id: each.name for each in members.by_ids(turn.session, sorted({each.author_id for each in got}))}
    above = turn.tr("the committee above")  # urged by whoever leads there
    lines = [
        f"• {people.get(each.author_id, above)} ({turn.language.moment(each.at, turn.deployment.zone)})"
        for each in got[:SHOWN]
    ]
    how = turn.tr("To answer the last one, type for example: “answer: I know”.")
    turn.say("\n".join([turn.tr("These wrote to you lately:"), *lines, how]))
    return True


def _take_back(turn: Turn, mine: Sequence[Written]) -> bool:
    """Stop what has not been sent of the last one, and say truly who has it."""
    last = _batches(mine)[0]
    ago = turn.real_now - last[0].at
    announced = announcing.latest_of(turn.session, turn.chat.account_id)
    if ago > OF_IT or (announced and turn.now - announced.created_at < ago):
        return False
    waiting = [each for each in last if each.state is MessageState.QUEUED]
    correspondence.withdraw(turn.session, [each.row for each in waiting], turn.real_now)
    lines = []
    if waiting:
        lines.append(turn.tr("Stopped, it does not go to: {branches}.", branches=", ".join(_places(turn, waiting))))
    if gone := _places(turn, [each for each in last if each.state in (MessageState.SENT, MessageState.LEASED)]):
        lines.append(turn.tr("It has arrived already and cannot be taken back: {branches}.", branches=", ".join(gone)))
        lines.append(turn.tr("You can write once more, for example “correction: …”."))
    turn.say("\n".join(lines) or turn.tr("Nothing of it is on its way any more."))
    return True


def _correct(turn: Turn, mine: Sequence[Written], folded: str) -> bool:
    """Whether the last letter is put right, which is read back to the same people."""
    last = _batches(mine)[0]
    explicit = "dinh chinh" in folded
    ago = turn.real_now - last[0].at
    if not last[0].downward or ago > (OF_IT if explicit else JUST_NOW):
        return False
    if not explicit and (_OF_WORK.search(folded) or deeds.last_deed(turn.session, turn.member.id, turn.now - ago)):
        return False
    said = _LEADS_TO_IT.sub("", turn.text).strip(" ,.:")
    old = _words(last)
    right = wording.mended(old, turn.text) if old else None
    if not said or not (explicit or right or spots_in(said)):
        return False
    above = writes_below(turn.member)
    places = organisations.by_ids(turn.session, sorted({each.place_id for each in last}))
    if above is None or not places:
        return False
    words = f"{turn.tr('Correction')}: {right or said}"
    to_leaders.begin(turn, above, list(places.values()), as_letter(words), corrects=last[0].batch)
    return True
