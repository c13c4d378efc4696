"""`/minhchung`: see what is kept with a pledge, tell which pledge something is for, take away what was wrong."""

import re
from datetime import timedelta

from domain.chat import Choice, OutgoingFile
from domain.errors import NotAllowed, UserError
from domain.evidence.kinds import ENDINGS
from domain.pledges.pledge import Pledge
from domain.understanding.text.words import fold
from handlers.evidence import arriving, by_page, keeping
from handlers.evidence.by_page import PAGE
from handlers.talk.arguments import is_number, row_number, verb_first
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.quotation import quoted
from storage import pledges
from storage.evidence import ageing, rows

SEE, NONE, AWAY, ELSEWHERE = "xem", "khong", "bo", "doi"
AT_ONCE = 10
_WRONG = re.compile(
    r"\b(?:gui|goi|chup|dua|nop)(?: \w+)? (?:nham|lon)(?: \w+)? (?:hinh|anh|file|tep|giay|tai lieu)\b"
    r"|\b(?:hinh|file|tep|buc anh|tam anh)(?: \w+)? (?:gui |goi )?(?:nham|lon)\b"
)
_LOOK = re.compile(
    r"(?:(?:cho )?(?:toi|tui|em|chau|con) )?(?:muon )?(?:xem|coi)(?: lai)?(?: may| cac| nhung)? "
    r"(?:tam |cai |buc )?(?:hinh|anh|hinh anh|giay to|tep|file|tai lieu)"
    r"(?: (?:toi|tui|em|chau|con))?(?: da)?(?: (?:gui|goi|nop))?(?: roi)?"
)
_SEND = re.compile(
    r"(?:(?:toi|tui|em|chau|con) )?(?:muon |xin |can )?(?:gui|goi|nop|dinh kem|kem) (?:them )?"
    r"(?:giay to|giay|tai lieu|tep|file|minh chung|hinh|anh|hinh anh|ban scan|van ban)"
)
LATELY = timedelta(days=7)


def start(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, (SEE, NONE, AWAY, ELSEWHERE, PAGE))
    if asked.verb == PAGE:
        by_page.offer(turn, asked.number)
    elif asked.verb == SEE:
        _show(turn, asked.rest)
    elif asked.verb == NONE:
        rows.drop_loose(turn.session, turn.member.id, turn.real_now)
        turn.say(turn.tr("All right, I have not kept it."))
    elif asked.verb == ELSEWHERE:
        which = _numbers(asked.rest)
        if which is None or not rows.loosen(turn.session, turn.member.id, which, turn.stamp):
            raise UserError("That picture or file is not kept any more.")
        arriving.ask(turn, arriving.candidates(turn))
    elif asked.verb == AWAY:
        take_away(turn, asked.rest)
    else:
        _keep(turn, asked.number)


def _keep(turn: Turn, number: int | None) -> None:
    found = arriving.candidates(turn)
    waiting = rows.loose(turn.session, turn.member.id)
    meant = next((each for each in found if each.id == number), None)
    if not waiting:
        words = turn.tr("No picture or file of yours waits. Please send it here, and I ask what it is for.")
        turn.say(words, by_page.choice(turn))
    elif meant is None:
        arriving.ask(turn, found)
    else:
        numbers = keeping.keep_with(turn, meant)
        turn.say(keeping.kept_text(turn, meant), keeping.corrections(turn, numbers, len(found) > 1))


def heard(turn: Turn) -> bool:
    """ "Gửi nhầm hình": asks whether what was sent last is to be taken away; False where nothing like it is said."""
    said = fold(turn.text).strip(" .!?")
    if _SEND.fullmatch(said):
        _keep(turn, None)
        return True
    if _LOOK.fullmatch(said):
        hand_over(turn, 0)
        return True
    wrong = _WRONG.search(said) is not None
    last = rows.last_of_member(turn.session, turn.member.id, turn.now - LATELY) if wrong else None
    if last is None:
        return False
    day = turn.language.moment(last.received_at, turn.deployment.zone)
    pledge = pledges.get(turn.session, last.pledge_id) if last.pledge_id else None
    words = turn.tr("Shall I take away the picture or file you sent {day}?", day=day)
    words += f"\n{quoted(pledge.content)}" if pledge else ""
    yes = Choice(turn.tr("Yes, take it away"), keeping.away(last.id, last.id))
    propose(turn, words, yes, Choice(turn.tr("No, leave it"), "/camket"))
    return True


