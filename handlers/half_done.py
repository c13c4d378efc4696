"""What was begun and left: a question of hours ago takes no words any more, and is offered again once."""

import re
from datetime import timedelta

from domain.chat import Choice, Kind
from domain.pledges.changes import extended
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.deadlines import read_deadline
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.navigation import WITH_IT, described
from handlers.people import joining
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.reporting.meant import named
from handlers.reporting.progress_report import report_progress
from handlers.subjects import DIALOGUES
from handlers.talk import parking
from handlers.talk.step import Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES, command_in
from locales.language import marked
from storage.chats import pushed
from storage.chats.conversations import OLD

FRESH = timedelta(minutes=30)
"""How long a question keeps the floor whatever is sent meanwhile."""
OLD_AFTER = timedelta(hours=6)
"""How long a question waits for its answer where nothing is sent meanwhile."""
SHORT, BARE = 4, 2  # words
_CHANGES = re.compile(r"(?:toi |cho toi |xin |nho )*(?:doi|sua|rut|giam|nang|tang|gia han|lui|huy|bo)\b")
""" "Đổi chỉ tiêu thành 25 triệu" tells of no work done."""
AWAY = timedelta(hours=20)
"""After this long somebody is greeted before what was left is spoken of."""
WHERE = {
    Wants.WORDS: marked("the words"),
    Wants.REASON: marked("the reason"),
    Wants.LETTER: marked("the words to pass on"),
    Wants.FIGURE: marked("the number"),
    Wants.DAY: marked("the day"),
    Wants.NAME: marked("the name"),
    Wants.CHOICE: marked("the choice"),
    Wants.YES_OR_NO: marked("the yes or no"),
}
"""At which question somebody stopped, in words."""
_BARE = frozenset({"take_back", "urge", "withdraw", "erase"})


def set_aside_old(turn: Turn) -> None:
    """Set the open question aside where it is old, or something newer was sent; a button still answers it."""
    quieten(turn)
    chat = turn.chat
    if not chat.dialogue or chat.dialogue == joining.join.name or turn.incoming.kind is Kind.BUTTON:
        return
    if chat.touched_at is None or turn.now - chat.touched_at < FRESH:
        return
    parking.return_no_more(turn)
    if _answers_plainly(turn):
        return
    resting = turn.now - chat.touched_at
    if resting >= OLD_AFTER or pushed.since(turn.session, turn.incoming.address, turn.real_now - resting):
        parking.set_old_aside(turn)
        quieten(turn)


def _answers_plainly(turn: Turn) -> bool:
    """Whether a sentence names the very pledge whose report is asked for, and says how far it is."""
    number = parking.open_draft(turn).get(report_progress.name, {}).get("pledge_id")
    may_be = number and not _is_bare(turn) and not _CHANGES.match(fold(turn.text))
    meant = named(reportable(turn), turn.text) if may_be else None
    return meant is not None and meant.id == number and told.is_told(turn.text, meant)


def quieten(turn: Turn) -> None:
    """Offer nothing again of which nothing is half done: a bare yes or no, a question nobody has answered a word to."""
    for name in [each for each in parking.late(turn) if each in DIALOGUES]:
        about = DIALOGUES[name].about
        said = [parking.parked(turn)[name].get(slot) for slot in (about, "told")]
        if name in _BARE or (about and not any(said)):
            parking.silence(turn, name)


def asks_whether_meant(turn: Turn) -> bool:
    """Whether a number, a day or a yes may be the answer to what was set aside, and that was asked."""
    why = (OLD,) if turn.chat.topic or turn.chat.choices else ()  # a reminder asked something since
    waiting = described(turn, {name: parking.parked(turn)[name] for name in parking.late(turn, *why)})
    if not waiting or turn.incoming.quotes or not _is_bare(turn):
        return False
    name, what = list(waiting.items())[-1]
    parking.wait_with(turn, turn.text)
    with_it = f" {WITH_IT}" if len(turn.text) > 1 and agreed(turn.text) is None else ""  # "1" picks of a menu
    choices = [Choice(turn.tr("Go on with {what}", what=what), f"{YES}:/tieptuc {name}{with_it}")]
    day = extended(turn.text, turn.today) or read_deadline(turn.text, turn.today).day
    counts = any(sign.isdigit() for sign in turn.text) and (day is None or turn.text.isdecimal())
    if counts and reportable(turn):
        choices.append(Choice(turn.tr("No, it is what I have done"), f"/hieu {Act.REPORT}"))
    choices.append(Choice(turn.tr("Drop that"), f"{NO}:/huy"))
    text = turn.tr(
        "Begun and not finished: {what}. Is “{words}” the answer to that? I ask because some time has passed.",
        what=_with_place(turn, name, what),
        words=turn.text,
    )
    turn.say(text, choices)
    _greet(turn)
    parking.offered_again(turn)
    return True


def asks_whether_picked(turn: Turn, choice: str | None) -> bool:
    """Whether a bare "1" or "ừ" answers a yes or no of hours ago, which is asked once more before it is done."""
    touched, lines = turn.chat.touched_at, turn.chat.choices or []
    if turn.text == "1" and lines and lines[0][1].startswith(f"{YES}:"):  # where it stands on a button
        choice = lines[0][1].removeprefix(f"{YES}:")
    typed = turn.incoming.kind is Kind.TEXT and not turn.incoming.quotes and len(turn.text.split()) <= BARE
    if not (choice and typed and touched) or turn.chat.dialogue or turn.now - touched < OLD_AFTER:
        return False
    if choice.startswith("/duyet "):
        return False  # the card itself is shown once more
    label = next((label for label, wire in lines if wire == f"{YES}:{choice}"), "")
    if not label or turn.text.casefold() == label.casefold():
        return False
    words = turn.tr("Some time has passed since I asked, so I ask once more: do you mean “{label}”?", label=label)
    turn.say(words, [Choice(each, wire) for each, wire in lines])
    return True


def _is_bare(turn: Turn) -> bool:
    text = turn.text
    if not text or len(text.split()) > SHORT:
        return False
    said = any(sign.isdigit() for sign in text) or agreed(text) is not None
    return said or read_deadline(text, turn.today).day is not None


def offer_once(turn: Turn, act: Act | None = None) -> None:
    """Name what was set aside unasked below the answer, once; not below a word of sympathy."""
    late = parking.late(turn)
    if not late or turn.chat.dialogue or act in GRAVE or not turn.said:
        return
    waiting = described(turn, {name: parking.parked(turn)[name] for name in late})
    offered = {command_in(choice.value) for choice in turn.said[-1].choices}
    for name, what in waiting.items():
        if not offered & {"/tieptuc", f"/tieptuc {name}"}:
            text = turn.tr("Begun and not finished: {what}.", what=_with_place(turn, name, what))
            turn.add_choice(Choice(turn.tr("Go on with {what}", what=what), f"/tieptuc {name}"), text)
    if act is not Act.GREETING:
        _greet(turn)
    parking.offered_again(turn)


def _with_place(turn: Turn, name: str, what: str) -> str:
    step = DIALOGUES[name].parked_step(turn)
    if step is None:
        return what
    where = turn.tr("the last look") if step.mends else turn.tr(WHERE[step.wants])
    return turn.tr("{what}, up to {where}", what=what, where=where)


def _greet(turn: Turn) -> None:
    """Greet whoever was away for days, above what is said."""
    touched = turn.chat.touched_at
    if touched is not None and turn.now - touched >= AWAY:
        turn.head(0, turn.tr("Good day, comrade {name}.", name=turn.member.name))
