"""Where no report or decision is to be taken back: the last change, who else may take it back, or nothing at all."""

import re

from domain.chat import Choice
from domain.permissions import may_have_queue
from domain.stamps import WAY_BACK
from domain.understanding.text.words import fold
from handlers.comrades import undoing
from handlers.deciding import overturning
from handlers.reorganising import taking_back as organisations
from handlers.roster import taking_back as lists
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in, propose
from locales.language import marked
from locales.wording.quotation import quoted
from storage import deeds
from storage.deeds import Deed, What

_WAYS = {
    What.CHANGE: (marked("Yes, as it was before"), "/sua lai {pledge} {entry}"),
    What.WITHDRAWAL: (marked("Yes, it goes on"), "/rut lai {pledge}"),
    What.WISH: (marked("Yes, ask for it no more"), "/sua thoi {pledge}"),
}
_DONE = {
    What.CHANGE: marked("You changed this last. Shall I take that back?"),
    What.WITHDRAWAL: marked("You withdrew this last. Shall it go on?"),
    What.WISH: marked("You asked a leader about this last. Shall I ask for it no more?"),
}
_DROPS = re.compile(
    r"\b(?:bo|xoa|huy|go|gat|phui|thu hoi|thu lai|hoan (?:tac|tra)|tra (?:lai|ve|dia)|dung (?:ghi|luu)"
    r"|k?hong tinh|lay (?:lai|ra)|quay (?:lai|ve)|dua ve|lui lai|(?:phuc|khoi) (?:hoi|phuc)|nhu (?:cu|truoc))\b"
)
""" "Bấm lộn rồi, bỏ": what was done last shall not count, and nothing else is said of it."""
_ANOTHER_DEED = re.compile(
    r"\b(?:rut|huy|xoa) (?:nham|lon|mat)\b|\b(?:lo|moi|vua) (?:\w+ ){0,2}(?:rut|huy|xoa)\b|\b(?:cho|nut) huy\b"
    r"|\b(?:hoan thanh|bao cao|duyet|chuan y|xac nhan)\b"
)
""" "Lỡ rút nhầm, cho lại", "bấm nhầm hoàn thành": no registration is meant."""
_AS_BEFORE = re.compile(
    r"\b(?:lay lai|hoan (?:tac|tra)|tra (?:lai|ve)|nhu (?:cu|truoc|hoi nay|luc nay)|lui lai mot buoc"
    r"|lui lai(?= *(?:[,.!]|$)| (?:giup|gium|dum|di)\b)"
    r"|phuc hoi|khoi phuc)\b"
)
_CHANGES = re.compile(r"\b(?:sua|doi|thay|chuyen|dieu chinh|giu|de|con lai)\b")
""" "Đổi qua bưởi, hạn như cũ" is a change."""
_REMINDERS = {
    "/nghi lai": marked("You wished for no reminders last. Shall I remind you again as before?"),
    "/nghi gio": marked("You chose another hour for reminders last. Shall it be as before?"),
}


def is_as_before(text: str) -> bool:
    """Whether what was done last shall be as before, whatever it was: "lấy lại", "trả lại như cũ"."""
    folded = fold(text)
    return bool(_AS_BEFORE.search(folded)) and not (_CHANGES.search(folded) or any(map(str.isdigit, text)))


def offers_reminders(turn: Turn, text: str) -> bool:
    """Ask whether reminders shall be as before, where the message before this told how they are from now on."""
    offered = [Choice(label, command_in(wire)) for label, wire in turn.chat.choices or [] if is_as_before(text)]
    for command, asked in _REMINDERS.items():
        ways = [each for each in offered if each.value.startswith(command)]
        if len(ways) == 1:
            propose(turn, turn.tr(asked), ways[0], Choice(turn.tr("No, leave it"), "/dethoi"))
            return True
    return False


def last_step(turn: Turn) -> Deed | None:
    """What this person last changed, withdrew or wished, where nothing followed."""
    return deeds.last_step(turn.session, turn.member.id, turn.now - WAY_BACK)


def is_possible(turn: Turn) -> bool:
    """Whether a change, or a list or an order about organisations of today, may be taken back."""
    others = (lists.is_possible, organisations.is_possible)
    return last_step(turn) is not None or undoing.last(turn) is not None or any(may(turn) for may in others)


def offers_last_step(turn: Turn, deed: Deed | None) -> bool:
    """Ask whether the last change is what is meant, where that came after the last report or decision."""
    step = last_step(turn)
    moments = [each.at for each in (deed, step) if each is not None]
    latest = max(moments, default=None)
    if done := undoing.last(turn):
        others = filter(None, (latest, organisations.last_at(turn), lists.last_at(turn)))
        if undoing.offers(turn, done, max(others, default=None)):
            return True
    if lists.offers(turn, latest) or organisations.offers(turn, latest):
        return True
    if step is None or (deed is not None and deed.at >= step.at):
        return False
    label, command = _WAYS[step.what]
    way = Choice(turn.tr(label), command.format(pledge=step.pledge_id, entry=step.number))
    text = f"{quoted(step.content)}\n{turn.tr(_DONE[step.what])}"
    propose(turn, text, way, Choice(turn.tr("No, leave it"), "/dethoi"))
    return True


def too_late(turn: Turn) -> bool:
    """Whether the last thing is a decision of more than ten minutes ago, which is looked at otherwise."""
    decided = deeds.decisions_of(turn.session, turn.member.id, turn.now - WAY_BACK)
    if not decided:
        return False
    names = overturning.whoever_may(turn, decided[0])
    if names:
        words = turn.tr(
            "More than ten minutes have passed since you decided. Comrade {name} can take it back, with a reason.",
            name=names[0],
        )
        turn.say(f"{words}\n{quoted(decided[0].content)}", (Choice(turn.tr("See what waits for me"), "/duyet"),))
    else:
        overturning.show(turn, decided[0].number)
    return True


def say_nothing_left(turn: Turn) -> None:
    """Say that there is nothing; where something was taken back already, say that."""
    words = turn.tr("I find no report and nothing else written for you lately that could be taken back.")
    if deeds.took_back(turn.session, turn.member.id, turn.now - WAY_BACK):
        words = turn.tr("What you did last is taken back already, and nothing is left to take back.")
    way = Choice(turn.tr("My pledges"), "/camket")
    turn.say(words, (Choice(turn.tr("See what waits for me"), "/duyet") if may_have_queue(turn.member) else way,))


def drops(text: str) -> bool:
    """Whether what was done last shall not count, and no number is told instead."""
    return _DROPS.search(fold(text)) is not None and not any(map(str.isdigit, text))


def is_of_another_deed(text: str) -> bool:
    """Whether another deed than a registration is meant."""
    return _ANOTHER_DEED.search(fold(text)) is not None