def take_away(turn: Turn, rest: str) -> None:
    """Take away what a button was made for, "12-15", or what this person sent last; with its album."""
    which = _numbers(rest)
    if which is None:
        last = rows.last_of_member(turn.session, turn.member.id, turn.now - LATELY)
        which = rows.Numbers(last.id, last.id) if last else None
    if which is None or not rows.take_back(turn.session, turn.member.id, which, turn.stamp, turn.real_now):
        raise UserError("There is no picture or file of the last days to take away.")
    turn.say(turn.tr("Taken away; nobody sees it any more. If it was right after all, please send it again."))


def _numbers(rest: str) -> rows.Numbers | None:
    """Read "12-15"."""
    first, _, last = rest.partition("-")
    return rows.Numbers(int(first), int(last)) if is_number(first) and is_number(last) else None


def _show(turn: Turn, rest: str) -> None:
    number, _, start = rest.partition(" ")
    pledge = pledges.get(turn.session, int(number)) if number.isdecimal() and len(number) < 10 else None
    if pledge is None or not keeping.may_see(turn, pledge):
        raise NotAllowed("Only those who confirm this in the branch, and its owner, see its pictures and files.")
    found, first = rows.of_pledge(turn.session, pledge.id), row_number(start)
    if not found[first:]:
        turn.say(f"{_none_kept(turn, pledge)}\n{quoted(pledge.content)}")
        return
    for place, each in enumerate(found[first : first + AT_ONCE], start=first + 1):
        content = pledge.content if place == 1 else ""
        turn.say(_title(turn, place, len(found), each, content), file=_file(pledge.id, place, each))
    _offer_more(turn, pledge, len(found) - first - AT_ONCE, first)


def _none_kept(turn: Turn, pledge: Pledge) -> str:
    """Nothing is kept with it any more; and why, where the time it is kept for was over."""
    if not (day := ageing.of_pledge(turn.session, pledge.id)):
        return turn.tr("No picture or file is kept with this any more:")
    return turn.tr(
        "What was sent with this was kept for as long as pictures are kept after a work is over, up to {day}; "
        "the figures stay:",
        day=day,
    )


def hand_over(turn: Turn, start: int) -> None:
    """Send a person everything that is kept of them, so many at once: what they sent, and what others sent for them."""
    found = rows.concerning(turn.session, turn.member.id)
    if not found[start:]:
        turn.say(turn.tr("No picture or paper is kept of you."))
        return
    before = 0
    for place, each in enumerate(found[start : start + AT_ONCE], start=start + 1):
        pledge = pledges.get(turn.session, each.pledge_id) if each.pledge_id and each.pledge_id != before else None
        before = each.pledge_id or 0
        title = _title(turn, place, len(found), each, pledge.content if pledge else "")
        turn.say(title, file=_file(before, place, each))
    if found[start + AT_ONCE :]:
        turn.add_choice(Choice(turn.tr("Show more"), f"/dulieu anh {start + AT_ONCE}"))


def _title(turn: Turn, place: int, count: int, each: rows.Sent, content: str) -> str:
    day = turn.language.moment(each.received_at, turn.deployment.zone)
    said = turn.tr("{place} of {count}, sent {day}", place=place, count=count, day=day)
    return f"{said}\n{quoted(content)}" if content else said


def _file(pledge_id: int, place: int, each: rows.Sent) -> OutgoingFile:
    """The name is ours: whatever the file was called is not kept."""
    name = f"minh-chung-{pledge_id}-{place}.{ENDINGS[each.media_type]}"
    return OutgoingFile(name, each.media_type, b"", sha256=each.sha256)


def _offer_more(turn: Turn, pledge: Pledge, left: int, first: int) -> None:
    if left > 0:
        turn.add_choice(Choice(turn.tr("Show more"), f"/minhchung xem {pledge.id} {first + AT_ONCE}"))
    if pledge.member_id != turn.member.id:
        turn.add_choice(Choice(turn.tr("Confirm what is done"), "/duyet"))
